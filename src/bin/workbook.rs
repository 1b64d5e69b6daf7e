//! Writes a workbook beside the page, in a web worker: its sheets come in as text, the file goes out as bytes. What is in
//! it belongs to the engine, how it is written to `bedrock_position::workbook`.

use bedrock_position::engine::document::Workbook;
use bedrock_position::workbook::write;
use js_sys::{Uint8Array, global};
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// As every program beside the page says once it listens.
const READY: &str = "\"Ready\"";

fn main() {
    let scope: DedicatedWorkerGlobalScope = global().unchecked_into();
    let listener = scope.clone();
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let text = event.data().as_string().expect_throw("text");
        let workbook: Workbook = serde_json::from_str(&text).expect_throw("a workbook");
        // What fails here is a fault of ours: whoever waits hears that the program broke.
        let file = write(&workbook).expect_throw("a file");
        say(&listener, &Uint8Array::from(&*file));
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget(); // it lives as long as the worker
    say(&scope, &JsValue::from_str(READY));
}

fn say(scope: &DedicatedWorkerGlobalScope, message: &JsValue) {
    scope
        .post_message(message)
        .expect_throw("a page that listens");
}
