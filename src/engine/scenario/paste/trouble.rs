//! What a pasted text has that cannot be read or has to be known, and the sentence for each.
//! Finding it belongs to the reading, one level up.

use crate::engine::scenario::fields::FieldId;
use crate::engine::scenario::parse::FieldProblem;
use crate::engine::value::{Phrase, Value};

/// A cell that could not be read, or something to know about one.
#[derive(Clone, Debug, PartialEq)]
pub struct CellProblem {
    /// Row of the pasted text, counted from one, empty rows included.
    pub row: usize,
    /// Column, counted from one; 0 when the whole row is meant.
    pub column: usize,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What is wrong with a cell, or to be known about it.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// Its field does not take it.
    Field(FieldProblem),
    /// No model has this id or name.
    NoModel(String),
    /// No AWS Region has this code or name.
    NoRegion(String),
    /// No field is called this; the column is left out.
    NoField(String),
    /// Another column before it holds the same field; this one is left out.
    Twice(String),
    /// A cell beyond the last column that has a meaning.
    NoColumn(String),
    /// There is no column for a field that a use case cannot do without.
    Missing(FieldId),
    /// Measured and assumed cache use in one row.
    TwoCaches,
    /// The heading states a unit that is not known; the column is left out.
    OddUnit(String),
    /// Not wrong, but to be known: a heading that logs use, so that its cells count single tokens.
    SingleTokens(String),
    /// Not wrong, but to be known: a price of one's own beside a model.
    PriceUnused,
}

impl CellProblem {
    /// What is wrong with the cell and what to do, without its place.
    pub fn message(&self) -> Phrase {
        let name = |text: &str| [Value::Name(text.chars().take(60).collect())];
        match &self.trouble {
            Trouble::Field(problem) => problem.message(),
            Trouble::NoModel(text) => Phrase::new(
                "No model is called “{0}”. Write its id, its name, or its vendor and name.",
                name(text),
            ),
            Trouble::NoRegion(text) => Phrase::new(
                "“{0}” is no AWS Region. Write its code, such as eu-central-1, or its name.",
                name(text),
            ),
            Trouble::NoField(text) => Phrase::new(
                "No input is called “{0}”, so this column is left out. Rename it, or leave it as it is.",
                name(text),
            ),
            Trouble::Twice(text) => Phrase::new(
                "“{0}” is a second column for the same input, so it is left out. Keep one of them.",
                name(text),
            ),
            Trouble::NoColumn(text) => Phrase::new(
                "“{0}” stands beyond the columns that are known. Add a row of headings, or remove it.",
                name(text),
            ),
            Trouble::OddUnit(text) => Phrase::new(
                "The unit of “{0}” is not known, so this column is left out. Write (tokens), (thousand) or (million) \
                 behind the name; tokens are those of a month.",
                name(text),
            ),
            Trouble::SingleTokens(text) => Phrase::new(
                "“{0}” is a name that logs use, so its numbers are read as single tokens a month. If they are \
                 millions, write (million) behind the name.",
                name(text),
            ),
            Trouble::PriceUnused => {
                Phrase::plain("The price is not used, because the row names a model.")
            }
            Trouble::Missing(id) => Phrase::new(
                "There is no column “{0}”. Add it, in million tokens a month; 0 is a value too. Columns have to be \
                 copied from a spreadsheet, so that tabs part them.",
                [Value::Word(id.words().label)],
            ),
            Trouble::TwoCaches => Phrase::plain(
                "This row has both measured and assumed cache use. Keep one, or add a column “Prompt caching today”.",
            ),
        }
    }
}
