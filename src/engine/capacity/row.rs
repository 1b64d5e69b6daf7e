//! One row of reserved capacity against its use: what idle hours cost, what being wrong costs, what a longer lock-in
//! needs to pay. The row's price and break-even come from the quote.

use crate::engine::data::{Dimension, Prices};
use crate::engine::formulas::capacity::implied_price;
use crate::engine::formulas::model_units::{lock_in_discount, months_to_pay};
use crate::engine::num::{Factor, Mtok, Percent, Ratio, Usd, UsdPerHour};
use crate::engine::quote::{
    BreakEvenSource, CapacityQuote, HOURS_PER_YEAR, MONTHS_PER_YEAR, listed_price,
};
use crate::engine::scenario::{Capacity, Reserve, Served};

/// Steps of the cost against use: five per cent each.
const STEPS: u32 = 20;

/// One row against its use, a year, after what only one side gets.
#[derive(Clone, Debug)]
pub struct RowOutlook {
    /// What the reservation costs, used or not.
    pub reserved: Usd,
    /// Break-even in force: the row's own, or the guide's figure where none is known.
    pub break_even: Option<Factor>,
    /// True when `break_even` is the guide's figure.
    pub assumed: bool,
    /// What the work of full use costs on demand; follows from the break-even where no rates are known. `None` where
    /// neither says it: a reservation that costs nothing, or whose price is missing, implies no price of its work.
    pub full_on_demand: Option<Usd>,
    /// Price of the hours that are not used; `None` while nobody knows the use.
    pub idle: Option<Usd>,
    /// What the reservation costs more than the same work on demand, less when negative; `None` while nobody knows
    /// the use, or the price on demand.
    pub dearer: Option<Usd>,
    /// When a longer lock-in pays.
    pub lock_in: Option<LockIn>,
    /// What on-demand work of full use costs at list in a month, for turning a percentage into a price; `None` where
    /// no rates are known.
    pub full_month: Option<Usd>,
}

/// Two list prices of the same capacity, by the length of their lock-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LockIn {
    /// Price from month to month.
    pub monthly: UsdPerHour,
    /// Price for the longer term.
    pub locked: UsdPerHour,
    /// Months of the longer term.
    pub months: u32,
    /// How much cheaper the longer term is.
    pub discount: Ratio,
    /// Months of use after which the longer term is cheaper than renewing month by month.
    pub pays_after: Ratio,
}

/// Cost of a row at one use, a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtUse {
    /// Share of full use.
    pub used: Percent,
    /// What the reservation costs.
    pub reserved: Usd,
    /// What the same work costs on demand.
    pub on_demand: Usd,
}

/// Sets a row beside on demand; `guide` stands in for a break-even that nobody knows.
pub fn row_outlook(
    row: &Capacity,
    quote: &CapacityQuote,
    guide: Percent,
    prices: &Prices<'_>,
) -> RowOutlook {
    let reserved = quote.yearly * row.one_sided.reserved_paid();
    let known = quote.break_even.as_ref();
    let break_even = known.map_or(Some(guide.factor()), |known| known.at);
    let full_list = full_list(row, quote);
    let full_on_demand = match full_list {
        Some(full) => Some(full.for_hours(HOURS_PER_YEAR) * row.one_sided.on_demand_paid()),
        None => implied(reserved, break_even),
    };
    let at = |used: Percent| Some(reserved - full_on_demand? * used.factor());
    RowOutlook {
        reserved,
        break_even,
        assumed: known.is_none(),
        full_on_demand,
        idle: row.utilisation.map(|used| reserved * used.complement()),
        dearer: row.utilisation.and_then(at),
        lock_in: lock_in(row, prices),
        full_month: full_list.map(|full| full.for_hours(HOURS_PER_YEAR).per(MONTHS_PER_YEAR)),
    }
}

/// What full use costs on demand by the break-even alone; no break-even means that on demand is free.
fn implied(reserved: Usd, break_even: Option<Factor>) -> Option<Usd> {
    match break_even {
        None => Some(Usd::ZERO),
        Some(_) if reserved.is_zero() => None,
        Some(at) => reserved.divided_by(at),
    }
}

/// What full use of the whole row costs on demand in an hour, at list.
fn full_list(row: &Capacity, quote: &CapacityQuote) -> Option<UsdPerHour> {
    let source = &quote.break_even.as_ref()?.source;
    match (source, &row.reserve) {
        (BreakEvenSource::ReservedTier(computed), _) => Some(computed.on_demand),
        (BreakEvenSource::ModelUnits { computed, .. }, Reserve::ModelUnits { units, .. }) => {
            Some(computed.on_demand.times(*units))
        }
        _ => None,
    }
}

fn lock_in(row: &Capacity, prices: &Prices<'_>) -> Option<LockIn> {
    let price = |served: &Served, dimension| {
        let (_, found) = listed_price(served, dimension, prices)?;
        Some(found.price().per_hour())
    };
    let both = |served: &Served, sides: [(Dimension, Mtok); 2]| -> Option<UsdPerHour> {
        let side = |(dimension, tokens): (Dimension, Mtok)| {
            if tokens.is_zero() {
                return Some(UsdPerHour::ZERO);
            }
            Some(price(served, dimension)? * tokens.over(Mtok::tokens(1000))?)
        };
        let [input, output] = sides.map(side);
        Some(input? + output?)
    };
    let (monthly, locked, months) = match &row.reserve {
        Reserve::Given { .. } => return None,
        Reserve::ModelUnits { served, .. } => (
            price(served, Dimension::PtuHour1m)?,
            price(served, Dimension::PtuHour6m)?,
            6,
        ),
        Reserve::ReservedTier {
            served,
            input,
            output,
            ..
        } => {
            let with = |i, o| both(served, [(i, *input), (o, *output)]);
            (
                with(
                    Dimension::ReservedInput1kTpmHour1m,
                    Dimension::ReservedOutput1kTpmHour1m,
                )?,
                with(
                    Dimension::ReservedInput1kTpmHour3m,
                    Dimension::ReservedOutput1kTpmHour3m,
                )?,
                3,
            )
        }
    };
    Some(LockIn {
        monthly,
        locked,
        months,
        discount: lock_in_discount(monthly, locked)?,
        pays_after: months_to_pay(monthly, locked, months)?,
    })
}

impl RowOutlook {
    /// Cost of the reservation and of the same work on demand, from no use to full use; `None` where nobody knows the
    /// price on demand.
    pub fn series(&self) -> Option<Vec<AtUse>> {
        let full = self.full_on_demand?;
        let at = |step: u32| {
            let used = Percent::of(5, 0).factor().times(step).percent();
            AtUse {
                used,
                reserved: self.reserved,
                on_demand: full * used.factor(),
            }
        };
        Some((0..=STEPS).map(at).collect())
    }

    /// The monthly price that a claimed break-even would take for this capacity (vector V11); `None` where no rates
    /// are known.
    pub fn implied_month(&self, claim: Percent) -> Option<Usd> {
        self.full_month.map(|full| implied_price(full, claim))
    }
}
