//! The report, fetched when it is first opened. What it shows belongs in `app::report`, which nothing but this file may
//! name: what is reached from here alone is a file of its own.

use std::cell::Cell;

use yew::prelude::*;

use super::on_demand::use_part;
use crate::app::lazy::NotLoaded;
use crate::app::pages::Screen;
use crate::app::report::{REPORT, Report};

thread_local! {
    static LOADED: Cell<Option<&'static Report>> = const { Cell::new(None) };
}

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) screen: Screen,
}

/// The report, or why it is not there yet.
#[function_component]
pub(super) fn Reported(props: &Props) -> Html {
    match use_part(&LOADED, fetch) {
        Ok(part) => (part.view)(&props.screen),
        Err(awaited) => awaited,
    }
}

/// Where what is loaded on demand is cut once more.
#[cfg(feature = "split")]
#[allow(unsafe_code)] // the macro declares the function on the other side of the cut
#[wasm_split_helpers::wasm_split(negotiation, fallible)]
fn fetch() -> Result<&'static Report, NotLoaded> {
    Ok(&REPORT)
}

/// In tests the page is one piece.
#[cfg(not(feature = "split"))]
async fn fetch() -> Result<&'static Report, NotLoaded> {
    Ok(&REPORT)
}
