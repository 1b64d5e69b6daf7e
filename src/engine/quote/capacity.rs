//! One row of reserved capacity at list: what it costs a year, which rates that rests on, what is missing or wrong.
//! When it pays belongs in `break_even`, sums over rows one level up.

use super::break_even::{self, BreakEven};
use super::{Gap, GapReason, HOURS_PER_YEAR};
use crate::engine::data::{
    Context, Dimension, Found, ModelIx, Prices, RateKey, ServiceTier, Status,
};
use crate::engine::num::{Factor, Mtok, Percent, Usd, UsdPerHour};
use crate::engine::scenario::{Capacity, Reserve, Served, UnitTerm};

/// One row of reserved capacity, a year.
#[derive(Clone, Debug)]
pub struct CapacityQuote {
    /// The catalogue model it is for; `None` for a price of everything together and for an unknown id.
    pub model: Option<ModelIx>,
    /// What is paid for, with the rates.
    pub lines: Vec<CapacityLine>,
    /// Billed in an hour, used or not.
    pub hourly: UsdPerHour,
    /// Billed in a year, used or not.
    pub yearly: Usd,
    /// Part of it for models of vendors other than Amazon.
    pub third_party: Usd,
    /// True when the model is not Amazon's, or may not be.
    pub third_party_model: bool,
    /// When it pays; `None` when nothing says so.
    pub break_even: Option<BreakEven>,
    /// Prices that were not found.
    pub gaps: Vec<Gap>,
    /// What cannot be bought as entered.
    pub problems: Vec<CapacityProblem>,
}

/// One thing that is reserved.
#[derive(Clone, Copy, Debug)]
pub struct CapacityLine {
    /// Units, or input or output throughput; `None` for a price of everything together and for an own price.
    pub dimension: Option<Dimension>,
    /// Units, thousands of tokens per minute, or one.
    pub quantity: Factor,
    /// Price of one of them.
    pub price: UsdPerHour,
    /// The row of the snapshot; `None` for a typed price.
    pub rate: Option<(RateKey, Found)>,
}

/// What cannot be bought as entered. The figures are worked out all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CapacityProblem {
    /// Less input throughput than is sold (domain notes, section 3.1).
    LittleInput {
        /// What is sold at least.
        least: Mtok,
    },
    /// Less output throughput than is sold.
    LittleOutput {
        /// What is sold at least.
        least: Mtok,
    },
    /// AWS sells no new model units of a model that is announced to end.
    LegacyModel,
}

/// The least Reserved tier that is sold: 100,000 input tokens per minute (domain notes, section 3.1).
pub fn least_input() -> Mtok {
    Mtok::tokens(100_000)
}

/// The least Reserved tier that is sold: 10,000 output tokens per minute (domain notes, section 3.1).
pub fn least_output() -> Mtok {
    Mtok::tokens(10_000)
}

/// Prices one row. Without a model of the catalogue it follows the on-demand `mix` of vendors.
pub(super) fn quote(row: &Capacity, mix: Factor, prices: &Prices<'_>) -> CapacityQuote {
    let model = row
        .reserve
        .served()
        .and_then(|s| prices.dataset().model(&s.model));
    let (lines, missing) = lines(row, prices);
    let hourly: UsdPerHour = lines.iter().map(|line| line.price * line.quantity).sum();
    let yearly = hourly.for_hours(HOURS_PER_YEAR);
    let vendor = model.and_then(|ix| prices.dataset().model_at(ix));
    let share = match vendor {
        Some(model) if model.is_amazon() => Factor::ZERO,
        Some(_) => Factor::ONE,
        None => row.third_party.map_or(mix, Percent::factor),
    };
    CapacityQuote {
        model,
        hourly,
        yearly,
        third_party: yearly * share,
        third_party_model: !vendor.is_some_and(|model| model.is_amazon()),
        break_even: break_even::of(row, &lines, prices),
        gaps: missing,
        problems: problems(row, vendor.map(|model| model.status)),
        lines,
    }
}

/// What is paid for, and the prices that are missing.
fn lines(row: &Capacity, prices: &Prices<'_>) -> (Vec<CapacityLine>, Vec<Gap>) {
    match &row.reserve {
        Reserve::Given { hourly } => (vec![typed(Factor::ONE, *hourly)], Vec::new()),
        Reserve::ModelUnits {
            served,
            units,
            term,
            ..
        } => {
            let units = Factor::ONE.times(*units);
            let line = match (term, term.dimension()) {
                (UnitTerm::Own(price), _) => price.map(|price| typed(units, price)),
                (_, Some(dimension)) => listed(served, dimension, units, prices),
                (_, None) => None,
            };
            one_or_gap(row, served, term.dimension(), units, line, prices)
        }
        Reserve::ReservedTier {
            served,
            term,
            input,
            output,
        } => {
            let [input_rate, output_rate] = term.dimensions();
            let side = |dimension, throughput: Mtok| {
                let thousands = throughput.over(Mtok::tokens(1000)).unwrap_or_default();
                let line = listed(served, dimension, thousands, prices);
                one_or_gap(row, served, Some(dimension), thousands, line, prices)
            };
            let (mut lines, mut gaps) = side(input_rate, *input);
            let (more, missing) = side(output_rate, *output);
            lines.extend(more);
            gaps.extend(missing);
            (lines, gaps)
        }
    }
}

fn typed(quantity: Factor, price: UsdPerHour) -> CapacityLine {
    CapacityLine {
        dimension: None,
        quantity,
        price,
        rate: None,
    }
}

/// A line at the snapshot's price.
fn listed(
    served: &Served,
    dimension: Dimension,
    quantity: Factor,
    prices: &Prices<'_>,
) -> Option<CapacityLine> {
    let (key, found) = find(served, dimension, prices)?;
    Some(CapacityLine {
        dimension: Some(dimension),
        quantity,
        price: found.price().per_hour(),
        rate: Some((key, found)),
    })
}

/// The price of a model's dimension where the row's requests are served. Throughput is sold without regard to prompt
/// length or tier.
pub fn find(
    served: &Served,
    dimension: Dimension,
    prices: &Prices<'_>,
) -> Option<(RateKey, Found)> {
    let key = RateKey {
        model: prices.dataset().model(&served.model)?,
        region: served.region,
        scope: served.scope,
        context: Context::Standard,
        tier: ServiceTier::Standard,
        dimension,
    };
    prices.rate(key).map(|found| (key, found))
}

/// The line, or the gap in its place; neither where nothing is reserved.
fn one_or_gap(
    row: &Capacity,
    served: &Served,
    dimension: Option<Dimension>,
    quantity: Factor,
    line: Option<CapacityLine>,
    prices: &Prices<'_>,
) -> (Vec<CapacityLine>, Vec<Gap>) {
    if let Some(line) = line {
        return (vec![line], Vec::new());
    }
    if quantity.is_zero() {
        return (Vec::new(), Vec::new());
    }
    let model = prices.dataset().model(&served.model);
    let name = model.and_then(|ix| prices.dataset().model_at(ix));
    let gap = Gap {
        workload: row.name.clone(),
        missing: name
            .map_or(served.model.as_str(), |model| &model.name)
            .to_owned(),
        dimension: model.and(dimension),
        reason: model.map_or(GapReason::Unknown, |_| {
            GapReason::NoPrice(ServiceTier::Standard)
        }),
    };
    (Vec::new(), vec![gap])
}

fn problems(row: &Capacity, status: Option<Status>) -> Vec<CapacityProblem> {
    let legacy = status == Some(Status::Legacy);
    match &row.reserve {
        Reserve::ModelUnits { .. } if legacy => vec![CapacityProblem::LegacyModel],
        Reserve::ReservedTier { input, output, .. } => {
            let (least_in, least_out) = (least_input(), least_output());
            let little = [
                (
                    *input < least_in,
                    CapacityProblem::LittleInput { least: least_in },
                ),
                (
                    *output < least_out,
                    CapacityProblem::LittleOutput { least: least_out },
                ),
            ];
            let said = little.into_iter().filter(|(is_little, _)| *is_little);
            said.map(|(_, problem)| problem).collect()
        }
        Reserve::Given { .. } | Reserve::ModelUnits { .. } => Vec::new(),
    }
}
