//! Messages across the page: example, shared link, failed link, refused storage, what was just done. Problems of a
//! field stand at the field.

use yew::prelude::*;

use super::Screen;
use crate::app::browser::address;
use crate::app::state::{Action, Link};
use crate::app::text;
use crate::engine::share::Shared;

pub(super) fn view(screen: &Screen<'_>) -> Html {
    html! {
        <div class="banners">
            { link(screen) }
            if !screen.state.stored { <p class="banner warn" id="storage-refused">{ text::STORAGE_REFUSED }</p> }
            if screen.state.earlier.is_some() && !screen.state.read_only() {
                <p class="banner">{ text::EARLIER }{ " " }
                    <button type="button" class="quiet" onclick={screen.on_click(Action::RestoreEarlier)}>{ text::RESTORE_EARLIER }</button>
                </p>
            }
            if screen.state.shown().is_example() && screen.state.boxes.is_empty() {
                <p class="banner example" id="example">{ text::EXAMPLE }</p>
            }
            <div class="notice" role="status" id="notice">{ notice(screen) }</div>
        </div>
    }
}

fn notice(screen: &Screen<'_>) -> Html {
    let Some(words) = screen.state.notice else {
        return Html::default();
    };
    let undo = screen.state.undo.as_ref().filter(|undo| undo.done == words);
    html! {
        <p class="banner done">{ words }
            if undo.is_some() {
                { " " }<button type="button" class="quiet" onclick={screen.on_click(Action::Undo)}>{ text::UNDO }</button>
            }
            { " " }<button type="button" class="quiet" onclick={screen.on_click(Action::Say(None))}>{ "Dismiss" }</button>
        </p>
    }
}

fn link(screen: &Screen<'_>) -> Html {
    match &screen.state.link {
        Link::None => Html::default(),
        Link::Failed(error) => html! {
            <div class="banner error" role="alert" id="link-failed">
                <p>{ error.to_string() }</p>
                <button type="button" onclick={leave(screen, Action::CloseLink)}>{ text::BACK_TO_DRAFT }</button>
            </div>
        },
        Link::Open(shared) => open(screen, shared),
    }
}

fn open(screen: &Screen<'_>, shared: &Shared) -> Html {
    let other_rates = shared.data_id != screen.desk.dataset.id();
    html! {
        <div class="banner shared" id="shared">
            <h2>{ text::READ_ONLY }</h2>
            <p>{ text::READ_ONLY_LEAD }</p>
            if other_rates { <p>{ text::OTHER_RATES }{ &shared.data_id }{ "." }</p> }
            if !shared.unreadable.is_empty() { <p>{ text::UNREADABLE }{ shared.unreadable.join(", ") }{ "." }</p> }
            <p class="actions">
                <button type="button" class="primary" onclick={leave(screen, Action::CopyLink)}>{ text::MAKE_COPY }</button>
                <button type="button" onclick={leave(screen, Action::CloseLink)}>{ text::BACK_TO_DRAFT }</button>
            </p>
        </div>
    }
}

/// Leaves the link, and takes it out of the address so that a reload does not open it again.
fn leave(screen: &Screen<'_>, action: Action) -> Callback<MouseEvent> {
    let dispatch = screen.dispatch.clone();
    Callback::from(move |_| {
        address::clear_fragment();
        dispatch.dispatch(action.clone());
    })
}
