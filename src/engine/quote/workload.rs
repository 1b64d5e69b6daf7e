//! One workload at list: its billed lines, and what caching, batch and a global endpoint would save.
//! Sums over workloads belong one level up.

use super::savings::{
    batch_saving, cache_saving, cached_price, endpoint_premium, lever_rates, unless_used,
};
use super::{Gap, Line, MONTHS_PER_YEAR, PriceOrigin, WorkloadQuote};
use crate::engine::data::{
    Context, Dataset, Dimension, Found, ModelIx, RateKey, Region, Scope, ServiceTier, Span,
};
use crate::engine::num::{Factor, Mtok, Percent, Usd, UsdPerMtok};
use crate::engine::rubric::Model;
use crate::engine::scenario::{Answer, Pricing, Workload};

/// Prices one workload at list; what cannot be priced becomes a gap.
pub fn at_list(workload: &Workload, dataset: &Dataset, model: &Model) -> WorkloadQuote {
    match &workload.pricing {
        Pricing::Own {
            input,
            output,
            third_party,
            premium,
        } => {
            let factor = endpoint_factor(*premium, model);
            own(
                workload,
                *input,
                Some(*output),
                *third_party,
                PriceOrigin::Own(factor),
                model,
            )
        }
        Pricing::Class {
            class,
            third_party,
            premium,
        } => match dataset.price_class(class) {
            Some(found) => {
                let factor = endpoint_factor(*premium, model);
                let output = found.output.map(Span::middle);
                own(
                    workload,
                    found.input.middle(),
                    output,
                    *third_party,
                    PriceOrigin::Class(factor),
                    model,
                )
            }
            None => unpriced(workload, class),
        },
        Pricing::Catalogue {
            model: id,
            region,
            scope,
            tier,
            context,
            needs_region,
        } => match dataset.model(id) {
            Some(ix) => {
                let key = Key {
                    ix,
                    region: *region,
                    scope: *scope,
                    tier: *tier,
                    context: *context,
                };
                catalogue(workload, key, *needs_region, dataset, model)
            }
            None => unpriced(workload, id),
        },
    }
}

fn endpoint_factor(premium: Percent, model: &Model) -> Factor {
    Factor::ONE + model.endpoint_premium.factor() * premium.factor()
}

fn unpriced(workload: &Workload, missing: &str) -> WorkloadQuote {
    WorkloadQuote {
        model: None,
        lines: Vec::new(),
        input: Usd::ZERO,
        output: Usd::ZERO,
        third_party: Factor::ONE,
        cache: unless_used(workload.repeat_uncached),
        batch: unless_used(workload.deferrable),
        premium: Usd::ZERO,
        lever_rates: Vec::new(),
        gaps: vec![gap(workload, missing, None)],
    }
}

/// Own and class rates hold at global level; the origin's factor adds the regional endpoints. Without an output price
/// it is the embedding class, whose models write nothing.
fn own(
    workload: &Workload,
    input_price: UsdPerMtok,
    output_price: Option<UsdPerMtok>,
    third_party: Percent,
    origin: PriceOrigin,
    model: &Model,
) -> WorkloadQuote {
    let factor = origin.endpoint_factor();
    let priced = |dimension, tokens, price: UsdPerMtok| {
        let yearly = yearly(price, tokens) * factor;
        Line {
            dimension,
            tokens,
            price: price * factor,
            origin,
            yearly,
        }
    };
    let mut lines = vec![priced(Dimension::Input, workload.input, input_price)];
    lines.extend(output_price.map(|price| priced(Dimension::Output, workload.output, price)));
    let input = yearly(input_price, workload.input) * factor;
    let output = yearly(output_price.unwrap_or_default(), workload.output) * factor;
    let cached = cached_price(model.cache_write, model.cache_read, model);
    let cache = input * workload.repeat_uncached.factor() * (Factor::ONE - cached);
    let batch =
        (input + output - cache) * workload.deferrable.factor() * model.batch_discount.factor();
    let at_global = yearly(input_price, workload.input)
        + yearly(output_price.unwrap_or_default(), workload.output);
    WorkloadQuote {
        model: None,
        lines,
        input,
        output,
        third_party: third_party.factor(),
        cache: Some(cache),
        batch: Some(batch),
        premium: input + output - at_global,
        lever_rates: Vec::new(),
        gaps: Vec::new(),
    }
}

fn gap(workload: &Workload, missing: &str, dimension: Option<Dimension>) -> Gap {
    Gap {
        workload: workload.name.clone(),
        missing: missing.to_owned(),
        dimension,
    }
}

pub(super) fn yearly(price: UsdPerMtok, tokens: Mtok) -> Usd {
    (price * tokens).times(MONTHS_PER_YEAR)
}

/// What a rate lookup keeps fixed over the dimensions of one workload.
#[derive(Clone, Copy)]
pub(super) struct Key {
    pub(super) ix: ModelIx,
    pub(super) region: Region,
    pub(super) scope: Scope,
    pub(super) tier: ServiceTier,
    pub(super) context: Context,
}

impl Key {
    pub(super) fn with(self, dimension: Dimension) -> RateKey {
        let Self {
            ix: model,
            region,
            scope,
            tier,
            context,
        } = self;
        RateKey {
            model,
            region,
            scope,
            context,
            tier,
            dimension,
        }
    }

    pub(super) fn find(
        self,
        dataset: &Dataset,
        dimension: Dimension,
    ) -> Option<(UsdPerMtok, Found)> {
        let found = dataset.rate(self.with(dimension))?;
        Some((found.rate().per_mtok()?, found))
    }

    pub(super) fn price(self, dataset: &Dataset, dimension: Dimension) -> Option<UsdPerMtok> {
        self.find(dataset, dimension).map(|(price, _)| price)
    }

    /// What a workload is billed for. Input tokens of an embedding model have a name of their own, and it writes
    /// nothing.
    pub(super) fn used(self, workload: &Workload, dataset: &Dataset) -> [(Dimension, Mtok); 2] {
        let plain = self.price(dataset, Dimension::Input);
        let embedding = self.price(dataset, Dimension::EmbeddingInput);
        let (input, output) = if plain.is_none() && embedding.is_some() {
            (Dimension::EmbeddingInput, Mtok::ZERO)
        } else {
            (Dimension::Input, workload.output)
        };
        [(input, workload.input), (Dimension::Output, output)]
    }
}

fn catalogue(
    workload: &Workload,
    key: Key,
    needs_region: Answer,
    dataset: &Dataset,
    model: &Model,
) -> WorkloadQuote {
    let mut lines = Vec::with_capacity(2);
    let mut gaps = Vec::new();
    let name = dataset.model_at(key.ix).map_or("", |m| &*m.name);
    let used = key.used(workload, dataset);
    let [(input_dimension, _), _] = used;
    for (dimension, tokens) in used {
        match key.find(dataset, dimension) {
            Some((price, found)) => {
                let origin = PriceOrigin::Catalogue(key.with(dimension), found);
                lines.push(Line {
                    dimension,
                    tokens,
                    price,
                    origin,
                    yearly: yearly(price, tokens),
                });
            }
            None if tokens.is_zero() => {}
            None => gaps.push(gap(workload, name, Some(dimension))),
        }
    }
    let of = |wanted: Dimension| {
        lines
            .iter()
            .find(|l| l.dimension == wanted)
            .map_or(Usd::ZERO, |l| l.yearly)
    };
    let (input, output) = (of(input_dimension), of(Dimension::Output));
    let cache = cache_saving(workload, key, input, dataset, model);
    let total = input + output;
    let batch = batch_saving(workload, key, total, cache.unwrap_or_default(), dataset);
    let premium = endpoint_premium(workload, key, total, needs_region, dataset);
    let amazon = dataset.model_at(key.ix).is_some_and(|m| m.is_amazon());
    let third_party = if amazon { Factor::ZERO } else { Factor::ONE };
    WorkloadQuote {
        model: Some(key.ix),
        lines,
        input,
        output,
        third_party,
        cache,
        batch,
        premium,
        lever_rates: lever_rates(workload, key, needs_region, dataset),
        gaps,
    }
}
