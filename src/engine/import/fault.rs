//! What stops the reading of a Parquet file, and the sentence for each. Finding it belongs to whoever reads such files.

use serde::{Deserialize, Serialize};

use crate::engine::value::{Phrase, Value};

/// Why a Parquet file cannot be read to its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// The mark that ends every such file is missing.
    NoEnd,
    /// What stands at its end, and says where everything is, makes no sense.
    NoDirectory,
    /// It is encrypted.
    Encrypted,
    /// A column is packed in a way that is not unpacked here.
    Packing {
        /// The column.
        column: String,
        /// The way.
        packing: String,
    },
    /// A column is damaged.
    Column {
        /// The column.
        column: String,
        /// The part of the file, counted from one.
        part: u32,
    },
    /// Something in a part of the file is damaged; parts are counted from one.
    Part(u32),
    /// Something in the file is damaged, and reading ended over it.
    Damaged,
    /// It was not read, because reading ended over a damaged file before it.
    NotReached,
    /// A column asks for more memory than any bill needs.
    TooLarge(String),
    /// More columns would have to be read than any bill has.
    TooMany(u32),
    /// A column holds neither texts nor numbers nor a map of them.
    Shape(String),
}

impl Fault {
    /// What is wrong, where, and what to do.
    pub fn message(&self) -> Phrase {
        let name = |text: &str| Value::Name(text.chars().take(60).collect());
        match self {
            Self::NoEnd => Phrase::plain(
                "This Parquet file breaks off: its end is missing. Nothing of it is counted: fetch it again.",
            ),
            Self::NoDirectory => Phrase::plain(
                "The directory at the end of this Parquet file is damaged. Nothing of it is counted: fetch it again.",
            ),
            Self::Encrypted => Phrase::plain(
                "This Parquet file is encrypted, and no key is asked for here. Export it without encryption, or as CSV.",
            ),
            Self::Packing { column, packing } => Phrase::new(
                "The column {0} is packed with {1}. Parquet is read unpacked and packed with Snappy, Zstandard or gzip: export it so, or as CSV.",
                [name(column), name(packing)],
            ),
            Self::Column { column, part } => Phrase::new(
                "The column {0} is damaged in part {1} of this Parquet file. Nothing of the file is counted: fetch it again.",
                [name(column), Value::Count(*part)],
            ),
            Self::Part(part) => Phrase::new(
                "Part {0} of this Parquet file is damaged. Nothing of the file is counted: fetch it again.",
                [Value::Count(*part)],
            ),
            Self::Damaged => Phrase::plain(
                "This Parquet file is damaged. Nothing of it is counted: fetch it again.",
            ),
            Self::NotReached => Phrase::plain(
                "This file was not read, because the damaged one before it ended the reading. Choose it again without that one.",
            ),
            Self::TooLarge(column) => Phrase::new(
                "The column {0} asks for more memory than a bill needs. Nothing of the file is counted: write it again with smaller pages, or as CSV.",
                [name(column)],
            ),
            Self::TooMany(columns) => Phrase::new(
                "{0} columns of this Parquet file would have to be read, more than any bill has. Write it with fewer tags as columns.",
                [Value::Count(*columns)],
            ),
            Self::Shape(column) => Phrase::new(
                "The column {0} of this Parquet file holds lists, truth values or something nested. A single value or a map of values can be read: write it so, or export CSV.",
                [name(column)],
            ),
        }
    }
}
