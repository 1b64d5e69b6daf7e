//! The views of the negotiation, fetched when one of them is first opened. What they show belongs in
//! `app::negotiation`, which nothing but this file may name: what is reached from here alone is a file of its own.

use std::cell::Cell;

use yew::prelude::*;

use super::on_demand::use_part;
use crate::app::lazy::NotLoaded;
use crate::app::negotiation::{NEGOTIATION, Negotiation};
use crate::app::pages::Screen;
use crate::app::state::View;

thread_local! {
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
    match use_part(&LOADED, fetch) {
        Ok(part) => (part.view)(&props.screen, props.view),
        Err(awaited) => awaited,
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
