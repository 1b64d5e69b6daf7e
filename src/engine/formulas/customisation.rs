//! What a month costs for each way to specialise a model: nothing, examples in the prompt, retrieval, tuning.
//! Whether the answers are good enough is not for arithmetic to say.
//!
//! Domain notes, section 4; vector V15. Token counts of [`Traffic`] are those of one request.

use super::HOURS_PER_MONTH;
use super::prompt_cache::CachePrice;
use crate::engine::num::{Factor, Mtok, Percent, Usd, UsdPerHour, UsdPerMtok};

/// A month of requests and what they cost without any customisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Traffic {
    /// Requests a month.
    pub requests: u32,
    /// System prompt of a request.
    pub system: Mtok,
    /// The user's part of a request.
    pub user: Mtok,
    /// Output of a request.
    pub output: Mtok,
    /// Price of input tokens.
    pub input_price: UsdPerMtok,
    /// Price of output tokens.
    pub output_price: UsdPerMtok,
}

impl Traffic {
    /// The plain model: `R·((S+U)·p_in + O·p_out)`.
    pub fn base(&self) -> Usd {
        self.input(self.system + self.user) + self.output()
    }

    /// With `examples` in every prompt: `base + R·E·p_in`.
    pub fn few_shot(&self, examples: Mtok) -> Usd {
        self.base() + self.input(examples)
    }

    /// The same with system prompt and examples cached: `R·(S+E)·p_in·((1−h)·w + h·r) + R·U·p_in + R·O·p_out`.
    pub fn few_shot_cached(&self, examples: Mtok, cache: CachePrice, hit_rate: Percent) -> Usd {
        self.input(self.system + examples) * cache.at_hit_rate(hit_rate)
            + self.input(self.user)
            + self.output()
    }

    /// With passages found for every request: `base + R·G·p_in + (D + R·U)·p_emb + V`.
    pub fn retrieval(&self, retrieval: &Retrieval) -> Usd {
        let embedded = retrieval.corpus + self.user.times(self.requests);
        self.base()
            + self.input(retrieval.passages)
            + retrieval.embedding_price * embedded
            + retrieval.store
    }

    /// A tuned model billed per token at `uplift` times the price, with its `short_prompt` in place of the system
    /// prompt: `standing + m·R·((S′+U)·p_in + O·p_out)`.
    pub fn tuned_per_token(&self, tuning: &Tuning, short_prompt: Mtok, uplift: Factor) -> Usd {
        let tokens = self.input(short_prompt + self.user) + self.output();
        tuning.standing() + tokens * uplift
    }

    fn input(&self, per_request: Mtok) -> Usd {
        self.input_price * per_request.times(self.requests)
    }

    fn output(&self) -> Usd {
        self.output_price * self.output.times(self.requests)
    }
}

/// What retrieval adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retrieval {
    /// Passages put into a request.
    pub passages: Mtok,
    /// Corpus embedded in a month: its size times its refreshes.
    pub corpus: Mtok,
    /// Price of embedding.
    pub embedding_price: UsdPerMtok,
    /// Vector store, reranking and query fees of a month.
    pub store: Usd,
}

/// What a tuned model costs before it answers anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tuning {
    /// Training tokens of one epoch.
    pub tokens: Mtok,
    /// Passes over them.
    pub epochs: u32,
    /// Price of training.
    pub price: UsdPerMtok,
    /// Months over which the training is spread.
    pub months: u32,
    /// Storage of the model, a month.
    pub storage: Usd,
}

impl Tuning {
    /// The training run, once.
    pub fn training(&self) -> Usd {
        self.price * self.tokens.times(self.epochs)
    }

    /// A month of a tuned model on `units` of reserved capacity: `standing + units·rate·730`. Its traffic costs
    /// nothing more as long as it fits.
    pub fn on_reserved(&self, units: u32, price: UsdPerHour) -> Usd {
        self.standing() + price.times(units).for_hours(HOURS_PER_MONTH)
    }

    /// Training spread over its months, and storage.
    fn standing(&self) -> Usd {
        self.training().per(self.months) + self.storage
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reserved_units_are_paid_each() {
        let tuning = Tuning {
            tokens: Mtok::ZERO,
            epochs: 3,
            price: Usd::whole(8).per_mtok(),
            months: 12,
            storage: Usd::whole(2),
        };
        let month = |units| tuning.on_reserved(units, Usd::whole(10).per_hour());
        assert_eq!(month(0), Usd::whole(2));
        assert_eq!(month(2), Usd::whole(14_602));
    }
}
