//! Runs before the crate is compiled: packs the reviewed price file into the form the page carries. Nothing else
//! belongs here; `rates check` judges the file.

#[path = "engine/data/pack.rs"]
mod pack;

use std::path::Path;
use std::{env, fs};

const RATES: &str = "static/data/rates.tsv";

fn main() {
    println!("cargo::rerun-if-changed={RATES}");
    println!("cargo::rerun-if-changed=src/build.rs");
    println!("cargo::rerun-if-changed=src/engine/data/pack.rs");
    let text =
        fs::read_to_string(RATES).unwrap_or_else(|error| panic!("{RATES} cannot be read: {error}"));
    let folder = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(
        Path::new(&folder).join("rates.packed.tsv"),
        pack::pack(&text),
    )
    .expect("cargo's folder can be written");
}
