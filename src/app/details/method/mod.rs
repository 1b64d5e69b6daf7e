//! How the score is worked out, drawn from the rubric and the checks themselves; what it does not know; and what the
//! terms mean. A reader's own figures belong to the other views.

mod checks;
mod constants;
mod curve;
mod examples;
mod glossary;

use yew::prelude::*;

use crate::app::pages::Screen;
use crate::app::widgets::kit::{band, p};
use crate::app::widgets::table::{number, row, scrolling, words};
use crate::engine::document::LIMITS;
use crate::engine::num::Factor;
use crate::engine::rubric::{Curve, V1};
use crate::engine::value::Value;

pub(super) fn view(screen: &Screen) -> Html {
    let lead = format!(
        "Score version {}, rates of {}. Weights, curves, ceilings and the discount benchmark are modelling choices of \
         this project, dated November 2026: opinions to argue with, not facts. Everything below is drawn from the \
         tables that the score itself reads.",
        V1.version,
        screen.desk.dataset.id()
    );
    html! {
        <div class="method">
            { p("lead", lead) }
            { block("method-adds-up", "How points become a score", adds_up(screen)) }
            { block("method-checks", "What is measured", checks::view(screen)) }
            { block("method-constants", "Constants of the model", constants::view(screen)) }
            { block("method-examples", "Eight positions to look at", examples::view(screen)) }
            { block("method-limits", "What this does not know", limits()) }
            { block("method-glossary", "Terms", glossary::view()) }
        </div>
    }
}

fn block(id: &'static str, title: &'static str, content: Html) -> Html {
    html! { <section class="block" aria-labelledby={id}><h3 {id}>{ title }</h3>{ content }</section> }
}

/// Weights, bands and ceilings.
fn adds_up(screen: &Screen) -> Html {
    let formats = &screen.desk.formats;
    let dimension = |d: &crate::engine::rubric::Dimension| {
        row(d.name.to_owned(), vec![number(d.weight.to_string())])
    };
    let in_band = |b: &crate::engine::rubric::Band| {
        let name = html! { <th scope="row">{ band(None, Some(*b)) }</th> };
        html! { <tr>{ name }{ number(format!("{} and above", b.from)) }</tr> }
    };
    let at_list = format!(
        "A Bedrock commitment fixed at list rate holds the score at {}.",
        formats.score(V1.ceilings.bedrock_commit_at_list_rate)
    );
    html! {
        <>
            { p("", "Each check turns one figure into 0 to 100 points. A part of the score is the weighted mean of its \
                checks, the score the weighted mean of its parts. What has no subject drops out and the other weights \
                grow in proportion. What is not known earns nothing, and the range says what the score would be if every \
                unknown turned out well.") }
            <div class="pair-of-tables">
                { scrolling("Parts of the score", &[("Part", false), ("Weight of 100", true)],
                    V1.dimensions.iter().map(dimension).collect()) }
                { scrolling("Bands, by the whole number shown", &[("Band", false), ("Score", true)],
                    V1.bands.iter().map(in_band).collect()) }
            </div>
            { p("", "Three ceilings hold the score down whatever the parts say, because a commitment that costs more than it \
                saves must not look sound:") }
            <ul>
                <li>{ "Expected shortfall over expected saving: " }{ stops(screen, V1.ceilings.shortfall_eats_discount) }</li>
                <li>{ "Low-case coverage of the worst year: " }{ stops(screen, V1.ceilings.thin_low_case) }</li>
                <li>{ at_list }</li>
            </ul>
        </>
    }
}

/// A ceiling in words: where it begins and where it ends.
fn stops(screen: &Screen, curve: Curve) -> String {
    let formats = &screen.desk.formats;
    let stop = |(metric, points): &(Factor, _)| {
        let metric = formats.value(&Value::Share(metric.ratio()));
        format!("at {metric} at most {}", formats.points(*points))
    };
    let stops: Vec<String> = curve.0.iter().map(stop).collect();
    format!("{}, and in a straight line between.", stops.join(", "))
}

fn limits() -> Html {
    let limit = |words: &&str| html! { <li>{ *words }</li> };
    html! { <ul>{ for LIMITS.iter().map(limit) }</ul> }
}

/// A name beside a value, for the tables of this view.
fn named(name: &str, value: String, why: &'static str) -> Html {
    row(name.to_owned(), vec![number(value), words(why)])
}
