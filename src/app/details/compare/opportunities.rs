//! Opportunities, the largest first, each with what to test and the rates behind it.

use yew::prelude::*;

use super::Look;
use super::assumptions::Assumed;
use crate::app::details::elsewhere::{self, Elsewhere};
use crate::app::details::evidence;
use crate::app::details::reveal::Reveal;
use crate::app::format::Formats;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::words::compare as words;
use crate::engine::agreement::Terms;
use crate::engine::compare::channels::Channels;
use crate::engine::compare::opportunities::{
    Basis, Evidence, HitRates, Kind, Opportunity, Reserve, Search, of_load, opportunities,
};
use crate::engine::compare::{Book, has_own_rates};
use crate::engine::data::{Alternative, Outside, SameModel};
use crate::engine::rubric::V1;
use crate::engine::scenario::draft::{FieldRef, Place};
use crate::engine::scenario::fields::{FieldId, LoadField};
use crate::engine::scenario::{LoadPrices, LoadValue, Scenario, Workload};
use crate::engine::value::{Phrase, Value};

/// What is found in a position. With many use cases it takes some milliseconds, so the view keeps it.
pub(super) fn find(
    screen: &Screen,
    scenario: &Scenario,
    outside: Option<&Outside>,
    assumed: &Assumed,
) -> Vec<Opportunity> {
    let desk = &screen.desk;
    let prices = scenario.prices(&desk.dataset);
    let load = said_load(screen).then(|| of_load(scenario, &screen.report.quote, &prices));
    let reserve: Vec<Reserve> = load.flatten().into_iter().collect();
    let (others, same): (&[Alternative], &[SameModel]) =
        outside.map_or((&[], &[]), |outside| (&outside.prices, &outside.same));
    opportunities(&Search {
        book: Book {
            prices: &prices,
            model: &V1.model,
        },
        workloads: &scenario.workloads,
        terms: &Terms::of(scenario),
        channels: Channels {
            prices: others,
            same,
            discount: assumed.offer,
        },
        by: desk.today.plus_months(V1.model.retirement_months),
        hits: HitRates {
            default: assumed.hit,
            hour: assumed.hour,
        },
        reserve: &reserve,
    })
}

/// Our starting values are no evidence: the curve, what a unit serves, its price and the price on demand have to be the
/// reader's own, or come from a reservation of the list or a model of the catalogue.
fn said_load(screen: &Screen) -> bool {
    let draft = screen.state.shown();
    let place = Place::Load;
    let said = |field| {
        let id = FieldId::Load(field);
        draft.is_touched(FieldRef { place, id })
    };
    let curve = [LoadField::Shape, LoadField::Peak, LoadField::Curve];
    let prices = match &screen.scenario.load.prices {
        LoadPrices::Row(_) => true,
        LoadPrices::Typed { value, .. } => {
            let on_demand = match value {
                LoadValue::Typed(_) => said(LoadField::OnDemand),
                LoadValue::Model { .. } => true,
            };
            on_demand && said(LoadField::UnitServes) && said(LoadField::UnitPrice)
        }
    };
    prices && curve.into_iter().any(said)
}

/// True where a figure of a use case is still the starting value.
fn is_starting(screen: &Screen, index: usize, id: FieldId) -> bool {
    let place = Place::Workload(index);
    !screen.state.shown().is_touched(FieldRef { place, id })
}

/// What an opportunity rests on that nobody entered.
fn starting(screen: &Screen, one: &Opportunity) -> Option<&'static str> {
    let (id, words) = match one.kind {
        Kind::CheaperTier => (FieldId::Deferrable, words::STARTING_DEFERRABLE),
        Kind::LongerCache => (FieldId::Repeat, words::STARTING_REPEAT),
        _ => return None,
    };
    is_starting(screen, one.workload?, id).then_some(words)
}

pub(super) fn view(look: &Look<'_>, found: &[Opportunity], outside: Option<&Outside>) -> Html {
    let assumed = &look.assumed;
    let wanted =
        |one: &&Opportunity| assumed.workload.is_none() || one.workload == assumed.workload;
    let items: Vec<Html> = found
        .iter()
        .filter(wanted)
        .map(|one| item(look, one, outside))
        .collect();
    html! {
        <>
            if items.is_empty() {
                { for none_found(look).into_iter().map(|why| p("hint", why)) }
            } else {
                { p("hint", words::OVERLAP) }
                <List {items} />
            }
            if !said_load(look.screen) { { p("hint", words::RESERVE_HOOK) } }
        </>
    }
}

/// Why nothing is found, for each reason once.
fn none_found(look: &Look<'_>) -> Vec<String> {
    let wanted = |(index, _): &(usize, &Workload)| {
        let chosen = look.assumed.workload;
        chosen.is_none_or(|chosen| chosen == *index)
    };
    let workloads = look.scenario.workloads.iter().enumerate().filter(wanted);
    let workloads: Vec<&Workload> = workloads.map(|(_, workload)| workload).collect();
    let mut reasons: Vec<String> = Vec::new();
    let why = |workload: &&Workload| super::nothing(look.book, workload);
    for why in workloads.iter().filter_map(why) {
        if !reasons.contains(&why) {
            reasons.push(why);
        }
    }
    if workloads.iter().any(|workload| why(workload).is_none()) {
        reasons.push(words::NONE_FOUND.to_owned());
    }
    if workloads.iter().any(|workload| has_own_rates(workload)) {
        reasons.push(words::OWN_RATES.to_owned());
    }
    reasons
}

/// How many are shown before the reader asks for all.
const FIRST: usize = 6;

#[derive(Properties, PartialEq)]
struct ListProps {
    items: Vec<Html>,
}

#[function_component]
fn List(props: &ListProps) -> Html {
    let all = use_state(|| false);
    let shown = if *all { props.items.len() } else { FIRST };
    let more = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(true))
    };
    html! {
        <>
            <ol class="opportunities">{ for props.items.iter().take(shown).cloned() }</ol>
            if props.items.len() > shown {
                <button type="button" onclick={more}>{ words::show_all(props.items.len()) }</button>
            }
        </>
    }
}

fn basis(kind: Kind) -> &'static str {
    match kind.basis() {
        Basis::List => words::AT_LIST,
        Basis::OneSided => words::AFTER_ONE_SIDED,
        Basis::BothDiscounted => words::AFTER,
    }
}

fn item(look: &Look<'_>, one: &Opportunity, outside: Option<&Outside>) -> Html {
    let formats = &look.screen.desk.formats;
    let amount = match one.saving {
        Some(saving) => html! { <><b>{ formats.dollars(saving) }</b>{ " " }{ basis(one.kind) }</> },
        None => html! { <b>{ words::MEASURE }</b> },
    };
    let (screen, evidence) = (look.screen.clone(), one.evidence.clone());
    let of = |outside: &Outside| -> Vec<Elsewhere> {
        let prices = one.evidence.elsewhere.iter();
        prices
            .map(|price| Elsewhere::of(price, outside, &look.screen.desk))
            .collect()
    };
    let sellers = outside.map(of).unwrap_or_default();
    let draw = Callback::from(move |()| rates(&screen, &evidence, &sellers));
    html! {
        <li>
            <h4>{ one.kind.name() }{ ": " }{ amount }</h4>
            { p("", sentence(&one.what, formats)) }
            if let Some(words) = starting(look.screen, one) { { p("hint", words) } }
            <p class="hint"><b>{ words::TEST_FIRST }</b>{ one.kind.test() }
                { one.offered().map(|check| html! { <>{ " " }{ check }</> }) }</p>
            <Reveal label={words::RATES_BEHIND} {draw} />
        </li>
    }
}

/// A sentence, money in whole dollars and shares with one decimal at most.
fn sentence(phrase: &Phrase, formats: &Formats) -> String {
    phrase.fill(|value| match value {
        Value::Usd(usd) => formats.dollars(*usd),
        Value::Share(share) => formats.brief_share(*share),
        other => formats.value(other),
    })
}

fn rates(screen: &Screen, evidence: &Evidence, sellers: &[Elsewhere]) -> Html {
    let now = super::named(words::NOW, &evidence.now);
    let then = super::named(words::THEN, &evidence.then);
    let levers = evidence
        .levers
        .iter()
        .map(|rate| (words::CACHE.to_owned(), rate));
    html! {
        <>
            { evidence::behind(screen, now.chain(then), levers) }
            if !sellers.is_empty() {
                { elsewhere::table(words::OTHER_CHANNEL_PRICES, sellers) }
            }
        </>
    }
}
