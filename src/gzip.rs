//! What gzip has packed, a piece at a time: in one part, or in several one after the other, as tools that add to a file
//! leave it. Where the packed bytes come from, and what those inside mean, are not known here.

use flate2::{Decompress, FlushDecompress, Status};

/// How a file begins that gzip has packed.
pub const BEGIN: [u8; 2] = [0x1F, 0x8B];

/// How far back packed bytes may point at bytes before them, as a power of two: the most that gzip allows (RFC 1952).
const WINDOW: u8 = 15;

/// What is packed is damaged, or is no gzip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged;

/// Unpacks a file whose bytes come in pieces; its memory does not grow with them.
#[derive(Debug)]
pub struct Unpacker {
    part: Decompress,
    ended: bool,
}

impl Default for Unpacker {
    fn default() -> Self {
        Self {
            part: Decompress::new_gzip(WINDOW),
            ended: false,
        }
    }
}

impl Unpacker {
    /// Fills `out` from `packed`, takes off that what was used, and says how many bytes came out. None come out when
    /// all of `packed` is used and what is to come has to be seen first.
    ///
    /// # Errors
    /// What is no gzip, is damaged, or has another check sum or length than was written down.
    pub fn fill(&mut self, packed: &mut &[u8], out: &mut [u8]) -> Result<usize, Damaged> {
        loop {
            if self.ended && !packed.is_empty() {
                *self = Self::default();
            }
            if self.ended {
                return Ok(0);
            }
            let before = (self.part.total_in(), self.part.total_out());
            let status = self.part.decompress(packed, out, FlushDecompress::None);
            self.ended = status.map_err(|_| Damaged)? == Status::StreamEnd;
            let used = (self.part.total_in() - before.0) as usize; // no more than there was
            let came = (self.part.total_out() - before.1) as usize;
            *packed = packed.get(used..).ok_or(Damaged)?;
            if came > 0 || packed.is_empty() && !self.ended {
                return Ok(came);
            }
            if used == 0 {
                return Err(Damaged);
            }
        }
    }

    /// True where a part has just ended: a file may end here and nowhere else.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.ended
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::write::GzEncoder;
    use flate2::{Compression, GzBuilder};

    use super::*;

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut writer = GzEncoder::new(Vec::new(), Compression::best());
        writer.write_all(text).expect("memory");
        writer.finish().expect("memory")
    }

    /// All of it, from pieces of a length through a room of another.
    fn unpacked(packed: &[u8], piece: usize, room: usize) -> Result<Vec<u8>, Damaged> {
        let (mut unpacker, mut all) = (Unpacker::default(), Vec::new());
        let mut out = vec![0; room];
        for mut piece in packed.chunks(piece) {
            loop {
                match unpacker.fill(&mut piece, &mut out)? {
                    0 => break,
                    length => all.extend_from_slice(&out[..length]),
                }
            }
            assert!(piece.is_empty());
        }
        if unpacker.is_whole() {
            Ok(all)
        } else {
            Err(Damaged)
        }
    }

    #[test]
    fn pieces_of_any_length_give_the_same_bytes() {
        let text: Vec<u8> = (0..40_000_u32)
            .flat_map(|at| (at / 7).to_le_bytes())
            .collect();
        let parts = [packed(&text), packed(b""), packed(b"an end")].concat();
        let all = [text.as_slice(), b"an end"].concat();
        for piece in [1, 2, 17, 1000, parts.len()] {
            for room in [1, 333, 1 << 17] {
                assert_eq!(
                    unpacked(&parts, piece, room).as_ref(),
                    Ok(&all),
                    "{piece} into {room}"
                );
            }
        }
    }

    #[test]
    fn a_header_with_names_is_passed_over() {
        let named = GzBuilder::new()
            .filename("bill.csv")
            .comment("none")
            .extra(*b"more");
        let mut writer = named.write(Vec::new(), Compression::fast());
        writer.write_all(b"inside").expect("memory");
        let packed = writer.finish().expect("memory");
        assert_eq!(unpacked(&packed, 3, 100), Ok(b"inside".to_vec()));
    }

    #[test]
    fn what_is_cut_off_or_changed_is_damaged() {
        let whole = packed(&b"Bedrock ".repeat(1000));
        for length in 1..whole.len() {
            assert_eq!(
                unpacked(&whole[..length], 10, 100),
                Err(Damaged),
                "{length}"
            );
        }
        for at in [0, 1, 2, whole.len() - 8, whole.len() - 1] {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            assert_eq!(unpacked(&changed, 10, 100), Err(Damaged), "{at}");
        }
        let followed = [whole.as_slice(), b"something else"].concat();
        assert_eq!(unpacked(&followed, 10, 100), Err(Damaged));
    }

    /// A gigabyte of noughts in a megabyte: what comes out at once is as long as the room, and no longer.
    #[test]
    fn a_bomb_comes_out_in_small_portions() {
        let bomb = packed(&vec![0; 50_000_000]);
        assert!(bomb.len() < 60_000);
        let (mut unpacker, mut rest) = (Unpacker::default(), bomb.as_slice());
        let mut out = [0; 4096];
        for _ in 0..10 {
            assert_eq!(unpacker.fill(&mut rest, &mut out), Ok(4096));
        }
        assert!(bomb.len() - rest.len() < 1000);
    }
}
