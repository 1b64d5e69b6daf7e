//! Which discount tier to commit to when demand is uncertain, for one year measured net.
//! Only thresholds are compared: inside a tier a higher commitment never costs less, it only adds shortfall.

use crate::engine::num::{Percent, Usd};

/// A step of a discount table; no agreement is the tier with threshold and discount zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tier {
    /// The smallest commitment that gets the discount.
    pub threshold: Usd,
    /// The discount on all eligible use.
    pub discount: Percent,
}

/// One case of a forecast, such as the low, base and high case of a three-point estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// How likely it is; the cases of a forecast add up to 100 %.
    pub probability: Percent,
    /// Eligible use at list price.
    pub demand: Usd,
}

/// What a tier costs in expectation when exactly its threshold is committed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// The tier.
    pub tier: Tier,
    /// Everything paid, use and shortfall: `E[max((1−d)X, c)]`.
    pub cost: Usd,
    /// The part paid for nothing: `E[(c − (1−d)X)⁺]`.
    pub shortfall: Usd,
}

/// A step from one tier to a higher one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the deeper discount takes off mean demand: `(d′ − d)·μ`.
    pub gain: Usd,
    /// What it adds to the expected shortfall.
    pub extra_shortfall: Usd,
}

impl Step {
    /// True when the discount gains more than the shortfall adds.
    pub fn is_worth_it(&self) -> bool {
        self.gain > self.extra_shortfall
    }
}

/// Expected cost and shortfall of committing to the threshold of `tier` (domain notes, section 2.3; vector V5).
pub fn prospect(tier: Tier, forecast: &[Case]) -> Prospect {
    let expected = |cost: fn(Usd, Usd) -> Usd| {
        forecast
            .iter()
            .map(|case| {
                let paid = case.demand * tier.discount.complement();
                cost(paid, tier.threshold) * case.probability.factor()
            })
            .sum()
    };
    Prospect {
        tier,
        cost: expected(Usd::max),
        shortfall: expected(|paid, threshold| (threshold - paid).or_zero()),
    }
}

/// The tier with the lowest expected cost, the lower threshold of two equals; `None` without tiers (vector V5).
pub fn cheapest(tiers: &[Tier], forecast: &[Case]) -> Option<Prospect> {
    tiers
        .iter()
        .map(|tier| prospect(*tier, forecast))
        .min_by_key(|p| (p.cost, p.tier.threshold))
}

/// What changes by moving up `from` one tier `to` another under the same forecast (domain notes, section 2.3;
/// vector V7).
pub fn step(from: Tier, to: Tier, forecast: &[Case]) -> Step {
    let mean: Usd = forecast
        .iter()
        .map(|case| case.demand * case.probability.factor())
        .sum();
    Step {
        gain: mean * (to.discount.factor() - from.discount.factor()),
        extra_shortfall: prospect(to, forecast).shortfall - prospect(from, forecast).shortfall,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tier(threshold: u32, discount: u32) -> Tier {
        Tier {
            threshold: Usd::whole(threshold),
            discount: Percent::of(discount, 0),
        }
    }

    #[test]
    fn a_step_is_worth_it_exactly_when_the_higher_tier_is_cheaper() {
        let forecast = [(30, 800), (40, 1000), (30, 1200)].map(|(probability, demand)| Case {
            probability: Percent::of(probability, 0),
            demand: Usd::whole(demand),
        });
        for threshold in (0..1400).step_by(50) {
            let (low, high) = (tier(500, 8), tier(threshold, 12));
            let cheaper = prospect(high, &forecast).cost < prospect(low, &forecast).cost;
            assert_eq!(step(low, high, &forecast).is_worth_it(), cheaper);
        }
    }

    #[test]
    fn a_step_that_only_breaks_even_is_not_worth_it() {
        // A tenth off a certain 100 is 10, and 90 misses a threshold of 100 by 10.
        let certain = [Case {
            probability: Percent::WHOLE,
            demand: Usd::whole(100),
        }];
        let step = step(tier(0, 0), tier(100, 10), &certain);
        assert_eq!(step.gain, step.extra_shortfall);
        assert!(!step.is_worth_it());
    }

    #[test]
    fn of_two_equals_the_lower_commitment_wins() {
        let certain = [Case {
            probability: Percent::WHOLE,
            demand: Usd::whole(100),
        }];
        let best = cheapest(&[tier(50, 10), tier(20, 10)], &certain);
        assert_eq!(best.map(|p| p.tier), Some(tier(20, 10)));
        assert_eq!(cheapest(&[], &certain), None);
    }
}
