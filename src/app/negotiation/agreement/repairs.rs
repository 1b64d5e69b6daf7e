//! What must change for the offer to be worth signing, a term a row; for an offer that is worth it, how far a term could
//! get worse. The search itself belongs to the engine.

use yew::prelude::*;

use super::settled::Settled;
use super::words;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling};
use crate::engine::negotiation::worth::{Change, Lever, Reached, margins, repairs, why_never};
use crate::engine::negotiation::years::Position;
use crate::engine::num::Usd;
use crate::engine::value::Value;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) screen: Screen,
    pub(super) settled: Settled,
}

#[function_component]
pub(super) fn Repairs(props: &Props) -> Html {
    let found = use_memo(props.settled.position.clone(), |position| {
        (repairs(position), margins(position))
    });
    let position = &props.settled.position;
    if !position.commitments.iter().any(|c| c.is_positive()) {
        return p("", words::NOTHING_COMMITTED);
    }
    let (repairs, margins) = &*found;
    if repairs.is_empty() {
        return html! {
            <>
                { p("", words::WORTH_IT) }
                { table(&props.screen, margins, "Today → worthless from", "Net value there", ["never worthless", "at worst"]) }
            </>
        };
    }
    html! {
        <>
            { p("", words::NOT_WORTH_IT) }
            { table(&props.screen, repairs, "Today → then", "Net value then", ["not by itself", "at best"]) }
            { reasons(position, repairs) }
        </>
    }
}

/// One row a term; those that suffice first.
fn table(
    screen: &Screen,
    changes: &[Change],
    to: &'static str,
    net: &'static str,
    never: [&'static str; 2],
) -> Html {
    let columns = [("Term", false), (to, true), (net, true)];
    let value = |value: &Value| match value {
        Value::Usd(amount) => screen.desk.formats.dollars(*amount),
        other => screen.desk.formats.value(other),
    };
    let money = |amount: Usd| screen.desk.formats.dollars(amount);
    let line = |change: &Change| {
        let today = value(&change.today);
        let cells = match &change.reached {
            Reached::At {
                value: at,
                net_value,
            } => [format!("{today} → {}", value(at)), money(*net_value)],
            Reached::Never { best } => {
                let [words, end] = never;
                [
                    format!("{today}: {words}"),
                    format!("{end} {}", money(*best)),
                ]
            }
        };
        row(name(change.lever).to_owned(), cells.map(number).into())
    };
    let suffices = |change: &&Change| matches!(change.reached, Reached::At { .. });
    let (first, rest): (Vec<_>, Vec<_>) = changes.iter().partition(suffices);
    let rows = first.into_iter().chain(rest).map(line).collect();
    html! { <div class="narrow changes">{ scrolling("Single changes", &columns, rows) }</div> }
}

/// Why each term that cannot repair the offer by itself cannot.
fn reasons(position: &Position, repairs: &[Change]) -> Html {
    let never = |change: &&Change| matches!(change.reached, Reached::Never { .. });
    let line = |change: &Change| {
        let why = why_never(position, change.lever);
        html! { <li>{ format!("{}: {why}", name(change.lever)) }</li> }
    };
    let lines: Vec<Html> = repairs.iter().filter(never).map(line).collect();
    if lines.is_empty() {
        return Html::default();
    }
    html! { <ul class="plain">{ for lines }</ul> }
}

/// What a person calls the term.
fn name(lever: Lever) -> &'static str {
    match lever {
        Lever::Commitment => "Commitment, first year, the others in proportion",
        Lever::Discount => "EDP discount",
        Lever::Layer => "Bedrock layer",
        Lever::CarryForward => "Excess that carries forward",
        Lever::TermEnd => "Settlement of shortfall",
        Lever::Gross => "Basis of the commitment",
        Lever::ThirdPartyCounts => "Third-party models count, without the discount",
        Lever::ThirdPartyFull => "Third-party models count and get the discount",
        Lever::MarketplaceCap => "Marketplace cap",
        Lever::FromSignature => "Bedrock under the agreement",
    }
}
