//! The top of the page: name, promise, theme, link, clearing.

use yew::prelude::*;

use super::Screen;
use crate::app::browser::storage::{self, Slot};
use crate::app::browser::{address, clipboard, page};
use crate::app::state::Action;
use crate::app::text;
use crate::engine::rubric::V1;
use crate::engine::share;

pub(super) fn view(screen: &Screen<'_>) -> Html {
    html! {
        <header class="top">
            <div class="brand">
                <h1>{ text::NAME }</h1>
                <p>{ text::TAGLINE }</p>
            </div>
            <div class="tools">
                <ThemeSwitch />
                <button type="button" class="quiet" onclick={clear(screen)}>{ text::CLEAR }</button>
                <LinkButton link={link(screen)} say={say(screen)} />
            </div>
            <p class="private">{ text::PRIVATE }</p>
        </header>
    }
}

fn link(screen: &Screen<'_>) -> String {
    share::encode(screen.state.shown(), screen.desk.dataset.id(), V1.version)
}

fn say(screen: &Screen<'_>) -> Callback<&'static str> {
    let dispatch = screen.dispatch.clone();
    Callback::from(move |words| dispatch.dispatch(Action::Say(Some(words))))
}

fn clear(screen: &Screen<'_>) -> Callback<MouseEvent> {
    let dispatch = screen.dispatch.clone();
    Callback::from(move |_| {
        let cleared = storage::clear();
        page::set_theme(None);
        dispatch.dispatch(Action::Clear);
        dispatch.dispatch(Action::Stored(cleared.is_ok()));
    })
}

#[derive(Properties, PartialEq)]
struct LinkButtonProps {
    /// The fragment.
    link: String,
    say: Callback<&'static str>,
}

/// Copies the link; where the browser refuses, shows it to be copied by hand.
#[function_component]
fn LinkButton(LinkButtonProps { link, say }: &LinkButtonProps) -> Html {
    let refused = use_state(|| false);
    let full = address::with_fragment(link);
    let onclick = {
        let (full, say, refused) = (full.clone(), say.clone(), refused.clone());
        Callback::from(move |_: MouseEvent| {
            let (say, refused) = (say.clone(), refused.clone());
            clipboard::copy(full.clone(), move |copied| {
                refused.set(!copied);
                say.emit(if copied {
                    text::LINK_COPIED
                } else {
                    text::LINK_NOT_COPIED
                });
            });
        })
    };
    html! {
        <>
            <button type="button" class="primary" {onclick} title={text::LINK_HOLDS}>{ text::COPY_LINK }</button>
            if *refused {
                <label class="link">{ text::LINK_LABEL }<input type="text" readonly=true value={full} /></label>
            }
        </>
    }
}

/// System, light or dark; remembered.
#[function_component]
fn ThemeSwitch() -> Html {
    let theme = use_state(|| {
        storage::read(Slot::Theme)
            .ok()
            .flatten()
            .unwrap_or_default()
    });
    use_effect_with((*theme).clone(), |theme| {
        page::set_theme(Some(theme.as_str()).filter(|t| !t.is_empty()))
    });
    let onchange = {
        let theme = theme.clone();
        Callback::from(move |event: Event| {
            let chosen = crate::app::browser::events::chosen(&event);
            // Not remembering a theme is no loss worth a message.
            let _ = storage::write(Slot::Theme, &chosen);
            theme.set(chosen);
        })
    };
    let option = |code: &'static str, label: &'static str| {
        html! { <option value={code} selected={*theme == code}>{ label }</option> }
    };
    html! {
        <label class="theme"><span class="sr">{ text::THEME }</span>
            <select {onchange} aria-label={text::THEME}>
                { option("", "System theme") }{ option("light", "Light") }{ option("dark", "Dark") }
            </select>
        </label>
    }
}
