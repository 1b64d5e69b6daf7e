//! What opens on a click and is drawn only while it is open. What it holds belongs to whoever asks.

use yew::prelude::*;

use crate::app::browser::events;

#[derive(Properties, PartialEq)]
pub(in crate::app) struct Props {
    /// What the reader clicks on.
    pub(in crate::app) label: AttrValue,
    /// What it opens.
    pub(in crate::app) draw: Callback<(), Html>,
}

#[function_component]
pub(in crate::app) fn Reveal(props: &Props) -> Html {
    let open = use_state(|| false);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| open.set(events::opened(&event)))
    };
    html! {
        <details class="worked" {ontoggle}>
            <summary>{ &props.label }</summary>
            if *open { { props.draw.emit(()) } }
        </details>
    }
}
