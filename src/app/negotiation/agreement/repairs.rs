//! What must change for the offer to be worth signing, a term a row; for an offer that is worth it, how far a term could
//! get worse. The search itself belongs to the engine.

use yew::prelude::*;

use super::settled::Settled;
use super::words;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling, words as cell};
use crate::engine::negotiation::worth::{Change, Lever, Reached, margins, repairs};
use crate::engine::num::Usd;
use crate::engine::scenario::Basis;
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
                { table(&props.screen, margins, "Worthless from", "Net value there", never_worse) }
            </>
        };
    }
    html! {
        <>
            { p("", words::NOT_WORTH_IT) }
            { table(&props.screen, repairs, "Change to", "Net value then", never) }
            if no_deeper(repairs) && position.terms.basis == Basis::Net { { p("", words::NO_DEEPER) } }
        </>
    }
}

fn table(
    screen: &Screen,
    changes: &[Change],
    to: &'static str,
    net: &'static str,
    never: fn(String) -> String,
) -> Html {
    let columns = [("Term", false), ("Today", true), (to, true), (net, true)];
    let value = |value: &Value| match value {
        Value::Usd(amount) => screen.desk.formats.dollars(*amount),
        other => screen.desk.formats.value(other),
    };
    let money = |amount: Usd| screen.desk.formats.dollars(amount);
    let line = |change: &Change| {
        let name = name(change.lever).to_owned();
        let cells = match &change.reached {
            Reached::At {
                value: at,
                net_value,
            } => vec![
                number(value(&change.today)),
                number(value(at)),
                number(money(*net_value)),
            ],
            Reached::Never { best } => vec![
                number(value(&change.today)),
                cell(never(money(*best))),
                number(String::new()),
            ],
        };
        row(name, cells)
    };
    scrolling(
        "Single changes",
        &columns,
        changes.iter().map(line).collect(),
    )
}

/// True where no discount repairs the offer by itself.
fn no_deeper(repairs: &[Change]) -> bool {
    let mut discounts = repairs
        .iter()
        .filter(|change| change.lever == Lever::Discount);
    discounts.any(|change| matches!(change.reached, Reached::Never { .. }))
}

fn never(best: String) -> String {
    format!("not by itself: at best {best}")
}

fn never_worse(best: String) -> String {
    format!("never: at worst {best}")
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
