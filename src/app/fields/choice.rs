//! Choices: radio buttons for questions, a drop-down list for settings. The words come from the field table.

use yew::prelude::*;

use super::{Ids, example_mark, hint, on_choice};
use crate::app::pages::Screen;
use crate::engine::scenario::draft::FieldRef;
use crate::engine::scenario::fields::{Choice, Field, FieldId};

pub(super) fn view(screen: &Screen<'_>, at: FieldRef, field: &Field, choices: &[Choice]) -> Html {
    match at.id {
        FieldId::Pricing | FieldId::ServiceTier | FieldId::Context => {
            list(screen, at, field, choices)
        }
        FieldId::Clause(_) | FieldId::Preparation(_) => {
            radios(screen, at, field, choices, "question")
        }
        FieldId::NoListRate | FieldId::NeedsRegion => {
            radios(screen, at, field, choices, "field short")
        }
        _ => radios(screen, at, field, choices, "field long"),
    }
}

fn list(screen: &Screen<'_>, at: FieldRef, field: &Field, choices: &[Choice]) -> Html {
    let ids = Ids::of(at);
    let value = screen.state.shown().value(at);
    let option = |choice: &Choice| {
        html! { <option value={choice.code} selected={choice.code == value}>{ choice.label }</option> }
    };
    html! {
        <div class="field" key={ids.input.clone()}>
            <div class="label"><label for={ids.input.clone()}>{ field.label }</label>{ example_mark(screen, at) }</div>
            { hint(field, &ids) }
            <select id={ids.input.clone()} onchange={on_choice(screen, at)} disabled={screen.state.read_only()}
                aria-describedby={ids.described_by(field, false)}>
                { for choices.iter().map(option) }
            </select>
        </div>
    }
}

fn radios(
    screen: &Screen<'_>,
    at: FieldRef,
    field: &Field,
    choices: &[Choice],
    class: &'static str,
) -> Html {
    let ids = Ids::of(at);
    let value = screen.state.shown().value(at);
    let onchange = on_choice(screen, at);
    let radio = |choice: &Choice| {
        let id = format!("{}-{}", ids.input, choice.code);
        html! {
            <label class="option" for={id.clone()}>
                <input {id} type="radio" name={ids.input.clone()} value={choice.code} checked={choice.code == value}
                    disabled={screen.state.read_only()} onchange={onchange.clone()} />
                <span>{ choice.label }</span>
            </label>
        }
    };
    html! {
        <fieldset class={class} key={ids.input.clone()} id={ids.input.clone()}
            aria-describedby={ids.described_by(field, false)}>
            <legend>{ field.label }{ example_mark(screen, at) }</legend>
            { hint(field, &ids) }
            <div class="options">{ for choices.iter().map(radio) }</div>
        </fieldset>
    }
}
