//! What the reader's own prices do to the bill. Which of them are in force is decided in `scenario`.

use super::{BreakEven, CapacityQuote, HOURS_PER_YEAR, Line, PriceOrigin, Quote};
use crate::engine::data::{Found, OwnRate};
use crate::engine::num::{Usd, UsdPerHour};

/// What one price of the reader's own does to the bill at list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OwnUse {
    /// Billed lines that are priced with it.
    pub lines: u32,
    /// Prices of savings and of break-evens that it stands for.
    pub savings: u32,
    /// US dollars a year more than with the snapshot's prices, less when negative; lines without one left out.
    pub change: Usd,
    /// US dollars a year of lines that have no price in the snapshot.
    pub filled: Usd,
}

impl OwnUse {
    /// True where anything is worked out with it.
    pub fn is_used(self) -> bool {
        self.lines > 0 || self.savings > 0
    }
}

impl OwnUse {
    fn add_capacity(&mut self, row: &CapacityQuote, index: usize) {
        for line in &row.lines {
            let Some(own) = of(line.rate.map(|(_, found)| found), index) else {
                continue;
            };
            self.lines = self.lines.saturating_add(1);
            let yearly = |price: UsdPerHour| (price * line.quantity).for_hours(HOURS_PER_YEAR);
            match own.snapshot {
                Some(rate) => {
                    let more = yearly(line.price) - yearly(rate.price.per_hour());
                    self.change = self.change + more;
                }
                None => self.filled = self.filled + yearly(line.price),
            }
        }
        let rates = row.break_even.as_ref().map_or(&[][..], BreakEven::rates);
        let own = rates
            .iter()
            .filter(|rate| of(Some(rate.found), index).is_some());
        self.savings = self.savings.saturating_add(own.count() as u32);
    }
}

impl Quote {
    /// What the reader's own price at an index, from zero, does to this bill.
    pub fn own_use(&self, index: usize) -> OwnUse {
        let mut sum = OwnUse::default();
        for workload in &self.workloads {
            for line in &workload.lines {
                if let Some(own) = of(line.origin.found(), index) {
                    sum.lines = sum.lines.saturating_add(1);
                    match published(line, own) {
                        Some(published) => sum.change = sum.change + (line.yearly - published),
                        None => sum.filled = sum.filled + line.yearly,
                    }
                }
            }
            let savings = workload.lever_rates.iter();
            let savings = savings.filter(|rate| of(Some(rate.found), index).is_some());
            sum.savings = sum.savings.saturating_add(savings.count() as u32);
        }
        for row in &self.capacity {
            sum.add_capacity(row, index);
        }
        sum
    }
}

impl PriceOrigin {
    /// The price that was looked up; `None` for typed prices and price classes.
    pub fn found(self) -> Option<Found> {
        match self {
            Self::Catalogue(_, found) => Some(found),
            Self::Own(_) | Self::Class(_) => None,
        }
    }
}

fn of(found: Option<Found>, index: usize) -> Option<OwnRate> {
    found?.own().filter(|own| own.index == index)
}

/// What the line costs a year at the snapshot's price.
fn published(line: &Line, own: OwnRate) -> Option<Usd> {
    let rate = own.snapshot?;
    Some(line.billed.quantity().at(rate.price, rate.unit)?.yearly())
}
