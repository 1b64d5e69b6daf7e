//! The rows of a table as cells, by their key, to be compared and written back. The engine's strict check has read
//! them before; nothing here judges a cell.

use std::collections::BTreeMap;

/// A table: its header, and its rows in the order of their keys, which is the order of the file.
#[derive(Clone)]
pub struct Rows {
    header: String,
    pub rows: BTreeMap<String, Vec<String>>,
}

impl Rows {
    /// Reads a sorted table whose first `key` columns are the key.
    pub fn read(text: &str, key: usize) -> Self {
        let (header, body) = text.split_once('\n').unwrap_or((text, ""));
        let row = |line: &str| {
            let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
            (key_of(&cells, key), cells)
        };
        Self {
            header: header.to_owned(),
            rows: body.lines().map(row).collect(),
        }
    }

    /// An empty table with this header.
    pub fn empty(header: &str) -> Self {
        Self {
            header: header.to_owned(),
            rows: BTreeMap::new(),
        }
    }

    /// Adds a row, or replaces the one with its key.
    pub fn put(&mut self, key: usize, cells: Vec<String>) {
        self.rows.insert(key_of(&cells, key), cells);
    }

    /// The file.
    pub fn text(&self) -> String {
        let mut text = format!("{}\n", self.header);
        for cells in self.rows.values() {
            text.push_str(&cells.join("\t"));
            text.push('\n');
        }
        text
    }
}

/// A cell, or nothing.
pub fn cell(cells: &[String], at: usize) -> &str {
    cells.get(at).map_or("", String::as_str)
}

fn key_of(cells: &[String], key: usize) -> String {
    cells
        .iter()
        .take(key)
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("\t")
}
