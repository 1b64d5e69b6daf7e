//! How these tests read a file: with the shipped catalogue, on a fixed day, in one piece or in many.

use std::collections::BTreeMap;

use bedrock_position::engine::data::{Dataset, ModelNames, Texts};
use bedrock_position::engine::date::Date;
use bedrock_position::engine::import::{
    FileRead, Imported, Importer, Line, Options, Refusal, Tally, UseCase,
};

thread_local! {
    /// As the page has them: prices packed, few sources.
    static CATALOGUE: (Dataset, ModelNames) = {
        let data = Dataset::open(Texts::shipped()).expect("the shipped data opens");
        let names = ModelNames::shipped(&data);
        (data, names)
    };
}

pub fn with_catalogue<T>(read: impl FnOnce(&Dataset, &ModelNames) -> T) -> T {
    CATALOGUE.with(|(data, names)| read(data, names))
}

pub fn day(text: &str) -> Date {
    text.parse().expect("a date in a test")
}

pub fn sample(name: &str) -> Vec<u8> {
    let path = format!(
        "{}/tests/imports/samples/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read(path).expect("the sample is there")
}

pub fn tag(name: &str) -> Options {
    Options {
        use_case: UseCase::Tag(name.to_owned()),
        ..Options::default()
    }
}

/// One file after others.
pub fn tally_after(
    before: Tally,
    bytes: &[u8],
    options: &Options,
) -> (Tally, Result<FileRead, Refusal>) {
    let mut importer = Importer::new(options.clone(), before);
    importer.feed(bytes);
    importer.finish()
}

pub fn tally(bytes: &[u8], options: &Options) -> (Tally, Result<FileRead, Refusal>) {
    tally_after(Tally::default(), bytes, options)
}

/// What a tally means on 27 November 2026.
pub fn meaning(tally: &Tally) -> Result<Imported, Refusal> {
    with_catalogue(|data, names| {
        Imported::new(tally, data, names, &BTreeMap::new(), day("2026-11-27"))
    })
}

pub fn import_with(bytes: &[u8], options: &Options) -> Imported {
    let (tally, file) = tally(bytes, options);
    assert!(
        file.is_ok(),
        "{file:?} {:?}",
        meaning(&tally).map(|imported| imported.problems)
    );
    meaning(&tally).expect("something was used")
}

pub fn import(bytes: &[u8]) -> Imported {
    import_with(bytes, &Options::default())
}

pub fn refusal(bytes: &[u8]) -> Refusal {
    let (_, file) = tally(bytes, &Options::default());
    file.expect_err("it is refused")
}

/// Model id (or the name in the file), dimension, quantity, cost of a line.
pub fn shown(line: &Line) -> String {
    with_catalogue(|data, _| {
        let model = line
            .model
            .and_then(|ix| data.model_at(ix))
            .map_or(line.name.as_str(), |model| &model.id);
        let dimension = line.dimension.map_or("-", |dimension| dimension.code());
        let quantity = line
            .quantity
            .map_or("-".to_owned(), |quantity| quantity.exact());
        let cost = line.cost.map_or("-".to_owned(), |cost| cost.exact());
        format!("{model} {dimension} {quantity} {cost}")
    })
}

pub fn lines(imported: &Imported) -> Vec<String> {
    imported.lines.iter().map(shown).collect()
}
