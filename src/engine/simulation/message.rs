//! What is said between the page and the worker that runs a simulation, as JSON text. How it gets there belongs to
//! the page and to the program `simulation`.

use serde::{Deserialize, Serialize};

use super::{Outcome, Refusal};

/// What the worker says; the page says a [`super::Plan`], once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Message {
    /// It listens.
    Ready,
    /// So many steps of so many are done.
    Progress(u32, u32),
    /// It is done.
    Done(Outcome),
    /// There will be no outcome.
    Refused(Refusal),
}
