//! Having a workbook written beside the page, and saved. What is in it belongs to the engine.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;

use super::beside::{self, Run, Then};
use super::download;
use crate::engine::document::Workbook;

const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Writes a workbook and offers it as a file. `report` hears whether there is one: the program may not load or break, and
/// the browser may refuse. `None` at once where the page names no program or the browser has no workers.
pub fn save(workbook: &Workbook, name: String, report: impl Fn(bool) + 'static) -> Option<Run> {
    let order = JsValue::from_str(&serde_json::to_string(workbook).ok()?);
    beside::start("data-workbook", order, move |said| {
        let file = said.filter(|file| file.is_instance_of::<Uint8Array>());
        report(file.is_some_and(|bytes| download::save_part(&name, KIND, bytes)));
        Then::End
    })
}
