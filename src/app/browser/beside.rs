//! A program beside the page, in a web worker: started with an order, heard, ended. What it is ordered and what it says
//! belongs to the module of each program.

use std::cell::Cell;
use std::rc::Rc;

use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{Event, MessageEvent, Worker};

use super::page;

/// What every program says once it listens: what was said to it before would be lost.
const READY: &str = "\"Ready\"";

/// A worker that ends with its handle, wherever it is.
struct Bound(Worker);

impl Drop for Bound {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

/// How far a program is that has no order yet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Coming,
    Listening,
    Broken,
}

/// A program that is on its way, or waits for its order. Dropping it ends it.
pub(super) struct Loaded {
    worker: Bound,
    stage: Rc<Cell<Stage>>,
    _hear: Closure<dyn Fn(MessageEvent)>,
    _fail: Closure<dyn Fn(Event)>,
}

/// A program that runs. Dropping it ends it at once.
pub struct Run {
    _worker: Bound,
    _hear: Closure<dyn Fn(MessageEvent)>,
    _fail: Closure<dyn Fn(Event)>,
}

/// Whether a program still has something to say.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    Listen,
    /// It is done or broken: its memory is not kept for another run.
    End,
}

impl Loaded {
    /// Loads the program whose file the page names in an attribute of `<main>`. `None` where the page names no such
    /// program or the browser has no workers.
    pub(super) fn of(attribute: &str) -> Option<Self> {
        let name = page::root().get_attribute(attribute)?;
        let worker = Worker::new(&format!("{name}.js")).ok()?;
        let stage = Rc::new(Cell::new(Stage::Coming));
        let (heard, broken) = (stage.clone(), stage.clone());
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if event.data() == *READY {
                heard.set(Stage::Listening);
            }
        });
        let fail = Closure::<dyn Fn(Event)>::new(move |_| broken.set(Stage::Broken));
        worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
        Some(Self {
            worker: Bound(worker),
            stage,
            _hear: hear,
            _fail: fail,
        })
    }

    /// False once it did not load.
    pub(super) fn is_sound(&self) -> bool {
        self.stage.get() != Stage::Broken
    }

    /// Gives it its order, as soon as it listens. `hear` gets what it says; `None` for a program that did not load, or
    /// broke.
    pub(super) fn run(
        self,
        order: JsValue,
        hear: impl Fn(Option<&JsValue>) -> Then + 'static,
    ) -> Run {
        let worker = self.worker.0.clone();
        let hear = Rc::new(hear);
        let listens = self.stage.get() == Stage::Listening && worker.post_message(&order).is_ok();
        let listen = {
            let (worker, hear) = (worker.clone(), hear.clone());
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                let said = event.data();
                let then = match said == *READY {
                    true if listens || worker.post_message(&order).is_ok() => Then::Listen,
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
        Run {
            _worker: self.worker,
            _hear: listen,
            _fail: fail,
        }
    }
}

/// Starts a program with an order, as [`Loaded::of`] and [`Loaded::run`] do.
pub(super) fn start(
    attribute: &str,
    order: JsValue,
    hear: impl Fn(Option<&JsValue>) -> Then + 'static,
) -> Option<Run> {
    Some(Loaded::of(attribute)?.run(order, hear))
}

/// What was said as text; `None` for anything else.
pub(super) fn message<T: DeserializeOwned>(said: Option<&JsValue>) -> Option<T> {
    serde_json::from_str(&said?.as_string()?).ok()
}
