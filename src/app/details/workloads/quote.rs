//! The quote of the open use case: a line per billed dimension, each to be opened to its rate, source and date; gaps;
//! the years to come.

use yew::prelude::*;

use super::unpriced;
use crate::app::details::evidence::{self, origin};
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{self, number};
use crate::app::words::workloads as words;
use crate::engine::data::{Context, ServiceTier};
use crate::engine::num::{Percent, Usd};
use crate::engine::quote::{Line, MONTHS_PER_YEAR, PriceOrigin, WorkloadQuote};
use crate::engine::scenario::draft::{FieldRef, Place};
use crate::engine::scenario::fields::FieldId;

pub(super) fn view(screen: &Screen, index: usize) -> Html {
    let Some(quote) = screen.report.quote.workloads.get(index) else {
        return Html::default();
    };
    let columns = [
        (words::BILLED, false),
        (words::A_MONTH, true),
        (words::PRICE, true),
        (words::A_YEAR, true),
        (words::RATE, false),
    ];
    let rows = quote.lines.iter().map(|line| row(screen, line));
    html! {
        <>
            { unpriced::view(screen, index, quote) }
            { table::scrolling(words::QUOTE, &columns, rows.chain([total(screen, quote)]).collect()) }
            if quote.total().is_positive() { { years(screen, quote, index) } }
        </>
    }
}

fn row(screen: &Screen, line: &Line) -> Html {
    let formats = &screen.desk.formats;
    let quantity = formats.value(&line.billed.quantity_value());
    let price = formats.value(&line.billed.price_value());
    let (counted, each) = (words::counted(line.dimension), words::each(line.dimension));
    let working = words::working(
        &quantity,
        counted,
        &price,
        MONTHS_PER_YEAR,
        formats.cents(line.yearly),
    );
    let rate = html! {
        <details>
            <summary>{ words::RATE }<span class="sr">{ words::of_line(title(line)) }</span></summary>
            { p("formula", working) }
            { p("", html! { <>{ format!("{price} {each}: ") }{ origin(line.origin, screen) }</> }) }
        </details>
    };
    table::row(
        title(line),
        vec![
            number(format!("{quantity} {counted}")),
            evidence::price(line.origin, price),
            number(formats.cents(line.yearly)),
            table::words(rate),
        ],
    )
}

/// What is billed, and where that part of the traffic differs from standard.
fn title(line: &Line) -> String {
    let mut title = words::billed(line.dimension).to_owned();
    if let PriceOrigin::Catalogue(key, _) = line.origin {
        if key.tier != ServiceTier::Standard {
            title.push_str(&format!(", {}", key.tier.code()));
        }
        if key.context != Context::Standard {
            title.push_str(words::LONG_PROMPTS);
        }
    }
    title
}

/// What stands before a figure while something has no price.
fn at_least(quote: &WorkloadQuote) -> &'static str {
    if quote.gaps.is_empty() {
        ""
    } else {
        words::AT_LEAST
    }
}

fn total(screen: &Screen, quote: &WorkloadQuote) -> Html {
    let sum = format!(
        "{}{}",
        at_least(quote),
        screen.desk.formats.cents(quote.total())
    );
    let blank = || number(String::new());
    let cells = vec![blank(), blank(), number(sum), blank()];
    table::row(words::ALL_OF_IT.to_owned(), cells)
}

/// The first three years at list, and whose growth they follow.
fn years(screen: &Screen, quote: &WorkloadQuote, index: usize) -> Html {
    let draft = screen.state.shown();
    let place = Place::Workload(index);
    let id = FieldId::GrowthOwn;
    let own = draft.value(FieldRef { place, id }).parse::<Percent>().ok();
    let position = || {
        draft
            .value(FieldRef::scenario(FieldId::Growth))
            .parse::<Percent>()
    };
    let growth = own.or_else(|| position().ok()).unwrap_or_default();
    let [first, second, third] = quote
        .years(growth)
        .map(|year: Usd| format!("{}{}", at_least(quote), screen.desk.formats.dollars(year)));
    let whose = if own.is_some() {
        words::OWN_GROWTH
    } else {
        words::GROWTH_OF_ALL
    };
    p(
        "hint",
        words::growing(growth.exact(), whose, &first, &second, &third),
    )
}
