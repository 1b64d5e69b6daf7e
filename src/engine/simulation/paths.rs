//! The agreement along every path, tier by tier. Figures about all paths of a tier belong in `summary`.
//!
//! The shocks of all paths are kept, and each tier is gone through in the same two columns, cost and shortfall: so the
//! tiers are compared on the same futures, and a million paths of five years need 56 MB.

use super::plan::{Plan, Refusal, TierPlan, Year, YearPlan};
use super::shocks::Walks;
use super::summary::{Outcome, TierOutcome, summarise};
use super::{float, ratio};

/// Paths that are taken together: what they need at once fits the nearest cache.
const CHUNK: usize = 1024;

/// Below half a cent nothing is short.
pub(super) const SHORT: f64 = 0.005;

/// Runs a plan; the same plan always gives the same outcome. `progress` hears how many steps of how many are done, and
/// says whether to go on.
///
/// # Errors
/// A plan out of range, and a caller who stops.
pub fn run(plan: &Plan, progress: &mut dyn FnMut(u32, u32) -> bool) -> Result<Outcome, Refusal> {
    let (paths, years) = plan.size()?;
    let sigma = plan.sigma()?;
    let mut steps = Steps::new(paths, years + plan.tiers.len(), progress);
    let shocks = shocks(plan.seed, sigma, (paths, years), &mut steps)?;
    let mut columns = Columns::new(paths);
    let tiers: Result<Vec<TierOutcome>, Refusal> = plan
        .tiers
        .iter()
        .map(|tier| {
            let rules = Rules::of(plan, tier).ok_or(Refusal::TooLarge)?;
            columns.fill(&rules, &shocks, &mut steps)?;
            let base = base_of(&rules);
            summarise(tier.candidate, base, &mut columns).ok_or(Refusal::TooLarge)
        })
        .collect();
    Ok(Outcome {
        paths: plan.paths,
        volatility: ratio(sigma).ok_or(Refusal::TooLarge)?,
        tiers: tiers?,
    })
}

/// The walks of all paths, year by year.
fn shocks(
    seed: u32,
    sigma: f64,
    (paths, years): (usize, usize),
    steps: &mut Steps,
) -> Result<Vec<Vec<f64>>, Refusal> {
    let mut walks = Walks::new(seed, sigma);
    let mut now = vec![1.0; paths];
    let mut shocks = Vec::with_capacity(years);
    for _ in 0..years {
        for chunk in now.chunks_mut(CHUNK) {
            walks.step(chunk);
            steps.one()?;
        }
        shocks.push(now.clone());
    }
    Ok(shocks)
}

/// A tier as the paths need it.
struct Rules {
    years: Vec<Year>,
    carry_forward: f64,
    term_end: bool,
}

impl Rules {
    fn of(plan: &Plan, tier: &TierPlan) -> Option<Self> {
        Some(Self {
            years: tier
                .years
                .iter()
                .map(YearPlan::floats)
                .collect::<Option<_>>()?,
            carry_forward: float(plan.carry_forward.factor().exact())?,
            term_end: plan.term_end,
        })
    }
}

/// Cost and shortfall of every path over the term, in today's dollars.
pub(super) struct Columns {
    pub cost: Vec<f64>,
    pub shortfall: Vec<f64>,
    /// What a chunk carries into the next year.
    carried: Vec<f64>,
}

impl Columns {
    fn new(paths: usize) -> Self {
        Self {
            cost: vec![0.0; paths],
            shortfall: vec![0.0; paths],
            carried: vec![0.0; paths.min(CHUNK)],
        }
    }

    fn fill(
        &mut self,
        rules: &Rules,
        shocks: &[Vec<f64>],
        steps: &mut Steps,
    ) -> Result<(), Refusal> {
        let mut walks: Vec<_> = shocks.iter().map(|year| year.chunks(CHUNK)).collect();
        let columns = self.cost.chunks_mut(CHUNK);
        for (cost, shortfall) in columns.zip(self.shortfall.chunks_mut(CHUNK)) {
            cost.fill(0.0);
            shortfall.fill(0.0);
            self.carried.fill(0.0);
            for (year, walks) in rules.years.iter().zip(&mut walks) {
                let walks = walks.next().unwrap_or_default();
                if rules.term_end {
                    count(year, walks, cost, shortfall);
                } else {
                    let carried = (rules.carry_forward, &mut *self.carried);
                    settle(year, walks, cost, shortfall, carried);
                }
            }
            if rules.term_end {
                settle_at_end(&rules.years, cost, shortfall);
            }
            steps.one()?;
        }
        Ok(())
    }
}

/// Cost and shortfall of the base case, where no spend strays: the same arithmetic on a single path.
fn base_of(rules: &Rules) -> (f64, f64) {
    let mut base = Columns::new(1);
    let level = vec![vec![1.0]; rules.years.len()];
    let mut go_on = |_, _| true;
    let mut steps = Steps::new(1, 1, &mut go_on);
    // Nobody stops it.
    let _ = base.fill(rules, &level, &mut steps);
    let first = |column: &[f64]| column.first().copied().unwrap_or_default();
    (first(&base.cost), first(&base.shortfall))
}

/// A year of annual settlement: `F = core·W + min((Marketplace + pooled·W)·counting, cap)`, shortfall
/// `max(0, C − F − K)`, carried `γ·max(0, F + K − C)` (domain notes, section 2.2).
fn settle(
    year: &Year,
    walks: &[f64],
    cost: &mut [f64],
    shortfall: &mut [f64],
    (share, carried): (f64, &mut [f64]),
) {
    let columns = cost.iter_mut().zip(shortfall).zip(carried);
    for (walk, ((cost, shortfall), carried)) in walks.iter().zip(columns) {
        let missing = year.commitment - counted(year, *walk) - *carried;
        let short = year.present * positive(missing);
        *carried = share * positive(-missing);
        *cost += year.paid * walk + short;
        *shortfall += short;
    }
}

/// A year of settlement at the end of the term: the column of shortfall gathers what is still missing.
fn count(year: &Year, walks: &[f64], cost: &mut [f64], missing: &mut [f64]) {
    for (walk, (cost, missing)) in walks.iter().zip(cost.iter_mut().zip(missing)) {
        *missing += year.commitment - counted(year, *walk);
        *cost += year.paid * walk;
    }
}

/// The end of the term: `max(0, ΣC − ΣF)`, paid in the last year.
fn settle_at_end(years: &[Year], cost: &mut [f64], missing: &mut [f64]) {
    let present = years.last().map_or(1.0, |year| year.present);
    for (cost, missing) in cost.iter_mut().zip(missing) {
        *missing = present * positive(*missing);
        *cost += *missing;
    }
}

fn counted(year: &Year, walk: f64) -> f64 {
    let inside = year.marketplace + year.pooled * walk;
    let inside = if inside < year.cap { inside } else { year.cap };
    year.core * walk + inside
}

/// The value, or nothing where it is negative. `f64::max` also sorts out what is not a number, for which vector units
/// have no instruction.
fn positive(value: f64) -> f64 {
    if value > 0.0 { value } else { 0.0 }
}

/// Counts chunks for whoever waits.
struct Steps<'a> {
    done: u32,
    total: u32,
    progress: &'a mut dyn FnMut(u32, u32) -> bool,
}

impl<'a> Steps<'a> {
    /// `rounds` through all paths.
    fn new(paths: usize, rounds: usize, progress: &'a mut dyn FnMut(u32, u32) -> bool) -> Self {
        let total = paths.div_ceil(CHUNK).saturating_mul(rounds);
        Self {
            done: 0,
            total: u32::try_from(total).unwrap_or(u32::MAX),
            progress,
        }
    }

    fn one(&mut self) -> Result<(), Refusal> {
        self.done = self.done.saturating_add(1);
        let go_on = (self.progress)(self.done, self.total);
        go_on.then_some(()).ok_or(Refusal::Stopped)
    }
}
