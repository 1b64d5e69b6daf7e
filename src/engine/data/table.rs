//! Tab-separated tables: header, rows, cells, and the layout rules that hold for every data file.
//! What a column means belongs to the module of its table.

use std::fmt::Display;
use std::str::FromStr;

use super::problems::{DataProblem, Fault};
use super::sources::{SourceIx, Sources};
use super::words::UnknownWord;
use crate::engine::date::Date;
use crate::engine::num::Usd;

/// The shape of one file: its columns, of which the first `key` form the key.
pub(super) struct Table<const N: usize> {
    pub(super) file: &'static str,
    pub(super) columns: [&'static str; N],
    /// Rows ascend strictly by these columns; zero where the table orders its rows itself.
    pub(super) key: usize,
}

impl<const N: usize> Table<N> {
    /// Reads every row of `text`, header included. Each problem is reported; a row with one is left out.
    pub(super) fn read<'t, T>(
        &self,
        text: &'t str,
        problems: &mut Vec<DataProblem>,
        mut parse: impl FnMut(&mut Row<'_>, [&'t str; N]) -> Option<T>,
    ) -> Vec<T> {
        let (header, body) = split_header(text);
        let mut row = Row {
            file: self.file,
            line: 1,
            problems,
        };
        let mut rows = Vec::new();
        if !row.has_columns(&self.columns, header) {
            return rows;
        }
        let mut above = None;
        for line in body.split_terminator('\n') {
            row.line = row.line.saturating_add(1);
            let key = key_of(line, self.key);
            row.follows(above.replace(key), key);
            let mut cells = [""; N];
            if row.splits(line, &self.columns, &mut cells) {
                rows.extend(parse(&mut row, cells));
            }
        }
        rows
    }

    /// Reads rows without header and without order, for tables that are searched, not read through.
    /// Nothing if there is a problem with any of them.
    pub(super) fn read_part<'t, T>(
        &self,
        lines: &'t str,
        mut parse: impl FnMut(&mut Row<'_>, [&'t str; N]) -> Option<T>,
    ) -> Option<Vec<T>> {
        let mut problems = Vec::new();
        let mut row = Row {
            file: self.file,
            line: 0,
            problems: &mut problems,
        };
        let mut rows = Vec::new();
        for line in lines.split_terminator('\n') {
            let mut cells = [""; N];
            if row.splits(line, &self.columns, &mut cells) {
                rows.extend(parse(&mut row, cells));
            }
        }
        problems.is_empty().then_some(rows)
    }
}

/// The row being read: where it stands, and where its problems go. The readers return `None` after they have
/// reported why, so a caller reads every cell before it gives the row up.
pub(super) struct Row<'p> {
    file: &'static str,
    line: usize,
    problems: &'p mut Vec<DataProblem>,
}

impl Row<'_> {
    pub(super) fn file(&self) -> &'static str {
        self.file
    }

    pub(super) fn line(&self) -> usize {
        self.line
    }

    pub(super) fn refuse(&mut self, fault: Fault) {
        self.problems.push(DataProblem {
            file: self.file,
            line: self.line,
            fault,
        });
    }

    /// True if the header names exactly these columns, in this order.
    fn has_columns(&mut self, columns: &[&'static str], header: &str) -> bool {
        let before = self.problems.len();
        if header.ends_with('\r') {
            self.refuse(Fault::CarriageReturn);
        }
        let found: Vec<&str> = header.trim_end_matches('\r').split('\t').collect();
        for name in found.iter().filter(|name| !columns.contains(name)) {
            self.refuse(Fault::UnknownColumn((*name).to_owned()));
        }
        for name in columns.iter().filter(|name| !found.contains(name)) {
            self.refuse(Fault::MissingColumn(name));
        }
        if self.problems.len() == before && found != columns {
            self.refuse(Fault::ReorderedColumns(columns.join(", ")));
        }
        self.problems.len() == before
    }

    /// True if the line has one cell for each column; then they are in `cells`.
    fn splits<'t>(
        &mut self,
        line: &'t str,
        columns: &[&'static str],
        cells: &mut [&'t str],
    ) -> bool {
        if line.ends_with('\r') {
            self.refuse(Fault::CarriageReturn);
            return false;
        }
        let mut parts = line.split('\t');
        let filled = cells
            .iter_mut()
            .zip(&mut parts)
            .map(|(cell, part)| *cell = part);
        let found = filled.count().saturating_add(parts.count());
        if found != columns.len() {
            self.refuse(Fault::CellCount {
                found,
                expected: columns.len(),
            });
            return false;
        }
        for (column, cell) in columns.iter().zip(cells) {
            if cell.starts_with(char::is_whitespace) || cell.ends_with(char::is_whitespace) {
                self.refuse(Fault::Spaces(column));
            }
        }
        true
    }

    fn follows(&mut self, above: Option<&str>, key: &str) {
        let shown = || key.replace('\t', " ");
        match above.map(|above| above.cmp(key)) {
            Some(std::cmp::Ordering::Equal) if !key.is_empty() => {
                self.refuse(Fault::Duplicate(shown()));
            }
            Some(std::cmp::Ordering::Greater) => self.refuse(Fault::Unsorted(shown())),
            _ => {}
        }
    }

    /// A cell that must say something.
    pub(super) fn text(&mut self, column: &'static str, cell: &str) -> Option<Box<str>> {
        if cell.is_empty() {
            self.refuse(Fault::Empty(column));
            return None;
        }
        Some(cell.into())
    }

    /// A cell with a word of a fixed list.
    pub(super) fn word<T>(&mut self, column: &'static str, cell: &str) -> Option<T>
    where
        T: FromStr<Err = UnknownWord>,
    {
        cell.parse()
            .map_err(|UnknownWord { known }| {
                self.refuse(Fault::UnknownWord {
                    column,
                    found: cell.to_owned(),
                    known,
                });
            })
            .ok()
    }

    /// A cell with an exact number.
    pub(super) fn number<T>(&mut self, column: &'static str, cell: &str) -> Option<T>
    where
        T: FromStr<Err: Display>,
    {
        cell.parse()
            .map_err(|_| {
                self.refuse(Fault::NotANumber {
                    column,
                    found: cell.to_owned(),
                });
            })
            .ok()
    }

    /// A price, zero or more.
    pub(super) fn price(&mut self, column: &'static str, cell: &str) -> Option<Usd> {
        let price = self.number::<Usd>(column, cell)?;
        if price < Usd::ZERO {
            self.refuse(Fault::Negative(price));
            return None;
        }
        Some(price)
    }

    /// A day, or an empty cell. The outer `None` is an unreadable one.
    pub(super) fn day(&mut self, column: &'static str, cell: &str) -> Option<Option<Date>> {
        if cell.is_empty() {
            return Some(None);
        }
        cell.parse()
            .map(Some)
            .map_err(|_| {
                self.refuse(Fault::NotADate {
                    column,
                    found: cell.to_owned(),
                });
            })
            .ok()
    }

    /// The as-of date, a month or a day, not after the snapshot's.
    pub(super) fn as_of(&mut self, cell: &str, snapshot: Date) -> Option<Date> {
        let Ok(as_of) = Date::parse_month_or_day(cell) else {
            self.refuse(Fault::NotADate {
                column: "as_of",
                found: cell.to_owned(),
            });
            return None;
        };
        if as_of > snapshot {
            self.refuse(Fault::AfterSnapshot { as_of, snapshot });
            return None;
        }
        Some(as_of)
    }

    /// A source id that `sources.tsv` knows.
    pub(super) fn source(&mut self, cell: &str, sources: &Sources) -> Option<SourceIx> {
        self.text("source", cell)?;
        let found = sources.find(cell);
        if found.is_none() && sources.is_complete() {
            self.refuse(Fault::UnknownSource(cell.to_owned()));
        }
        found
    }
}

/// The header line and everything below it.
pub(super) fn split_header(text: &str) -> (&str, &str) {
    text.split_once('\n').unwrap_or((text, ""))
}

/// The first `columns` cells of a line, tabs between them included. A tab sorts before every printable
/// character, so comparing these texts is comparing the cells one after the other.
pub(super) fn key_of(line: &str, columns: usize) -> &str {
    let end = match columns.checked_sub(1) {
        None => Some(0),
        Some(tabs) => line.match_indices('\t').nth(tabs).map(|(at, _)| at),
    };
    end.and_then(|end| line.get(..end)).unwrap_or(line)
}
