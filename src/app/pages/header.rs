//! The top of the page: name, promise, theme, link, clearing.

use yew::prelude::*;

use super::Screen;
use crate::app::browser::{address, clipboard, events, storage};
use crate::app::details::Details;
use crate::app::lazy;
use crate::app::state::{Action, Theme};
use crate::app::widgets::kit::{Entry, List, button, p};
use crate::app::words::page as words;
use crate::engine::rubric::V1;
use crate::engine::scenario::draft::Draft;

pub(super) fn view(screen: &Screen) -> Html {
    html! {
        <header class="top">
            <div class="brand"><h1>{ words::NAME }</h1>{ p("", words::TAGLINE) }</div>
            <div class="tools">
                { theme(screen) }
                { (!screen.state.read_only()).then(|| button("quiet", words::CLEAR, clear(screen))) }
                if let Some(details) = lazy::details() { { (details.tools)(screen) } }
                { button("primary", words::COPY_LINK, copy(screen)) }
            </div>
            { p("private", words::PRIVATE) }
            if screen.state.link_shown {
                <label class="link">{ words::LINK_LABEL }<input type="text" readonly=true value={shown_link(screen)} /></label>
            }
        </header>
    }
}

fn link(details: &Details, draft: &Draft, data_id: &str) -> String {
    address::with_fragment(&(details.encode)(draft, data_id, V1.version))
}

/// The link to be copied by hand.
fn shown_link(screen: &Screen) -> Option<String> {
    let details = lazy::details()?;
    Some(link(
        details,
        screen.state.shown(),
        screen.desk.dataset.id(),
    ))
}

/// Copies the link; where the browser refuses, the page shows it to be copied by hand. The link is made on the
/// click: packing it on every key would cost more than the score.
fn copy(screen: &Screen) -> Callback<MouseEvent> {
    let dispatch = screen.dispatch.clone();
    let (draft, data_id) = (
        screen.state.shown().clone(),
        screen.desk.dataset.id().to_owned(),
    );
    Callback::from(move |_| {
        let (dispatch, draft, data_id) = (dispatch.clone(), draft.clone(), data_id.clone());
        let copied = move |details: Option<&Details>| match details {
            Some(details) => clipboard::copy(link(details, &draft, &data_id), move |copied| {
                dispatch.dispatch(Action::Copied(copied));
            }),
            None => dispatch.dispatch(Action::Copied(false)),
        };
        // At once where it can be: some browsers copy only in the very moment of the click.
        match lazy::details() {
            Some(details) => copied(Some(details)),
            None => lazy::then(copied),
        }
    })
}

fn clear(screen: &Screen) -> Callback<MouseEvent> {
    let dispatch = screen.dispatch.clone();
    Callback::from(move |_| {
        let cleared = storage::clear();
        dispatch.dispatch(Action::Clear);
        dispatch.dispatch(Action::Stored(cleared.is_ok()));
    })
}

/// System, light or dark; remembered.
fn theme(screen: &Screen) -> Html {
    let dispatch = screen.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let theme = Theme::from_code(&events::chosen(&event));
        dispatch.dispatch(Action::Theme(theme));
    });
    let entry = |(value, label): (&'static str, &'static str)| Entry {
        value: value.into(),
        label: label.into(),
    };
    let entries = [
        ("", words::SYSTEM),
        ("light", words::LIGHT),
        ("dark", words::DARK),
    ]
    .map(entry)
    .into();
    let value = screen.state.theme.code().unwrap_or_default();
    let list = List {
        id: "theme".into(),
        described_by: None,
        value,
        disabled: false,
        onchange,
    };
    html! {
        <div class="theme">
            <label class="sr" for="theme">{ words::THEME }</label>
            { list.view(&[(AttrValue::default(), entries)]) }
        </div>
    }
}
