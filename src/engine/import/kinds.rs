//! What a row of a bill or a log can be: its month, its kind of charge, whose discount, what is counted.
//! Summing rows up belongs to `tally`.

use serde::{Deserialize, Serialize};

use crate::engine::date::Date;

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Month {
    /// Its year.
    pub year: u16,
    /// January is 1.
    pub month: u8,
}

impl Month {
    /// The month of a day.
    pub fn of(day: Date) -> Self {
        let (year, month, _) = day.parts();
        Self { year, month }
    }

    /// Its first and its last day.
    pub fn days(self) -> Option<(Date, Date)> {
        let first = Date::new(self.year, self.month, 1)?;
        Some((first, first.plus_months(1).day_before()))
    }
}

/// What a row of a bill is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Charge {
    /// Use, or a fee for capacity.
    Usage,
    /// A discount as a row of its own.
    Discount(Layer),
    /// A credit, which is no discount on the price.
    Credit,
    /// Money back.
    Refund,
    /// A fee or purchase without use.
    Fee,
}

/// Whose discount it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Layer {
    /// The percentage of the enterprise agreement (EDP).
    Edp,
    /// Private rates for single services.
    PrivateRate,
    /// For services that are used together.
    Bundled,
    /// The bill does not say.
    Other,
}

/// What a log or metric counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Counted {
    /// Input tokens outside the cache.
    Input,
    /// Output tokens.
    Output,
    /// Tokens read from the cache.
    CacheRead,
    /// Tokens written to the cache.
    CacheWrite,
    /// Nothing but money.
    Spend,
}
