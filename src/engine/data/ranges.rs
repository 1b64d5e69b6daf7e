//! What others publish about discounts, `benchmark_sources.tsv`, and the indicative price classes of the guide,
//! `price_classes.tsv`. Both are shown beside our own figures and never priced with.

use super::problems::{DataProblem, Fault};
use super::snapshot::Shelf;
use super::sources::SourceIx;
use super::table::{Row, Table};
use super::texts::Texts;
use super::words::Confidence;
use crate::engine::date::Date;
use crate::engine::num::UsdPerMtok;

pub(super) const PUBLISHED: Table<7> = Table {
    file: "benchmark_sources.tsv",
    columns: [
        "id",
        "publisher",
        "commitment",
        "discount",
        "kind",
        "reference",
        "note",
    ],
    key: 1,
};

const CLASS_WIDTH: usize = 10;

pub(super) const CLASSES: Table<CLASS_WIDTH> = Table {
    file: "price_classes.tsv",
    columns: [
        "id",
        "name",
        "input_low",
        "input_high",
        "output_low",
        "output_high",
        "source",
        "as_of",
        "confidence",
        "note",
    ],
    key: 1,
};

/// One published statement about discounts, in our words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedRange {
    /// Short stable id.
    pub id: Box<str>,
    /// Who published it.
    pub publisher: Box<str>,
    /// The size of the agreement it speaks of.
    pub commitment: Box<str>,
    /// The discount it names.
    pub discount: Box<str>,
    /// What kind of witness it is: contract, adviser, vendor.
    pub kind: Box<str>,
    /// Address or description.
    pub reference: Box<str>,
    /// What a reader should know; may be empty.
    pub note: Box<str>,
}

impl PublishedRange {
    /// What is shipped. Calling it compiles the table in, so only what is loaded on demand does; reads it on each call.
    pub fn shipped() -> Vec<Self> {
        published(&Texts::published(), &mut Vec::new())
    }
}

/// An indicative class of list prices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceClass {
    /// Short stable id.
    pub id: Box<str>,
    /// What it is called.
    pub name: Box<str>,
    /// Lower and upper end for input tokens.
    pub input: Span,
    /// Lower and upper end for output tokens; `None` for a class without output.
    pub output: Option<Span>,
    /// Who says so.
    pub source: SourceIx,
    /// When they said so.
    pub as_of: Date,
    /// How far to trust it.
    pub confidence: Confidence,
    /// What a reader should know; may be empty.
    pub note: Box<str>,
}

/// A lower and an upper price per million tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Lower end.
    pub low: UsdPerMtok,
    /// Upper end.
    pub high: UsdPerMtok,
}

impl Span {
    /// Half-way between the ends.
    pub fn middle(self) -> UsdPerMtok {
        (self.low + self.high).per(2)
    }
}

pub(super) fn published(text: &str, problems: &mut Vec<DataProblem>) -> Vec<PublishedRange> {
    PUBLISHED.read(text, problems, |row, cells| {
        let [id, publisher, commitment, discount, kind, reference, note] = cells;
        let (id, publisher) = (row.text("id", id), row.text("publisher", publisher));
        let commitment = row.text("commitment", commitment);
        let discount = row.text("discount", discount);
        let (kind, reference) = (row.text("kind", kind), row.text("reference", reference));
        Some(PublishedRange {
            id: id?,
            publisher: publisher?,
            commitment: commitment?,
            discount: discount?,
            kind: kind?,
            reference: reference?,
            note: note.into(),
        })
    })
}

pub(super) fn classes(
    text: &str,
    shelf: &Shelf,
    problems: &mut Vec<DataProblem>,
) -> Vec<PriceClass> {
    CLASSES.read(text, problems, |row, cells| class(row, cells, shelf))
}

fn class(row: &mut Row<'_>, cells: [&str; CLASS_WIDTH], shelf: &Shelf) -> Option<PriceClass> {
    let [
        id,
        name,
        input_low,
        input_high,
        output_low,
        output_high,
        source,
        as_of,
        confidence,
        note,
    ] = cells;
    let (id, name) = (row.text("id", id), row.text("name", name));
    let input = span(row, ("input_low", input_low), ("input_high", input_high));
    let no_output = output_low.is_empty() && output_high.is_empty();
    let output = if no_output {
        Some(None)
    } else {
        span(
            row,
            ("output_low", output_low),
            ("output_high", output_high),
        )
        .map(Some)
    };
    let source = row.source(source, &shelf.sources);
    let as_of = row.as_of(as_of, shelf.as_of);
    let confidence = row.word("confidence", confidence);
    Some(PriceClass {
        id: id?,
        name: name?,
        input: input?,
        output: output?,
        source: source?,
        as_of: as_of?,
        confidence: confidence?,
        note: note.into(),
    })
}

/// Two named cells that enclose a price.
fn span(
    row: &mut Row<'_>,
    (low_column, low): (&'static str, &str),
    (high_column, high): (&'static str, &str),
) -> Option<Span> {
    let low = row.price(low_column, low);
    let high = row.price(high_column, high);
    let (low, high) = (low?, high?);
    if low > high {
        row.refuse(Fault::LowAboveHigh {
            low: low_column,
            high: high_column,
        });
        return None;
    }
    Some(Span {
        low: low.per_mtok(),
        high: high.per_mtok(),
    })
}
