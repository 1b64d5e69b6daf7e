//! The model of a use case, found by vendor, name or id: a combobox with a list, as the ARIA authoring practices
//! describe it. An id that the snapshot does not know can be kept.

use yew::prelude::*;

use crate::app::browser::events;
use crate::app::fields::model_fate;
use crate::app::pages::Screen;
use crate::app::root::Desk;
use crate::app::state::Action;
use crate::app::widgets::kit::{p_with_id, span};
use crate::engine::data::Model;
use crate::engine::scenario::draft::{FieldRef, Place};
use crate::engine::scenario::fields::FieldId;

/// Options that are drawn; more are reached by typing.
const SHOWN: usize = 40;

#[derive(Properties, PartialEq)]
pub(super) struct PickerProps {
    pub screen: Screen,
    pub index: usize,
}

/// An entry of the list: what it sets and how it reads.
struct Choice {
    id: String,
    label: String,
}

#[function_component]
pub(super) fn Picker(props: &PickerProps) -> Html {
    let screen = &props.screen;
    let at = FieldRef {
        place: Place::Workload(props.index),
        id: FieldId::Model,
    };
    // What is being typed; nothing while the list is closed.
    let typed = use_state(|| None::<String>);
    let active = use_state(|| 0usize);
    let id = format!("f-w{}-model", props.index);
    let list_id = format!("{id}-list");
    let value = screen.state.shown().value(at);
    let (choices, count) = match typed.as_deref() {
        Some(text) => choices(&screen.desk, text),
        None => (Vec::new(), 0),
    };
    let open = !choices.is_empty() && !screen.state.read_only();
    let chosen = (*active).min(choices.len().saturating_sub(1));

    let pick = {
        let (dispatch, typed, active) = (screen.dispatch.clone(), typed.clone(), active.clone());
        Callback::from(move |id: Option<String>| {
            if let Some(id) = id {
                dispatch.dispatch(Action::Edit(at, id));
                dispatch.dispatch(Action::Leave(at));
            }
            typed.set(None);
            active.set(0);
        })
    };
    let oninput = {
        let (typed, active) = (typed.clone(), active.clone());
        Callback::from(move |event: InputEvent| {
            typed.set(Some(events::typed(&event)));
            active.set(0);
        })
    };
    let onkeydown = {
        let (typed, active, pick) = (typed.clone(), active.clone(), pick.clone());
        let ids: Vec<String> = choices.iter().map(|choice| choice.id.clone()).collect();
        let read_only = screen.state.read_only();
        Callback::from(move |event: KeyboardEvent| {
            let last = ids.len().saturating_sub(1);
            match event.key().as_str() {
                _ if read_only => return,
                "ArrowDown" if !open => typed.set(Some(String::new())),
                "ArrowDown" => active.set(if chosen == last { 0 } else { chosen + 1 }),
                "ArrowUp" if open => active.set(chosen.checked_sub(1).unwrap_or(last)),
                "Enter" if open => pick.emit(ids.get(chosen).cloned()),
                "Escape" if open => pick.emit(None),
                _ => return,
            }
            event.prevent_default();
        })
    };
    let onblur = {
        let pick = pick.clone();
        Callback::from(move |_: FocusEvent| pick.emit(None))
    };
    let text = typed
        .as_deref()
        .map_or_else(|| label(&screen.desk, value), str::to_owned);
    let option = |(position, choice): (usize, &Choice)| {
        let (pick, id) = (pick.clone(), choice.id.clone());
        // Before the box loses focus, which would close the list under the pointer.
        let onmousedown = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            pick.emit(Some(id.clone()));
        });
        html! {
            <li id={format!("{list_id}-{position}")} role="option" aria-selected={(position == chosen).to_string()}
                {onmousedown}>{ choice.label.clone() }{ span("note", choice.id.clone()) }</li>
        }
    };
    let field = FieldId::Model.field();
    let hint = format!("{id}-hint");
    let status = typed.as_ref().map(|_| match count {
        0 => "No model found.".to_owned(),
        1 => "One model found.".to_owned(),
        count => format!("{count} models found."),
    });
    html! {
        <div class="field picker">
            <div class="label"><label for={id.clone()}>{ field.label }</label></div>
            { p_with_id("hint", hint.clone(), "Type a vendor, a name or an id, then choose. An id that is not listed can be kept: it has no price.") }
            <div class="box words">
                <input {id} type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list"
                    aria-expanded={open.to_string()} aria-controls={list_id.clone()} aria-describedby={hint}
                    aria-activedescendant={open.then(|| format!("{list_id}-{chosen}"))} value={text}
                    readonly={screen.state.read_only()} {oninput} {onkeydown} {onblur} />
            </div>
            <ul id={list_id.clone()} role="listbox" aria-label="Models" hidden={!open}>
                { for choices.iter().enumerate().map(option) }
            </ul>
            <div class="sr" role="status">{ status }</div>
        </div>
    }
}

/// How a stored id reads in the box.
fn label(desk: &Desk, id: &str) -> String {
    let model = desk
        .dataset
        .model(id)
        .and_then(|ix| desk.dataset.model_at(ix));
    model.map_or_else(
        || format!("{id} (not in the snapshot)"),
        |model| format!("{} · {}", model.vendor, model.name),
    )
}

/// The first models in which every word of the text occurs, how many there are, and the text itself where it could be
/// an id that the snapshot does not know.
fn choices(desk: &Desk, text: &str) -> (Vec<Choice>, usize) {
    let text = text.trim();
    let typed = text.to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let named =
        |model: &Model| format!("{} {} {}", model.vendor, model.name, model.id).to_lowercase();
    // The words as they stand before the words in any order: "Nova Lite" before "Nova 2 Lite".
    let rank = |model: &Model| {
        let name = named(model);
        let any = words.iter().all(|word| name.contains(word));
        any.then(|| !name.contains(&typed))
    };
    let mut found: Vec<(bool, &Model)> = desk
        .dataset
        .models()
        .iter()
        .filter_map(|model| Some((rank(model)?, model)))
        .collect();
    found.sort_by_key(|(later, _)| *later);
    let choice = |(_, model): &(bool, &Model)| Choice {
        id: model.id.to_string(),
        label: format!(
            "{} · {}{} ",
            model.vendor,
            model.name,
            model_fate(desk, model)
        ),
    };
    let mut choices: Vec<Choice> = found.iter().take(SHOWN).map(choice).collect();
    if text.contains('.')
        && !text.contains(char::is_whitespace)
        && desk.dataset.model(text).is_none()
    {
        choices.push(Choice {
            id: text.to_owned(),
            label: "Keep as an id that the snapshot does not know: ".to_owned(),
        });
    }
    (choices, found.len())
}
