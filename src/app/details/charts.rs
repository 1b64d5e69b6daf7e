//! Pieces that charts share: places on an axis, bars, lines, and the frame with title and table. Texts stand outside what
//! is stretched, so that they stay readable on a phone. What a chart says belongs to its view.

use yew::prelude::*;

use crate::engine::num::Factor;

/// A part of a length as SVG wants it: 0.25 of 80, from 10, is "30%".
pub(in crate::app) fn place(share: Factor, from: u32, length: u32) -> String {
    let at = Factor::ONE.times(from) + share * Factor::ONE.times(length);
    format!("{}%", at.ratio().exact())
}

/// A title that states the finding, the drawing, and what stands in numbers below it.
pub(in crate::app) fn chart(title: String, drawing: Html, below: Html) -> Html {
    html! {
        <figure class="chart">
            <figcaption>{ title }</figcaption>
            <div class="drawing" aria-hidden="true">{ drawing }</div>
            { below }
        </figure>
    }
}

/// One horizontal bar.
pub(in crate::app) struct Bar {
    /// What it stands for; short.
    pub(in crate::app) label: String,
    /// Its length, from nothing to one.
    pub(in crate::app) share: Factor,
    /// The number at its end.
    pub(in crate::app) value: String,
    /// True for the one that others are compared with.
    pub(in crate::app) marked: bool,
}

/// Bars below one another, each with its label and its number.
pub(in crate::app) fn bars(bars: &[Bar]) -> Html {
    const ROW: usize = 24;
    let row = |(at, bar): (usize, &Bar)| {
        let top = at.saturating_mul(ROW);
        let (text, end) = (format!("{}", top + 16), place(bar.share, 38, 42));
        html! {
            <g class={bar.marked.then_some("marked")}>
                <text x="0" y={text.clone()}>{ &bar.label }</text>
                <rect x="37%" y={format!("{}", top + 4)} width={place(bar.share, 0, 42)} height="16" />
                <text x={end} y={text}>{ &bar.value }</text>
            </g>
        }
    };
    let height = bars.len().saturating_mul(ROW).to_string();
    html! { <svg class="bars" width="100%" {height}>{ for bars.iter().enumerate().map(row) }</svg> }
}

/// A line through points whose co-ordinates go from nothing to one, from the lower left.
pub(in crate::app) struct Line {
    /// What it stands for.
    pub(in crate::app) label: String,
    /// `a`, `b` or `c`: how it is drawn.
    pub(in crate::app) class: &'static str,
    /// Its points.
    pub(in crate::app) points: Vec<(Factor, Factor)>,
}

/// Marks on an axis: where, and what is written there.
pub(in crate::app) type Ticks = Vec<(Factor, String)>;

/// Lines over an axis from left to right, with labelled ticks, a name for each axis and vertical marks.
pub(in crate::app) fn lines(
    lines: &[Line],
    x: (&str, Ticks),
    y: (&str, Ticks),
    marks: Ticks,
) -> Html {
    let points = |line: &Line| -> String {
        let point = |(x, y): &(Factor, Factor)| {
            let (x, y) = (x.times(100), (Factor::ONE - *y).times(100));
            format!("{},{} ", x.ratio().exact(), y.ratio().exact())
        };
        line.points.iter().map(point).collect()
    };
    let drawn = lines.iter().map(|line| {
        html! { <polyline class={line.class} points={points(line)} vector-effect="non-scaling-stroke" /> }
    });
    let x_tick = |(at, text): &(Factor, String)| {
        html! { <text x={place(*at, 16, 80)} y="242" text-anchor="middle">{ text }</text> }
    };
    let y_tick = |(at, text): &(Factor, String)| {
        let up = (Factor::ONE - *at) * Factor::ONE.times(180) + Factor::ONE.times(42);
        let up = up.ratio().exact();
        html! {
            <>
                <line class="grid" x1="16%" x2="96%" y1={up.clone()} y2={up.clone()} />
                <text x="15%" y={up} dy="4" text-anchor="end">{ text }</text>
            </>
        }
    };
    let mark = |(at, text): &(Factor, String)| {
        let x = place(*at, 16, 80);
        // Near an end the words go inwards, or a narrow screen would cut them.
        let anchor = match () {
            () if *at > Factor::of(7, 1) => "end",
            () if *at < Factor::of(3, 1) => "start",
            () => "middle",
        };
        html! {
            <>
                <line class="mark" x1={x.clone()} x2={x.clone()} y1="42" y2="222" />
                <text {x} y="34" text-anchor={anchor}>{ text }</text>
            </>
        }
    };
    let key = lines
        .iter()
        .map(|line| html! { <li class={line.class}>{ &line.label }</li> });
    html! {
        <>
            <ul class="key">{ for key }</ul>
            <svg class="lines" width="100%" height="268">
                <text x="0" y="12">{ y.0 }</text>
                { for y.1.iter().map(y_tick) }
                { for x.1.iter().map(x_tick) }
                <text x="56%" y="264" text-anchor="middle">{ x.0 }</text>
                { for marks.iter().map(mark) }
                <svg x="16%" y="42" width="80%" height="180" viewBox="0 0 100 100" preserveAspectRatio="none">{ for drawn }</svg>
            </svg>
        </>
    }
}
