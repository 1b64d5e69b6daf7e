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
use crate::app::words::method as words;
use crate::engine::document::LIMITS;
use crate::engine::num::Factor;
use crate::engine::rubric::{Curve, V1};
use crate::engine::value::Value;

pub(super) fn view(screen: &Screen) -> Html {
    let lead = words::lead(V1.version, screen.desk.dataset.id());
    html! {
        <div class="method">
            { p("lead", lead) }
            { block("method-adds-up", words::HOW_POINTS_BECOME_A_SCORE, adds_up(screen)) }
            { block("method-checks", words::WHAT_IS_MEASURED, checks::view(screen)) }
            { block("method-constants", words::CONSTANTS_OF_THE_MODEL, constants::view(screen)) }
            { block("method-examples", words::EIGHT_POSITIONS_TO_LOOK_AT, examples::view(screen)) }
            { block("method-limits", words::WHAT_THIS_DOES_NOT_KNOW, limits()) }
            { block("method-glossary", words::TERMS, glossary::view()) }
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
        html! { <tr>{ name }{ number(words::and_above(b.from)) }</tr> }
    };
    let at_list = words::fixed_at_list(formats.score(V1.ceilings.bedrock_commit_at_list_rate));
    html! {
        <>
            { p("", words::ADDS_UP) }
            <div class="pair-of-tables">
                { scrolling(words::PARTS_OF_THE_SCORE, &[(words::PART, false), (words::WEIGHT_OF_100, true)],
                    V1.dimensions.iter().map(dimension).collect()) }
                { scrolling(words::BANDS, &[(words::BAND, false), (words::SCORE, true)],
                    V1.bands.iter().map(in_band).collect()) }
            </div>
            { p("", words::CEILINGS) }
            <ul>
                <li>{ words::SHORTFALL_CEILING }{ stops(screen, V1.ceilings.shortfall_eats_discount) }</li>
                <li>{ words::COVERAGE_CEILING }{ stops(screen, V1.ceilings.thin_low_case) }</li>
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
        words::at_most(&metric, formats.points(*points))
    };
    let stops: Vec<String> = curve.0.iter().map(stop).collect();
    words::straight_between(stops.join(", "))
}

fn limits() -> Html {
    let limit = |words: &&str| html! { <li>{ *words }</li> };
    html! { <ul>{ for LIMITS.iter().map(limit) }</ul> }
}

/// A name beside a value, for the tables of this view.
fn named(name: &str, value: String, why: &'static str) -> Html {
    row(name.to_owned(), vec![number(value), words(why)])
}
