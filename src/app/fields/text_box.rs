//! A box for free words.

use yew::prelude::*;

use super::View;

pub(super) fn view(view: &View<'_>) -> Html {
    view.frame(html! { <div class="box words">{ view.input(view.text(), false, view.described_by()) }</div> })
}
