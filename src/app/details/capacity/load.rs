//! The load mix: the load and its prices on one side, how many units it supports on the other.

use yew::prelude::*;

use super::{Look, load_chart};
use crate::app::details::evidence::origin;
use crate::app::fields::field;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{self, number, row, scrolling};
use crate::app::words::capacity;
use crate::app::words::load as words;
use crate::app::words::shared;
use crate::engine::capacity::{Counted, LoadPlan, counted, load_plan};
use crate::engine::num::Usd;
use crate::engine::quote::PriceOrigin;
use crate::engine::scenario::draft::{FieldRef, Place};
use crate::engine::scenario::fields::FieldId;
use crate::engine::scenario::fields::LoadField as L;
use crate::engine::scenario::{Curve, LoadPrices, LoadValue};
use crate::engine::value::Value;

pub(super) fn view(look: &Look<'_>) -> Html {
    html! {
        <>
            { p("", words::LOAD_LEAD) }
            <div class="reservation-body">
                <div class="reservation-form">{ fields(look) }</div>
                <div class="outcome">{ outcome(look) }</div>
            </div>
        </>
    }
}

fn fields(look: &Look<'_>) -> Html {
    let draw = |ids: &[L]| {
        let at = |id: &L| FieldRef {
            place: Place::Load,
            id: FieldId::Load(*id),
        };
        html! { <>{ for ids.iter().map(|id| field(look.screen, at(id))) }</> }
    };
    let pair = |ids: &[L]| html! { <div class="pair">{ draw(ids) }</div> };
    let load = &look.scenario.load;
    let curve = match load.curve {
        Curve::Own(_) => draw(&[L::Curve]),
        Curve::Shape { .. } => draw(&[L::Peak]),
    };
    let sides = [L::ReservedDiscount, L::OnDemandDiscount, L::Saving];
    let prices = match &load.prices {
        LoadPrices::Row(_) => draw(&[L::Row]),
        LoadPrices::Typed { value, .. } => html! {
            <>
                { pair(&[L::UnitServes, L::UnitPrice]) }
                { draw(&[L::Value]) }
                { match value {
                    LoadValue::Typed(_) => draw(&[L::OnDemand]),
                    LoadValue::Model { .. } => html! {
                        <>
                            { draw(&[L::Model]) }
                            { pair(&[L::Region, L::Scope]) }
                            { pair(&[L::OutputShare, L::BurnDown]) }
                        </>
                    },
                } }
                { draw(&[L::Least]) }
                <details class="worked"><summary>{ capacity::ONE_SIDED }</summary>{ draw(&sides) }</details>
            </>
        },
    };
    let counting = counted(look.scenario).map(|how| {
        let words = match how {
            Counted::Plain => words::COUNTED_PLAIN,
            Counted::Weighted => words::COUNTED_WEIGHTED,
        };
        p("hint", words)
    });
    html! { <>{ draw(&[L::Shape, L::Unit]) }{ for counting }{ curve }{ draw(&[L::Prices]) }{ prices }</> }
}

fn outcome(look: &Look<'_>) -> Html {
    let prices = look.scenario.prices(&look.screen.desk.dataset);
    let plan = match load_plan(look.scenario, &look.screen.report.quote, &prices) {
        Ok(plan) => plan,
        Err(gap) => return p("gap", words::load_gap(gap)),
    };
    let shape = matches!(look.scenario.load.curve, Curve::Shape { .. });
    html! {
        <>
            if shape { { p("hint", words::SHAPE) } }
            { load_chart::view(look, &plan, finding(look, &plan)) }
            { costs(look, &plan) }
            { slices(look, &plan) }
            { working(look, &plan) }
        </>
    }
}

fn units(look: &Look<'_>, count: u32) -> String {
    match count {
        1 => words::ONE_UNIT.to_owned(),
        count => words::units(look.screen.desk.formats.number(&count.to_string())),
    }
}

/// What a reader should take away: the title of the chart.
fn finding(look: &Look<'_>, plan: &LoadPlan) -> String {
    let day = |cost: Usd| look.screen.desk.formats.dollars(plan.per_day(cost));
    let (best, on_demand) = (plan.best.cost, plan.on_demand.cost);
    if plan.best.units == 0 {
        return words::reserve_nothing(
            day(on_demand),
            units(look, plan.reserved.units),
            day(plan.reserved.cost),
        );
    }
    let rest = if plan.burst().is_zero() {
        words::NOTHING_LEFT
    } else {
        words::RUN_THE_REST
    };
    words::reserve(
        units(look, plan.best.units),
        rest,
        day(best),
        day(on_demand),
    )
}

fn costs(look: &Look<'_>, plan: &LoadPlan) -> Html {
    let formats = &look.screen.desk.formats;

    let best = plan.best.cost;
    let line = |name: &str, units: u32, cost: Usd| {
        let cells = vec![
            number(formats.number(&units.to_string())),
            number(formats.cents(plan.per_day(cost))),
            number(formats.cents(plan.per_week(cost))),
            number(formats.dollars(plan.per_year(cost))),
            number(formats.dollars(plan.per_year(cost - best))),
        ];
        row(name.to_owned(), cells)
    };
    let rows = vec![
        line(words::CHEAPEST_MIX, plan.best.units, best),
        line(words::ALL_ON_DEMAND, 0, plan.on_demand.cost),
        line(
            words::FOR_THE_BUSIEST_HOUR,
            plan.reserved.units,
            plan.reserved.cost,
        ),
    ];
    let [held, burst] = plan.parts().map(|part| formats.cents(plan.per_day(part)));
    html! {
        <>
            { scrolling(words::COST_OF_THE_LOAD, &words::COST_COLUMNS, rows) }
            { p("hint", words::split_of_mix(&held, &burst)) }
        </>
    }
}

/// How full each unit is, from the bottom.
fn slices(look: &Look<'_>, plan: &LoadPlan) -> Html {
    let formats = &look.screen.desk.formats;

    let rows = plan.steps().into_iter().map(|step| {
        let name = if step.first == step.last {
            step.first.to_string()
        } else {
            shared::from_to(step.first, step.last)
        };
        let what = if step.reserved {
            words::RESERVE
        } else {
            words::LEAVE_TO_ON_DEMAND
        };
        row(
            name,
            vec![number(formats.share(step.fill)), table::words(what)],
        )
    });
    let even = match plan.break_even() {
        None => words::ON_DEMAND_IS_FREE.to_owned(),
        Some(even) => words::pays_when(formats.share(even)),
    };
    html! {
        <details class="worked">
            <summary>{ words::HOW_FULL }</summary>
            { p("", even) }
            { scrolling(words::UNITS_BY_FILL, &words::FILL_COLUMNS, rows.collect()) }
        </details>
    }
}

fn working(look: &Look<'_>, plan: &LoadPlan) -> Html {
    let formats = &look.screen.desk.formats;
    let unit = &plan.unit;
    let worth = unit.on_demand * unit.serves;
    let formula = words::unit_worth(
        formats.value(&Value::Mtok(unit.serves)),
        formats.value(&Value::PerHour(worth.per_hour())),
        formats.value(&Value::PerHour(unit.price)),
        plan.break_even()
            .map_or(shared::NEVER.to_owned(), |even| formats.share(even)),
    );
    let least = (unit.least > 0).then(|| p("formula", words::sold_from(units(look, unit.least))));
    let used = unit.listed.iter().map(|(key, found)| (*key, *found));
    let rates = used.chain(unit.rates.iter().map(|rate| (rate.key, rate.found)));
    let rates = rates.map(|(key, found)| {
        let what = key.dimension.code().replace('_', " ");
        html! { <li>{ format!("{what}: ") }{ origin(PriceOrigin::Catalogue(key, found), look.screen) }</li> }
    });
    html! {
        <details class="worked">
            <summary>{ capacity::WORKING }</summary>
            { p("formula", formula) }
            { for least }
            <ul class="sources">{ for rates }</ul>
        </details>
    }
}
