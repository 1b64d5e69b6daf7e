//! Step three: the use cases. Each is priced from the catalogue, from own blended rates, or from a price class.

use yew::prelude::*;

use super::{Screen, views};
use crate::app::browser::page;
use crate::app::fields::field;
use crate::app::state::{Action, Change, View};
use crate::app::widgets::kit::{button, p};
use crate::app::words::page as words;
use crate::app::words::shared;
use crate::engine::quote::{Gap, GapReason};
use crate::engine::scenario::draft::{FieldRef, Place, Rows};
use crate::engine::scenario::fields::FieldId;

pub(super) fn view(screen: &Screen) -> Html {
    let count = screen.state.shown().workloads();
    let room = count < HERE && !screen.state.read_only();
    html! {
        <>
            { for (0..count.min(HERE)).map(|index| workload(screen, index, count)) }
            if count > HERE { { p("gap", words::more_use_cases(count - HERE)) } }
            if room {
                { button("", shared::ADD_WORKLOAD, add(screen, count)) }
            }
            { views::link(screen, View::Workloads, words::ALL_WORKLOADS) }
        </>
    }
}

/// How many use cases have their form in this step; more are in the view of their own.
const HERE: usize = 3;

/// Adds a use case and moves to its name.
fn add(screen: &Screen, count: usize) -> Callback<MouseEvent> {
    let dispatch = screen.dispatch.clone();
    Callback::from(move |_| {
        dispatch.dispatch(Action::Change(Change::Add(Rows::Workloads)));
        page::focus_soon(format!("f-w{count}-name"));
    })
}

fn workload(screen: &Screen, index: usize, count: usize) -> Html {
    use FieldId::{
        Deferrable, Input, Model, Name, NeedsRegion, Output, Premium, PriceIn, PriceOut, Pricing,
        Region, Repeat, Scope, ThirdParty,
    };
    let place = Place::Workload(index);
    let draw = |ids: &[FieldId]| html! { <>{ for ids.iter().map(|id| field(screen, FieldRef { place, id: *id })) }</> };
    let prices = match screen.state.shown().value(FieldRef { place, id: Pricing }) {
        "catalogue" => draw(&[Model, Region, Scope, NeedsRegion]),
        "own" => draw(&[PriceIn, PriceOut, ThirdParty, Premium]),
        _ => draw(&[ThirdParty, Premium]),
    };
    let remove = screen.on_click_to(
        Action::Change(Change::Remove(Rows::Workloads, index)),
        "step-title",
    );
    let alone = count == 1;
    html! {
        <fieldset class="workload" data-alone={alone.to_string()} key={format!("workload-{index}")}>
            <legend>{ shared::numbered_use_case(index + 1) }</legend>
            if !alone { { draw(&[Name]) } }
            { draw(&[Pricing]) }
            { prices }
            { gaps(screen, index) }
            <div class="pair">{ draw(&[Input, Output]) }</div>
            { draw(&[Repeat, Deferrable]) }
            if !alone && !screen.state.read_only() {
                { button("quiet", words::remove_use_case(index + 1), remove) }
            }
        </fieldset>
    }
}

/// What has no figure, said where it is needed.
pub(in crate::app) fn gaps(screen: &Screen, index: usize) -> Html {
    let quotes = &screen.report.quote.workloads;
    let gaps = quotes.get(index).map_or(&[][..], |quote| &quote.gaps);
    let words = |gap: &Gap| match (gap.reason, gap.dimension) {
        (GapReason::NoPrice(tier), Some(dimension)) => words::no_price_found(
            dimension.code().replace('_', " "),
            &gap.missing,
            tier.code(),
        ),
        (GapReason::TooLarge, _) => words::TOO_LARGE.to_owned(),
        _ => words::unknown_model(&gap.missing),
    };
    html! { <>{ for gaps.iter().map(|gap| p("gap", words(gap))) }</> }
}
