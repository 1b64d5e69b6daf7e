//! Runs before the crate is compiled: makes the reviewed data files small for the page. Prices are packed, sources
//! that only other files cite are left out, and the words of the rest are kept apart. Nothing else belongs here;
//! `rates check` judges the files.

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
    let cited = cited_sources();
    write("sources.ids.tsv", &without_words(&cited));
    write("sources.cited.tsv", &cited);
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

/// `sources.tsv` with the rows that the first screen cites.
fn cited_sources() -> String {
    let mut cited = HashSet::new();
    for text in CITING.map(read) {
        let column = text
            .lines()
            .next()
            .and_then(|header| header.split('\t').position(|name| name == "source"));
        let source = |line: &str| line.split('\t').nth(column?).map(str::to_owned);
        cited.extend(text.lines().filter_map(source));
    }
    let sources = read("sources.tsv");
    let keep = |(row, line): &(usize, &str)| {
        *row == 0 || line.split('\t').next().is_some_and(|id| cited.contains(id))
    };
    sources
        .lines()
        .enumerate()
        .filter(keep)
        .flat_map(|(_, line)| [line, "\n"])
        .collect()
}

/// The same rows with ids and dates alone: rows of other tables are judged and found by them.
fn without_words(sources: &str) -> String {
    let short = |(row, line): (usize, &str)| match line.split('\t').collect::<Vec<_>>().as_slice() {
        [id, _, as_of, ..] if row > 0 => format!("{id}\t-\t{as_of}\t-\t-\n"),
        _ => format!("{line}\n"),
    };
    sources.lines().enumerate().map(short).collect()
}
