//! The views of the negotiation: the agreement over its years, alternatives, the renewal. Loaded on demand as one
//! file of their own, from inside `details`; whatever another view needs belongs there.

mod agreement;
mod alternatives;
mod charts;
mod contents;
pub(in crate::app) mod found;
mod renewal;

use yew::prelude::*;

use crate::app::pages::Screen;
use crate::app::state::View;

/// What `details` may ask for once this part is loaded.
pub(in crate::app) struct Negotiation {
    /// A view.
    pub view: fn(&Screen, View) -> Html,
}

/// The only way in, or all of this would be loaded with `details`.
pub(in crate::app) static NEGOTIATION: Negotiation = Negotiation { view };

fn view(screen: &Screen, view: View) -> Html {
    let body = match view {
        View::Alternatives => alternatives::view(screen),
        View::Renewal => renewal::view(screen),
        _ => agreement::view(screen),
    };
    html! { <><link rel="stylesheet" href="negotiation.css" /><div class="negotiation">{ body }</div></> }
}
