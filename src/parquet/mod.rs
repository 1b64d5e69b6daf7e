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
pub fn read(
    source: impl Source + 'static,
    options: Options,
    tally: Tally,
    go_on: impl FnMut(u64, u64) -> bool,
) -> Option<Outcome> {
    let file = File::new(source);
    let directory = match Directory::read(&file) {
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
    let size = file.size();
    let mut behind = Behind {
        rows: 0,
        of: directory.rows(),
        size,
        go_on,
    };
    for number in 0..directory.parts().len() {
        let part = Part::open(&file, &directory, &wanted, number);
        let read = part.and_then(|mut part| {
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
