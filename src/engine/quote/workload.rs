//! One workload at list: its billed lines, one per dimension and part of the traffic, and the gaps among them.
//! How traffic falls into parts belongs in `parts`, sums over workloads one level up.

use super::billed::Billed;
use super::parts::{Key, Part, parts};
use super::savings::{
    batch_saving, cache_saving, cached_price, endpoint_premium, lever_rates, unless_used,
};
use super::{Gap, GapReason, Line, PriceOrigin, WorkloadQuote};
use crate::engine::data::{Dimension, Prices, Span};
use crate::engine::num::{Factor, Percent, Usd, UsdPerMtok};
use crate::engine::rubric::Model;
use crate::engine::scenario::{Answer, Pricing, Usage, Workload};

/// Prices one workload at list; what cannot be priced becomes a gap, and so does an amount that is too large to be one.
pub fn at_list(workload: &Workload, prices: &Prices<'_>, model: &Model) -> WorkloadQuote {
    let quote = priced(workload, prices, model);
    let too_large = |line: &Line| line.yearly.is_too_large();
    if quote.lines.iter().any(too_large) || quote.total().is_too_large() {
        let gap = gap(workload, &workload.name, None, GapReason::TooLarge);
        return unpriced(workload, gap);
    }
    quote
}

fn priced(workload: &Workload, prices: &Prices<'_>, model: &Model) -> WorkloadQuote {
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
        } => match prices.dataset().price_class(class) {
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
            None => unpriced(workload, gap(workload, class, None, GapReason::Unknown)),
        },
        Pricing::Catalogue {
            model: id,
            region,
            scope,
            tier,
            context,
            needs_region,
            usage,
        } => match prices.dataset().model(id) {
            Some(ix) => {
                let key = Key {
                    ix,
                    region: *region,
                    scope: *scope,
                    tier: *tier,
                    context: *context,
                };
                catalogue(workload, key, *needs_region, usage, prices, model)
            }
            None => unpriced(workload, gap(workload, id, None, GapReason::Unknown)),
        },
    }
}

fn endpoint_factor(premium: Percent, model: &Model) -> Factor {
    Factor::ONE + model.endpoint_premium.factor() * premium.factor()
}

fn unpriced(workload: &Workload, gap: Gap) -> WorkloadQuote {
    WorkloadQuote {
        model: None,
        lines: Vec::new(),
        input: Usd::ZERO,
        output: Usd::ZERO,
        other: Usd::ZERO,
        third_party: Factor::ONE,
        cache: unless_used(workload.repeat_uncached),
        batch: unless_used(workload.deferrable),
        premium: Usd::ZERO,
        lever_rates: Vec::new(),
        gaps: vec![gap],
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
        let yearly = Billed::Tokens { tokens, price }.yearly() * factor;
        let price = price * factor;
        Line {
            dimension,
            billed: Billed::Tokens { tokens, price },
            origin,
            yearly,
        }
    };
    let mut lines = vec![priced(Dimension::Input, workload.input, input_price)];
    lines.extend(output_price.map(|price| priced(Dimension::Output, workload.output, price)));
    let of = |tokens, price| Billed::Tokens { tokens, price }.yearly();
    let at_global =
        of(workload.input, input_price) + of(workload.output, output_price.unwrap_or_default());
    let input = sum(&lines, Share::Input);
    let output = sum(&lines, Share::Output);
    let cached = cached_price(model.cache_write, model.cache_read, model);
    let cache = input * workload.repeat_uncached.factor() * (Factor::ONE - cached);
    let batch =
        (input + output - cache) * workload.deferrable.factor() * model.batch_discount.factor();
    WorkloadQuote {
        model: None,
        lines,
        input,
        output,
        other: Usd::ZERO,
        third_party: third_party.factor(),
        cache: Some(cache),
        batch: Some(batch),
        premium: input + output - at_global,
        lever_rates: Vec::new(),
        gaps: Vec::new(),
    }
}

fn gap(workload: &Workload, missing: &str, dimension: Option<Dimension>, reason: GapReason) -> Gap {
    Gap {
        workload: workload.name.clone(),
        missing: missing.to_owned(),
        dimension,
        reason,
    }
}

/// Which part of the bill a dimension belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Share {
    Input,
    Output,
    Other,
}

/// Cache reads and writes are input that is billed under another name, speech is input and output. Images, seconds
/// and requests are neither: counted as output they would make an image model look long-winded.
fn share_of(dimension: Dimension) -> Share {
    match dimension {
        Dimension::Input
        | Dimension::EmbeddingInput
        | Dimension::CacheRead
        | Dimension::CacheWrite
        | Dimension::CacheWrite1h
        | Dimension::SpeechInput => Share::Input,
        Dimension::Output | Dimension::SpeechOutput => Share::Output,
        _ => Share::Other,
    }
}

fn sum(lines: &[Line], share: Share) -> Usd {
    let of_share = lines.iter().filter(|l| share_of(l.dimension) == share);
    of_share.map(|line| line.yearly).sum()
}

/// What one part of the traffic costs a year.
pub(super) struct Bill<'p> {
    pub(super) part: &'p Part,
    pub(super) total: Usd,
    /// Input that is not cached.
    pub(super) plain: Usd,
}

fn catalogue(
    workload: &Workload,
    key: Key,
    needs_region: Answer,
    usage: &Usage,
    prices: &Prices<'_>,
    model: &Model,
) -> WorkloadQuote {
    let parts = parts(workload, key, usage, prices);
    let name = prices.dataset().model_at(key.ix).map_or("", |m| &*m.name);
    let mut lines = Vec::with_capacity(2);
    let mut gaps: Vec<Gap> = Vec::new();
    let mut bills = Vec::with_capacity(1);
    for part in &parts {
        let (mut total, mut plain) = (Usd::ZERO, Usd::ZERO);
        for amount in &part.amounts {
            let dimension = amount.dimension;
            let Some((billed, found)) = part.key.bill(*amount, prices) else {
                let gap = gap(
                    workload,
                    name,
                    Some(dimension),
                    GapReason::NoPrice(part.key.tier),
                );
                if !amount.quantity.is_zero() && !gaps.contains(&gap) {
                    gaps.push(gap);
                }
                continue;
            };
            let yearly = billed.yearly();
            total = total + yearly;
            if matches!(dimension, Dimension::Input | Dimension::EmbeddingInput) {
                plain = plain + yearly;
            }
            lines.push(Line {
                dimension,
                billed,
                origin: PriceOrigin::Catalogue(part.key.with(dimension), found),
                yearly,
            });
        }
        bills.push(Bill { part, total, plain });
    }
    let cache = cache_saving(workload, usage, &bills, prices, model);
    let batch = batch_saving(workload, key, &bills, cache.unwrap_or_default(), prices);
    let premium = endpoint_premium(key, &bills, needs_region, prices);
    let amazon = prices
        .dataset()
        .model_at(key.ix)
        .is_some_and(|m| m.is_amazon());
    let third_party = if amazon { Factor::ZERO } else { Factor::ONE };
    WorkloadQuote {
        model: Some(key.ix),
        input: sum(&lines, Share::Input),
        output: sum(&lines, Share::Output),
        other: sum(&lines, Share::Other),
        lines,
        third_party,
        cache,
        batch,
        premium,
        lever_rates: lever_rates(workload, key, needs_region, usage, prices),
        gaps,
    }
}
