//! One file, read chunk by chunk: its beginning says what it is, and one reader takes in the rest.
//! What a row or record means to a reader belongs to `read`.

use super::Options;
use super::digest::Digesting;
use super::document::{Document, Part};
use super::format::Format;
use super::order::FileRead;
use super::problem::{Refusal, Trouble};
use super::read::{ExplorerJson, Logs, Metrics};
use super::recognise::{HEAD, recognise, without_time};
use super::records::{Record, Records};
use super::table::Rows;
use super::tally::Tally;
use super::wanted::Wanted;

/// Reads one file.
pub struct Importer {
    options: Options,
    tally: Tally,
    /// Of this file alone.
    before: (u64, u64, u64),
    digest: Digesting,
    head: Vec<u8>,
    state: State,
}

enum State {
    /// Too little is known to say what it is.
    Head,
    Rows(Box<Rows>),
    Lines(Records, Logs),
    Document(Document, Reader),
    Refused(Refusal),
}

/// Who takes in the parts of a document.
enum Reader {
    Explorer(ExplorerJson),
    Logs(Logs),
    Metrics(Metrics),
}

impl Importer {
    /// For a file after those that `tally` holds already: [`Tally::default`] for the first.
    pub fn new(options: Options, mut tally: Tally) -> Self {
        tally.files = tally.files.saturating_add(1);
        Self {
            options,
            before: (tally.read, tally.used, tally.troubled),
            tally,
            digest: Digesting::default(),
            head: Vec::new(),
            state: State::Head,
        }
    }

    /// For a table whose columns are known before its rows, as Parquet has them: what is fed is then CSV with those of
    /// the columns that are wanted, under their names. The second is `None` where the table is refused.
    pub fn of_columns(
        options: Options,
        tally: Tally,
        names: Vec<String>,
    ) -> (Self, Option<Wanted>) {
        let every_row = options.every_row;
        let mut importer = Self::new(options, tally);
        let wanted = Wanted::of(names, every_row).and_then(|(format, wanted)| {
            importer.is(format)?;
            Ok((format, wanted))
        });
        match wanted {
            Ok((format, wanted)) => {
                importer.state = State::Rows(Box::new(Rows::new(format, b',')));
                (importer, Some(wanted))
            }
            Err(refusal) => {
                importer.state = State::Refused(refusal);
                (importer, None)
            }
        }
    }

    /// Takes down what the file is; all files of a tally are of one kind.
    fn is(&mut self, format: Format) -> Result<(), Refusal> {
        if let Some(before) = self.tally.format.filter(|before| *before != format) {
            return Err(Refusal::OtherFormat { format, before });
        }
        self.tally.format = Some(format);
        Ok(())
    }

    /// The sums so far.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// True once it is clear that the file cannot be read: the rest of it need not be fed.
    pub fn is_refused(&self) -> bool {
        matches!(self.state, State::Refused(_))
    }

    /// Takes in the next bytes, uncompressed. How a file is cut into chunks does not matter.
    #[inline(never)]
    pub fn feed(&mut self, bytes: &[u8]) {
        self.digest.feed(bytes);
        if !matches!(self.state, State::Head) {
            self.take(bytes);
            return;
        }
        let wanted = HEAD.saturating_sub(self.head.len()).min(bytes.len());
        let (first, rest) = bytes.split_at_checked(wanted).unwrap_or((bytes, &[]));
        self.head.extend_from_slice(first);
        if self.head.len() >= HEAD {
            self.begin();
            self.take(rest);
        }
    }

    /// Ends the file: the sums of all files so far, and what became of this one.
    #[inline(never)]
    pub fn finish(mut self) -> (Tally, Result<FileRead, Refusal>) {
        if matches!(self.state, State::Head) {
            self.begin();
        }
        let (options, tally) = (&self.options, &mut self.tally);
        match self.state {
            State::Head => return (self.tally, Err(Refusal::Empty)),
            State::Refused(refusal) => return (self.tally, Err(refusal)),
            State::Rows(rows) => rows.finish(options, tally),
            State::Lines(records, mut logs) => {
                records.finish(&mut |line, record| log(&mut logs, line, record, options, tally));
                logs.flush(0, options, tally);
            }
            State::Document(document, mut reader) => {
                document.finish(&mut |line, part| reader.part(line, part, options, tally));
                match &mut reader {
                    Reader::Logs(logs) => logs.flush(0, options, tally),
                    Reader::Metrics(metrics) => metrics.finish(tally),
                    Reader::Explorer(_) => {}
                }
            }
        }
        let Some(format) = self.tally.format else {
            return (self.tally, Err(Refusal::Empty));
        };
        let (read, used, troubled) = self.before;
        let file = FileRead {
            format,
            rows: self.tally.read.saturating_sub(read),
            used: self.tally.used.saturating_sub(used),
            problems: self.tally.troubled.saturating_sub(troubled),
            digest: self.digest.finish(),
        };
        let result = match file {
            FileRead {
                used: 0,
                problems: 0,
                rows,
                ..
            } => Err(Refusal::NoBedrock { format, rows }),
            FileRead {
                used: 0, problems, ..
            } => Err(Refusal::NothingReadable {
                format,
                rows: problems,
            }),
            file => Ok(file),
        };
        (self.tally, result)
    }

    /// Decides what the file is and reads its beginning.
    #[inline(never)]
    fn begin(&mut self) {
        let head = std::mem::take(&mut self.head);
        let recognised = recognise(&head).and_then(|recognised| {
            self.is(recognised.format)?;
            Ok(recognised)
        });
        let recognised = match recognised {
            Ok(recognised) => recognised,
            Err(refusal) => {
                self.state = State::Refused(refusal);
                return;
            }
        };
        let format = recognised.format;
        let head = head.get(recognised.skip..).unwrap_or_default();
        self.state = match format {
            _ if format.is_table() => {
                State::Rows(Box::new(Rows::new(format, recognised.delimiter)))
            }
            Format::CostExplorerJson => {
                State::Document(Document::members(), Reader::Explorer(ExplorerJson))
            }
            Format::Metrics => {
                State::Document(Document::members(), Reader::Metrics(Metrics::default()))
            }
            Format::InvocationLogs if is_lines(head) => {
                State::Lines(Records::lines(), Logs::default())
            }
            Format::InvocationLogs if !has_members(head) => {
                State::Document(Document::whole(), Reader::Logs(Logs::default()))
            }
            _ => State::Document(Document::members(), Reader::Logs(Logs::default())),
        };
        self.take(head);
    }

    fn take(&mut self, bytes: &[u8]) {
        let (options, tally) = (&self.options, &mut self.tally);
        match &mut self.state {
            State::Head | State::Refused(_) => {}
            State::Rows(rows) => rows.feed(bytes, options, tally),
            State::Lines(records, logs) => {
                records.feed(bytes, &mut |line, record| {
                    log(logs, line, record, options, tally)
                });
            }
            State::Document(document, reader) => {
                document.feed(bytes, &mut |line, part| {
                    reader.part(line, part, options, tally)
                });
            }
        }
    }
}

/// True where a line holds whole records: the first ends as one, or is too long to say.
fn is_lines(head: &[u8]) -> bool {
    let head = without_time(head.trim_ascii_start());
    let first = head
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default()
        .trim_ascii_end();
    let object = first.starts_with(b"{") && (first.ends_with(b"}") || first.len() == head.len());
    object && !has_members(head)
}

/// True where records are in a list inside the outermost object, as the answers of CloudWatch Logs have them.
fn has_members(head: &[u8]) -> bool {
    let start = head.get(..200).unwrap_or(head);
    ["\"events\"", "\"results\""]
        .iter()
        .any(|name| memchr::memmem::find(start, name.as_bytes()).is_some())
}

/// Takes in one line of a log.
fn log(logs: &mut Logs, line: u64, record: Record<'_>, options: &Options, tally: &mut Tally) {
    match record {
        Record::PassedOver(_) => {} // every line of a log may count
        Record::Whole(bytes) if bytes.trim_ascii().is_empty() => {}
        Record::Whole(bytes) => logs.line(line, without_time(bytes), options, tally),
        Record::TooLong => {
            tally.read = tally.read.saturating_add(1);
            tally.problem(line, Trouble::TooLong);
        }
    }
}

impl Reader {
    fn part(&mut self, line: u64, part: Part<'_>, options: &Options, tally: &mut Tally) {
        let (name, json) = match part {
            Part::Record(name, json) => (name, json),
            Part::TooLong => return tally.problem(line, Trouble::TooLong),
            Part::Broken => return tally.problem(line, Trouble::NoJson),
        };
        let result = match self {
            Self::Explorer(explorer) if name == "ResultsByTime" => {
                explorer.element(line, json, tally)
            }
            Self::Explorer(_) => Ok(()),
            Self::Metrics(metrics) => metrics.member(line, name, json, options, tally),
            Self::Logs(logs) => {
                if ["", "results", "events"].contains(&name) {
                    logs.record(line, json, options, tally);
                }
                Ok(())
            }
        };
        if let Err(trouble) = result {
            tally.problem(line, trouble);
        }
    }
}
