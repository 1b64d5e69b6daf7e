//! Prices of the reader's own: which are in force and why the others are not. How a price is looked up belongs in
//! `data`, what it costs in `quote`.

use crate::engine::data::{Dataset, RateName};
use crate::engine::num::Usd;

/// One row of the reader's own prices, complete or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Override {
    /// What it is the price of; `None` while nothing is named.
    pub rate: Option<RateName>,
    /// US dollars for the unit of the rate's dimension; `None` while nothing is entered.
    pub price: Option<Usd>,
    /// Why it differs, without spaces around it.
    pub reason: String,
}

/// What one row does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is the price wherever its rate is asked for.
    InForce,
    /// It names no rate.
    NoRate,
    /// It has no price.
    NoPrice,
    /// It has no reason, and a price without one is not used.
    NoReason,
    /// The snapshot has no such model: kept, and nothing asks for it.
    UnknownModel,
    /// A later row, counted from zero, names the same rate.
    Replaced(usize),
}

impl Override {
    /// Rate and price of a complete row.
    fn complete(&self) -> Option<(&RateName, Usd)> {
        let reasoned = !self.reason.is_empty();
        self.rate.as_ref().zip(self.price).filter(|_| reasoned)
    }
}

/// Complete rows with their index, in order: what [`Prices`](crate::engine::data::Prices) takes.
pub(super) fn complete(rows: &[Override]) -> impl Iterator<Item = (usize, &RateName, Usd)> {
    rows.iter().enumerate().filter_map(|(index, row)| {
        let (rate, price) = row.complete()?;
        Some((index, rate, price))
    })
}

/// What each row does, in order.
pub fn standings(rows: &[Override], dataset: &Dataset) -> Vec<Standing> {
    let standing = |(index, row): (usize, &Override)| {
        let Some(rate) = &row.rate else {
            return Standing::NoRate;
        };
        if row.price.is_none() {
            return Standing::NoPrice;
        }
        if row.reason.is_empty() {
            return Standing::NoReason;
        }
        let last = complete(rows).filter(|(_, other, _)| *other == rate).last();
        match last {
            Some((last, ..)) if last != index => Standing::Replaced(last),
            _ if dataset.model(&rate.model).is_none() => Standing::UnknownModel,
            _ => Standing::InForce,
        }
    };
    rows.iter().enumerate().map(standing).collect()
}
