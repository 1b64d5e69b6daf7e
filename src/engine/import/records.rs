//! Records out of a stream of bytes: whole lines, or CSV records whose quoted cells may hold line ends, each with the
//! number of its first line. What a record says does not belong here; at most one record is kept.
//!
//! A line with an even number of quotes is a record, which three passes over its bytes settle. Only a line with an odd
//! number is looked at quote by quote: a cell opens in it and ends in a later line, or a quote stands in a cell that has
//! none around it. A line that has both is cut at its end, and shows as one with the wrong number of cells.

use std::cell::OnceCell;
use std::rc::Rc;

use memchr::{memchr, memchr_iter};

use super::quotes::{self, End, Scan};
use super::sieve::{Passed, Sieve};

/// The longest record. AWS cuts the bodies of a log record at 100 KB each, and a CSV row of a bill has a few.
pub(super) const LONGEST: usize = 1 << 20;

/// What the stream holds next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Record<'b> {
    /// A record without its line end; never empty.
    Whole(&'b [u8]),
    /// A record that is longer than [`LONGEST`], or one whose quote is never closed: left out.
    TooLong,
    /// So many records that the sieve let through, none of which can count.
    PassedOver(u64),
}

/// Cuts a stream into records. Memory stays below [`LONGEST`] and one chunk.
#[derive(Debug)]
pub(super) struct Records {
    /// The delimiter, where quotes hide line ends; `None` where every line is a record.
    delimiter: Option<u8>,
    /// What is not handed on yet: the beginning of a record.
    rest: Vec<u8>,
    /// How much of it has been looked at, and what was found there.
    scan: Scan,
    /// Number of the line that the rest begins in.
    line: u64,
    /// True while the remainder of a line that is too long passes by.
    skipping: bool,
    /// What passes over records; it comes once the first of them has said what they are.
    sieve: Rc<OnceCell<Sieve>>,
}

impl Records {
    /// Every line is a record.
    pub(super) fn lines() -> Self {
        Self::new(None)
    }

    /// CSV: a cell that begins with a quote may hold line ends.
    pub(super) fn quoted(delimiter: u8) -> Self {
        Self::new(Some(delimiter))
    }

    fn new(delimiter: Option<u8>) -> Self {
        Self {
            delimiter,
            rest: Vec::new(),
            scan: Scan::default(),
            line: 1,
            skipping: false,
            sieve: Rc::default(),
        }
    }

    /// CSV, of which a sieve passes over records as soon as there is one.
    pub(super) fn sieved(delimiter: u8, sieve: Rc<OnceCell<Sieve>>) -> Self {
        Self {
            sieve,
            ..Self::quoted(delimiter)
        }
    }

    /// Hands every record that ends in these bytes to `each`, with the number of its first line.
    pub(super) fn feed(&mut self, bytes: &[u8], each: &mut impl FnMut(u64, Record<'_>)) {
        let mut bytes = bytes;
        // A record that began before is completed line by line, so that the lines after it need not be moved.
        while !self.rest.is_empty() && !bytes.is_empty() {
            let line = memchr(b'\n', bytes).map_or(bytes.len(), |end| end.saturating_add(1));
            let (line, after) = bytes.split_at_checked(line).unwrap_or((bytes, &[]));
            let mut buffer = std::mem::take(&mut self.rest);
            buffer.extend_from_slice(line);
            let used = self.pass(&buffer, each);
            buffer.drain(..used.min(buffer.len()));
            self.rest = buffer;
            bytes = after;
        }
        if !bytes.is_empty() {
            let used = self.pass(bytes, each);
            self.rest.extend(bytes.get(used..).unwrap_or_default());
        }
    }

    /// Hands on what stands after the last line end.
    pub(super) fn finish(mut self, each: &mut impl FnMut(u64, Record<'_>)) {
        let mut rest = std::mem::take(&mut self.rest);
        self.settle(&rest);
        // A quote that is still open hides lines that may be rows: the line it stands in is left out, they are not.
        while self.is_open(&rest) && !self.skipping {
            let Some(end) = memchr(b'\n', &rest) else {
                break;
            };
            each(self.line, Record::TooLong);
            self.line = self.line.saturating_add(1);
            rest.drain(..=end);
            self.scan = Scan::default();
            let used = self.pass(&rest, each);
            rest.drain(..used.min(rest.len()));
            self.settle(&rest);
        }
        if self.skipping || rest.is_empty() {
            return;
        }
        if self.is_open(&rest) {
            each(self.line, Record::TooLong);
        } else {
            hand_on(self.line, &rest, each);
        }
    }

    /// Looks at the quotes of a last line that has no end.
    fn settle(&mut self, rest: &[u8]) {
        if !self.scan.exact && !self.skipping && self.is_odd(rest) {
            let exact = Scan {
                exact: true,
                ..Scan::default()
            };
            if let End::Open(scan) = self.exact(rest, exact) {
                self.scan = scan;
            }
        }
    }

    /// True where a quote is open at the end; the last byte of all may be the one that closes it.
    fn is_open(&self, rest: &[u8]) -> bool {
        let last = rest.get(self.scan.at..).is_some_and(|last| last == b"\"");
        !rest.is_empty() && self.scan.quoted && !last
    }

    /// Goes through the records in `buffer`; how many bytes of it are done with.
    fn pass(&mut self, buffer: &[u8], each: &mut impl FnMut(u64, Record<'_>)) -> usize {
        let (mut start, mut again) = (0, 0);
        while let Some(rest) = buffer.get(start..).filter(|rest| !rest.is_empty()) {
            if self.skipping {
                let Some(end) = memchr(b'\n', rest) else {
                    return buffer.len();
                };
                self.skipping = false;
                self.line = self.line.saturating_add(1);
                start = start.saturating_add(end).saturating_add(1);
                continue;
            }
            // Nothing beyond the longest record is looked at, so that the cut into chunks cannot matter.
            let window = rest.get(..LONGEST).unwrap_or(rest);
            if start >= again {
                let passed = self.passed(window, each);
                again = start.saturating_add(passed.again);
                if passed.lines > 0 {
                    start = start.saturating_add(passed.bytes);
                    continue;
                }
            }
            match self.end(window) {
                End::At(end, hidden) => {
                    let record = window.get(..end).unwrap_or_default();
                    hand_on(self.line, record, each);
                    self.line = self.line.saturating_add(hidden).saturating_add(1);
                    self.scan = Scan::default();
                    start = start.saturating_add(end).saturating_add(1);
                }
                End::Open(_) if window.len() == LONGEST => {
                    start = start.saturating_add(self.give_up(window, each));
                }
                End::Open(scan) => {
                    self.scan = scan;
                    return start;
                }
            }
        }
        buffer.len()
    }

    /// Passes over records at the beginning of `window`.
    fn passed(&mut self, window: &[u8], each: &mut impl FnMut(u64, Record<'_>)) -> Passed {
        let sieve = self.sieve.get().filter(|_| self.scan.at == 0);
        let passed = sieve.map(|sieve| sieve.pass(window)).unwrap_or_default();
        if passed.lines > 0 {
            each(self.line, Record::PassedOver(passed.lines));
            self.line = self.line.saturating_add(passed.lines);
        }
        passed
    }

    /// Leaves out the first line of a record that is too long. Lines that only an open quote had swallowed are read.
    fn give_up(&mut self, window: &[u8], each: &mut impl FnMut(u64, Record<'_>)) -> usize {
        each(self.line, Record::TooLong);
        self.scan = Scan::default();
        match memchr(b'\n', window) {
            Some(end) => {
                self.line = self.line.saturating_add(1);
                end.saturating_add(1)
            }
            None => {
                self.skipping = true;
                window.len()
            }
        }
    }

    /// Looks for the end of the record that begins with `window`, from where the last search stopped.
    fn end(&self, window: &[u8]) -> End {
        if self.scan.exact {
            return self.exact(window, self.scan);
        }
        let ahead = window.get(self.scan.at..).unwrap_or_default();
        let Some(at) = memchr(b'\n', ahead) else {
            return End::Open(Scan {
                at: window.len(),
                ..Scan::default()
            });
        };
        let end = self.scan.at.saturating_add(at);
        match self.is_odd(window.get(..end).unwrap_or_default()) {
            true => self.exact(
                window,
                Scan {
                    exact: true,
                    ..Scan::default()
                },
            ),
            false => End::At(end, 0),
        }
    }

    fn exact(&self, window: &[u8], scan: Scan) -> End {
        quotes::exact(window, scan, self.delimiter.unwrap_or(b','))
    }

    /// True for a line whose quotes have to be looked at one by one.
    fn is_odd(&self, line: &[u8]) -> bool {
        self.delimiter.is_some() && memchr_iter(b'"', line).count() % 2 == 1
    }
}

/// Hands on a record without its line end, unless it is empty.
fn hand_on(line: u64, record: &[u8], each: &mut impl FnMut(u64, Record<'_>)) {
    let record = record.strip_suffix(b"\r").unwrap_or(record);
    if !record.is_empty() {
        each(line, Record::Whole(record));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(mut records: Records, chunks: &[&[u8]]) -> Vec<(u64, String)> {
        let mut found = Vec::new();
        let mut each = |line: u64, record: Record<'_>| {
            let text = match record {
                Record::Whole(bytes) => String::from_utf8_lossy(bytes).into_owned(),
                Record::TooLong => "too long".to_owned(),
                Record::PassedOver(lines) => format!("{lines} passed"),
            };
            found.push((line, text));
        };
        for chunk in chunks {
            records.feed(chunk, &mut each);
        }
        records.finish(&mut each);
        found
    }

    fn expected(found: &[(u64, &str)]) -> Vec<(u64, String)> {
        found
            .iter()
            .map(|(line, text)| (*line, (*text).to_owned()))
            .collect()
    }

    #[test]
    fn quotes_hide_line_ends_where_a_cell_begins_with_one() {
        let text = b"a,\"b\n\"\"c\"\r\n\n5\" disk,x\n\"\",\"q\"\"\"\n";
        let whole = expected(&[
            (1, "a,\"b\n\"\"c\""),
            (4, "5\" disk,x"),
            (5, "\"\",\"q\"\"\""),
        ]);
        assert_eq!(cut(Records::quoted(b','), &[text]), whole);
        for size in 1..text.len() {
            let chunks: Vec<&[u8]> = text.chunks(size).collect();
            assert_eq!(cut(Records::quoted(b','), &chunks), whole, "{size}");
        }
    }

    #[test]
    fn the_last_quote_may_close() {
        assert_eq!(
            cut(Records::quoted(b','), &[b"a,\"b\""]),
            expected(&[(1, "a,\"b\"")])
        );
    }

    #[test]
    fn an_open_quote_costs_its_own_line_alone() {
        let found = cut(Records::quoted(b','), &[b"a,\"b\nc,d\ne,f"]);
        assert_eq!(found, expected(&[(1, "too long"), (2, "c,d"), (3, "e,f")]));
        let mut long = b"a,\"b\nc,d\n".to_vec();
        long.extend(std::iter::repeat_n(b"e,f\n", LONGEST / 4).flatten());
        let found = cut(Records::quoted(b','), &[&long]);
        assert_eq!(found.len(), 2 + LONGEST / 4);
        assert_eq!(found[..2], expected(&[(1, "too long"), (2, "c,d")]));
    }

    #[test]
    fn a_line_of_ten_megabytes_is_left_out_and_never_kept() {
        let long = vec![b'x'; 10 << 20];
        let mut records = Records::lines();
        let mut found = Vec::new();
        let mut each =
            |line, record: Record<'_>| found.push((line, matches!(record, Record::TooLong)));
        for chunk in [b"a\n".as_slice()]
            .into_iter()
            .chain(long.chunks(65_536))
            .chain([b"\nb".as_slice()])
        {
            records.feed(chunk, &mut each);
            assert!(records.rest.capacity() <= 3 * LONGEST);
        }
        records.finish(&mut each);
        assert_eq!(found, [(1, false), (2, true), (3, false)]);
    }

    /// Records as a whole CSV parser sees them, where quotes are closed.
    fn parsed(text: &str) -> Vec<Vec<String>> {
        let mut reader = csv_core::ReaderBuilder::new()
            .terminator(csv_core::Terminator::Any(b'\n'))
            .build();
        let (mut output, mut ends) = (vec![0; text.len() + 1], vec![0; text.len() + 2]);
        let (mut rest, mut rows) = (text.as_bytes(), Vec::new());
        loop {
            let (result, read, _, ended) = reader.read_record(rest, &mut output, &mut ends);
            rest = &rest[read..];
            let last = matches!(result, csv_core::ReadRecordResult::InputEmpty);
            if last {
                let (_, _, _, more) = reader.read_record(&[], &mut output, &mut ends[ended..]);
                if ended + more > 0 {
                    rows.push(cells(&output, &ends[..ended + more]));
                }
                return rows;
            }
            if ended == 0 {
                return rows;
            }
            rows.push(cells(&output, &ends[..ended]));
        }
    }

    fn cells(output: &[u8], ends: &[usize]) -> Vec<String> {
        let starts = std::iter::once(0).chain(ends.iter().copied());
        let cell = |(start, end): (usize, &usize)| {
            String::from_utf8_lossy(&output[start..*end]).into_owned()
        };
        starts.zip(ends).map(cell).collect()
    }

    #[test]
    fn records_are_those_of_a_whole_parser() {
        let pieces = ["a", ",", "\"", "\"\"", "\n", "b"];
        // Every text of up to five pieces.
        let mut texts = vec![String::new()];
        for _ in 0..5 {
            let longer = texts
                .iter()
                .flat_map(|text| pieces.iter().map(move |piece| format!("{text}{piece}")));
            texts = longer.collect();
            for text in &texts {
                let found = cut(Records::quoted(b','), &[text.as_bytes()]);
                // A quote inside a cell that has none around it and a cell that stays open, in one line.
                let stray = |line: &str| {
                    let opens = |at: usize| at == 0 || line.as_bytes()[at - 1] == b',';
                    let quotes = line.match_indices('"').map(|(at, _)| at);
                    !line.is_empty()
                        && quotes.clone().count() > 1
                        && quotes.clone().any(|at| !opens(at))
                };
                let long = found.iter().any(|(_, record)| record == "too long");
                if long || text.contains('\n') && text.lines().any(stray) {
                    continue;
                }
                let mut cutter = super::super::cells::Cutter::new(b',');
                let own: Vec<Vec<String>> = found
                    .iter()
                    .map(|(_, record)| {
                        let cells = cutter.cut(record.as_bytes());
                        (0..cells.len())
                            .map(|at| String::from_utf8_lossy(cells.bytes(at)).into_owned())
                            .collect()
                    })
                    .collect();
                assert_eq!(own, parsed(text), "{text:?}");
            }
        }
    }
}
