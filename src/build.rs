//! Runs before the crate is compiled: makes the reviewed data files small for the page. Prices are packed, those of the example's
//! model once more by themselves; sources that
//! only other files cite are left out, the words of the rest are kept apart, and prices outside Bedrock are cut to the
//! models that it sells too, or to what can be compared at all. Nothing else belongs here; `rates check` judges the files.

#[path = "engine/data/pack.rs"]
mod pack;

use std::collections::HashSet;
use std::path::Path;
use std::{env, fs};

/// The files of the first screen that cite sources.
const CITING: [&str; 4] = [
    "rates.tsv",
    "models.tsv",
    "benchmark.tsv",
    "price_classes.tsv",
];

/// The model of the example, whose prices alone the first screen needs. `tests/data/first.rs` holds the two together.
const EXAMPLE: &str = "anthropic.claude-sonnet-5-5";

fn main() {
    // The tool that cuts the page in two follows the linker's relocations.
    if env::var_os("CARGO_FEATURE_SPLIT").is_some()
        && env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32")
    {
        println!("cargo::rustc-link-arg-bin=bedrock-position=--emit-relocs");
    }
    println!("cargo::rerun-if-changed=static/data");
    println!("cargo::rerun-if-changed=src/build.rs");
    println!("cargo::rerun-if-changed=src/engine/data/pack.rs");
    write("rates.packed.tsv", &pack::pack(&read("rates.tsv")));
    let first = rows("rates.tsv", |cells| cells.first() == Some(&EXAMPLE));
    write("rates.first.tsv", &pack::pack(&first));
    let cited = cited_sources(&CITING.map(read));
    write("sources.ids.tsv", &without_words(&cited));
    write("sources.cited.tsv", &cited);
    let same = alternatives_of_same_models();
    write("alternatives.same.tsv", &pack::pack(&same));
    let citing = [same, read("same_models.tsv")];
    write("sources.same.tsv", &cited_sources(&citing));
    let sold = sold_elsewhere();
    write("alternatives.packed.tsv", &pack::pack(&sold));
    let citing = [sold, read("same_models.tsv")];
    write("sources.sold.tsv", &cited_sources(&citing));
}

fn read(name: &str) -> String {
    let path = Path::new("static/data").join(name);
    fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{} cannot be read: {error}", path.display()))
}

fn write(name: &str, text: &str) {
    let folder = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&folder).join(name), text).expect("cargo's folder can be written");
}

/// The rows of `alternatives.tsv` whose channel and model `same_models.tsv` names, billed by tokens.
fn alternatives_of_same_models() -> String {
    let pairs = read("same_models.tsv");
    let pair = |line: &str| {
        let mut cells = line.split('\t').skip(1);
        Some((cells.next()?.to_owned(), cells.next()?.to_owned()))
    };
    let named: HashSet<_> = pairs.lines().filter_map(pair).collect();
    rows("alternatives.tsv", |cells| {
        let [channel, model, _, _, _, _, _, unit, ..] = cells else {
            return false;
        };
        let same = named.contains(&((*channel).to_owned(), (*model).to_owned()));
        same && *unit == "1M_tokens"
    })
}

/// The rows of `alternatives.tsv` that a comparison with another seller can use: tokens where they are served from
/// anywhere, and capacity.
fn sold_elsewhere() -> String {
    rows("alternatives.tsv", |cells| {
        let [channel, _, place, _, _, _, _, unit, ..] = cells else {
            return false;
        };
        let tokens = *unit == "1M_tokens" && *place == "global";
        let capacity = ["azure-ptu", "google-vertex-pt"].contains(channel);
        tokens || capacity
    })
}

/// `sources.tsv` with the rows that these texts cite.
fn cited_sources(texts: &[String]) -> String {
    let mut cited = HashSet::new();
    for text in texts {
        let column = text
            .lines()
            .next()
            .and_then(|header| header.split('\t').position(|name| name == "source"));
        let source = |line: &str| line.split('\t').nth(column?).map(str::to_owned);
        cited.extend(text.lines().filter_map(source));
    }
    rows("sources.tsv", |cells| {
        cells.first().is_some_and(|id| cited.contains(*id))
    })
}

/// The header of a file, and its rows that `keep` keeps.
fn rows(name: &str, keep: impl Fn(&[&str]) -> bool) -> String {
    let text = read(name);
    let kept = text.lines().enumerate().filter(|(row, line)| {
        let cells: Vec<&str> = line.split('\t').collect();
        *row == 0 || keep(&cells)
    });
    kept.flat_map(|(_, line)| [line, "\n"]).collect()
}

/// The same rows with ids and dates alone: rows of other tables are judged and found by them.
fn without_words(sources: &str) -> String {
    let short = |(row, line): (usize, &str)| match line.split('\t').collect::<Vec<_>>().as_slice() {
        [id, _, as_of, ..] if row > 0 => format!("{id}\t-\t{as_of}\t-\t-\n"),
        _ => format!("{line}\n"),
    };
    sources.lines().enumerate().map(short).collect()
}
