//! The one door to a price: what the reader has put in the place of the snapshot's, and the snapshot for the rest.
//! Which of a reader's prices are in force is decided in `scenario`, what a price costs a workload in `quote`.

use super::found::{Found, OwnRate};
use super::name::RateName;
use super::rates::{Rate, RateKey, places};
use super::region::Region;
use super::{Dataset, ModelIx};
use crate::engine::num::Usd;

/// Prices to calculate with: a snapshot under prices of the reader's own.
#[derive(Clone, Debug)]
pub struct Prices<'a> {
    dataset: &'a Dataset,
    /// Sorted by key; one price a key.
    own: Vec<(RateKey, Own)>,
}

#[derive(Clone, Copy, Debug)]
struct Own {
    index: usize,
    price: Usd,
}

impl<'a> Prices<'a> {
    /// The snapshot's prices as published.
    pub fn published(dataset: &'a Dataset) -> Self {
        Self {
            dataset,
            own: Vec::new(),
        }
    }

    /// The snapshot's prices under own ones, each with its index among the reader's and in US dollars for the unit of
    /// its dimension. The last of two for the same row wins; one for a model that the snapshot lacks prices nothing.
    pub fn with_own<'n>(
        dataset: &'a Dataset,
        own: impl IntoIterator<Item = (usize, &'n RateName, Usd)>,
    ) -> Self {
        let mut prices = Self::published(dataset);
        for (index, name, price) in own {
            if let Some(model) = dataset.model(&name.model) {
                prices.put(key_of(name, model), Own { index, price });
            }
        }
        prices
    }

    fn put(&mut self, key: RateKey, own: Own) {
        match self.own.binary_search_by_key(&key, |(key, _)| *key) {
            Ok(at) => {
                if let Some((_, before)) = self.own.get_mut(at) {
                    *before = own;
                }
            }
            Err(at) => self.own.insert(at, (key, own)),
        }
    }

    /// The snapshot: models, sources, benchmark, and its prices as published.
    pub fn dataset(&self) -> &'a Dataset {
        self.dataset
    }

    /// The price for a key, found as [`Dataset::rate`] finds it, with each own price standing in the table like a row:
    /// it replaces the row it names, fills a gap, and covers what a row in its place would cover. One for a band of long
    /// prompts that the snapshot sells like any other goes before the price for every length.
    pub fn rate(&self, key: RateKey) -> Option<Found> {
        let published = self.dataset.rate(key);
        if self.own.is_empty() {
            return published;
        }
        let sold_as = self.dataset.sold_as(key);
        let of_band = (sold_as != key).then(|| {
            let at = |region| Some((region, self.own_at(RateKey { region, ..key })?));
            places(key).find_map(at)
        });
        let snapshot = published.and_then(Found::snapshot);
        let found = |(region, own): (Region, Own)| {
            Found::Own(OwnRate {
                index: own.index,
                price: own.price,
                unit: key.dimension.unit(),
                region,
                snapshot,
            })
        };
        of_band
            .flatten()
            .or_else(|| self.own_before(sold_as, snapshot))
            .map(found)
            .or(published)
    }

    /// The own price that stands in the best place, unless the snapshot's stands in a better one.
    fn own_before(&self, key: RateKey, snapshot: Option<Rate>) -> Option<(Region, Own)> {
        for region in places(key) {
            if let Some(own) = self.own_at(RateKey { region, ..key }) {
                return Some((region, own));
            }
            if snapshot.is_some_and(|rate| rate.region == region) {
                return None;
            }
        }
        None
    }

    fn own_at(&self, key: RateKey) -> Option<Own> {
        let at = self.own.binary_search_by_key(&key, |(key, _)| *key).ok()?;
        self.own.get(at).map(|(_, own)| *own)
    }
}

/// The key that a name has in a snapshot.
fn key_of(name: &RateName, model: ModelIx) -> RateKey {
    RateKey {
        model,
        region: name.region,
        scope: name.scope,
        context: name.context,
        tier: name.tier,
        dimension: name.dimension,
    }
}
