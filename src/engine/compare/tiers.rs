//! One workload on every service tier that the snapshot sells for its model.
//! How fast a tier answers is AWS's promise and not a figure of ours; what may wait is the buyer's to say.

use super::{Book, Call, Cost, has_own_rates};
use crate::engine::data::ServiceTier;
use crate::engine::num::{Ratio, Usd};
use crate::engine::scenario::Workload;

/// The tiers that every model is asked about.
const ASKED: [ServiceTier; 4] = [
    ServiceTier::Standard,
    ServiceTier::Batch,
    ServiceTier::Flex,
    ServiceTier::Priority,
];

/// The tiers that are shown only where they are sold.
const RARE: [ServiceTier; 2] = [ServiceTier::Latency, ServiceTier::Ultrafast];

/// One tier.
#[derive(Clone, Debug)]
pub struct TierCost {
    /// Which.
    pub tier: ServiceTier,
    /// Where the cost comes from.
    pub source: TierSource,
    /// Cost over the standard tier; `None` unless both are known whole.
    pub to_standard: Option<Ratio>,
    /// True for the tier that the workload runs on.
    pub present: bool,
}

/// Where the cost of a tier comes from.
#[derive(Clone, Debug)]
pub enum TierSource {
    /// Rows of the snapshot; nothing priced where the tier is not offered.
    Rates(Cost),
    /// Own rates and the score model's constant for batch (section 4.6).
    Constant(Usd),
    /// Own rates say nothing about this tier.
    Unknown,
}

impl TierCost {
    /// US dollars a year; `None` unless every dimension has a price.
    pub fn whole(&self) -> Option<Usd> {
        match &self.source {
            TierSource::Rates(cost) => cost.whole(),
            TierSource::Constant(cost) => Some(*cost),
            TierSource::Unknown => None,
        }
    }
}

/// Prices a workload on every tier. A model that nobody knows has no tiers.
pub fn tiers(book: Book<'_>, workload: &Workload) -> Vec<TierCost> {
    match Call::of(workload, book.dataset()) {
        Some(call) => catalogue(book, workload, call),
        None if has_own_rates(workload) => own(book, workload),
        None => Vec::new(),
    }
}

fn catalogue(book: Book<'_>, workload: &Workload, call: Call) -> Vec<TierCost> {
    let on = |tier| book.cost_of(workload, Call { tier, ..call });
    let standard = on(ServiceTier::Standard).whole();
    let sold = |tier: &ServiceTier| *tier == call.tier || on(*tier).at_least().is_some();
    let shown = ASKED.into_iter().chain(RARE.into_iter().filter(sold));
    shown
        .map(|tier| {
            let cost = on(tier);
            TierCost {
                tier,
                to_standard: ratio(cost.whole(), standard),
                source: TierSource::Rates(cost),
                present: tier == call.tier,
            }
        })
        .collect()
}

fn own(book: Book<'_>, workload: &Workload) -> Vec<TierCost> {
    let standard = book.cost(workload).whole();
    let source = |tier| match (tier, standard) {
        (ServiceTier::Standard, Some(cost)) => TierSource::Constant(cost),
        (ServiceTier::Batch, Some(cost)) => {
            TierSource::Constant(cost * book.model.batch_discount.complement())
        }
        _ => TierSource::Unknown,
    };
    ASKED
        .into_iter()
        .map(|tier| {
            let cost = TierCost {
                tier,
                source: source(tier),
                to_standard: None,
                present: tier == ServiceTier::Standard,
            };
            TierCost {
                to_standard: ratio(cost.whole(), standard),
                ..cost
            }
        })
        .collect()
}

fn ratio(cost: Option<Usd>, standard: Option<Usd>) -> Option<Ratio> {
    cost?.ratio_to(standard?)
}
