//! The data files on disk: a folder of tables, or the archive of a published snapshot, as texts of the engine.
//! What the texts say belongs to the engine; what an archive is belongs to `archive`.

use std::fs;
use std::path::Path;

use bedrock_position::engine::data::{Aliases, DataProblem, Dataset, Texts};

use crate::archive;

/// The tables of a snapshot, in the order in which an archive holds them.
pub const FILES: [&str; 8] = [
    "snapshot.tsv",
    "rates.tsv",
    "models.tsv",
    "sources.tsv",
    "alternatives.tsv",
    "benchmark.tsv",
    "benchmark_sources.tsv",
    "price_classes.tsv",
];

/// The names AWS uses.
pub const ALIASES: &str = "aliases.tsv";
/// The reviewed table of models that other channels sell too.
pub const SAME_MODELS: &str = "same_models.tsv";
/// What others publish about break-even.
pub const CLAIMS: &str = "break_even_claims.tsv";
/// The published bands of the support fee.
pub const SUPPORT: &str = "support_bands.tsv";
/// Tables beside a snapshot and not part of it, because they change no price of a model.
pub const BESIDE: [&str; 4] = [ALIASES, SAME_MODELS, CLAIMS, SUPPORT];

/// The texts of a folder, or of an archive if the path is a file.
pub fn texts(path: &Path) -> Result<Texts, String> {
    if path.is_file() {
        let tables = archive::unpack(path)?;
        return Texts::gather(|name| {
            let table = tables.iter().find(|(held, _)| held == name);
            table.map(|(_, text)| text.clone()).ok_or_else(|| {
                format!(
                    "{}: holds no {name}; it is no archive of a snapshot",
                    path.display()
                )
            })
        });
    }
    Texts::gather(|name| read(path, name))
}

/// The text of one file in a folder.
pub fn read(folder: &Path, name: &str) -> Result<String, String> {
    let path = folder.join(name);
    fs::read_to_string(&path).map_err(|error| {
        format!(
            "{}: {error}; give the folder that holds the data files",
            path.display()
        )
    })
}

/// The text of one table among the texts.
pub fn table<'t>(texts: &'t Texts, name: &str) -> &'t str {
    match name {
        "snapshot.tsv" => &texts.snapshot,
        "rates.tsv" => &texts.rates,
        "models.tsv" => &texts.models,
        "sources.tsv" => &texts.sources,
        "alternatives.tsv" => &texts.alternatives,
        "benchmark.tsv" => &texts.benchmark,
        "benchmark_sources.tsv" => &texts.benchmark_sources,
        "price_classes.tsv" => &texts.price_classes,
        _ => "",
    }
}

/// The dataset and the names in a folder, both without a fault.
pub fn open(folder: &Path) -> Result<(Texts, Dataset, Aliases), String> {
    let texts = texts(folder)?;
    Dataset::check(&texts).map_err(|problems| listed(&problems))?;
    let data = Dataset::open(texts.clone()).map_err(|problems| listed(&problems))?;
    let aliases =
        Aliases::open(&read(folder, ALIASES)?, &data).map_err(|problems| listed(&problems))?;
    Ok((texts, data, aliases))
}

/// The problems, one a line, and their number.
pub fn listed(problems: &[DataProblem]) -> String {
    let mut lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    lines.push(format!("{} problems", problems.len()));
    lines.join("\n")
}
