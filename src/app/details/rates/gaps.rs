//! Prices that the answers need and the snapshot lacks, each with a way to enter one. What a gap does to the figures
//! is for the engine.

use yew::prelude::*;

use super::own;
use crate::app::pages::Screen;
use crate::app::widgets::kit::button;
use crate::app::words::rates as words;
use crate::engine::data::{Context, RateName, ServiceTier};
use crate::engine::quote::{Gap, GapReason};
use crate::engine::scenario::Pricing;

/// Prices that are gaps in the bill, each with a way to fill it.
pub(super) fn view(screen: &Screen, known: &[Option<RateName>]) -> Html {
    if screen.state.read_only() || !screen.report.has_gaps() || !own::has_room(screen) {
        return Html::default();
    }
    let mut gaps: Vec<RateName> = missing_rates(screen)
        .into_iter()
        .filter(|name| own::of(known, name).is_none())
        .collect();
    gaps.sort_unstable();
    gaps.dedup();
    let gap = |rate: &RateName| {
        let words = words::rate(&screen.desk.dataset, rate);
        html! { <li>{ button("", format!("{}{words}", words::ENTER), own::add(screen, rate)) }</li> }
    };
    if gaps.is_empty() {
        return Html::default();
    }
    html! { <><h4>{ words::MISSING }</h4><ul class="missing">{ for gaps.iter().map(gap) }</ul></> }
}

/// The names of the prices that the bill has gaps for.
fn missing_rates(screen: &Screen) -> Vec<RateName> {
    let (scenario, quote) = (&screen.scenario, &screen.report.quote);
    let prices = scenario.prices(&screen.desk.dataset);
    let mut names = Vec::new();
    for (workload, quote) in scenario.workloads.iter().zip(&quote.workloads) {
        for gap in &quote.gaps {
            names.extend(of_workload(&workload.pricing, gap));
        }
    }
    for (row, quote) in scenario.capacity.iter().zip(&quote.capacity) {
        let dimensions = quote.gaps.iter().filter_map(|gap| gap.dimension);
        let served = row.reserve.served().into_iter();
        names.extend(dimensions.flat_map(|dimension| {
            served.clone().map(move |served| RateName {
                model: served.model.as_str().into(),
                region: served.region,
                scope: served.scope,
                context: Context::Standard,
                tier: ServiceTier::Standard,
                dimension,
            })
        }));
    }
    let priced = |name: &RateName| {
        Some(
            prices
                .rate(own::key_of(&screen.desk.dataset, name)?)
                .is_some(),
        )
    };
    names.retain(|name| priced(name) == Some(false));
    names
}

/// The prices that a gap of a use case may stand for: a part of the prompts may be long ones.
fn of_workload(pricing: &Pricing, gap: &Gap) -> Vec<RateName> {
    let (
        Pricing::Catalogue {
            model,
            region,
            scope,
            context,
            ..
        },
        GapReason::NoPrice(tier),
    ) = (pricing, gap.reason)
    else {
        return Vec::new();
    };
    let contexts = [Context::Standard, *context];
    let names = contexts.into_iter().zip(std::iter::repeat(gap.dimension));
    names
        .filter_map(|(context, dimension)| {
            Some(RateName {
                model: model.as_str().into(),
                region: *region,
                scope: *scope,
                context,
                tier,
                dimension: dimension?,
            })
        })
        .collect()
}
