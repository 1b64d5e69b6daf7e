//! The keys of the whole page: undo and redo. What they do belongs to whoever listens.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

/// Calls back on Ctrl+Z (`true`: back), Ctrl+Shift+Z and Ctrl+Y (`false`), or Cmd, with the id of the box of text that has
/// the focus. Where the answer is `true` the browser does nothing of its own.
pub fn on_undo(act: impl Fn(bool, Option<String>) -> bool + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let held = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        let back = match (event.key().as_str(), event.shift_key()) {
            ("z" | "Z", shift) => !shift,
            ("y" | "Y", false) => false,
            _ => return,
        };
        if held && act(back, box_in_focus()) {
            event.prevent_default();
        }
    })
}

/// The id of the box of text that has the focus; empty for one without an id.
fn box_in_focus() -> Option<String> {
    let active = document().active_element()?;
    let input = active.dyn_ref::<HtmlInputElement>();
    let text = input.is_some_and(|i| !["radio", "checkbox"].contains(&i.type_().as_str()));
    (text || active.has_type::<HtmlTextAreaElement>()).then(|| active.id())
}
