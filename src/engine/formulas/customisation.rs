//! What a month costs for each way to specialise a model: nothing, examples in the prompt, retrieval, tuning.
//! Whether the answers are good enough is not for arithmetic to say.
//!
//! Domain notes, section 4; vector V15. Token counts of [`Traffic`] are those of one request.

use super::HOURS_PER_MONTH;
use super::prompt_cache::CachePrice;
use crate::engine::num::{Factor, Mtok, Percent, Usd, UsdPerHour, UsdPerMtok};

/// Minutes that an imported model is billed in.
const WINDOW: u32 = 5;
const DAYS_PER_YEAR: u32 = 365;

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

/// An imported model, paid by the minute while it is active, whatever it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Import {
    /// Custom model units: copies times units of a copy.
    pub units: u32,
    /// Active minutes a day.
    pub minutes: Factor,
    /// Price of a unit, a minute.
    pub price: Usd,
    /// Storage of a unit, a month.
    pub storage: Usd,
}

impl Import {
    /// The year: `units·(minutes·price + 12·storage)`.
    pub fn year(&self) -> Usd {
        let unit = self.price * active_minutes_per_year(self.minutes) + self.storage.times(12);
        unit.times(self.units)
    }
}

/// Minutes that a year of one unit is billed for: the active ones of a day in full windows of five (notes of the
/// snapshot's rows), on 365 days.
pub fn active_minutes_per_year(per_day: Factor) -> Factor {
    let windows = per_day.per(WINDOW).up();
    windows.times(WINDOW).times(DAYS_PER_YEAR)
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

    #[test]
    fn an_import_is_billed_in_windows_of_five_minutes() {
        let import = |minutes| Import {
            units: 2,
            minutes: Factor::of(minutes, 0),
            price: Usd::whole(1),
            storage: Usd::whole(2),
        };
        // 10 minutes × 365 days; 11 minutes are three windows, 15 minutes × 365 days.
        assert_eq!(
            active_minutes_per_year(import(10).minutes),
            Factor::of(3_650, 0)
        );
        assert_eq!(
            active_minutes_per_year(import(11).minutes),
            Factor::of(5_475, 0)
        );
        // 2 units × (3,650 × $1 + 12 × $2).
        assert_eq!(import(10).year(), Usd::whole(7_348));
    }
}
