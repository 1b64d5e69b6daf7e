//! The seven steps of preparation: the question of the form, and what each has produced.

use yew::prelude::*;

use crate::app::fields::field;
use crate::app::negotiation::found::at;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::words::renewal as words;
use crate::engine::scenario::draft::FieldRef;
use crate::engine::scenario::fields::{FieldId, NegotiationField};
use crate::engine::scenario::{PreparationStep, STEPS};

pub(super) fn view(screen: &Screen) -> Html {
    let step = |(index, step): (u8, &PreparationStep)| {
        html! {
            <div class="clause" key={index} role="group" aria-label={step.name}>
                { field(screen, FieldRef::scenario(FieldId::Preparation(index))) }
                { field(screen, at(NegotiationField::StepNote(index))) }
            </div>
        }
    };
    html! {
        <>
            { p("hint", words::STEPS_LEAD) }
            <div class="clauses">{ for (0..).zip(&STEPS).map(step) }</div>
        </>
    }
}
