//! What a report says, built once as data: sections of sentences, lists and tables with typed cells. Screen, Markdown and
//! print draw these; the line-by-line files are written from the same lines. Marking up and locales do not belong here.

mod brief;
mod csv;
mod json;
mod limits;
mod lines;
mod markdown;
mod parts;
mod plain;
mod workbook;

pub use csv::csv;
pub use json::json;
pub use limits::LIMITS;
pub use lines::{Amount, BillLine, lines};
pub use markdown::markdown;
pub use parts::answers::question;
pub use workbook::{Entry, Form, Number, Role, Row, Sheet, Workbook, workbook};

use crate::engine::data::Source;
use crate::engine::date::Date;
use crate::engine::negotiation::Negotiation;
use crate::engine::negotiation::brief::Brief;
use crate::engine::num::Factor;
use crate::engine::scenario::draft::Draft;
use crate::engine::value::{Phrase, Value};

/// What a report is written from.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// What the position is called.
    pub name: &'a str,
    /// The answers as they were entered.
    pub draft: &'a Draft,
    /// The position, its report and its agreement.
    pub negotiation: &'a Negotiation<'a>,
    /// What to ask for, do and assume.
    pub brief: &'a Brief,
    /// All sources of the snapshot, in its order.
    pub sources: &'a [Source],
    /// The address that opens the position.
    pub link: &'a str,
}

/// Which of the two documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// What fits on one page.
    Brief,
    /// Everything.
    Full,
}

/// A whole document.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Its heading.
    pub title: &'static str,
    /// What the position is called.
    pub name: String,
    /// Day and data that it rests on.
    pub dated: Phrase,
    /// In their order.
    pub sections: Vec<Section>,
    /// The address that opens the position.
    pub link: String,
}

/// A heading and what stands under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its name on the page.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// In their order.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A sentence or more.
    Paragraph(Phrase),
    /// Sentences of equal standing.
    List(Vec<Phrase>),
    /// Rows and columns.
    Table(Table),
    /// Bars of what a table says too; files leave them out.
    Chart(Chart),
}

/// Rows of typed cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it holds, in a few words.
    pub caption: &'static str,
    /// Names of the columns, and whether each holds figures.
    pub columns: &'static [(&'static str, bool)],
    /// As many cells in each as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// Whether money is to the cent, because it is worked from the rates beside it; otherwise it is in whole dollars.
    pub cents: bool,
}

/// Bars, the longest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The finding, with the unit of the bars.
    pub title: Phrase,
    /// In their order.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub label: &'static str,
    /// Its length beside the longest.
    pub share: Factor,
    /// The figure at its end.
    pub value: Value,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A figure with its unit, a day or a name.
    Value(Value),
    /// A figure that something without a price would raise.
    AtLeast(Value),
    /// A sentence.
    Phrase(Phrase),
    /// Words with an address to follow.
    Link(String, String),
    /// Nothing to say here.
    Blank,
}

impl Cell {
    /// A word of ours.
    pub fn word(word: &'static str) -> Self {
        Self::Value(Value::Word(word))
    }

    /// Someone else's name.
    pub fn name(name: impl Into<String>) -> Self {
        Self::Value(Value::Name(name.into()))
    }
}

/// The document of a position.
pub fn document(subject: Subject<'_>, length: Length) -> Document {
    let sections = match length {
        Length::Brief => brief::brief(subject),
        Length::Full => brief::full(subject),
    };
    let assessed = subject.negotiation.assessed;
    Document {
        title: match length {
            Length::Brief => "Bedrock position in brief",
            Length::Full => "Bedrock position, full report",
        },
        name: subject.name.to_owned(),
        dated: dated(
            assessed.today,
            assessed.dataset.as_of(),
            assessed.report.rubric,
        ),
        sections: sections
            .into_iter()
            .filter(|section| !section.blocks.is_empty())
            .collect(),
        link: subject.link.to_owned(),
    }
}

/// The day, the data and the version of the score that something rests on.
pub fn dated(today: Date, rates: Date, rubric: u16) -> Phrase {
    Phrase::new(
        "As of {0}, on the rate snapshot of {1} and version {2} of the score. Amounts are US dollars before tax.",
        [
            Value::Date(today),
            Value::Date(rates),
            Value::Count(u32::from(rubric)),
        ],
    )
}
