//! What gzip has packed, by the browser, which is fast and knows files of one part. Those of several belong to `parts`,
//! where the packed bytes come from to `pieces`.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function, Reflect, Uint8Array, global};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    ReadableStreamDefaultReader, ReadableStreamReadResult, WritableStream,
    WritableStreamDefaultWriter,
};

use super::pieces::Pieces;
use super::{End, Take, Turns, copied};
use crate::engine::import::Broken;

pub(super) const NOT_UNPACKED: End = End::Broken(Broken::NotUnpacked);

/// Bytes that the unpacker gets at once: it makes all that comes of them before anybody may take it, thirty times as many
/// where a bill says the same in every row.
const PART: u32 = 1 << 15;

/// What comes out of the browser's own unpacker, while another task puts the file into it.
pub(super) async fn by_browser(
    pieces: Pieces,
    first: Option<Uint8Array>,
    turns: Turns,
    take: Take<'_>,
) -> End {
    let Ok((writer, reader)) = unpacker() else {
        return NOT_UNPACKED;
    };
    let at = Rc::new(Cell::new(0));
    let unreadable = Rc::new(Cell::new(false));
    {
        let (at, unreadable) = (at.clone(), unreadable.clone());
        spawn_local(async move {
            if put(pieces, first, &writer, &at, &unreadable).await.is_err() {
                // Whoever reads is told, or has said so itself.
                let _ = JsFuture::from(writer.abort()).await;
            }
        });
    }
    match out(&reader, &at, turns, take).await {
        Ok(end) => end,
        Err(_) if unreadable.get() => End::Broken(Broken::Unreadable),
        Err(_) => NOT_UNPACKED,
    }
}

async fn out(
    reader: &ReadableStreamDefaultReader,
    at: &Cell<u64>,
    mut turns: Turns,
    take: Take<'_>,
) -> Result<End, JsValue> {
    let mut buffer = Vec::new();
    loop {
        let result: ReadableStreamReadResult =
            JsFuture::from(reader.read()).await?.unchecked_into();
        if result.get_done() == Some(true) {
            return Ok(End::Whole);
        }
        let piece: Uint8Array = result.get_value().dyn_into()?;
        if !take(copied(&piece, &mut buffer), at.get()) {
            // Nobody waits for it.
            let _ = JsFuture::from(reader.cancel()).await;
            return Ok(End::Stopped);
        }
        turns.next().await;
    }
}

fn unpacker() -> Result<(WritableStreamDefaultWriter, ReadableStreamDefaultReader), JsValue> {
    let class = Reflect::get(&global(), &"DecompressionStream".into())?;
    let class: Function = class.dyn_into()?;
    let stream = Reflect::construct(&class, &Array::of1(&"gzip".into()))?;
    let ends = |name: &str| Reflect::get(&stream, &name.into());
    let (into, out) = (ends("writable")?, ends("readable")?);
    let writer = WritableStreamDefaultWriter::new(&into.unchecked_into::<WritableStream>())?;
    let reader = ReadableStreamDefaultReader::new(&out.unchecked_into())?;
    Ok((writer, reader))
}

/// Puts a whole file into the unpacker, as fast as that takes it.
async fn put(
    mut pieces: Pieces,
    first: Option<Uint8Array>,
    writer: &WritableStreamDefaultWriter,
    at: &Cell<u64>,
    unreadable: &Cell<bool>,
) -> Result<(), JsValue> {
    let mut piece = first;
    while let Some(bytes) = piece {
        let length = bytes.length();
        for start in (0..length).step_by(PART as usize) {
            let part = bytes.subarray(start, length.min(start + PART));
            JsFuture::from(writer.write_with_chunk(&part)).await?;
            at.set(at.get() + u64::from(part.length()));
        }
        piece = pieces
            .after(bytes)
            .await
            .inspect_err(|_| unreadable.set(true))?;
    }
    JsFuture::from(writer.close()).await.map(drop)
}
