//! The pages of one column, unpacked here: the library takes them for unpacked ones, because its own unpacker of
//! Zstandard is C and none of them has a bound. What values a page holds belongs to `column`.

use std::sync::Arc;

use ::parquet::basic::Encoding;
use ::parquet::column::page::{Page, PageMetadata, PageReader};
use ::parquet::errors::{ParquetError, Result};
use ::parquet::file::serialized_reader::SerializedPageReader;

use super::source::{File, LONGEST_PAGE, Source, Window};
use super::unpack::{Cannot, Packing};

/// The most values a dictionary has, each of which takes some dozens of bytes beside its own.
const MOST_WORDS: u32 = 1 << 22;

/// The most values in one page.
const MOST_VALUES: u32 = 1 << 25;

/// What one value of a dictionary takes beside its bytes.
const WORD: usize = 40;

pub(super) struct Pages<S: Source> {
    inner: SerializedPageReader<Window<S>>,
    packing: Packing,
    file: Arc<File<S>>,
    /// What the dictionary and the page that is open take; 0 without one.
    held: (usize, usize),
}

impl<S: Source> Pages<S> {
    /// `inner` has to take the pages for unpacked ones.
    pub(super) fn new(
        inner: SerializedPageReader<Window<S>>,
        packing: Packing,
        file: Arc<File<S>>,
    ) -> Self {
        Self {
            inner,
            packing,
            file,
            held: (0, 0),
        }
    }

    fn unpacked(&mut self, packed: &[u8], plain: usize) -> Result<Vec<u8>> {
        let plain = packed.get(..plain).ok_or_else(damaged)?;
        let mut out = plain.to_vec();
        let packed = &packed[plain.len()..];
        match self.packing.unpack(packed, &mut out, LONGEST_PAGE) {
            Ok(()) => Ok(out),
            Err(Cannot::Damaged) => Err(damaged()),
            Err(Cannot::TooLarge) => Err(self.file.too_large()),
        }
    }

    /// A page as it was before it was packed, if it makes sense.
    fn open(&mut self, mut page: Page) -> Result<Page> {
        let packed = self.packing != Packing::None;
        match &mut page {
            Page::DictionaryPage {
                buf, num_values, ..
            } => {
                if packed {
                    *buf = self.unpacked(buf, 0)?.into();
                }
                if *num_values > MOST_WORDS {
                    return Err(self.file.too_large());
                }
                // Each value has a byte at least.
                if *num_values as usize > buf.len() {
                    return Err(damaged());
                }
                let now = 1 + buf.len() + *num_values as usize * WORD;
                self.file.hold(self.held.0, now)?;
                self.held.0 = now;
                return Ok(page);
            }
            Page::DataPage { buf, .. } if packed => *buf = self.unpacked(buf, 0)?.into(),
            Page::DataPage { .. } => {}
            Page::DataPageV2 {
                buf,
                def_levels_byte_len,
                rep_levels_byte_len,
                is_compressed,
                ..
            } => {
                // Levels stand before the values and are never packed.
                let levels = *def_levels_byte_len as usize + *rep_levels_byte_len as usize;
                if levels > buf.len() {
                    return Err(damaged());
                }
                if packed && *is_compressed {
                    *buf = self.unpacked(buf, levels)?.into();
                }
            }
        }
        let words = [Encoding::RLE_DICTIONARY, Encoding::PLAIN_DICTIONARY];
        if words.contains(&page.encoding()) && self.held.0 == 0 {
            return Err(damaged()); // the library would panic
        }
        if page.num_values() > MOST_VALUES {
            return Err(self.file.too_large());
        }
        let now = page.buffer().len();
        self.file.hold(self.held.1, now)?;
        self.held.1 = now;
        Ok(page)
    }
}

fn damaged() -> ParquetError {
    ParquetError::General("damaged".into())
}

impl<S: Source> Drop for Pages<S> {
    fn drop(&mut self) {
        // Nothing is added, so it cannot be too much.
        let _ = self.file.hold(self.held.0 + self.held.1, 0);
    }
}

impl<S: Source> Iterator for Pages<S> {
    type Item = Result<Page>;

    fn next(&mut self) -> Option<Self::Item> {
        self.get_next_page().transpose()
    }
}

impl<S: Source> PageReader for Pages<S> {
    fn get_next_page(&mut self) -> Result<Option<Page>> {
        let page = self.inner.get_next_page()?;
        page.map(|page| self.open(page)).transpose()
    }

    fn peek_next_page(&mut self) -> Result<Option<PageMetadata>> {
        self.inner.peek_next_page()
    }

    fn skip_next_page(&mut self) -> Result<()> {
        self.inner.skip_next_page()
    }
}
