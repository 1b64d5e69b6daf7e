//! What must change for the offer to be worth signing, a term a row; for an offer that is worth it, how far a term could
//! get worse. The search itself belongs to the engine.

use yew::prelude::*;

use super::settled::Settled;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling};
use crate::app::words::commitment as words;
use crate::engine::negotiation::worth::{Change, Reached, margins, repairs, why_never};
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
                { table(&props.screen, margins, words::TODAY_TO_WORTHLESS, words::NET_VALUE_THERE, [words::NEVER_WORTHLESS, words::AT_WORST]) }
            </>
        };
    }
    html! {
        <>
            { p("", words::NOT_WORTH_IT) }
            { table(&props.screen, repairs, words::TODAY_TO_THEN, words::NET_VALUE_THEN, [words::NOT_BY_ITSELF, words::AT_BEST]) }
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
    let columns = [(words::TERM, false), (to, true), (net, true)];
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
        row(
            words::lever(change.lever).to_owned(),
            cells.map(number).into(),
        )
    };
    let suffices = |change: &&Change| matches!(change.reached, Reached::At { .. });
    let (first, rest): (Vec<_>, Vec<_>) = changes.iter().partition(suffices);
    let rows = first.into_iter().chain(rest).map(line).collect();
    html! { <div class="narrow changes">{ scrolling(words::SINGLE_CHANGES, &columns, rows) }</div> }
}

/// Why each term that cannot repair the offer by itself cannot.
fn reasons(position: &Position, repairs: &[Change]) -> Html {
    let never = |change: &&Change| matches!(change.reached, Reached::Never { .. });
    let line = |change: &Change| {
        let why = why_never(position, change.lever);
        html! { <li>{ format!("{}: {why}", words::lever(change.lever)) }</li> }
    };
    let lines: Vec<Html> = repairs.iter().filter(never).map(line).collect();
    if lines.is_empty() {
        return Html::default();
    }
    html! { <ul class="plain">{ for lines }</ul> }
}
