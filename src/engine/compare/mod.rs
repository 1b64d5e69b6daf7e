//! The same tokens priced another way: other models, Regions, tiers, a cache, and what that is worth a year at list.
//! A price of the buyer's own bill belongs in `quote`, points belong in `checks`; nothing here is scored.

pub mod caching;
pub mod channels;
pub mod lifecycle;
pub mod models;
pub mod opportunities;
pub mod output;
pub mod regions;
pub mod successor;
pub mod tiers;

use crate::engine::data::{
    Context, Dataset, Dimension, ModelIx, Prices, RateKey, Region, Scope, ServiceTier,
};
use crate::engine::num::{Mtok, Usd};
use crate::engine::quote::{
    Gap, GapReason, LeverRate, Line, WorkloadQuote, at_list, billed_as, written_as,
};
use crate::engine::rubric::Model;
use crate::engine::scenario::{Answer, Caching, Pricing, Workload};

/// What every comparison prices with.
#[derive(Clone, Copy, Debug)]
pub struct Book<'a> {
    /// The snapshot under the reader's own prices.
    pub prices: &'a Prices<'a>,
    /// The modelling constants that stand in for own rates (score model, section 4.6).
    pub model: &'a Model,
}

impl<'a> Book<'a> {
    /// The snapshot itself: models, dates, sources.
    pub fn dataset(self) -> &'a Dataset {
        self.prices.dataset()
    }

    /// What a workload costs a year at list.
    pub fn cost(self, workload: &Workload) -> Cost {
        at_list(workload, self.prices, self.model).into()
    }

    /// What the tokens of a workload cost a year if they were sent that way.
    pub fn cost_of(self, workload: &Workload, call: Call) -> Cost {
        self.called(workload, call)
            .map_or_else(Cost::default, |workload| self.cost(&workload))
    }

    /// The workload with the same tokens, sent that way; `None` for a model that the snapshot does not hold.
    pub fn called(self, workload: &Workload, call: Call) -> Option<Workload> {
        let id = &self.dataset().model_at(call.model)?.id;
        let mut called = workload.clone();
        if call.tier == ServiceTier::Batch {
            send_as_batch(&mut called, call, self.prices);
        }
        match &mut called.pricing {
            Pricing::Catalogue {
                model,
                region,
                scope,
                tier,
                context,
                ..
            } => {
                *model = id.to_string();
                (*region, *scope) = (call.region, call.scope);
                (*tier, *context) = (call.tier, call.context);
            }
            pricing => {
                *pricing = Pricing::Catalogue {
                    model: id.to_string(),
                    region: call.region,
                    scope: call.scope,
                    tier: call.tier,
                    context: call.context,
                    needs_region: Answer::Unknown,
                    usage: Box::default(),
                };
            }
        }
        Some(called)
    }

    /// A price per million tokens, called that way: for prompts of the call's length.
    pub fn rate(self, call: Call, dimension: Dimension) -> Option<LeverRate> {
        let key = call.key(dimension);
        let found = self.prices.rate(key)?;
        let price = found.per_mtok()?;
        Some(LeverRate { key, price, found })
    }

    /// What people call a model.
    pub fn name(self, model: ModelIx) -> &'a str {
        self.dataset()
            .model_at(model)
            .map_or("", |model| &model.name)
    }

    /// Who makes it.
    pub fn vendor(self, model: ModelIx) -> &'a str {
        self.dataset()
            .model_at(model)
            .map_or("", |model| &model.vendor)
    }
}

/// What goes through a cache today is plain input on batch where batch has no such price, as in the quote. What runs as
/// batch already goes through none.
fn send_as_batch(workload: &mut Workload, to: Call, prices: &Prices<'_>) {
    let input = workload.input;
    let Pricing::Catalogue { usage, tier, .. } = &mut workload.pricing else {
        return;
    };
    if *tier == ServiceTier::Batch {
        return;
    }
    let (mut plain, mut reads, mut writes) = match usage.caching {
        Caching::None => return,
        Caching::Measured { reads, writes } => (input, reads, writes),
        Caching::Assumed { share, hits } => {
            let own_tier = input * usage.batch_share.complement();
            let through = own_tier * share.factor();
            let plain = own_tier * share.complement() + input * usage.batch_share.factor();
            (plain, through * hits.factor(), through * hits.complement())
        }
    };
    for (dimension, tokens) in [
        (Dimension::CacheRead, &mut reads),
        (written_as(usage.cache_life), &mut writes),
    ] {
        if billed_as(to.key(dimension), prices) == Dimension::Input {
            plain = plain + *tokens;
            *tokens = Mtok::ZERO;
        }
    }
    workload.input = plain;
    usage.caching = match (reads + writes).is_zero() {
        true => Caching::None,
        false => Caching::Measured { reads, writes },
    };
}

/// How a model of the catalogue is called: all that its price hangs on, but for what is billed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    /// The model.
    pub model: ModelIx,
    /// Where the request is sent from.
    pub region: Region,
    /// Where it may be served.
    pub scope: Scope,
    /// Service tier.
    pub tier: ServiceTier,
    /// Length class of the prompt.
    pub context: Context,
}

impl Call {
    /// How a workload calls its model; `None` for own rates, price classes and models that the snapshot does not hold.
    pub fn of(workload: &Workload, dataset: &Dataset) -> Option<Self> {
        let Pricing::Catalogue {
            model,
            region,
            scope,
            tier,
            context,
            ..
        } = &workload.pricing
        else {
            return None;
        };
        Some(Self {
            model: dataset.model(model)?,
            region: *region,
            scope: *scope,
            tier: *tier,
            context: *context,
        })
    }

    /// The key of what it is billed for.
    fn key(self, dimension: Dimension) -> RateKey {
        RateKey {
            model: self.model,
            region: self.region,
            scope: self.scope,
            context: self.context,
            tier: self.tier,
            dimension,
        }
    }
}

/// True for prices that a buyer typed, or the middle of a price class: no row of the snapshot stands behind them.
pub fn has_own_rates(workload: &Workload) -> bool {
    !matches!(workload.pricing, Pricing::Catalogue { .. })
}

/// True where the traffic has to stay in its Region, as far as anyone said.
pub fn has_to_stay(workload: &Workload) -> Answer {
    match workload.pricing {
        Pricing::Catalogue { needs_region, .. } => needs_region,
        Pricing::Own { .. } | Pricing::Class { .. } => Answer::Unknown,
    }
}

/// What one way of sending a workload costs a year at list.
#[derive(Clone, Debug, Default)]
pub struct Cost {
    /// What is billed, each line with its price.
    pub lines: Vec<Line>,
    /// Prices that the snapshot does not hold.
    pub gaps: Vec<Gap>,
    total: Usd,
}

impl From<WorkloadQuote> for Cost {
    fn from(quote: WorkloadQuote) -> Self {
        Self {
            total: quote.total(),
            lines: quote.lines,
            gaps: quote.gaps,
        }
    }
}

/// How much of a workload has a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Priced {
    /// Every dimension that it uses.
    Whole,
    /// Some; the rest are gaps, so the cost is "at least".
    Partly,
    /// None: not offered that way, as far as the snapshot knows.
    Not,
    /// The amount is larger than any that can be calculated.
    TooLarge,
}

impl Cost {
    /// How much of it has a price.
    pub fn priced(&self) -> Priced {
        if self
            .gaps
            .iter()
            .any(|gap| gap.reason == GapReason::TooLarge)
        {
            return Priced::TooLarge;
        }
        match (self.lines.is_empty(), self.gaps.is_empty()) {
            (true, _) => Priced::Not,
            (false, true) => Priced::Whole,
            (false, false) => Priced::Partly,
        }
    }

    /// True once anything is billed, or would be if its price were known.
    pub fn is_billed(&self) -> bool {
        !self.gaps.is_empty() || self.total.is_positive()
    }

    /// US dollars a year; `None` unless every dimension has a price.
    pub fn whole(&self) -> Option<Usd> {
        (self.priced() == Priced::Whole).then_some(self.total)
    }

    /// US dollars a year of what has a price; `None` where nothing has.
    pub fn at_least(&self) -> Option<Usd> {
        matches!(self.priced(), Priced::Whole | Priced::Partly).then_some(self.total)
    }
}
