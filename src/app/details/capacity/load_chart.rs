//! The load of each hour as columns, cut where the reserved units end, and the same as a table.

use yew::prelude::*;

use super::Look;
use crate::app::details::charts::{chart, place, round_marks};
use crate::app::widgets::table::{number, row, scrolling};
use crate::app::words::capacity;
use crate::app::words::load as words;
use crate::engine::capacity::LoadPlan;
use crate::engine::num::{Factor, Mtok};
use crate::engine::scenario::LoadUnit;
use crate::engine::value::Value;

/// Height of the drawing inside its axes, in pixels.
const HEIGHT: u32 = 180;
const TOP: u32 = 30;

pub(super) fn view(look: &Look<'_>, plan: &LoadPlan, title: String) -> Html {
    chart(title, drawing(look, plan), numbers(look, plan))
}

fn drawing(look: &Look<'_>, plan: &LoadPlan) -> Html {
    // The line of the units may lie above the load, where more have to be bought than are needed.
    let one = look.scenario.load.unit.tokens(Factor::ONE);
    let needed = plan.peak().max(plan.held());
    let marks = round_marks(Factor::ZERO, needed.over(one).unwrap_or_default());
    let highest = one * marks.last().copied().unwrap_or_default();
    let share = |load: Mtok| load.over(highest).unwrap_or_default();
    let hours = u32::try_from(plan.hours.len()).unwrap_or(u32::MAX).max(1);
    let held = plan.held();
    let part = |class: &'static str, index: usize, from: Factor, to: Factor| {
        let x = Factor::of(100, 0)
            .times(u32::try_from(index).unwrap_or_default())
            .per(hours);
        let width = Factor::of(100, 0).per(hours) * Factor::of(85, 2);
        let height = (to - from).times(100);
        let y = (Factor::ONE - to).times(100);
        let exact = |factor: Factor| factor.ratio().exact();
        html! { <rect {class} x={exact(x)} y={exact(y)} width={exact(width)} height={exact(height)} /> }
    };
    let columns = plan.hours.iter().enumerate().map(|(index, load)| {
        let (cut, top) = (share((*load).min(held)), share(*load));
        html! {
            <>
                if cut.is_positive() { { part("held", index, Factor::ZERO, cut) } }
                if top > cut { { part("burst", index, cut, top) } }
            </>
        }
    });
    let up = |share: Factor| {
        let y = (Factor::ONE - share) * Factor::ONE.times(HEIGHT) + Factor::ONE.times(TOP);
        y.ratio().exact()
    };
    let tick = |share: Factor, load: Mtok| {
        html! {
            <>
                <line class="grid" x1="16%" x2="96%" y1={up(share)} y2={up(share)} />
                <text x="15%" y={up(share)} dy="4" text-anchor="end">{ amount(look, load) }</text>
            </>
        }
    };
    let ticks = marks.iter().map(|mark| {
        let load = one * *mark;
        tick(share(load), load)
    });
    let names = across(plan.hours.len()).into_iter().map(|(at, name)| {
        html! { <text x={place(at, 16, 80)} y="228" text-anchor="middle">{ name }</text> }
    });
    let line = (plan.best.units > 0).then(|| up(share(held)));
    html! {
        <>
            <ul class="key"><li class="held">{ words::RESERVED_UNITS }</li><li class="burst">{ words::ON_DEMAND }</li></ul>
            <svg class="hours" width="100%" height="256">
                <text x="0" y="12">{ unit(look) }</text>
                { for ticks }
                <svg x="16%" y={TOP.to_string()} width="80%" height={HEIGHT.to_string()} viewBox="0 0 100 100" preserveAspectRatio="none">
                    { for columns }
                </svg>
                { for line.map(|y| html! { <line class="mark" x1="16%" x2="96%" y1={y.clone()} y2={y} /> }) }
                { for names }
                <text x="56%" y="250" text-anchor="middle">{ if plan.hours.len() > 24 { words::HOUR_OF_THE_WEEK } else { words::HOUR_OF_THE_DAY } }</text>
            </svg>
        </>
    }
}

/// Names below the columns: every sixth hour of a day, every day of a week.
fn across(hours: usize) -> Vec<(Factor, String)> {
    let at = |index: u32, of: u32| Factor::ONE.times(index).per(of);
    if hours > 24 {
        let day = |(index, name): (u32, &&str)| (at(index * 2 + 1, 14), (*name).to_owned());
        return (0..).zip(&words::DAYS).map(day).collect();
    }
    [0, 6, 12, 18]
        .map(|hour| (at(hour * 2 + 1, 48), format!("{hour}:00")))
        .into()
}

fn numbers(look: &Look<'_>, plan: &LoadPlan) -> Html {
    let held = plan.held();
    let name = |index: usize| {
        let hour = format!("{}:00", index % 24);
        match words::DAYS
            .get(index / 24)
            .filter(|_| plan.hours.len() > 24)
        {
            Some(day) => format!("{day} {hour}"),
            None => hour,
        }
    };
    let rows = plan.hours.iter().enumerate().map(|(index, load)| {
        let reserved = (*load).min(held);
        let cells = [*load, reserved, *load - reserved].map(|part| number(amount(look, part)));
        row(name(index), cells.into())
    });
    html! {
        <details class="worked">
            <summary>{ capacity::NUMBERS }</summary>
            { scrolling(words::LOAD_OF_EACH_HOUR, &words::HOUR_COLUMNS, rows.collect()) }
        </details>
    }
}

fn unit(look: &Look<'_>) -> &'static str {
    match look.scenario.load.unit {
        LoadUnit::KtokPerMinute => words::THOUSAND_TOKENS_A_MINUTE,
        LoadUnit::MtokPerHour => words::MILLION_TOKENS_AN_HOUR,
    }
}

/// The tokens of an hour in the unit of the curve.
fn amount(look: &Look<'_>, tokens: Mtok) -> String {
    let one = look.scenario.load.unit.tokens(Factor::ONE);
    let number = tokens.ratio_to(one).unwrap_or_default();
    look.screen
        .desk
        .formats
        .value(&Value::Times(number.factor()))
}
