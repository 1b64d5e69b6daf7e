//! Scenarios under names: the list of them, up to four side by side, files of them, and the dialogue for sharing. Loaded on
//! demand from inside `details`; keeping them in the browser belongs there, because it goes on without this part.

pub(in crate::app) mod bars;
mod chart;
mod compare;
mod differences;
mod files;
mod list;
mod lock;
mod made;
pub(in crate::app) mod qr;
mod share;
mod table;
mod unlock;

use yew::prelude::*;

use crate::app::browser::address;
use crate::app::browser::random;
use crate::app::pages::Screen;
use crate::app::state::{Action, Link};
use crate::app::widgets::kit::{banner, button, p};
use crate::app::words::scenarios as words;
use crate::engine::library::Library;
use crate::engine::scenario::draft::Draft;
use crate::engine::share::Titled;

/// What `details` may ask for once this part is loaded.
pub(in crate::app) struct Scenarios {
    /// The view.
    pub view: fn(&Screen) -> Html,
    /// The dialogue for sharing.
    pub share: fn(&Screen) -> Html,
    /// The question for the passphrase of a link.
    pub unlock: fn(&Screen) -> Html,
}

/// The only way in, or all of this would be loaded with `details`.
pub(in crate::app) static SCENARIOS: Scenarios = Scenarios {
    view,
    share: share::view,
    unlock: unlock::view,
};

const SHEET: &str = "scenarios.css";

fn view(screen: &Screen) -> Html {
    let body = match &screen.state.link {
        Link::Several(list) => shared(screen, list),
        _ => own(screen),
    };
    html! { <><link rel="stylesheet" href={SHEET} /><div class="scenarios">{ body }</div></> }
}

fn own(screen: &Screen) -> Html {
    let library = &screen.state.library;
    html! {
        <>
            <list::List screen={screen.clone()} />
            if library.scenarios.len() > 1 {
                <compare::Own screen={screen.clone()} />
            }
            <files::Files screen={screen.clone()} />
        </>
    }
}

/// A comparison that somebody sent: to look at, and to keep.
fn shared(screen: &Screen, list: &[Titled]) -> Html {
    let close = {
        let dispatch = screen.dispatch.clone();
        Callback::from(move |_| {
            address::clear_fragment();
            dispatch.dispatch(Action::CloseLink);
        })
    };
    let keep = {
        let (screen, list, close) = (screen.clone(), list.to_vec(), close.clone());
        Callback::from(move |event: MouseEvent| {
            // One alone is what its reader wants to see: it is opened.
            match list.as_slice() {
                [one] => list::opened(&screen, &one.name, one.draft.clone(), words::OPENED),
                several => take_over(&screen, several, words::KEPT_THESE),
            };
            close.emit(event);
        })
    };
    let [sent, lead, keep_it, close_it] = if list.len() == 1 {
        [
            words::SENT_ONE,
            words::SENT_ONE_LEAD,
            words::KEEP_ONE,
            words::CLOSE_ONE,
        ]
    } else {
        [
            words::SENT,
            words::SENT_LEAD,
            words::KEEP_THESE,
            words::CLOSE,
        ]
    };
    let content = html! {
        <>
            <h3>{ sent }</h3>
            { p("", lead) }
            <div class="actions">
                { button("primary", keep_it, keep) }
                { button("", close_it, close) }
            </div>
        </>
    };
    html! {
        <>
            { banner("banner shared", "shared-comparison", None, content) }
            <compare::Shown screen={screen.clone()} list={list.to_vec()} sent=true />
        </>
    }
}

/// The scenarios with the answers of the open one put aside.
fn present(screen: &Screen) -> Library {
    let library = &*screen.state.library;
    library.clone().put_aside(&screen.state.draft)
}

fn change(screen: &Screen, library: Library, draft: Option<Draft>, done: &'static str) {
    let action = Action::Library(library.into(), draft.map(Box::new), done);
    screen.dispatch.dispatch(action);
}

/// Adds scenarios under names that are free; false where there is no room for all of them, and nothing is added then.
fn take_over(screen: &Screen, list: &[Titled], done: &'static str) -> bool {
    let add = |library: Library, titled: &Titled| {
        library.with(random::id(), &titled.name, titled.draft.clone())
    };
    match list.iter().try_fold(present(screen), add) {
        Some(library) => {
            change(screen, library, None, done);
            true
        }
        None => false,
    }
}

/// Every scenario that is kept, as it stands now.
fn titled(screen: &Screen) -> Vec<(u32, Titled)> {
    let titled = |named: crate::engine::library::Named| Titled {
        name: named.name,
        draft: (*named.draft).clone(),
    };
    let scenarios = present(screen).scenarios.into_iter();
    scenarios.map(|named| (named.id, titled(named))).collect()
}
