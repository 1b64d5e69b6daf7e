//! What the workloads and the reserved capacity cost at list, line by line, with the levers on the token bill.
//! Discounts belong in `agreement`; a missing price is a gap here and never a zero.

mod billed;
mod break_even;
mod capacity;
mod extras;
mod in_use;
mod own;
mod parts;
mod savings;
mod workload;

pub use billed::{Billed, Quantity};
pub use break_even::{BreakEven, BreakEvenSource, Computed, load_value};
pub use capacity::{
    CapacityLine, CapacityProblem, CapacityQuote, find as listed_price, least_input, least_output,
};
pub use own::OwnUse;
pub use parts::{billed_as, written_as};
pub use workload::at_list;

use crate::engine::agreement::YearOne;
use crate::engine::data::{Dimension, Found, ModelIx, Prices, RateKey, ServiceTier};
use crate::engine::num::{Factor, Percent, Ratio, Usd, UsdPerMtok};
use crate::engine::rubric::Model;
use crate::engine::scenario::Scenario;

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
    /// Input tokens a year, cache reads and writes and speech heard among them.
    pub input: Usd,
    /// Output tokens a year, speech among them.
    pub output: Usd,
    /// Images, seconds and requests a year: on-demand spend that is neither input nor output.
    pub other: Usd,
    /// All of it a year.
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
    /// Input tokens, cache reads and writes and speech heard among them.
    pub input: Usd,
    /// Output tokens, speech among them.
    pub output: Usd,
    /// Images, seconds and requests: neither input nor output.
    pub other: Usd,
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
    /// Everything on demand.
    pub fn total(&self) -> Usd {
        self.input + self.output + self.other
    }

    /// The first three years at list, growing evenly: `total · (1+g)^(t−1)`. The score grows all spend alike (score
    /// model, section 9) and does not read these.
    pub fn years(&self, growth: Percent) -> [Usd; 3] {
        let grown = Factor::ONE + growth.factor();
        [0, 1, 2].map(|years| self.total() * grown.pow(years))
    }
}

/// One billed dimension of one workload.
#[derive(Clone, Debug)]
pub struct Line {
    /// Input, output, cache read, image and so on.
    pub dimension: Dimension,
    /// How many a month at what price.
    pub billed: Billed,
    /// Where the price comes from.
    pub origin: PriceOrigin,
    /// Quantity × price × twelve months.
    pub yearly: Usd,
}

impl Line {
    /// What the same use costs a year on another model, everything else the same; `None` without a price there.
    pub fn yearly_on(&self, prices: &Prices<'_>, model: ModelIx) -> Option<Usd> {
        let PriceOrigin::Catalogue(key, _) = self.origin else {
            return None;
        };
        let found = prices.rate(RateKey { model, ..key })?;
        let there = self.billed.quantity().at(found.price(), found.unit())?;
        Some(there.yearly())
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
    /// The name of the workload, or of the row of capacity.
    pub workload: String,
    /// What could not be priced: the name of a model, or its id or class where that is unknown.
    pub missing: String,
    /// The dimension without a price; `None` when the whole workload has none.
    pub dimension: Option<Dimension>,
    /// Why there is no figure.
    pub reason: GapReason,
}

/// Why something has no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapReason {
    /// The snapshot does not know the model or class.
    Unknown,
    /// The snapshot has no price of the dimension on this tier, there.
    NoPrice(ServiceTier),
    /// The amount is larger than any that can be calculated.
    TooLarge,
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
    /// Spend on tokens alone, without images, seconds and requests.
    pub fn tokens(&self) -> Usd {
        self.input + self.output
    }

    /// All Bedrock list spend a year.
    pub fn bedrock(&self) -> Usd {
        self.on_demand + self.reserved
    }

    /// Prices that were not found; with any, totals are "at least".
    pub fn gaps(&self) -> impl Iterator<Item = &Gap> {
        let capacity = self.capacity.iter().flat_map(|row| &row.gaps);
        self.token_gaps().chain(capacity)
    }

    /// Prices of tokens that were not found.
    pub fn token_gaps(&self) -> impl Iterator<Item = &Gap> {
        self.workloads.iter().flat_map(|workload| &workload.gaps)
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
        .map(|w| at_list(w, prices, model))
        .collect();
    let sum = |part: fn(&WorkloadQuote) -> Usd| workloads.iter().map(part).sum::<Usd>();
    let (input, output, other) = (sum(|w| w.input), sum(|w| w.output), sum(|w| w.other));
    let on_demand = input + output + other;
    let on_demand_third = sum(|w| w.total() * w.third_party);
    let mix = on_demand_third.over(on_demand).unwrap_or(Factor::ONE);
    let capacity: Vec<_> = scenario
        .capacity
        .iter()
        .map(|row| capacity::quote(row, mix, prices))
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
        other,
        on_demand,
        reserved,
        first_party,
        third_party,
        levers,
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
