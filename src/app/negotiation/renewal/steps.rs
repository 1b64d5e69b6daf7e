//! The seven steps of preparation: the question of the form, and what each has produced.

use yew::prelude::*;

use crate::app::fields::field;
use crate::app::negotiation::found::at;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::engine::scenario::draft::FieldRef;
use crate::engine::scenario::fields::{FieldId, NegotiationField};
use crate::engine::scenario::{PreparationStep, STEPS};

const LEAD: &str = "A step is done when it has produced something you can put on the table: a document, a figure, a name. What you write \
     stands in the brief.";

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
            { p("hint", LEAD) }
            <div class="clauses">{ for (0..).zip(&STEPS).map(step) }</div>
        </>
    }
}
