//! Terms that cost more than they seem: erosion, unknown answers, drift. Amounts are computed in the engine.

use yew::prelude::*;

use crate::app::pages::Screen;

/// The section.
pub(super) fn view(_screen: &Screen) -> Html {
    Html::default()
}
