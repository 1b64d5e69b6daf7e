//! How these tests read a file: from memory, with a note of what was asked for.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use bedrock_position::engine::import::{
    Broken, Digest, Fault, FileRead, Importer, Options, Refusal, Tally, UseCase,
};
use bedrock_position::parquet::{Source, read};
use bytes::Bytes;
use parquet::data_type::{BoolType, ByteArrayType};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;

/// A file in memory that counts the bytes that are asked of it.
#[derive(Clone)]
pub struct Memory(pub Bytes, pub Arc<AtomicUsize>);

impl Memory {
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(bytes.into(), Arc::default())
    }
}

impl Source for Memory {
    fn size(&self) -> u64 {
        self.0.len() as u64
    }

    fn bytes(&self, start: u64, length: usize) -> io::Result<Bytes> {
        self.1.fetch_add(length, Relaxed);
        let start = usize::try_from(start).map_err(io::Error::other)?;
        let end = start.checked_add(length).filter(|end| *end <= self.0.len());
        let end = end.ok_or(io::ErrorKind::UnexpectedEof)?;
        Ok(self.0.slice(start..end))
    }
}

fn path(folder: &str, name: &str) -> String {
    format!("{}/tests/{folder}/{name}", env!("CARGO_MANIFEST_DIR"))
}

pub fn file(name: &str) -> Vec<u8> {
    std::fs::read(path("parquet/files", name)).expect("make.py wrote it")
}

pub fn sample(name: &str) -> Vec<u8> {
    std::fs::read(path("imports/samples", name)).expect("the sample is there")
}

/// One that `make.py` packed once more.
pub fn unpacked(name: &str) -> Vec<u8> {
    let packed = file(&format!("{name}.gz"));
    let mut bytes = Vec::new();
    let mut unpacker = flate2::read::GzDecoder::new(&packed[..]);
    unpacker.read_to_end(&mut bytes).expect("gzip");
    bytes
}

/// The made bill as CSV.
pub fn made() -> Vec<u8> {
    unpacked("made.csv")
}

/// A bill of one row with so many more columns, all of them empty.
pub fn wide(name: &str, more: usize) -> Vec<u8> {
    let texts = [
        ("line_item_product_code", "AmazonBedrock"),
        ("line_item_usage_type", "USE1-NovaLite-input-tokens"),
        ("line_item_usage_amount", "1000"),
        ("line_item_unblended_cost", "0.06"),
    ];
    let mut schema = "message bill {".to_owned();
    for (name, _) in texts {
        schema += &format!("required binary {name} (UTF8);");
    }
    for at in 0..more {
        schema += &format!("optional boolean {name}{at};");
    }
    let schema = parse_message_type(&(schema + "}")).expect("a schema");
    let writer = SerializedFileWriter::new(Vec::new(), schema.into(), Arc::default());
    let mut writer = writer.expect("memory");
    let mut part = writer.next_row_group().expect("a part");
    for at in 0..texts.len() + more {
        let mut column = part.next_column().expect("written").expect("a column");
        match texts.get(at) {
            Some((_, text)) => {
                let column = column.typed::<ByteArrayType>();
                column.write_batch(&[(*text).into()], None, None).map(drop)
            }
            None => {
                let column = column.typed::<BoolType>();
                column.write_batch(&[], Some(&[0]), None).map(drop)
            }
        }
        .expect("a value");
        column.close().expect("a whole column");
    }
    part.close().expect("a whole part");
    writer.into_inner().expect("a whole file")
}

pub fn tag(name: &str) -> Options {
    Options {
        use_case: UseCase::Tag(name.to_owned()),
        ..Options::default()
    }
}

pub type Sums = (Tally, Result<FileRead, Refusal>);

pub fn csv(bytes: &[u8], options: &Options) -> Sums {
    let mut importer = Importer::new(options.clone(), Tally::default());
    importer.feed(bytes);
    undigested(importer.finish())
}

/// Without what tells files apart: the bytes of a table differ from those of its CSV, and its rows must not.
fn undigested((tally, result): Sums) -> Sums {
    let undigested = |file| FileRead {
        digest: Digest::default(),
        ..file
    };
    (tally, result.map(undigested))
}

pub fn outcome(bytes: Vec<u8>, options: &Options) -> Result<Sums, Broken> {
    let source = Memory::new(bytes);
    let read = read(source, options.clone(), Tally::default(), |_, _| true);
    read.expect("it is waited for").map(undigested)
}

pub fn parquet(name: &str, options: &Options) -> Sums {
    outcome(file(name), options).unwrap_or_else(|broken| panic!("{name}: {broken:?}"))
}

pub fn fault(bytes: Vec<u8>) -> Fault {
    match outcome(bytes, &Options::default()) {
        Err(Broken::Parquet(fault)) => fault,
        other => panic!("{other:?}"),
    }
}
