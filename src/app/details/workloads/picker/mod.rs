//! The model of a use case, found by vendor, name or id: a combobox with a list, as the ARIA authoring practices
//! describe it. What the list offers belongs in `choices`.

mod choices;

use yew::prelude::*;

use self::choices::{Choice, Choices, label};
use crate::app::browser::{events, page};
use crate::app::pages::Screen;
use crate::app::state::Action;
use crate::app::widgets::kit::{p_with_id, span};
use crate::app::words::workloads as words;
use crate::engine::scenario::draft::{FieldRef, Place};
use crate::engine::scenario::fields::FieldId;

#[derive(Properties, PartialEq)]
pub(super) struct PickerProps {
    pub screen: Screen,
    pub index: usize,
}

/// What is going on in the box.
#[derive(Clone, Default, PartialEq)]
struct Search {
    open: bool,
    /// What is being typed; before that the box shows the model.
    typed: Option<String>,
    /// The option that the arrow keys went to.
    moved: Option<usize>,
}

/// How the list is left.
#[derive(Clone, Copy, PartialEq)]
enum Leave {
    /// By choosing or by giving up: the box keeps the focus.
    Stay,
    /// With the focus.
    Go,
}

#[function_component]
pub(super) fn Picker(props: &PickerProps) -> Html {
    let screen = &props.screen;
    let at = FieldRef {
        place: Place::Workload(props.index),
        id: FieldId::Model,
    };
    let search = use_state(Search::default);
    let id = format!("f-w{}-model", props.index);
    let list_id = format!("{id}-list");
    let value = screen.state.shown().value(at);
    let read_only = screen.state.read_only();
    let choices = if search.open && !read_only {
        Choices::of(&screen.desk, search.typed.as_deref().unwrap_or_default())
    } else {
        Choices::default()
    };
    let open = !choices.list.is_empty();
    let chosen = chosen(&search, &choices, value);
    let option_id = |position: usize| format!("{list_id}-{position}");
    let active = chosen.filter(|_| open).map(option_id);
    use_effect_with((active.clone(), search.typed.clone()), |(active, _)| {
        if let Some(active) = active {
            page::scroll_into_view(active);
        }
    });

    let close = {
        let (dispatch, search, id) = (screen.dispatch.clone(), search.clone(), id.clone());
        Callback::from(move |(model, leave): (Option<String>, Leave)| {
            if let Some(model) = model {
                dispatch.dispatch(Action::Edit(at, model));
                dispatch.dispatch(Action::Leave(at));
            }
            search.set(Search::default());
            if leave == Leave::Stay {
                // So that what is typed next takes the place of the model.
                page::select_soon(id.clone());
            }
        })
    };
    let oninput = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| {
            search.set(Search {
                open: true,
                typed: Some(events::typed(&event)),
                moved: None,
            });
        })
    };
    let onclick = {
        let search = search.clone();
        Callback::from(move |event: MouseEvent| {
            if !search.open && !read_only {
                // The click itself has just put the caret somewhere into the name.
                events::select(&event);
                search.set(Search {
                    open: true,
                    ..Search::default()
                });
            }
        })
    };
    let ids: Vec<String> = choices
        .list
        .iter()
        .map(|choice| choice.id.clone())
        .collect();
    let taken = taken(&search, &choices).and_then(|position| ids.get(position).cloned());
    let onkeydown = {
        let (search, close) = (search.clone(), close.clone());
        // Leaving with Tab takes what is marked, but an id that nobody knows only on purpose.
        let marked = chosen.filter(|position| {
            let known = choices
                .list
                .get(*position)
                .is_some_and(|choice| choice.known);
            search
                .typed
                .as_deref()
                .is_some_and(|text| !text.trim().is_empty())
                && known
        });
        let marked = marked
            .and_then(|position| ids.get(position).cloned())
            .or(taken.clone());
        Callback::from(move |event: KeyboardEvent| {
            let to = |moved| {
                search.set(Search {
                    moved: Some(moved),
                    ..(*search).clone()
                })
            };
            let last = ids.len().saturating_sub(1);
            match event.key().as_str() {
                _ if read_only => return,
                "Tab" if search.open => return close.emit((marked.clone(), Leave::Go)),
                "ArrowDown" | "ArrowUp" if !search.open => {
                    search.set(Search {
                        open: true,
                        ..Search::default()
                    });
                }
                "ArrowDown" if open => to(chosen.filter(|at| *at < last).map_or(0, |at| at + 1)),
                "ArrowUp" if open => to(chosen.and_then(|at| at.checked_sub(1)).unwrap_or(last)),
                "Enter" if search.open => {
                    let id = chosen.and_then(|position| ids.get(position).cloned());
                    close.emit((id, Leave::Stay));
                }
                "Escape" if search.open => close.emit((None, Leave::Stay)),
                _ => return,
            }
            event.prevent_default();
        })
    };
    let onblur = {
        let (search, close) = (search.clone(), close.clone());
        Callback::from(move |_: FocusEvent| {
            if search.open {
                close.emit((taken.clone(), Leave::Go));
            }
        })
    };
    let onfocus = Callback::from(|event: FocusEvent| events::select(&event));
    let text = search
        .typed
        .clone()
        .unwrap_or_else(|| label(&screen.desk, value));
    let option = |(position, choice): (usize, &Choice)| {
        let (close, id) = (close.clone(), choice.id.clone());
        // Before the box loses focus, which would close the list under the pointer.
        let onmousedown = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            close.emit((Some(id.clone()), Leave::Stay));
        });
        html! {
            <li id={option_id(position)} role="option" aria-selected={(Some(position) == chosen).to_string()}
                {onmousedown}>
                { choice.label.clone() }
                if choice.known { { span("note", choice.id.clone()) } }
            </li>
        }
    };
    let hint = format!("{id}-hint");
    let status = (search.open && !read_only).then(|| choices.status());
    html! {
        <div class="field picker">
            <div class="label"><label for={id.clone()}>{ FieldId::Model.words().label }</label></div>
            { p_with_id("hint", hint.clone(), words::PICKER_HINT) }
            <div class="box words">
                <input {id} type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list"
                    aria-expanded={open.to_string()} aria-controls={list_id.clone()} aria-describedby={hint}
                    aria-activedescendant={active} value={text}
                    readonly={read_only} {oninput} {onclick} {onkeydown} {onfocus} {onblur} />
            </div>
            <div class="picker-list">
                <div role="status">{ status }</div>
                <ul id={list_id.clone()} role="listbox" aria-label={words::MODELS} hidden={!open}>
                    { for choices.list.iter().enumerate().map(option) }
                </ul>
            </div>
        </div>
    }
}

/// The option that is marked: where the arrow keys are; else the first one for what is typed; else the model in use.
fn chosen(search: &Search, choices: &Choices, value: &str) -> Option<usize> {
    let first = match search.typed.as_deref().map(str::trim) {
        Some(text) if !text.is_empty() => Some(0),
        _ => choices.list.iter().position(|choice| choice.id == value),
    };
    let last = choices.list.len().checked_sub(1)?;
    search.moved.or(first).map(|position| position.min(last))
}

/// The option that is taken when the box is left: the one that the arrow keys went to, or the only model that what is
/// typed can mean. Otherwise the model stays as it was.
fn taken(search: &Search, choices: &Choices) -> Option<usize> {
    let typed = search.typed.as_deref().unwrap_or_default();
    let only = choices.only().filter(|_| !typed.trim().is_empty());
    search.moved.or(only)
}
