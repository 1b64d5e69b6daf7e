//! What caching, batch and a global endpoint would save on one workload, and the prices that is worked out with.
//! The workload's own bill belongs in `workload`, the sum of savings one level up.

use super::LeverRate;
use super::workload::{Key, yearly};
use crate::engine::data::{Dimension, Prices, Scope, ServiceTier};
use crate::engine::num::{Factor, Mtok, Percent, Usd};
use crate::engine::rubric::Model;
use crate::engine::scenario::{Answer, Workload};

/// Price of a repeated prefix over plain input: misses write it, hits read it.
pub(super) fn cached_price(write: Factor, read: Factor, model: &Model) -> Factor {
    model.cache_hit.complement() * write + model.cache_hit.factor() * read
}

/// Unknown where the model has no price for cache reads. Some models have no price for cache writes; a miss is then
/// taken as plain input.
pub(super) fn cache_saving(
    workload: &Workload,
    key: Key,
    input: Usd,
    prices: &Prices<'_>,
    model: &Model,
) -> Option<Usd> {
    let over_input = |dimension| {
        key.price(prices, dimension)?
            .over(key.price(prices, Dimension::Input)?)
    };
    let Some(read) = over_input(Dimension::CacheRead) else {
        return unless_used(workload.repeat_uncached);
    };
    let write = over_input(Dimension::CacheWrite).unwrap_or(Factor::ONE);
    let saved = (Factor::ONE - cached_price(write, read, model)).or_zero();
    Some(input * workload.repeat_uncached.factor() * saved)
}

/// Nothing where the workload already runs on batch or flex; unknown where the model has no batch price.
pub(super) fn batch_saving(
    workload: &Workload,
    key: Key,
    total: Usd,
    cache: Usd,
    prices: &Prices<'_>,
) -> Option<Usd> {
    if matches!(key.tier, ServiceTier::Batch | ServiceTier::Flex) || total.is_zero() {
        return Some(Usd::ZERO);
    }
    let batch = Key {
        tier: ServiceTier::Batch,
        ..key
    };
    match at_other_price(workload, batch, prices).and_then(|cost| cost.over(total)) {
        Some(share) => {
            Some((total - cache) * workload.deferrable.factor() * (Factor::ONE - share).or_zero())
        }
        None => unless_used(workload.deferrable),
    }
}

/// Nothing where the traffic has to stay, is global already, or no global price exists.
pub(super) fn endpoint_premium(
    workload: &Workload,
    key: Key,
    total: Usd,
    needs_region: Answer,
    prices: &Prices<'_>,
) -> Usd {
    if needs_region == Answer::Yes || key.scope == Scope::Global {
        return Usd::ZERO;
    }
    let global = Key {
        scope: Scope::Global,
        ..key
    };
    at_other_price(workload, global, prices).map_or(Usd::ZERO, |cost| (total - cost).or_zero())
}

/// The prices behind the savings that this workload's answers make possible.
pub(super) fn lever_rates(
    workload: &Workload,
    key: Key,
    needs_region: Answer,
    prices: &Prices<'_>,
) -> Vec<LeverRate> {
    let both = [Dimension::Input, Dimension::Output];
    let batch = Key {
        tier: ServiceTier::Batch,
        ..key
    };
    let global = Key {
        scope: Scope::Global,
        ..key
    };
    let levers = [
        (
            !workload.repeat_uncached.is_zero(),
            key,
            [Dimension::CacheRead, Dimension::CacheWrite],
        ),
        (
            !workload.deferrable.is_zero() && key.tier != batch.tier,
            batch,
            both,
        ),
        (
            needs_region != Answer::Yes && key.scope != global.scope,
            global,
            both,
        ),
    ];
    let used = levers.into_iter().filter(|(used, ..)| *used);
    let keys = used.flat_map(|(_, key, dimensions)| dimensions.map(|dimension| (key, dimension)));
    let rate = |(key, dimension): (Key, Dimension)| {
        let (price, found) = key.find(prices, dimension)?;
        Some(LeverRate {
            key: key.with(dimension),
            price,
            found,
        })
    };
    keys.filter_map(rate).collect()
}

/// The workload's yearly cost under another key, if every dimension it uses has a price there.
fn at_other_price(workload: &Workload, key: Key, prices: &Prices<'_>) -> Option<Usd> {
    let part = |(dimension, tokens): (Dimension, Mtok)| {
        if tokens.is_zero() {
            return Some(Usd::ZERO);
        }
        key.price(prices, dimension)
            .map(|price| yearly(price, tokens))
    };
    let [input, output] = key.used(workload, prices);
    Some(part(input)? + part(output)?)
}

/// A lever without a price: nothing where the buyer has no use for it, unknown where he has.
pub(super) fn unless_used(share: Percent) -> Option<Usd> {
    (share == Percent::ZERO).then_some(Usd::ZERO)
}
