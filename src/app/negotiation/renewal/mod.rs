//! The view "Renewal": dates, clauses, preparation, and the brief to print. What a clause weighs is the rubric's.

mod brief;
mod calendar;
mod clauses;
mod steps;

use yew::prelude::*;

use super::contents::{Section, contents};
use super::found::{section, use_found};
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;

const LEAD: &str = "What to ask for, when, and with what in hand.";

const SECTIONS: [Section; 4] = [
    ("calendar-title", "Calendar"),
    ("clauses-title", "Clauses"),
    ("preparation-title", "Preparation"),
    ("brief-title", "Negotiation brief"),
];

#[derive(Properties, PartialEq)]
struct Props {
    screen: Screen,
}

/// The view.
pub(super) fn view(screen: &Screen) -> Html {
    html! { <Renewal screen={screen.clone()} /> }
}

#[function_component]
fn Renewal(props: &Props) -> Html {
    let screen = &props.screen;
    let found = use_found(screen);
    html! {
        <>
            { p("lead", LEAD) }
            { contents(SECTIONS) }
            { section("calendar", "Calendar", calendar::view(screen, &found)) }
            { section("clauses", "Clauses", clauses::view(screen, &found)) }
            { section("preparation", "Preparation", steps::view(screen)) }
            <brief::Brief screen={screen.clone()} found={found.clone()} />
        </>
    }
}
