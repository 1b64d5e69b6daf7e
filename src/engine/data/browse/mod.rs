//! The whole snapshot as a list to look through: filtered by words and choices, sorted by any column, fast enough for
//! each key press. How a row looks belongs to the page; which price is used where belongs in `prices`.

mod find;

use std::cmp::Ordering;

use find::{Having, Texts, at};

use super::dimension::Dimension;
use super::models::{Model, ModelIx};
use super::rates::{Rate, RateKey};
use super::region::Region;
use super::sources::{Source, SourceIx};
use super::words::{Confidence, Scope, ServiceTier, Status};
use super::{Dataset, RateName};
use crate::engine::date::Date;

/// One price of the snapshot with its model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The model.
    pub model: ModelIx,
    /// The price.
    pub rate: Rate,
}

impl Listed {
    /// What the price is asked for with.
    pub fn key(&self) -> RateKey {
        let Rate {
            region,
            scope,
            context,
            tier,
            dimension,
            ..
        } = self.rate;
        RateKey {
            model: self.model,
            region,
            scope,
            context,
            tier,
            dimension,
        }
    }

    /// The name that a price of the reader's own carries, in links too.
    pub fn name(&self, dataset: &Dataset) -> Option<RateName> {
        let model = dataset.model_at(self.model)?.id.clone();
        let key = self.key();
        Some(RateName {
            model,
            region: key.region,
            scope: key.scope,
            context: key.context,
            tier: key.tier,
            dimension: key.dimension,
        })
    }
}

/// What to show. Words are looked for in any letter case; a row has to have all of them, each at the beginning of a
/// word in any of its texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Words of vendor, model, Region, endpoint, tier, dimension or source.
    pub words: String,
    /// Only this vendor.
    pub vendor: Option<String>,
    /// Only rows of this Region or pseudo-region.
    pub region: Option<Region>,
    /// Only this endpoint.
    pub scope: Option<Scope>,
    /// Only this tier.
    pub tier: Option<ServiceTier>,
    /// Only this dimension.
    pub dimension: Option<Dimension>,
    /// Only rows that are trusted so far today, age counted.
    pub confidence: Option<Confidence>,
    /// Without models past their end.
    pub living: bool,
}

/// A column to sort by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Vendor, then name.
    Model,
    /// Name of the Region.
    Region,
    /// Global, or in the Region.
    Endpoint,
    /// Service tier, then prompt length.
    Tier,
    /// What is bought.
    Dimension,
    /// The number, whatever its unit.
    Price,
    /// When it was stated.
    AsOf,
    /// From low to high, age counted.
    Confidence,
    /// Title of the source.
    Source,
}

/// A column and a direction. Rows that are equal in it stay in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// By what.
    pub by: Column,
    /// The greatest first.
    pub descending: bool,
}

/// Every price of a snapshot, ready to be looked through.
#[derive(Clone, Debug)]
pub struct Browser {
    rows: Vec<Listed>,
    today: Date,
    models: Texts<ModelIx>,
    sources: Texts<SourceIx>,
    living: Vec<bool>,
    vendors: Vec<Box<str>>,
}

impl Browser {
    /// Reads every price of the snapshot. `sources` are those that its rows cite, in their places and with their
    /// words; `today` is for what ends and what ages.
    pub fn new(dataset: &Dataset, sources: &[Source], today: Date) -> Self {
        let models = || dataset.models().iter();
        let model_text = |model: &Model| format!("{} {} {}", model.vendor, model.name, model.id);
        let source_text = |source: &Source| format!("{} {}", source.title, source.id);
        let of_model = |model: &Model| {
            let ix = dataset.model(&model.id);
            let rates = ix.map_or(&[][..], |ix| dataset.rates_of(ix));
            rates.iter().zip(ix.into_iter().cycle())
        };
        let living = |model: &Model| {
            model.status != Status::Eol && model.eol.is_none_or(|last| today <= last)
        };
        let mut vendors: Vec<Box<str>> = models().map(|model| model.vendor.clone()).collect();
        vendors.sort_unstable();
        vendors.dedup();
        Self {
            rows: models()
                .flat_map(of_model)
                .map(|(rate, model)| Listed { model, rate: *rate })
                .collect(),
            today,
            models: Texts::new(models().map(model_text), ModelIx::index),
            sources: Texts::new(sources.iter().map(source_text), SourceIx::index),
            living: models().map(living).collect(),
            vendors,
        }
    }

    /// Every price, in the order of the file.
    pub fn rows(&self) -> &[Listed] {
        &self.rows
    }

    /// Every vendor with a model, sorted.
    pub fn vendors(&self) -> &[Box<str>] {
        &self.vendors
    }

    /// The words of a column that some row has, sorted by code: what is worth offering as a choice.
    pub fn in_use<T: Copy + Ord>(&self, of: fn(&Rate) -> T) -> Vec<T> {
        let mut words: Vec<T> = self.rows.iter().map(|row| of(&row.rate)).collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    /// The rows that a filter leaves, as places in [`Browser::rows`], sorted.
    pub fn look(&self, dataset: &Dataset, filter: &Filter, sort: Option<Sort>) -> Vec<usize> {
        let words = filter.words.to_lowercase();
        let words: Vec<Having> = words
            .split_whitespace()
            .map(|word| Having::new(word, &self.models, &self.sources))
            .collect();
        let vendor = |model: &Model| filter.vendor.as_deref().is_none_or(|v| v == &*model.vendor);
        let wanted: Vec<bool> = dataset
            .models()
            .iter()
            .zip(&self.living)
            .map(|(model, living)| vendor(model) && (*living || !filter.living))
            .collect();
        let keep = |row: &Listed| {
            at(&wanted, row.model.index())
                && self.has_choices(&row.rate, filter)
                && words.iter().all(|word| word.has(row))
        };
        let rows = self.rows.iter().enumerate().filter(|(_, row)| keep(row));
        let mut found: Vec<usize> = rows.map(|(place, _)| place).collect();
        if let Some(Sort { by, descending }) = sort {
            found.sort_by(|a, b| {
                let (a, b) = if descending { (b, a) } else { (a, b) };
                match (self.rows.get(*a), self.rows.get(*b)) {
                    (Some(a), Some(b)) => self.compare(a, b, by),
                    _ => Ordering::Equal,
                }
            });
        }
        found
    }

    fn has_choices(&self, rate: &Rate, filter: &Filter) -> bool {
        filter.region.is_none_or(|region| region == rate.region)
            && filter.scope.is_none_or(|scope| scope == rate.scope)
            && filter.tier.is_none_or(|tier| tier == rate.tier)
            && filter
                .dimension
                .is_none_or(|dimension| dimension == rate.dimension)
            && filter
                .confidence
                .is_none_or(|confidence| confidence == rate.confidence_on(self.today))
    }

    fn compare(&self, a: &Listed, b: &Listed, by: Column) -> Ordering {
        let (x, y) = (&a.rate, &b.rate);
        match by {
            Column::Model => self.models.rank(a.model).cmp(&self.models.rank(b.model)),
            Column::Region => x.region.name().cmp(y.region.name()),
            Column::Endpoint => x.scope.cmp(&y.scope),
            Column::Tier => (x.tier, x.context).cmp(&(y.tier, y.context)),
            Column::Dimension => x.dimension.cmp(&y.dimension),
            Column::Price => x.price.cmp(&y.price),
            Column::AsOf => x.as_of.cmp(&y.as_of),
            Column::Confidence => {
                let trust = |rate: &Rate| trust(rate.confidence_on(self.today));
                trust(x).cmp(&trust(y))
            }
            Column::Source => self
                .sources
                .rank(x.source)
                .cmp(&self.sources.rank(y.source)),
        }
    }
}

/// Low, medium, high: the words of the file sort otherwise.
fn trust(confidence: Confidence) -> u8 {
    match confidence {
        Confidence::Low => 0,
        Confidence::Medium => 1,
        Confidence::High => 2,
    }
}
