//! Tables from a stream: the header, then rows, most of which a byte search rules out before they are cut into cells.
//! What a row means belongs to its reader.

use std::cell::OnceCell;
use std::rc::Rc;

use memchr::memmem::Finder;

use super::Options;
use super::cells::{Cutter, Header};
use super::format::Format;
use super::problem::{Ignored, Trouble};
use super::read::{Bill, InsightTable, LiteLlm, Row, Summary, Table, Wide};
use super::records::{Record, Records};
use super::sieve::Sieve;
use super::tally::Tally;

/// A table that is being read.
pub(super) struct Rows {
    records: Records,
    inner: Inner,
}

struct Inner {
    format: Format,
    cutter: Cutter,
    header: Option<(Header, Box<dyn Table>)>,
    needles: Vec<Finder<'static>>,
    /// For the records, once the header has said by what rows are known.
    sieve: Rc<OnceCell<Sieve>>,
    /// Rows that a byte search ruled out, not told to the tally yet.
    skipped: u64,
}

impl Rows {
    /// A table of a format with a delimiter.
    pub(super) fn new(format: Format, delimiter: u8) -> Self {
        let sieve = Rc::<OnceCell<Sieve>>::default();
        Self {
            records: Records::sieved(delimiter, sieve.clone()),
            inner: Inner {
                format,
                cutter: Cutter::new(delimiter),
                header: None,
                needles: Vec::new(),
                sieve,
                skipped: 0,
            },
        }
    }

    /// Takes in the next bytes.
    pub(super) fn feed(&mut self, bytes: &[u8], options: &Options, tally: &mut Tally) {
        let inner = &mut self.inner;
        self.records.feed(bytes, &mut |line, record| {
            inner.record(line, record, options, tally)
        });
        inner.tell(tally);
    }

    /// Takes in what is left.
    pub(super) fn finish(self, options: &Options, tally: &mut Tally) {
        let Self { records, mut inner } = self;
        records.finish(&mut |line, record| inner.record(line, record, options, tally));
        inner.tell(tally);
    }
}

impl Inner {
    fn tell(&mut self, tally: &mut Tally) {
        let skipped = std::mem::take(&mut self.skipped);
        tally.read = tally.read.saturating_add(skipped);
        tally.ignore_many(Ignored::NotBedrock, skipped);
    }

    /// Takes in the header.
    #[cold]
    #[inline(never)] // see `read`
    fn begin(&mut self, bytes: &[u8], options: &Options) {
        let header = Header::read(self.cutter.cut(bytes));
        let table = reader(self.format, &header);
        if !options.every_row {
            let needles = table.needles();
            let finders = needles.iter().map(|needle| Finder::new(needle.as_bytes()));
            self.needles = finders.collect();
            if let Some(sieve) = Sieve::of(needles) {
                let _ = self.sieve.set(sieve); // there is one header
            }
        }
        self.header = Some((header, table));
    }

    fn record(&mut self, line: u64, record: Record<'_>, options: &Options, tally: &mut Tally) {
        let bytes = match record {
            Record::Whole(bytes) => bytes,
            Record::TooLong => {
                tally.read = tally.read.saturating_add(1);
                return tally.problem(line, Trouble::TooLong);
            }
            Record::PassedOver(rows) => {
                self.skipped = self.skipped.saturating_add(rows);
                return;
            }
        };
        let Some((header, table)) = &self.header else {
            return self.begin(bytes, options);
        };
        let found = |needle: &Finder<'_>| needle.find(bytes).is_some();
        if !self.needles.is_empty() && !self.needles.iter().any(found) {
            self.skipped = self.skipped.saturating_add(1);
            return;
        }
        tally.read = tally.read.saturating_add(1);
        let cells = self.cutter.cut(bytes);
        let result = match cells.len() == header.len() {
            true => table.row(
                Row {
                    line,
                    cells,
                    header,
                },
                options,
                tally,
            ),
            false => Err(Trouble::Ragged {
                found: cells.len() as u64,
                expected: header.len() as u64,
            }),
        };
        if let Err(trouble) = result {
            tally.problem(line, trouble);
        }
    }
}

/// Who takes in the rows of a format.
pub(super) fn reader(format: Format, header: &Header) -> Box<dyn Table> {
    match format {
        Format::Focus10 | Format::Focus12 | Format::FocusLater => Box::new(Bill::focus(header)),
        Format::CostExplorerCsv => Box::new(Wide::new(header)),
        Format::Summary => Box::new(Summary::new(header)),
        Format::InsightsCsv => Box::new(InsightTable),
        Format::LiteLlmRequests | Format::LiteLlmDays => Box::new(LiteLlm::new(header, false)),
        Format::LiteLlmFocus => Box::new(LiteLlm::new(header, true)),
        _ => Box::new(Bill::cur(header)),
    }
}
