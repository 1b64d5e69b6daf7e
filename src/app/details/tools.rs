//! What stands in the header once there is something to take back, to name or to send: undo, redo, the name of the open
//! scenario, the dialogue for sharing. Copying the plain link and clearing belong to the first screen.

use yew::prelude::*;

use super::scenarios;
use crate::app::pages::{Screen, link};
use crate::app::state::{Action, View};
use crate::app::words::page as words;

pub(super) fn view(screen: &Screen) -> Html {
    html! {
        <>
            { open(screen) }
            if !screen.state.read_only() {
                <span class="history">
                    { step(screen, words::UNDO_THE_LAST_CHANGE, "↶", screen.state.can_undo(), Action::Undo) }
                    { step(screen, words::REDO_THE_CHANGE, "↷", screen.state.can_redo(), Action::Redo) }
                </span>
            }
            <scenarios::ShareButton screen={screen.clone()} />
        </>
    }
}

/// The name of the open scenario, and the way to the others.
fn open(screen: &Screen) -> Html {
    let Some(named) = screen.state.library.current() else {
        return Html::default();
    };
    if screen.state.read_only() {
        return Html::default();
    }
    html! { <span id="open-scenario" class="open-scenario"><b>{ &named.name }</b>{ " · " }{ link(screen, View::Scenarios, words::ALL_SCENARIOS) }</span> }
}

/// A button that stays where it is while there is nothing to do, so that the keyboard does not lose its place.
fn step(
    screen: &Screen,
    name: &'static str,
    sign: &'static str,
    can: bool,
    action: Action,
) -> Html {
    let dispatch = screen.dispatch.clone();
    let onclick = Callback::from(move |_| {
        if can {
            dispatch.dispatch(action.clone());
        }
    });
    html! {
        <button type="button" class="quiet" aria-label={name} title={name} aria-disabled={(!can).then_some("true")} {onclick}>
            <span aria-hidden="true">{ sign }</span>
        </button>
    }
}
