//! What a figure rests on: rate rows, benchmark tiers and lifecycle dates, each with source and date.

use yew::prelude::*;

use crate::app::browser::locale;
use crate::app::root::Desk;
use crate::engine::Report;
use crate::engine::checks::Evidence;
use crate::engine::data::{Found, SourceIx};
use crate::engine::quote::{Line, PriceOrigin};
use crate::engine::value::Value;

/// The evidence of one finding.
pub fn view(evidence: Evidence, report: &Report, names: &[String], desk: &Desk) -> Html {
    match evidence {
        Evidence::Answers => Html::default(),
        Evidence::Rates => rates(report, names, desk),
        Evidence::Benchmark => benchmark(report, desk),
        Evidence::Lifecycle => lifecycle(report, desk),
    }
}

/// Who said so, and when.
fn source(desk: &Desk, ix: SourceIx) -> Html {
    let Some(source) = desk.dataset.source(ix) else {
        return html! { { "source not recorded" } };
    };
    let title = source.title.to_string();
    if source.reference.starts_with("https://") {
        html! { <a href={source.reference.to_string()} rel="noreferrer noopener" target="_blank">{ title }</a> }
    } else {
        html! { <span title={source.reference.to_string()}>{ title }</span> }
    }
}

fn rates(report: &Report, names: &[String], desk: &Desk) -> Html {
    let rows = report
        .quote
        .workloads
        .iter()
        .zip(names)
        .flat_map(|(workload, name)| {
            let model = workload.model.and_then(|ix| desk.dataset.model_at(ix));
            let what =
                model.map_or_else(|| name.clone(), |model| format!("{name}: {}", model.name));
            workload
                .lines
                .iter()
                .map(move |line| rate_row(line, what.clone(), desk))
        });
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label="Rates used">
            <table class="evidence">
                <caption>{ "Rates used" }</caption>
                <thead><tr>
                    <th scope="col">{ "Use case" }</th><th scope="col">{ "Billed" }</th>
                    <th scope="col" class="number">{ "Million tokens a month" }</th>
                    <th scope="col" class="number">{ "$ per million" }</th>
                    <th scope="col" class="number">{ "List, a year" }</th>
                    <th scope="col">{ "Where the rate comes from" }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn rate_row(line: &Line, what: String, desk: &Desk) -> Html {
    let formats = &desk.formats;
    html! {
        <tr>
            <th scope="row">{ what }</th>
            <td>{ line.dimension.code().replace('_', " ") }</td>
            <td class="number">{ formats.value(&Value::Mtok(line.tokens)) }</td>
            <td class="number">{ formats.value(&Value::PerMtok(line.price)) }</td>
            <td class="number">{ formats.cents(line.yearly) }</td>
            <td>{ origin(line.origin, desk) }</td>
        </tr>
    }
}

fn origin(origin: PriceOrigin, desk: &Desk) -> Html {
    match origin {
        PriceOrigin::Own(_) => html! { { "typed by you" } },
        PriceOrigin::Class(_) => {
            html! { { "middle of the guide's price class, a labelled stand-in" } }
        }
        PriceOrigin::Catalogue(key, found) => {
            let rate = found.rate();
            let place = match found {
                Found::Exact(_) => rate.region.name().to_owned(),
                Found::Profile(_) => {
                    format!("{}, which covers {}", rate.region.name(), key.region.name())
                }
            };
            let note = desk
                .dataset
                .note(key.model, &rate)
                .filter(|note| !note.is_empty());
            html! {
                <>
                    { source(desk, rate.source) }
                    { format!(", as of {}, confidence {}; {place}", locale::date(rate.as_of), rate.confidence.code()) }
                    if let Some(note) = note { { format!(" ({note})") } }
                </>
            }
        }
    }
}

fn benchmark(report: &Report, desk: &Desk) -> Html {
    let formats = &desk.formats;
    let benchmark = desk.dataset.benchmark();
    let best = report.tiers.best().map(|best| best.threshold);
    let row = |tier: &crate::engine::agreement::tiers::TierCost| {
        html! {
            <tr class={(Some(tier.threshold) == best).then_some("best")}>
                <th scope="row">{ if tier.threshold.is_zero() { "no agreement".to_owned() } else { formats.dollars(tier.threshold) } }</th>
                <td class="number">{ formats.share(tier.discount) }</td>
                <td class="number">{ formats.dollars(tier.cost) }</td>
                <td class="number">{ formats.dollars(tier.shortfall) }</td>
                <td>{ if Some(tier.threshold) == best { "cheapest" } else { "" } }</td>
            </tr>
        }
    };
    html! {
        <>
            <p class="hint">
                { "The benchmark is an opinion of this project, dated " }{ locale::date(benchmark.as_of) }
                { ", read from published ranges that differ by a factor of seven. " }
                <a href="./data/benchmark_sources.tsv">{ "Published ranges with their sources" }</a>
                { " · " }<a href="./data/benchmark.tsv">{ "The table" }</a>
            </p>
            <div class="scroll" tabindex="0" role="group" aria-label="Every tier over your term">
                <table class="evidence">
                    <caption>{ "Every tier over your term, at your present distance from typical" }</caption>
                    <thead><tr>
                        <th scope="col">{ "Commitment a year" }</th><th scope="col" class="number">{ "Discount" }</th>
                        <th scope="col" class="number">{ "Expected cost" }</th>
                        <th scope="col" class="number">{ "Expected shortfall" }</th><th scope="col"><span class="sr">{ "Remark" }</span></th>
                    </tr></thead>
                    <tbody>{ for report.tiers.rows.iter().map(row) }</tbody>
                </table>
            </div>
        </>
    }
}

fn lifecycle(report: &Report, desk: &Desk) -> Html {
    let models = report
        .quote
        .workloads
        .iter()
        .filter_map(|w| desk.dataset.model_at(w.model?));
    let row = |model: &crate::engine::data::Model| {
        let day = |date: Option<crate::engine::date::Date>| {
            date.map_or("none published".to_owned(), locale::date)
        };
        html! {
            <tr>
                <th scope="row">{ model.name.to_string() }</th>
                <td>{ model.status.code() }</td>
                <td>{ day(model.eol) }</td>
                <td>{ day(model.extended_access) }</td>
                <td>{ source(desk, model.source) }{ format!(", as of {}, confidence {}", locale::date(model.as_of), model.confidence.code()) }</td>
            </tr>
        }
    };
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label="Lifecycle of your models">
            <table class="evidence">
                <caption>{ "Lifecycle of your models" }</caption>
                <thead><tr>
                    <th scope="col">{ "Model" }</th><th scope="col">{ "Status" }</th><th scope="col">{ "Ends" }</th>
                    <th scope="col">{ "Extended access from" }</th><th scope="col">{ "Source" }</th>
                </tr></thead>
                <tbody>{ for models.map(row) }</tbody>
            </table>
        </div>
    }
}
