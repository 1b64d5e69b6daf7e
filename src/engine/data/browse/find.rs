//! Finding words in rows. They are looked for in the few texts that rows share (models, Regions, dimensions, sources)
//! and not in thousands of rows: then each row only asks whether one of its texts has the word. What else a filter
//! asks belongs one level up.

use super::Listed;
use crate::engine::data::dimension::Dimension;
use crate::engine::data::models::ModelIx;
use crate::engine::data::region::Region;
use crate::engine::data::sources::SourceIx;
use crate::engine::data::words::{Context, Scope, ServiceTier};

/// Texts that rows share, in lower case, and the place of each in their order.
#[derive(Clone, Debug)]
pub(super) struct Texts<Ix> {
    lower: Vec<String>,
    rank: Vec<usize>,
    of: fn(Ix) -> usize,
}

impl<Ix> Texts<Ix> {
    pub(super) fn new(texts: impl Iterator<Item = String>, of: fn(Ix) -> usize) -> Self {
        let lower: Vec<String> = texts.map(|text| text.to_lowercase()).collect();
        let mut order: Vec<usize> = (0..lower.len()).collect();
        order.sort_by_key(|at| lower.get(*at));
        let mut rank = vec![0; lower.len()];
        for (place, at) in order.into_iter().enumerate() {
            if let Some(rank) = rank.get_mut(at) {
                *rank = place;
            }
        }
        Self { lower, rank, of }
    }

    pub(super) fn rank(&self, ix: Ix) -> usize {
        self.rank.get((self.of)(ix)).copied().unwrap_or_default()
    }

    fn having(&self, word: &str) -> Vec<bool> {
        self.lower.iter().map(|text| begins(text, word)).collect()
    }
}

/// Which of the shared texts have one word.
pub(super) struct Having {
    models: Vec<bool>,
    sources: Vec<bool>,
    regions: Vec<bool>,
    scopes: Vec<bool>,
    contexts: Vec<bool>,
    tiers: Vec<bool>,
    dimensions: Vec<bool>,
}

/// The flag at a place; false beyond the end.
pub(super) fn at(flags: &[bool], place: usize) -> bool {
    flags.get(place).copied().unwrap_or(false)
}

/// True when a word of the text begins so: "us" is in "us-east-1" and not in "opus".
fn begins(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|before| !before.is_alphanumeric())
    })
}

/// A code as people type it, with and without its underscores.
fn spaced(code: &str) -> String {
    format!("{code} {}", code.replace('_', " ")).to_lowercase()
}

impl Having {
    pub(super) fn new(word: &str, models: &Texts<ModelIx>, sources: &Texts<SourceIx>) -> Self {
        let codes = |codes: &[&str]| {
            codes
                .iter()
                .map(|code| begins(&spaced(code), word))
                .collect()
        };
        let region = |code: &&str| {
            let name = code.parse().map_or("", Region::name);
            begins(code, word) || begins(&name.to_lowercase(), word)
        };
        Self {
            models: models.having(word),
            sources: sources.having(word),
            regions: Region::CODES.iter().map(region).collect(),
            scopes: codes(Scope::CODES),
            contexts: codes(Context::CODES),
            tiers: codes(ServiceTier::CODES),
            dimensions: codes(Dimension::CODES),
        }
    }

    /// True for a row that has the word in one of its texts.
    pub(super) fn has(&self, row: &Listed) -> bool {
        let rate = &row.rate;
        at(&self.models, row.model.index())
            || at(&self.regions, rate.region as usize)
            || at(&self.dimensions, rate.dimension as usize)
            || at(&self.tiers, rate.tier as usize)
            || at(&self.scopes, rate.scope as usize)
            || at(&self.contexts, rate.context as usize)
            || at(&self.sources, rate.source.index())
    }
}
