//! Unpacking what a page holds, never to more than is allowed: the one place that knows how pages are packed.

use std::io::Read;

use ::parquet::basic::Compression;
use ruzstd::decoding::StreamingDecoder;
use snap::raw::{Decoder, decompress_len};

use crate::gzip::{Damaged, Unpacker};

/// Bytes that are unpacked at once.
const PORTION: usize = 1 << 16;

/// How pages of a column are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    None,
    Snappy,
    Gzip,
    Zstandard,
}

/// Why bytes cannot be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cannot {
    Damaged,
    /// More would come out than is allowed.
    TooLarge,
}

impl Packing {
    /// The name of the packing where it is none that is known here.
    pub(super) fn of(compression: Compression) -> Result<Self, &'static str> {
        match compression {
            Compression::UNCOMPRESSED => Ok(Self::None),
            Compression::SNAPPY => Ok(Self::Snappy),
            Compression::GZIP(_) => Ok(Self::Gzip),
            Compression::ZSTD(_) => Ok(Self::Zstandard),
            Compression::LZO => Err("LZO"),
            Compression::BROTLI(_) => Err("Brotli"),
            Compression::LZ4 | Compression::LZ4_RAW => Err("LZ4"),
        }
    }

    /// Appends what is packed in `packed` to `out`, unless `out` became longer than `most` bytes.
    pub(super) fn unpack(
        self,
        packed: &[u8],
        out: &mut Vec<u8>,
        most: usize,
    ) -> Result<(), Cannot> {
        // A page without any value has nothing to unpack.
        if packed.is_empty() {
            return Ok(());
        }
        let room = most.saturating_sub(out.len());
        match self {
            Self::None => {
                if packed.len() > room {
                    return Err(Cannot::TooLarge);
                }
                out.extend_from_slice(packed);
                Ok(())
            }
            Self::Snappy => snappy(packed, out, room),
            Self::Gzip => gzip(packed, out, room),
            Self::Zstandard => zstandard(packed, out, room),
        }
    }
}

fn snappy(packed: &[u8], out: &mut Vec<u8>, room: usize) -> Result<(), Cannot> {
    let length = decompress_len(packed).map_err(|_| Cannot::Damaged)?;
    if length > room {
        return Err(Cannot::TooLarge);
    }
    // Two bytes of it make 64 at most: a length beyond that is a lie that would still take the memory.
    if length > packed.len().saturating_mul(64) {
        return Err(Cannot::Damaged);
    }
    let start = out.len();
    out.resize(start + length, 0);
    let unpacked = Decoder::new().decompress(packed, &mut out[start..]);
    unpacked.map(drop).map_err(|_| Cannot::Damaged)
}

fn gzip(mut packed: &[u8], out: &mut Vec<u8>, room: usize) -> Result<(), Cannot> {
    let (start, most) = (out.len(), out.len() + room);
    let mut unpacker = Unpacker::default();
    // A byte more than is allowed shows that there is one.
    let mut portion = vec![0; PORTION.min(room + 1)];
    loop {
        let came = unpacker.fill(&mut packed, &mut portion);
        let came = came.map_err(|Damaged| Cannot::Damaged)?;
        if came == 0 && unpacker.is_whole() {
            return Ok(());
        }
        if came == 0 {
            return Err(Cannot::Damaged);
        }
        if out.len() + came > most {
            out.truncate(start);
            return Err(Cannot::TooLarge);
        }
        out.extend_from_slice(&portion[..came]);
    }
}

fn zstandard(mut packed: &[u8], out: &mut Vec<u8>, room: usize) -> Result<(), Cannot> {
    let most = out.len() + room;
    while !packed.is_empty() {
        let frame = StreamingDecoder::new_with_max_window_size(&mut packed, room as u64);
        let frame = frame.map_err(|_| Cannot::Damaged)?;
        stream(frame, out, most.saturating_sub(out.len()))?;
    }
    Ok(())
}

fn stream(from: impl Read, out: &mut Vec<u8>, room: usize) -> Result<(), Cannot> {
    let before = out.len();
    let read = from.take(room as u64 + 1).read_to_end(out);
    if out.len() - before > room {
        return Err(Cannot::TooLarge);
    }
    read.map(drop).map_err(|_| Cannot::Damaged)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::GzBuilder;

    use super::*;

    #[test]
    fn gzip_is_unpacked_with_every_header_and_checked() {
        let text = b"Bedrock ".repeat(50);
        let builder = GzBuilder::new()
            .filename("page")
            .comment("none")
            .extra(*b"more");
        for builder in [GzBuilder::new(), builder] {
            let mut writer = builder.write(Vec::new(), flate2::Compression::best());
            writer.write_all(&text).expect("memory");
            let mut packed = writer.finish().expect("memory");
            let mut out = b"levels".to_vec();
            assert_eq!(Packing::Gzip.unpack(&packed, &mut out, 500), Ok(()));
            assert_eq!(out, [b"levels".as_slice(), &text].concat());
            let small = Packing::Gzip.unpack(&packed, &mut Vec::new(), 399);
            assert_eq!(small, Err(Cannot::TooLarge));
            let at = packed.len() - 8;
            packed[at] ^= 1;
            let spoilt = Packing::Gzip.unpack(&packed, &mut Vec::new(), 500);
            assert_eq!(spoilt, Err(Cannot::Damaged));
        }
        assert_eq!(
            Packing::Gzip.unpack(b"no gzip", &mut Vec::new(), 9),
            Err(Cannot::Damaged)
        );
    }
}
