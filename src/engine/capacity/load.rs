//! A load over the day or the week cut into units: how many to reserve, what the rest costs on demand, and what both
//! extremes would cost. The rule itself is the closed formula of `load_mix`.

use super::shapes;
use super::unit::UnitTerms;
use crate::engine::data::Prices;
use crate::engine::formulas::load_mix::Plan;
use crate::engine::num::{Factor, Mtok, Ratio, Usd};
use crate::engine::quote::{HOURS_PER_YEAR, Quote};
use crate::engine::scenario::{Curve, Scenario};

/// More units than this stand for no real capacity: the unit is smaller than meant.
const MOST_UNITS: u32 = 100_000_000;

/// At most so many steps are told apart where units are listed.
const MOST_STEPS: u32 = 24;

/// What a load supports.
#[derive(Clone, Debug)]
pub struct LoadPlan {
    /// Load of each hour.
    pub hours: Vec<Mtok>,
    /// What the load is served at.
    pub unit: UnitTerms,
    /// The cheapest number of units, the rest on demand.
    pub best: Plan,
    /// Everything on demand.
    pub on_demand: Plan,
    /// Units for the busiest hour, nothing on demand.
    pub reserved: Plan,
}

/// A run of units above one another, the first counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// First unit.
    pub first: u32,
    /// Last unit.
    pub last: u32,
    /// How full they are on average over the curve.
    pub fill: Ratio,
    /// True when the cheapest plan reserves all of them.
    pub reserved: bool,
}

/// Why there is no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadGap {
    /// Own numbers are chosen and none are typed.
    NoCurve,
    /// No hour has any load.
    NoLoad,
    /// There is no such row.
    NoRow(usize),
    /// The row is a price of everything together, which has no units.
    RowWithoutUnits(usize),
    /// The row's price, its throughput or its on-demand price is not known.
    RowWithoutFigures(usize),
    /// The model has no on-demand price there.
    NoOnDemandPrice,
    /// A unit that serves nothing, or so little that the load needs more than a hundred million.
    UnitTooSmall,
}

/// Cuts the scenario's load into units.
pub fn load_plan(
    scenario: &Scenario,
    quote: &Quote,
    prices: &Prices<'_>,
) -> Result<LoadPlan, LoadGap> {
    let hours = curve(scenario)?;
    let unit = UnitTerms::of(scenario, quote, prices)?;
    plan(hours, unit)
}

fn curve(scenario: &Scenario) -> Result<Vec<Mtok>, LoadGap> {
    let numbers = match &scenario.load.curve {
        Curve::Shape { shape, peak } => shapes::hours(*shape, *peak),
        Curve::Own(numbers) if numbers.is_empty() => return Err(LoadGap::NoCurve),
        Curve::Own(numbers) => numbers.clone(),
    };
    let tokens = |number: Factor| scenario.load.unit.tokens(number);
    Ok(numbers.into_iter().map(tokens).collect())
}

fn plan(hours: Vec<Mtok>, unit: UnitTerms) -> Result<LoadPlan, LoadGap> {
    let peak = hours.iter().copied().max().unwrap_or_default();
    if !peak.is_positive() {
        return Err(LoadGap::NoLoad);
    }
    let needed = peak
        .over(unit.serves)
        .ok_or(LoadGap::UnitTooSmall)?
        .ceiling();
    if needed > MOST_UNITS {
        return Err(LoadGap::UnitTooSmall);
    }
    let mix = unit.mix(&hours);
    let (best, on_demand) = (mix.cheapest_from(unit.least, needed), mix.plan(0));
    let reserved = mix.plan(needed.max(unit.least));
    Ok(LoadPlan {
        hours,
        unit,
        best,
        on_demand,
        reserved,
    })
}

impl LoadPlan {
    /// What another number of units costs over the curve, the rest on demand.
    pub fn at(&self, units: u32) -> Plan {
        self.unit.mix(&self.hours).plan(units)
    }

    /// The average fill that a unit has to reach; above one when none can, `None` where on demand is free.
    pub fn break_even(&self) -> Option<Ratio> {
        self.unit.mix(&self.hours).break_even()
    }

    /// The busiest hour.
    pub fn peak(&self) -> Mtok {
        self.hours.iter().copied().max().unwrap_or_default()
    }

    /// Load over the curve that the cheapest plan leaves to on demand.
    pub fn burst(&self) -> Mtok {
        let held = self.held();
        let above = |load: &Mtok| (*load - held).or_zero();
        self.hours.iter().map(above).sum()
    }

    /// What the units of the cheapest plan serve in an hour.
    pub fn held(&self) -> Mtok {
        self.unit.serves.times(self.best.units)
    }

    /// What the units of the cheapest plan cost over the curve, and what runs on demand beside them.
    pub fn parts(&self) -> [Usd; 2] {
        [
            self.unit
                .mix(&self.hours)
                .unit_cost()
                .times(self.best.units),
            self.unit.on_demand * self.burst(),
        ]
    }

    /// A cost over the curve as that of a day.
    pub fn per_day(&self, cost: Usd) -> Usd {
        self.over(cost, 24)
    }

    /// A cost over the curve as that of a week.
    pub fn per_week(&self, cost: Usd) -> Usd {
        self.over(cost, 168)
    }

    /// A cost over the curve as that of a year of 8,760 hours.
    pub fn per_year(&self, cost: Usd) -> Usd {
        self.over(cost, HOURS_PER_YEAR)
    }

    fn over(&self, cost: Usd, hours: u32) -> Usd {
        let own = u32::try_from(self.hours.len()).unwrap_or(u32::MAX);
        cost.times(hours).per(own)
    }

    /// The units up to the busiest hour, or up to those of the plan where they are more, from the bottom: one a step
    /// while they are few, then in runs of equal length, cut where the cheapest plan ends.
    pub fn steps(&self) -> Vec<Step> {
        let mix = self.unit.mix(&self.hours);
        let top = self.reserved.units.max(self.best.units);
        let run = top.div_ceil(MOST_STEPS).max(1);
        let below = runs(0, self.best.units, run).map(|run| (run, true));
        let above = runs(self.best.units, top, run).map(|run| (run, false));
        below
            .chain(above)
            .filter_map(|((from, to), reserved)| {
                Some(Step {
                    first: from.saturating_add(1),
                    last: to,
                    fill: mix.fill(from, to)?,
                    reserved,
                })
            })
            .collect()
    }
}

/// Runs of `length` between two counts, the last one shorter.
fn runs(from: u32, to: u32, length: u32) -> impl Iterator<Item = (u32, u32)> {
    let starts = std::iter::successors(Some(from), move |start| start.checked_add(length));
    starts
        .take_while(move |start| *start < to)
        .map(move |start| (start, start.saturating_add(length).min(to)))
}
