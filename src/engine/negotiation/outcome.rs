//! What the years come to in a low, base and high case: what counts, what is carried, what is short, and the sums, in
//! the dollars of each year and in today's. What a year is expected to burn belongs in `years`.

use super::terms::Terms;
use super::years::BaseYear;
use crate::engine::formulas::true_up::{self, Settled};
use crate::engine::num::{Factor, Ratio, Usd};
use crate::engine::scenario::negotiation::Settlement;

/// One year in one case.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Case {
    /// At list.
    pub list: Usd,
    /// Paid after discounts, before shortfall.
    pub paid: Usd,
    /// Counted towards the commitment.
    pub counted: Usd,
    /// Excess of earlier years that counts in this one.
    pub carried_in: Usd,
    /// Paid for nothing.
    pub shortfall: Usd,
}

/// One year in its three cases.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Year {
    /// What is expected.
    pub base: BaseYear,
    /// Low, base and high.
    pub cases: [Case; 3],
}

/// Probability-weighted sums over the term.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Totals {
    /// At list.
    pub list: Usd,
    /// Paid after discounts, before shortfall.
    pub paid: Usd,
    /// Paid for nothing.
    pub shortfall: Usd,
}

impl Totals {
    /// What the discounts take off list.
    pub fn saving(&self) -> Usd {
        self.list - self.paid
    }

    /// Saving less shortfall: what the agreement is worth over none.
    pub fn net_value(&self) -> Usd {
        self.saving() - self.shortfall
    }

    /// Everything paid.
    pub fn cost(&self) -> Usd {
        self.paid + self.shortfall
    }

    /// Net value over list; `None` without spend.
    pub fn effective_discount(&self) -> Option<Ratio> {
        self.net_value().ratio_to(self.list)
    }
}

/// The whole term.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Year by year.
    pub years: Vec<Year>,
    /// Sums in the dollars of each year.
    pub total: Totals,
    /// Sums in today's dollars; the same without a discount rate.
    pub present: Totals,
}

impl Outcome {
    /// Settles the years in their three cases. Carry-forward and the end of the term are settled along each case's own
    /// path: a low year is followed by low years.
    pub fn of(base: &[BaseYear], terms: &Terms, weights: [Factor; 3]) -> Self {
        let start = |base: &BaseYear| Year {
            base: *base,
            cases: [Case::default(); 3],
        };
        let mut years: Vec<Year> = base.iter().map(start).collect();
        let (mut total, mut present) = (Totals::default(), Totals::default());
        let factors: Vec<[Factor; 3]> = base.iter().map(BaseYear::cases).collect();
        for (index, weight) in weights.into_iter().enumerate() {
            let along = factors.iter().filter_map(|year| year.get(index).copied());
            let cases = path(base, along, terms);
            for (year, case) in years.iter_mut().zip(cases) {
                total = total.plus(&case, weight);
                if !terms.discount_rate.is_zero() {
                    present = present.plus(&case, weight * year.base.present);
                }
                if let Some(slot) = year.cases.get_mut(index) {
                    *slot = case;
                }
            }
        }
        if terms.discount_rate.is_zero() {
            present = total;
        }
        Self {
            years,
            total,
            present,
        }
    }
}

/// The years along one case, settled.
fn path(base: &[BaseYear], factors: impl Iterator<Item = Factor>, terms: &Terms) -> Vec<Case> {
    let mut cases = Vec::with_capacity(base.len());
    let mut counted = Vec::with_capacity(base.len());
    for (year, factor) in base.iter().zip(factors) {
        let case = Case {
            list: year.list * factor,
            paid: year.paid * factor,
            counted: year.counted(factor),
            ..Case::default()
        };
        counted.push(true_up::Year {
            commitment: year.commitment,
            counted: case.counted,
        });
        cases.push(case);
    }
    for (case, settled) in cases.iter_mut().zip(settle(&counted, terms)) {
        case.carried_in = settled.carried_in;
        case.shortfall = settled.shortfall;
    }
    cases
}

/// What is carried into each year, and what is short in it.
fn settle(years: &[true_up::Year], terms: &Terms) -> Vec<Settled> {
    match terms.settlement {
        Settlement::Annual => true_up::annual(years, terms.carry_forward),
        Settlement::TermEnd => {
            let nothing = Settled {
                carried_in: Usd::ZERO,
                shortfall: Usd::ZERO,
            };
            let mut settled = vec![nothing; years.len()];
            if let Some(last) = settled.last_mut() {
                last.shortfall = true_up::at_term_end(years);
            }
            settled
        }
    }
}

impl Totals {
    fn plus(self, case: &Case, weight: Factor) -> Self {
        Self {
            list: self.list + case.list * weight,
            paid: self.paid + case.paid * weight,
            shortfall: self.shortfall + case.shortfall * weight,
        }
    }
}
