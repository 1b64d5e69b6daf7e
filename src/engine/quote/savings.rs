//! What caching, batch and a global endpoint would save on one workload, and the prices that is worked out with.
//! The workload's own bill belongs in `workload`, the sum of savings one level up.

use super::LeverRate;
use super::parts::{Key, Part, written_as};
use super::workload::Bill;
use crate::engine::data::{Dimension, Prices, Scope, ServiceTier};
use crate::engine::num::{Factor, Percent, Usd};
use crate::engine::rubric::Model;
use crate::engine::scenario::{Answer, Caching, Usage, Workload};

/// Price of a repeated prefix over plain input: misses write it, hits read it.
pub(super) fn cached_price(write: Factor, read: Factor, model: &Model) -> Factor {
    model.cache_hit.complement() * write + model.cache_hit.factor() * read
}

/// What caching would save on input that is neither cached nor on batch today. Unknown where the model has no price
/// for cache reads. Some models have no price for cache writes; a miss is then taken as plain input.
pub(super) fn cache_saving(
    workload: &Workload,
    usage: &Usage,
    bills: &[Bill],
    prices: &Prices<'_>,
    model: &Model,
) -> Option<Usd> {
    let repeats = repeats(workload, usage);
    let saving = |bill: &Bill| {
        let key = bill.part.key;
        let over_input = |dimension| {
            key.price(prices, dimension)?
                .over(key.price(prices, Dimension::Input)?)
        };
        let Some(read) = over_input(Dimension::CacheRead) else {
            return unless_used(workload.repeat_uncached);
        };
        let write = over_input(written_as(usage.cache_life)).unwrap_or(Factor::ONE);
        let saved = (Factor::ONE - cached_price(write, read, model)).or_zero();
        Some(bill.plain * repeats * saved)
    };
    own_tier(bills).map(saving).sum()
}

/// Share of the plain input that repeats. `repeat_uncached` is a share of all input, so beside an assumed cache it
/// is at most what that leaves (score model, section 10: what is read from the cache does not repeat uncached).
fn repeats(workload: &Workload, usage: &Usage) -> Factor {
    let stated = workload.repeat_uncached.factor();
    match usage.caching {
        Caching::Assumed { share, .. } => {
            let left = share.complement();
            stated.min(left).divided_by(left).unwrap_or(Factor::ZERO)
        }
        Caching::None | Caching::Measured { .. } => stated,
    }
}

fn own_tier<'b, 'k>(bills: &'b [Bill<'k>]) -> impl Iterator<Item = &'b Bill<'k>> {
    bills.iter().filter(|bill| bill.part.own_tier)
}

/// Nothing where the workload already runs on batch or flex; unknown where the model has no batch price. What runs as
/// batch beside another tier is not deferred again.
pub(super) fn batch_saving(
    workload: &Workload,
    key: Key,
    bills: &[Bill],
    cache: Usd,
    prices: &Prices<'_>,
) -> Option<Usd> {
    let total: Usd = own_tier(bills).map(|bill| bill.total).sum();
    if matches!(key.tier, ServiceTier::Batch | ServiceTier::Flex) || total.is_zero() {
        return Some(Usd::ZERO);
    }
    let at_batch = |part: &Part| {
        let tier = ServiceTier::Batch;
        part.cost_at(Key { tier, ..part.key }, prices)
    };
    let cost: Option<Usd> = own_tier(bills).map(|bill| at_batch(bill.part)).sum();
    match cost.and_then(|cost| cost.over(total)) {
        Some(share) => {
            Some((total - cache) * workload.deferrable.factor() * (Factor::ONE - share).or_zero())
        }
        None => unless_used(workload.deferrable),
    }
}

/// Nothing where the traffic has to stay, is global already, or no global price exists.
pub(super) fn endpoint_premium(
    key: Key,
    bills: &[Bill],
    needs_region: Answer,
    prices: &Prices<'_>,
) -> Usd {
    if needs_region == Answer::Yes || key.scope == Scope::Global {
        return Usd::ZERO;
    }
    let premium = |bill: &Bill| {
        let scope = Scope::Global;
        let global = Key {
            scope,
            ..bill.part.key
        };
        let cost = bill.part.cost_at(global, prices);
        cost.map_or(Usd::ZERO, |cost| bill.total - cost)
    };
    // All of the traffic moves, so a part that costs more there counts against the others.
    bills.iter().map(premium).sum::<Usd>().or_zero()
}

/// The prices behind the savings that this workload's answers make possible.
pub(super) fn lever_rates(
    workload: &Workload,
    key: Key,
    needs_region: Answer,
    usage: &Usage,
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
            [Dimension::CacheRead, written_as(usage.cache_life)],
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

/// A lever without a price: nothing where the buyer has no use for it, unknown where he has.
pub(super) fn unless_used(share: Percent) -> Option<Usd> {
    (share == Percent::ZERO).then_some(Usd::ZERO)
}
