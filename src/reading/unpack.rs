//! A file that gzip has packed, unpacked as its pieces come. How that is done belongs to `gzip`, where the packed bytes
//! come from to `pieces`.

use js_sys::Uint8Array;

use super::pieces::Pieces;
use super::{End, Take, Turns, copied};
use crate::engine::import::Broken;
use crate::gzip::{Damaged, Unpacker};

/// Bytes that come out at once, however many are packed in a few.
const ROOM: usize = 1 << 17;

/// Takes what comes out, and gives the page its turn in between.
pub(super) async fn unpacked(
    mut pieces: Pieces,
    first: Option<Uint8Array>,
    mut turns: Turns,
    take: Take<'_>,
) -> End {
    let (mut unpacker, mut out) = (Unpacker::default(), vec![0; ROOM]);
    let (mut piece, mut buffer, mut at) = (first, Vec::new(), 0);
    while let Some(bytes) = piece {
        let mut packed = copied(&bytes, &mut buffer);
        at += u64::from(bytes.length());
        loop {
            let length = match unpacker.fill(&mut packed, &mut out) {
                Ok(0) => break,
                Ok(length) => length,
                Err(Damaged) => return End::Broken(Broken::NotUnpacked),
            };
            let behind = at - packed.len() as u64;
            if !out.get(..length).is_some_and(|out| take(out, behind)) {
                return End::Stopped;
            }
            turns.next().await;
        }
        piece = match pieces.after(bytes).await {
            Ok(piece) => piece,
            Err(_) => return End::Broken(Broken::Unreadable),
        };
    }
    if unpacker.is_whole() {
        End::Whole
    } else {
        End::Broken(Broken::NotUnpacked)
    }
}
