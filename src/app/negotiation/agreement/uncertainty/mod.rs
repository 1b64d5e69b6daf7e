//! How far the cost may stray: the simulation of the present commitment and of every tier, its form, and what it found.
//! The simulation itself belongs in the engine; running it, in `running`.

mod figures;
mod histogram;
mod running;

use std::rc::Rc;

use yew::prelude::*;

use self::running::{Simulation, Stage, use_simulation};
use super::Look;
use super::settled::Settled;
use crate::app::pages::Screen;
use crate::app::widgets::kit::{button, p, span};
use crate::app::words::shared;
use crate::app::words::uncertainty as words;
use crate::engine::negotiation::commitment::Search;
use crate::engine::negotiation::simulate;
use crate::engine::scenario::fields::NegotiationField as N;
use crate::engine::simulation::Plan;

/// The section.
pub(super) fn view(look: &Look<'_>, settled: Settled) -> Html {
    html! {
        <>
            { p("", words::LEAD) }
            <div class="two">
                <div class="form">
                    { look.fields(&[N::Volatility, N::Paths, N::Seed]) }
                    { p("hint", words::LINK) }
                </div>
                <div class="outcome"><Simulated screen={look.screen.clone()} {settled} /></div>
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct Props {
    screen: Screen,
    settled: Settled,
}

/// What the simulation says, or that it runs, or why it does not.
#[function_component]
fn Simulated(props: &Props) -> Html {
    let screen = &props.screen;
    let desk = screen.desk.clone();
    let plan = use_memo(props.settled.clone(), move |settled| {
        let position = &settled.position;
        let search = Search::new(position, settled.scenario.benchmark(&desk.dataset));
        simulate::plan(position, &search, &settled.inputs.simulation)
    });
    let simulation = use_simulation(&plan);
    let formats = &screen.desk.formats;
    let found = simulation.found();
    let found = found.map(|(_, outcome)| figures::view(outcome, formats));
    html! {
        <>
            { state(screen, &simulation, &plan) }
            { for found }
            <details class="worked"><summary>{ words::HOW }</summary>{ for words::MODEL.map(|words| p("", words)) }</details>
        </>
    }
}

/// One line above the figures: what they rest on, that others are on their way, or what can be done.
fn state(screen: &Screen, simulation: &Simulation, plan: &Rc<Plan>) -> Html {
    let start = simulation.start(plan);
    let number = |n: u32| screen.desk.formats.number(&n.to_string());
    let found = simulation.found();
    let line = match simulation.stage() {
        Stage::Running(done, total) => html! {
            <>
                <label for="simulation-progress">{ words::running(number(plan.paths)) }</label>
                <progress id="simulation-progress" max={total.to_string()} value={done.to_string()} />
                { button("", words::CANCEL, simulation.cancel()) }
            </>
        },
        Stage::Failed => html! {
            <div class="gap" role="alert">{ p("", shared::NOT_LOADED) }{ button("", shared::TRY_AGAIN, start) }</div>
        },
        Stage::Refused => p("gap", words::REFUSED),
        Stage::Idle => match found.filter(|(of, _)| **of == **plan) {
            Some((of, outcome)) => {
                let volatility = screen.desk.formats.share(outcome.volatility);
                let paths = number(of.paths);
                let words = words::paths_from_seed(&paths, of.seed, &volatility);
                html! { <p id="simulation-of" role="status">{ words }</p> }
            }
            None => html! {
                <>
                    { button("primary", words::run(number(plan.paths)), start) }
                    { span("hint", if found.is_some() { words::OLDER } else { words::LONGER }) }
                </>
            },
        },
    };
    html! { <div class="progress-row">{ line }</div> }
}
