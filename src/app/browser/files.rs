//! Files that a visitor chose or dropped, read piece by piece on this page. What they hold belongs elsewhere: nothing of
//! them is sent or kept here.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    DragEvent, File, FileList, HtmlInputElement, ReadableStream, ReadableStreamDefaultReader,
    ReadableStreamReadResult, WritableStream, WritableStreamDefaultWriter,
};
use yew::{Event, TargetCast};

/// Bytes that are read at once.
const PIECE: u64 = 1 << 20;

/// How a file begins that gzip has packed.
const GZIP: [u8; 2] = [0x1F, 0x8B];

/// A file of the visitor's.
#[derive(Clone)]
pub struct Chosen(File);

/// How the reading of a file ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// All of it was read.
    Whole,
    /// Whoever took its pieces wanted no more.
    Stopped,
    /// The browser could not read it: it was changed, moved or locked meanwhile.
    Unreadable,
    /// It is packed, and breaks off or is damaged, or something follows its end.
    NotUnpacked,
}

impl Chosen {
    /// Its name, without its folder.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Bytes, as it lies there.
    pub fn size(&self) -> u64 {
        self.0.size() as u64 // a whole number far below the bound
    }
}

/// The files that were picked. The picker is emptied, so that the same file can be picked again.
pub fn picked(event: &Event) -> Vec<Chosen> {
    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
        return Vec::new();
    };
    let files = listed(input.files());
    input.set_value("");
    files
}

/// The files that were dropped; the browser does not open them in the place of the page.
pub fn dropped(event: &DragEvent) -> Vec<Chosen> {
    event.prevent_default();
    listed(event.data_transfer().and_then(|data| data.files()))
}

/// Says that something may be dropped here.
pub fn may_drop(event: &DragEvent) {
    event.prevent_default();
}

fn listed(files: Option<FileList>) -> Vec<Chosen> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length())
        .filter_map(|at| files.get(at).map(Chosen))
        .collect()
}

/// Reads a file, unpacked where gzip has packed it. `take` gets each piece with how many bytes of the file are behind
/// it, and says whether it wants more. Between pieces the page gets its turn.
pub async fn read(file: &Chosen, take: impl FnMut(&[u8], u64) -> bool) -> End {
    let Ok(first) = slice(&file.0, 0).await else {
        return End::Unreadable;
    };
    let begins = |at: u32| (at < first.length()).then(|| first.get_index(at));
    if [begins(0), begins(1)] == GZIP.map(Some) {
        packed(file, take).await.unwrap_or(End::NotUnpacked)
    } else {
        plain(file, first, take).await.unwrap_or(End::Unreadable)
    }
}

/// The bytes from a place on, a piece of them.
async fn slice(file: &File, from: u64) -> Result<Uint8Array, JsValue> {
    let blob = file.slice_with_f64_and_f64(from as f64, (from + PIECE) as f64)?;
    let buffer = JsFuture::from(blob.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer))
}

/// Each slice comes in a task of its own, so the page gets its turn between two of them.
async fn plain(
    file: &Chosen,
    first: Uint8Array,
    mut take: impl FnMut(&[u8], u64) -> bool,
) -> Result<End, JsValue> {
    let mut buffer = Vec::new();
    let (mut piece, mut read) = (first, 0);
    loop {
        read += u64::from(piece.length());
        if !take(copied(&piece, &mut buffer), read) {
            return Ok(End::Stopped);
        }
        if read >= file.size() {
            return Ok(End::Whole);
        }
        piece = slice(&file.0, read).await?;
        if piece.length() == 0 {
            return Ok(End::Unreadable); // shorter than it was
        }
    }
}

/// What comes out of the browser's own unpacker, while another task puts the file into it.
async fn packed(file: &Chosen, mut take: impl FnMut(&[u8], u64) -> bool) -> Result<End, JsValue> {
    let (writer, reader) = unpacker()?;
    let read = Rc::new(Cell::new(0));
    {
        let (file, read) = (file.clone(), read.clone());
        spawn_local(async move {
            if put(&file, &writer, &read).await.is_err() {
                // Whoever reads is told, or has said so itself.
                let _ = JsFuture::from(writer.abort()).await;
            }
        });
    }
    let (mut buffer, mut since) = (Vec::new(), 0);
    loop {
        let result = JsFuture::from(reader.read()).await?;
        let result: ReadableStreamReadResult = result.unchecked_into();
        if result.get_done() == Some(true) {
            return Ok(End::Whole);
        }
        let piece: Uint8Array = result.get_value().dyn_into()?;
        if !take(copied(&piece, &mut buffer), read.get()) {
            // Nobody waits for it.
            let _ = JsFuture::from(reader.cancel()).await;
            return Ok(End::Stopped);
        }
        since += u64::from(piece.length());
        if since >= PIECE {
            since = 0;
            turn().await;
        }
    }
}

fn unpacker() -> Result<(WritableStreamDefaultWriter, ReadableStreamDefaultReader), JsValue> {
    let class = Reflect::get(&js_sys::global(), &"DecompressionStream".into())?;
    let class: Function = class.dyn_into()?;
    let stream = Reflect::construct(&class, &Array::of1(&"gzip".into()))?;
    let ends = |name: &str| Reflect::get(&stream, &name.into());
    let (into, out) = (ends("writable")?, ends("readable")?);
    let writer = WritableStreamDefaultWriter::new(&into.unchecked_into::<WritableStream>())?;
    let reader = ReadableStreamDefaultReader::new(&out.unchecked_into::<ReadableStream>())?;
    Ok((writer, reader))
}

/// Puts a whole file into the unpacker, as fast as that takes it.
async fn put(
    file: &Chosen,
    writer: &WritableStreamDefaultWriter,
    read: &Cell<u64>,
) -> Result<(), JsValue> {
    while read.get() < file.size() {
        let piece = slice(&file.0, read.get()).await?;
        if piece.length() == 0 {
            return Err(JsValue::UNDEFINED); // shorter than it was
        }
        JsFuture::from(writer.write_with_chunk(&piece)).await?;
        read.set(read.get() + u64::from(piece.length()));
    }
    JsFuture::from(writer.close()).await.map(drop)
}

/// The bytes on this side; the buffer is used again, so that memory does not grow with the file.
fn copied<'b>(piece: &Uint8Array, buffer: &'b mut Vec<u8>) -> &'b [u8] {
    buffer.resize(piece.length() as usize, 0);
    piece.copy_to(buffer);
    buffer
}

/// Lets the page draw and answer before the next piece.
async fn turn() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let go_on = move || drop(resolve.call0(&JsValue::UNDEFINED));
        gloo::timers::callback::Timeout::new(0, go_on).forget();
    });
    // It never fails: nothing rejects it.
    let _ = JsFuture::from(promise).await;
}
