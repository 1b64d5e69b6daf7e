//! Use cases from a bill or log, fetched when the section is first opened. What it shows belongs in `app::import`,
//! which nothing but this file may name: what is reached from here alone is a file of its own.

use std::cell::Cell;

use yew::prelude::*;

use crate::app::browser::events;
use crate::app::details::on_demand::use_part;
use crate::app::import::{IMPORT, Import};
use crate::app::lazy::NotLoaded;
use crate::app::pages::Screen;
use crate::app::words::workloads as words;

thread_local! {
    static LOADED: Cell<Option<&'static Import>> = const { Cell::new(None) };
}

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) screen: Screen,
}

/// The section. What was once opened stays drawn, so that closing it loses nothing.
#[function_component]
pub(super) fn FromFile(props: &Props) -> Html {
    let opened = use_state_eq(|| false);
    let ontoggle = {
        let opened = opened.clone();
        Callback::from(move |event: Event| opened.set(*opened || events::opened(&event)))
    };
    html! {
        <details class="worked from-file" {ontoggle}>
            <summary>{ words::FROM_FILE }</summary>
            if *opened { <Loaded screen={props.screen.clone()} /> }
        </details>
    }
}

#[function_component]
fn Loaded(props: &Props) -> Html {
    match use_part(&LOADED, fetch) {
        Ok(part) => (part.view)(&props.screen),
        Err(awaited) => awaited,
    }
}

/// Where the reading of files is cut off.
#[cfg(feature = "split")]
#[allow(unsafe_code)] // the macro declares the function on the other side of the cut
#[wasm_split_helpers::wasm_split(import, fallible)]
fn fetch() -> Result<&'static Import, NotLoaded> {
    Ok(&IMPORT)
}

/// In tests the page is one piece.
#[cfg(not(feature = "split"))]
async fn fetch() -> Result<&'static Import, NotLoaded> {
    Ok(&IMPORT)
}
