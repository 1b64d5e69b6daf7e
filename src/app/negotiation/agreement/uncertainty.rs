//! The simulated spread of the agreement. The simulation itself belongs in the engine.

use yew::prelude::*;

use crate::app::pages::Screen;

/// The section.
pub(super) fn view(_screen: &Screen) -> Html {
    Html::default()
}
