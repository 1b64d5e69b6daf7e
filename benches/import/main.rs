//! How fast long bills are read in headless Chromium, and in how much memory, beside only reading or unpacking their bytes
//! and beside other readers: `make bench`. `BENCH_MEGABYTES` makes the bills longer. Figures hold for one machine on one
//! day; compare those of one run.
//!
//! Every reader runs in a worker and in a tab of its own, and finds the same rows, else the bench fails. The clock runs
//! from the order to the answer: starting a program is not counted, for nobody, nor what a browser compiles in the moment
//! until a file is chosen.

mod alone;
#[path = "../../tests/journeys/harness/mod.rs"]
mod harness;
mod made;
mod memory;
mod preview;
mod stand;

use self::alone::{Figures, Subject};
use self::made::{Bill, Cells};
use self::stand::Stand;

/// Of each reader; of long bills fewer.
const RUNS: usize = 9;
const RUNS_OF_LONG: usize = 3;
const LONG: usize = 200;

/// What CSV of the same rows takes, in bytes a row; for the length of the Parquet files alone.
const ROW: usize = 1_000;

fn main() {
    let megabytes = std::env::var("BENCH_MEGABYTES").ok();
    let megabytes = megabytes.and_then(|text| text.parse().ok()).unwrap_or(100);
    let stand = stand::build().unwrap_or_else(|error| panic!("{error}"));
    let made = "room for the made bills, and DuckDB";
    let csv = made::csv(megabytes, Cells::Bare).expect(made);
    let runs = if megabytes > LONG { RUNS_OF_LONG } else { RUNS };
    println!("A bill of {megabytes} MB, 100 columns, 1 % Bedrock; median of {runs}");
    compare(&plain(&stand, &csv), &stand, csv.size(), runs);
    let quoted = made::csv(megabytes, Cells::Quoted).expect(made);
    println!("As long a one with quotes around every cell");
    compare(&plain(&stand, &quoted)[..2], &stand, quoted.size(), runs);
    let packed = made::gzip(&csv).expect(made);
    println!("The same, packed by gzip to {}", size(&packed));
    compare(&unpacked(&stand, &packed), &stand, csv.size(), runs);
    for packing in ["snappy", "zstd"] {
        let stored = made::parquet(megabytes * 1_000_000 / ROW, packing).expect(made);
        let rows = megabytes * 1_000_000 / ROW;
        println!("{rows} rows as Parquet, {packing}, {}", size(&stored));
        compare(
            &stored_by_column(&stand, &stored),
            &stand,
            stored.size(),
            runs,
        );
    }
    let (read, pause) = preview::measure(&csv, RUNS_OF_LONG);
    println!("Through the page, from the choice of the file to its preview");
    println!(
        "  {:<28} {read:>8.0} ms {:>8.0} MB/s",
        "import",
        speed(csv.size(), read)
    );
    println!("  longest pause between two frames meanwhile {pause:.0} ms");
}

fn plain<'b>(stand: &Stand, bill: &'b Bill) -> Vec<Subject<'b>> {
    let peer = |name, program: &str| subject(name, program, bill);
    vec![
        blind("reading alone", "nowhere.js", bill),
        subject("import", &stand.import, bill),
        peer("uDSV", "udsv.js"),
        peer("DuckDB-wasm", "duckdb.js"),
        peer("Papa Parse", "papaparse.js"),
    ]
}

fn unpacked<'b>(stand: &Stand, bill: &'b Bill) -> Vec<Subject<'b>> {
    vec![
        blind("unpacking alone", "gunzip.js", bill),
        subject("import", &stand.import, bill),
    ]
}

fn stored_by_column<'b>(stand: &Stand, bill: &'b Bill) -> Vec<Subject<'b>> {
    vec![
        blind("reading alone", "nowhere.js", bill),
        subject("import", &stand.parquet, bill),
        subject("hyparquet", "hyparquet.js", bill),
    ]
}

fn subject<'b>(name: &'static str, program: &str, bill: &'b Bill) -> Subject<'b> {
    Subject {
        name,
        program: program.to_owned(),
        bill,
        blind: false,
    }
}

fn blind<'b>(name: &'static str, program: &str, bill: &'b Bill) -> Subject<'b> {
    Subject {
        blind: true,
        ..subject(name, program, bill)
    }
}

/// Measures them and prints each beside the first, which only reads.
fn compare(subjects: &[Subject<'_>], stand: &Stand, bytes: u64, runs: usize) {
    let figures = alone::measure(stand, subjects, runs);
    let least = figures.first().map_or(0.0, |first| first.milliseconds);
    for (subject, figures) in subjects.iter().zip(&figures) {
        println!("{}", line(subject.name, figures, least, bytes));
    }
}

fn line(name: &str, figures: &Figures, least: f64, bytes: u64) -> String {
    let Figures {
        milliseconds,
        memory,
        pause,
    } = *figures;
    let memory = memory.map(|most| most as f64 * 1_024.0 / 1_000_000.0);
    let memory = memory.map_or("unknown".to_owned(), |most| format!("{most:.0} MB"));
    format!(
        "  {name:<28} {milliseconds:>8.0} ms {:>8.0} MB/s {:>5.0} % {memory:>8} more, frames {pause:.0} ms apart at most",
        speed(bytes, milliseconds),
        100.0 * least / milliseconds,
    )
}

fn speed(bytes: u64, milliseconds: f64) -> f64 {
    bytes as f64 / 1_000.0 / milliseconds
}

fn size(bill: &Bill) -> String {
    format!("{:.1} MB", bill.size() as f64 / 1_000_000.0)
}
