//! Any bytes as a bill, a log or metrics: no panic, the same sums in any pieces and through a worker's text, every row
//! accounted for, and the quick skip without a loss. What certain files give belongs to `tests/imports`.
#![no_main]

use std::collections::BTreeMap;

use bedrock_position::engine::data::{Dataset, ModelNames, Region, Texts};
use bedrock_position::engine::import::{Choice, Imported, Importer, Options, Tally};
use libfuzzer_sys::fuzz_target;

thread_local! {
    static CATALOGUE: (Dataset, ModelNames) = {
        let data = Dataset::open(Texts::shipped()).expect("the shipped data opens");
        let names = ModelNames::shipped(&data);
        (data, names)
    };
}

fn read(bytes: &[u8], piece: usize, every_row: bool) -> (Tally, bool) {
    let options = Options {
        every_row,
        ..Options::default()
    };
    let mut importer = Importer::new(options, Tally::default());
    for piece in bytes.chunks(piece) {
        importer.feed(piece);
    }
    let (tally, file) = importer.finish();
    (tally, file.is_ok())
}

fn meaning(tally: &Tally) {
    let today = "2026-11-27".parse().expect("a date");
    CATALOGUE.with(|(data, names)| {
        let Ok(imported) = Imported::new(tally, data, names, &BTreeMap::new(), today) else {
            return;
        };
        for problem in &imported.problems {
            assert!(!problem.message().text.is_empty());
        }
        let made = imported.workloads(data, Choice::default(), Some(Region::UsEast1));
        assert!(made.rows.len() <= 2 * imported.lines.len());
        let rows = &imported.rows;
        let ignored: u64 = rows.ignored.values().sum();
        assert!(rows.read <= rows.used + ignored + rows.troubled);
    });
}

fuzz_target!(|bytes: &[u8]| {
    let Some((piece, bytes)) = bytes.split_first() else {
        return;
    };
    let whole = read(bytes, bytes.len().max(1), false);
    assert_eq!(read(bytes, usize::from(*piece) + 1, false), whole);
    let every = read(bytes, 64, true).0;
    assert_eq!(
        (every.rows(), every.used()),
        (whole.0.rows(), whole.0.used())
    );
    let carried = serde_json::to_string(&whole.0).expect("a tally is carried");
    assert_eq!(
        serde_json::from_str::<Tally>(&carried).expect("it arrives"),
        whole.0
    );
    meaning(&whole.0);
});
