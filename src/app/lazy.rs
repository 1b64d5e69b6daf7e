//! What is loaded on demand: the way to it, and what stands in its place until it is here. What it draws belongs in
//! `details`, and in `negotiation`, which `details` loads in its turn.

use std::cell::Cell;

use yew::prelude::*;

use crate::app::details::{DETAILS, Details};
use crate::app::pages::Screen;
use crate::app::state::{Action, Loading};
use crate::app::widgets::kit::{button, p};
use crate::app::words::shared;
use crate::engine::scenario::fields::{FieldId, Words};

thread_local! {
    /// The page has one thread, and what was loaded stays.
    static LOADED: Cell<Option<&'static Details>> = const { Cell::new(None) };
}

/// What is loaded on demand, once it is here.
pub(in crate::app) fn details() -> Option<&'static Details> {
    LOADED.get()
}

/// The words of a field. Those that only a view draws come with the views.
pub(in crate::app) fn words(id: FieldId) -> Words {
    let later = || details().map(|details| (details.words)(id));
    id.step_words().or_else(later).unwrap_or_default()
}

/// Something that is loaded on demand, or why it is not there yet.
pub(in crate::app) fn drawn(screen: &Screen, draw: impl FnOnce(&Details) -> Html) -> Html {
    match details() {
        Some(details) => draw(details),
        None => {
            let dispatch = screen.dispatch.clone();
            let again =
                Callback::from(move |_| dispatch.dispatch(Action::Loading(Loading::NotAsked)));
            awaited(screen.state.loading, again)
        }
    }
}

/// What stands in the place of a part that is not here: that it is on its way, or that it did not come.
pub(in crate::app) fn awaited(loading: Loading, again: Callback<MouseEvent>) -> Html {
    if loading == Loading::Failed {
        html! { <div class="gap" role="alert">{ p("", shared::NOT_LOADED) }{ button("", shared::TRY_AGAIN, again) }</div> }
    } else {
        p("hint", shared::LOADING)
    }
}

/// Loads it, if it comes.
async fn load() {
    if let Ok(details) = fetch().await {
        LOADED.set(Some(details));
    }
}

/// Loads it, then goes on with it, or without it where it does not come.
pub(in crate::app) fn then(go_on: impl FnOnce(Option<&'static Details>) + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        load().await;
        go_on(details());
    });
}

/// It did not load: the network is away, or the site was replaced by another version.
pub(in crate::app) struct NotLoaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Where the built page is cut: all that is reached from here alone goes into a file of its own.
#[cfg(feature = "split")]
#[allow(unsafe_code)] // the macro declares the function on the other side of the cut
#[wasm_split_helpers::wasm_split(details, fallible)]
fn fetch() -> Result<&'static Details, NotLoaded> {
    Ok(&DETAILS)
}

/// In tests the page is one piece.
#[cfg(not(feature = "split"))]
async fn fetch() -> Result<&'static Details, NotLoaded> {
    Ok(&DETAILS)
}
