//! Which prices the bill, its savings and its break-evens rest on. What they come to belongs to the lines.

use super::{BreakEven, CapacityQuote, Quote, WorkloadQuote};
use crate::engine::data::{Found, Rate};

impl Quote {
    /// Rows of the snapshot that anything here rests on; those under a price of the reader's own are not.
    pub fn rows_in_use(&self) -> impl Iterator<Item = Rate> {
        let workloads = self.workloads.iter().flat_map(WorkloadQuote::found);
        let found = workloads.chain(self.capacity.iter().flat_map(CapacityQuote::found));
        found
            .filter(|found| found.own().is_none())
            .filter_map(Found::snapshot)
    }
}

impl WorkloadQuote {
    fn found(&self) -> impl Iterator<Item = Found> {
        let lines = self.lines.iter().filter_map(|line| line.origin.found());
        lines.chain(self.lever_rates.iter().map(|rate| rate.found))
    }
}

impl CapacityQuote {
    fn found(&self) -> impl Iterator<Item = Found> {
        let lines = self.lines.iter().filter_map(|line| line.rate);
        let rates = self.break_even.iter().flat_map(BreakEven::rates);
        lines
            .map(|(_, found)| found)
            .chain(rates.map(|rate| rate.found))
    }
}
