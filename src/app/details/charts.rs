//! Pieces that charts share: places on an axis, bars, lines, and the frame with title and table. Texts stand outside what
//! is stretched, so that they stay readable on a phone. What a chart says belongs to its view.

use yew::prelude::*;

use crate::engine::num::{Factor, Usd};

/// A part of a length as SVG wants it: 0.25 of 80, from 10, is "30%".
pub(in crate::app) fn place(share: Factor, from: u32, length: u32) -> String {
    let at = Factor::ONE.times(from) + share * Factor::ONE.times(length);
    format!("{}%", at.ratio().exact())
}

/// Round marks of an axis from `lowest` to `highest`, in their unit: 1, 2, 2.5 or 5 with any number of noughts, at most five
/// between the two. The first is at or below the lowest and the last at or above the highest.
pub(in crate::app) fn round_marks(lowest: Factor, highest: Factor) -> Vec<Factor> {
    let span = highest - lowest;
    if !span.is_positive() {
        return vec![lowest];
    }
    let mut power = Factor::of(1, 6);
    let step = 'found: loop {
        for part in [
            Factor::ONE,
            Factor::of(2, 0),
            Factor::of(25, 1),
            Factor::of(5, 0),
        ] {
            let step = power * part;
            if step.times(4) >= span {
                break 'found step;
            }
        }
        power = power.times(10);
    };
    let of = |end: Factor| end.over(step).unwrap_or_default();
    let first = of(lowest).down();
    let count = (of(highest).up() - first).ceiling();
    (0..=count)
        .map(|at| (first + Factor::ONE.times(at)) * step)
        .collect()
}

/// Round amounts along an axis.
pub(in crate::app) fn round_dollars(lowest: Usd, highest: Usd) -> Vec<Usd> {
    let dollars = |usd: Usd| usd.over(Usd::whole(1)).unwrap_or_default();
    let marks = round_marks(dollars(lowest), dollars(highest));
    marks.into_iter().map(|mark| Usd::whole(1) * mark).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_an_axis_are_round_and_hold_everything() {
        let marks = |lowest: u32, highest: u32| -> Vec<String> {
            let marks = round_marks(Factor::of(lowest, 0), Factor::of(highest, 0));
            marks.into_iter().map(Factor::exact).collect()
        };
        assert_eq!(marks(0, 5_320_000), ["0", "2000000", "4000000", "6000000"]);
        assert_eq!(marks(0, 1_000), ["0", "250", "500", "750", "1000"]);
        assert_eq!(marks(0, 4), ["0", "1", "2", "3", "4"]);
        assert_eq!(
            marks(930, 1_110),
            ["900", "950", "1000", "1050", "1100", "1150"]
        );
        assert_eq!(marks(7, 7), ["7"]);
    }
}
