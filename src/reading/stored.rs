//! A file of the visitor's as the reader of Parquet wants it: any bytes of it, at once. Only a worker may read so, because
//! it waits meanwhile.

use std::cell::{Cell, RefCell};
use std::io;

use bytes::Bytes;
use js_sys::{Array, Function, Reflect, Uint8Array, global};
use wasm_bindgen::JsCast;
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

    /// Bytes that were read since the browser was last made to tidy up.
    static SINCE: Cell<usize> = const { Cell::new(0) };
}

/// Bytes after which it is.
const OFTEN: usize = 1 << 21;

/// Bytes that make it.
const WEIGHT: u32 = 1 << 26;

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
            tidy_up_after(length);
            Some(Uint8Array::new(&buffer).to_vec().into())
        })
        .ok_or_else(|| io::Error::other("the browser cannot read the file"))
    }
}

/// Chromium keeps a pipe as long as what came through it, for each read, until it next looks for garbage. Pipes do not
/// count towards when it does; a buffer does, also one that nobody writes to, which takes no memory. Without it, reads of
/// 500 MB held 256.
fn tidy_up_after(length: usize) {
    let since = SINCE.get().saturating_add(length);
    SINCE.set(if since < OFTEN { since } else { 0 });
    if since >= OFTEN {
        let buffer = Reflect::get(&global(), &"ArrayBuffer".into());
        let buffer = buffer.and_then(JsCast::dyn_into::<Function>);
        // Where there is no room for it, there is none for the file either, and that is said then.
        drop(buffer.map(|buffer| Reflect::construct(&buffer, &Array::of1(&WEIGHT.into()))));
    }
}
