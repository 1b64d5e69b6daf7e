//! The view "Alternatives": the same work at other sellers, and what leaving costs. What it costs is computed in the
//! engine.

use yew::prelude::*;

use crate::app::pages::Screen;
use crate::app::widgets::kit::p;

const LEAD: &str = "What the same work costs elsewhere, and what leaving would cost. Cost only: quality is your test.";

/// The view.
pub(super) fn view(_screen: &Screen) -> Html {
    p("lead", LEAD)
}
