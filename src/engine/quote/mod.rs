//! What the workloads and the reserved capacity cost at list, line by line, with the levers on the token bill.
//! Discounts belong in `agreement`; a missing price is a gap here and never a zero.

mod own;
mod savings;
mod workload;

pub use own::OwnUse;

use crate::engine::agreement::YearOne;
use crate::engine::data::{Dimension, Found, ModelIx, Prices, Rate, RateKey};
use crate::engine::num::{Factor, Mtok, Percent, Ratio, Usd, UsdPerMtok};
use crate::engine::rubric::Model;
use crate::engine::scenario::{Capacity, Scenario};

/// Hours that reserved capacity is billed for in a year.
pub const HOURS_PER_YEAR: u32 = 8760;
/// Months in a year.
pub const MONTHS_PER_YEAR: u32 = 12;

/// The whole bill at list.
#[derive(Clone, Debug)]
pub struct Quote {
    /// One entry per workload, in the scenario's order.
    pub workloads: Vec<WorkloadQuote>,
    /// One entry per capacity row, in the scenario's order.
    pub capacity: Vec<CapacityQuote>,
    /// Input tokens a year.
    pub input: Usd,
    /// Output tokens a year.
    pub output: Usd,
    /// All tokens a year.
    pub on_demand: Usd,
    /// Reserved capacity a year.
    pub reserved: Usd,
    /// Bedrock spend on Amazon's models, reserved included.
    pub first_party: Usd,
    /// Bedrock spend on models of other vendors, reserved included.
    pub third_party: Usd,
    /// What the token bill could do without.
    pub levers: Levers,
}

/// One workload at list, a year.
#[derive(Clone, Debug)]
pub struct WorkloadQuote {
    /// The catalogue model, if it is priced from the snapshot.
    pub model: Option<ModelIx>,
    /// Billed dimensions.
    pub lines: Vec<Line>,
    /// Input tokens.
    pub input: Usd,
    /// Output tokens.
    pub output: Usd,
    /// Share on models of vendors other than Amazon.
    pub third_party: Factor,
    /// What caching the repeated prefix would save; `None` where some repeats and the model has no price for it.
    pub cache: Option<Usd>,
    /// What batch would save on the deferrable part, after caching; `None` where some can wait and the model has no
    /// price for it.
    pub batch: Option<Usd>,
    /// What the chosen endpoint costs over the global one, where that is avoidable.
    pub premium: Usd,
    /// Prices that the three savings rest on, beside those of the lines.
    pub lever_rates: Vec<LeverRate>,
    /// Prices that were not found.
    pub gaps: Vec<Gap>,
}

/// A price that a saving is worked out with.
#[derive(Clone, Copy, Debug)]
pub struct LeverRate {
    /// What was asked for.
    pub key: RateKey,
    /// The price.
    pub price: UsdPerMtok,
    /// Where it comes from.
    pub found: Found,
}

impl WorkloadQuote {
    /// Prices that were looked up for the bill and for its savings.
    fn found(&self) -> impl Iterator<Item = Found> {
        let lines = self.lines.iter().filter_map(|line| line.origin.found());
        lines.chain(self.lever_rates.iter().map(|rate| rate.found))
    }

    /// All tokens.
    pub fn total(&self) -> Usd {
        self.input + self.output
    }
}

/// One billed dimension of one workload.
#[derive(Clone, Debug)]
pub struct Line {
    /// Input, output, embedding.
    pub dimension: Dimension,
    /// Millions of tokens a month.
    pub tokens: Mtok,
    /// Price per million tokens, endpoint premium included.
    pub price: UsdPerMtok,
    /// Where the price comes from.
    pub origin: PriceOrigin,
    /// Tokens × price × twelve months.
    pub yearly: Usd,
}

impl Line {
    /// What the same tokens cost a year on another model, everything else the same; `None` without a price there.
    pub fn yearly_on(&self, prices: &Prices<'_>, model: ModelIx) -> Option<Usd> {
        let PriceOrigin::Catalogue(key, _) = self.origin else {
            return None;
        };
        let price = prices.rate(RateKey { model, ..key })?.per_mtok()?;
        Some((price * self.tokens).times(MONTHS_PER_YEAR))
    }
}

/// Where a price comes from.
#[derive(Clone, Copy, Debug)]
pub enum PriceOrigin {
    /// A row of the snapshot or a price of the reader's own for one, and the key it was asked for with.
    Catalogue(RateKey, Found),
    /// Typed by the buyer, with this factor for regional endpoints.
    Own(Factor),
    /// The middle of one of the guide's price bands, with this factor for regional endpoints.
    Class(Factor),
}

impl PriceOrigin {
    /// What regional endpoints add to a typed price; one for catalogue prices, which hold it already.
    pub fn endpoint_factor(self) -> Factor {
        match self {
            Self::Catalogue(..) => Factor::ONE,
            Self::Own(factor) | Self::Class(factor) => factor,
        }
    }
}

/// A price that the snapshot does not hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The workload's name.
    pub workload: String,
    /// What could not be priced: a model id or class, or "prices" of one.
    pub missing: String,
    /// The dimension without a price; `None` when the model itself is unknown.
    pub dimension: Option<Dimension>,
}

/// One row of reserved capacity, a year.
#[derive(Clone, Copy, Debug)]
pub struct CapacityQuote {
    /// Billed whether used or not.
    pub yearly: Usd,
    /// Part of it for models of vendors other than Amazon.
    pub third_party: Usd,
}

/// The three levers on the token bill, each on what the one before leaves.
#[derive(Clone, Copy, Debug)]
pub struct Levers {
    /// Prompt caching of repeated prefixes.
    pub cache: Usd,
    /// Batch for traffic that can wait.
    pub batch: Usd,
    /// Global endpoints where the Region does not matter.
    pub region: Usd,
}

impl Levers {
    /// All three.
    pub fn total(self) -> Usd {
        self.cache + self.batch + self.region
    }
}

impl Quote {
    /// All Bedrock list spend a year.
    pub fn bedrock(&self) -> Usd {
        self.on_demand + self.reserved
    }

    /// Prices that were not found; with any, totals are "at least".
    pub fn gaps(&self) -> impl Iterator<Item = &Gap> {
        self.workloads.iter().flat_map(|workload| &workload.gaps)
    }

    /// Rows of the snapshot that the bill and its savings rest on; those under a price of the reader's own are not.
    pub fn rows_in_use(&self) -> impl Iterator<Item = Rate> {
        let found = self.workloads.iter().flat_map(WorkloadQuote::found);
        found
            .filter(|found| found.own().is_none())
            .filter_map(Found::snapshot)
    }

    /// The list spend of the first year.
    pub fn year_one(&self, native: Usd) -> YearOne {
        YearOne {
            native,
            first_party: self.first_party,
            third_party: self.third_party,
        }
    }

    /// Spend on catalogue models.
    pub fn catalogue(&self) -> Usd {
        self.workloads
            .iter()
            .filter(|w| w.model.is_some())
            .map(WorkloadQuote::total)
            .sum()
    }
}

/// Prices every workload and capacity row of a scenario.
pub fn quote(scenario: &Scenario, prices: &Prices<'_>, model: &Model) -> Quote {
    let workloads: Vec<_> = scenario
        .workloads
        .iter()
        .map(|w| workload::quote(w, prices, model))
        .collect();
    let sum = |part: fn(&WorkloadQuote) -> Usd| workloads.iter().map(part).sum::<Usd>();
    let (input, output) = (sum(|w| w.input), sum(|w| w.output));
    let on_demand = input + output;
    let on_demand_third = sum(|w| w.total() * w.third_party);
    let mix = on_demand_third.over(on_demand).unwrap_or(Factor::ONE);
    let capacity: Vec<_> = scenario
        .capacity
        .iter()
        .map(|row| capacity_row(row, mix))
        .collect();
    let reserved = capacity.iter().map(|row| row.yearly).sum::<Usd>();
    let third_party = on_demand_third + capacity.iter().map(|row| row.third_party).sum();
    let levers = levers(
        sum(|w| w.cache.unwrap_or_default()),
        sum(|w| w.batch.unwrap_or_default()),
        sum(|w| w.premium),
        on_demand,
    );
    let first_party = on_demand + reserved - third_party;
    Quote {
        workloads,
        capacity,
        input,
        output,
        on_demand,
        reserved,
        first_party,
        third_party,
        levers,
    }
}

/// A row without a stated vendor follows the on-demand mix, or counts as third-party where there is none.
fn capacity_row(row: &Capacity, mix: Factor) -> CapacityQuote {
    let yearly = row.hourly.for_hours(HOURS_PER_YEAR);
    CapacityQuote {
        yearly,
        third_party: yearly * row.third_party.map_or(mix, Percent::factor),
    }
}

fn levers(cache: Usd, batch: Usd, premium: Usd, on_demand: Usd) -> Levers {
    let share = premium
        .ratio_to(on_demand)
        .map_or(Factor::ZERO, Ratio::factor);
    Levers {
        cache,
        batch,
        region: (on_demand - cache - batch) * share,
    }
}
