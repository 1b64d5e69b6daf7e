//! Any bytes as a packed file: no panic, and the same in any pieces into any room. What certain files give belongs to
//! `src/gzip.rs`.
#![no_main]

use bedrock_position::gzip::{Damaged, Unpacker};
use libfuzzer_sys::fuzz_target;

/// More is not looked at: a few bytes may unpack to a gigabyte.
const ENOUGH: usize = 1 << 22;

fn unpacked(packed: &[u8], piece: usize, room: usize) -> Result<Vec<u8>, Damaged> {
    let (mut unpacker, mut out, mut all) = (Unpacker::default(), vec![0; room], Vec::new());
    for mut piece in packed.chunks(piece) {
        loop {
            match unpacker.fill(&mut piece, &mut out)? {
                0 => break,
                length => all.extend_from_slice(&out[..length]),
            }
            if all.len() > ENOUGH {
                return Err(Damaged);
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

fuzz_target!(|bytes: &[u8]| {
    let Some((piece, packed)) = bytes.split_first() else {
        return;
    };
    let whole = unpacked(packed, packed.len().max(1), 1 << 16);
    assert_eq!(unpacked(packed, usize::from(*piece) + 1, 1 << 12), whole);
});
