//! What tells one file from another without keeping either: its length, and a checksum of its beginning and its end.
//! What is said about a file that came twice belongs to whoever shows it.

use serde::{Deserialize, Serialize};

/// Bytes of the beginning and of the end that are looked at: to look at all would cost time in every file, and two files
/// that agree in these and in length are worth a question.
const LOOKED_AT: usize = 1 << 16;

/// Of one file, unpacked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest {
    length: u64,
    sum: u64,
}

/// Made while a file goes by, in pieces of any size.
#[derive(Debug, Default)]
pub(super) struct Digesting {
    length: u64,
    first: Vec<u8>,
    last: Vec<u8>,
}

impl Digesting {
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        let more = u64::try_from(bytes.len()).unwrap_or_default();
        self.length = self.length.saturating_add(more);
        let wanted = LOOKED_AT.saturating_sub(self.first.len());
        self.first.extend(bytes.iter().take(wanted));
        let behind = bytes.len().saturating_sub(LOOKED_AT);
        self.last
            .extend_from_slice(bytes.get(behind..).unwrap_or_default());
        // Rarely, or single bytes would move all others each time.
        if self.last.len() > LOOKED_AT.saturating_mul(4) {
            self.shorten();
        }
    }

    fn shorten(&mut self) {
        let too_many = self.last.len().saturating_sub(LOOKED_AT);
        self.last.drain(..too_many);
    }

    pub(super) fn finish(mut self) -> Digest {
        self.shorten();
        let bytes = self.first.iter().chain(&self.last);
        Digest {
            length: self.length,
            sum: bytes.fold(BASIS, |sum, byte| {
                (sum ^ u64::from(*byte)).wrapping_mul(PRIME)
            }),
        }
    }
}

/// Of the published checksum FNV-1a with 64 bits.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

#[cfg(test)]
mod tests {
    use super::*;

    fn digest(bytes: &[u8], piece: usize) -> Digest {
        let mut digesting = Digesting::default();
        bytes.chunks(piece).for_each(|piece| digesting.feed(piece));
        digesting.finish()
    }

    #[test]
    fn the_checksum_is_the_published_one() {
        // FNV-1a of "foobar" is 0x85944171f73967e8; a short file is its own beginning and its own end.
        let twice = Digesting {
            first: b"foo".to_vec(),
            last: b"bar".to_vec(),
            length: 6,
        };
        assert_eq!(twice.finish().sum, 0x8594_4171_f739_67e8);
    }

    #[test]
    fn it_is_the_same_in_any_pieces_and_another_for_another_file() {
        let long: Vec<u8> = (0..700_000_u32).map(|at| (at % 251) as u8).collect();
        let whole = digest(&long, long.len());
        for piece in [1, 999, 65_536, 65_537] {
            assert_eq!(digest(&long, piece), whole, "{piece}");
        }
        for at in [0, long.len() - 1] {
            let mut other = long.clone();
            other[at] = 255;
            assert_ne!(digest(&other, 4_096), whole);
        }
        assert_ne!(digest(&long[1..], 4_096), whole);
    }
}
