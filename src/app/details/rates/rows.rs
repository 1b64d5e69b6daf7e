//! The list itself: a window of rows, and what one of them says when it is open. Which rows there are is for the
//! engine.

use yew::prelude::*;

use super::look::{Act, PAGE};
use super::{List, own};
use crate::app::widgets::kit::{button, p, span};
use crate::app::words::rates as words;
use crate::app::words::shared;
use crate::engine::data::{Column, Listed, Rate, RateName};
use crate::engine::date::Date;

const COLUMNS: [(Column, &str, bool); 9] = [
    (Column::Model, words::MODEL, false),
    (Column::Region, words::REGION, false),
    (Column::Endpoint, words::ENDPOINT, false),
    (Column::Tier, words::TIER, false),
    (Column::Dimension, words::WHAT_IS_BOUGHT, false),
    (Column::Price, words::PRICE, true),
    (Column::AsOf, words::AS_OF, false),
    (Column::Confidence, words::OPINION_OF_TRUST, false),
    (Column::Source, words::SOURCE, false),
];

pub(super) fn view(list: &List<'_>, found: &[usize]) -> Html {
    if found.is_empty() {
        return p("gap", words::NOTHING);
    }
    let rows = found.iter().take(list.look.shown);
    let rows = rows.filter_map(|at| Some((*at, list.browser.rows().get(*at)?)));
    let more = found.len().saturating_sub(list.look.shown).min(PAGE);
    html! {
        <>
            <div class="scroll" tabindex="0" role="group" aria-label={words::LIST}>
                <table class="rates">
                    <caption class="sr">{ words::CAPTION }</caption>
                    <thead><tr>{ for COLUMNS.iter().map(|column| head(list, column)) }</tr></thead>
                    <tbody>{ for rows.map(|(at, row)| lines(list, at, row)) }</tbody>
                </table>
            </div>
            if more > 0 {
                { button("", words::show_more(more), list.act(|| Act::More)) }
            }
        </>
    }
}

/// The name of a column, as a button that sorts by it.
fn head(list: &List<'_>, (column, name, number): &(Column, &'static str, bool)) -> Html {
    let (column, sort) = (*column, list.look.sort);
    let sorted = (sort.by == column).then_some(if sort.descending {
        ("descending", "▼")
    } else {
        ("ascending", "▲")
    });
    let mark = sorted.map(|(_, mark)| html! { <span aria-hidden="true">{ mark }</span> });
    let class = number.then_some("number");
    let onclick = list.act(move || Act::Sort(column));
    html! {
        <th scope="col" {class} aria-sort={sorted.map(|(words, _)| words)}>
            <button type="button" class="sort" {onclick}>{ *name }{ mark }</button>
        </th>
    }
}

/// A row, and below it what it says when it is open.
fn lines(list: &List<'_>, at: usize, row: &Listed) -> Html {
    let dataset = &list.screen.desk.dataset;
    let model = dataset.model_at(row.model);
    let (name, vendor) = model.map_or(("", ""), |model| (&*model.name, &*model.vendor));
    let Rate {
        region,
        scope,
        context,
        tier,
        dimension,
        as_of,
        ..
    } = row.rate;
    let rate = row.name(dataset);
    let own = rate.as_ref().and_then(|rate| own::of(list.own, rate));
    let what = rate.as_ref().map(|rate| words::rate(dataset, rate));
    let open = list.look.open == Some(at);
    let today = list.screen.desk.today;
    let source = list.screen.desk.sources.get();
    let source = source.and_then(|all| all.get(row.rate.source.index()));
    let source = source.map_or("", |source| &*source.title);
    let id = format!("rate-{at}");
    let onclick = list.act(move || Act::Open(at));
    html! {
        <>
            <tr data-own={own.map(|_| "")}>
                <th scope="row">
                    <button type="button" class="quiet" aria-label={what} aria-expanded={open.to_string()}
                        aria-controls={open.then(|| id.clone())} {onclick}>{ name.to_owned() }</button>
                    { span("note", vendor.to_owned()) }
                </th>
                <td>{ region.name() }{ span("note narrow", sold_as(&row.rate)) }</td>
                <td>{ words::endpoint(scope) }</td>
                <td>{ words::tier(tier, context) }</td>
                <td>{ words::dimension(dimension) }</td>
                <td class="number">{ price(list, &row.rate) }{ own.map(|own| own::mark(list.screen, own)) }</td>
                <td>{ list.day(as_of) }</td>
                <td>{ row.rate.confidence_on(today).code() }</td>
                <td class="source">{ source.to_owned() }</td>
            </tr>
            if open {
                <tr class="opened" {id}><td colspan="9">{ opened(list, row, rate.as_ref()) }</td></tr>
            }
        </>
    }
}

/// Endpoint and tier, which on a narrow screen have no columns of their own.
fn sold_as(rate: &Rate) -> String {
    let endpoint = words::endpoint(rate.scope);
    format!("{endpoint}, {}", words::tier(rate.tier, rate.context))
}

fn price(list: &List<'_>, rate: &Rate) -> Html {
    let price = list.screen.desk.formats.rate(rate.price);
    html! { <>{ price }{ " " }{ span("note", words::per(rate.unit)) }</> }
}

/// Source, confidence, validity, note, the model's end, and the way to a price of one's own.
fn opened(list: &List<'_>, row: &Listed, name: Option<&RateName>) -> Html {
    let desk = &list.screen.desk;
    let note = desk.dataset.note(row.model, &row.rate);
    let model = desk.dataset.model_at(row.model);
    let id = model.map_or("", |model| &*model.id);
    let fact =
        |label: &'static str, fact: Html| html! { <div><dt>{ label }</dt><dd>{ fact }</dd></div> };
    html! {
        <>
            <dl class="facts">
                { fact(words::SOURCE, source(list, &row.rate)) }
                { fact(words::SOLD_AS, sold_as(&row.rate).into()) }
                { fact(words::OPINION_OF_TRUST, trust(list, &row.rate).into()) }
                { fact(words::IN_FORCE, validity(list, &row.rate).into()) }
                { for note.map(|note| fact(words::NOTE, note.into())) }
                { fact(words::MODEL_ID, id.to_owned().into()) }
                { for model.map(|model| fact(words::MODEL, ends(list, model.status.code(), model.eol).into())) }
            </dl>
            { for name.map(|name| own::offer(list.screen, name, own::of(list.own, name))) }
        </>
    }
}

fn source(list: &List<'_>, rate: &Rate) -> Html {
    let sources = list.screen.desk.sources.get();
    let Some(source) = sources.and_then(|all| all.get(rate.source.index())) else {
        return words::NOT_RECORDED.into();
    };
    let link = source.reference.starts_with("https://");
    let title = source.title.to_string();
    let title = if link {
        html! { <a href={source.reference.to_string()} rel="noreferrer noopener" target="_blank">{ title }</a> }
    } else {
        html! { <>{ title }{ ": " }{ source.reference.to_string() }</> }
    };
    html! { <>{ title }{ words::stated(list.day(rate.as_of), &source.licence) }</> }
}

fn trust(list: &List<'_>, rate: &Rate) -> String {
    let (stated, today) = (rate.confidence, list.screen.desk.today);
    let now = rate.confidence_on(today);
    if now == stated {
        return words::trust(stated).to_owned();
    }
    words::lowered(words::trust(stated), rate.age_on(today).days(), now.code())
}

fn validity(list: &List<'_>, rate: &Rate) -> String {
    let day = |day: Date| list.day(day);
    match (rate.from, rate.until) {
        (None, None) => words::NO_DAYS.to_owned(),
        (Some(from), None) => words::from_alone(day(from)),
        (None, Some(until)) => words::until_alone(day(until)),
        (Some(from), Some(until)) => words::from_until(day(from), day(until)),
    }
}

fn ends(list: &List<'_>, status: &str, eol: Option<Date>) -> String {
    let end = match eol {
        Some(eol) if eol < list.screen.desk.today => words::ended(list.day(eol)),
        Some(eol) => shared::ends(list.day(eol)),
        None => words::NO_END.to_owned(),
    };
    format!("{status}, {end}")
}
