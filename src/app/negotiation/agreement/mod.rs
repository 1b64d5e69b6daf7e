//! The view "Agreement": what it is worth, from list to net, year by year, which commitment, what moves it, and the
//! benchmark behind it. Every figure is computed in the engine.

mod benchmark;
mod bill;
mod commitment;
mod commitment_chart;
mod layers;
mod moves;
mod published;
mod repairs;
mod settled;
mod support;
mod traps;
mod uncertainty;
mod vendors;
mod verdict;
mod years;
mod years_chart;

use std::rc::Rc;

use self::settled::Settled;
pub(super) use self::settled::use_settled;
use yew::prelude::*;

use crate::app::fields::field;
use crate::app::negotiation::contents::contents;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::words::agreement as words;
use crate::app::words::shared;
use crate::app::words::traps as trap_words;
use crate::engine::negotiation::spend::Spend;
use crate::engine::negotiation::years::{Outcome, Position};
use crate::engine::num::Usd;
use crate::engine::rubric::V1;
use crate::engine::scenario::draft::{FieldRef, Place};
use crate::engine::scenario::fields::{FieldId, NegotiationField};
use crate::engine::scenario::negotiation::NegotiationInputs;

#[derive(Properties, PartialEq)]
struct Props {
    screen: Screen,
}

pub(super) fn view(screen: &Screen) -> Html {
    html! { <Agreement screen={screen.clone()} /> }
}

/// What every section looks at.
struct Look<'a> {
    screen: &'a Screen,
    inputs: Rc<NegotiationInputs>,
    position: Rc<Position>,
    outcome: Outcome,
}

impl Look<'_> {
    fn dollars(&self, amount: Usd) -> String {
        self.screen.desk.formats.dollars(amount)
    }

    /// True with a commitment in some year.
    fn commits(&self) -> bool {
        self.position.commitments.iter().any(|c| c.is_positive())
    }

    /// "at least " where a price is missing.
    fn least(&self) -> &'static str {
        if self.screen.report.has_gaps() {
            shared::AT_LEAST
        } else {
            ""
        }
    }

    /// Fields of the five steps, which stand here as well.
    fn step_fields(&self, ids: &[FieldId]) -> Html {
        html! { <>{ for ids.iter().map(|id| field(self.screen, FieldRef::scenario(*id))) }</> }
    }

    /// Fields of the negotiation.
    fn fields(&self, ids: &[NegotiationField]) -> Html {
        let at = |id: &NegotiationField| FieldRef {
            place: Place::Negotiation,
            id: FieldId::Negotiation(*id),
        };
        html! { <>{ for ids.iter().map(|id| field(self.screen, at(id))) }</> }
    }
}

#[function_component]
fn Agreement(props: &Props) -> Html {
    let screen = &props.screen;
    let inputs = screen.state.shown().negotiation();
    let (scenario, desk) = (&*screen.scenario, &screen.desk);
    let spend = Spend::of(scenario, &inputs, &screen.report.quote, &desk.dataset);
    let position = Position::of(scenario, &inputs, spend, V1.model.case_weights);
    let look = Look {
        screen,
        outcome: position.outcome(),
        position: Rc::new(position),
        inputs: Rc::new(inputs),
    };
    // What is worked out by trying many commitments follows once typing has paused.
    let settled = settled::use_settled(Settled {
        position: look.position.clone(),
        scenario: screen.scenario.clone(),
        inputs: look.inputs.clone(),
    });
    let (before, after) = words::SECTIONS.split_at(6);
    let sections = before
        .iter()
        .chain(&trap_words::SECTIONS)
        .chain(after)
        .copied();
    html! {
        <>
            { p("lead", words::LEAD) }
            { verdict::view(&look) }
            { contents(sections) }
            { section(0, layers::view(&look)) }
            { section(1, years::view(&look)) }
            { section(2, html! { <commitment::Commitment screen={screen.clone()} settled={settled.clone()} /> }) }
            { section(3, html! { <repairs::Repairs screen={screen.clone()} settled={settled.clone()} /> }) }
            { section(4, html! { <moves::Moves screen={screen.clone()} settled={settled.clone()} /> }) }
            { section(5, uncertainty::view(&look, settled)) }
            { traps::view(screen) }
            { section(6, benchmark::view(screen)) }
            { section(7, html! { <published::Published /> }) }
        </>
    }
}

fn section(index: usize, content: Html) -> Html {
    let (id, title) = words::SECTIONS[index];
    html! { <section class="block" aria-labelledby={id}><h3 {id} tabindex="-1">{ title }</h3>{ content }</section> }
}
