//! Which commitment would be cheapest: every tier of the benchmark with the full terms, and the cost of any commitment
//! between them. What the present offer would have to change belongs in `worth`.
//!
//! Inside a tier a higher commitment never costs less, so the cheapest is at a threshold (domain notes, section 2.3).

use std::borrow::Cow;

use super::terms::Terms;
use super::years::{BaseYear, Outcome, Position, Year};
use crate::engine::agreement::average;
use crate::engine::agreement::tiers::{Market, ramp};
use crate::engine::data::Benchmark;
use crate::engine::num::{Factor, Percent, Usd};

/// A commitment with the discount that its size would bring this buyer, and what it would cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Priced {
    /// Commitment of an average year; nothing means no agreement.
    pub average: Usd,
    /// The discount at that size.
    pub discount: Percent,
    /// Commitment of each year: shaped like the burn of the low case, so that every year has the same risk.
    pub ramp: Vec<Usd>,
    /// The highest commitment of each year that the low case still burns.
    pub safe_upper: Vec<Usd>,
    /// Expected payments and shortfall over the term, in today's dollars.
    pub cost: Usd,
    /// Expected shortfall over the term, in today's dollars.
    pub shortfall: Usd,
}

impl Priced {
    /// True where even the low case burns the commitment of every year.
    pub fn is_safe(&self) -> bool {
        self.ramp
            .iter()
            .zip(&self.safe_upper)
            .all(|(ramp, upper)| ramp <= upper)
    }
}

/// Prices commitments of any size for one buyer.
#[derive(Clone, Debug)]
pub struct Search<'a> {
    position: &'a Position,
    market: Market<'a>,
}

impl<'a> Search<'a> {
    /// For a position under a benchmark.
    pub fn new(position: &'a Position, benchmark: Cow<'a, Benchmark>) -> Self {
        let term = u8::try_from(position.commitments.len()).unwrap_or(u8::MAX);
        let present = average(&position.commitments);
        let market = Market::new(benchmark, term, position.terms.discount, present);
        Self { position, market }
    }

    /// The discount of this buyer at a commitment.
    fn discount(&self, average: Usd) -> Percent {
        self.market.discount(average).factor().percent()
    }

    /// The least commitment of every tier, from no agreement up.
    pub fn thresholds(&self) -> impl Iterator<Item = Usd> {
        self.market.thresholds()
    }

    /// A commitment of so much in an average year.
    pub fn at(&self, average: Usd) -> Priced {
        self.course(average).at(average)
    }

    /// The position with such a commitment.
    pub fn position_at(&self, average: Usd) -> Position {
        let Course { terms, cores, .. } = self.course(average);
        Position {
            terms,
            commitments: ramp(&cores, average),
            ..self.position.clone()
        }
    }

    /// The years under the terms that such a commitment brings.
    fn course(&self, average: Usd) -> Course {
        let mut position = self.position.clone();
        if average.is_zero() {
            position.terms = position.terms.without_agreement();
        } else {
            position.terms.discount = self.discount(average);
        }
        let base = position.base_years();
        let low = |year: &BaseYear| {
            let [low, ..] = year.cases();
            year.core * low
        };
        Course {
            cores: base.iter().map(low).collect(),
            base,
            terms: position.terms,
            weights: position.weights,
        }
    }

    /// Every tier at its threshold, from no agreement up.
    pub fn tiers(&self) -> Vec<Priced> {
        self.thresholds().map(|average| self.at(average)).collect()
    }

    /// Commitments from the least that gets a discount to `most`, in so many even steps, with every threshold among
    /// them and the last dollar before it: for drawing. Below the first tier nothing is on offer.
    pub fn curve(&self, most: Usd, steps: u32) -> Vec<Priced> {
        let offered: Vec<Usd> = self
            .thresholds()
            .filter(|threshold| threshold.is_positive() && *threshold <= most)
            .collect();
        let Some(first) = offered.first().copied() else {
            return Vec::new();
        };
        let even = (0..=steps).map(|step| first + (most - first).times(step).per(steps.max(1)));
        let before = offered
            .iter()
            .skip(1)
            .map(|threshold| *threshold - Usd::whole(1));
        let mut all: Vec<Usd> = even.chain(before).chain(offered.iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        let mut points = Vec::with_capacity(all.len());
        let mut within: Option<Course> = None;
        for average in all {
            // All commitments of a tier share its years.
            let discount = self.discount(average);
            let same = within
                .take()
                .filter(|course| course.terms.discount == discount);
            let course = same.unwrap_or_else(|| self.course(average));
            points.push(course.at(average));
            within = Some(course);
        }
        points
    }
}

/// The years at one discount, before a commitment is set against them.
struct Course {
    terms: Terms,
    base: Vec<BaseYear>,
    /// What counts without a cap in the low case of each year.
    cores: Vec<Usd>,
    weights: [Factor; 3],
}

impl Course {
    /// A commitment of so much in an average year, shaped like the low case.
    fn at(&self, average: Usd) -> Priced {
        let ramp = ramp(&self.cores, average);
        let years = self.base.iter().zip(&ramp);
        let years: Vec<BaseYear> = years
            .map(|(year, commitment)| year.committed(*commitment, &self.terms))
            .collect();
        let Outcome { years, present, .. } = Outcome::of(&years, &self.terms, self.weights);
        let low = |year: &Year| {
            let [low, ..] = year.cases;
            low.counted
        };
        Priced {
            average,
            discount: self.terms.discount,
            cost: present.cost(),
            shortfall: present.shortfall,
            safe_upper: years.iter().map(low).collect(),
            ramp,
        }
    }
}

/// The cheapest of several; of equals the one that commits to less.
pub fn cheapest(tiers: &[Priced]) -> Option<&Priced> {
    tiers.iter().min_by_key(|tier| (tier.cost, tier.average))
}
