//! The sentences of the capacity view.

use crate::engine::capacity::LoadGap;
use crate::engine::data::Dimension;
use crate::engine::quote::{BreakEven, BreakEvenSource, CapacityProblem};
use crate::engine::scenario::Reserve;

pub(super) const LEAD: &str = "Reserved capacity is billed whether it is used or not. Each reservation is set beside what the same work costs on demand.";
pub(super) const LIST: &str = "Your reservations";
pub(super) const ADD: &str = "Add a reservation";
pub(super) const CLAIMS: &str = "What others say about break-even";
pub(super) const CLAIMS_LEAD: &str = "None of these is calculated with. The guide names no source for its 40 %, and it cannot be derived from published prices: AWS does not publish what a model unit serves.";
pub(super) const LOAD: &str = "How many units a load supports";
pub(super) const LOAD_LEAD: &str = "The load is cut into slices of one unit. A unit pays where its own slice is fuller than the break-even; the rest runs on demand.";
pub(super) const COUNTED_PLAIN: &str = "Your reservation is of the Reserved tier: enter plain tokens, input and output together, without a weight.";
pub(super) const COUNTED_WEIGHTED: &str =
    "Enter output tokens times their weight, and add the input tokens.";
pub(super) const ONE_SIDED: &str = "Discounts and savings that only one side gets";
pub(super) const WORKING: &str = "How this is worked out";
pub(super) const NUMBERS: &str = "The same in numbers";
pub(super) const SHAPE: &str = "This shape of the load is our assumption, not your measurement.";
pub(super) const UNKNOWN_USE: &str =
    "Enter the average utilisation to see what this reservation costs you beside on demand.";
pub(super) const GIVEN_IGNORED: &str =
    "The percentage you entered is not used: it can be computed from the rates here.";
pub(super) const GUESSED: &str = "Break-even is not known. The guide's 40 % stands in; other sources say 60 to 70 %, and the score uses 70 % until you know. Enter a percentage, or what one unit serves.";
pub(super) const IF_GUIDE: &str = "if it is 40 %";
pub(super) const ON_DEMAND_UNKNOWN: &str = "What the same work costs on demand is not known: neither its rates nor a price of this reservation say it.";
pub(super) const NOTHING_RESERVED: &str = "Nothing is reserved here yet.";

/// The rising line of the chart.
pub(super) fn on_demand(assumed: bool) -> &'static str {
    if assumed {
        "The same work on demand, if the guide's 40 % were true"
    } else {
        "The same work on demand"
    }
}

/// What is reserved, for the list.
pub(super) fn kind(reserve: &Reserve) -> &'static str {
    match reserve {
        Reserve::Given { .. } => "Price of all together",
        Reserve::ModelUnits { .. } => "Model units",
        Reserve::ReservedTier { .. } => "Reserved tier",
    }
}

/// Where a break-even comes from.
pub(super) fn source(known: Option<&BreakEven>) -> &'static str {
    match known.map(|known| &known.source) {
        Some(BreakEvenSource::ReservedTier(_)) => "computed from the rates",
        Some(BreakEvenSource::ModelUnits { .. }) => "computed from what a unit serves",
        Some(BreakEvenSource::Given(_)) => "the percentage you were given",
        None => "the guide's figure, a stand-in",
    }
}

/// What a line of capacity is paid for.
pub(super) fn line(dimension: Option<Dimension>) -> &'static str {
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
pub(super) fn instead(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::PtuHour1m | Dimension::PtuHour6m | Dimension::PtuHourNocommit => {
            "Choose another commitment or endpoint, or “A price of my own”."
        }
        _ => "Choose another term or endpoint, or enter a price of your own in the Rates view.",
    }
}

pub(super) fn problem(problem: CapacityProblem) -> &'static str {
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

/// Why there is no plan, and what to do.
pub(super) fn load_gap(gap: LoadGap) -> String {
    match gap {
        LoadGap::NoCurve => {
            "Enter or paste the load of each hour, or choose one of the shapes.".to_owned()
        }
        LoadGap::NoLoad => {
            "There is no load in any hour. Enter the load of the busiest hour.".to_owned()
        }
        LoadGap::NoRow(row) => {
            format!(
                "There is no reservation {} in the list. Choose another number.",
                row + 1
            )
        }
        LoadGap::RowWithoutUnits(row) => format!(
            "Reservation {} is one price for everything, so it has no units. Choose another, or enter a unit here.",
            row + 1
        ),
        LoadGap::RowWithoutFigures(row) => format!(
            "Reservation {} lacks its price, its on-demand price or what one unit serves. Complete it, or enter a unit here.",
            row + 1
        ),
        LoadGap::NoOnDemandPrice => {
            "The snapshot has no on-demand price for this model there. Enter a price.".to_owned()
        }
        LoadGap::UnitTooSmall => {
            "A unit serves too little for this load. Enter what one unit serves at full load."
                .to_owned()
        }
    }
}
