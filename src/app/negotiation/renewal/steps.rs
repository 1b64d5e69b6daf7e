//! The seven steps of preparation: the question of the form, and what each has produced.

use yew::prelude::*;

use crate::app::fields::field;
use crate::app::negotiation::found::at;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::engine::scenario::STEPS;
use crate::engine::scenario::draft::FieldRef;
use crate::engine::scenario::fields::{FieldId, NegotiationField};

const LEAD: &str = "A step is done when it has produced something you can put on the table. What you write stands in the brief.";

pub(super) fn view(screen: &Screen) -> Html {
    let step = |index: u8| {
        html! {
            <div class="clause" key={index}>
                { field(screen, FieldRef::scenario(FieldId::Preparation(index))) }
                { field(screen, at(NegotiationField::StepNote(index))) }
            </div>
        }
    };
    html! {
        <>
            { p("hint", LEAD) }
            <div class="clauses">{ for (0..).take(STEPS.len()).map(step) }</div>
        </>
    }
}
