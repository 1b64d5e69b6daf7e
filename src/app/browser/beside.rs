//! A program beside the page, in a web worker: started with an order, heard, ended. What it is ordered and what it says
//! belongs to the module of each program.

use std::rc::Rc;

use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{Event, MessageEvent, Worker};

use super::page;

/// What every program says once it listens: what was said to it before would be lost.
const READY: &str = "\"Ready\"";

/// A program that runs. Dropping it ends it at once, wherever it is.
pub struct Run {
    worker: Worker,
    _hear: Closure<dyn Fn(MessageEvent)>,
    _fail: Closure<dyn Fn(Event)>,
}

impl Drop for Run {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// Whether a program still has something to say.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    Listen,
    /// It is done or broken: its memory is not kept for another run.
    End,
}

/// Starts the program whose file the page names in an attribute of `<main>`. `hear` gets what it says; `None` for a
/// program that did not load, or broke. `None` where the page names no such program or the browser has no workers.
pub(super) fn start(
    attribute: &str,
    order: JsValue,
    hear: impl Fn(Option<&JsValue>) -> Then + 'static,
) -> Option<Run> {
    let name = page::root().get_attribute(attribute)?;
    let worker = Worker::new(&format!("{name}.js")).ok()?;
    let hear = Rc::new(hear);
    let listen = {
        let (worker, hear) = (worker.clone(), hear.clone());
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let said = event.data();
            let then = match said == *READY {
                true if worker.post_message(&order).is_ok() => Then::Listen,
                true => hear(None),
                false => hear(Some(&said)),
            };
            if then == Then::End {
                worker.terminate();
            }
        })
    };
    let fail = Closure::<dyn Fn(Event)>::new(move |_| {
        hear(None);
    });
    worker.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
    Some(Run {
        worker,
        _hear: listen,
        _fail: fail,
    })
}

/// What was said as text; `None` for anything else.
pub(super) fn message<T: DeserializeOwned>(said: Option<&JsValue>) -> Option<T> {
    serde_json::from_str(&said?.as_string()?).ok()
}
