//! A value that follows once typing has paused: for what takes longer than a key press should. What it is used for
//! belongs to whoever asks.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::page;
use crate::engine::negotiation::years::Position;
use crate::engine::scenario::Scenario;
use crate::engine::scenario::negotiation::NegotiationInputs;

/// A position and what it was read from: all that the slower sections rest on.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app::negotiation) struct Settled {
    pub(super) position: Rc<Position>,
    pub(super) scenario: Rc<Scenario>,
    pub(super) inputs: Rc<NegotiationInputs>,
}

/// Milliseconds without a change.
const PAUSE: u32 = 150;

/// The value of the last pause; the first one at once.
#[hook]
pub(in crate::app::negotiation) fn use_settled<T: Clone + PartialEq + 'static>(now: T) -> T {
    let settled = use_state_eq(|| now.clone());
    {
        let settled = settled.clone();
        use_effect_with(now, move |now| {
            let now = now.clone();
            let pause = page::later(PAUSE, move || settled.set(now));
            move || drop(pause)
        });
    }
    (*settled).clone()
}
