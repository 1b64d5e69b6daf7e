//! A file of the visitor's as the reader of Parquet wants it: any bytes of it, at once. Only a worker may read so, because
//! it waits meanwhile.

use std::cell::RefCell;
use std::io;

use bytes::Bytes;
use js_sys::Uint8Array;
use web_sys::{File, FileReaderSync};

use super::{GoOn, ReadStored, Stored};
use crate::engine::import::{Options, Tally};
use crate::parquet::{self, Source};

/// Reads files that are stored column by column.
pub const READ_STORED: ReadStored = read;

thread_local! {
    /// The file that is being read. It stands here because the library may hand its source to other threads, which what
    /// is the browser's cannot go to.
    static FILE: RefCell<Option<(File, FileReaderSync)>> = const { RefCell::new(None) };
}

/// So many bytes of [`FILE`].
struct Current(u64);

fn read(file: &File, options: Options, tally: Tally, go_on: GoOn<'_>) -> Stored {
    FILE.set(
        FileReaderSync::new()
            .ok()
            .map(|reader| (file.clone(), reader)),
    );
    let size = file.size() as u64; // a whole number far below the bound
    parquet::read(Current(size), options, tally, go_on)
}

impl Source for Current {
    fn size(&self) -> u64 {
        self.0
    }

    fn bytes(&self, start: u64, length: usize) -> io::Result<Bytes> {
        let end = start as f64 + length as f64;
        FILE.with_borrow(|file| {
            let (file, reader) = file.as_ref()?;
            let slice = file.slice_with_f64_and_f64(start as f64, end).ok()?;
            let buffer = reader.read_as_array_buffer(&slice).ok()?;
            Some(Uint8Array::new(&buffer).to_vec().into())
        })
        .ok_or_else(|| io::Error::other("the browser cannot read the file"))
    }
}
