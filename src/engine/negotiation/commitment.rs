//! Which commitment would be cheapest: every tier of the benchmark with the full terms, and the cost of any commitment
//! between them. What the present offer would have to change belongs in `worth`.
//!
//! Inside a tier a higher commitment never costs less, so the cheapest is at a threshold (domain notes, section 2.3).

use std::borrow::Cow;

use super::years::{Outcome, Position};
use crate::engine::agreement::average;
use crate::engine::agreement::benchmark::band;
use crate::engine::data::Benchmark;
use crate::engine::num::{Factor, Percent, Ratio, Usd};

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
    benchmark: Cow<'a, Benchmark>,
    term: u8,
    /// The buyer's distance from the typical discount, kept at every size, so that sizes are compared and not
    /// negotiating skill.
    offset: Factor,
}

impl<'a> Search<'a> {
    /// For a position under a benchmark.
    pub fn new(position: &'a Position, benchmark: Cow<'a, Benchmark>) -> Self {
        let term = u8::try_from(position.commitments.len()).unwrap_or(u8::MAX);
        let present = average(&position.commitments);
        let typical = band(&benchmark, present, term).typical.factor();
        let offset = if present.is_positive() {
            position.terms.discount.factor() - typical
        } else {
            Factor::ZERO
        };
        Self {
            position,
            benchmark,
            term,
            offset,
        }
    }

    /// The discount of this buyer at a commitment.
    fn discount(&self, average: Usd) -> Percent {
        let typical = band(&self.benchmark, average, self.term).typical.factor();
        let discount = (typical + self.offset).ratio().or_zero().min(Ratio::ONE);
        discount.factor().percent()
    }

    /// The position with a commitment of so much in an average year.
    pub fn position_at(&self, average: Usd) -> Position {
        let mut position = self.position.clone();
        if average.is_zero() {
            position.terms = position.terms.without_agreement();
        } else {
            position.terms.discount = self.discount(average);
        }
        position.commitments = self.shaped(&position, average);
        position
    }

    /// A commitment of so much in an average year.
    pub fn at(&self, average: Usd) -> Priced {
        let position = self.position_at(average);
        let discount = position.terms.discount;
        let Outcome { years, present, .. } = position.outcome();
        let low = |year: &super::years::Year| {
            let [low, ..] = year.cases;
            low.counted
        };
        Priced {
            average,
            discount,
            cost: present.cost(),
            shortfall: present.shortfall,
            safe_upper: years.iter().map(low).collect(),
            ramp: position.commitments,
        }
    }

    /// So much in an average year, each year in proportion to what the low case burns without a cap.
    fn shaped(&self, position: &Position, average: Usd) -> Vec<Usd> {
        let base = position.base_years();
        let low = |year: &super::years::BaseYear| {
            let [low, ..] = year.cases();
            year.core * low
        };
        let cores: Vec<Usd> = base.iter().map(low).collect();
        let total: Usd = cores.iter().copied().sum();
        let all = average.times(u32::from(self.term));
        let year = |core: &Usd| {
            core.ratio_to(total)
                .map_or(average, |share| all * share.factor())
        };
        cores.iter().map(year).collect()
    }

    /// Every tier at its threshold, from no agreement up.
    pub fn tiers(&self) -> Vec<Priced> {
        self.thresholds().map(|average| self.at(average)).collect()
    }

    /// The least commitment of every tier, from no agreement up.
    pub fn thresholds(&self) -> impl Iterator<Item = Usd> {
        self.benchmark.tiers.iter().map(|tier| tier.threshold)
    }

    /// Commitments from the least that gets a discount to `most`, in so many even steps, with every threshold among
    /// them and the last dollar before it: for drawing. Below the first tier nothing is on offer.
    pub fn curve(&self, most: Usd, steps: u32) -> Vec<Priced> {
        let offered: Vec<Usd> = self
            .benchmark
            .tiers
            .iter()
            .map(|tier| tier.threshold)
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
        all.into_iter().map(|average| self.at(average)).collect()
    }
}

/// The cheapest of several; of equals the one that commits to less.
pub fn cheapest(tiers: &[Priced]) -> Option<&Priced> {
    tiers.iter().min_by_key(|tier| (tier.cost, tier.average))
}
