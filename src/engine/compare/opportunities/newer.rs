//! Opportunities that lead to a newer model of the same vendor and class: `None` where there is none, or where a price
//! that they need is missing. Which models are newer is read in `successor`.

use super::super::lifecycle::is_extended;
use super::super::{Call, Cost, successor};
use super::kinds::{found, model_name, name};
use super::{Kind, Opportunity, Search};
use crate::engine::data::{Context, ModelIx};
use crate::engine::num::{Percent, Usd};
use crate::engine::scenario::{Pricing, Workload};
use crate::engine::value::{Phrase, Value};

/// The cheapest newer model of the same vendor and class, where it costs less.
pub(super) fn newer_model(search: &Search<'_>, index: usize) -> Option<Opportunity> {
    let workload = search.workloads.get(index)?;
    let (model, now, then) = cheapest_newer(search, workload)?;
    let mut values = vec![
        name(workload),
        model_name(search, Call::of(workload, search.book.dataset())?.model),
        model_name(search, model),
        Value::Usd(then.whole()?),
        Value::Usd(now.whole()?),
    ];
    let text = match in_long_prompts(search, workload, model) {
        None => "{0}: move from {1} to {2}. The same tokens cost {3} instead of {4} a year.",
        Some((tokens, cost)) => {
            values.extend([
                Value::Count(tokens),
                cost.whole().map_or(Value::Unknown, Value::Usd),
            ]);
            "{0}: move from {1} to {2}. The same tokens cost {3} instead of {4} a year in prompts of up to {5} tokens. \
             In longer ones they would cost {6}."
        }
    };
    found(
        Kind::NewerModel,
        index,
        Phrase::new(text, values),
        now,
        then,
    )
}

/// From how many tokens a prompt costs more on another model, where it does not today, and what a year of such prompts
/// would cost there. The workload's prompts are not known to be shorter.
fn in_long_prompts(
    search: &Search<'_>,
    workload: &Workload,
    model: ModelIx,
) -> Option<(u32, Cost)> {
    let (book, call) = (search.book, Call::of(workload, search.book.dataset())?);
    let band = book.dataset().threshold(model)?;
    if call.context != Context::Standard || book.dataset().threshold(call.model) == Some(band) {
        return None;
    }
    let mut long = workload.clone();
    if let Pricing::Catalogue { usage, .. } = &mut long.pricing {
        usage.long_share = Percent::WHOLE;
    }
    let context = band;
    let there = Call {
        model,
        context,
        ..call
    };
    Some((band.above()?, book.cost_of(&long, there)))
}

/// The newer model whose cost for the same tokens is least, the newest of equals.
fn cheapest_newer(search: &Search<'_>, workload: &Workload) -> Option<(ModelIx, Cost, Cost)> {
    let book = search.book;
    let call = Call::of(workload, book.dataset())?;
    let now = book.cost(workload);
    now.whole()?;
    let mut best: Option<(Usd, ModelIx, Cost)> = None;
    for model in successor::newer(book.dataset(), call.model, search.by) {
        let cost = book.cost_of(workload, Call { model, ..call });
        if let Some(yearly) = cost.whole()
            && best.as_ref().is_none_or(|(least, ..)| yearly < *least)
        {
            best = Some((yearly, model, cost));
        }
    }
    best.map(|(_, model, cost)| (model, now, cost))
}

/// Prices whose note says that they are those of extended access, against the newest model of the class.
pub(super) fn extended_access(search: &Search<'_>, index: usize) -> Option<Opportunity> {
    let (workload, book) = (search.workloads.get(index)?, search.book);
    let model = Call::of(workload, book.dataset())?.model;
    let now = book.cost(workload);
    if !now.lines.iter().any(|line| is_extended(book, model, line)) {
        return None;
    }
    let (successor, _, then) = cheapest_newer(search, workload)?;
    let what = Phrase::new(
        "{0}: {1} is billed at the price of extended access. {2} costs {3} instead of {4} a year.",
        [
            name(workload),
            model_name(search, model),
            model_name(search, successor),
            Value::Usd(then.whole()?),
            Value::Usd(now.whole()?),
        ],
    );
    found(Kind::ExtendedAccess, index, what, now, then)
}
