//! Options as JavaScript takes them. What they mean belongs to whoever asks for something with them. The first screen needs
//! two of them, for which a serialiser would weigh more.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// An object with these entries.
///
/// # Errors
/// None for a plain object; the browser's interface has one.
pub(super) fn object(entries: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in entries {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object)
}
