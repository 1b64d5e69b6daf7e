//! What a figure rests on: rate rows and lifecycle dates, each with source and date. The tiers of the
//! benchmark are in `benchmark`.

use yew::prelude::*;

use super::benchmark;
use crate::app::browser::locale;
use crate::app::pages::Screen;
use crate::app::root::Desk;
use crate::app::widgets::kit::span;
use crate::app::widgets::table::{number, row, scrolling, words};
use crate::app::words::evidence as words;
use crate::engine::checks::Evidence;
use crate::engine::data::{
    Age, Confidence, Found, Model, OwnRate, Rate, RateKey, Scope, ServiceTier, Source, SourceIx,
};
use crate::engine::date::Date;
use crate::engine::num::Factor;
use crate::engine::quote::{LeverRate, Line, PriceOrigin};
use crate::engine::value::Value;

/// The evidence of one finding.
pub fn view(evidence: Evidence, screen: &Screen, names: &[String]) -> Html {
    match evidence {
        Evidence::Answers => Html::default(),
        Evidence::Rates => rates(screen, names, false),
        Evidence::Levers => rates(screen, names, true),
        Evidence::Benchmark => benchmark::view(screen),
        Evidence::Lifecycle => lifecycle(screen),
    }
}

/// Who said so, when, and how far to trust it today.
pub(in crate::app) fn source(
    desk: &Desk,
    ix: SourceIx,
    as_of: Date,
    confidence: Confidence,
    rest: &str,
) -> Html {
    let sources = desk.sources.get_or_init(|| desk.dataset.cited_sources());
    let when = words::stated(locale::date(as_of), trust(desk, confidence, as_of), rest);
    cited(sources.get(ix.index()), when)
}

/// The title of a source, with its address where it has one.
pub(super) fn cited(source: Option<&Source>, rest: String) -> Html {
    let (title, reference) = match source {
        Some(source) => (source.title.to_string(), source.reference.to_string()),
        None => (words::NO_SOURCE.to_owned(), String::new()),
    };
    let link = reference.starts_with("https://").then_some(reference);
    html! { <><a href={link} rel="noreferrer noopener" target="_blank">{ title }</a>{ rest }</> }
}

/// The confidence of today, and what it was when the row was new.
pub(super) fn trust(desk: &Desk, stated: Confidence, as_of: Date) -> String {
    let now = stated.at(Age::on(desk.today, as_of));
    if stated == now {
        now.code().to_owned()
    } else {
        words::lowered(now.code(), stated.code())
    }
}

/// Lines and prices of a comparison, each under what it belongs to.
pub(in crate::app) fn behind<'a>(
    screen: &Screen,
    lines: impl IntoIterator<Item = (String, &'a Line)>,
    levers: impl IntoIterator<Item = (String, &'a LeverRate)>,
) -> Html {
    let lines = lines
        .into_iter()
        .map(|(what, line)| rate_row(line, what, screen));
    let levers = levers
        .into_iter()
        .map(|(what, rate)| lever_row(rate, what, screen));
    scrolling(
        words::RATES_USED,
        &words::RATES_COLUMNS,
        lines.chain(levers).collect(),
    )
}

fn rates(screen: &Screen, names: &[String], levers: bool) -> Html {
    let (report, desk) = (&screen.report, &screen.desk);
    let mut rows = Vec::new();
    for (workload, name) in report.quote.workloads.iter().zip(names) {
        let model = workload.model.and_then(|ix| desk.dataset.model_at(ix));
        let what = model.map_or_else(|| name.clone(), |model| format!("{name}: {}", model.name));
        rows.extend(
            workload
                .lines
                .iter()
                .map(|line| rate_row(line, what.clone(), screen)),
        );
        if levers {
            rows.extend(
                workload
                    .lever_rates
                    .iter()
                    .map(|rate| lever_row(rate, what.clone(), screen)),
            );
        }
    }
    scrolling(words::RATES_USED, &words::RATES_COLUMNS, rows)
}

fn rate_row(line: &Line, what: String, screen: &Screen) -> Html {
    let formats = &screen.desk.formats;
    let cells = vec![
        words(line.dimension.code().replace('_', " ")),
        number(formats.value(&line.billed.quantity_value())),
        price(line.origin, formats.value(&line.billed.price_value())),
        number(formats.cents(line.yearly)),
        words(origin(line.origin, screen)),
    ];
    row(what, cells)
}

/// A price that a saving is worked out with: what it is for, without tokens of its own.
fn lever_row(rate: &LeverRate, what: String, screen: &Screen) -> Html {
    let RateKey {
        scope,
        tier,
        dimension,
        ..
    } = rate.key;
    let global = if scope == Scope::Global {
        words::GLOBAL
    } else {
        ""
    };
    let batch = if tier == ServiceTier::Batch {
        words::BATCH
    } else {
        ""
    };
    let from = PriceOrigin::Catalogue(rate.key, rate.found);
    let cells = vec![
        words(words::for_saving(
            global,
            batch,
            dimension.code().replace('_', " "),
        )),
        number(String::new()),
        price(from, screen.desk.formats.value(&Value::PerMtok(rate.price))),
        number(String::new()),
        words(origin(from, screen)),
    ];
    row(what, cells)
}

/// The cell of a price, marked where it is the reader's own in place of the snapshot's.
pub(super) fn price(origin: PriceOrigin, price: String) -> Html {
    let own = matches!(origin, PriceOrigin::Catalogue(_, Found::Own(_)));
    html! { <td class="number">{ price }if own { { " " }{ span("mark", words::OWN_PRICE) } }</td> }
}

/// Where a price comes from: who says so, when, for which place, and how far to trust it.
pub(in crate::app) fn origin(origin: PriceOrigin, screen: &Screen) -> Html {
    let PriceOrigin::Catalogue(key, found) = origin else {
        return match origin {
            PriceOrigin::Own(factor) if factor > Factor::ONE => words::TYPED_WITH_PREMIUM.into(),
            PriceOrigin::Own(_) => words::TYPED.into(),
            _ => words::PRICE_CLASS.into(),
        };
    };
    match found {
        Found::Exact(rate) | Found::Profile(rate) => published(key, &rate, &screen.desk),
        Found::Own(own) => own_price(key, own, screen),
    }
}

/// A row of the snapshot: source, date, confidence, place, note.
fn published(key: RateKey, rate: &Rate, desk: &Desk) -> Html {
    let place = if rate.region == key.region || key.scope == Scope::Global {
        rate.region.name().to_owned()
    } else {
        words::covers(rate.region.name(), key.region.name())
    };
    let note = desk.dataset.note(key.model, rate);
    let note = note.map(|note| format!(" ({note})")).unwrap_or_default();
    source(
        desk,
        rate.source,
        rate.as_of,
        rate.confidence,
        &format!("; {place}{note}"),
    )
}

/// A price of the reader's own: the reason, and the snapshot's price beside it.
fn own_price(key: RateKey, own: OwnRate, screen: &Screen) -> Html {
    let reason = screen.report.own_prices.get(own.index);
    let reason = reason.map_or("", |own| &own.reason);
    let instead = match own.snapshot {
        Some(rate) => {
            let price = screen.desk.formats.rate(rate.price);
            html! { <>{ words::in_snapshot(&price) }{ published(key, &rate, &screen.desk) }</> }
        }
        None => words::NOT_IN_SNAPSHOT.into(),
    };
    html! { <><b>{ words::OWN_PRICE }</b>{ format!(" ({reason})") }{ instead }</> }
}

/// The lifecycle dates of the models in use, with their sources.
pub(in crate::app) fn lifecycle(screen: &Screen) -> Html {
    let (report, desk) = (&screen.report, &screen.desk);

    let day = |date: Option<Date>| date.map_or(words::NONE_PUBLISHED.to_owned(), locale::date);
    let model = |model: &Model| {
        let cells = vec![
            words(model.status.code()),
            words(day(model.eol)),
            words(day(model.extended_access)),
            words(source(
                desk,
                model.source,
                model.as_of,
                model.confidence,
                "",
            )),
        ];
        row(model.name.to_string(), cells)
    };
    let models = report
        .quote
        .workloads
        .iter()
        .filter_map(|w| desk.dataset.model_at(w.model?));
    scrolling(
        words::LIFECYCLE,
        &words::LIFECYCLE_COLUMNS,
        models.map(model).collect(),
    )
}
