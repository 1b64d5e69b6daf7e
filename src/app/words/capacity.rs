//! The words of the view "Capacity": reservations and what the same work costs on demand. Those of the load curve are
//! in `load`.

use std::fmt::Display;

use crate::engine::data::Dimension;
use crate::engine::quote::{BreakEven, BreakEvenSource, CapacityProblem};
use crate::engine::scenario::Reserve;

pub const LEAD: &str = "Reserved capacity is billed whether it is used or not. Each reservation is set beside what the same work costs on demand.";
pub const LIST: &str = "Your reservations";
pub const ADD: &str = "Add a reservation";
pub const CLAIMS: &str = "What others say about break-even";
pub const CLAIMS_LEAD: &str = "None of these is calculated with. The guide names no source for its 40 %, and it cannot be derived from published prices: AWS does not publish what a model unit serves.";
pub const LOAD: &str = "How many units a load supports";
pub const ONE_SIDED: &str = "Discounts and savings that only one side gets";
pub const WORKING: &str = "How this is worked out";
pub const NUMBERS: &str = "The same in numbers";
pub const UNKNOWN_USE: &str =
    "Enter the average utilisation to see what this reservation costs you beside on demand.";
pub const GIVEN_IGNORED: &str =
    "The percentage you entered is not used: it can be computed from the rates here.";
pub const GUESSED: &str = "Break-even is not known. The guide's 40 % stands in; other sources say 60 to 70 %, and the score uses 70 % until you know. Enter a percentage, or what one unit serves.";
pub const IF_GUIDE: &str = "if it is 40 %";
pub const ON_DEMAND_UNKNOWN: &str = "What the same work costs on demand is not known: neither its rates nor a price of this reservation say it.";
pub const NOTHING_RESERVED: &str = "Nothing is reserved here yet.";

/// The rising line of the chart.
pub fn on_demand(assumed: bool) -> &'static str {
    if assumed {
        "The same work on demand, if the guide's 40 % were true"
    } else {
        "The same work on demand"
    }
}

/// What is reserved, for the list.
pub fn kind(reserve: &Reserve) -> &'static str {
    match reserve {
        Reserve::Given { .. } => "Price of all together",
        Reserve::ModelUnits { .. } => "Model units",
        Reserve::ReservedTier { .. } => "Reserved tier",
    }
}

/// Where a break-even comes from.
pub fn source(known: Option<&BreakEven>) -> &'static str {
    match known.map(|known| &known.source) {
        Some(BreakEvenSource::ReservedTier(_)) => "computed from the rates",
        Some(BreakEvenSource::ModelUnits { .. }) => "computed from what a unit serves",
        Some(BreakEvenSource::Given(_)) => "the percentage you were given",
        None => "the guide's figure, a stand-in",
    }
}

/// What a line of capacity is paid for.
pub fn line(dimension: Option<Dimension>) -> &'static str {
    use Dimension::{
        PtuHour1m, PtuHour6m, PtuHourNocommit, ReservedInput1kTpmHour1m, ReservedInput1kTpmHour3m,
        ReservedOutput1kTpmHour1m, ReservedOutput1kTpmHour3m,
    };
    match dimension {
        Some(PtuHourNocommit) => "model units without commitment",
        Some(PtuHour1m) => "model units for a month",
        Some(PtuHour6m) => "model units for six months",
        Some(ReservedInput1kTpmHour1m) => "thousand input tokens a minute, for a month",
        Some(ReservedInput1kTpmHour3m) => "thousand input tokens a minute, for three months",
        Some(ReservedOutput1kTpmHour1m) => "thousand output tokens a minute, for a month",
        Some(ReservedOutput1kTpmHour3m) => "thousand output tokens a minute, for three months",
        _ => "at your own price",
    }
}

/// What to do without a list price.
pub fn instead(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::PtuHour1m | Dimension::PtuHour6m | Dimension::PtuHourNocommit => {
            "Choose another commitment or endpoint, or “A price of my own”."
        }
        _ => "Choose another term or endpoint, or enter a price of your own in the Rates view.",
    }
}

pub fn problem(problem: CapacityProblem) -> &'static str {
    match problem {
        CapacityProblem::LittleInput { .. } => {
            "AWS sells at least 100 thousand input tokens a minute. The figures hold for what you entered; it cannot be bought so small."
        }
        CapacityProblem::LittleOutput { .. } => {
            "AWS sells at least 10 thousand output tokens a minute. The figures hold for what you entered; it cannot be bought so small."
        }
        CapacityProblem::LegacyModel => {
            "This model is Legacy: AWS sells no new model units of it. The figures hold for units you already have."
        }
    }
}

// details/capacity/claims.rs

pub const CLAIM_COLUMNS: [(&str, bool); 4] = [
    ("Who", false),
    ("Break-even", true),
    ("About", false),
    ("What it says", false),
];

pub const THE_TABLE: &str = "The table";
pub const YOUR_RESERVATION: &str = "your reservation";

pub fn claim(claim: impl Display, note: impl Display, date: impl Display) -> String {
    format!("{claim}{note}; as of {date}")
}

// details/capacity/finding.rs

pub const ON_DEMAND_IS_FREE_SO_NEVER: &str = "It never pays: the same work is free on demand.";
pub const NO_USE_PAYS: &str = ", and no use would make it pay";

pub fn at_claim(words: impl Display, claim: impl Display) -> String {
    format!("{words} at {claim}")
}

pub fn used_unknown_break_even(used: impl Display, claims: impl Display) -> String {
    format!(
        "Break-even is not known. Used {used}, a year costs, beside the same work on demand: {claims}"
    )
}

pub fn unknown_break_even() -> String {
    format!("Break-even is not known. {UNKNOWN_USE}")
}

pub fn costs_more(used: impl Display, amount: impl Display, never: impl Display) -> String {
    format!("Used {used}, it costs {amount} a year more than the same work on demand{never}")
}

pub fn costs_less(used: impl Display, amount: impl Display) -> String {
    format!("Used {used}, it costs {amount} a year less than the same work on demand")
}

pub fn never_pays(share: impl Display) -> String {
    format!("It never pays: break-even is {share} of full use")
}

pub fn pays_from(share: impl Display) -> String {
    format!("It pays from {share} of full use. {UNKNOWN_USE}")
}

// details/capacity/list.rs

pub const LIST_COLUMNS: [(&str, bool); 7] = [
    ("Reservation", false),
    ("What", false),
    ("A month", true),
    ("A year", true),
    ("Break-even", true),
    ("Use", true),
    ("Change", false),
];

// details/capacity/outcome.rs

pub const COST_A_MONTH_AT_LIST: &str = "Cost a month, at list";
pub const COST_A_YEAR_AT_LIST: &str = "Cost a year, at list";
pub const BREAK_EVEN: &str = "Break-even";
pub const USE_OVER_BREAK_EVEN: &str = "Use ÷ break-even";
pub const IDLE_HOURS: &str = "Price of unused hours, a year";
pub const LONGER_PAYS: &str = "A longer lock-in pays";
pub const RESERVED: &str = "Reserved";
pub const SHARE_OF_FULL_USE: &str = "Share of full use";

pub const COST_COLUMNS: [(&str, bool); 4] = [
    ("Use", false),
    ("Reserved, a year", true),
    ("On demand, a year", true),
    ("Reserved costs more", true),
];

pub const COST_AGAINST_USE: &str = "Cost against use";

pub fn no_price(
    missing: impl Display,
    line: impl Display,
    instead: impl Display,
    priced: impl Display,
) -> String {
    format!(
        "The snapshot has no price of {missing} there for {line}. {instead} It has such prices of {priced}."
    )
}

pub fn no_such_price(missing: impl Display) -> String {
    format!("There is no price for {missing} yet. Enter one, or choose another model.")
}

pub fn after_own_discount(amount: impl Display) -> String {
    format!("{amount} after its own discount")
}

pub fn after_months(pays_after: impl Display, months: impl Display) -> String {
    format!("after {pays_after} of {months} months")
}

pub fn cheaper_than_monthly(discount: impl Display) -> String {
    format!("it is {discount} cheaper than month by month")
}

pub fn break_even_at(share: impl Display) -> String {
    format!("break-even {share}")
}

// details/capacity/working.rs

pub const PERCENTAGE_COLUMNS: [(&str, bool); 3] = [
    ("If break-even were", false),
    ("It would have to cost, a month", true),
    ("Against its price", true),
];

pub const PERCENTAGE_IN_DOLLARS: &str = "What a percentage would mean in dollars";
pub const PERCENTAGES_AS_PRICES: &str = "Percentages as prices";

pub fn an_hour(quantity: impl Display, what: impl Display, price: impl Display) -> String {
    format!("{quantity} {what} × {price} an hour")
}

pub fn break_even(share: impl Display) -> String {
    format!("Break-even = {share}")
}

pub fn on_demand_rate(price: impl Display, tokens: impl Display) -> String {
    format!("On demand, {price} a million {tokens} tokens: ")
}

pub fn guide_break_even(share: impl Display) -> String {
    format!("Break-even = {share} (the guide's figure, nothing better is known)")
}

pub fn list_break_even(share: impl Display) -> String {
    format!("Break-even at list prices = {share}")
}

pub fn reserved_against_on_demand(reserved: impl Display, on_demand: impl Display) -> String {
    format!(
        "Reserved {reserved} an hour; the same tokens on demand at full use, 60 minutes of them, {on_demand} an hour"
    )
}

pub fn worth_of_load(value: impl Display, share: impl Display, weight: impl Display) -> String {
    format!(
        "A million of load is worth {value} on demand ({share} of the tokens are output, each of weight {weight})"
    )
}

pub fn cost_of_unit(price: impl Display, serves: impl Display, worth: impl Display) -> String {
    format!(
        "One unit costs {price} an hour; at full load, 60 minutes of {serves} million, it does work worth {worth}"
    )
}

pub fn one_sided(reserved: impl Display, on_demand: impl Display, saving: impl Display) -> String {
    format!(
        "Only the reservation gets {reserved}; only on demand gets {on_demand} and saves {saving}: × (1 − {reserved}) ÷ ((1 − {on_demand}) × (1 − {saving}))"
    )
}

pub fn full_use_costs(on_demand: impl Display, reserved: impl Display) -> String {
    format!(
        "At full use this capacity does work that costs {on_demand} a month on demand, at list. It is priced at {reserved} a month."
    )
}
