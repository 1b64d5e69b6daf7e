//! The one door to prices of this comparison: typed ones first, then those of the snapshot and
//! what the reader has put in their place. What is bought with them belongs
//! in `options`.

use super::lines::{Per, Price, Source};
use crate::engine::data::{Context, Dimension, Prices, RateKey, Scope, ServiceTier};
use crate::engine::num::{Factor, Usd, UsdPerMtok};
use crate::engine::scenario::fields::TuningField;
use crate::engine::scenario::tuning::TuningInputs;

/// Prompts longer than this many tokens have a price of their own on some models, longest first.
const BANDS: [Context; 3] = [Context::Gt272k, Context::Gt200k, Context::Gt100k];

/// Where the answers lead to prices.
#[derive(Clone, Copy)]
pub(super) struct Counter<'a> {
    pub(super) prices: &'a Prices<'a>,
    pub(super) inputs: &'a TuningInputs,
}

impl Counter<'_> {
    /// The snapshot's price of a model, on the standard tier.
    fn row(&self, model: &str, scope: Scope, context: Context, kind: Dimension) -> Option<Price> {
        let key = RateKey {
            model: self.prices.dataset().model(model)?,
            region: self.inputs.region,
            scope,
            context,
            tier: ServiceTier::Standard,
            dimension: kind,
        };
        let found = self.prices.rate(key)?;
        // Named as the row that answers: a model may have one price for every length.
        let context = found.snapshot().map_or(context, |rate| rate.context);
        let key = RateKey { context, ..key };
        let (per, count) = unit(kind);
        Some(Price {
            usd: found.price().times(count),
            per,
            source: Source::Catalogue(key, found),
            times: Factor::ONE,
        })
    }

    /// The price of a model in its Region or geography: everything but the base model's tokens.
    pub(super) fn regional(&self, model: &str, kind: Dimension) -> Option<Price> {
        self.row(model, Scope::InRegionOrGeo, Context::Standard, kind)
    }

    /// The base model's price for prompts of so many tokens, in the snapshot.
    pub(super) fn listed(&self, kind: Dimension, prompt: u32) -> Option<Price> {
        let at = |context| self.row(&self.inputs.model, self.inputs.scope, context, kind);
        let is_long = |band: &Context| band.above().is_some_and(|tokens| prompt > tokens);
        let long = BANDS.into_iter().filter(is_long);
        long.into_iter()
            .find_map(at)
            .or_else(|| at(Context::Standard))
    }

    /// The base model's price of input tokens: typed, or listed for prompts of so many tokens.
    pub(super) fn input(&self, prompt: u32) -> Option<Price> {
        typed_mtok(self.inputs.price_in, TuningField::PriceIn)
            .or_else(|| self.listed(Dimension::Input, prompt))
    }

    /// The base model's price of output tokens: typed, or listed for prompts of so many tokens.
    pub(super) fn output(&self, prompt: u32) -> Option<Price> {
        typed_mtok(self.inputs.price_out, TuningField::PriceOut)
            .or_else(|| self.listed(Dimension::Output, prompt))
    }
}

/// A typed price per million tokens.
pub(super) fn typed_mtok(price: Option<UsdPerMtok>, field: TuningField) -> Option<Price> {
    price.map(|price| typed(price.of_one(), Per::MillionTokens, field))
}

/// A typed price.
pub(super) fn typed(usd: Usd, per: Per, field: TuningField) -> Price {
    Price {
        usd,
        per,
        source: Source::Typed(field),
        times: Factor::ONE,
    }
}

/// What a price of the snapshot buys here, and how many of its units that are.
fn unit(kind: Dimension) -> (Per, u32) {
    match kind {
        Dimension::SearchUnit => (Per::ThousandQueries, 1_000),
        Dimension::CustomStorageMonth => (Per::Month, 1),
        Dimension::CustomUnitMinute => (Per::UnitMinute, 1),
        Dimension::CustomUnitStorageMonth => (Per::UnitMonth, 1),
        Dimension::TrainHour => (Per::TrainingHour, 1),
        Dimension::PtuHourNocommit | Dimension::PtuHour1m | Dimension::PtuHour6m => {
            (Per::UnitHour, 1)
        }
        _ => (Per::MillionTokens, 1),
    }
}
