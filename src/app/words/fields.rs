//! The words around a field: marks, what stays in force, and lists to choose from. Labels, hints and units stand in the
//! table of fields.

use std::fmt::Display;

pub const CURVE_STAYS: &str = "The numbers from before stay in force.";
pub const LAST_GOOD: &str = "The last good value stays in force: ";
pub const NOT_KNOWN: &str = "It counts as not known.";
pub const STAYS_EMPTY: &str = "Until then it stays empty.";
pub const STARTING_MARK: &str = "starting value";

// fields/model.rs

pub const ENDED: &str = " (ended)";
pub const LEGACY: &str = " (Legacy)";
pub const NO_STATUS: &str = " (no published status)";

pub fn legacy_until(ends: impl Display) -> String {
    format!(" (Legacy, {ends})")
}

// fields/region.rs

pub const PRICED_FOR_THIS_MODEL: &str = "Priced for this model";
pub const NO_PRICE_IN_THE_SNAPSHOT: &str = "No price in the snapshot";
