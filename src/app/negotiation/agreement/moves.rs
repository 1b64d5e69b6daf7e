//! Which input moves the net value most, as a tornado chart with its table. What each step is belongs to the engine.

use yew::prelude::*;

use super::settled::Settled;
use crate::app::details::charts::{chart, place};
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling};
use crate::app::words::agreement;
use crate::app::words::commitment as words;
use crate::engine::negotiation::tornado::{Bar, Swing, Tornado, tornado};
use crate::engine::num::{Factor, Usd};
use crate::engine::value::Value;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) screen: Screen,
    pub(super) settled: Settled,
}

#[function_component]
pub(super) fn Moves(props: &Props) -> Html {
    let found = use_memo(props.settled.clone(), |settled| {
        tornado(&settled.position, &settled.scenario, &settled.inputs)
    });
    let screen = &props.screen;
    let Some(first) = found.bars.first() else {
        return p("", words::NOTHING_COMMITTED);
    };
    let title = words::moves_most(
        words::input(first.input),
        screen.desk.formats.dollars(first.width),
        value(screen, &first.low.value),
        value(screen, &first.high.value),
    );
    html! {
        <>
            { p("", words::MOVES) }
            { chart(title, drawing(screen, &found), numbers(screen, &found)) }
        </>
    }
}

fn value(screen: &Screen, value: &Value) -> String {
    match value {
        Value::Usd(amount) => screen.desk.formats.dollars(*amount),
        other => screen.desk.formats.value(other),
    }
}

/// Pixels of a row, and of what stands above the first.
const ROW: usize = 44;
const TOP: usize = 24;

fn drawing(screen: &Screen, found: &Tornado) -> Html {
    let swings = || found.bars.iter().flat_map(|bar| [&bar.low, &bar.high]);
    let values = || swings().map(|swing| swing.net_value).chain([found.today]);
    let least = values().min().unwrap_or_default();
    let all = values().max().unwrap_or_default() - least;
    let at = |net: Usd| (net - least).over(all).unwrap_or_default();
    let today = at(found.today);
    let one = |class: &'static str, swing: &Swing, y: String| {
        let to = at(swing.net_value);
        let (from, to) = (today.min(to), today.max(to));
        html! { <rect {class} x={place(from, 0, 100)} width={place(to - from, 0, 100)} {y} height="14" /> }
    };
    let bar = |(index, bar): (usize, &Bar)| {
        let top = TOP + index.saturating_mul(ROW);
        let (text, y) = (format!("{}", top + 14), format!("{}", top + 20));
        html! {
            <>
                <text x="0" y={text.clone()}>{ words::input(bar.input) }</text>
                <text x="100%" y={text} text-anchor="end">{ screen.desk.formats.dollars(bar.width) }</text>
                { one("lower", &bar.low, y.clone()) }
                { one("higher", &bar.high, y) }
            </>
        }
    };
    let height = (TOP + found.bars.len().saturating_mul(ROW)).to_string();
    let x = place(today, 0, 100);
    let anchor = match () {
        () if today > Factor::of(7, 1) => "end",
        () if today < Factor::of(3, 1) => "start",
        () => "middle",
    };
    let words = words::net_today(screen.desk.formats.dollars(found.today));
    html! {
        <>
            <ul class="key moves-key"><li class="lower">{ words::AT_THE_LOWER_VALUE }</li><li class="higher">{ words::AT_THE_HIGHER_VALUE }</li></ul>
            <svg class="moves" width="100%" height={height.clone()}>
                <text x={x.clone()} y="13" text-anchor={anchor}>{ words }</text>
                { for found.bars.iter().enumerate().map(bar) }
                <line class="mark" x1={x.clone()} x2={x} y1="18" y2={height} />
            </svg>
        </>
    }
}

fn numbers(screen: &Screen, found: &Tornado) -> Html {
    let money = |amount: Usd| number(screen.desk.formats.dollars(amount));
    let line = |bar: &Bar| {
        let cells = vec![
            number(value(screen, &bar.low.value)),
            money(bar.low.net_value),
            number(value(screen, &bar.high.value)),
            money(bar.high.net_value),
            money(bar.width),
        ];
        row(words::input(bar.input).to_owned(), cells)
    };
    html! {
        <details class="worked">
            <summary>{ agreement::NUMBERS }</summary>
            { scrolling(words::EACH_INPUT_ALONE, &words::MOVES_COLUMNS, found.bars.iter().map(line).collect()) }
        </details>
    }
}
