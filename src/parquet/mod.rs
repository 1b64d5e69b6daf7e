//! Bills that are stored column by column: of a Parquet file only the columns that an import knows are read, part after
//! part, and their rows go to the importer as CSV, so that everything it knows of bills holds for them too.
//! What rows mean is the engine's; where bytes come from is said by a [`Source`].

mod column;
mod directory;
mod pages;
mod part;
mod shape;
mod source;
mod text;
mod unpack;

use std::panic::{AssertUnwindSafe, catch_unwind};

use self::directory::Directory;
use self::part::Part;
use self::source::File;
pub use self::source::Source;
use crate::engine::import::{Broken, Fault, FileRead, Importer, Options, Refusal, Tally};

/// How every Parquet file begins.
pub const BEGINNING: &[u8] = b"PAR1";

/// The most columns that are read at once: a bill has fifty and some tags.
const MOST_COLUMNS: usize = 2_000;

/// What becomes of a file: the sums with it, and what it is; or why nothing of it counts.
pub type Outcome = Result<(Tally, Result<FileRead, Refusal>), Broken>;

/// Reads a file after those that `tally` holds. `go_on` hears how far it is, in bytes of the file by the share of its
/// rows and in rows, and says whether anybody still waits; `None` where nobody does.
///
/// The library that decodes pages panics over some damaged ones. Where a panic unwinds it ends here as an error; where it
/// ends the program, whoever runs the program has to say what it ended over.
pub fn read(
    source: impl Source + 'static,
    options: Options,
    tally: Tally,
    go_on: impl FnMut(u64, u64) -> bool,
) -> Option<Outcome> {
    let file = File::new(source);
    let directory = match guarded(Fault::NoDirectory, || Directory::read(&file)) {
        Ok(directory) => directory,
        Err(broken) => return Some(Err(broken)),
    };
    let (mut importer, wanted) = Importer::of_columns(options, tally, directory.names());
    let Some(wanted) = wanted else {
        return Some(Ok(importer.finish()));
    };
    if wanted.columns().len() > MOST_COLUMNS {
        let count = u32::try_from(wanted.columns().len()).unwrap_or(u32::MAX);
        return Some(Err(Broken::Parquet(Fault::TooMany(count))));
    }
    importer.feed(&part::header(&directory, &wanted));
    let mut behind = Behind {
        rows: 0,
        of: directory.rows(),
        size: file.size(),
        go_on,
    };
    for (number, place) in (0..directory.parts().len()).zip(1..) {
        let read = guarded(Fault::Part(place), || {
            let mut part = Part::open(&file, &directory, &wanted, number)?;
            while let Some((rows, csv)) = part.next(&wanted)? {
                importer.feed(csv);
                if !behind.goes_on(rows, importer.tally().rows()) {
                    return Ok(false);
                }
            }
            Ok(true)
        });
        match read {
            Ok(true) => {}
            Ok(false) => return None,
            Err(broken) => return Some(Err(broken)),
        }
    }
    Some(Ok(importer.finish()))
}

/// What `read` gives, or this fault where it panics. Nothing that it changed is used after that.
fn guarded<T>(fault: Fault, read: impl FnOnce() -> Result<T, Broken>) -> Result<T, Broken> {
    let read = catch_unwind(AssertUnwindSafe(read));
    read.unwrap_or(Err(Broken::Parquet(fault)))
}

/// How far a reading is.
struct Behind<G> {
    rows: u64,
    of: u64,
    size: u64,
    go_on: G,
}

impl<G: FnMut(u64, u64) -> bool> Behind<G> {
    fn goes_on(&mut self, more: u64, rows: u64) -> bool {
        self.rows += more;
        let bytes = u128::from(self.size) * u128::from(self.rows) / u128::from(self.of.max(1));
        (self.go_on)(u64::try_from(bytes).unwrap_or(self.size), rows)
    }
}
