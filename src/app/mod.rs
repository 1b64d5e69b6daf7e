//! The page: screens, fields and widgets in Yew around the engine. Arithmetic belongs in `engine`; only `browser`
//! talks to the browser.

mod browser;
mod details;
mod fields;
mod format;
mod import;
mod lazy;
mod negotiation;
mod pages;
mod report;
mod root;
mod state;
mod text;
mod widgets;

pub use root::App;

/// Mounts the page into `<main id="app">`.
pub fn start() {
    yew::Renderer::<App>::with_root(browser::page::root()).render();
}
