//! The bytes of a file as it lies there, a piece at a time, in one buffer where the browser can. Unpacking them belongs
//! to `unpack`.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    File, ReadableStreamByobReader, ReadableStreamDefaultReader, ReadableStreamReadResult,
};

/// Bytes that are asked for at once.
const PIECE: u32 = 1 << 20;

/// A file that is being read.
pub(super) struct Pieces(Reader);

enum Reader {
    /// Fills a buffer that is handed back and forth.
    Into(ReadableStreamByobReader),
    /// Makes a new one each time: some browsers know no other.
    New(ReadableStreamDefaultReader),
}

impl Pieces {
    /// From its beginning.
    ///
    /// # Errors
    /// What the browser says where it cannot read the file.
    pub(super) fn of(file: &File) -> Result<Self, JsValue> {
        let stream = file.stream();
        let into = ReadableStreamByobReader::new(&stream).map(Reader::Into);
        into.or_else(|_| ReadableStreamDefaultReader::new(&stream).map(Reader::New))
            .map(Self)
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    /// What the browser says where the file was changed, moved or locked meanwhile.
    pub(super) async fn next(&mut self) -> Result<Option<Uint8Array>, JsValue> {
        self.fill(|| Uint8Array::new_with_length(PIECE)).await
    }

    /// The next piece, in the place of one that is not needed any more.
    ///
    /// # Errors
    /// As for [`Pieces::next`].
    pub(super) async fn after(&mut self, piece: Uint8Array) -> Result<Option<Uint8Array>, JsValue> {
        self.fill(|| Uint8Array::new(&piece.buffer())).await
    }

    async fn fill(
        &mut self,
        buffer: impl FnOnce() -> Uint8Array,
    ) -> Result<Option<Uint8Array>, JsValue> {
        let read = match &self.0 {
            Reader::Into(reader) => reader.read_with_array_buffer_view(&buffer()),
            Reader::New(reader) => reader.read(),
        };
        let result: ReadableStreamReadResult = JsFuture::from(read).await?.unchecked_into();
        if result.get_done() == Some(true) {
            return Ok(None);
        }
        result.get_value().dyn_into().map(Some)
    }
}
