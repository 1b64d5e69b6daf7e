//! A column a year: the range from low to high burn, the base burn in it, the commitment across it, and what the low
//! case is short of it shaded. The table beside it says the same.

use yew::prelude::*;

use super::Look;
use super::layers::within;
use crate::app::details::charts::{place, round_dollars};
use crate::app::negotiation::charts::short;
use crate::app::words::commitment as words;
use crate::app::words::shared;
use crate::engine::negotiation::years::Year;
use crate::engine::num::{Factor, Usd};

/// Height of the drawing inside its axes, in pixels, and where it begins.
const HEIGHT: u32 = 200;
const TOP: u32 = 30;

pub(super) fn view(look: &Look<'_>) -> Html {
    let years = &look.outcome.years;
    let highest = years
        .iter()
        .map(|year| year.base.commitment.max(year.cases[2].counted))
        .max()
        .unwrap_or_default();
    let marks = round_dollars(Usd::ZERO, highest);
    let axis = Axis {
        highest: marks.last().copied().unwrap_or_default(),
        columns: u32::try_from(years.len()).unwrap_or(1).max(1),
    };
    let tick = |amount: Usd| {
        let y = axis.y(amount);
        html! {
            <>
                <line class="grid" x1="17%" x2="99%" y1={y.clone()} y2={y.clone()} />
                <text x="15.5%" {y} dy="4" text-anchor="end">{ short(&look.screen.desk.formats, amount) }</text>
            </>
        }
    };
    let columns = (0u32..)
        .zip(years)
        .map(|(at, year)| column(look, &axis, at, year));
    html! {
        <>
            <ul class="key burn-key">
                <li class="commitment">{ words::YEAR_COMMITMENTS }</li>
                <li class="spread">{ words::LOW_TO_HIGH_BURN }</li>
                <li class="base">{ words::BASE_BURN }</li>
                <li class="short">{ words::SHORT_IN_THE_LOW_CASE }</li>
            </ul>
            <svg class="burn" width="100%" height="276">
                <text x="0" y="12">{ shared::DOLLARS_A_YEAR }</text>
                { for marks.iter().copied().map(tick) }
                { for columns }
            </svg>
        </>
    }
}

struct Axis {
    highest: Usd,
    columns: u32,
}

impl Axis {
    fn y(&self, amount: Usd) -> String {
        let share = within(amount.over(self.highest).unwrap_or_default());
        let y = (Factor::ONE - share).times(HEIGHT) + Factor::ONE.times(TOP);
        y.ratio().exact()
    }

    fn height(&self, from: Usd, to: Usd) -> String {
        let share = within((to - from).or_zero().over(self.highest).unwrap_or_default());
        share.times(HEIGHT).ratio().exact()
    }

    /// A place across a column, from nothing to one.
    fn x(&self, column: u32, across: Factor) -> String {
        let at = (Factor::ONE.times(column) + across).per(self.columns);
        place(at, 17, 82)
    }

    fn width(&self, share: Factor) -> String {
        place(share.per(self.columns), 0, 82)
    }
}

fn column(look: &Look<'_>, axis: &Axis, at: u32, year: &Year) -> Html {
    let [low, base, high] = &year.cases;
    let commitment = year.base.commitment;
    let (left, right) = (Factor::of(1, 1), Factor::of(9, 1));
    let bar = |class: &'static str, from: Usd, to: Usd| {
        html! {
            <rect {class} x={axis.x(at, Factor::of(25, 2))} width={axis.width(Factor::of(5, 1))}
                y={axis.y(to)} height={axis.height(from, to)} />
        }
    };
    let across = |class: &'static str, from: Factor, to: Factor, amount: Usd| {
        let y = axis.y(amount);
        html! { <line {class} x1={axis.x(at, from)} x2={axis.x(at, to)} y1={y.clone()} y2={y} /> }
    };
    let middle = axis.x(at, Factor::of(5, 1));
    html! {
        <g>
            if commitment > low.counted { { bar("short", low.counted, commitment) } }
            { bar("spread", low.counted, high.counted) }
            { across("base", Factor::of(25, 2), Factor::of(75, 2), base.counted) }
            if commitment.is_positive() {
                { across("commitment", left, right, commitment) }
                <text x={middle.clone()} y={axis.y(commitment)} dy="-6" text-anchor="middle">{ short(&look.screen.desk.formats, commitment) }</text>
            }
            <text x={middle} y="252" text-anchor="middle">{ shared::year_number(year.base.number) }</text>
        </g>
    }
}
