//! Runs one simulation beside the page, in a web worker: a plan comes in, progress and an outcome go out, all as text.
//! What is simulated belongs to the engine; starting and ending it, to `app::browser::worker`.

use bedrock_position::engine::simulation::{Message, Plan, run};
use js_sys::{Date, global};
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Milliseconds between two words on the way.
const BETWEEN: f64 = 50.0;

fn main() {
    let scope: DedicatedWorkerGlobalScope = global().unchecked_into();
    let listener = scope.clone();
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let plan = event.data().as_string();
        let plan = plan.and_then(|text| serde_json::from_str::<Plan>(&text).ok());
        say(&listener, &answer(&listener, &plan.expect_throw("a plan")));
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget(); // it lives as long as the worker
    say(&scope, &Message::Ready);
}

fn answer(scope: &DedicatedWorkerGlobalScope, plan: &Plan) -> Message {
    let mut said = Date::now();
    let outcome = run(plan, &mut |done, total| {
        // Each word wakes the page: a few a second are enough, and a short run needs none.
        let now = Date::now();
        if now - said >= BETWEEN {
            said = now;
            say(scope, &Message::Progress(done, total));
        }
        true
    });
    outcome.map_or_else(Message::Refused, Message::Done)
}

fn say(scope: &DedicatedWorkerGlobalScope, message: &Message) {
    let text = serde_json::to_string(message).expect_throw("text");
    scope
        .post_message(&JsValue::from_str(&text))
        .expect_throw("a page that listens");
}
