//! Words that several parts of the page say. What one part alone says stands in the file of that part.

use std::fmt::Display;

pub const ADD_WORKLOAD: &str = "Add another use case";
pub const LOADING: &str = "Loading …";
pub const NOT_LOADED: &str = "This part of the page could not be loaded. Check the connection; if the page has been open for long, \
     reload it: your answers are kept.";
pub const TRY_AGAIN: &str = "Try again";
pub const EXAMPLE_MARK: &str = "example";
pub const NO_AGREEMENT: &str = "no agreement";
pub const NO_FIGURE: &str = "no figure";
pub const AT_LEAST: &str = "at least ";
pub const NOT_KNOWN: &str = "not known";
pub const NOTHING: &str = "nothing";
pub const NEVER: &str = "never";
pub const DUPLICATE: &str = "Duplicate";
pub const REMOVE: &str = "Remove";
pub const DOLLARS_A_YEAR: &str = "$ a year";
pub const TOO_LARGE: &str = "too large to calculate";
pub const THE_SAME: &str = "the same";
pub const ERROR: &str = "Error: ";
pub const ONE_YEAR: &str = "one year";
pub const AS_PROPOSED: &str = "As proposed";
pub const NO_AGREEMENT_NAME: &str = "No agreement";
pub const SECTIONS: &str = "Sections";

pub fn from_to(from: impl Display, to: impl Display) -> String {
    format!("{from} to {to}")
}

pub fn more(amount: impl Display) -> String {
    format!("{amount} more")
}

pub fn less(amount: impl Display) -> String {
    format!("{amount} less")
}

pub fn place_of(place: impl Display, all: impl Display, name: impl Display) -> String {
    format!("{place} of {all}: {name}")
}

pub fn source_of(source: impl Display) -> String {
    format!("Source: {source}.")
}

pub fn months(number: impl Display) -> String {
    format!("{number} months")
}

pub fn ends(day: impl Display) -> String {
    format!("ends {day}")
}

pub fn a_month(amount: impl Display) -> String {
    format!("{amount} a month")
}

pub fn at_least(amount: impl Display) -> String {
    format!("at least {amount}")
}

pub fn and_more(left: impl Display) -> String {
    format!("And {left} more.")
}

pub fn numbered_use_case(number: impl Display) -> String {
    format!("Use case {number}")
}

pub fn not_in_snapshot(id: impl Display) -> String {
    format!("{id} (not in the snapshot)")
}

pub fn years(years: impl Display) -> String {
    format!("{years} years")
}

pub fn a_year(amount: impl Display) -> String {
    format!("{amount} a year")
}

pub fn year_number(year: impl Display) -> String {
    format!("Year {year}")
}

pub fn points(points: impl Display) -> String {
    format!("{points} points")
}

/// What so many of them are called.
pub const fn use_cases(count: usize) -> &'static str {
    if count == 1 { "use case" } else { "use cases" }
}
