//! What stands across the page while a shared scenario is looked at, and when a link does not open. Opening it belongs
//! to the engine, what follows from it to the state.

use yew::prelude::*;

use super::keeping::Keeper;
use crate::app::browser::{address, locale, page};
use crate::app::pages::Screen;
use crate::app::state::{Action, Link};
use crate::app::widgets::kit::{banner, button, p};
use crate::app::words::scenarios as words;
use crate::engine::scenario::draft::Draft;
use crate::engine::scenario::fields::{INPUTS, PLACES, fields_of};
use crate::engine::share::{Shared, holds_no_amounts};

/// The shared scenario that is looked at, or why a link does not open. It also holds what keeps drafts, because it is there
/// on every view.
pub(super) fn view(screen: &Screen) -> Html {
    html! { <><Keeper screen={screen.clone()} />{ said(screen) }</> }
}

fn said(screen: &Screen) -> Html {
    match &screen.state.link {
        Link::None | Link::Opening(_) | Link::Several(_) | Link::Sealed(_) => Html::default(),
        Link::Failed(error) => {
            let back = button("", words::BACK, leave(screen, Action::CloseLink));
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
            <h2>{ words::READ_ONLY }</h2>
            { p("", words::READ_ONLY_LEAD) }
            { whose(screen, &shared.draft) }
            if other_rates { { p("", format!("{}{}.", words::OTHER_RATES, day(&shared.data_id))) } }
            if !shared.unreadable.is_empty() { { p("", format!("{}{}.", words::UNREADABLE, labels(&shared.unreadable))) } }
            <div class="actions">
                { button("primary", words::MAKE_COPY, leave(screen, Action::CopyLink)) }
                { button("", words::BACK, leave(screen, Action::CloseLink)) }
            </div>
        </>
    };
    banner("banner shared", "shared", None, content)
}

/// What of it is not the sender's.
fn whose(screen: &Screen, draft: &Draft) -> Html {
    let left = INPUTS.saturating_sub(draft.inputs_touched());
    let count = screen.desk.formats.number(&left.to_string());
    match left {
        0 => Html::default(),
        _ if holds_no_amounts(draft) => p("gap", words::NO_AMOUNTS_SENT),
        _ => p("", words::some_examples(count)),
    }
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
        known.map_or_else(|| key.clone(), |id| id.words().label.to_owned())
    };
    keys.iter().map(label).collect::<Vec<_>>().join(", ")
}

/// The day that a snapshot is named after, in the visitor's words.
fn day(snapshot: &str) -> String {
    snapshot
        .parse()
        .map_or_else(|_| snapshot.to_owned(), locale::date)
}
