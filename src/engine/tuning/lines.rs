//! One line of an option: what is bought, how much of it, at which price and from where, and what a month of it
//! costs. Which lines an option has belongs in `options`.

use crate::engine::data::{Dimension, Found, RateKey};
use crate::engine::num::{Factor, Usd};
use crate::engine::scenario::fields::TuningField;

/// Months in a year.
pub(super) const MONTHS_PER_YEAR: u32 = 12;

/// What a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Item {
    Prompt,
    Examples,
    CacheWrite,
    CacheRead,
    UserPart,
    Output,
    Passages,
    EmbedQuestions,
    EmbedDocuments,
    Store,
    QueryFees,
    Rerank,
    ManagedFixed,
    ManagedQueries,
    Training,
    Storage,
    TunedPrompt,
    TunedOutput,
    Units,
    ActiveMinutes,
    UnitStorage,
}

/// What one price buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// A million tokens.
    MillionTokens,
    /// A thousand queries.
    ThousandQueries,
    /// A month.
    Month,
    /// An hour of training.
    TrainingHour,
    /// A model unit for an hour.
    UnitHour,
    /// A custom model unit for a minute.
    UnitMinute,
    /// A custom model unit stored for a month.
    UnitMonth,
}

/// Where a price comes from.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    /// A row of the snapshot or what stands in its place, and the key it was asked for with.
    Catalogue(RateKey, Found),
    /// Typed by the buyer.
    Typed(TuningField),
}

/// A price in force on a line.
#[derive(Clone, Copy, Debug)]
pub struct Price {
    /// Dollars for one of `per`, `times` included.
    pub usd: Usd,
    /// What it buys.
    pub per: Per,
    /// Where it comes from.
    pub source: Source,
    /// What the source's price was multiplied with: an uplift or a multiple for cached tokens. One for a plain price.
    pub times: Factor,
}

impl Price {
    /// The price multiplied once more.
    pub(super) fn times(self, factor: Factor) -> Self {
        Self {
            usd: self.usd * factor,
            times: self.times * factor,
            ..self
        }
    }
}

/// What the quantity of a line is counted over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// One request.
    Request,
    /// A month.
    Month,
    /// A year.
    Year,
    /// Once, spread over the months of amortisation.
    Once,
}

/// One line of an option.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// What is bought.
    pub item: Item,
    /// How much of `price.per`, in one `basis`.
    pub quantity: Factor,
    /// What the quantity is counted over.
    pub basis: Basis,
    /// What one costs.
    pub price: Price,
    /// The same in an average month, at the volume asked for.
    pub monthly: Factor,
    /// What that month costs: `monthly × price`.
    pub month: Usd,
}

impl Line {
    /// What one `basis` costs: `quantity × price`, exact.
    pub fn amount(&self) -> Usd {
        self.price.usd * self.quantity
    }
}

/// A price that was not found, or not typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// What cannot be priced.
    pub item: Item,
    /// The model or family that was asked for, with the kind of price; `None` where only the buyer can know.
    pub asked: Option<(String, Dimension)>,
    /// The field that would close the gap.
    pub field: Option<TuningField>,
    /// True when the rest of the option says nothing without it.
    pub decisive: bool,
}
