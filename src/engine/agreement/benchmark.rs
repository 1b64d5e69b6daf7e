//! Where the market stands for a commitment and a term, from the dated benchmark table.
//! The table itself is data; what points a position earns belongs in `checks`.

use crate::engine::data::Benchmark;
use crate::engine::num::{Factor, Percent, Usd};
use crate::engine::rubric::DiscountBand;

/// The discount band of an average yearly commitment over a term of `years`.
///
/// The highest tier whose threshold is reached, each end times the term's multiplier, as a six-decimal ratio.
pub fn band(benchmark: &Benchmark, average_commitment: Usd, years: u8) -> DiscountBand {
    let multiplier = benchmark.multiplier(years).unwrap_or(Factor::ONE);
    let tier = benchmark
        .tiers
        .iter()
        .rev()
        .find(|tier| average_commitment >= tier.threshold);
    let end = |percent: Option<Percent>| {
        (percent.map_or(Factor::ZERO, Percent::factor) * multiplier).ratio()
    };
    DiscountBand {
        low: end(tier.map(|t| t.low)),
        typical: end(tier.map(|t| t.typical)),
        high: end(tier.map(|t| t.high)),
    }
}
