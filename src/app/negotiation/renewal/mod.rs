//! The view "Renewal": clauses, dates, preparation, and the brief to print. What a clause weighs is the rubric's.

use yew::prelude::*;

use crate::app::pages::Screen;
use crate::app::widgets::kit::p;

const LEAD: &str = "What to ask for, when, and with what in hand.";

/// The view.
pub(super) fn view(_screen: &Screen) -> Html {
    p("lead", LEAD)
}
