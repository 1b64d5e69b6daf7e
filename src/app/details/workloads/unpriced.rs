//! What the open use case lacks before it is a full quote: prices, with where one exists and how to enter one, and
//! quantities. The quote itself belongs in `quote`.

use yew::prelude::*;

use crate::app::details::rates::endpoint;
use crate::app::pages::{Screen, gaps, link};
use crate::app::state::View;
use crate::app::widgets::kit::p;
use crate::app::words::workloads as words;
use crate::engine::data::{Dimension, ModelIx, RateKey, Scope, ServiceTier};
use crate::engine::quote::{Gap, GapReason, Line, WorkloadQuote};
use crate::engine::scenario::Pricing;

/// True while no quantity is billed.
pub(super) fn is_empty(quote: &WorkloadQuote) -> bool {
    let nothing = |line: &Line| line.billed.quantity().is_zero();
    quote.gaps.is_empty() && quote.lines.iter().all(nothing)
}

pub(super) fn view(screen: &Screen, index: usize, quote: &WorkloadQuote) -> Html {
    if is_empty(quote) {
        return p("gap", what_to_enter(screen, quote));
    }
    let pricing = screen.scenario.workloads.get(index).map(|w| &w.pricing);
    let places = quote.gaps.iter().filter_map(|gap| {
        let GapReason::NoPrice(tier) = gap.reason else {
            return None;
        };
        elsewhere(screen, pricing?, tier, gap.dimension?)
    });
    let mut places: Vec<String> = places.collect();
    places.dedup();
    let lacks = |gap: &Gap| matches!(gap.reason, GapReason::NoPrice(_));
    html! {
        <>
            { gaps(screen, index) }
            { for places.into_iter().map(|place| p("", place)) }
            if quote.gaps.iter().any(lacks) {
                { p("", link(screen, View::Rates, words::ENTER_PRICE)) }
            }
        </>
    }
}

fn what_to_enter(screen: &Screen, quote: &WorkloadQuote) -> &'static str {
    let rates = quote
        .model
        .map_or(&[][..], |ix| screen.desk.dataset.rates_of(ix));
    let only_things = !rates.is_empty() && rates.iter().all(|rate| rate.per_mtok().is_none());
    if only_things {
        words::ENTER_THINGS
    } else {
        words::ENTER_ANY
    }
}

/// A Region where the price that is missing here can be had: on the same tier and endpoint, else on any.
fn elsewhere(
    screen: &Screen,
    pricing: &Pricing,
    tier: ServiceTier,
    dimension: Dimension,
) -> Option<String> {
    let Pricing::Catalogue {
        model,
        region,
        scope,
        context,
        ..
    } = pricing
    else {
        return None;
    };
    let dataset = &screen.desk.dataset;
    let ix: ModelIx = dataset.model(model)?;
    let what = words::billed(dimension);
    let key = |region| RateKey {
        model: ix,
        region,
        scope: *scope,
        context: *context,
        tier,
        dimension,
    };
    let mut regions = dataset.regions_of(ix).into_iter();
    if let Some(there) =
        regions.find(|there| there != region && dataset.rate(key(*there)).is_some())
    {
        return Some(words::priced_in(what, there.name(), there.code()));
    }
    let rate = dataset
        .rates_of(ix)
        .iter()
        .find(|rate| rate.dimension == dimension && rate.scope != Scope::Service)?;
    Some(words::priced_for(
        what,
        rate.region.name(),
        endpoint(rate.scope),
        rate.tier.code(),
    ))
}
