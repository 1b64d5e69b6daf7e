//! One part of a file, row by row as CSV: rows that cannot count by what their telling columns say are passed over before
//! anything else of them is read. Reading a stored column belongs to `column`.

use std::sync::Arc;

use super::column::{Closed, Column};
use super::directory::Directory;
use super::shape::Shape;
use super::source::{File, Source};
use crate::engine::import::{Broken, Fault, Wanted};

/// Rows that are looked at together.
const ROWS: u64 = 4_096;

/// Texts of which it is kept whether they tell.
const KNOWN: usize = 1_024;

/// A row of another service: one line, so that those after it keep their numbers.
const PASSED_OVER: &[u8] = b"-\n";

pub(super) struct Part<'d, S> {
    file: &'d Arc<File<S>>,
    /// Counted from one.
    number: u32,
    rows: u64,
    at: u64,
    columns: Vec<Wide<'d>>,
    csv: Vec<u8>,
}

/// A column of the table.
struct Wide<'d> {
    name: &'d str,
    is_telling: bool,
    /// Its keys, if it is a map.
    keys: Option<Column>,
    values: Column,
}

/// The names of the columns that are read, as CSV.
pub(super) fn header(directory: &Directory, wanted: &Wanted) -> Vec<u8> {
    let mut csv = Vec::new();
    for (place, at) in wanted.columns().iter().enumerate() {
        let name = directory.columns.get(*at).map_or("", |(name, _)| name);
        cell(name.as_bytes(), place > 0, &mut csv);
    }
    csv.push(b'\n');
    csv
}

impl<'d, S: Source + 'static> Part<'d, S> {
    pub(super) fn open(
        file: &'d Arc<File<S>>,
        directory: &'d Directory,
        wanted: &Wanted,
        number: usize,
    ) -> Result<Self, Broken> {
        let place = u32::try_from(number + 1).unwrap_or(u32::MAX);
        let Some(part) = directory.parts().get(number) else {
            return Err(Broken::Parquet(Fault::NoDirectory));
        };
        let schema = directory.schema();
        let open = |at: &usize| {
            let Some((name, shape)) = directory.columns.get(*at) else {
                return Err(Fault::NoDirectory);
            };
            let column = |stored| {
                Column::open(file, &schema, part, stored).map_err(|closed| match closed {
                    Closed::Packed(packing) => Fault::Packing {
                        column: name.clone(),
                        packing: packing.to_owned(),
                    },
                    Closed::Shape => Fault::Shape(name.clone()),
                    Closed::Damaged => damaged(name, place),
                })
            };
            let (keys, values) = match *shape {
                Shape::Single(stored) => (None, column(stored)?),
                Shape::Map(keys, values) => (Some(column(keys)?), column(values)?),
                Shape::Other => return Err(Fault::Shape(name.clone())),
            };
            Ok(Wide {
                name,
                is_telling: wanted.is_telling(*at),
                keys,
                values,
            })
        };
        let columns: Result<_, Fault> = wanted.columns().iter().map(open).collect();
        Ok(Self {
            file,
            number: place,
            rows: part.num_rows().unsigned_abs(),
            at: 0,
            columns: columns.map_err(Broken::Parquet)?,
            csv: Vec::new(),
        })
    }

    /// The next rows as CSV, and how many there are; `None` at the end.
    pub(super) fn next(&mut self, wanted: &Wanted) -> Result<Option<(u64, &[u8])>, Broken> {
        let (first, rows) = (self.at, ROWS.min(self.rows - self.at));
        if rows == 0 {
            return Ok(None);
        }
        self.csv.clear();
        let counts = self.telling(wanted, first, rows)?;
        let mut done = 0;
        for run in counts.chunk_by(|a, b| a == b) {
            match run.first() {
                Some(true) => self.write(first + done, run.len())?,
                _ => self.csv.extend(PASSED_OVER.repeat(run.len())),
            }
            done += run.len() as u64;
        }
        self.at += rows;
        Ok(Some((rows, &self.csv)))
    }

    /// Which of the rows may count.
    fn telling(&mut self, wanted: &Wanted, first: u64, rows: u64) -> Result<Vec<bool>, Broken> {
        let any = self.columns.iter().any(|column| column.is_telling);
        let mut counts = vec![!any; rows as usize];
        for wide in self.columns.iter_mut().filter(|wide| wide.is_telling) {
            let read = wide.values.read(first, rows as usize);
            read.map_err(|_| self.file.broken(wide.name, damaged(wide.name, self.number)))?;
            // The same text again is the same bytes where a column has a dictionary: they stay where they are until the
            // next rows are read. What was found is kept in one of a few places, without a hash worth the name.
            let mut known = [(std::ptr::null(), 0, false); KNOWN];
            for (row, value) in wide.values.values() {
                let (start, length) = (value.as_ptr(), value.len());
                let Some(last) = known.get_mut((start as usize / 4 + length) % KNOWN) else {
                    continue; // there is such a place
                };
                if (start, length) != (last.0, last.1) {
                    *last = (start, length, wanted.tells(value));
                }
                if let Some(counts) = counts.get_mut((row - first) as usize).filter(|_| last.2) {
                    *counts = true;
                }
            }
        }
        Ok(counts)
    }

    /// Writes rows that may count.
    fn write(&mut self, first: u64, rows: usize) -> Result<(), Broken> {
        for wide in &mut self.columns {
            let values = match wide.is_telling {
                true => Ok(()), // read before
                false => wide.values.read(first, rows),
            };
            let keys = wide
                .keys
                .as_mut()
                .map_or(Ok(()), |keys| keys.read(first, rows));
            let read = values.and(keys);
            read.map_err(|_| self.file.broken(wide.name, damaged(wide.name, self.number)))?;
        }
        for row in first..first + rows as u64 {
            for (place, wide) in self.columns.iter().enumerate() {
                match &wide.keys {
                    None => {
                        let value = wide.values.row(row).next().flatten();
                        cell(value.unwrap_or_default(), place > 0, &mut self.csv);
                    }
                    Some(keys) => {
                        let map = map(keys.row(row), wide.values.row(row));
                        cell(map.as_bytes(), place > 0, &mut self.csv);
                    }
                }
            }
            self.csv.push(b'\n');
        }
        Ok(())
    }
}

fn damaged(column: &str, part: u32) -> Fault {
    Fault::Column {
        column: column.to_owned(),
        part,
    }
}

/// A map as JSON.
fn map<'v>(
    keys: impl Iterator<Item = Option<&'v [u8]>>,
    values: impl Iterator<Item = Option<&'v [u8]>>,
) -> String {
    let text = |bytes: &[u8]| serde_json::to_string(&*String::from_utf8_lossy(bytes)).ok();
    let entry = |(key, value): (Option<&[u8]>, Option<&[u8]>)| {
        Some(format!("{}:{}", text(key?)?, text(value?)?))
    };
    let entries: Vec<String> = keys.zip(values).filter_map(entry).collect();
    match entries.is_empty() {
        true => String::new(),
        false => format!("{{{}}}", entries.join(",")),
    }
}

/// Writes a cell in quotes. A line end in it becomes a space, so that the number of a row is that of its line.
fn cell(text: &[u8], separated: bool, csv: &mut Vec<u8>) {
    if separated {
        csv.push(b',');
    }
    csv.push(b'"');
    for byte in text {
        match byte {
            b'"' => csv.extend(b"\"\""),
            b'\n' | b'\r' => csv.push(b' '),
            byte => csv.push(*byte),
        }
    }
    csv.push(b'"');
}
