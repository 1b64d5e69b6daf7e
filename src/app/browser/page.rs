//! The document as a whole: theme, title, focus. Its content belongs to the screens.

use gloo::utils::{document, document_element};
use wasm_bindgen::JsCast;
use web_sys::{
    HtmlDialogElement, HtmlElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// The element that `index.html` keeps for the page.
///
/// # Panics
/// Without it: the page and its script are built together.
pub fn root() -> web_sys::Element {
    document()
        .get_element_by_id("app")
        .expect("index.html has #app")
}

/// Such an element.
pub type Root = web_sys::Element;

/// Another one like it, empty and not on the screen yet.
pub fn root_aside() -> Root {
    let copy = root()
        .clone_node()
        .ok()
        .and_then(|copy| copy.dyn_into().ok());
    copy.unwrap_or_else(root)
}

/// Puts the other one in its place.
pub fn replace_root(other: &Root) {
    // It fails only where it would end up inside itself.
    let _ = root().replace_with_with_node_1(other);
}

/// Light, dark, or as the system has it (`None`).
pub fn set_theme(theme: Option<&str>) {
    // Setting an attribute of the root element cannot fail for a valid name.
    let _ = match theme {
        Some(theme) => document_element().set_attribute("data-theme", theme),
        None => document_element().remove_attribute("data-theme"),
    };
}

/// Moves keyboard focus to an element, if it is there.
pub fn focus(id: &str) {
    let element = document()
        .get_element_by_id(id)
        .and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        // An element that cannot take focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Moves focus to a field, or to the chosen one of its choices, and shows it.
pub fn focus_field(id: &str) {
    let inside = |choice: &str| {
        let found = document().query_selector(&format!("#{id} {choice}"));
        found.ok().flatten()
    };
    let choice = inside("input:checked").or_else(|| inside("input"));
    match choice.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        // What cannot take focus leaves it where it is.
        Some(choice) => drop(choice.focus()),
        None => focus(id),
    }
    scroll_into_view(id);
}

/// Prints one part of the page: the style sheet hides the others while the root names it.
pub fn print(part: &'static str) {
    let root = document_element();
    // Setting an attribute of the root element cannot fail for a valid name, and a browser that does not print says so.
    let _ = root.set_attribute("data-print", part);
    let done = move |_: &web_sys::Event| drop(root.remove_attribute("data-print"));
    gloo::events::EventListener::once(&gloo::utils::window(), "afterprint", done).forget();
    let _ = gloo::utils::window().print();
}

/// Moves focus to an element where what had it is gone.
pub fn focus_if_lost(id: &str) {
    let active = document().active_element();
    if active.is_none_or(|element| element.tag_name() == "BODY") {
        focus(id);
    }
}

/// Moves focus once the screen has been drawn again.
pub fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    gloo::timers::callback::Timeout::new(0, move || focus(&id)).forget();
}

/// Marks the whole text of a box once the screen has been drawn again.
pub fn select_soon(id: String) {
    let select = move || {
        let element = document().get_element_by_id(&id);
        if let Some(input) = element.and_then(|e| e.dyn_into::<HtmlInputElement>().ok()) {
            input.select();
        }
    };
    gloo::timers::callback::Timeout::new(0, select).forget();
}

/// Scrolls as little as shows an element.
pub fn scroll_into_view(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Does something after a pause; dropping what it returns calls it off.
pub fn later(milliseconds: u32, act: impl FnOnce() + 'static) -> gloo::timers::callback::Timeout {
    gloo::timers::callback::Timeout::new(milliseconds, act)
}

/// Does something once the browser has had its turn.
pub fn soon(act: impl FnOnce() + 'static) {
    later(0, act).forget();
}

/// Scrolls to the top, where a new step begins.
pub fn scroll_to_top() {
    gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Shows where a new step begins: the top of the page, or its heading where that stands far below, as on a phone. The
/// heading has the focus.
pub fn begin_at(heading: &str) {
    scroll_to_top();
    focus(heading);
    let element = document().get_element_by_id(heading);
    let height = gloo::utils::window().inner_height();
    let height = height.ok().and_then(|height| height.as_f64());
    if let Some((element, height)) = element.zip(height)
        && element.get_bounding_client_rect().top() > height / 2.0
    {
        element.scroll_into_view();
    }
}

/// The title in the browser's tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Opens a dialogue over the page, once it has been drawn; closed, it gives the focus back.
pub fn show_dialogue(id: &'static str) {
    let show = move || {
        let element = document().get_element_by_id(id);
        if let Some(dialogue) = element.and_then(|e| e.dyn_into::<HtmlDialogElement>().ok()) {
            // It refuses only while it is open already.
            let _ = dialogue.show_modal();
        }
    };
    gloo::timers::callback::Timeout::new(0, show).forget();
}

/// Closes a dialogue.
pub fn close_dialogue(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(dialogue) = element.and_then(|e| e.dyn_into::<HtmlDialogElement>().ok()) {
        dialogue.close();
    }
}
