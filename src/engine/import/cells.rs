//! The cells of one CSV record and the names of its columns, in whatever spelling the header has.
//! Where a record ends is found in `records`; what a column means is decided by its reader.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder, Terminator};

/// Cuts records into cells, with the same two buffers for all of them.
pub(super) struct Cutter {
    reader: Reader,
    output: Vec<u8>,
    ends: Vec<usize>,
}

/// The cells of one record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cells<'c> {
    output: &'c [u8],
    ends: &'c [usize],
}

impl Cutter {
    /// For records with this delimiter.
    pub(super) fn new(delimiter: u8) -> Self {
        let reader = ReaderBuilder::new()
            .delimiter(delimiter)
            // Records come one by one and without their line end; one that a quoted cell holds is text.
            .terminator(Terminator::Any(b'\n'))
            .build();
        Self {
            reader,
            output: Vec::new(),
            ends: Vec::new(),
        }
    }

    /// The cells of a whole record, which must not be empty.
    pub(super) fn cut(&mut self, record: &[u8]) -> Cells<'_> {
        self.reader.reset();
        // Unescaped text is never longer than the escaped one, and a record has a cell more than delimiters.
        if self.output.len() < record.len() {
            self.output.resize(record.len(), 0);
        }
        let (mut read, mut written, mut cells) = (0_usize, 0_usize, 0_usize);
        loop {
            if self.ends.len() <= cells.saturating_add(1) {
                self.ends
                    .resize(self.ends.len().max(64).saturating_mul(2), 0);
            }
            let (result, taken, put, ended) = self.reader.read_record(
                record.get(read..).unwrap_or_default(),
                self.output.get_mut(written..).unwrap_or_default(),
                self.ends.get_mut(cells..).unwrap_or_default(),
            );
            read = read.saturating_add(taken);
            written = written.saturating_add(put);
            cells = cells.saturating_add(ended);
            match result {
                ReadRecordResult::InputEmpty | ReadRecordResult::OutputEndsFull => {}
                ReadRecordResult::OutputFull => {
                    self.output.resize(self.output.len().saturating_add(64), 0)
                }
                ReadRecordResult::Record | ReadRecordResult::End => break,
            }
        }
        Cells {
            output: &self.output,
            ends: self.ends.get(..cells).unwrap_or_default(),
        }
    }
}

impl<'c> Cells<'c> {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The bytes of a cell; nothing beyond the last one.
    pub(super) fn bytes(&self, at: usize) -> &'c [u8] {
        let start = match at.checked_sub(1) {
            None => Some(0),
            Some(before) => self.ends.get(before).copied(),
        };
        let range = start.zip(self.ends.get(at).copied());
        range
            .and_then(|(start, end)| self.output.get(start..end))
            .unwrap_or_default()
    }

    /// The text of a cell, without spaces around it; `None` where it is no UTF-8 or holds a NUL.
    pub(super) fn text(&self, at: usize) -> Option<&'c str> {
        let text = std::str::from_utf8(self.bytes(at)).ok()?;
        (!text.contains('\0')).then(|| text.trim())
    }
}

/// The columns of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Header {
    /// As written, shortened.
    names: Vec<String>,
    /// Letters and digits alone, in lower case: `lineItem/UsageType`, `line_item_usage_type` and `lineitemusagetype`
    /// are one name.
    plain: Vec<String>,
}

impl Header {
    /// Reads the first record.
    pub(super) fn read(cells: Cells<'_>) -> Self {
        let name = |at| {
            String::from_utf8_lossy(cells.bytes(at))
                .trim()
                .chars()
                .take(200)
                .collect()
        };
        Self::of((0..cells.len()).map(name).collect())
    }

    /// Of columns with these names.
    pub(super) fn of(names: Vec<String>) -> Self {
        let plain = names.iter().map(|name| plain(name)).collect();
        Self { names, plain }
    }

    /// How many columns there are.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// The names as written.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// The place of the first column with the first of these names that any column has.
    pub(super) fn find(&self, names: &[&str]) -> Option<usize> {
        let place = |name: &&str| self.plain.iter().position(|own| own == name);
        names.iter().find_map(place)
    }

    /// True where all of these names are columns.
    pub(super) fn has(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.find(&[name]).is_some())
    }

    /// The first column that a rule on the plain name picks.
    pub(super) fn find_by(&self, rule: impl Fn(&str) -> bool) -> Option<usize> {
        self.plain.iter().position(|name| rule(name))
    }
}

/// Letters and digits in lower case. What AWS itself names is ASCII; other letters stay as they are, which spares the
/// program the tables of all alphabets.
pub(super) fn plain(name: &str) -> String {
    let is_kept = |c: &char| !c.is_ascii() || c.is_ascii_alphanumeric();
    let kept = name.chars().filter(is_kept);
    kept.map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(record: &[u8]) -> Vec<String> {
        let mut cutter = Cutter::new(b',');
        let cells = cutter.cut(record);
        (0..cells.len())
            .map(|at| String::from_utf8_lossy(cells.bytes(at)).into_owned())
            .collect()
    }

    #[test]
    fn cells_lose_their_quotes_and_keep_everything_else() {
        assert_eq!(
            texts(b"a,,\"b,\n\"\"c\"\"\",d"),
            ["a", "", "b,\n\"c\"", "d"]
        );
        assert_eq!(texts(b","), ["", ""]);
        assert_eq!(texts(b"5\" disk,\"x\"y"), ["5\" disk", "xy"]);
        assert_eq!(texts(&b",".repeat(99_999)).len(), 100_000);
    }

    #[test]
    fn three_spellings_are_one_name() {
        for name in [
            "lineItem/UsageType",
            "line_item_usage_type",
            "lineitemusagetype",
        ] {
            assert_eq!(plain(name), "lineitemusagetype");
        }
    }
}
