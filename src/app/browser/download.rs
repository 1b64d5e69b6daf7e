//! Saving a text as a file. What is in it, and what it is called, belongs elsewhere.

use gloo::utils::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// How long the browser may read from the address of a file after the click.
const KEPT: u32 = 60_000;

/// Offers a text as a file; false where the browser refuses.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    offer(name, kind, text).is_ok()
}

fn offer(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link = document().create_element("a")?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.unchecked_into::<HtmlElement>().click();
    // Firefox and WebKit begin to read after the click has returned.
    let forget = move || drop(Url::revoke_object_url(&address));
    gloo::timers::callback::Timeout::new(KEPT, forget).forget();
    Ok(())
}
