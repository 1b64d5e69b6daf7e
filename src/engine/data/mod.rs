//! The dataset: Bedrock prices, models and their lifecycle, alternatives, the discount benchmark, all with source
//! and date, read from the text files in `static/data`. What a price costs a workload, and what it says about an
//! agreement, does not belong here.
//!
//! Opening is cheap: only the small tables are read. The prices of a model are found by binary search in the text
//! of `rates.tsv` and read on first use.

mod age;
mod aliases;
mod alternatives;
mod benchmark;
mod browse;
mod check;
mod claims;
mod dimension;
mod found;
mod models;
mod name;
mod offer;
mod outside;
mod pack;
mod prices;
mod problems;
mod ranges;
mod rates;
mod region;
mod sanity;
mod snapshot;
mod sources;
mod support;
mod table;
mod texts;
mod words;

use std::cell::OnceCell;

use super::date::Date;
use snapshot::Small;

pub use age::{Age, DOUBTED_AFTER, SAID_AFTER};
pub use aliases::{Alias, AliasField, Aliases};
pub use alternatives::Alternative;
pub use benchmark::{Benchmark, Term, Tier};
pub use browse::{Browser, Column, Filter, Listed, Sort};
pub use check::{Count, Summary};
pub use claims::BreakEvenClaim;
pub use dimension::Dimension;
pub use found::{Found, OwnRate};
pub use models::{Model, ModelIx, is_model_id};
pub use name::{NotARateName, RateName};
pub use outside::{Outside, SameModel};
pub use prices::Prices;
pub use problems::{DataProblem, Fault};
pub use ranges::{PriceClass, PublishedRange, Span};
pub use rates::{Rate, RateKey};
pub use region::Region;
pub use sources::{Source, SourceIx};
pub use support::SupportBand;
pub use texts::{OutsideTexts, Text, Texts};
pub use words::{Channel, Confidence, Context, Scope, ServiceTier, Status, Unit, UnknownWord};

/// One dated snapshot of everything the engine knows about prices.
#[derive(Debug)]
pub struct Dataset {
    small: Small,
    benchmark: Benchmark,
    rates: Text,
    alternatives: Text,
    published: Text,
    /// The prices of each model, read on first use.
    read: Vec<OnceCell<Vec<Rate>>>,
}

impl Dataset {
    /// Opens the texts, reading the small tables only. Says everything that is wrong with those; the rows of
    /// `rates.tsv` are judged by [`Dataset::check`].
    pub fn open(texts: Texts) -> Result<Self, Vec<DataProblem>> {
        let mut problems = Vec::new();
        let small = Small::read(&texts, &mut problems);
        match small.and_then(|small| Some((small.benchmark.clone()?, small))) {
            Some((benchmark, small)) if problems.is_empty() => Ok(Self {
                read: small.models.iter().map(|_| OnceCell::new()).collect(),
                small,
                benchmark,
                rates: texts.rates,
                alternatives: texts.alternatives,
                published: texts.benchmark_sources,
            }),
            _ => Err(problems),
        }
    }

    /// Judges every row of every file and counts them, or says everything that is wrong. Needs all texts.
    pub fn check(texts: &Texts) -> Result<Summary, Vec<DataProblem>> {
        check::check(texts)
    }

    /// Id of the snapshot, such as "2026-11-22".
    pub fn id(&self) -> &str {
        &self.small.id
    }

    /// Date of the snapshot: prices are looked up as of this day.
    pub fn as_of(&self) -> Date {
        self.small.shelf.as_of
    }

    /// Every model, sorted by id; also those without a price.
    pub fn models(&self) -> &[Model] {
        &self.small.models
    }

    /// The place of the model with this exact id.
    pub fn model(&self, id: &str) -> Option<ModelIx> {
        ModelIx::of(id, self.models())
    }

    /// The model at a place.
    pub fn model_at(&self, ix: ModelIx) -> Option<&Model> {
        self.models().get(ix.index())
    }

    /// Every price of a model, sorted by Region, scope, context, tier and dimension, in force or not. Empty if it
    /// has none, and if one of its rows is unreadable: half a price list is worse than none.
    pub fn rates_of(&self, ix: ModelIx) -> &[Rate] {
        let read = self.read.get(ix.index()).zip(self.model_at(ix));
        read.map_or(&[], |(cell, model)| {
            cell.get_or_init(|| rates::read_model(&self.rates, &model.id, &self.small.shelf))
        })
    }

    /// The snapshot's price in force on its day; what a reader calculates with comes from [`Prices`]. For the in-Region
    /// scope: the Region's own row, else that of the narrowest geographic profile around it, else `geo` for commercial
    /// Regions. For the global scope: the Region's own global row, else the global profile's, which does not reach
    /// GovCloud. Never another Region's row, nor an unlabelled one. For long prompts of a model without any row of theirs:
    /// the standard one.
    pub fn rate(&self, key: RateKey) -> Option<Found> {
        rates::find(self.rates_of(key.model), self.sold_as(key), self.as_of())
    }

    /// The key that the snapshot sells this under. A model without a row in any band of long prompts has one price for
    /// every length, so each band of it is the standard one.
    pub(super) fn sold_as(&self, key: RateKey) -> RateKey {
        if self.threshold(key.model).is_some() {
            return key;
        }
        RateKey {
            context: Context::Standard,
            ..key
        }
    }

    /// The band of long prompts that a model has prices of its own for; `None` where every length costs the same.
    pub fn threshold(&self, ix: ModelIx) -> Option<Context> {
        let mut bands = self.rates_of(ix).iter().map(|rate| rate.context);
        bands.find(|context| *context != Context::Standard)
    }

    /// What a reader should know about a price of this model; `None` when there is nothing to say.
    pub fn note(&self, ix: ModelIx, rate: &Rate) -> Option<String> {
        rates::note(&self.rates, &self.model_at(ix)?.id, rate)
    }

    /// The AWS Regions, sorted, in which the model has a row of its own.
    pub fn regions_of(&self, ix: ModelIx) -> Vec<Region> {
        let mut regions: Vec<Region> = self.rates_of(ix).iter().map(|rate| rate.region).collect();
        regions.retain(|region| region.is_aws_region());
        regions.dedup();
        regions
    }

    /// The source at a place; without words where the dataset was opened from [`Texts::shipped`].
    pub fn source(&self, ix: SourceIx) -> Option<&Source> {
        self.small.shelf.sources.get(ix)
    }

    /// The sources of [`Texts::shipped`] in the same places, with their words. Reads the text on each call.
    pub fn cited_sources(&self) -> Vec<Source> {
        sources::Sources::read(&Texts::cited(), self.as_of(), &mut Vec::new()).into_list()
    }

    /// The default discount benchmark, an opinion.
    pub fn benchmark(&self) -> &Benchmark {
        &self.benchmark
    }

    /// The indicative price classes of the guide.
    pub fn price_classes(&self) -> &[PriceClass] {
        &self.small.classes
    }

    /// The price class with this id.
    pub fn price_class(&self, id: &str) -> Option<&PriceClass> {
        self.price_classes().iter().find(|class| &*class.id == id)
    }

    /// What others publish about discounts; empty unless the text was handed over. Reads the text on each call.
    pub fn published_ranges(&self) -> Vec<PublishedRange> {
        ranges::published(&self.published, &mut Vec::new())
    }

    /// Prices outside Bedrock, in force or not; empty unless the text was handed over. Reads it on each call.
    pub fn alternatives(&self) -> Vec<Alternative> {
        alternatives::read_all(&self.alternatives, &self.small.shelf)
    }
}
