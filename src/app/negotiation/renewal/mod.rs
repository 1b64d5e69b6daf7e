//! The view "Renewal": dates, clauses, preparation, and the brief to print. What a clause weighs is the rubric's.

mod brief;
mod calendar;
mod clauses;
mod steps;

use yew::prelude::*;

use super::contents::contents;
use super::found::{section, use_found};
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::words::renewal as words;

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
            { p("lead", words::LEAD) }
            { contents(words::SECTIONS) }
            { section("calendar", words::CALENDAR, calendar::view(screen, &found)) }
            { section("clauses", words::CLAUSES, clauses::view(screen, &found)) }
            { section("preparation", words::PREPARATION, steps::view(screen)) }
            <brief::Brief screen={screen.clone()} found={found.clone()} />
        </>
    }
}
