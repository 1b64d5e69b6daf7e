//! Messages across the page: example, shared link, failed link, refused storage, what was just done. Problems of a
//! field stand at the field.

use yew::prelude::*;

use super::Screen;
use crate::app::browser::address;
use crate::app::state::{Action, Link};
use crate::app::text;
use crate::app::widgets::kit::{banner, button, p};
use crate::engine::share::Shared;

pub(super) fn view(screen: &Screen<'_>) -> Html {
    let state = screen.state;
    let untouched = state.shown().is_example() && state.boxes.is_empty();
    html! {
        <div class="banners">
            { link(screen) }
            if !state.stored { { banner("banner warn", "storage-refused", None, text::STORAGE_REFUSED.into()) } }
            if state.earlier.is_some() && !state.read_only() { { earlier(screen) } }
            if untouched { { banner("banner", "example", None, text::EXAMPLE.into()) } }
            <div role="status" id="notice">{ notice(screen) }</div>
        </div>
    }
}

fn earlier(screen: &Screen<'_>) -> Html {
    let restore = button(
        "quiet",
        text::RESTORE_EARLIER,
        screen.on_click(Action::RestoreEarlier),
    );
    banner(
        "banner",
        "earlier",
        None,
        html! { <>{ text::EARLIER }{ " " }{ restore }</> },
    )
}

fn notice(screen: &Screen<'_>) -> Html {
    let Some(words) = screen.state.notice else {
        return Html::default();
    };
    let undoable = screen
        .state
        .undo
        .as_ref()
        .is_some_and(|undo| undo.done == words);
    let undo = undoable.then(|| button("quiet", text::UNDO, screen.on_click(Action::Undo)));
    let dismiss = button("quiet", text::DISMISS, screen.on_click(Action::Dismiss));
    banner(
        "banner",
        "done",
        None,
        html! { <>{ words }{ " " }{ undo }{ " " }{ dismiss }</> },
    )
}

fn link(screen: &Screen<'_>) -> Html {
    match &screen.state.link {
        Link::None => Html::default(),
        Link::Failed(error) => {
            let back = button("", text::BACK_TO_DRAFT, leave(screen, Action::CloseLink));
            let content = html! { <>{ p("", error.to_string()) }{ back }</> };
            banner("banner error", "link-failed", Some("alert"), content)
        }
        Link::Open(shared) => open(screen, shared),
    }
}

fn open(screen: &Screen<'_>, shared: &Shared) -> Html {
    let other_rates = shared.data_id != screen.desk.dataset.id();
    let content = html! {
        <>
            <h2>{ text::READ_ONLY }</h2>
            { p("", text::READ_ONLY_LEAD) }
            if other_rates { { p("", format!("{}{}.", text::OTHER_RATES, shared.data_id)) } }
            if !shared.unreadable.is_empty() { { p("", format!("{}{}.", text::UNREADABLE, shared.unreadable.join(", "))) } }
            <div class="actions">
                { button("primary", text::MAKE_COPY, leave(screen, Action::CopyLink)) }
                { button("", text::BACK_TO_DRAFT, leave(screen, Action::CloseLink)) }
            </div>
        </>
    };
    banner("banner shared", "shared", None, content)
}

/// Leaves the link, and takes it out of the address so that a reload does not open it again.
fn leave(screen: &Screen<'_>, action: Action) -> Callback<MouseEvent> {
    let dispatch = screen.dispatch.clone();
    Callback::from(move |_| {
        address::clear_fragment();
        dispatch.dispatch(action.clone());
    })
}
