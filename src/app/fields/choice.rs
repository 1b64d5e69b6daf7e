//! Choices: radio buttons for questions, a drop-down list for settings. The words come from the field table.

use yew::prelude::*;

use super::View;
use crate::app::browser::events;
use crate::app::state::Action;
use crate::app::widgets::kit::Entry;
use crate::engine::scenario::fields::{CapacityField, Choice, FieldId, LoadField};

pub(super) fn view(view: &View<'_>, choices: &[Choice]) -> Html {
    match view.at.id {
        FieldId::Pricing
        | FieldId::ServiceTier
        | FieldId::Context
        | FieldId::Caching
        | FieldId::VideoSize
        | FieldId::Tuning(_)
        | FieldId::Load(LoadField::Shape)
        | FieldId::Capacity(CapacityField::UnitTerm) => list(view, choices),
        FieldId::Clause(_) | FieldId::Preparation(_) => radios(view, choices, "question"),
        FieldId::NoListRate | FieldId::NeedsRegion | FieldId::CacheTtl => {
            radios(view, choices, "field short")
        }
        _ => radios(view, choices, "field"),
    }
}

fn list(view: &View<'_>, choices: &[Choice]) -> Html {
    let entry = |choice: &Choice| Entry {
        value: choice.code.into(),
        label: choice.label.into(),
    };
    view.frame(
        view.list()
            .view(&[(AttrValue::default(), choices.iter().map(entry).collect())]),
    )
}

fn radios(view: &View<'_>, choices: &[Choice], class: &'static str) -> Html {
    let (dispatch, at) = (view.screen.dispatch.clone(), view.at);
    // A click, not a change: choosing what is chosen already confirms it.
    let onclick = Callback::from(move |event: MouseEvent| {
        dispatch.dispatch(Action::Edit(at, events::chosen(&event)));
    });
    let radio = |choice: &Choice| {
        html! {
            <label class="option">
                <input type="radio" name={view.id.clone()} value={choice.code} checked={choice.code == view.value()}
                    disabled={view.read_only()} onclick={onclick.clone()} />
                <span>{ choice.label }</span>
            </label>
        }
    };
    html! {
        <fieldset {class} key={view.id.clone()} id={view.id.clone()} aria-describedby={view.described_by()}>
            <legend>{ view.field.label }{ view.example_mark() }</legend>
            { view.hint() }
            <div class="options">{ for choices.iter().map(radio) }</div>
        </fieldset>
    }
}
