//! Running a simulation beside the page, in a web worker. What is run, and what is said about it, belong elsewhere.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{Event, MessageEvent, Worker};

use super::page;
use crate::engine::simulation::{Message, Outcome, Plan};

/// What a running simulation reports.
pub enum News {
    /// So many steps of so many are done.
    Progress(u32, u32),
    /// It is done.
    Done(Outcome),
    /// The plan cannot be run.
    Refused,
    /// Its program did not load, or broke.
    Failed,
}

/// A running simulation. Dropping it ends it at once, wherever it is.
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

/// Runs a plan. `None` where the page names no program or the browser has no workers.
pub fn start(plan: &Plan, report: impl Fn(News) + 'static) -> Option<Run> {
    let plan = serde_json::to_string(plan).ok()?;
    let name = page::root().get_attribute("data-simulation")?;
    let worker = Worker::new(&format!("{name}.js")).ok()?;
    let report = Rc::new(report);
    let hear = {
        let (worker, report) = (worker.clone(), report.clone());
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let news = match message(&event) {
                // It listens only now: what was said before would be lost.
                Some(Message::Ready) if worker.post_message(&JsValue::from_str(&plan)).is_ok() => {
                    return;
                }
                Some(Message::Progress(done, total)) => News::Progress(done, total),
                Some(Message::Done(outcome)) => News::Done(outcome),
                Some(Message::Refused(_)) => News::Refused,
                _ => News::Failed,
            };
            if !matches!(news, News::Progress(..)) {
                worker.terminate(); // its memory is not kept for another run
            }
            report(news);
        })
    };
    let fail = Closure::<dyn Fn(Event)>::new(move |_| report(News::Failed));
    worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
    Some(Run {
        worker,
        _hear: hear,
        _fail: fail,
    })
}

fn message(event: &MessageEvent) -> Option<Message> {
    serde_json::from_str(&event.data().as_string()?).ok()
}
