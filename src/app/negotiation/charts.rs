//! Pieces that the charts of the negotiation share: steps from one amount to another, and money written short enough
//! for an axis. Frame, lines and places on an axis are those of `details::charts`; what a chart says belongs to its view.

use yew::prelude::*;

use crate::app::details::charts::place;
use crate::app::format::Formats;
use crate::engine::num::{Factor, Usd};

/// One step of an amount on its way: a whole amount from nothing, or what is added or taken off.
pub(super) struct Step {
    /// What it stands for; short.
    pub(super) label: String,
    /// Where the bar begins and ends, as a share of the longest.
    pub(super) span: [Factor; 2],
    /// The number beside it.
    pub(super) value: String,
    /// `whole`, `less` or `more`: how it is drawn.
    pub(super) class: &'static str,
}

/// Steps below one another, each with its label and number above its bar, so that a phone has room for both.
pub(super) fn steps(steps: &[Step]) -> Html {
    const ROW: usize = 42;
    let row = |(at, step): (usize, &Step)| {
        let top = at.saturating_mul(ROW);
        let [from, to] = step.span;
        let (from, to) = (from.min(to), from.max(to));
        let text = format!("{}", top + 13);
        html! {
            <g class={step.class}>
                <text x="0" y={text.clone()}>{ &step.label }</text>
                <text x="100%" y={text} text-anchor="end">{ &step.value }</text>
                <rect x={place(from, 0, 100)} y={format!("{}", top + 19)} width={place(to - from, 0, 100)} height="14" />
            </g>
        }
    };
    let height = steps.len().saturating_mul(ROW).to_string();
    html! { <svg class="flow" width="100%" {height}>{ for steps.iter().enumerate().map(row) }</svg> }
}

/// Money in as few characters as an axis has room for: "$6.35M", "$6M", "$530K".
pub(super) fn short(formats: &Formats, money: Usd) -> String {
    let size = money.max(Usd::ZERO - money);
    let (unit, name) = match () {
        () if size >= Usd::whole(1_000_000) => (1_000_000, "M"),
        () if size >= Usd::whole(1_000) => (1_000, "K"),
        () => (1, ""),
    };
    let part = money.per(unit);
    let whole = part.over(Usd::whole(1)).is_some_and(Factor::is_whole);
    let text = match whole || unit < 1_000_000 {
        true => formats.dollars(part),
        false => formats.cents(part),
    };
    format!("{text}{name}")
}
