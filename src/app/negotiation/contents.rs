//! The way to the sections of a long view. What stands in them belongs to the view.

use yew::prelude::*;

use crate::app::browser::page;
use crate::app::words::shared;

/// The id of a heading, and what it says.
pub(super) type Section = (&'static str, &'static str);

/// Links to headings; by hand, because the fragment belongs to links and views.
pub(super) fn contents(sections: impl IntoIterator<Item = Section>) -> Html {
    let item = |(id, title): Section| {
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            page::focus(id);
        });
        html! { <li><a href={format!("#{id}")} {onclick}>{ title }</a></li> }
    };
    html! { <nav class="contents" aria-label={shared::SECTIONS}><ul>{ for sections.into_iter().map(item) }</ul></nav> }
}
