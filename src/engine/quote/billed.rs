//! A quantity and the price of one of it, always in the same unit: tokens by the million, or things one by one.
//! Where the price was found and what it is for belongs to the line.

use super::MONTHS_PER_YEAR;
use crate::engine::data::Unit;
use crate::engine::num::{Count, Factor, Mtok, Usd, UsdEach, UsdPerMtok};
use crate::engine::value::Value;

/// So many of something a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quantity {
    /// Millions of tokens.
    Tokens(Mtok),
    /// Images, seconds or requests.
    Things(Count),
}

impl Quantity {
    /// True for nothing.
    pub fn is_zero(self) -> bool {
        match self {
            Self::Tokens(tokens) => tokens.is_zero(),
            Self::Things(count) => count.is_zero(),
        }
    }

    /// A part of it.
    pub(super) fn part(self, share: Factor) -> Self {
        match self {
            Self::Tokens(tokens) => Self::Tokens(tokens * share),
            Self::Things(count) => Self::Things(count * share),
        }
    }

    /// It at a price for a unit; `None` where that unit is another one.
    pub(super) fn at(self, price: Usd, unit: Unit) -> Option<Billed> {
        match (self, unit) {
            (Self::Tokens(tokens), Unit::MillionTokens) => Some(Billed::Tokens {
                tokens,
                price: price.per_mtok(),
            }),
            (Self::Things(count), Unit::Image | Unit::Second | Unit::Query | Unit::Request) => {
                Some(Billed::Things {
                    count,
                    price: price.each(),
                })
            }
            _ => None,
        }
    }
}

/// A quantity a month at its price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Billed {
    /// Tokens, sold by the million.
    Tokens {
        /// Millions of tokens a month.
        tokens: Mtok,
        /// Price per million, endpoint premium included.
        price: UsdPerMtok,
    },
    /// Images, seconds and requests, sold one by one.
    Things {
        /// How many a month.
        count: Count,
        /// Price of one.
        price: UsdEach,
    },
}

impl Billed {
    /// Quantity × price × twelve months.
    pub fn yearly(self) -> Usd {
        let monthly = match self {
            Self::Tokens { tokens, price } => price * tokens,
            Self::Things { count, price } => price * count,
        };
        monthly.times(MONTHS_PER_YEAR)
    }

    /// The quantity a month.
    pub fn quantity(self) -> Quantity {
        match self {
            Self::Tokens { tokens, .. } => Quantity::Tokens(tokens),
            Self::Things { count, .. } => Quantity::Things(count),
        }
    }

    /// The quantity a month, for showing.
    pub fn quantity_value(self) -> Value {
        match self {
            Self::Tokens { tokens, .. } => Value::Mtok(tokens),
            Self::Things { count, .. } => Value::Things(count),
        }
    }

    /// The price of one unit, for showing.
    pub fn price_value(self) -> Value {
        match self {
            Self::Tokens { price, .. } => Value::PerMtok(price),
            Self::Things { price, .. } => Value::Each(price),
        }
    }
}
