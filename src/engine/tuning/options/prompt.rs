//! The ways that only change the prompt: nothing, examples, cached examples.

use super::Sheet;
use crate::engine::data::Dimension;
use crate::engine::formulas::prompt_cache::CachePrice;
use crate::engine::num::Mtok;
use crate::engine::scenario::fields::TuningField;
use crate::engine::tuning::lines::{Basis, Gap, Item, Price};
use crate::engine::tuning::prices::typed_mtok;

impl Sheet<'_> {
    /// The plain model, its prompt longer by so many tokens that the caller bills.
    pub(super) fn base(&mut self, added: u32) {
        let (plain, whole) = (self.prompt(0), self.prompt(added));
        let input = self.input(Item::Prompt, whole);
        let output = self.output(Item::Output, whole);
        self.tokens(Item::Prompt, plain, input);
        self.tokens(Item::Output, self.counter.inputs.output, output);
    }

    pub(super) fn few_shot(&mut self) {
        let examples = self.counter.inputs.examples;
        self.base(examples);
        let input = self.input(Item::Examples, self.prompt(examples));
        self.tokens(Item::Examples, examples, input);
    }

    /// A hit reads the prefix, a miss writes it.
    pub(super) fn few_shot_cached(&mut self) {
        let inputs = self.counter.inputs;
        let prompt = self.prompt(inputs.examples);
        let prefix = Mtok::tokens(inputs.system.saturating_add(inputs.examples)).millions();
        let hits = inputs.hit_rate.factor();
        let (write, read) = self.cache(prompt);
        let misses = prefix * inputs.hit_rate.complement();
        self.add(Item::CacheWrite, Basis::Request, misses, write);
        self.add(Item::CacheRead, Basis::Request, prefix * hits, read);
        let (input, output) = (
            self.input(Item::UserPart, prompt),
            self.output(Item::Output, prompt),
        );
        self.tokens(Item::UserPart, inputs.user, input);
        self.tokens(Item::Output, inputs.output, output);
    }

    /// Prices of cache writes and reads: multiples of a typed input price, else the snapshot's. A model without a
    /// price for writes at its own lifetime bills a miss as plain input; an hour it then does not offer.
    fn cache(&self, prompt: u32) -> (Result<Price, Gap>, Result<Price, Gap>) {
        let inputs = self.counter.inputs;
        if let Some(own) = typed_mtok(inputs.price_in, TuningField::PriceIn) {
            let write = if inputs.long_cache {
                self.model.cache_write_hour
            } else {
                self.model.cache_write
            };
            return (Ok(own.times(write)), Ok(own.times(self.model.cache_read)));
        }
        let gap = |item, kind| Gap {
            decisive: true,
            ..self.base_gap(item, kind, TuningField::PriceIn)
        };
        let listed = |kind| self.counter.listed(kind, prompt);
        let write = if inputs.long_cache {
            listed(Dimension::CacheWrite1h)
                .ok_or_else(|| gap(Item::CacheWrite, Dimension::CacheWrite1h))
        } else {
            listed(Dimension::CacheWrite).map_or_else(|| self.input(Item::CacheWrite, prompt), Ok)
        };
        let read =
            listed(Dimension::CacheRead).ok_or_else(|| gap(Item::CacheRead, Dimension::CacheRead));
        (write, read)
    }

    /// Cache prices over the input price, where all three are known.
    pub(in crate::engine::tuning) fn cache_price(&self) -> Option<CachePrice> {
        let prompt = self.prompt(self.counter.inputs.examples);
        let input = self.counter.input(prompt)?.usd;
        let (write, read) = self.cache(prompt);
        Some(CachePrice {
            write: write.ok()?.usd.over(input)?,
            read: read.ok()?.usd.over(input)?,
        })
    }
}
