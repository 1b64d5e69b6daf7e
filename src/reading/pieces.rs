//! The bytes of a file as it lies there, a piece at a time, in one buffer where the browser can. Unpacking them belongs
//! to `unpack`.

use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    File, ReadableStreamByobReader, ReadableStreamDefaultReader, ReadableStreamReadResult,
};

/// Bytes that are asked for at once, and of a long file, which then takes fewer turns. More of them are no faster.
const PIECE: u32 = 1 << 20;
const PIECE_OF_LONG: u32 = 1 << 21;

/// Bytes from which on a file is long: before, waiting for the first and the last piece costs more than turns do.
const LONG: f64 = 256e6;

/// A file that is being read.
pub(super) struct Pieces {
    reader: Reader,
    piece: u32,
}

enum Reader {
    /// Fills a buffer that is handed back and forth, by a function and with options of the browser's.
    Into(ReadableStreamByobReader, Function, Object),
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
        let piece = if file.size() < LONG {
            PIECE
        } else {
            PIECE_OF_LONG
        };
        let into = ReadableStreamByobReader::new(&stream);
        let reader = into
            .and_then(|reader| Reader::into(reader, piece))
            .or_else(|_| ReadableStreamDefaultReader::new(&stream).map(Reader::New))?;
        Ok(Self { reader, piece })
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    /// What the browser says where it cannot read the file.
    pub(super) async fn next(&mut self) -> Result<Option<Uint8Array>, JsValue> {
        self.ask(None)?.await
    }

    /// The next piece, in the place of one that is not needed any more.
    ///
    /// # Errors
    /// What the browser says where the file was changed, moved or locked meanwhile.
    pub(super) async fn after(&mut self, piece: Uint8Array) -> Result<Option<Uint8Array>, JsValue> {
        self.ask(Some(piece))?.await
    }

    /// Asks for the next piece without waiting for it, in the place of one that is not needed any more.
    ///
    /// # Errors
    /// As for [`Pieces::after`].
    pub(super) fn ask(
        &mut self,
        spare: Option<Uint8Array>,
    ) -> Result<impl Future<Output = Result<Option<Uint8Array>, JsValue>> + use<>, JsValue> {
        let read = match &self.reader {
            Reader::Into(reader, read, whole) => {
                let buffer = match spare {
                    Some(spare) => Uint8Array::new(&spare.buffer()),
                    None => Uint8Array::new_with_length(self.piece),
                };
                read.call2(reader, &buffer, whole)?
                    .unchecked_into::<Promise>()
            }
            Reader::New(reader) => reader.read(),
        };
        Ok(async move {
            let result: ReadableStreamReadResult = JsFuture::from(read).await?.unchecked_into();
            let value = result.get_value();
            // With the last piece, which is not a whole one, the end is told too.
            match value.dyn_into::<Uint8Array>() {
                Ok(piece) if piece.length() > 0 => Ok(Some(piece)),
                _ if result.get_done() == Some(true) => Ok(None),
                Ok(piece) => Ok(Some(piece)),
                Err(other) => Err(other),
            }
        })
    }
}

impl Reader {
    /// A browser hands over what it has, a sixteenth of a piece or so: waiting for all of it spares nine turns in ten. One
    /// that does not know the option goes on as ever.
    fn into(reader: ReadableStreamByobReader, piece: u32) -> Result<Self, JsValue> {
        let read = Reflect::get(&reader, &"read".into())?.dyn_into()?;
        let whole = Object::new();
        Reflect::set(&whole, &"min".into(), &piece.into())?;
        Ok(Self::Into(reader, read, whole))
    }
}
