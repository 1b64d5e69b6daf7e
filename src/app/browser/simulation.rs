//! Running a simulation beside the page. What is run, and what is said about it, belong elsewhere.

use wasm_bindgen::prelude::JsValue;

use super::beside::{self, Run, Then};
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

/// Runs a plan. `None` where the page names no program or the browser has no workers.
pub fn start(plan: &Plan, report: impl Fn(News) + 'static) -> Option<Run> {
    let plan = JsValue::from_str(&serde_json::to_string(plan).ok()?);
    beside::start("data-simulation", plan, move |said| {
        let (news, then) = match beside::message(said) {
            Some(Message::Progress(done, total)) => (News::Progress(done, total), Then::Listen),
            Some(Message::Done(outcome)) => (News::Done(outcome), Then::End),
            Some(Message::Refused(_)) => (News::Refused, Then::End),
            _ => (News::Failed, Then::End),
        };
        report(news);
        then
    })
}
