//! Copying text. What is copied, and what is said about it, belongs to the page.

use gloo::utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies a text and says whether the browser allowed it.
pub fn copy(text: String, done: impl FnOnce(bool) + 'static) {
    let clipboard = window().navigator().clipboard();
    // Browsers leave the clipboard out on pages without https.
    if wasm_bindgen::JsValue::from(&clipboard).is_undefined() {
        done(false);
        return;
    }
    let promise = clipboard.write_text(&text);
    spawn_local(async move { done(JsFuture::from(promise).await.is_ok()) });
}
