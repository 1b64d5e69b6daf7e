//! What stands at the end of a Parquet file: its columns and where their parts lie. Reading a column belongs to
//! `column`.

use std::sync::Arc;

use ::parquet::file::metadata::{ParquetMetaData, ParquetMetaDataReader, RowGroupMetaData};
use ::parquet::schema::types::SchemaDescPtr;

use super::shape::Shape;
use super::source::{File, Source};
use crate::engine::import::{Broken, Fault};

/// The longest directory: 2,000 columns in 1,000 parts take less.
const LONGEST: u64 = 1 << 27;

/// The most rows in one part: those of a bill have some hundred thousand.
const MOST_ROWS: i64 = 1 << 30;

/// Bytes of the length and the mark at the end.
const TAIL: u64 = 8;

pub(super) struct Directory {
    meta: ParquetMetaData,
    /// The columns of the table, by their names.
    pub(super) columns: Vec<(String, Shape)>,
}

impl Directory {
    pub(super) fn read<S: Source>(file: &Arc<File<S>>) -> Result<Self, Broken> {
        let fault = |fault| Err(Broken::Parquet(fault));
        let size = file.size();
        let unreadable = |_| file.broken("", Fault::NoEnd);
        let Some(start) = size.checked_sub(TAIL).filter(|start| *start >= 4) else {
            return fault(Fault::NoEnd);
        };
        let tail = file.bytes(start, TAIL as usize).map_err(unreadable)?;
        match &tail[4..] {
            b"PAR1" => {}
            b"PARE" => return fault(Fault::Encrypted),
            _ => return fault(Fault::NoEnd),
        }
        let length = [tail[0], tail[1], tail[2], tail[3]];
        let length = u64::from(u32::from_le_bytes(length));
        let Some(start) = start.checked_sub(length).filter(|_| length <= LONGEST) else {
            return fault(Fault::NoDirectory);
        };
        let bytes = file.bytes(start, length as usize).map_err(unreadable)?;
        let meta = ParquetMetaDataReader::decode_metadata(&bytes);
        let Ok(meta) = meta else {
            return fault(Fault::NoDirectory);
        };
        let plausible = |part: &RowGroupMetaData| (0..=MOST_ROWS).contains(&part.num_rows());
        if !meta.row_groups().iter().all(plausible) {
            return fault(Fault::NoDirectory);
        }
        let columns = Shape::all(meta.file_metadata().schema_descr());
        Ok(Self { meta, columns })
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.columns.iter().map(|(name, _)| name.clone()).collect()
    }

    pub(super) fn schema(&self) -> SchemaDescPtr {
        self.meta.file_metadata().schema_descr_ptr()
    }

    pub(super) fn parts(&self) -> &[RowGroupMetaData] {
        self.meta.row_groups()
    }

    /// Rows of all parts.
    pub(super) fn rows(&self) -> u64 {
        let rows = |part: &RowGroupMetaData| part.num_rows().unsigned_abs();
        self.parts().iter().map(rows).sum()
    }
}
