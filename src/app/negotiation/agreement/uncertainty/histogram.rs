//! How the costs of the paths are spread, with P10, the median and P90 marked. Its numbers stand in the table below.

use yew::prelude::*;

use crate::app::details::charts::place;
use crate::app::format::Formats;
use crate::app::negotiation::charts::short;
use crate::app::words::uncertainty as words;
use crate::engine::num::{Factor, Usd};
use crate::engine::simulation::TierOutcome;

/// Nothing where every path costs the same.
pub(super) fn view(tier: &TierOutcome, formats: &Formats) -> Html {
    let histogram = &tier.histogram;
    let width = histogram.to - histogram.from;
    if !width.is_positive() {
        return Html::default();
    }
    let across = |cost: Usd| (cost - histogram.from).over(width).unwrap_or_default();
    let tick = |part: u32, anchor: &'static str| {
        let cost = histogram.from + width.times(part).per(2);
        html! { <text x={place(across(cost), 0, 100)} y="238" text-anchor={anchor}>{ short(formats, cost) }</text> }
    };
    // The middle one stands higher, so that words beside it have room.
    let mark = |cost: Usd, name: &'static str, y: &'static str, anchor: &'static str| {
        let x = place(across(cost), 0, 100);
        html! {
            <>
                <line class="mark" x1={x.clone()} x2={x.clone()} y1={y} y2="220" />
                <text {x} {y} dy="-4" text-anchor={anchor}>{ format!("{name} {}", short(formats, cost)) }</text>
            </>
        }
    };
    html! {
        <svg class="bins" width="100%" height="264">
            <svg y="50" width="100%" height="170" viewBox={format!("0 0 {} 100", histogram.counts.len())} preserveAspectRatio="none">
                { for bars(&histogram.counts) }
            </svg>
            <line class="axis" x1="0" x2="100%" y1="220" y2="220" />
            { tick(0, "start") }{ tick(1, "middle") }{ tick(2, "end") }
            <text x="50%" y="258" text-anchor="middle">{ words::HISTOGRAM_AXIS }</text>
            { mark(tier.p10, words::P10, "40", "start") }
            { mark(tier.p50, words::P50, "20", "middle") }
            { mark(tier.p90, words::P90, "40", "end") }
        </svg>
    }
}

fn bars(counts: &[u32]) -> impl Iterator<Item = Html> {
    let count = |count: u32| Factor::ONE.times(count);
    let most = count(counts.iter().copied().max().unwrap_or_default());
    counts.iter().enumerate().map(move |(at, paths)| {
        let share = count(*paths).over(most).unwrap_or_default();
        let height = share.times(100).ratio();
        let top = (Factor::ONE.times(100) - height.factor()).exact();
        html! { <rect x={at.to_string()} y={top} width="0.9" height={height.exact()} /> }
    })
}
