//! The utilisation from which a row of reserved capacity is cheaper than on demand, and what it rests on, in the order
//! of the score model, section 10. What to assume where nothing is known belongs in the rubric.

use super::LeverRate;
use super::capacity::{CapacityLine, find};
use crate::engine::data::{Dimension, Prices};
use crate::engine::formulas::capacity::{Mix, break_even, full_value};
use crate::engine::num::{Factor, Mtok, Percent, UsdPerHour, UsdPerMtok};
use crate::engine::scenario::{Capacity, OneSided, Reserve, Served, Throughput, TokenShares};

/// When a row pays, and how that is known.
#[derive(Clone, Debug)]
pub struct BreakEven {
    /// Where it comes from.
    pub source: BreakEvenSource,
    /// Share of full use from which the row is cheaper than on demand. Above one it never pays; nothing when the
    /// reservation is free. `None` where on demand is free, so that no use pays.
    pub at: Option<Factor>,
}

impl BreakEven {
    /// True when not even full use pays.
    pub fn never_pays(&self) -> bool {
        self.at.is_none_or(|at| at > Factor::ONE)
    }

    /// What it divides; `None` for a percentage that was given.
    pub fn computed(&self) -> Option<&Computed> {
        match &self.source {
            BreakEvenSource::ReservedTier(computed)
            | BreakEvenSource::ModelUnits { computed, .. } => Some(computed),
            BreakEvenSource::Given(_) => None,
        }
    }

    /// The on-demand prices it rests on.
    pub fn rates(&self) -> &[LeverRate] {
        self.computed().map_or(&[], |computed| &computed.rates)
    }
}

/// Where a break-even comes from, in the order of the score model, section 10.
#[derive(Clone, Debug)]
pub enum BreakEvenSource {
    /// Reserved tier at list: its price over what the same tokens cost on demand, both sides together.
    ReservedTier(Computed),
    /// Model units with a measured or quoted throughput, one unit.
    ModelUnits {
        /// The two prices of a unit-hour.
        computed: Computed,
        /// What the unit serves.
        throughput: Throughput,
        /// What a million tokens of load cost on demand.
        value: UsdPerMtok,
    },
    /// A percentage the buyer was given, at list prices on both sides.
    Given(Percent),
}

/// What a computed break-even divides, at list.
#[derive(Clone, Debug)]
pub struct Computed {
    /// Price of the reservation.
    pub reserved: UsdPerHour,
    /// What it would cost on demand at full use.
    pub on_demand: UsdPerHour,
    /// The on-demand prices.
    pub rates: Vec<LeverRate>,
}

impl Computed {
    /// Break-even after what only one side gets.
    fn at(&self, one_sided: OneSided) -> Option<Factor> {
        let reserved = self.reserved * one_sided.reserved_paid();
        let on_demand = self.on_demand * one_sided.on_demand_paid();
        break_even(reserved, on_demand).map(|ratio| ratio.factor())
    }
}

/// The first source that has what it needs; `None` when none has.
pub(super) fn of(row: &Capacity, lines: &[CapacityLine], prices: &Prices<'_>) -> Option<BreakEven> {
    computed(row, lines, prices).or_else(|| {
        let given = row.break_even?;
        Some(BreakEven {
            source: BreakEvenSource::Given(given),
            at: row.one_sided.lift().map(|lift| given.factor() * lift),
        })
    })
}

fn computed(row: &Capacity, lines: &[CapacityLine], prices: &Prices<'_>) -> Option<BreakEven> {
    match &row.reserve {
        Reserve::Given { .. } => None,
        Reserve::ReservedTier {
            served,
            input,
            output,
            ..
        } => {
            let computed = reserved_tier(served, [*input, *output], lines, prices)?;
            Some(BreakEven {
                at: computed.at(row.one_sided),
                source: BreakEvenSource::ReservedTier(computed),
            })
        }
        Reserve::ModelUnits {
            served, throughput, ..
        } => model_units(row, served, (*throughput)?, lines, prices),
    }
}

/// Source 1: each side's price per 1K tokens per minute over 60K tokens on demand, weighted by what it costs. A side
/// of which nothing is reserved needs no price.
fn reserved_tier(
    served: &Served,
    throughput: [Mtok; 2],
    lines: &[CapacityLine],
    prices: &Prices<'_>,
) -> Option<Computed> {
    let sides = [Dimension::Input, Dimension::Output]
        .into_iter()
        .zip(throughput);
    let used: Vec<_> = sides.filter(|(_, tokens)| !tokens.is_zero()).collect();
    let rate = |(dimension, _): &(Dimension, Mtok)| on_demand_rate(served, *dimension, prices);
    let rates: Vec<LeverRate> = used.iter().map(rate).collect::<Option<_>>()?;
    let priced: Vec<_> = lines
        .iter()
        .filter(|line| !line.quantity.is_zero())
        .collect();
    if used.is_empty() || priced.len() != used.len() {
        return None;
    }
    let worth = used.iter().zip(&rates);
    Some(Computed {
        reserved: priced.iter().map(|line| line.price * line.quantity).sum(),
        on_demand: worth
            .map(|((_, tokens), rate)| full_value(*tokens, rate.price))
            .sum(),
        rates,
    })
}

/// Source 2: `r / v` of one unit (domain notes, section 3.3).
fn model_units(
    row: &Capacity,
    served: &Served,
    throughput: Throughput,
    lines: &[CapacityLine],
    prices: &Prices<'_>,
) -> Option<BreakEven> {
    let [line] = lines else {
        return None;
    };
    let (value, rates) = load_value(served, throughput.shares, prices)?;
    let computed = Computed {
        reserved: line.price,
        on_demand: full_value(throughput.per_minute, value),
        rates,
    };
    Some(BreakEven {
        at: computed.at(row.one_sided),
        source: BreakEvenSource::ModelUnits {
            computed,
            throughput,
            value,
        },
    })
}

/// What a million tokens of load cost on demand, and the prices behind it. A model that only embeds has no output.
pub fn load_value(
    served: &Served,
    shares: TokenShares,
    prices: &Prices<'_>,
) -> Option<(UsdPerMtok, Vec<LeverRate>)> {
    let rate = |dimension| on_demand_rate(served, dimension, prices);
    let Some(input) = rate(Dimension::Input) else {
        let embedding = rate(Dimension::EmbeddingInput)?;
        return Some((embedding.price, vec![embedding]));
    };
    let output = rate(Dimension::Output);
    if output.is_none() && !shares.output.is_zero() {
        return None;
    }
    let mix = Mix {
        input: input.price,
        output: output.map(|rate| rate.price).unwrap_or_default(),
        output_share: shares.output,
        burn_down: shares.burn_down,
    };
    let used = output.filter(|_| !shares.output.is_zero());
    Some((mix.value()?, [input].into_iter().chain(used).collect()))
}

fn on_demand_rate(served: &Served, dimension: Dimension, prices: &Prices<'_>) -> Option<LeverRate> {
    let (key, found) = find(served, dimension, prices)?;
    Some(LeverRate {
        key,
        price: found.per_mtok()?,
        found,
    })
}
