//! The words of shared.

use std::fmt::Display;

pub const ADD_WORKLOAD: &str = "Add another use case";
pub const LOADING: &str = "Loading …";
pub const NOT_LOADED: &str = "This part of the page could not be loaded. Check the connection; if the page has been open for long, \
     reload it: your answers are kept.";
pub const TRY_AGAIN: &str = "Try again";
pub const EXAMPLE_MARK: &str = "example";

// details/benchmark.rs
pub const NO_AGREEMENT: &str = "no agreement";

// details/capacity/claims.rs
pub const NO_FIGURE: &str = "no figure";

pub fn from_to(from: impl Display, to: impl Display) -> String {
    format!("{from} to {to}")
}

// details/capacity/finding.rs

pub fn more(amount: impl Display) -> String {
    format!("{amount} more")
}

pub fn less(amount: impl Display) -> String {
    format!("{amount} less")
}

// details/capacity/form.rs

pub fn place_of(place: impl Display, all: impl Display, name: impl Display) -> String {
    format!("{place} of {all}: {name}")
}

// details/capacity/list.rs
pub const AT_LEAST: &str = "at least ";
pub const NOT_KNOWN: &str = "not known";
pub const NEVER: &str = "never";
pub const DUPLICATE: &str = "Duplicate";
pub const REMOVE: &str = "Remove";

// details/capacity/outcome.rs
pub const DOLLARS_A_YEAR: &str = "$ a year";

// details/compare/mod.rs
pub const TOO_LARGE: &str = "too large to calculate";
pub const THE_SAME: &str = "the same";

// details/method/checks.rs

pub fn source_of(source: impl Display) -> String {
    format!("Source: {source}.")
}

// details/method/curve.rs

pub fn months(number: impl Display) -> String {
    format!("{number} months")
}

// details/rates/rows.rs

pub fn ends(day: impl Display) -> String {
    format!("ends {day}")
}

// details/tuning/chart.rs

pub fn a_month(amount: impl Display) -> String {
    format!("{amount} a month")
}

// details/tuning/mod.rs

pub fn at_least(amount: impl Display) -> String {
    format!("at least {amount}")
}

// details/workloads/added.rs
pub const ONE_USE_CASE: &str = "use case";
pub const SEVERAL_USE_CASES: &str = "use cases";

pub fn and_more(left: impl Display) -> String {
    format!("And {left} more.")
}

// details/workloads/list.rs

pub fn numbered_use_case(number: impl Display) -> String {
    format!("Use case {number}")
}

// details/workloads/picker/choices.rs

pub fn not_in_snapshot(id: impl Display) -> String {
    format!("{id} (not in the snapshot)")
}

// fields/mod.rs
pub const ERROR: &str = "Error: ";

// format.rs
pub const ONE_YEAR: &str = "one year";

pub fn years(years: impl Display) -> String {
    format!("{years} years")
}

// negotiation/agreement/commitment.rs

pub fn year_number(year: impl Display) -> String {
    format!("Year {year}")
}

pub fn a_year(amount: impl Display) -> String {
    format!("{amount} a year")
}

// negotiation/agreement/uncertainty/figures.rs
pub const AS_PROPOSED: &str = "As proposed";
pub const NO_AGREEMENT_NAME: &str = "No agreement";

// negotiation/contents.rs
pub const SECTIONS: &str = "Sections";

// negotiation/found.rs

pub fn points(points: impl Display) -> String {
    format!("{points} points")
}
