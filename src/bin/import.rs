//! Reads files beside the page, in a web worker: an order and files come in, progress and sums go out. What is read
//! belongs to the engine, how to `reading`; starting and ending it, to `app::browser::beside`.

use bedrock_position::engine::import::{Message, Order};
use bedrock_position::reading::{Thread, read};
use js_sys::{Array, Date, global};
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, File, MessageEvent};

/// Milliseconds between two words on the way.
const BETWEEN: f64 = 50.0;

fn main() {
    let scope: DedicatedWorkerGlobalScope = global().unchecked_into();
    let listener = scope.clone();
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let (order, files) = taken(&event).expect_throw("an order and files");
        spawn_local(answer(listener.clone(), order, files));
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget(); // it lives as long as the worker
    say(&scope, &Message::Ready);
}

/// The order as text, then the files.
fn taken(event: &MessageEvent) -> Option<(Order, Vec<File>)> {
    let mut parts = event.data().dyn_into::<Array>().ok()?.into_iter();
    let order = serde_json::from_str(&parts.next()?.as_string()?).ok()?;
    let files: Result<_, JsValue> = parts.map(JsCast::dyn_into).collect();
    Some((order, files.ok()?))
}

async fn answer(scope: DedicatedWorkerGlobalScope, order: Order, files: Vec<File>) {
    let mut said = Date::now();
    let done = read(&files, order, Thread::Own, |progress| {
        // Each word wakes the page: a few a second are enough.
        let now = Date::now();
        if now - said >= BETWEEN {
            said = now;
            say(&scope, &Message::Progress(progress));
        }
        true // whoever waits no longer ends the worker
    });
    let done = done.await.expect_throw("it is always waited for");
    say(&scope, &Message::Done(done));
}

fn say(scope: &DedicatedWorkerGlobalScope, message: &Message) {
    let text = serde_json::to_string(message).expect_throw("text");
    scope
        .post_message(&JsValue::from_str(&text))
        .expect_throw("a page that listens");
}
