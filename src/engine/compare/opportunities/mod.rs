//! What could cost less, in money and with what to test first (score model, section 10): shown, never scored and never
//! added up, because opportunities overlap. Each kind has one function in `kinds` or `newer`.

mod kinds;
mod newer;
mod reserve;

use std::cmp::Reverse;

use super::Book;
use super::channels::Channels;
use super::regions::rests_on;
pub use reserve::of_load;

use crate::engine::agreement::Terms;
use crate::engine::data::{Alternative, Region};
use crate::engine::date::Date;
use crate::engine::num::{Percent, Usd};
use crate::engine::quote::{LeverRate, Line};
use crate::engine::scenario::Workload;
use crate::engine::value::Phrase;

/// What opportunities are looked for in.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// What prices are read from.
    pub book: Book<'a>,
    /// The use cases.
    pub workloads: &'a [Workload],
    /// The agreement's discounts.
    pub terms: &'a Terms,
    /// The same models elsewhere.
    pub channels: Channels<'a>,
    /// Successors are looked for among models that do not leave by this day.
    pub by: Date,
    /// What the reader says about caches.
    pub hits: HitRates,
    /// What the load curve says about reserved capacity, by [`of_load`]; empty until a buyer has given one.
    pub reserve: &'a [Reserve],
}

/// How often the repeated input is found in the cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HitRates {
    /// While an entry lives for the model's default time.
    pub default: Percent,
    /// While it lives for an hour; `None` when nobody has measured it.
    pub hour: Option<Percent>,
}

/// Units that a load curve supports beyond those reserved today.
#[derive(Clone, Debug, PartialEq)]
pub struct Reserve {
    /// What they are for, in the buyer's words.
    pub name: String,
    /// Units reserved today.
    pub present: u32,
    /// True where other reservations stand beside this load.
    pub others: bool,
    /// Units that cost least on this curve.
    pub best: u32,
    /// What the change saves a year, after the discounts that only one side gets.
    pub saving: Usd,
}

/// One thing that could cost less.
#[derive(Clone, Debug)]
pub struct Opportunity {
    /// Which kind.
    pub kind: Kind,
    /// The place of the use case in the scenario; `None` where it concerns no single one.
    pub workload: Option<usize>,
    /// What to do, with the figures.
    pub what: Phrase,
    /// US dollars a year; `None` where something has to be measured first. See [`Kind::basis`].
    pub saving: Option<Usd>,
    /// The prices behind it.
    pub evidence: Evidence,
}

impl Opportunity {
    /// What to find out beside [`Kind::test`]: the row of a profile around the Region, or for any commercial Region, is a
    /// price and does not say that the target is offered there.
    pub fn offered(&self) -> Option<&'static str> {
        let wider = |region: &Region| !region.is_aws_region() && *region != Region::Global;
        let rests_on = rests_on(&self.evidence.then);
        rests_on.iter().any(wider).then_some(
            "Check that it is offered in your Region too: the price is that of a wider area, and does not say so.",
        )
    }
}

/// The prices that an opportunity rests on.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// As the use case is billed now.
    pub now: Vec<Line>,
    /// As it would be.
    pub then: Vec<Line>,
    /// Prices of caching.
    pub levers: Vec<LeverRate>,
    /// Prices of another channel.
    pub elsewhere: Vec<Alternative>,
}

/// Kinds of opportunities, in the score model's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A newer model of the same vendor and class at a lower price.
    NewerModel,
    /// The same model in a cheaper Region or on the global endpoint.
    CheaperPlace,
    /// Flex or batch where offered.
    CheaperTier,
    /// A longer life of cache entries.
    LongerCache,
    /// A price of extended access that is still paid.
    ExtendedAccess,
    /// A first or another reserved unit that the load curve supports.
    Reserve,
    /// The same model on another channel, after the discounts of both sides.
    Channel,
}

impl Kind {
    /// What the page calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NewerModel => "Newer model",
            Self::CheaperPlace => "Cheaper endpoint or Region",
            Self::CheaperTier => "Batch or flex",
            Self::LongerCache => "Longer cache",
            Self::ExtendedAccess => "Extended access",
            Self::Reserve => "Reserved capacity",
            Self::Channel => "Other channel",
        }
    }

    /// What has to be tested before acting.
    pub const fn test(self) -> &'static str {
        match self {
            Self::NewerModel | Self::ExtendedAccess => {
                "Quality on your own tasks first. Then count tokens: the same text can become more of them on another \
                 model. Prompts may need work."
            }
            Self::CheaperPlace => {
                "Whether law or contract lets the data leave its Region, whether the model is offered to your account \
                 there, quotas, and response times. The model is the same: spot-check quality all the same."
            }
            Self::CheaperTier => {
                "Whether the users of this traffic can wait, and what happens to requests that come back late. Answers \
                 come from the same model: spot-check quality all the same."
            }
            Self::LongerCache => {
                "Measure how often the repeated part is found within five minutes and within an hour. Below the \
                 break-even the longer life costs more. Quality is not touched: a cache changes no answer."
            }
            Self::Reserve => {
                "Whether the load curve holds for the whole term, whether the model stays as long, and that quality is \
                 settled: a reserved unit serves one model and is paid whether it is used or not."
            }
            Self::Channel => {
                "Quality, response times, security review and data terms of the other channel. Fix the commitment \
                 first: spend that leaves Bedrock no longer retires it and may come back as shortfall."
            }
        }
    }

    /// The prices that its saving is counted at.
    pub const fn basis(self) -> Basis {
        match self {
            Self::Channel => Basis::BothDiscounted,
            Self::Reserve => Basis::OneSided,
            Self::NewerModel
            | Self::CheaperPlace
            | Self::CheaperTier
            | Self::LongerCache
            | Self::ExtendedAccess => Basis::List,
        }
    }
}

/// Prices that a saving is counted at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// List prices on both sides.
    List,
    /// After the discounts and savings that only the reservation or only on demand gets; what both get is left out.
    OneSided,
    /// After all discounts of both sides.
    BothDiscounted,
}

/// Every opportunity, the largest first; those that have to be measured first come last. Between equals the scenario's
/// order.
pub fn opportunities(search: &Search<'_>) -> Vec<Opportunity> {
    let each = [
        newer::newer_model,
        kinds::cheaper_place,
        kinds::cheaper_tier,
        kinds::longer_cache,
        newer::extended_access,
        kinds::channel,
    ];
    let per_workload = (0..search.workloads.len())
        .flat_map(|index| each.iter().filter_map(move |kind| kind(search, index)));
    let reserve = search.reserve.iter().filter_map(kinds::reserve);
    let mut found: Vec<Opportunity> = per_workload.chain(reserve).collect();
    found.sort_by_key(|found| Reverse(found.saving));
    found
}
