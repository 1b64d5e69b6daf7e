//! What of a table has to be had when its columns can be had one by one: which columns, and which rows by what a few of
//! them say. How columns are stored belongs to whoever reads them.

use memchr::memmem::Finder;

use super::cells::Header;
use super::format::Format;
use super::problem::Refusal;
use super::recognise::table_format;
use super::table::reader;

/// The columns that are read of a table, by their places in it.
#[derive(Clone, Debug)]
pub struct Wanted {
    columns: Vec<usize>,
    telling: Vec<usize>,
    needles: Vec<Finder<'static>>,
}

impl Wanted {
    /// For a table with these columns.
    pub(super) fn of(names: Vec<String>, every_row: bool) -> Result<(Format, Self), Refusal> {
        let header = Header::of(names);
        let format = table_format(&header)?;
        let table = reader(format, &header);
        let needles = table.needles().iter();
        let needles: Vec<_> = needles
            .map(|needle| Finder::new(needle.as_bytes()))
            .collect();
        let mut telling = table.telling();
        if every_row || needles.is_empty() {
            telling.clear();
        }
        let all = || (0..header.len()).collect();
        let wanted = Self {
            columns: table.columns().unwrap_or_else(all),
            telling,
            needles,
        };
        Ok((format, wanted))
    }

    /// All that are read, in their order.
    pub fn columns(&self) -> &[usize] {
        &self.columns
    }

    /// True for a column that says whether a row counts. A row in none of whose telling cells is anything [told] counts
    /// for nothing but a row of another service. Without any such column, every row has to be read.
    ///
    /// [told]: Wanted::tells
    pub fn is_telling(&self, column: usize) -> bool {
        self.telling.contains(&column)
    }

    /// Whether a text in a telling column, or a value in a map there, says that its row may count.
    pub fn tells(&self, text: &[u8]) -> bool {
        self.needles
            .iter()
            .any(|needle| needle.find(text).is_some())
    }
}
