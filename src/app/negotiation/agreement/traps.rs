//! Terms that cost more than they seem: erosion, catalogue drift, unknown answers. Amounts are computed in the engine.

mod drift;
mod erosion;
mod unknowns;

use yew::prelude::*;

use crate::app::negotiation::found::{section, use_found};
use crate::app::pages::Screen;

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
    html! {
        <>
            { section("erosion", "Discount erosion", erosion::view(screen, &found)) }
            { section("drift", "Catalogue drift", drift::view(screen, &found)) }
            { section("unknowns", "What not knowing costs", unknowns::view(screen, &found)) }
        </>
    }
}
