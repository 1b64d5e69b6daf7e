//! The address bar: reading, replacing and watching the fragment, and building a link to this page.
//! What a fragment means belongs in `engine::share`.

use gloo::events::EventListener;
use gloo::utils::window;

/// The fragment with its `#`, or nothing.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The address of this page with another fragment.
pub fn with_fragment(fragment: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    let base = href.split_once('#').map_or(href.as_str(), |(base, _)| base);
    format!("{base}{fragment}")
}

/// Takes the fragment out of the address without a new entry in the history.
pub fn clear_fragment() {
    let here = with_fragment("");
    if let Ok(history) = window().history() {
        // Refused only for another origin, which our own address is not.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&here));
    }
}

/// Calls back with the new fragment each time it changes, until dropped.
pub fn on_fragment(callback: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&window(), "hashchange", move |_| callback(fragment()))
}
