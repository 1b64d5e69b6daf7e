//! What one way is made of: its lines with rate and source, what has no price, what to test first.

use yew::prelude::*;

use super::{month, name};
use crate::app::details::evidence;
use crate::app::pages::Screen;
use crate::app::root::Desk;
use crate::app::widgets::kit::p;
use crate::app::widgets::table;
use crate::app::words::tuning as words;
use crate::engine::formulas::prompt_cache::BreakEven;
use crate::engine::num::Factor;
use crate::engine::quote::PriceOrigin;
use crate::engine::scenario::fields::FieldId;
use crate::engine::tuning::{Basis, Comparison, Gap, Line, Price, Priced, Quote, Source, Way};

/// The first test of all, and the first of the cheapest way, in sight without opening anything.
pub(super) fn first_tests(comparison: &Comparison) -> Html {
    let cheapest = comparison.cheapest().map(|quote| quote.way);
    let ways = [Way::Base]
        .into_iter()
        .chain(cheapest.filter(|way| *way != Way::Base));
    let test = |way: Way| {
        let first = way.tests().first().copied().unwrap_or_default();
        html! { <li><b>{ format!("{}: ", way.name()) }</b>{ first }</li> }
    };
    html! {
        <section class="ways" aria-labelledby="tests-title">
            <h3 id="tests-title">{ words::BEFORE }</h3>
            <ul class="tests">{ for ways.map(test) }</ul>
        </section>
    }
}

pub(super) fn view(screen: &Screen, comparison: &Comparison) -> Html {
    let one = |quote: &Quote| option(screen, comparison, quote);
    html! {
        <section class="ways" aria-labelledby="ways-title">
            <h3 id="ways-title">{ words::OPEN }</h3>
            { for comparison.quotes.iter().map(one) }
        </section>
    }
}

fn option(screen: &Screen, comparison: &Comparison, quote: &Quote) -> Html {
    let desk = &*screen.desk;
    let tests = quote.way.tests().iter();
    html! {
        <details class="way" key={quote.way.name()}>
            <summary>{ format!("{}: {}", name(comparison, quote.way), month(quote, &desk.formats)) }</summary>
            <div class="worked">
                { for quote.gaps.iter().map(|gap| p("gap", missing(gap, desk))) }
                if !quote.lines.is_empty() { { lines(quote, screen) } }
                { for remarks(comparison, quote, desk).into_iter().map(|remark| p("hint", remark)) }
                <h4>{ words::TEST }</h4>
                <ul class="tests">{ for tests.map(|test| html! { <li>{ *test }</li> }) }</ul>
            </div>
        </details>
    }
}

fn lines(quote: &Quote, screen: &Screen) -> Html {
    let rows = quote.lines.iter().map(|line| row(line, screen)).collect();
    table::scrolling(words::LINES_OF_THIS_WAY, &words::LINE_COLUMNS, rows)
}

fn row(line: &Line, screen: &Screen) -> Html {
    let formats = &screen.desk.formats;
    let name = match line.basis {
        Basis::Once => words::share_of_month(line.item.name()),
        _ => line.item.name().to_owned(),
    };
    let quantity = formats.number(&line.monthly.ratio().exact());
    let price = &line.price;
    let rate = words::price_per(formats.rate(price.usd), price.per.name());
    let cells = vec![
        table::number(quantity),
        table::number(rate),
        table::number(formats.cents(line.month)),
        table::words(source(price, screen)),
    ];
    table::row(name, cells)
}

fn source(price: &Price, screen: &Screen) -> Html {
    let desk = &*screen.desk;
    let times = (price.times != Factor::ONE)
        .then(|| format!("{} × ", desk.formats.number(&price.times.exact())));
    let from = match price.source {
        Source::Catalogue(key, found) => {
            evidence::origin(PriceOrigin::Catalogue(key, found), screen)
        }
        Source::Typed(field) => words::entered_under(FieldId::Tuning(field).words().label).into(),
    };
    html! { <>{ times }{ from }</> }
}

/// What has no price, and what closes the gap.
fn missing(gap: &Gap, desk: &Desk) -> String {
    let what = match &gap.asked {
        Some((id, kind)) => {
            let model = desk.dataset.model(id);
            let name = model.and_then(|ix| desk.dataset.model_at(ix));
            let name = name.map_or(id.as_str(), |model| &*model.name);
            let kind = kind.code().replace('_', " ");
            words::no_snapshot_price(gap.item.name(), name, &kind)
        }
        None => words::no_published_price(gap.item.name()),
    };
    let remedy = match gap.field {
        Some(field) => words::enter_under(FieldId::Tuning(field).words().label),
        None => words::ENTER_UNDER_RATES.to_owned(),
    };
    format!("{what} {remedy}")
}

/// What the lines do not say.
fn remarks(comparison: &Comparison, quote: &Quote, desk: &Desk) -> Vec<String> {
    let formats = &desk.formats;
    let mut remarks = Vec::new();
    if quote.priced != Priced::No && quote.training.is_positive() {
        remarks.push(format!(
            "{}: {}. {}: {}.",
            words::ONCE,
            formats.cents(quote.training),
            words::RUNNING,
            formats.cents(quote.running)
        ));
    }
    match (quote.way, comparison.break_even) {
        (Way::FewShotCached, Some(break_even)) => remarks.push(match break_even {
            BreakEven::Always => words::CACHE_ALWAYS.to_owned(),
            BreakEven::From(rate) => words::caching_pays(formats.brief_share(rate)),
            BreakEven::Never => words::CACHE_NEVER.to_owned(),
        }),
        (Way::TunedAtCustomRate, _) if quote.priced != Priced::No && typed_base(comparison) => {
            remarks.push(words::TYPED_BASE.to_owned());
        }
        (Way::TunedOnUnits | Way::Imported, _) => remarks.push(words::FREE_FIT.to_owned()),
        _ => {}
    }
    remarks
}

/// True when the base model's tokens have a price that was typed.
fn typed_base(comparison: &Comparison) -> bool {
    let base = comparison.of(Way::Base);
    let mut lines = base.iter().flat_map(|quote| &quote.lines);
    lines.any(|line| matches!(line.price.source, Source::Typed(_)))
}
