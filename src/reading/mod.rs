//! Files of the visitor's, read piece by piece into sums: the same for the page and for the worker beside it. What bytes
//! mean is the engine's; who chose the files, and what is shown of them, the app's.

mod pieces;
#[cfg(feature = "worker")]
pub mod program;
#[cfg(all(feature = "worker", feature = "parquet"))]
mod stored;
mod unpack;
#[cfg(feature = "worker")]
mod warm_up;

use js_sys::{Array, Date, Function, Promise, Reflect, Uint8Array, global};
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use self::pieces::Pieces;
use crate::engine::import::{
    Broken, Done, FileRead, Importer, Options, Order, Outcome, Progress, Refusal, Tally,
};
use crate::gzip;

/// Milliseconds after which a page that reads by itself lets others have their turn.
const TURN: f64 = 10.0;

/// Whose thread it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thread {
    /// The page's: it has to draw and to answer meanwhile.
    Page,
    /// A worker's.
    Own,
}

/// How the bytes of a file ended.
#[derive(Clone, Debug, PartialEq, Eq)]
enum End {
    /// All of it was read.
    Whole,
    /// Whoever took its pieces wanted no more.
    Stopped,
    /// It breaks off.
    Broken(Broken),
}

/// Takes a piece with how many bytes of the file are behind it, and says whether it wants more.
type Take<'t> = &'t mut dyn FnMut(&[u8], u64) -> bool;

/// How files begin that are stored column by column.
const PARQUET: &[u8] = b"PAR1";

/// How the reader of such files hears of its own.
type GoOn<'g> = &'g mut dyn FnMut(u64, u64) -> bool;

/// What becomes of such a file; `None` where nobody waits any more.
type Stored = Option<Result<(Tally, Result<FileRead, Refusal>), Broken>>;

/// Reads such a file. It is a program of its own (`src/bin/parquet.rs`) that can.
pub type ReadStored = fn(&File, Options, Tally, GoOn<'_>) -> Stored;

/// True for a file that is stored column by column.
pub async fn is_stored(file: &File) -> bool {
    let begin = async {
        let first = file.slice_with_i32_and_i32(0, 4)?;
        JsFuture::from(first.array_buffer()).await
    };
    let begin = begin.await.map(|buffer| Uint8Array::new(&buffer).to_vec());
    begin.is_ok_and(|begin| begin == PARQUET)
}

/// Reads every file of an order, in memory that does not grow with them. `go_on` hears how far it is after each piece and
/// says whether anybody still waits; `None` where nobody does.
pub async fn read(
    files: &[File],
    order: Order,
    thread: Thread,
    stored: Option<ReadStored>,
    mut go_on: impl FnMut(Progress, &Done) -> bool,
) -> Option<Done> {
    let Order { options, tally } = order;
    let mut done = Done {
        tally,
        outcomes: Vec::new(),
    };
    let mut before = 0;
    for file in files {
        if let Some(stored) = stored.filter(|_| thread == Thread::Own)
            && is_stored(file).await
        {
            let tally = done.tally.clone();
            let heard = &mut |at, rows| {
                let bytes = before + at;
                go_on(Progress { bytes, rows }, &done)
            };
            heard(0, tally.rows());
            let outcome = match stored(file, options.clone(), tally, heard)? {
                Err(broken) => Outcome::Broken(broken),
                Ok((tally, result)) => {
                    done.tally = tally;
                    result.map_or_else(Outcome::Refused, Outcome::Read)
                }
            };
            done.outcomes.push(outcome);
            before += file.size() as u64;
            continue;
        }
        let mut importer = Importer::new(options.clone(), done.tally.clone());
        let mut waited_for = true;
        let take: Take = &mut |piece, at| {
            importer.feed(piece);
            let progress = Progress {
                bytes: before + at,
                rows: importer.tally().rows(),
            };
            waited_for = go_on(progress, &done);
            waited_for && !importer.is_refused()
        };
        let end = one(file, thread, take).await;
        if !waited_for {
            return None;
        }
        before += file.size() as u64; // a whole number far below the bound
        let outcome = match end {
            End::Broken(broken) => Outcome::Broken(broken),
            End::Whole | End::Stopped => {
                let (tally, result) = importer.finish();
                done.tally = tally;
                result.map_or_else(Outcome::Refused, Outcome::Read)
            }
        };
        done.outcomes.push(outcome);
    }
    Some(done)
}

/// Reads one file, unpacked where gzip has packed it.
async fn one(file: &File, thread: Thread, take: Take<'_>) -> End {
    let read = async {
        let mut pieces = Pieces::of(file)?;
        let first = pieces.next().await?;
        let begins = |at: u32| first.as_ref().filter(|piece| at < piece.length());
        let begin = [0, 1].map(|at| begins(at).map(|piece| piece.get_index(at)));
        Ok::<_, JsValue>((pieces, first, begin == gzip::BEGIN.map(Some)))
    };
    let Ok((pieces, first, is_packed)) = read.await else {
        return End::Broken(Broken::Unreadable);
    };
    let turns = Turns::of(thread);
    if is_packed {
        unpack::unpacked(pieces, first, turns, take).await
    } else {
        plain(pieces, first, turns, take).await
    }
}

async fn plain(
    mut pieces: Pieces,
    first: Option<Uint8Array>,
    mut turns: Turns,
    take: Take<'_>,
) -> End {
    let (mut piece, mut spare, mut buffer, mut at) = (first, None, Vec::new(), 0);
    while let Some(bytes) = piece {
        at += u64::from(bytes.length());
        // The browser fetches the next piece while this one is looked at.
        let coming = match pieces.ask(spare.take()) {
            Ok(coming) => coming,
            Err(_) => return End::Broken(Broken::Unreadable),
        };
        if !take(copied(&bytes, &mut buffer), at) {
            return End::Stopped;
        }
        spare = Some(bytes);
        turns.next().await;
        piece = match coming.await {
            Ok(piece) => piece,
            Err(_) => return End::Broken(Broken::Unreadable),
        };
    }
    End::Whole
}

/// The bytes on this side; the buffer is used again, so that memory does not grow with the file.
fn copied<'b>(piece: &Uint8Array, buffer: &'b mut Vec<u8>) -> &'b [u8] {
    buffer.resize(piece.length() as usize, 0);
    piece.copy_to(buffer);
    buffer
}

/// When others have their turn.
struct Turns {
    thread: Thread,
    since: f64,
}

impl Turns {
    fn of(thread: Thread) -> Self {
        Self {
            thread,
            since: Date::now(),
        }
    }

    /// Lets the page draw and answer, if it is time.
    async fn next(&mut self) {
        if self.thread == Thread::Page && Date::now() - self.since > TURN {
            let promise = Promise::new(&mut |resolve, _| {
                let later = Reflect::get(&global(), &"setTimeout".into());
                let later = later.ok().map(Function::from);
                let asked = later.and_then(|later| {
                    let arguments = Array::of2(&resolve, &JsValue::from(0));
                    later.apply(&JsValue::UNDEFINED, &arguments).ok()
                });
                if asked.is_none() {
                    drop(resolve.call0(&JsValue::UNDEFINED)); // go on at once
                }
            });
            // It never fails: nothing rejects it.
            let _ = JsFuture::from(promise).await;
            self.since = Date::now();
        }
    }
}
