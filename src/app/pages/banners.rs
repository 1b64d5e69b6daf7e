//! Messages across the page: example, refused storage, what was just done. Problems of a field stand at the field; what
//! is said of a link is loaded with what opens it.

use yew::prelude::*;

use super::Screen;
use crate::app::lazy;
use crate::app::state::{Action, Link, Loading, View};
use crate::app::widgets::kit::{banner, button};
use crate::app::words::page as words;
use crate::engine::scenario::fields::INPUTS;

pub(super) fn view(screen: &Screen) -> Html {
    let state = &screen.state;
    html! {
        <div class="banners">
            if let Some(details) = lazy::details() { { (details.link)(screen) } }
            if !state.stored { { banner("banner warn", "storage-refused", None, words::STORAGE_REFUSED.into()) } }
            if state.earlier.is_some() && !state.read_only() { { earlier(screen) } }
            if state.loading == Loading::Failed && state.view == View::Score && !state.is_opening() {
                { lazy::drawn(screen, |_| Html::default()) }
            }
            { example(screen) }
            <div role="status" id="notice">{ notice(screen) }</div>
        </div>
    }
}

/// Stays while anything is still the example's, so that the page does not move under the first key.
fn example(screen: &Screen) -> Html {
    let draft = screen.state.shown();
    // Nor where someone else's figures stand, or none yet.
    let others =
        screen.state.read_only() || matches!(screen.state.link, Link::Several(_) | Link::Sealed(_));
    if draft.inputs_touched() == INPUTS || others {
        return Html::default();
    }
    if draft.is_example() && screen.state.boxes.is_empty() {
        return banner("banner", "example", None, words::EXAMPLE.into());
    }
    banner(
        "banner",
        "partly-example",
        None,
        words::PARTLY_EXAMPLE.into(),
    )
}

fn earlier(screen: &Screen) -> Html {
    let restore = button(
        "quiet",
        words::RESTORE_EARLIER,
        screen.on_click_to(Action::RestoreEarlier, screen.landing()),
    );
    banner(
        "banner",
        "earlier",
        None,
        html! { <>{ words::EARLIER }{ " " }{ restore }</> },
    )
}

fn notice(screen: &Screen) -> Html {
    let Some(words) = screen.state.notice else {
        return Html::default();
    };
    let undo = screen.state.undoable.then(|| {
        button(
            "quiet",
            words::UNDO,
            screen.on_click_to(Action::Undo, screen.landing()),
        )
    });
    let dismiss = button(
        "quiet",
        words::DISMISS,
        screen.on_click_to(Action::Dismiss, screen.landing()),
    );
    banner(
        "banner",
        "done",
        None,
        html! { <>{ words }{ " " }{ undo }{ " " }{ dismiss }</> },
    )
}
