//! Three to five models side by side on the same tokens, and which ones to start with.
//! Cost only: which of them is good enough is for a test on your own tasks.

use super::caching::{self, Caching};
use super::successor::{is_leaving, newer};
use super::{Book, Call, Cost};
use crate::engine::data::{Context, Dimension, Model, ModelIx, Region, Scope, ServiceTier, Status};
use crate::engine::date::Date;
use crate::engine::num::{Percent, Usd};
use crate::engine::quote::{Gap, GapReason};
use crate::engine::scenario::Workload;

/// Most models that are suggested, and that fit side by side.
pub const MOST: usize = 5;

/// The rule behind [`suggested`], in words.
pub const RULE: &str = "A starting choice by rule: the model in use, the newest of its class, then from each other \
    vendor the active model with a price of both input and output tokens whose cost for these is nearest to today's, \
    nearest first. Choose your own.";

/// What to keep in mind beside any such table.
pub const COST_ONLY: &str = "This compares cost and nothing else. The cheapest model is rarely the best fit, and the \
    same text becomes more or fewer tokens on another model: test quality and count tokens on your own tasks.";

/// What the reader says about caching.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cached {
    /// Share of the input that repeats.
    pub repeated: Percent,
    /// Share of it that is found in the cache.
    pub hit: Percent,
}

/// One model on the tokens of a workload.
#[derive(Clone, Debug)]
pub struct Column {
    /// The model.
    pub model: ModelIx,
    /// On the standard tier.
    pub standard: Cost,
    /// As batch.
    pub batch: Cost,
    /// True for an embedding model: it writes nothing, so its cost is that of the input alone.
    pub input_alone: bool,
    /// True for a model that bills what it reads by the second: these tokens do not say how many that would be.
    pub by_second: bool,
    /// The prices of its cache; `None` where it has none.
    pub cache: Option<Caching>,
    /// On the standard tier with the repeated input cached for the default life; `None` without a price for that.
    pub cached: Option<Usd>,
}

/// Where a workload is compared: where it runs now, or, without a model of the catalogue, in-Region in N. Virginia.
pub fn start(book: Book<'_>, workload: &Workload, model: ModelIx) -> Call {
    let elsewhere = Call {
        model,
        region: Region::UsEast1,
        scope: Scope::InRegionOrGeo,
        tier: ServiceTier::Standard,
        context: Context::Standard,
    };
    Call::of(workload, book.dataset()).map_or(elsewhere, |now| Call { model, ..now })
}

/// Prices the models on the tokens of a workload, in the order given.
pub fn side_by_side(
    book: Book<'_>,
    workload: &Workload,
    models: &[ModelIx],
    said: Cached,
) -> Vec<Column> {
    models
        .iter()
        .map(|model| column(book, workload, *model, said))
        .collect()
}

fn column(book: Book<'_>, workload: &Workload, model: ModelIx, said: Cached) -> Column {
    let call = Call {
        tier: ServiceTier::Standard,
        ..start(book, workload, model)
    };
    let batch = Call {
        tier: ServiceTier::Batch,
        ..call
    };
    let standard = cost_on_tokens(book, workload, call);
    let called = book.called(workload, call);
    let cache = called.and_then(|workload| caching::caching(book, &workload, said.repeated));
    let cached = cache.as_ref().and_then(|cache| {
        let saving = cache.of(false)?.saving(cache.repeated, said.hit);
        Some(standard.whole()? - saving)
    });
    Column {
        model,
        batch: cost_on_tokens(book, workload, batch),
        input_alone: embeds(&standard),
        by_second: reads_by_second(book, model, &standard),
        standard,
        cache,
        cached,
    }
}

/// What the tokens of a workload cost on another model. A kind of token that the model does not bill is a gap here: left
/// out, a model that bills its input by the second would look cheap.
fn cost_on_tokens(book: Book<'_>, workload: &Workload, call: Call) -> Cost {
    let mut cost = book.cost_of(workload, call);
    let reads = bills(&cost, Dimension::Input) || embeds(&cost);
    let writes = bills(&cost, Dimension::Output) || embeds(&cost);
    let unbilled = [
        (Dimension::Input, !reads && !workload.input.is_zero()),
        (Dimension::Output, !writes && !workload.output.is_zero()),
    ];
    for (dimension, _) in unbilled.into_iter().filter(|(_, missing)| *missing) {
        let known = |gap: &Gap| gap.dimension.is_none_or(|gap| gap == dimension);
        if !cost.gaps.iter().any(known) {
            cost.gaps.push(Gap {
                workload: workload.name.clone(),
                missing: book.name(call.model).to_owned(),
                dimension: Some(dimension),
                reason: GapReason::NoPrice(call.tier),
            });
        }
    }
    cost
}

fn bills(cost: &Cost, dimension: Dimension) -> bool {
    cost.lines.iter().any(|line| line.dimension == dimension)
}

/// True for what only an embedding model is billed.
pub fn embeds(cost: &Cost) -> bool {
    bills(cost, Dimension::EmbeddingInput)
}

fn reads_by_second(book: Book<'_>, model: ModelIx, cost: &Cost) -> bool {
    let seconds = [Dimension::VideoSecondInput, Dimension::AudioSecondInput];
    let mut rates = book.dataset().rates_of(model).iter();
    !bills(cost, Dimension::Input) && rates.any(|rate| seconds.contains(&rate.dimension))
}

/// Up to five models to start with, by [`RULE`]. Only the model in use where today's cost is not known whole.
pub fn suggested(book: Book<'_>, workload: &Workload, by: Date) -> Vec<ModelIx> {
    let present = Call::of(workload, book.dataset()).map(|call| call.model);
    let mut models: Vec<ModelIx> = present.into_iter().collect();
    if let Some(present) = present {
        models.extend(newer(book.dataset(), present, by).first());
    }
    let own_vendor = present.map(|model| book.vendor(model));
    models.extend(nearest_of_others(book, workload, own_vendor, by));
    models.truncate(MOST);
    models
}

/// From each other vendor the active model whose cost is nearest to today's, the nearest first. A model that embeds is no
/// alternative to one that writes, nor is one without a price of either kind of token.
fn nearest_of_others(
    book: Book<'_>,
    workload: &Workload,
    own_vendor: Option<&str>,
    by: Date,
) -> Vec<ModelIx> {
    let today = book.cost(workload);
    let alike = |there: &Cost| match embeds(&today) {
        true => embeds(there),
        false => bills(there, Dimension::Input) && bills(there, Dimension::Output),
    };
    let Some(now) = today.whole().filter(|now| now.is_positive()) else {
        return Vec::new();
    };
    let stays = |model: &&Model| {
        model.status == Status::Active
            && own_vendor != Some(&*model.vendor)
            && !is_leaving(model, by)
    };
    let mut nearest: Vec<(Usd, &str, ModelIx)> = Vec::new();
    for model in book.dataset().models().iter().filter(stays) {
        let Some(ix) = book.dataset().model(&model.id) else {
            continue;
        };
        let call = start(book, workload, ix);
        let there = cost_on_tokens(book, workload, call);
        let Some(cost) = there.whole().filter(|_| alike(&there)) else {
            continue;
        };
        let distance = (cost - now).max(now - cost);
        match nearest
            .iter_mut()
            .find(|(_, vendor, _)| *vendor == &*model.vendor)
        {
            Some(known) if known.0 <= distance => {}
            Some(known) => *known = (distance, &model.vendor, ix),
            None => nearest.push((distance, &model.vendor, ix)),
        }
    }
    nearest.sort_by_key(|(distance, _, ix)| (*distance, *ix));
    nearest.into_iter().map(|(.., ix)| ix).collect()
}
