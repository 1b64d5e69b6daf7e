//! Reading what a form event carries. What to do with it belongs to the field.

use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::{Event, InputEvent, TargetCast};

/// True when the disclosure that fired is now open.
pub fn opened(event: &Event) -> bool {
    event
        .target_dyn_into::<web_sys::Element>()
        .is_some_and(|details| details.has_attribute("open"))
}

/// The text of the input or text area that fired.
pub fn typed(event: &InputEvent) -> String {
    let input = event
        .target_dyn_into::<HtmlInputElement>()
        .map(|input| input.value());
    let area = event
        .target_dyn_into::<HtmlTextAreaElement>()
        .map(|area| area.value());
    input.or(area).unwrap_or_default()
}

/// The value of the select or input that changed.
pub fn chosen(event: &Event) -> String {
    let select = event
        .target_dyn_into::<HtmlSelectElement>()
        .map(|select| select.value());
    let input = event
        .target_dyn_into::<HtmlInputElement>()
        .map(|input| input.value());
    select.or(input).unwrap_or_default()
}

/// Marks the whole text of the input that fired.
pub fn select(event: &impl TargetCast) {
    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
        input.select();
    }
}
