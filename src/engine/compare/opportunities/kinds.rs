//! One function per kind of opportunity: `None` where there is none, or where a price that it needs is missing.
//! What to test first is said per kind, one level up; kinds that lead to a newer model are in `newer`.

use super::super::{Call, Cost, caching, channels, has_to_stay, regions};
use super::{Evidence, Kind, Opportunity, Reserve, Search};
use crate::engine::data::{ModelIx, Scope, ServiceTier};
use crate::engine::num::{Percent, Usd};
use crate::engine::quote::MONTHS_PER_YEAR;
use crate::engine::scenario::{Answer, CacheLife, Workload};
use crate::engine::value::{Phrase, Value};

/// The cheapest place that the snapshot is sure of, unless the traffic has to stay.
pub(super) fn cheaper_place(search: &Search<'_>, index: usize) -> Option<Opportunity> {
    let workload = search.workloads.get(index)?;
    let stay = has_to_stay(workload);
    if stay == Answer::Yes {
        return None;
    }
    let everywhere = regions::with_own_rows(search.book, workload)?;
    let place = everywhere.cheapest().filter(|place| !place.present)?;
    let text = match (place.scope, stay) {
        (Scope::Global, Answer::No) => {
            "{0}: send it to the global endpoint from {1}. It costs {2} instead of {3} a year."
        }
        (Scope::Global, _) => {
            "{0}: ask whether it has to stay in its Region. On the global endpoint from {1} it costs {2} instead of \
             {3} a year."
        }
        (_, Answer::No) => "{0}: send it from {1}. It costs {2} instead of {3} a year there.",
        _ => {
            "{0}: ask whether it has to stay in its Region. Sent from {1} it costs {2} instead of {3} a year."
        }
    };
    let values = [
        name(workload),
        Value::Word(place.region.name()),
        Value::Usd(place.cost.whole()?),
        Value::Usd(everywhere.now.whole()?),
    ];
    let (now, then) = (everywhere.now.clone(), place.cost.clone());
    found(
        Kind::CheaperPlace,
        index,
        Phrase::new(text, values),
        now,
        then,
    )
}

/// Batch or flex, whichever costs less, for the part that can wait.
pub(super) fn cheaper_tier(search: &Search<'_>, index: usize) -> Option<Opportunity> {
    let (workload, book) = (search.workloads.get(index)?, search.book);
    let call = Call::of(workload, book.dataset())?;
    let (now, share) = (book.cost(workload), workload.deferrable);
    if matches!(call.tier, ServiceTier::Batch | ServiceTier::Flex) {
        return None;
    }
    let priced = [(ServiceTier::Batch, "batch"), (ServiceTier::Flex, "flex")]
        .into_iter()
        .filter_map(|(tier, word)| {
            let cost = book.cost_of(workload, Call { tier, ..call });
            Some((cost.whole()?, word, cost))
        });
    let (yearly, word, then) = priced.min_by_key(|(yearly, ..)| *yearly)?;
    let saving = (now.whole()? - yearly) * share.factor();
    let what = Phrase::new(
        "{0}: run the {1} that can wait as {2}. All of it would cost {3} instead of {4} a year.",
        [
            name(workload),
            Value::Percent(share),
            Value::Word(word),
            Value::Usd(yearly),
            Value::Usd(now.whole()?),
        ],
    );
    let evidence = Evidence {
        now: now.lines,
        then: then.lines,
        ..Evidence::default()
    };
    worth(Kind::CheaperTier, index, what, saving, evidence)
}

/// Entries that live for an hour instead of the model's default: of what is cached today, else of what repeats and is
/// not. Without a measured hit rate it has no money yet.
pub(super) fn longer_cache(search: &Search<'_>, index: usize) -> Option<Opportunity> {
    let workload = search.workloads.get(index)?;
    let caching = caching::caching(search.book, workload, workload.repeat_uncached)?;
    let (short, long) = (caching.of(false)?, caching.of(true)?);
    let (repeated, default) = match caching::today(workload) {
        Some(today) if today.life == CacheLife::OneHour => return None,
        Some(today) => {
            let input = short.rates.first()?.price;
            ((input * today.tokens).times(MONTHS_PER_YEAR), today.hits)
        }
        None => (caching.repeated, search.hits.default),
    };
    let from = long.beats(short, default)?;
    let now = short.cost(repeated, default).min(repeated);
    let evidence = Evidence {
        levers: long.rates.iter().chain(&short.rates).copied().collect(),
        ..Evidence::default()
    };
    let Some(hour) = search.hits.hour else {
        let most = (now - long.cost(repeated, Percent::WHOLE)).or_zero();
        let what = Phrase::new(
            "{0}: measure the hit rate of a cache that lives for an hour. It costs less above {1} hits, and saves at \
             most {2} a year.",
            [name(workload), Value::Share(from), Value::Usd(most)],
        );
        return most.is_positive().then_some(Opportunity {
            kind: Kind::LongerCache,
            workload: Some(index),
            what,
            saving: None,
            evidence,
        });
    };
    let what = Phrase::new(
        "{0}: keep cache entries for an hour. At {1} hits this costs less than the default life at {2}; it pays from \
         {3}.",
        [
            name(workload),
            Value::Percent(hour),
            Value::Percent(default),
            Value::Share(from),
        ],
    );
    let saving = now - long.cost(repeated, hour);
    worth(Kind::LongerCache, index, what, saving, evidence)
}

/// The cheapest other channel for the same model, unless the traffic has to stay: the prices elsewhere are those of
/// endpoints that serve from anywhere.
pub(super) fn channel(search: &Search<'_>, index: usize) -> Option<Opportunity> {
    let workload = search.workloads.get(index)?;
    let text = match has_to_stay(workload) {
        Answer::Yes => return None,
        Answer::No => {
            "{0}: the same model costs {1} a year at {2}, against {3} on Bedrock after your discounts."
        }
        Answer::Partial | Answer::Unknown => {
            "{0}: ask whether it has to stay in its Region. Served from anywhere, the same model costs {1} a year at {2}, \
             against {3} on Bedrock after your discounts."
        }
    };
    let sellers = channels::elsewhere(search.book, workload, search.channels, search.terms);
    let cheapest = sellers.into_iter().next()?;
    let what = Phrase::new(
        text,
        [
            name(workload),
            Value::Usd(cheapest.there),
            Value::Word(channels::name(cheapest.channel)),
            Value::Usd(cheapest.bedrock),
        ],
    );
    let evidence = Evidence {
        now: search.book.cost(workload).lines,
        elsewhere: cheapest
            .prices
            .iter()
            .map(|price| (*price).clone())
            .collect(),
        ..Evidence::default()
    };
    worth(Kind::Channel, index, what, cheapest.saving(), evidence)
}

/// What the load curve supports beyond the units reserved today.
pub(super) fn reserve(reserve: &Reserve) -> Option<Opportunity> {
    let text = match (reserve.present, reserve.others) {
        (0, false) => "{0}: the load curve supports a first reservation. {1} units cost least.",
        (0, true) => "{0}: the load curve supports another reservation. {1} units cost least.",
        _ => "{0}: the load curve supports {1} reserved units instead of {2}.",
    };
    let values = [
        Value::Name(reserve.name.clone()),
        Value::Count(reserve.best),
        Value::Count(reserve.present),
    ];
    (reserve.best > reserve.present && reserve.saving.is_positive()).then(|| Opportunity {
        kind: Kind::Reserve,
        workload: None,
        what: Phrase::new(text, values),
        saving: Some(reserve.saving),
        evidence: Evidence::default(),
    })
}

/// The whole use case at other prices.
pub(super) fn found(
    kind: Kind,
    index: usize,
    what: Phrase,
    now: Cost,
    then: Cost,
) -> Option<Opportunity> {
    let saving = now.whole()? - then.whole()?;
    let evidence = Evidence {
        now: now.lines,
        then: then.lines,
        ..Evidence::default()
    };
    worth(kind, index, what, saving, evidence)
}

/// An opportunity that saves something.
fn worth(
    kind: Kind,
    index: usize,
    what: Phrase,
    saving: Usd,
    evidence: Evidence,
) -> Option<Opportunity> {
    saving.is_positive().then_some(Opportunity {
        kind,
        workload: Some(index),
        what,
        saving: Some(saving),
        evidence,
    })
}

pub(super) fn name(workload: &Workload) -> Value {
    Value::Name(workload.name.clone())
}

pub(super) fn model_name(search: &Search<'_>, model: ModelIx) -> Value {
    Value::Name(search.book.name(model).to_owned())
}
