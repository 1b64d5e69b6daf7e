//! Everything the page asks of the browser: address, storage, locale, clipboard, clock, theme, focus, files, programs beside it. The only
//! folder that names `web_sys`, `js_sys` or `gloo`; what the answers mean belongs elsewhere.

pub mod address;
pub mod beside;
pub mod clipboard;
pub mod clock;
pub mod crypto;
pub mod download;
pub mod events;
pub mod files;
pub mod keys;
pub mod locale;
mod object;
pub mod page;
pub mod random;
pub mod simulation;
pub mod storage;
pub mod workbook;
