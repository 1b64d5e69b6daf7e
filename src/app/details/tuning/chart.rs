//! Bars of the month's cost. Their table twin is the table below, so a screen reader hears the title alone.

use yew::prelude::*;

use super::{finding, if_it_fits, month};
use crate::app::format::Formats;
use crate::app::widgets::kit::p;
use crate::engine::num::{Factor, Usd};
use crate::engine::tuning::{Comparison, Priced, Quote};

/// Height of one bar with its words, in pixels.
const ROW: usize = 46;
/// Space for the axis.
const AXIS: usize = 34;

/// Widths are shares of the drawing's, so that words keep their size on a phone.
pub(super) fn view(comparison: &Comparison, formats: &Formats) -> Html {
    let drawn: Vec<&Quote> = comparison
        .quotes
        .iter()
        .filter(|quote| quote.priced != Priced::No)
        .collect();
    let longest = drawn.iter().map(|quote| quote.month).max();
    let longest = longest.unwrap_or_default();
    let title = finding(comparison, formats);
    if drawn.is_empty() {
        return html! { <p class="gap">{ title }</p> };
    }
    let height = drawn.len() * ROW + AXIS;
    let bars = drawn.iter().enumerate().map(|(index, quote)| {
        let top = index * ROW;
        bar(quote, top, longest, formats)
    });
    let axis = drawn.len() * ROW + 4;
    let half = formats.dollars(longest.per(2));
    html! {
        <figure class="tuning-chart">
            <figcaption id="tuning-finding">{ title }</figcaption>
            <svg width="100%" height={height.to_string()} role="img" aria-labelledby="tuning-finding">
                { for bars }
                <line class="axis" x1="0" x2="100%" y1={axis.to_string()} y2={axis.to_string()} />
                <text class="tick" x="0" y={(axis + 18).to_string()}>{ "$0" }</text>
                <text class="tick" x="50%" y={(axis + 18).to_string()} text-anchor="middle">{ half }</text>
                <text class="tick" x="100%" y={(axis + 18).to_string()} text-anchor="end">
                    { format!("{} a month", formats.dollars(longest)) }
                </text>
            </svg>
            { for if_it_fits(comparison, formats).map(|words| p("hint", words)) }
        </figure>
    }
}

fn bar(quote: &Quote, top: usize, longest: Usd, formats: &Formats) -> Html {
    let words = (top + 16).to_string();
    let fits = if quote.way.is_capacity() {
        ", if it fits"
    } else {
        ""
    };
    let width = share(quote.month, longest);
    let class = match quote.priced {
        Priced::Whole => "fill",
        _ => "fill part",
    };
    html! {
        <>
            <text x="0" y={words.clone()}>{ quote.way.name() }{ fits }</text>
            <text class="amount" x="100%" y={words} text-anchor="end">{ month(quote, formats) }</text>
            <rect {class} x="0" y={(top + 22).to_string()} {width} height="12" rx="2" />
        </>
    }
}

/// Part of the full width, as SVG writes it.
fn share(amount: Usd, whole: Usd) -> String {
    let ratio = amount.ratio_to(whole).unwrap_or_default();
    let percent = ratio.factor() * Factor::of(100, 0);
    format!("{}%", percent.exact())
}
