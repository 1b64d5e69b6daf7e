//! Which commitment would have been cheapest: every benchmark tier at its threshold, shaped like the low case.
//! Inside a tier a higher commitment never costs less, so nothing between thresholds is tried.

use std::borrow::Cow;

use super::benchmark::band;
use super::{Forecast, Terms, YearOne, outlook};
use crate::engine::data::Benchmark;
use crate::engine::num::{Factor, Percent, Ratio, Usd};
use crate::engine::rubric::Model;

/// One benchmark tier, priced for this buyer.
#[derive(Clone, Debug)]
pub struct TierCost {
    /// Commitment from which the tier begins; nothing means no agreement.
    pub threshold: Usd,
    /// The discount this buyer would have there.
    pub discount: Ratio,
    /// Expected payments plus shortfall over the term.
    pub cost: Usd,
    /// Expected shortfall over the term.
    pub shortfall: Usd,
    /// Commitment of each year: the threshold on average, shaped like low-case burn.
    pub ramp: Vec<Usd>,
    /// The highest commitment of each year that the low case still burns.
    pub safe_upper: Vec<Usd>,
}

/// Every tier, and the cheapest.
#[derive(Clone, Debug)]
pub struct TierSearch {
    /// From no agreement up.
    pub rows: Vec<TierCost>,
    /// Position of the cheapest in `rows`; the lower threshold on a tie.
    best: usize,
}

impl TierSearch {
    /// The cheapest tier; `None` only for an empty benchmark.
    pub fn best(&self) -> Option<&TierCost> {
        self.rows.get(self.best)
    }
}

/// What the search needs to know of the buyer.
#[derive(Clone, Copy, Debug)]
pub struct Buyer<'a> {
    /// List spend of year one.
    pub year_one: YearOne,
    /// Present terms.
    pub terms: &'a Terms,
    /// Average commitment now; nothing means no agreement.
    pub average_commitment: Usd,
    /// Term in years.
    pub term: u8,
}

/// The market as one buyer meets it: the discount of each commitment, at the buyer's present distance from *typical*, so
/// that sizes are compared and not negotiating skill.
#[derive(Clone, Debug)]
pub struct Market<'a> {
    benchmark: Cow<'a, Benchmark>,
    term: u8,
    offset: Factor,
}

impl<'a> Market<'a> {
    /// For a buyer who has `discount` for an average commitment; nothing means no agreement and no distance.
    pub fn new(
        benchmark: Cow<'a, Benchmark>,
        term: u8,
        discount: Percent,
        average_commitment: Usd,
    ) -> Self {
        let mut market = Self {
            benchmark,
            term,
            offset: Factor::ZERO,
        };
        if average_commitment.is_positive() {
            market.offset = discount.factor() - market.typical(average_commitment);
        }
        market
    }

    fn typical(&self, commitment: Usd) -> Factor {
        let band = band(&self.benchmark, commitment, self.term);
        band.typical.factor()
    }

    /// The discount this buyer would have for an average commitment.
    pub fn discount(&self, commitment: Usd) -> Ratio {
        // A tier of the reader's own may be as deep as it likes: nobody pays less than nothing.
        let discount = (self.typical(commitment) + self.offset).ratio();
        discount.or_zero().min(Ratio::ONE)
    }

    /// Where the tiers begin, from no agreement up.
    pub fn thresholds(&self) -> impl Iterator<Item = Usd> {
        self.benchmark.tiers.iter().map(|tier| tier.threshold)
    }
}

/// Commitments of `average` a year in proportion to the low case's `cores`, each share as a six-decimal ratio; level
/// where the low case has nothing.
pub fn ramp(cores: &[Usd], average: Usd) -> Vec<Usd> {
    let total: Usd = cores.iter().copied().sum();
    let all_years = average.times(cores.len() as u32);
    let year = |core: &Usd| {
        core.ratio_to(total)
            .map_or(average, |share| all_years * share.factor())
    };
    cores.iter().map(year).collect()
}

/// Prices every tier under the score's terms.
pub fn search(
    buyer: Buyer<'_>,
    forecast: &Forecast,
    benchmark: &Benchmark,
    model: &Model,
) -> TierSearch {
    let market = Market::new(
        Cow::Borrowed(benchmark),
        buyer.term,
        buyer.terms.discount,
        buyer.average_commitment,
    );
    let price = |threshold: Usd| {
        if threshold.is_zero() {
            return without_agreement(buyer, forecast, model);
        }
        let discount = market.discount(threshold);
        at_threshold(buyer, threshold, discount, forecast, model)
    };
    let rows: Vec<TierCost> = market.thresholds().map(price).collect();
    let cheapest = rows
        .iter()
        .enumerate()
        .min_by_key(|(_, row)| (row.cost, row.threshold));
    let best = cheapest.map_or(0, |(index, _)| index);
    TierSearch { rows, best }
}

fn without_agreement(buyer: Buyer<'_>, forecast: &Forecast, model: &Model) -> TierCost {
    let terms = Terms {
        discount: Percent::ZERO,
        layer: Percent::ZERO,
        ..*buyer.terms
    };
    let nothing = vec![Usd::ZERO; usize::from(buyer.term)];
    let out = outlook(
        forecast,
        terms.burn(buyer.year_one),
        &terms,
        nothing.clone(),
        model,
    );
    TierCost {
        threshold: Usd::ZERO,
        discount: Ratio::ZERO,
        cost: out.paid,
        shortfall: Usd::ZERO,
        ramp: nothing.clone(),
        safe_upper: nothing,
    }
}

fn at_threshold(
    buyer: Buyer<'_>,
    threshold: Usd,
    discount: Ratio,
    forecast: &Forecast,
    model: &Model,
) -> TierCost {
    let terms = Terms {
        discount: discount.factor().percent(),
        ..*buyer.terms
    };
    let burn = terms.burn(buyer.year_one);
    let cores: Vec<Usd> = forecast.low_cases().map(|case| burn.core * case).collect();
    let ramp = ramp(&cores, threshold);
    let out = outlook(forecast, burn, &terms, ramp.clone(), model);
    TierCost {
        threshold,
        discount,
        cost: out.cost(),
        shortfall: out.shortfall,
        ramp,
        safe_upper: out.low_burn,
    }
}
