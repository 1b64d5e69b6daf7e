//! What gzip has packed in several parts, by a program of our own: the browser knows files of one part alone.
//! Where the packed bytes come from belongs to `pieces`.

use std::io::{self, Write};

use flate2::write::MultiGzDecoder;
use js_sys::Uint8Array;

use super::pieces::Pieces;
use super::unpack::NOT_UNPACKED;
use super::{End, Take, Turns, copied};
use crate::engine::import::Broken;

/// The file unpacked part after part, as several gzip files one after the other.
pub(super) async fn by_parts(
    mut pieces: Pieces,
    first: Option<Uint8Array>,
    mut turns: Turns,
    take: Take<'_>,
) -> End {
    let (mut piece, mut buffer) = (first, Vec::new());
    let sink = Sink {
        take,
        at: 0,
        stopped: false,
    };
    let mut unpacker = MultiGzDecoder::new(sink);
    while let Some(bytes) = piece {
        unpacker.get_mut().at += u64::from(bytes.length());
        let written = unpacker.write_all(copied(&bytes, &mut buffer));
        match (written, unpacker.get_ref().stopped) {
            (_, true) => return End::Stopped,
            (Err(_), _) => return NOT_UNPACKED,
            (Ok(()), _) => {}
        }
        turns.next().await;
        piece = match pieces.after(bytes).await {
            Ok(piece) => piece,
            Err(_) => return End::Broken(Broken::Unreadable),
        };
    }
    let ended = unpacker.try_finish();
    match (ended, unpacker.get_ref().stopped) {
        (_, true) => End::Stopped,
        (Err(_), _) => NOT_UNPACKED,
        (Ok(()), _) => End::Whole,
    }
}

/// Where unpacked bytes go.
struct Sink<'t> {
    take: Take<'t>,
    at: u64,
    stopped: bool,
}

impl Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stopped |= !(self.take)(bytes, self.at);
        if self.stopped {
            return Err(io::Error::other("nobody waits for more"));
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
