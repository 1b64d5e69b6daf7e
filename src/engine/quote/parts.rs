//! Into which parts a catalogue workload's traffic falls, and what each is billed for: prompt bands, batch, cache.
//! Prices of the parts belong in `workload` and `savings`.

use super::billed::{Billed, Quantity};
use super::extras::{extras, sells, sells_things};
use crate::engine::data::{
    Context, Dimension, Found, ModelIx, Prices, RateKey, Region, Scope, ServiceTier, Unit,
};
use crate::engine::num::{Factor, Mtok, Usd, UsdPerMtok};
use crate::engine::scenario::{CacheLife, Caching, Usage, Workload};

/// What a rate lookup keeps fixed over the dimensions of one part.
#[derive(Clone, Copy)]
pub(super) struct Key {
    pub(super) ix: ModelIx,
    pub(super) region: Region,
    pub(super) scope: Scope,
    pub(super) tier: ServiceTier,
    pub(super) context: Context,
}

impl Key {
    /// Prompt bands are of tokens: everything else is sold in the standard one.
    pub(super) fn with(self, dimension: Dimension) -> RateKey {
        let context = match dimension.unit() {
            Unit::MillionTokens => self.context,
            _ => Context::Standard,
        };
        RateKey {
            model: self.ix,
            region: self.region,
            scope: self.scope,
            context,
            tier: self.tier,
            dimension,
        }
    }

    pub(super) fn find(
        self,
        prices: &Prices<'_>,
        dimension: Dimension,
    ) -> Option<(UsdPerMtok, Found)> {
        let found = prices.rate(self.with(dimension))?;
        Some((found.per_mtok()?, found))
    }

    pub(super) fn price(self, prices: &Prices<'_>, dimension: Dimension) -> Option<UsdPerMtok> {
        self.find(prices, dimension).map(|(price, _)| price)
    }

    /// A quantity at the price found here.
    pub(super) fn bill(self, amount: Amount, prices: &Prices<'_>) -> Option<(Billed, Found)> {
        let found = prices.rate(self.with(amount.dimension))?;
        Some((amount.quantity.at(found.price(), found.unit())?, found))
    }
}

/// A quantity a month of one dimension.
#[derive(Clone, Copy)]
pub(super) struct Amount {
    pub(super) dimension: Dimension,
    pub(super) quantity: Quantity,
}

/// A part of the traffic with one prompt band and one tier.
pub(super) struct Part {
    pub(super) key: Key,
    /// False for the share that runs as batch beside another tier: nothing of it can be cached or deferred.
    pub(super) own_tier: bool,
    pub(super) amounts: Vec<Amount>,
}

impl Part {
    /// What the part costs a year under another key; `None` where something of it has no price there. On the batch
    /// tier tokens from the cache are plain input where batch has no cache price.
    pub(super) fn cost_at(&self, key: Key, prices: &Prices<'_>) -> Option<Usd> {
        let cost = |amount: &Amount| {
            if amount.quantity.is_zero() {
                return Some(Usd::ZERO);
            }
            let dimension = billed_as(key.with(amount.dimension), prices);
            let (billed, _) = key.bill(
                Amount {
                    dimension,
                    ..*amount
                },
                prices,
            )?;
            Some(billed.yearly())
        };
        self.amounts.iter().map(cost).sum()
    }
}

/// What tokens are billed as under a key: on the batch tier, tokens from or for the cache are plain input where batch has
/// no such price.
pub fn billed_as(key: RateKey, prices: &Prices<'_>) -> Dimension {
    let of_batch = key.tier == ServiceTier::Batch && is_cache(key.dimension);
    if of_batch && prices.rate(key).is_none() {
        Dimension::Input
    } else {
        key.dimension
    }
}

fn is_cache(dimension: Dimension) -> bool {
    matches!(
        dimension,
        Dimension::CacheRead | Dimension::CacheWrite | Dimension::CacheWrite1h
    )
}

/// The traffic in parts: the chosen band before the standard one, the workload's tier before batch. Shares of
/// nothing are left out.
pub(super) fn parts(
    workload: &Workload,
    key: Key,
    usage: &Usage,
    prices: &Prices<'_>,
) -> Vec<Part> {
    let text = text(workload, key, prices);
    let mut parts = Vec::with_capacity(1);
    for (tier, tier_share, own_tier) in tiers(key, usage) {
        let mut beside = extras(usage.extras, key.ix, prices);
        beside.retain(|amount| !amount.quantity.is_zero());
        for amount in &mut beside {
            amount.quantity = amount.quantity.part(tier_share);
        }
        for (context, band_share) in bands(key, usage) {
            let mut amounts = tokens(text, usage, band_share, tier_share, own_tier);
            // Extras know no band, so they stand in the first part of their tier.
            amounts.append(&mut beside);
            let key = Key {
                tier,
                context,
                ..key
            };
            parts.push(Part {
                key,
                own_tier,
                amounts,
            });
        }
    }
    parts
}

fn tiers(key: Key, usage: &Usage) -> impl Iterator<Item = (ServiceTier, Factor, bool)> {
    let batch = if key.tier == ServiceTier::Batch {
        Factor::ZERO
    } else {
        usage.batch_share.factor()
    };
    let shares = [
        (key.tier, Factor::ONE - batch, true),
        (ServiceTier::Batch, batch, false),
    ];
    shares.into_iter().filter(|(_, share, _)| !share.is_zero())
}

fn bands(key: Key, usage: &Usage) -> impl Iterator<Item = (Context, Factor)> + use<> {
    let long = if key.context == Context::Standard {
        Factor::ONE
    } else {
        usage.long_share.factor()
    };
    let shares = [(key.context, long), (Context::Standard, Factor::ONE - long)];
    shares.into_iter().filter(|(_, share)| !share.is_zero())
}

/// Text tokens before they fall into parts.
#[derive(Clone, Copy)]
struct Text {
    input_as: Dimension,
    input: Mtok,
    output: Mtok,
}

/// Input tokens of an embedding model have a name of their own, and it writes nothing. A model that is sold by
/// images, seconds or requests and has no token price anywhere is not billed by tokens at all.
fn text(workload: &Workload, key: Key, prices: &Prices<'_>) -> Text {
    let has = |dimension| key.price(prices, dimension).is_some();
    let plain = Text {
        input_as: Dimension::Input,
        input: workload.input,
        output: workload.output,
    };
    if has(Dimension::Input) {
        return plain;
    }
    let sold = |dimension| sells(key.ix, dimension, prices);
    // A model that embeds does so on every tier: where it has no price, that of its input is missing, and no other.
    let embeds = sold(Dimension::EmbeddingInput) && !sold(Dimension::Input);
    if embeds || has(Dimension::EmbeddingInput) {
        return Text {
            input_as: Dimension::EmbeddingInput,
            output: Mtok::ZERO,
            ..plain
        };
    }
    let things = sells_things(key.ix, prices);
    let unless_things = |dimension, tokens| {
        if things && !sold(dimension) {
            Mtok::ZERO
        } else {
            tokens
        }
    };
    Text {
        input: unless_things(Dimension::Input, workload.input),
        output: unless_things(Dimension::Output, workload.output),
        ..plain
    }
}

/// What is bought to keep an entry that long.
pub fn written_as(life: CacheLife) -> Dimension {
    match life {
        CacheLife::FiveMinutes => Dimension::CacheWrite,
        CacheLife::OneHour => Dimension::CacheWrite1h,
    }
}

/// Measured cache tokens stand beside the input, all on the workload's own tier. Assumed ones are a share of the
/// input on that tier; the share on batch is taken as plain input.
fn tokens(text: Text, usage: &Usage, band: Factor, tier: Factor, own_tier: bool) -> Vec<Amount> {
    let all = |tokens: Mtok| tokens * band * tier;
    let (plain, reads, writes) = match usage.caching {
        Caching::Measured { reads, writes } if own_tier => {
            (all(text.input), reads * band, writes * band)
        }
        Caching::Assumed { share, hits } if own_tier => {
            let through = all(text.input) * share.factor();
            let plain = all(text.input) * share.complement();
            let (read, written) = (hits.factor(), hits.complement());
            (plain, through * read, through * written)
        }
        _ => (all(text.input), Mtok::ZERO, Mtok::ZERO),
    };
    let write_as = written_as(usage.cache_life);
    let amount = |dimension, tokens| Amount {
        dimension,
        quantity: Quantity::Tokens(tokens),
    };
    let mut amounts = vec![
        amount(text.input_as, plain),
        amount(Dimension::Output, all(text.output)),
    ];
    let cache = [
        amount(Dimension::CacheRead, reads),
        amount(write_as, writes),
    ];
    amounts.extend(cache.into_iter().filter(|a| !a.quantity.is_zero()));
    amounts
}
