//! The way between the views: the score and what stands behind it. What a view shows belongs to its own module.

use yew::prelude::*;

use super::Screen;
use crate::app::browser::page;
use crate::app::state::{Action, View};
use crate::app::words::page as words;

/// Links, so that "back", "open in a new tab" and bookmarks work. While a shared scenario is looked at, its link stays
/// in the address, and the views change without it.
pub(super) fn view(screen: &Screen) -> Html {
    let item = |view: &View| html! { <li>{ link(screen, *view, view.name()) }</li> };
    html! { <nav class="views" aria-label={words::VIEWS}><ul>{ for View::ALL.iter().map(item) }</ul></nav> }
}

/// A link to a view, here or in a sentence.
pub(in crate::app) fn link(screen: &Screen, view: View, words: &'static str) -> Html {
    let current = (screen.state.view == view).then_some("page");
    let (dispatch, keep) = (screen.dispatch.clone(), screen.state.read_only());
    let onclick = Callback::from(move |event: MouseEvent| {
        if keep {
            event.prevent_default();
            dispatch.dispatch(Action::Show(view));
        }
        page::scroll_to_top();
    });
    html! { <a href={format!("#{}", view.code())} aria-current={current} {onclick}>{ words }</a> }
}
