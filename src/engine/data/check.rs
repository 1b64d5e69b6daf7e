//! The strict check: every row of every file, all problems at once, and a count of what is there.
//! A page does not run it; tests, the build and the `rates` tool do.

use std::fmt;

use super::alternatives::{ALTERNATIVES, Alternative};
use super::benchmark::BENCHMARK;
use super::models::{MODELS, ModelIx};
use super::problems::{DataProblem, Fault};
use super::ranges::{CLASSES, PUBLISHED, published};
use super::rates::{RATES, Rate};
use super::sanity::{self, Priced, Terms};
use super::snapshot::Small;
use super::sources::SOURCES;
use super::texts::Texts;
use super::words::Confidence;
use crate::engine::date::Date;

/// What the files hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Id of the snapshot.
    pub id: Box<str>,
    /// Date of the snapshot.
    pub as_of: Date,
    /// One count per file.
    pub tables: Vec<Count>,
}

/// The rows of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// File name.
    pub file: &'static str,
    /// All rows.
    pub rows: usize,
    /// Rows by confidence: high, medium, low; `None` for a file without that column.
    pub confidence: Option<[usize; 3]>,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "snapshot {} as of {}", self.id, self.as_of)?;
        writeln!(
            f,
            "{:<24}{:>7}{:>7}{:>8}{:>6}",
            "file", "rows", "high", "medium", "low"
        )?;
        for table in &self.tables {
            write!(f, "{:<24}{:>7}", table.file, table.rows)?;
            if let Some([high, medium, low]) = table.confidence {
                write!(f, "{high:>7}{medium:>8}{low:>6}")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

/// Reads and judges everything.
pub(super) fn check(texts: &Texts) -> Result<Summary, Vec<DataProblem>> {
    let mut problems = Vec::new();
    let small = Small::read(texts, &mut problems);
    let rates = small
        .as_ref()
        .map_or_else(Vec::new, |small| rates(texts, small, &mut problems));
    let alternatives = small
        .as_ref()
        .map_or_else(Vec::new, |small| alternatives(texts, small, &mut problems));
    let published = published(&texts.benchmark_sources, &mut problems);
    match small {
        Some(small) if problems.is_empty() => Ok(Summary {
            tables: vec![
                count(RATES.file, rates),
                count(
                    MODELS.file,
                    small.models.iter().map(|model| model.confidence),
                ),
                plain(SOURCES.file, small.shelf.sources.len()),
                count(ALTERNATIVES.file, alternatives),
                count(BENCHMARK.file, small.benchmark_rows),
                plain(PUBLISHED.file, published.len()),
                count(
                    CLASSES.file,
                    small.classes.iter().map(|class| class.confidence),
                ),
            ],
            id: small.id,
            as_of: small.shelf.as_of,
        }),
        _ => Err(problems),
    }
}

fn rates(texts: &Texts, small: &Small, problems: &mut Vec<DataProblem>) -> Vec<Confidence> {
    let rows = RATES.read(&texts.rates, problems, |row, cells| {
        let [model, region, scope, context, .., note] = cells;
        if small.models_complete && ModelIx::of(model, &small.models).is_none() {
            row.refuse(Fault::UnknownModel(model.to_owned()));
        }
        let rate = Rate::read(row, cells, &small.shelf)?;
        let terms = Terms {
            tier: rate.tier,
            dimension: rate.dimension,
            price: rate.price,
            confidence: rate.confidence,
        };
        Some(Priced::judge(
            row,
            [model, region, scope, context],
            terms,
            note,
        ))
    });
    sanity::compare(&rows, problems);
    rows.iter().map(Priced::confidence).collect()
}

fn alternatives(texts: &Texts, small: &Small, problems: &mut Vec<DataProblem>) -> Vec<Confidence> {
    let rows = ALTERNATIVES.read(&texts.alternatives, problems, |row, cells| {
        let [channel, model, place, context, .., note] = cells;
        let price = Alternative::read(row, cells, &small.shelf)?;
        let terms = Terms {
            tier: price.tier,
            dimension: price.dimension,
            price: price.price,
            confidence: price.confidence,
        };
        Some(Priced::judge(
            row,
            [channel, model, place, context],
            terms,
            note,
        ))
    });
    sanity::compare(&rows, problems);
    rows.iter().map(Priced::confidence).collect()
}

fn plain(file: &'static str, rows: usize) -> Count {
    Count {
        file,
        rows,
        confidence: None,
    }
}

fn count(file: &'static str, rows: impl IntoIterator<Item = Confidence>) -> Count {
    let rows: Vec<Confidence> = rows.into_iter().collect();
    let of = |wanted| {
        rows.iter()
            .filter(|confidence| **confidence == wanted)
            .count()
    };
    Count {
        file,
        rows: rows.len(),
        confidence: Some([
            of(Confidence::High),
            of(Confidence::Medium),
            of(Confidence::Low),
        ]),
    }
}
