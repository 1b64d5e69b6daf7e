//! The five steps. Each is one screen of short questions, reachable in any order; the use cases of step three have
//! a module of their own.

use yew::prelude::*;

use super::{Screen, views, workloads};
use crate::app::browser::page;
use crate::app::fields::field;
use crate::app::lazy;
use crate::app::state::{Action, STEPS, View, element_id};
use crate::app::widgets::kit::{button, p, span};
use crate::app::words::page as words;
use crate::engine::scenario::draft::{FieldRef, Place, Rows};
use crate::engine::scenario::fields::{CapacityField, FieldId, fields_of};
use crate::engine::scenario::{CLAUSES, STEPS as PREPARATION};

pub(super) fn view(screen: &Screen) -> Html {
    let step = screen.state.step;
    html! {
        <form autocomplete="off" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
            { steps(screen) }
            { problem_summary(screen) }
            <h2 id="step-title" tabindex="-1">
                <span class="count">{ words::step(step + 1, STEPS) }</span>{ words::STEP_NAMES[step] }
            </h2>
            { p("lead", words::STEP_LEADS[step]) }
            { body(screen, step) }
            { buttons(screen) }
        </form>
    }
}

fn body(screen: &Screen, step: usize) -> Html {
    use FieldId::{
        Basis, Commitment, Discount, Growth, Layer, Marketplace, MarketplaceEligible, Months,
        Native, NoListRate, Step, Term, Treatment, TunedUnproven, Uncertainty,
    };
    match step {
        0 => scenario(screen, &[Native, Growth, Uncertainty, Term]),
        1 => scenario(
            screen,
            &[
                Commitment,
                Step,
                Discount,
                Basis,
                Marketplace,
                MarketplaceEligible,
            ],
        ),
        2 => workloads::view(screen),
        3 => html! {
            <>
                { capacity(screen) }
                { scenario(screen, &[TunedUnproven]) }
                { p("hint", html! { <>{ words::COMPARE_TUNING }{ views::link(screen, View::Tuning, View::Tuning.name()) }</> }) }
            </>
        },
        _ => html! {
            <>
                { scenario(screen, &[Treatment, Layer, NoListRate]) }
                { checklist(screen, words::WHICH_CLAUSES, CLAUSES.len(), FieldId::Clause) }
                { scenario(screen, &[Months]) }
                { checklist(screen, words::WHICH_STEPS, PREPARATION.len(), FieldId::Preparation) }
            </>
        },
    }
}

/// The first reservation while it is a price of everything together; others belong to the view of capacity.
fn capacity(screen: &Screen) -> Html {
    let (draft, place) = (screen.state.shown(), Place::Capacity(0));
    let kind = FieldId::Capacity(CapacityField::Kind);
    let given = draft.value(FieldRef { place, id: kind }) == kind.field().default;
    let ids: &[FieldId] = if given {
        &[FieldId::Hourly, FieldId::Utilisation, FieldId::BreakEven]
    } else {
        &[]
    };
    let elsewhere = !given || draft.count(Rows::Capacity) > 1;
    html! {
        <>
            { for ids.iter().map(|id| field(screen, FieldRef { place, id: *id })) }
            if elsewhere {
                <p class="hint">{ words::OTHER_CAPACITY }{ views::link(screen, View::Capacity, words::CAPACITY_LINK) }{ "." }</p>
            }
        </>
    }
}

fn scenario(screen: &Screen, ids: &[FieldId]) -> Html {
    html! { <>{ for ids.iter().map(|id| field(screen, FieldRef::scenario(*id))) }</> }
}

fn checklist(screen: &Screen, title: &'static str, count: usize, id: fn(u8) -> FieldId) -> Html {
    let questions = (0u8..)
        .take(count)
        .map(|index| field(screen, FieldRef::scenario(id(index))));
    html! { <div class="checklist"><h3>{ title }</h3>{ for questions }</div> }
}

fn steps(screen: &Screen) -> Html {
    let item = |(index, name): (usize, &&'static str)| {
        let current = (index == screen.state.step).then_some("step");
        let dispatch = screen.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Go(index)));
        let (touched, all) = progress(screen, index);
        let wrong = problems_in(screen, index).next().is_some();
        html! {
            <li>
                <button type="button" aria-current={current} {onclick}>
                    <span class="n" aria-hidden="true">{ index + 1 }</span>
                    { span("name", *name) }
                    <span class="progress">
                        { if wrong { words::HAS_A_PROBLEM.to_owned() } else { words::touched_of(touched, all) } }
                        { span("sr", words::ANSWERED) }
                    </span>
                </button>
            </li>
        }
    };
    html! { <nav class="steps" aria-label={words::STEPS}><ol>{ for words::STEP_NAMES.iter().enumerate().map(item) }</ol></nav> }
}

/// The step of a field.
fn step_of(at: FieldRef) -> usize {
    use FieldId::{
        Basis, Commitment, Discount, Growth, Marketplace, MarketplaceEligible, Native, Step, Term,
        TunedUnproven, Uncertainty,
    };
    match (at.place, at.id) {
        (Place::Workload(_), _) => 2,
        (Place::Capacity(_), id) if !matches!(id, FieldId::Capacity(_)) => 3,
        (Place::Scenario, TunedUnproven) => 3,
        (Place::Scenario, Native | Growth | Uncertainty | Term) => 0,
        (
            Place::Scenario,
            Commitment | Step | Discount | Basis | Marketplace | MarketplaceEligible,
        ) => 1,
        (Place::Scenario, _) => 4,
        // Fields of a view of their own stand on no step.
        _ => STEPS,
    }
}

/// Inputs of the score model that a step touches, and how many it has.
fn progress(screen: &Screen, step: usize) -> (u32, u32) {
    let draft = screen.state.shown();
    let refs = draft
        .places()
        .flat_map(|place| fields_of(place).map(move |id| FieldRef { place, id }));
    let (mut touched, mut all) = (0u32, 0u32);
    for at in refs.filter(|at| step_of(*at) == step) {
        let inputs = at
            .id
            .field()
            .inputs
            .iter()
            .fold(0, |set, input| set | 1 << input);
        all |= inputs;
        touched |= if draft.is_touched(at) { inputs } else { 0 };
    }
    (touched.count_ones(), all.count_ones())
}

fn problems_in<'a>(screen: &'a Screen, step: usize) -> impl Iterator<Item = FieldRef> + 'a {
    screen
        .state
        .problems()
        .filter(move |at| step_of(*at) == step)
}

/// Every visible problem of the open step, with links to the fields.
fn problem_summary(screen: &Screen) -> Html {
    let shown = problems_in(screen, screen.state.step);
    let visible: Vec<_> = shown
        .filter_map(|at| Some((at, screen.state.visible_problem(at)?)))
        .collect();
    if visible.is_empty() || !screen.state.refused {
        return Html::default();
    }
    let item = |(at, problem): &(FieldRef, &crate::engine::scenario::parse::FieldProblem)| {
        let id = element_id(*at);
        let onclick = {
            let id = id.clone();
            Callback::from(move |event: MouseEvent| {
                // The fragment belongs to links, so the jump is made by hand.
                event.prevent_default();
                page::focus(&id);
            })
        };
        let words = screen.desk.formats.phrase(&problem.message());
        html! { <li><a href={format!("#{id}")} {onclick}>{ lazy::words(at.id).label }{ ": " }{ words }</a></li> }
    };
    html! {
        <div class="summary" id="problems" tabindex="-1" role="group" aria-labelledby="problems-title">
            <h2 id="problems-title">{ words::PROBLEMS }</h2>
            <ul>{ for visible.iter().map(item) }</ul>
        </div>
    }
}

fn buttons(screen: &Screen) -> Html {
    let step = screen.state.step;
    let go = |to: usize| {
        let dispatch = screen.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Go(to));
            page::begin_at("step-title");
        })
    };
    html! {
        <div class="buttons">
            if step > 0 { { button("", words::BACK, go(step - 1)) } }
            if step + 1 < STEPS {
                { button("primary", format!("{}: {}", words::NEXT, words::STEP_NAMES[step + 1]), next(screen)) }
            } else {
                { button("primary", words::SEE_FINDINGS, to_findings(screen)) }
            }
        </div>
    }
}

/// Goes on, unless something on this step could not be read: then the summary takes focus.
fn next(screen: &Screen) -> Callback<MouseEvent> {
    let wrong: Vec<FieldRef> = problems_in(screen, screen.state.step).collect();
    let (dispatch, step) = (screen.dispatch.clone(), screen.state.step);
    Callback::from(move |_| {
        if wrong.is_empty() {
            dispatch.dispatch(Action::Go(step + 1));
            page::begin_at("step-title");
        } else {
            dispatch.dispatch(Action::LeaveAll(wrong.clone()));
            page::focus_soon("problems");
        }
    })
}

fn to_findings(screen: &Screen) -> Callback<MouseEvent> {
    let (dispatch, open) = (screen.dispatch.clone(), screen.state.result_open);
    Callback::from(move |_| {
        if !open {
            dispatch.dispatch(Action::ToggleResult);
        }
        page::focus_soon("findings-title");
    })
}
