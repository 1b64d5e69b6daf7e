//! The view "Agreement": from list to net, year by year, which commitment, and what moves it. What it is worth is
//! computed in the engine.

mod traps;
mod uncertainty;

use yew::prelude::*;

use crate::app::pages::Screen;
use crate::app::widgets::kit::p;

const LEAD: &str = "What the agreement, or the offer on the table, is worth over its term.";

/// The view.
pub(super) fn view(screen: &Screen) -> Html {
    html! {
        <>
            { p("lead", LEAD) }
            { uncertainty::view(screen) }
            { traps::view(screen) }
        </>
    }
}
