//! Unpacking what a page holds, never to more than is allowed: the one place that knows how pages are packed.

use std::io::Read;

use ::parquet::basic::Compression;
use miniz_oxide::inflate::{DecompressError, TINFLStatus, decompress_to_vec_with_limit};
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

/// By the inflater alone: a whole library for the few bytes around what it unpacks would be a tenth of the program.
fn gzip(packed: &[u8], out: &mut Vec<u8>, room: usize) -> Result<(), Cannot> {
    const TAIL: usize = 8;
    let deflated = gzip_content(packed).ok_or(Cannot::Damaged)?;
    let (deflated, tail) = deflated
        .len()
        .checked_sub(TAIL)
        .map(|end| deflated.split_at(end))
        .ok_or(Cannot::Damaged)?;
    let unpacked = decompress_to_vec_with_limit(deflated, room);
    let unpacked = unpacked.map_err(|DecompressError { status, .. }| match status {
        TINFLStatus::HasMoreOutput => Cannot::TooLarge,
        _ => Cannot::Damaged,
    })?;
    let check = [crc(&unpacked), unpacked.len() as u32].map(u32::to_le_bytes);
    if check.as_flattened() != tail {
        return Err(Cannot::Damaged);
    }
    out.extend(unpacked);
    Ok(())
}

/// What stands behind the header of RFC 1952, with the eight bytes at its end.
fn gzip_content(packed: &[u8]) -> Option<&[u8]> {
    let (header, mut rest) = packed.split_at_checked(10)?;
    let [0x1F, 0x8B, 8, flags, ..] = header else {
        return None;
    };
    if flags & 4 != 0 {
        let (length, after) = rest.split_at_checked(2)?;
        rest = after.get(usize::from(u16::from_le_bytes([length[0], length[1]]))..)?;
    }
    for text in [8, 16] {
        if flags & text != 0 {
            rest = rest.get(memchr::memchr(0, rest)? + 1..)?;
        }
    }
    rest.get(if flags & 2 != 0 { 2 } else { 0 }..)
}

/// The check sum of RFC 1952.
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg());
    let table: [u32; 256] = std::array::from_fn(|at| (0..8).fold(at as u32, step));
    let add = |crc: u32, byte: &u8| table[(crc as u8 ^ byte) as usize] ^ (crc >> 8);
    !bytes.iter().fold(!0, add)
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
        // The check value that catalogues of such sums list.
        assert_eq!(crc(b"123456789"), 0xCBF4_3926);
    }
}
