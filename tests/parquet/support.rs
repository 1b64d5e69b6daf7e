//! How these tests read a file: from memory, with a note of what was asked for.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use bedrock_position::engine::import::{
    Broken, Fault, FileRead, Importer, Options, Refusal, Tally, UseCase,
};
use bedrock_position::parquet::{Source, read};
use bytes::Bytes;

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

/// The made bill as CSV.
pub fn made() -> Vec<u8> {
    let mut csv = Vec::new();
    let packed = file("made.csv.gz");
    let mut unpacked = flate2::read::GzDecoder::new(&packed[..]);
    unpacked.read_to_end(&mut csv).expect("gzip");
    csv
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
    importer.finish()
}

pub fn outcome(bytes: Vec<u8>, options: &Options) -> Result<Sums, Broken> {
    let source = Memory::new(bytes);
    read(source, options.clone(), Tally::default(), |_, _| true).expect("it is waited for")
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
