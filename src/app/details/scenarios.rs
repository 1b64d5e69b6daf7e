//! The view of the scenarios and the dialogue for sharing, fetched when one of them is first opened. What they show
//! belongs in `app::scenarios`, which nothing but this file may name: what is reached from here alone is a file of its own.

use std::cell::Cell;

use yew::prelude::*;

use super::on_demand::use_part;
use crate::app::lazy::NotLoaded;
use crate::app::pages::Screen;
use crate::app::scenarios::{SCENARIOS, Scenarios};
use crate::app::state::Link;
use crate::app::widgets::kit::{button, p};
use crate::app::words::scenarios as words;
use crate::app::words::shared;

thread_local! {
    static LOADED: Cell<Option<&'static Scenarios>> = const { Cell::new(None) };
}

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) screen: Screen,
}

/// What of the part is drawn.
#[derive(Clone, Copy, PartialEq)]
enum Piece {
    View,
    Unlock,
    Share,
}

#[derive(Properties, PartialEq)]
struct Part {
    screen: Screen,
    piece: Piece,
}

#[function_component]
fn Loaded(props: &Part) -> Html {
    let draw = |part: &Scenarios| match props.piece {
        Piece::View => part.view,
        Piece::Unlock => part.unlock,
        Piece::Share => part.share,
    };
    match use_part(&LOADED, fetch) {
        Ok(part) => draw(part)(&props.screen),
        Err(awaited) => awaited,
    }
}

/// The view.
pub(super) fn view(screen: &Screen) -> Html {
    html! { <Loaded screen={screen.clone()} piece={Piece::View} /> }
}

/// What stands in the place of a view while a link is being opened: the question for its passphrase, if it has one.
pub(super) fn opening(screen: &Screen) -> Html {
    match &screen.state.link {
        Link::Sealed(_) => html! { <Loaded screen={screen.clone()} piece={Piece::Unlock} /> },
        _ => p("hint", shared::LOADING),
    }
}

/// The button that opens the dialogue for sharing. What it has opened is drawn anew each time.
#[function_component]
pub(super) fn ShareButton(props: &Props) -> Html {
    let opened = use_state(|| 0_u32);
    let onclick = {
        let opened = opened.clone();
        Callback::from(move |_| opened.set(opened.wrapping_add(1)))
    };
    html! {
        <>
            { button("", words::SHARE_MORE, onclick) }
            if *opened > 0 {
                <span key={*opened}><Loaded screen={props.screen.clone()} piece={Piece::Share} /></span>
            }
        </>
    }
}

/// They come with the views: a part of their own would cut what all parts share into many more pieces.
#[cfg(feature = "split")]
#[allow(unsafe_code)] // the macro declares the function on the other side of the cut
#[wasm_split_helpers::wasm_split(details, fallible)]
fn fetch() -> Result<&'static Scenarios, NotLoaded> {
    Ok(&SCENARIOS)
}

/// In tests the page is one piece.
#[cfg(not(feature = "split"))]
async fn fetch() -> Result<&'static Scenarios, NotLoaded> {
    Ok(&SCENARIOS)
}
