//! Bars of the month's cost. Their table twin is the table below, so a screen reader hears the title alone.

use yew::prelude::*;

use super::{finding, if_it_fits, month};
use crate::app::details::charts::{chart, place};
use crate::app::format::Formats;
use crate::app::widgets::kit::p;
use crate::app::words::shared;
use crate::app::words::tuning as words;
use crate::engine::num::Usd;
use crate::engine::tuning::{Comparison, Priced, Quote};

/// Height of one bar with its words, in pixels.
const ROW: usize = 46;
/// Space for the words over the ways that pay for capacity.
const HEADING: usize = 34;
/// Space for the axis.
const AXIS: usize = 34;

/// Widths are shares of the drawing's, so that words keep their size on a phone.
pub(super) fn view(comparison: &Comparison, formats: &Formats) -> Html {
    let priced = |capacity| -> Vec<&Quote> {
        let quotes = comparison.group(capacity);
        quotes.filter(|quote| quote.priced != Priced::No).collect()
    };
    let (by_traffic, on_capacity) = (priced(false), priced(true));
    let drawn = [&*by_traffic, &*on_capacity].concat();
    let longest = drawn.iter().map(|quote| quote.month).max();
    let longest = longest.unwrap_or_default();
    let title = finding(comparison, formats);
    if drawn.is_empty() {
        return html! { <p class="gap">{ title }</p> };
    }
    let between = if on_capacity.is_empty() { 0 } else { HEADING };
    let height = drawn.len() * ROW + between + AXIS;
    let bars = drawn.iter().enumerate().map(|(index, quote)| {
        let below = if quote.way.is_capacity() { between } else { 0 };
        bar(quote, index * ROW + below, longest, formats)
    });
    let heading = (by_traffic.len() * ROW + 24).to_string();
    let axis = drawn.len() * ROW + between + 4;
    let (line, tick) = (axis.to_string(), (axis + 18).to_string());
    let end = shared::a_month(formats.dollars(longest));
    let drawing = html! {
        <svg class="ways-bars" width="100%" height={height.to_string()}>
            { for bars }
            if between > 0 { <text class="group-name" x="0" y={heading}>{ words::CAPACITY_BARS }</text> }
            <line class="axis" x1="0" x2="100%" y1={line.clone()} y2={line} />
            <text x="0" y={tick.clone()}>{ "$0" }</text>
            <text x="50%" y={tick.clone()} text-anchor="middle">{ formats.dollars(longest.per(2)) }</text>
            <text x="100%" y={tick} text-anchor="end">{ end }</text>
        </svg>
    };
    let below = if_it_fits(comparison, formats).map(|words| p("hint", words));
    chart(title, drawing, html! { { for below } })
}

fn bar(quote: &Quote, top: usize, longest: Usd, formats: &Formats) -> Html {
    let words = (top + 16).to_string();
    let share = quote.month.over(longest).unwrap_or_default();
    let class = match quote.priced {
        Priced::Whole => "fill",
        _ => "part",
    };
    let fits = if quote.way.is_capacity() {
        words::IF_IT_FITS_BEHIND
    } else {
        ""
    };
    html! {
        <>
            <text class="way-name" x="0" y={words.clone()}>{ quote.way.name() }{ fits }</text>
            <text class="amount" x="100%" y={words} text-anchor="end">{ month(quote, formats) }</text>
            <rect {class} x="0" y={(top + 22).to_string()} width={place(share, 0, 100)} height="12" rx="2" />
        </>
    }
}
