//! From the load curve of the capacity view to an opportunity: the units it supports against those reserved today.
//! How a load is cut into units belongs in `capacity`.

use super::Reserve;
use crate::engine::capacity::load_plan;
use crate::engine::data::Prices;
use crate::engine::num::Mtok;
use crate::engine::quote::Quote;
use crate::engine::scenario::{Capacity, LoadPrices, Reserve as Reserved, Scenario};

/// What the load of a scenario supports; `None` where it cannot be cut into units. The shape of a load, what a unit
/// serves, its price and the on-demand price all have starting values of ours: ask only where a buyer has given them.
pub fn of_load(scenario: &Scenario, quote: &Quote, prices: &Prices<'_>) -> Option<Reserve> {
    let plan = load_plan(scenario, quote, prices).ok()?;
    let row = match scenario.load.prices {
        LoadPrices::Row(index) => scenario.capacity.get(index),
        LoadPrices::Typed { .. } => None,
    };
    let present = row.map_or(0, units);
    Some(Reserve {
        name: row.map_or_else(|| "Your load curve".to_owned(), |row| row.name.clone()),
        present,
        others: row.is_none() && quote.reserved.is_positive(),
        best: plan.best.units,
        saving: plan.per_year(plan.at(present).cost - plan.best.cost),
    })
}

/// Units of a row as the load mix counts them: model units, or thousands of tokens per minute.
fn units(row: &Capacity) -> u32 {
    match &row.reserve {
        Reserved::Given { .. } => 0,
        Reserved::ModelUnits { units, .. } => *units,
        Reserved::ReservedTier { input, output, .. } => {
            let thousands = (*input + *output).over(Mtok::tokens(1000));
            thousands.unwrap_or_default().ceiling()
        }
    }
}
