//! Choices: radio buttons for questions, a drop-down list for settings. The words come from the field table.

use yew::prelude::*;

use super::View;
use crate::app::browser::events;
use crate::app::state::Action;
use crate::app::widgets::kit::Entry;
use crate::engine::scenario::fields::{CapacityField, FieldId, LoadField};

pub(super) fn view(view: &View<'_>, codes: &[&'static str]) -> Html {
    match view.at.id {
        FieldId::Pricing
        | FieldId::ServiceTier
        | FieldId::Context
        | FieldId::Caching
        | FieldId::VideoSize
        | FieldId::Tuning(_)
        | FieldId::Load(LoadField::Shape)
        | FieldId::Capacity(CapacityField::UnitTerm) => list(view, codes),
        FieldId::Clause(_) | FieldId::Preparation(_) => radios(view, codes, "question"),
        FieldId::NoListRate | FieldId::NeedsRegion | FieldId::CacheTtl => {
            radios(view, codes, "field short")
        }
        _ => radios(view, codes, "field"),
    }
}

/// Each canonical text with what the page calls it.
fn words<'a>(
    view: &View<'_>,
    codes: &'a [&'static str],
) -> impl Iterator<Item = (&'a &'static str, &'static &'static str)> {
    codes.iter().zip(view.words.options)
}

fn list(view: &View<'_>, codes: &[&'static str]) -> Html {
    let entry = |(code, label): (&&'static str, &&'static str)| Entry {
        value: (*code).into(),
        label: (*label).into(),
    };
    view.frame(view.list().view(&[(
        AttrValue::default(),
        words(view, codes).map(entry).collect(),
    )]))
}

fn radios(view: &View<'_>, codes: &[&'static str], class: &'static str) -> Html {
    let (dispatch, at) = (view.screen.dispatch.clone(), view.at);
    // A click, not a change: choosing what is chosen already confirms it.
    let onclick = Callback::from(move |event: MouseEvent| {
        dispatch.dispatch(Action::Edit(at, events::chosen(&event)));
    });
    let radio = |(code, label): (&&'static str, &&'static str)| {
        html! {
            <label class="option">
                <input type="radio" name={view.id.clone()} value={*code} checked={*code == view.value()}
                    disabled={view.read_only()} onclick={onclick.clone()} />
                <span>{ *label }</span>
            </label>
        }
    };
    html! {
        <fieldset {class} key={view.id.clone()} id={view.id.clone()} aria-describedby={view.described_by()}>
            <legend>{ view.words.label }{ view.example_mark() }</legend>
            { view.hint() }
            <div class="options">{ for words(view, codes).map(radio) }</div>
        </fieldset>
    }
}
