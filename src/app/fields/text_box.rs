//! A box for free words, and the browser's own box for a day.

use yew::prelude::*;

use super::View;

pub(super) fn view(view: &View<'_>) -> Html {
    view.frame(html! { <div class="box words">{ view.input(view.text(), false, view.described_by()) }</div> })
}

pub(super) fn date(view: &View<'_>) -> Html {
    view.frame(html! {
        <div class="box day">{ view.input_of("date", "none", view.text(), view.described_by()) }</div>
    })
}
