//! One unit of the load mix: what it serves, what it costs, what the same load costs on demand. How many of them a
//! load supports belongs in `load`.

use super::load::LoadGap;
use crate::engine::data::{Found, Prices, RateKey};
use crate::engine::formulas::load_mix::LoadMix;
use crate::engine::num::{Mtok, UsdPerHour, UsdPerMtok};
use crate::engine::quote::{
    BreakEvenSource, CapacityQuote, LeverRate, Quote, least_input, least_output, load_value,
};
use crate::engine::scenario::{Capacity, LoadPrices, LoadValue, Reserve, Scenario};

/// How the tokens of a load have to be counted, so that they divide by what a unit serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Input and output together, each token once: a unit of the Reserved tier is 60K plain tokens an hour.
    Plain,
    /// An output token with its weight, as the throughput of a model unit is stated.
    Weighted,
}

/// How the load of a scenario is counted: as the unit that it is cut into; `None` for a row that is not there or has
/// no units.
pub fn counted(scenario: &Scenario) -> Option<Counted> {
    let LoadPrices::Row(index) = scenario.load.prices else {
        return Some(Counted::Weighted);
    };
    match scenario.capacity.get(index)?.reserve {
        Reserve::ReservedTier { .. } => Some(Counted::Plain),
        Reserve::ModelUnits { .. } => Some(Counted::Weighted),
        Reserve::Given { .. } => None,
    }
}

/// One unit and its two prices, after what only one side gets.
#[derive(Clone, Debug)]
pub struct UnitTerms {
    /// What it serves in an hour.
    pub serves: Mtok,
    /// What it costs, idle or not.
    pub price: UsdPerHour,
    /// What the load costs on demand.
    pub on_demand: UsdPerMtok,
    /// Fewest units that are sold; nothing where any number is.
    pub least: u32,
    /// The on-demand prices behind it; none where it was typed.
    pub rates: Vec<LeverRate>,
    /// The list price of the unit; none where it was typed.
    pub listed: Vec<(RateKey, Found)>,
}

impl UnitTerms {
    /// The unit that the scenario's answers describe.
    pub(super) fn of(
        scenario: &Scenario,
        quote: &Quote,
        prices: &Prices<'_>,
    ) -> Result<Self, LoadGap> {
        match &scenario.load.prices {
            LoadPrices::Row(index) => {
                let row = scenario
                    .capacity
                    .get(*index)
                    .zip(quote.capacity.get(*index));
                let (row, quote) = row.ok_or(LoadGap::NoRow(*index))?;
                of_row(*index, row, quote)
            }
            LoadPrices::Typed {
                unit,
                price,
                least,
                value,
                one_sided,
            } => {
                let (on_demand, rates) = on_demand(value, prices)?;
                Ok(UnitTerms {
                    serves: scenario.load.unit.tokens(*unit),
                    price: *price * one_sided.reserved_paid(),
                    on_demand: on_demand * one_sided.on_demand_paid(),
                    least: *least,
                    rates,
                    listed: Vec::new(),
                })
            }
        }
    }

    /// The closed formula for a load.
    pub(super) fn mix<'a>(&self, load: &'a [Mtok]) -> LoadMix<'a> {
        LoadMix {
            load,
            unit: self.serves,
            price: self.price,
            on_demand: self.on_demand,
        }
    }
}

fn on_demand(
    value: &LoadValue,
    prices: &Prices<'_>,
) -> Result<(UsdPerMtok, Vec<LeverRate>), LoadGap> {
    match value {
        LoadValue::Typed(price) => Ok((*price, Vec::new())),
        LoadValue::Model { served, shares } => {
            load_value(served, *shares, prices).ok_or(LoadGap::NoOnDemandPrice)
        }
    }
}

/// One unit of a row: a model unit, or a thousand tokens per minute in the row's mix of input and output.
fn of_row(index: usize, row: &Capacity, quote: &CapacityQuote) -> Result<UnitTerms, LoadGap> {
    if matches!(row.reserve, Reserve::Given { .. }) {
        return Err(LoadGap::RowWithoutUnits(index));
    }
    let unknown = LoadGap::RowWithoutFigures(index);
    let known = quote.break_even.as_ref().ok_or(unknown)?;
    let (serves, price, on_demand, least) = match (&known.source, &row.reserve) {
        (
            BreakEvenSource::ModelUnits {
                computed,
                throughput,
                value,
            },
            _,
        ) => (
            throughput.per_minute.times(60),
            computed.reserved,
            *value,
            0,
        ),
        (BreakEvenSource::ReservedTier(computed), Reserve::ReservedTier { input, output, .. }) => {
            let thousands = (*input + *output).over(Mtok::tokens(1000)).ok_or(unknown)?;
            let hour = Mtok::tokens(60_000);
            let per_thousand = computed.on_demand.divided_by(thousands).ok_or(unknown)?;
            let price = computed.reserved.divided_by(thousands).ok_or(unknown)?;
            let on_demand = per_thousand.per_mtok_at(hour).ok_or(unknown)?;
            (hour, price, on_demand, least_sold(*input, *output))
        }
        _ => return Err(unknown),
    };
    Ok(UnitTerms {
        serves,
        price: price * row.one_sided.reserved_paid(),
        on_demand: on_demand * row.one_sided.on_demand_paid(),
        least,
        rates: known.rates().to_vec(),
        listed: quote.lines.iter().filter_map(|line| line.rate).collect(),
    })
}

/// The fewest thousands of tokens per minute that reach both minimums of the Reserved tier in this mix of input and
/// output. A side that is not used has none to reach.
fn least_sold(input: Mtok, output: Mtok) -> u32 {
    let total = input + output;
    let side = |part: Mtok, least: Mtok| {
        let share = part.over(total).unwrap_or_default();
        let needed = least.divided_by(share).unwrap_or_default();
        needed.over(Mtok::tokens(1000)).unwrap_or_default()
    };
    let (of_input, of_output) = (side(input, least_input()), side(output, least_output()));
    // One thirty-sixth is no decimal: rounding keeps what is a whole number one.
    of_input.max(of_output).ratio().factor().ceiling()
}
