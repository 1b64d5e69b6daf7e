//! What can be wrong with a file or one of its rows, and the sentence for each: the one place that words it.
//! Finding it belongs to the readers.

use serde::{Deserialize, Serialize};

use crate::engine::value::{Phrase, Value};

use super::format::Format;

/// Why a file is not imported at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// It has no bytes, or spaces alone.
    Empty,
    /// Still compressed.
    Gzip,
    /// Parquet, which another program reads.
    Parquet,
    /// A ZIP archive or a workbook.
    Zip,
    /// A PDF.
    Pdf,
    /// Text in UTF-16.
    Utf16,
    /// No text.
    Binary,
    /// HTML or XML.
    Markup,
    /// Text without columns.
    Text,
    /// JSON of an unknown kind.
    Json,
    /// A table with other columns; the first of them.
    Table(Vec<String>),
    /// What a seller on AWS Marketplace earned.
    SellerReport,
    /// Prices, and no use.
    PriceList,
    /// What a coding tool noted of its own talk.
    Transcript,
    /// It can be read and has no row of Bedrock.
    NoBedrock {
        /// What it is.
        format: Format,
        /// Rows it has.
        rows: u64,
    },
    /// It can be read, and every row of Bedrock has something that cannot.
    NothingReadable {
        /// What it is.
        format: Format,
        /// Rows that could not be read.
        rows: u64,
    },
    /// It is of another kind than the files before it, whose use it may repeat.
    OtherFormat {
        /// What it is.
        format: Format,
        /// What the others are.
        before: Format,
    },
}

fn word(format: Format) -> Value {
    Value::Word(format.name())
}

/// Rows as a value; more than four thousand millions are shown as that many.
fn rows(count: u64) -> Value {
    Value::Count(u32::try_from(count).unwrap_or(u32::MAX))
}

fn name(text: &str) -> Value {
    Value::Name(shortened(text))
}

/// A word of a file, and three dots where it is longer than any name.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

impl Refusal {
    /// What the file seems to be and what to do.
    pub fn message(&self) -> Phrase {
        Phrase::plain(match self {
            Self::Empty => "The file is empty.",
            Self::Gzip => "The file is compressed twice. Unpack it once and try again.",
            Self::Parquet => {
                "This is a Parquet file, and this browser starts no program that could read it. Export the report as CSV."
            }
            Self::Zip => "This is an archive or a workbook. Unpack it, or save the sheet as CSV.",
            Self::Pdf => "This is a PDF. An invoice has no tokens: take the Cost and Usage Report.",
            Self::Utf16 => "This text is in UTF-16. Save it as CSV in UTF-8.",
            Self::Binary => "This is not a text file.",
            Self::Markup => "This is a web page or XML. Take the CSV or JSON behind it.",
            Self::Text => "This text has no columns.",
            Self::Json => "This JSON is none of the exports that can be read.",
            Self::Table(columns) => {
                let names = columns.iter().map(|column| shortened(column));
                let names = names.collect::<Vec<_>>().join(", ");
                return Phrase::new(
                    "This table begins with the columns {0}, and no export that can be read begins so.",
                    [Value::Name(names)],
                );
            }
            Self::SellerReport => {
                "This is a report for sellers on AWS Marketplace: it says what was earned, not what you were billed."
            }
            Self::PriceList => {
                "This is a price list: it has prices and no use. The prices of this page come from a reviewed snapshot."
            }
            Self::Transcript => {
                "This is what a coding tool notes of its own talk. It is one person's use; take the bill or the logs."
            }
            Self::NoBedrock {
                format,
                rows: count,
            } => {
                let words = match count {
                    1 => "This is a file of the kind {0}. Its one row is not Amazon Bedrock.",
                    _ => {
                        "This is a file of the kind {0}. It has {1} rows, and none of them is Amazon Bedrock."
                    }
                };
                return Phrase::new(words, [word(*format), rows(*count)]);
            }
            Self::NothingReadable {
                format,
                rows: count,
            } => {
                let words = match count {
                    1 => {
                        "This is a file of the kind {0}. One row of it could not be read, and no other is Amazon Bedrock."
                    }
                    _ => {
                        "This is a file of the kind {0}. {1} rows of it could not be read, and no other is Amazon Bedrock."
                    }
                };
                return Phrase::new(words, [word(*format), rows(*count)]);
            }
            Self::OtherFormat { format, before } => {
                return Phrase::new(
                    "This is a file of the kind {0} and the files before it are {1}. Both may count the same use, so import them apart.",
                    [word(*format), word(*before)],
                );
            }
        })
    }
}

/// A row that was left out because something in it cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Which of the files, counted from one.
    pub file: u32,
    /// The line it begins in, counted from one.
    pub line: u64,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// Longer than a million bytes, or its quote is never closed.
    TooLong,
    /// It has more or fewer cells than the header.
    Ragged {
        /// Cells it has.
        found: u64,
        /// Columns of the header.
        expected: u64,
    },
    /// A figure that is no number, or one beyond any bill.
    NoNumber {
        /// The column.
        column: String,
        /// What stands there.
        text: String,
    },
    /// A cell that is not text: bytes outside UTF-8, or a NUL.
    NoText(String),
    /// JSON that breaks off or does not follow the rules.
    NoJson,
    /// Money in another currency than US dollars, which is what every price here is in.
    OtherCurrency(String),
    /// A record without what it needs.
    Missing(String),
    /// Fewer prompt tokens than the cache alone accounts for.
    CacheAbovePrompt,
}

impl Problem {
    /// What is wrong, without its place.
    pub fn message(&self) -> Phrase {
        match &self.trouble {
            Trouble::TooLong => Phrase::plain(
                "The row is longer than a megabyte, or a quotation mark in it is never closed.",
            ),
            Trouble::Ragged { found: 1, expected } => Phrase::new(
                "The row has one cell and the header {0}.",
                [rows(*expected)],
            ),
            Trouble::Ragged { found, expected } => Phrase::new(
                "The row has {0} cells and the header {1}.",
                [rows(*found), rows(*expected)],
            ),
            Trouble::NoNumber { column, text } => Phrase::new(
                "“{1}” in {0} is no number of a bill.",
                [name(column), name(text)],
            ),
            Trouble::NoText(column) => {
                Phrase::new("{0} holds bytes that are no text.", [name(column)])
            }
            Trouble::NoJson => Phrase::plain("This is no whole JSON record."),
            Trouble::OtherCurrency(code) => Phrase::new(
                "The charge is in {0}. Prices here are in US dollars, and no rate is assumed.",
                [name(code)],
            ),
            Trouble::Missing(what) => Phrase::new("The record has no {0}.", [name(what)]),
            Trouble::CacheAbovePrompt => Phrase::plain(
                "The cache alone has more tokens than the whole prompt, which should include them.",
            ),
        }
    }
}

/// Why a row that can be read is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Ignored {
    /// Another service.
    NotBedrock,
    /// Another provider than AWS, or another than Bedrock.
    OtherProvider,
    /// Tax.
    Tax,
    /// A call that failed: it counts zero.
    FailedCall,
    /// A metric that counts no tokens.
    OtherMetric,
    /// A total of other rows.
    Total,
    /// Nothing used and nothing charged.
    Nothing,
}

impl Ignored {
    /// In a word or two.
    pub const fn label(self) -> &'static str {
        match self {
            Self::NotBedrock => "another service than Bedrock",
            Self::OtherProvider => "another provider",
            Self::Tax => "tax",
            Self::FailedCall => "failed calls, which count zero",
            Self::OtherMetric => "a metric without tokens",
            Self::Total => "a total of other rows",
            Self::Nothing => "no use and no charge",
        }
    }
}
