//! The views of the negotiation, fetched when one of them is first opened. What they show belongs in
//! `app::negotiation`, which nothing but this file may name: what is reached from here alone is a file of its own.

use std::cell::Cell;

use yew::prelude::*;

use crate::app::lazy::{NotLoaded, awaited};
use crate::app::negotiation::{NEGOTIATION, Negotiation};
use crate::app::pages::Screen;
use crate::app::state::{Loading, View};

thread_local! {
    /// The page has one thread, and what was loaded stays.
    static LOADED: Cell<Option<&'static Negotiation>> = const { Cell::new(None) };
}

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) screen: Screen,
    pub(super) view: View,
}

/// A view of the negotiation, or why it is not there yet.
#[function_component]
pub(super) fn Negotiated(props: &Props) -> Html {
    let loading = use_state_eq(|| Loading::NotAsked);
    {
        let loading = loading.clone();
        use_effect_with(*loading, move |now| {
            if *now == Loading::NotAsked && LOADED.get().is_none() {
                loading.set(Loading::Asked);
                wasm_bindgen_futures::spawn_local(async move {
                    let came = fetch().await;
                    loading.set(came.map_or(Loading::Failed, |part| {
                        LOADED.set(Some(part));
                        Loading::Ready
                    }));
                });
            }
        });
    }
    match LOADED.get() {
        Some(part) => (part.view)(&props.screen, props.view),
        None => {
            let now = *loading;
            awaited(now, Callback::from(move |_| loading.set(Loading::NotAsked)))
        }
    }
}

/// Where what is loaded on demand is cut once more.
#[cfg(feature = "split")]
#[allow(unsafe_code)] // the macro declares the function on the other side of the cut
#[wasm_split_helpers::wasm_split(negotiation, fallible)]
fn fetch() -> Result<&'static Negotiation, NotLoaded> {
    Ok(&NEGOTIATION)
}

/// In tests the page is one piece.
#[cfg(not(feature = "split"))]
async fn fetch() -> Result<&'static Negotiation, NotLoaded> {
    Ok(&NEGOTIATION)
}
