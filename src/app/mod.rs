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
mod scenarios;
mod start;
mod state;
mod widgets;
mod words;

pub use root::App;
pub use start::start;
