//! The report as a workbook, before it is one: sheets of typed cells, with formulas where a figure follows from others.
//! What the report says is the document's; how a cell lies in a file belongs to `crate::workbook`.

mod bill;
mod cell;
mod sheets;

use serde::{Deserialize, Serialize};

use super::{Length, Subject, document};

/// What a spreadsheet opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    /// Its heading.
    pub title: String,
    /// The day of the report: year, month, day.
    pub day: (u16, u8, u8),
    /// In their order.
    pub sheets: Vec<Sheet>,
}

/// One sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// On its tab: at most 31 letters, and no two alike.
    pub name: String,
    /// Of the columns, in letters.
    pub widths: Vec<u16>,
    /// Rows at the top that stay in view.
    pub fixed: u32,
    /// In their order.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// What it is there for.
    pub role: Role,
    /// From the first column on.
    pub entries: Vec<Entry>,
}

/// What a row is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// The name of the whole.
    Title,
    /// The name of what follows.
    Heading,
    /// The names of columns.
    Head,
    /// What is said.
    Body,
    /// A sum.
    Total,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Entry {
    /// Nothing.
    Blank,
    /// Words, whatever they look like.
    Text(String),
    /// Words with an address to follow.
    Link(String, String),
    /// Year, month, day.
    Day((u16, u8, u8)),
    /// A figure.
    Number(Number),
    /// A figure that the spreadsheet works out, and what it comes to.
    Formula(String, Number),
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// All its digits; of a percentage, those of the fraction.
    pub exact: String,
    /// How it is shown.
    pub form: Form,
    /// That something without a price would raise it.
    pub at_least: bool,
}

/// How a figure is shown, with its decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Form {
    /// US dollars.
    Usd(u8),
    /// A number.
    Plain(u8),
    /// A percentage.
    Percent(u8),
}

/// The workbook of a position.
pub fn workbook(subject: Subject<'_>) -> Workbook {
    let document = document(subject, Length::Full);
    let (bill, total) = bill::sheet(subject);
    let mut sheets = vec![sheets::words(&document)];
    for section in &document.sections {
        match section.id {
            bill::SECTION => sheets.push(bill.clone()),
            _ => sheets.extend(sheets::tables(section, &total)),
        }
    }
    Workbook {
        title: format!("{}: {}", document.title, document.name),
        day: subject.negotiation.assessed.today.parts(),
        sheets,
    }
}

/// The letter of a column, as formulas name it: there are never more than 26.
fn letter(column: usize) -> char {
    ('A'..='Z').nth(column).unwrap_or('Z')
}
