//! What is wrong with a data file: the fact, the place and the remedy, as values with one text form.
//! Finding the problems belongs to the modules that read the tables, not here.

use std::fmt;

use super::words::Unit;
use crate::engine::date::Date;
use crate::engine::num::Usd;

/// One thing wrong with one line of a data file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataProblem {
    /// File name inside the data folder.
    pub file: &'static str,
    /// Line number, counted from one; the header is line one. Zero when the whole file is meant.
    pub line: usize,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The header names a column that does not exist.
    UnknownColumn(String),
    /// The header lacks a column.
    MissingColumn(&'static str),
    /// The header has the right columns in another order.
    ReorderedColumns(String),
    /// The row has too few or too many cells.
    CellCount {
        /// Cells in the row.
        found: usize,
        /// Columns of the table.
        expected: usize,
    },
    /// The line ends in a carriage return.
    CarriageReturn,
    /// A cell begins or ends with a space.
    Spaces(&'static str),
    /// The row has the key of the row above it.
    Duplicate(String),
    /// The row belongs above the row before it.
    Unsorted(String),
    /// A share of more than all.
    AboveAll(&'static str),
    /// A cell that must not be empty is.
    Empty(&'static str),
    /// A cell holds a word outside its list.
    UnknownWord {
        /// The column.
        column: &'static str,
        /// What it says.
        found: String,
        /// What it may say.
        known: &'static [&'static str],
    },
    /// A cell is not a calendar date.
    NotADate {
        /// The column.
        column: &'static str,
        /// What it says.
        found: String,
    },
    /// An as-of date later than the snapshot's.
    AfterSnapshot {
        /// The row's date.
        as_of: Date,
        /// The snapshot's date.
        snapshot: Date,
    },
    /// A cell is not an exact decimal number.
    NotANumber {
        /// The column.
        column: &'static str,
        /// What it says.
        found: String,
    },
    /// A price below zero.
    Negative(Usd),
    /// A price of zero without a note that says the service is free.
    FreeWithoutNote,
    /// A price far outside what this unit costs anywhere.
    Implausible {
        /// The price.
        price: Usd,
        /// Its unit.
        unit: Unit,
        /// Lowest plausible price.
        low: Usd,
        /// Highest plausible price.
        high: Usd,
    },
    /// The unit is not the one of the dimension.
    WrongUnit {
        /// The unit in the row.
        found: Unit,
        /// The unit of its dimension.
        expected: Unit,
    },
    /// A price on the wrong side of the price it is derived from.
    OutOfStep {
        /// The price.
        price: Usd,
        /// "dearer" or "cheaper".
        side: &'static str,
        /// The other price and where it stands.
        than: String,
    },
    /// A source id without a row in `sources.tsv`.
    UnknownSource(String),
    /// A model id without a row in `models.tsv`.
    UnknownModel(String),
    /// A pair names a model of another channel that has no price there.
    NotSold(String),
    /// A row that ends before it begins.
    EndsBeforeItBegins {
        /// First day.
        from: Date,
        /// Last day.
        until: Date,
    },
    /// A model past its end of life that is not marked EOL.
    PastEndOfLife(Date),
    /// A low value above its high value.
    LowAboveHigh {
        /// The lower column.
        low: &'static str,
        /// The higher column.
        high: &'static str,
    },
    /// A limit that is not above that of the row before, or a row below the one without a limit.
    NotRising(&'static str),
    /// The table lacks a row that the calculation needs.
    MissingRow(String),
}

impl fmt::Display for DataProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.fault)
    }
}

impl fmt::Display for Fault {
    /// One table of messages, so that the compiler sees that none is missing.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownColumn(name) => write!(
                f,
                "unknown column '{name}'; remove it, or correct its name in the header"
            ),
            Self::MissingColumn(name) => write!(
                f,
                "column '{name}' is missing; add it to the header and to every row"
            ),
            Self::ReorderedColumns(expected) => {
                write!(f, "columns in another order; put them back to: {expected}")
            }
            Self::CellCount { found, expected } => write!(
                f,
                "{found} cells where {expected} belong; separate cells by one tab and keep empty cells"
            ),
            Self::CarriageReturn => {
                f.write_str("line ends in CRLF; save the file with LF line ends")
            }
            Self::Spaces(column) => write!(
                f,
                "space at the start or end of '{column}'; remove the space"
            ),
            Self::Duplicate(key) => write!(
                f,
                "second row for {key}; keep one of the two rows, the better sourced"
            ),
            Self::Unsorted(key) => write!(
                f,
                "row out of order: {key}; sort the rows by byte value (LC_ALL=C sort), header first"
            ),
            Self::MissingRow(what) => write!(f, "no row for {what}; add it"),
            Self::Negative(price) => write!(
                f,
                "negative price {}; write what AWS charges",
                price.exact()
            ),
            Self::FreeWithoutNote => f.write_str(
                "price 0 without a note; leave the row out if the price is unknown, or say in the note who states that it is free",
            ),
            Self::Implausible {
                price,
                unit,
                low,
                high,
            } => write!(
                f,
                "price {} outside {} to {} USD per {}; check the unit (1K or 1M tokens), or mark the row 'low' and explain it in the note",
                price.exact(),
                low.exact(),
                high.exact(),
                unit.code()
            ),
            Self::WrongUnit { found, expected } => write!(
                f,
                "unit {} does not fit the dimension; convert the price to {}",
                found.code(),
                expected.code()
            ),
            Self::OutOfStep { price, side, than } => write!(
                f,
                "price {} is {side} than {than}; correct one of the two, or mark this row 'low' and explain it in the note",
                price.exact()
            ),
            Self::LowAboveHigh { low, high } => {
                write!(f, "'{low}' above '{high}'; swap or correct them")
            }
            Self::NotRising(column) => write!(
                f,
                "'{column}' does not rise; order the rows by it, the one without a limit last"
            ),
            Self::AboveAll(column) => {
                write!(f, "'{column}' is above 100 %; write a percentage up to 100")
            }
            Self::Empty(column) => write!(f, "'{column}' is empty; fill it in"),
            Self::UnknownWord {
                column,
                found,
                known,
            } => write!(
                f,
                "'{found}' is no {column}; use one of: {}",
                known.join(", ")
            ),
            Self::NotADate { column, found } => write!(
                f,
                "'{found}' in '{column}' is not a date; write YYYY-MM-DD (as_of may be YYYY-MM)"
            ),
            Self::AfterSnapshot { as_of, snapshot } => write!(
                f,
                "as-of date {as_of} is after the snapshot's {snapshot}; correct it, or date the snapshot anew in snapshot.tsv"
            ),
            Self::NotANumber { column, found } => write!(
                f,
                "'{found}' in '{column}' is not a number; write digits with at most one point, no exponent"
            ),
            Self::UnknownSource(id) => write!(
                f,
                "source '{id}' is not in sources.tsv; add it there or correct the id"
            ),
            Self::UnknownModel(id) => write!(
                f,
                "model '{id}' is not in models.tsv; add it there or correct the id"
            ),
            Self::NotSold(id) => write!(
                f,
                "that channel has no price of '{id}' in alternatives.tsv; add one or correct the id"
            ),
            Self::EndsBeforeItBegins { from, until } => {
                write!(f, "from {from} is after until {until}; correct one of them")
            }
            Self::PastEndOfLife(eol) => write!(
                f,
                "end of life {eol} has passed; set the status to EOL or remove the model and its rates"
            ),
        }
    }
}
