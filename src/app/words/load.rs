//! The words of the load curve: how many units a load supports. They stand in the view "Capacity".

use std::fmt::Display;

use crate::engine::capacity::LoadGap;

pub const LOAD_LEAD: &str = "The load is cut into slices of one unit. A unit pays where its own slice is fuller than the break-even; the rest runs on demand.";
pub const COUNTED_PLAIN: &str = "Your reservation is of the Reserved tier: enter plain tokens, input and output together, without a weight.";
pub const COUNTED_WEIGHTED: &str =
    "Enter output tokens times their weight, and add the input tokens.";
pub const SHAPE: &str = "This shape of the load is our assumption, not your measurement.";

/// Why there is no plan, and what to do.
pub fn load_gap(gap: LoadGap) -> String {
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

// details/capacity/load.rs

pub const ONE_UNIT: &str = "1 unit";
pub const NOTHING_LEFT: &str = "nothing is left to on demand";
pub const RUN_THE_REST: &str = "run the rest on demand";

pub const COST_COLUMNS: [(&str, bool); 6] = [
    ("Way", false),
    ("Units", true),
    ("A day", true),
    ("A week", true),
    ("A year", true),
    ("Against the cheapest, a year", true),
];

pub const CHEAPEST_MIX: &str = "Cheapest mix";
pub const ALL_ON_DEMAND: &str = "All on demand";
pub const FOR_THE_BUSIEST_HOUR: &str = "Units for the busiest hour";
pub const COST_OF_THE_LOAD: &str = "Cost of the load";

pub const FILL_COLUMNS: [(&str, bool); 3] = [
    ("Units, from the bottom", false),
    ("How full", true),
    ("What to do", false),
];

pub const RESERVE: &str = "reserve";
pub const LEAVE_TO_ON_DEMAND: &str = "leave to on demand";
pub const ON_DEMAND_IS_FREE: &str = "On demand is free, so no unit pays.";
pub const HOW_FULL: &str = "How full each unit would be";
pub const UNITS_BY_FILL: &str = "Units by how full they are";

pub fn units(count: impl Display) -> String {
    format!("{count} units")
}

pub fn reserve_nothing(
    on_demand: impl Display,
    units: impl Display,
    reserved: impl Display,
) -> String {
    format!(
        "Reserve nothing: on demand costs {on_demand} a day, {units} for the busiest hour {reserved}"
    )
}

pub fn reserve(
    units: impl Display,
    rest: impl Display,
    best: impl Display,
    on_demand: impl Display,
) -> String {
    format!("Reserve {units} and {rest}: {best} a day, against {on_demand} all on demand")
}

pub fn split_of_mix(held: impl Display, burst: impl Display) -> String {
    format!("Of the cheapest mix, {held} a day is for units and {burst} for what runs on demand.")
}

pub fn pays_when(even: impl Display) -> String {
    format!("A unit pays when it is at least {even} full.")
}

pub fn unit_worth(
    serves: impl Display,
    worth: impl Display,
    price: impl Display,
    even: impl Display,
) -> String {
    format!(
        "One unit serves {serves} million tokens an hour, worth {worth} on demand, and costs {price}: break-even = {even}"
    )
}

pub fn sold_from(units: impl Display) -> String {
    format!("Sold from {units} upwards: fewer are not considered.")
}

// details/capacity/load_chart.rs

pub const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

pub const RESERVED_UNITS: &str = "Reserved units";
pub const ON_DEMAND: &str = "On demand";
pub const HOUR_OF_THE_WEEK: &str = "Hour of the week";
pub const HOUR_OF_THE_DAY: &str = "Hour of the day";

pub const HOUR_COLUMNS: [(&str, bool); 4] = [
    ("Hour", false),
    ("Load", true),
    ("Reserved units", true),
    ("On demand", true),
];

pub const LOAD_OF_EACH_HOUR: &str = "Load of each hour";
pub const THOUSAND_TOKENS_A_MINUTE: &str = "Thousand tokens a minute";
pub const MILLION_TOKENS_AN_HOUR: &str = "Million tokens an hour";
