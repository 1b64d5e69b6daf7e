//! One stored column in one part of a file, read a run of rows at a time and skipped over between. What a value means
//! belongs to the engine, how rows are put together to `part`.

use std::sync::Arc;

use ::parquet::basic::{Compression, Encoding, Type as Physical};
use ::parquet::column::reader::ColumnReaderImpl;
use ::parquet::data_type::{ByteArray, ByteArrayType, DataType, FixedLenByteArrayType};
use ::parquet::errors::{ParquetError, Result};
use ::parquet::file::metadata::RowGroupMetaData;
use ::parquet::file::serialized_reader::SerializedPageReader;
use ::parquet::schema::types::{ColumnDescPtr, ColumnDescriptor, SchemaDescPtr, Type};

use super::pages::Pages;
use super::source::{File, Source, Window};
use super::text::Kind;
use super::unpack::Packing;

/// In the place of a value where there is none.
const NONE: u32 = u32::MAX;

pub(super) struct Column {
    reader: Reader,
    kind: Kind,
    /// Levels at which a value is there at all, and that tell the values of one row from the next row's.
    levels: (i16, i16),
    /// The next row that the reader gives.
    at: u64,
    run: Run,
}

/// Numbers are read as texts of their length, which their bytes are too: with the library's readers of each kind of
/// number the program would be a fifth larger.
enum Reader {
    Texts(ColumnReaderImpl<ByteArrayType>),
    Fixed(ColumnReaderImpl<FixedLenByteArrayType>),
}

/// The rows that were read last.
#[derive(Default)]
struct Run {
    first: u64,
    values: Vec<ByteArray>,
    /// Places in `values`, several a row in a map.
    places: Vec<u32>,
    /// Where each row begins in `places`, where that is not each place.
    starts: Option<Vec<u32>>,
    present: Vec<i16>,
    repeated: Vec<i16>,
}

/// Why a column cannot be opened.
pub(super) enum Closed {
    /// It is packed in this way.
    Packed(&'static str),
    /// It holds nothing that stands in a bill.
    Shape,
    Damaged,
}

impl Column {
    pub(super) fn open<S: Source + 'static>(
        file: &Arc<File<S>>,
        schema: &SchemaDescPtr,
        part: &RowGroupMetaData,
        stored: usize,
    ) -> std::result::Result<Self, Closed> {
        let meta = part.columns().get(stored).ok_or(Closed::Damaged)?;
        let packing = Packing::of(meta.compression()).map_err(Closed::Packed)?;
        let start = meta
            .dictionary_page_offset()
            .unwrap_or(meta.data_page_offset());
        let end = start.checked_add(meta.compressed_size());
        let end = end.filter(|end| (0..=*end).contains(&start) && meta.file_path().is_none());
        let end = u64::try_from(end.ok_or(Closed::Damaged)?).map_err(|_| Closed::Damaged)?;
        let rows = usize::try_from(part.num_rows()).map_err(|_| Closed::Damaged)?;
        let as_it_is = meta.clone().into_builder();
        let as_it_is = as_it_is.set_compression(Compression::UNCOMPRESSED).build();
        let window = Arc::new(Window::new(file.clone(), end));
        let inner = as_it_is
            .and_then(|meta| SerializedPageReader::new(window, &meta, rows, None))
            .map_err(|_| Closed::Damaged)?;
        let described = schema.column(stored);
        let kind = Kind::of(&described).ok_or(Closed::Shape)?;
        let pages = Box::new(Pages::new(inner, packing, file.clone()));
        let reader = match length(&described) {
            None => Reader::Texts(ColumnReaderImpl::new(described.clone(), pages)),
            Some(length) => {
                if meta
                    .encodings()
                    .any(|encoding| encoding == Encoding::DELTA_BINARY_PACKED)
                {
                    return Err(Closed::Packed("differences of numbers"));
                }
                let fixed = fixed(&described, length).ok_or(Closed::Damaged)?;
                Reader::Fixed(ColumnReaderImpl::new(fixed, pages))
            }
        };
        Ok(Self {
            kind,
            levels: (described.max_def_level(), described.max_rep_level()),
            reader,
            at: 0,
            run: Run::default(),
        })
    }

    /// Reads rows, all of which the part has, from one on that is not behind yet.
    pub(super) fn read(&mut self, first: u64, rows: usize) -> Result<()> {
        let skipped = usize::try_from(first.saturating_sub(self.at)).unwrap_or(usize::MAX);
        let run = &mut self.run;
        run.values.clear();
        run.present.clear();
        run.repeated.clear();
        let kind = self.kind;
        let text = |value: ByteArray| match kind.text(value.data()) {
            None => value,
            Some(text) => text.into_bytes().into(),
        };
        match &mut self.reader {
            // As they are: a bill has millions of them.
            Reader::Texts(reader) if kind == Kind::Text => {
                let mut values = std::mem::take(&mut run.values);
                take(reader, skipped, rows, run, &mut values)?;
                run.values = values;
            }
            Reader::Texts(reader) => {
                let mut values = Vec::new();
                take(reader, skipped, rows, run, &mut values)?;
                run.values.extend(values.into_iter().map(text));
            }
            Reader::Fixed(reader) => {
                let mut values = Vec::new();
                take(reader, skipped, rows, run, &mut values)?;
                let values = values.into_iter().map(|value| text(value.into()));
                run.values.extend(values);
            }
        }
        self.at = first + rows as u64;
        run.first = first;
        run.place(self.levels, rows)
    }

    /// The values of a row that was read last; several in a map.
    pub(super) fn row(&self, row: u64) -> impl Iterator<Item = Option<&[u8]>> {
        let run = &self.run;
        let at = usize::try_from(row.saturating_sub(run.first)).unwrap_or(usize::MAX);
        let range = match &run.starts {
            None => at..at.saturating_add(1),
            Some(starts) => {
                let start = |at: usize| starts.get(at).map_or(run.places.len(), |at| *at as usize);
                start(at)..start(at.saturating_add(1))
            }
        };
        let places = run.places.get(range).unwrap_or_default();
        places
            .iter()
            .map(|place| run.values.get(*place as usize).map(ByteArray::data))
    }

    /// Every value that was read last, and the row it is of.
    pub(super) fn values(&self) -> impl Iterator<Item = (u64, &[u8])> {
        let run = &self.run;
        let mut row = 0;
        run.places
            .iter()
            .enumerate()
            .filter_map(move |(at, place)| {
                match &run.starts {
                    None => row = at as u64,
                    Some(_) if at > 0 && run.repeated.get(at) == Some(&0) => row += 1,
                    Some(_) => {}
                }
                let value = run.values.get(*place as usize)?;
                Some((run.first + row, value.data()))
            })
    }
}

impl Run {
    /// Finds the place of each value from the levels.
    fn place(&mut self, (present, repeated): (i16, i16), rows: usize) -> Result<()> {
        let mut next = 0;
        self.places.clear();
        let mut one = |is_there: bool| match is_there {
            true => {
                next += 1;
                next - 1
            }
            false => NONE,
        };
        match present {
            0 => self
                .places
                .extend((0..self.values.len()).map(|_| one(true))),
            most => {
                let levels = self.present.iter();
                self.places.extend(levels.map(|level| one(*level == most)));
            }
        }
        let found = match repeated {
            0 => {
                self.starts = None;
                self.places.len()
            }
            _ => {
                let levels = (0..).zip(&self.repeated);
                let starts = levels.filter(|(_, level)| **level == 0).map(|(at, _)| at);
                let starts: Vec<u32> = starts.collect();
                let found = starts.len();
                self.starts = Some(starts);
                // Rows begin with their first value.
                let whole = self.repeated.first().is_none_or(|level| *level == 0);
                let levels = self.repeated.len() == self.places.len();
                if whole && levels { found } else { usize::MAX }
            }
        };
        match found == rows && next as usize == self.values.len() {
            true => Ok(()),
            false => Err(ParquetError::General("levels and values disagree".into())),
        }
    }
}

/// Bytes of each value, where all have as many.
fn length(column: &ColumnDescriptor) -> Option<i32> {
    match column.physical_type() {
        Physical::BYTE_ARRAY | Physical::BOOLEAN => None,
        Physical::FIXED_LEN_BYTE_ARRAY => Some(column.type_length()),
        Physical::INT32 | Physical::FLOAT => Some(4),
        Physical::INT64 | Physical::DOUBLE => Some(8),
        Physical::INT96 => Some(12),
    }
}

/// The same column, as one of bytes alone.
fn fixed(column: &ColumnDescPtr, length: i32) -> Option<ColumnDescPtr> {
    let bytes = Type::primitive_type_builder(column.name(), Physical::FIXED_LEN_BYTE_ARRAY);
    let bytes = bytes
        .with_repetition(column.self_type().get_basic_info().repetition())
        .with_length(length)
        .build();
    let levels = (column.max_def_level(), column.max_rep_level());
    let path = column.path().clone();
    Some(Arc::new(ColumnDescriptor::new(
        Arc::new(bytes.ok()?),
        levels.0,
        levels.1,
        path,
    )))
}

/// Skips rows and reads others.
fn take<T: DataType>(
    reader: &mut ColumnReaderImpl<T>,
    skipped: usize,
    rows: usize,
    run: &mut Run,
    values: &mut Vec<T::T>,
) -> Result<()> {
    let ended = || ParquetError::EOF("the column ends".into());
    if skipped > 0 && reader.skip_records(skipped)? != skipped {
        return Err(ended());
    }
    let mut read = 0;
    while read < rows {
        let (present, repeated) = (&mut run.present, &mut run.repeated);
        let left = rows - read;
        let (records, ..) = reader.read_records(left, Some(present), Some(repeated), values)?;
        if records == 0 {
            return Err(ended());
        }
        read += records;
    }
    Ok(())
}
