//! Terms that cost more than they seem: erosion, catalogue drift, unknown answers. Amounts are computed in the engine.

mod drift;
mod erosion;
mod unknowns;

use yew::prelude::*;

use crate::app::negotiation::found::{section, use_found};
use crate::app::pages::Screen;
use crate::app::words::traps as words;

#[derive(Properties, PartialEq)]
struct Props {
    screen: Screen,
}

/// The section.
pub(super) fn view(screen: &Screen) -> Html {
    html! { <Traps screen={screen.clone()} /> }
}

#[function_component]
fn Traps(props: &Props) -> Html {
    let screen = &props.screen;
    let found = use_found(screen);
    let [erosion, drift, unknowns] = words::SECTIONS.map(|(_, title)| title);
    html! {
        <>
            { section("erosion", erosion, erosion::view(screen, &found)) }
            { section("drift", drift, drift::view(screen, &found)) }
            { section("unknowns", unknowns, unknowns::view(screen, &found)) }
        </>
    }
}
