//! What a simulation needs to know, as it travels to where it runs: the base case of every tier year by year, and how
//! far spend may stray from it. Where the base case comes from belongs in `negotiation`.

use serde::{Deserialize, Serialize};

use super::float;
use crate::engine::num::{Factor, Percent, Usd};

/// The most paths of a simulation: what a phone's memory holds, 64 MB for five years.
pub const MOST_PATHS: u32 = 1_000_000;
/// The longest term.
const MOST_YEARS: usize = 5;

/// Distance of P90 from the median of a normal curve, in deviations: Φ⁻¹(0.9).
const P90: f64 = 1.281_551_565_544_6;

/// Everything a simulation needs to know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// How many paths, one to [`MOST_PATHS`].
    pub paths: u32,
    /// Where the generator starts: the same seed gives the same paths.
    pub seed: u32,
    /// How far spend strays in a year.
    pub volatility: Volatility,
    /// Share of a year's excess that counts in the next.
    pub carry_forward: Percent,
    /// True where shortfall is settled once, at the end of the term.
    pub term_end: bool,
    /// The commitments to compare, each over the same years.
    pub tiers: Vec<TierPlan>,
}

/// How far spend strays in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Volatility {
    /// Standard deviation of the logarithm of a year's change.
    Yearly(Percent),
    /// Half the distance between P10 and P90 of the forecast for the end of the term, as a share of its middle.
    ///
    /// A random walk of `T` years has the deviation `σ·√T` at its end, so `σ = u/(Φ⁻¹(0.9)·√T)`. To read the answer
    /// about the forecast in this way is our choice: it makes the walk about as wide at its end as the three-point
    /// forecast of the score, and as that narrower before.
    Forecast(Percent),
}

/// A commitment to compare.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TierPlan {
    /// Which one.
    pub candidate: Candidate,
    /// Its base case, from the first year of the term.
    pub years: Vec<YearPlan>,
}

/// Which commitment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Candidate {
    /// The one on the table.
    Present,
    /// None.
    NoAgreement,
    /// The least of a discount tier, in dollars a year.
    Tier(Usd),
}

/// A year of the base case, in dollars. Paid, core and pooled follow spend, so they stray with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearPlan {
    /// What is committed, `C`.
    pub commitment: Usd,
    /// The bill after discounts, without shortfall.
    pub paid: Usd,
    /// What counts towards the commitment by itself.
    pub core: Usd,
    /// Spend that counts inside the Marketplace cap.
    pub pooled: Usd,
    /// Eligible Marketplace purchases: planned, so they do not stray, as in the three-point model.
    pub marketplace: Usd,
    /// How much of a dollar of the last two counts.
    pub counting: Factor,
    /// The most that they retire.
    pub cap: Usd,
    /// What a dollar of this year is worth today.
    pub present: Factor,
}

/// Why there is no outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// No path, more than [`MOST_PATHS`], no tier, no year, more than five, or tiers of different length.
    Size,
    /// A negative volatility.
    Volatility,
    /// An amount beyond what a decimal holds.
    TooLarge,
    /// The caller did not want to go on.
    Stopped,
}

impl Plan {
    /// Paths and years, if both are in range.
    pub(super) fn size(&self) -> Result<(usize, usize), Refusal> {
        let years = self.tiers.first().map_or(0, |tier| tier.years.len());
        let same = self.tiers.iter().all(|tier| tier.years.len() == years);
        let good = same && (1..=MOST_YEARS).contains(&years);
        let paths = usize::try_from(self.paths).unwrap_or(usize::MAX);
        let good = good && (1..=MOST_PATHS).contains(&self.paths);
        good.then_some((paths, years)).ok_or(Refusal::Size)
    }

    /// σ, the deviation of the logarithm of a year's change.
    pub(super) fn sigma(&self) -> Result<f64, Refusal> {
        let (_, years) = self.size()?;
        let share = |percent: Percent| float(percent.factor().exact());
        let sigma = match self.volatility {
            Volatility::Yearly(sigma) => share(sigma),
            // At most five years, so the count is exact.
            Volatility::Forecast(width) => {
                share(width).map(|width| width / (P90 * libm::sqrt(years as f64)))
            }
        };
        sigma.filter(|s| *s >= 0.0).ok_or(Refusal::Volatility)
    }
}

/// A year of a tier as the paths need it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Year {
    pub commitment: f64,
    /// In today's dollars, like the cost.
    pub paid: f64,
    pub core: f64,
    /// What counts inside the cap: this much of spend and that much in any case.
    pub pooled: f64,
    pub marketplace: f64,
    pub cap: f64,
    pub present: f64,
}

impl YearPlan {
    pub(super) fn floats(&self) -> Option<Year> {
        let usd = |amount: Usd| float(amount.exact());
        Some(Year {
            commitment: usd(self.commitment)?,
            paid: usd(self.paid * self.present)?,
            core: usd(self.core)?,
            pooled: usd(self.pooled * self.counting)?,
            marketplace: usd(self.marketplace * self.counting)?,
            cap: usd(self.cap)?,
            present: float(self.present.exact())?,
        })
    }
}
