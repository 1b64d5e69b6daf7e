//! Unpacking what a page holds, never to more than is allowed: the one place that knows how pages are packed.

use std::io::Read;

use ::parquet::basic::Compression;
use flate2::read::MultiGzDecoder;
use ruzstd::decoding::StreamingDecoder;
use snap::raw::{Decoder, decompress_len};

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
            Self::Gzip => stream(MultiGzDecoder::new(packed), out, room),
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
