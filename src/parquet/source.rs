//! Where the bytes of a file come from, and a window on them: columns are read a piece at a time, whichever page is asked
//! for. What bytes mean does not belong here.

use std::io::{self, Read};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex};

use ::parquet::errors::{ParquetError, Result};
use ::parquet::file::reader::{ChunkReader, Length};
use bytes::Bytes;

use crate::engine::import::{Broken, Fault};

/// Bytes that are read at once, unless a page is longer.
const WINDOW: usize = 1 << 18;

/// The longest page, packed or not. Writers end a page at one megabyte; some put a whole part into one.
pub(super) const LONGEST_PAGE: usize = 1 << 27;

/// What all open pages of a file may take together.
const MOST_HELD: usize = 1 << 29;

/// A file, from which any bytes can be had at once.
pub trait Source: Send + Sync {
    /// How many bytes it has.
    fn size(&self) -> u64;

    /// So many bytes from a place on, all of which it has.
    ///
    /// # Errors
    /// Where they cannot be had.
    fn bytes(&self, start: u64, length: usize) -> io::Result<Bytes>;
}

/// A file that is being read, and what stops it beside damage: the library has no words for either.
pub(super) struct File<S> {
    source: S,
    unreadable: AtomicBool,
    too_large: AtomicBool,
    held: AtomicUsize,
}

impl<S: Source> File<S> {
    pub(super) fn new(source: S) -> Arc<Self> {
        Arc::new(Self {
            source,
            unreadable: AtomicBool::new(false),
            too_large: AtomicBool::new(false),
            held: AtomicUsize::new(0),
        })
    }

    pub(super) fn size(&self) -> u64 {
        self.source.size()
    }

    pub(super) fn bytes(&self, start: u64, length: usize) -> Result<Bytes> {
        let bytes = self.source.bytes(start, length);
        let bytes = bytes.ok().filter(|bytes| bytes.len() == length);
        bytes.ok_or_else(|| {
            self.unreadable.store(true, Relaxed);
            ParquetError::General("unreadable".into())
        })
    }

    /// Says that a page takes more than it may.
    pub(super) fn too_large(&self) -> ParquetError {
        self.too_large.store(true, Relaxed);
        ParquetError::General("too large".into())
    }

    /// Counts bytes that are held in the place of others.
    pub(super) fn hold(&self, before: usize, now: usize) -> Result<()> {
        let held = self.held.load(Relaxed).saturating_sub(before);
        let held = held.saturating_add(now);
        self.held.store(held, Relaxed);
        if held > MOST_HELD {
            return Err(self.too_large());
        }
        Ok(())
    }

    /// Why something stopped that is damage of this kind if it is nothing else.
    pub(super) fn broken(&self, column: &str, damage: Fault) -> Broken {
        if self.unreadable.load(Relaxed) {
            Broken::Unreadable
        } else if self.too_large.load(Relaxed) {
            Broken::Parquet(Fault::TooLarge(column.to_owned()))
        } else {
            Broken::Parquet(damage)
        }
    }
}

/// One column in one part of a file.
pub(super) struct Window<S> {
    file: Arc<File<S>>,
    /// Where the column ends.
    end: u64,
    /// What was read last, and from where on.
    held: Arc<Mutex<(u64, Bytes)>>,
}

impl<S> Clone for Window<S> {
    fn clone(&self) -> Self {
        Self {
            file: self.file.clone(),
            end: self.end,
            held: self.held.clone(),
        }
    }
}

impl<S: Source> Window<S> {
    pub(super) fn new(file: Arc<File<S>>, end: u64) -> Self {
        let end = end.min(file.size());
        Self {
            file,
            end,
            held: Arc::default(),
        }
    }

    /// So many bytes from a place on, and perhaps more; fewer where the column ends.
    fn from(&self, start: u64, length: usize) -> Result<Bytes> {
        let left = self.end.saturating_sub(start);
        let left = usize::try_from(left).unwrap_or(usize::MAX);
        let wanted = length.min(left);
        let mut held = self.held.lock().map_err(|_| ended())?;
        let skipped = start
            .checked_sub(held.0)
            .and_then(|skipped| usize::try_from(skipped).ok());
        let inside =
            skipped.and_then(|skipped| held.1.len().checked_sub(skipped).zip(Some(skipped)));
        if let Some((_, skipped)) = inside.filter(|(rest, _)| *rest >= wanted) {
            return Ok(held.1.slice(skipped..));
        }
        let bytes = self.file.bytes(start, wanted.max(WINDOW).min(left))?;
        *held = (start, bytes.clone());
        Ok(bytes)
    }
}

fn ended() -> ParquetError {
    ParquetError::General("the column ends".into())
}

impl<S: Source> Length for Window<S> {
    fn len(&self) -> u64 {
        self.end
    }
}

impl<S: Source> ChunkReader for Window<S> {
    type T = Ahead<S>;

    fn get_read(&self, start: u64) -> Result<Self::T> {
        Ok(Ahead(self.clone(), start))
    }

    fn get_bytes(&self, start: u64, length: usize) -> Result<Bytes> {
        if length > LONGEST_PAGE {
            return Err(self.file.too_large());
        }
        let bytes = self.from(start, length)?;
        match bytes.len() < length {
            true => Err(ended()),
            false => Ok(bytes.slice(..length)),
        }
    }
}

/// Reads on from a place: the header of a page.
pub(super) struct Ahead<S>(Window<S>, u64);

impl<S: Source> Read for Ahead<S> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let bytes = self.0.from(self.1, buffer.len().min(WINDOW));
        let bytes = bytes.map_err(io::Error::other)?;
        let length = bytes.len().min(buffer.len());
        buffer[..length].copy_from_slice(&bytes[..length]);
        self.1 += length as u64;
        Ok(length)
    }
}
