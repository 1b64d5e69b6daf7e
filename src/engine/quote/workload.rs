//! One workload at list: its billed lines, and what caching, batch and a global endpoint would save.
//! Sums over workloads belong one level up.

use super::{Gap, Line, MONTHS_PER_YEAR, PriceOrigin, WorkloadQuote};
use crate::engine::data::{
    Context, Dataset, Dimension, Found, ModelIx, RateKey, Region, Scope, ServiceTier, Span,
};
use crate::engine::num::{Factor, Mtok, Percent, Usd, UsdPerMtok};
use crate::engine::rubric::Model;
use crate::engine::scenario::{Answer, Pricing, Workload};

/// Prices one workload; what cannot be priced becomes a gap.
pub(super) fn quote(workload: &Workload, dataset: &Dataset, model: &Model) -> WorkloadQuote {
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
        gaps: Vec::new(),
    }
}

/// A lever without a price: nothing where the buyer has no use for it, unknown where he has.
fn unless_used(share: Percent) -> Option<Usd> {
    (share == Percent::ZERO).then_some(Usd::ZERO)
}

fn gap(workload: &Workload, missing: &str, dimension: Option<Dimension>) -> Gap {
    Gap {
        workload: workload.name.clone(),
        missing: missing.to_owned(),
        dimension,
    }
}

fn yearly(price: UsdPerMtok, tokens: Mtok) -> Usd {
    (price * tokens).times(MONTHS_PER_YEAR)
}

/// Price of a repeated prefix over plain input: misses write it, hits read it.
fn cached_price(write: Factor, read: Factor, model: &Model) -> Factor {
    model.cache_hit.complement() * write + model.cache_hit.factor() * read
}

/// What a rate lookup keeps fixed over the dimensions of one workload.
#[derive(Clone, Copy)]
struct Key {
    ix: ModelIx,
    region: Region,
    scope: Scope,
    tier: ServiceTier,
    context: Context,
}

impl Key {
    fn with(self, dimension: Dimension) -> RateKey {
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

    fn find(self, dataset: &Dataset, dimension: Dimension) -> Option<(UsdPerMtok, Found)> {
        let found = dataset.rate(self.with(dimension))?;
        Some((found.rate().per_mtok()?, found))
    }

    fn price(self, dataset: &Dataset, dimension: Dimension) -> Option<UsdPerMtok> {
        self.find(dataset, dimension).map(|(price, _)| price)
    }

    /// What a workload is billed for. Input tokens of an embedding model have a name of their own, and it writes
    /// nothing.
    fn used(self, workload: &Workload, dataset: &Dataset) -> [(Dimension, Mtok); 2] {
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
        gaps,
    }
}

/// Unknown where the model has no price for cache reads. Some models have no price for cache writes; a miss is then
/// taken as plain input.
fn cache_saving(
    workload: &Workload,
    key: Key,
    input: Usd,
    dataset: &Dataset,
    model: &Model,
) -> Option<Usd> {
    let over_input = |dimension| {
        key.price(dataset, dimension)?
            .over(key.price(dataset, Dimension::Input)?)
    };
    let Some(read) = over_input(Dimension::CacheRead) else {
        return unless_used(workload.repeat_uncached);
    };
    let write = over_input(Dimension::CacheWrite).unwrap_or(Factor::ONE);
    let saved = (Factor::ONE - cached_price(write, read, model)).or_zero();
    Some(input * workload.repeat_uncached.factor() * saved)
}

/// Nothing where the workload already runs on batch or flex; unknown where the model has no batch price.
fn batch_saving(
    workload: &Workload,
    key: Key,
    total: Usd,
    cache: Usd,
    dataset: &Dataset,
) -> Option<Usd> {
    if matches!(key.tier, ServiceTier::Batch | ServiceTier::Flex) || total.is_zero() {
        return Some(Usd::ZERO);
    }
    let batch = Key {
        tier: ServiceTier::Batch,
        ..key
    };
    match at_other_price(workload, batch, dataset).and_then(|cost| cost.over(total)) {
        Some(share) => {
            Some((total - cache) * workload.deferrable.factor() * (Factor::ONE - share).or_zero())
        }
        None => unless_used(workload.deferrable),
    }
}

/// Nothing where the traffic has to stay, is global already, or no global price exists.
fn endpoint_premium(
    workload: &Workload,
    key: Key,
    total: Usd,
    needs_region: Answer,
    dataset: &Dataset,
) -> Usd {
    if needs_region == Answer::Yes || key.scope == Scope::Global {
        return Usd::ZERO;
    }
    let global = Key {
        scope: Scope::Global,
        ..key
    };
    at_other_price(workload, global, dataset).map_or(Usd::ZERO, |cost| (total - cost).or_zero())
}

/// The workload's yearly cost under another key, if every dimension it uses has a price there.
fn at_other_price(workload: &Workload, key: Key, dataset: &Dataset) -> Option<Usd> {
    let part = |(dimension, tokens): (Dimension, Mtok)| {
        if tokens.is_zero() {
            return Some(Usd::ZERO);
        }
        key.price(dataset, dimension)
            .map(|price| yearly(price, tokens))
    };
    let [input, output] = key.used(workload, dataset);
    Some(part(input)? + part(output)?)
}
