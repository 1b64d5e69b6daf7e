//! Messages across the page: example, shared link, failed link, refused storage, what was just done. Problems of a
//! field stand at the field.

use yew::prelude::*;

use super::Screen;
use crate::app::browser::{address, locale, page};
use crate::app::lazy;
use crate::app::state::{Action, Link, Loading, View};
use crate::app::text;
use crate::app::widgets::kit::{banner, button, p};
use crate::engine::scenario::fields::{INPUTS, PLACES, fields_of};
use crate::engine::share::Shared;

pub(super) fn view(screen: &Screen) -> Html {
    let state = &screen.state;
    html! {
        <div class="banners">
            { link(screen) }
            if !state.stored { { banner("banner warn", "storage-refused", None, text::STORAGE_REFUSED.into()) } }
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
    if draft.inputs_touched() == INPUTS || screen.state.read_only() {
        return Html::default();
    }
    if draft.is_example() && screen.state.boxes.is_empty() {
        return banner("banner", "example", None, text::EXAMPLE.into());
    }
    banner(
        "banner",
        "partly-example",
        None,
        text::PARTLY_EXAMPLE.into(),
    )
}

fn earlier(screen: &Screen) -> Html {
    let restore = button(
        "quiet",
        text::RESTORE_EARLIER,
        screen.on_click_to(Action::RestoreEarlier, screen.landing()),
    );
    banner(
        "banner",
        "earlier",
        None,
        html! { <>{ text::EARLIER }{ " " }{ restore }</> },
    )
}

fn notice(screen: &Screen) -> Html {
    let Some(words) = screen.state.notice else {
        return Html::default();
    };
    let undoable = screen
        .state
        .undo
        .as_ref()
        .is_some_and(|undo| undo.done == words);
    let undo = undoable.then(|| {
        button(
            "quiet",
            text::UNDO,
            screen.on_click_to(Action::Undo, screen.landing()),
        )
    });
    let dismiss = button(
        "quiet",
        text::DISMISS,
        screen.on_click_to(Action::Dismiss, screen.landing()),
    );
    banner(
        "banner",
        "done",
        None,
        html! { <>{ words }{ " " }{ undo }{ " " }{ dismiss }</> },
    )
}

fn link(screen: &Screen) -> Html {
    match &screen.state.link {
        Link::None | Link::Opening(_) => Html::default(),
        Link::Failed(error) => {
            let back = button("", text::BACK_TO_DRAFT, leave(screen, Action::CloseLink));
            let content = html! { <>{ p("", error.to_string()) }{ back }</> };
            banner("banner error", "link-failed", Some("alert"), content)
        }
        Link::Open(shared) => open(screen, shared),
    }
}

fn open(screen: &Screen, shared: &Shared) -> Html {
    let other_rates = shared.data_id != screen.desk.dataset.id();
    let content = html! {
        <>
            <h2>{ text::READ_ONLY }</h2>
            { p("", text::READ_ONLY_LEAD) }
            if other_rates { { p("", format!("{}{}.", text::OTHER_RATES, day(&shared.data_id))) } }
            if !shared.unreadable.is_empty() { { p("", format!("{}{}.", text::UNREADABLE, labels(&shared.unreadable))) } }
            <div class="actions">
                { button("primary", text::MAKE_COPY, leave(screen, Action::CopyLink)) }
                { button("", text::BACK_TO_DRAFT, leave(screen, Action::CloseLink)) }
            </div>
        </>
    };
    banner("banner shared", "shared", None, content)
}

/// Leaves the link, and takes it out of the address so that a reload does not open it again.
fn leave(screen: &Screen, action: Action) -> Callback<MouseEvent> {
    let dispatch = screen.dispatch.clone();
    Callback::from(move |_| {
        address::clear_fragment();
        dispatch.dispatch(action.clone());
        page::focus_soon("step-title");
    })
}

/// What the page calls the fields with these keys; an unknown key as it is.
fn labels(keys: &[String]) -> String {
    let fields = || PLACES.into_iter().flat_map(fields_of);
    let label = |key: &String| {
        let known = fields().find(|id| id.field().key == key);
        known.map_or_else(|| key.clone(), |id| lazy::words(id).label.to_owned())
    };
    keys.iter().map(label).collect::<Vec<_>>().join(", ")
}

/// The day that a snapshot is named after, in the visitor's words.
fn day(snapshot: &str) -> String {
    snapshot
        .parse()
        .map_or_else(|_| snapshot.to_owned(), locale::date)
}
