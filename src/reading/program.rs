//! What a program beside the page does that reads files: an order and files come in, progress and sums go out. What is
//! read belongs to the engine; starting and ending it, to `app::browser::beside`.

use std::cell::RefCell;

use js_sys::{Array, Date, global};
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, File, MessageEvent};

use super::{ReadStored, Thread, read, warm_up};
use crate::engine::import::{Broken, Done, Fault, Message, Order, Outcome};

#[cfg(feature = "parquet")]
pub use super::stored::READ_STORED;

/// Milliseconds between two words on the way.
const BETWEEN: f64 = 50.0;

thread_local! {
    /// What became of the files before the one that is being read, and how many there are in all.
    static SO_FAR: RefCell<Option<(Done, usize)>> = const { RefCell::new(None) };
}

/// Listens for orders. With a reader of files that are stored column by column, those are read too.
pub fn listen(stored: Option<ReadStored>) {
    if stored.is_some() {
        std::panic::set_hook(Box::new(|_| say_what_broke()));
    }
    let scope: DedicatedWorkerGlobalScope = global().unchecked_into();
    let listener = scope.clone();
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let (order, files) = taken(&event).expect_throw("an order and files");
        spawn_local(answer(listener.clone(), stored, order, files));
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget(); // it lives as long as the worker
    warm_up::run();
    say(&scope, &Message::Ready);
}

/// The order as text, then the files.
fn taken(event: &MessageEvent) -> Option<(Order, Vec<File>)> {
    let mut parts = event.data().dyn_into::<Array>().ok()?.into_iter();
    let order = serde_json::from_str(&parts.next()?.as_string()?).ok()?;
    let files: Result<_, JsValue> = parts.map(JsCast::dyn_into).collect();
    Some((order, files.ok()?))
}

async fn answer(
    scope: DedicatedWorkerGlobalScope,
    stored: Option<ReadStored>,
    order: Order,
    files: Vec<File>,
) {
    let mut said = Date::now();
    let mut behind = None;
    let done = read(&files, order, Thread::Own, stored, |progress, done| {
        if stored.is_some() && behind != Some(done.outcomes.len()) {
            behind = Some(done.outcomes.len());
            SO_FAR.set(Some((done.clone(), files.len())));
        }
        // Each word wakes the page: a few a second are enough.
        let now = Date::now();
        if now - said >= BETWEEN {
            said = now;
            say(&scope, &Message::Progress(progress));
        }
        true // whoever waits no longer ends the worker
    });
    let done = done.await.expect_throw("it is always waited for");
    say(&scope, &Message::Done(Box::new(done)));
}

fn say(scope: &DedicatedWorkerGlobalScope, message: &Message) {
    let text = serde_json::to_string(message).expect_throw("text");
    scope
        .post_message(&JsValue::from_str(&text))
        .expect_throw("a page that listens");
}

/// A panic ends the program. It is a damaged file that the library for such files panics over: that file is named, and
/// what was read before it stays.
fn say_what_broke() {
    let Some((mut done, files)) = SO_FAR.try_with(RefCell::take).ok().flatten() else {
        return;
    };
    let mut fault = Fault::Damaged;
    while done.outcomes.len() < files {
        done.outcomes.push(Outcome::Broken(Broken::Parquet(fault)));
        fault = Fault::NotReached;
    }
    say(&global().unchecked_into(), &Message::Done(Box::new(done)));
}
