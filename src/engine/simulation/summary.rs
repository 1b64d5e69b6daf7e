//! What all paths of a tier say together: means with their errors, percentiles, tail and histogram. The paths
//! themselves belong in `paths`.

use serde::{Deserialize, Serialize};

use super::paths::{Columns, SHORT};
use super::plan::Candidate;
use super::{ratio, usd};
use crate::engine::num::{Ratio, Usd};

/// Bars of the histogram.
const BINS: usize = 40;

/// Ranks that are looked up, in thousandths: the ends of the histogram, P10, the median, P90.
const RANKS: [usize; 5] = [5, 100, 500, 900, 995];

/// What a simulation says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// How many paths it rests on.
    pub paths: u32,
    /// The volatility that was in force, σ of a year.
    pub volatility: Ratio,
    /// Tiers in the order of the plan.
    pub tiers: Vec<TierOutcome>,
}

/// What it says of a commitment, over the term and in today's dollars.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TierOutcome {
    /// Which one.
    pub candidate: Candidate,
    /// Mean cost.
    pub cost: Usd,
    /// Standard error of the mean cost.
    pub cost_error: Usd,
    /// A tenth of the paths cost no more.
    pub p10: Usd,
    /// Half of them cost no more.
    pub p50: Usd,
    /// Nine tenths of them cost no more.
    pub p90: Usd,
    /// Share of paths with any shortfall in the term, of half a cent or more.
    pub probability: Ratio,
    /// Mean shortfall.
    pub shortfall: Usd,
    /// Standard error of the mean shortfall.
    pub shortfall_error: Usd,
    /// Mean shortfall of the worst twentieth of the paths.
    pub tail: Usd,
    /// How the costs are spread.
    pub histogram: Histogram,
}

/// How many paths cost how much, between the 0.5th and the 99.5th percentile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Histogram {
    /// Where the first bar begins.
    pub from: Usd,
    /// Where the last one ends.
    pub to: Usd,
    /// Paths in each of the bars, which are equally wide; a single one where all paths cost the same.
    pub counts: Vec<u32>,
}

/// Puts the columns in another order. `base` is cost and shortfall of the base case: sums are taken of what differs
/// from it, which loses no digit and is exact where nothing strays.
pub(super) fn summarise(
    candidate: Candidate,
    base: (f64, f64),
    columns: &mut Columns,
) -> Option<TierOutcome> {
    let (cost, shortfall) = (&mut columns.cost, &mut columns.shortfall);
    let (mean_cost, cost_error) = mean(cost, base.0)?;
    let (mean_shortfall, shortfall_error) = mean(shortfall, base.1)?;
    let short = shortfall.iter().filter(|short| **short >= SHORT).count();
    let [from, p10, p50, p90, to] = percentiles(cost)?;
    Some(TierOutcome {
        candidate,
        cost: usd(mean_cost)?,
        cost_error: usd(cost_error)?,
        p10: usd(p10)?,
        p50: usd(p50)?,
        p90: usd(p90)?,
        probability: ratio(short as f64 / shortfall.len() as f64)?,
        shortfall: usd(mean_shortfall)?,
        shortfall_error: usd(shortfall_error)?,
        tail: usd(tail(shortfall, base.1)?)?,
        histogram: Histogram {
            from: usd(from)?,
            to: usd(to)?,
            counts: histogram(cost, from, to),
        },
    })
}

/// Mean and its standard error; nothing is known of the error of a single path, so it is none.
fn mean(values: &[f64], base: f64) -> Option<(f64, f64)> {
    let count = values.len() as f64;
    let sums = values.iter().fold((0.0, 0.0), |(sum, squares), value| {
        let off = value - base;
        (sum + off, squares + off * off)
    });
    if count == 0.0 {
        return None;
    }
    let off = sums.0 / count;
    let squares = (sums.1 - sums.0 * off).max(0.0);
    let variance = squares / (count - 1.0).max(1.0);
    Some((base + off, libm::sqrt(variance / count)))
}

/// The place of a rank among `count` sorted values: the smallest value that so many thousandths do not exceed.
fn place(count: usize, thousandths: usize) -> usize {
    (count * thousandths).div_ceil(1000).saturating_sub(1)
}

/// The values at [`RANKS`].
fn percentiles(values: &mut [f64]) -> Option<[f64; 5]> {
    let places = RANKS.map(|rank| place(values.len(), rank));
    arrange(values, &places, 0);
    let [a, b, c, d, e] = places.map(|place| values.get(place).copied());
    Some([a?, b?, c?, d?, e?])
}

/// Puts what belongs there into each of the places, which rise: the middle one first, so that the others go through half
/// of the values alone. `first` is the place of the first value.
fn arrange(values: &mut [f64], places: &[usize], first: usize) {
    let (before, rest) = places.split_at(places.len() / 2);
    let Some((middle, behind)) = rest.split_first() else {
        return;
    };
    let inside = middle.checked_sub(first).filter(|at| *at < values.len());
    if let Some(at) = inside {
        let (low, _, high) = values.select_nth_unstable_by(at, f64::total_cmp);
        arrange(low, before, first);
        arrange(high, behind, middle + 1);
    }
}

/// The mean of the largest twentieth, at least one value.
fn tail(values: &mut [f64], base: f64) -> Option<f64> {
    let worst = values.len().div_ceil(20);
    let at = values.len().checked_sub(worst).filter(|_| worst > 0)?;
    values.select_nth_unstable_by(at, f64::total_cmp);
    mean(values.get(at..)?, base).map(|(mean, _)| mean)
}

fn histogram(values: &[f64], from: f64, to: f64) -> Vec<u32> {
    if from >= to {
        return vec![u32::try_from(values.len()).unwrap_or(u32::MAX)];
    }
    let mut counts = vec![0u32; BINS];
    let scale = BINS as f64 / (to - from);
    for value in values {
        if (from..=to).contains(value) {
            // The upper end belongs to the last bar.
            let bar = (((value - from) * scale) as usize).min(BINS - 1);
            if let Some(count) = counts.get_mut(bar) {
                *count += 1;
            }
        }
    }
    counts
}
