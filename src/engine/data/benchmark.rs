//! The default discount benchmark: `benchmark.tsv`, an opinion of this project, dated and replaceable.
//! The published ranges it leans on are in `ranges`; comparing an offer with it belongs to the checks.

use super::problems::{DataProblem, Fault};
use super::snapshot::Shelf;
use super::sources::SourceIx;
use super::table::{Row, Table};
use super::words::Confidence;
use crate::engine::date::Date;
use crate::engine::num::{Factor, Percent, Usd};

const WIDTH: usize = 10;

pub(super) const BENCHMARK: Table<WIDTH> = Table {
    file: "benchmark.tsv",
    columns: [
        "kind",
        "key",
        "low",
        "typical",
        "high",
        "multiplier",
        "source",
        "as_of",
        "confidence",
        "note",
    ],
    key: 0,
};

/// Terms that the calculation may ask for, in years.
const YEARS: std::ops::RangeInclusive<u8> = 1..=5;

/// What a row may say: the discount from a commitment upwards, or the effect of the term on it.
const KINDS: &[&str] = &["term", "tier"];

/// Discounts of a three-year agreement by average annual commitment, and the effect of other terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Benchmark {
    /// Ascending by threshold; the first starts at nothing.
    pub tiers: Vec<Tier>,
    /// Ascending by years, one to five.
    pub terms: Vec<Term>,
    /// Whose opinion it is.
    pub source: SourceIx,
    /// When it was formed: the oldest of its rows.
    pub as_of: Date,
}

/// The discount from `threshold` upwards, three-year term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tier {
    /// Average annual commitment from which it applies.
    pub threshold: Usd,
    /// A poor result.
    pub low: Percent,
    /// The usual result.
    pub typical: Percent,
    /// A strong result.
    pub high: Percent,
}

/// What a term does to the discount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Length of the agreement.
    pub years: u8,
    /// Factor on the three-year discount.
    pub multiplier: Factor,
}

impl Benchmark {
    /// The factor for an agreement of `years`; `None` for a term without one.
    pub fn multiplier(&self, years: u8) -> Option<Factor> {
        let term = self.terms.iter().find(|term| term.years == years)?;
        Some(term.multiplier)
    }
}

/// A row of the file.
pub(super) struct Line {
    pub(super) confidence: Confidence,
    entry: Entry,
    source: SourceIx,
    as_of: Date,
}

enum Entry {
    Tier(Tier),
    Term(Term),
}

/// The rows, and the benchmark they make when no row was refused.
pub(super) fn read(
    text: &str,
    shelf: &Shelf,
    problems: &mut Vec<DataProblem>,
) -> (Vec<Line>, Option<Benchmark>) {
    let before = problems.len();
    let lines = BENCHMARK.read(text, problems, |row, cells| line(row, cells, shelf));
    if problems.len() > before || !shelf.sources.is_complete() {
        return (lines, None);
    }
    let benchmark = assemble(&lines);
    let missing = match &benchmark {
        None => Some("a tier and a term".to_owned()),
        Some(whole) => gap(whole),
    };
    problems.extend(missing.map(|what| DataProblem {
        file: BENCHMARK.file,
        line: 0,
        fault: Fault::MissingRow(what),
    }));
    (lines, benchmark)
}

fn line(row: &mut Row<'_>, cells: [&str; WIDTH], shelf: &Shelf) -> Option<Line> {
    let [
        kind,
        key,
        low,
        typical,
        high,
        multiplier,
        source,
        as_of,
        confidence,
        _note,
    ] = cells;
    let source = row.source(source, &shelf.sources);
    let as_of = row.as_of(as_of, shelf.as_of);
    let confidence = row.word("confidence", confidence);
    let entry = match kind {
        "tier" => tier(row, key, [low, typical, high]).map(Entry::Tier),
        "term" => {
            let years = row.number::<u8>("key", key);
            let multiplier = row.number("multiplier", multiplier);
            years
                .zip(multiplier)
                .map(|(years, multiplier)| Entry::Term(Term { years, multiplier }))
        }
        _ => {
            row.refuse(Fault::UnknownWord {
                column: "kind",
                found: kind.to_owned(),
                known: KINDS,
            });
            None
        }
    };
    Some(Line {
        confidence: confidence?,
        entry: entry?,
        source: source?,
        as_of: as_of?,
    })
}

fn tier(row: &mut Row<'_>, threshold: &str, [low, typical, high]: [&str; 3]) -> Option<Tier> {
    let threshold = row.price("key", threshold);
    let low = row.number::<Percent>("low", low);
    let typical = row.number::<Percent>("typical", typical);
    let high = row.number::<Percent>("high", high);
    let (low, typical, high) = (low?, typical?, high?);
    if low > typical {
        row.refuse(Fault::LowAboveHigh {
            low: "low",
            high: "typical",
        });
    }
    if typical > high {
        row.refuse(Fault::LowAboveHigh {
            low: "typical",
            high: "high",
        });
    }
    Some(Tier {
        threshold: threshold?,
        low,
        typical,
        high,
    })
}

fn assemble(lines: &[Line]) -> Option<Benchmark> {
    let tiers = lines.iter().filter_map(|line| match line.entry {
        Entry::Tier(tier) => Some(tier),
        Entry::Term(_) => None,
    });
    let terms = lines.iter().filter_map(|line| match line.entry {
        Entry::Term(term) => Some(term),
        Entry::Tier(_) => None,
    });
    Some(Benchmark {
        tiers: tiers.collect(),
        terms: terms.collect(),
        source: lines.first()?.source,
        as_of: lines.iter().map(|line| line.as_of).min()?,
    })
}

/// What the calculation would miss: a tier from nothing, rising thresholds, one term for each year.
fn gap(benchmark: &Benchmark) -> Option<String> {
    let first = benchmark.tiers.first();
    if first.is_none_or(|tier| !tier.threshold.is_zero()) {
        return Some("the tier from 0 upwards, as the first tier".to_owned());
    }
    if !benchmark
        .tiers
        .is_sorted_by(|a, b| a.threshold < b.threshold)
    {
        return Some("tiers with strictly rising thresholds".to_owned());
    }
    if !benchmark.terms.iter().map(|term| term.years).eq(YEARS) {
        return Some("each term from 1 to 5 years, once and in this order".to_owned());
    }
    None
}
