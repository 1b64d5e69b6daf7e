//! Saving something as a file, and names that every system takes. What is in a file belongs elsewhere.

use gloo::utils::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use crate::engine::date::Date;

/// How long the browser may read from the address of a file after the click.
const KEPT: u32 = 60_000;

/// The name of a file about a position: small letters and digits, and the day, for there will be others.
pub fn named(position: &str, day: Date, ending: &str) -> String {
    let words = position.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).map(str::to_lowercase);
    let parts: Vec<String> = std::iter::once("bedrock".to_owned())
        .chain(words)
        .chain([day.to_string()])
        .collect();
    format!("{}.{ending}", parts.join("-"))
}

/// Offers a text as a file; false where the browser refuses.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    save_part(name, kind, &JsValue::from_str(text))
}

/// The same for text or bytes of the browser's own.
pub fn save_part(name: &str, kind: &str, part: &JsValue) -> bool {
    offer(name, kind, part).is_ok()
}

fn offer(name: &str, kind: &str, part: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(part);
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
