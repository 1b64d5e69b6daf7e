//! The words beside a rate: which it is, where it comes from, and when its model ends. Every working that rests on
//! prices says them.

use std::fmt::Display;

pub const OWN_PRICE: &str = "own price";

// details/elsewhere.rs

pub const ELSEWHERE_COLUMNS: [(&str, bool); 3] = [
    ("Price", false),
    ("Per million tokens, or a unit", true),
    ("Source", false),
];

pub fn ends_on(day: impl Display) -> String {
    format!(", ends on {day}")
}

pub fn stated_elsewhere(
    date: impl Display,
    confidence: impl Display,
    until: impl Display,
    note: impl Display,
) -> String {
    format!(", as of {date}, confidence {confidence}{until}{note}")
}

// details/evidence.rs

pub const NO_SOURCE: &str = "source not recorded";

pub const RATES_COLUMNS: [(&str, bool); 6] = [
    ("Use case", false),
    ("Billed", false),
    ("Million tokens or number a month", true),
    ("Per million or each", true),
    ("List, a year", true),
    ("Where the rate comes from", false),
];

pub const RATES_USED: &str = "Rates used";
pub const GLOBAL: &str = "global ";
pub const BATCH: &str = "batch ";
pub const TYPED_WITH_PREMIUM: &str = "typed by you, plus 10 % on regional endpoints";
pub const TYPED: &str = "typed by you";
pub const PRICE_CLASS: &str = "middle of the guide's price class, a stand-in";
pub const NOT_IN_SNAPSHOT: &str = "; the snapshot has no price";

pub const LIFECYCLE_COLUMNS: [(&str, bool); 5] = [
    ("Model", false),
    ("Status", false),
    ("Ends", false),
    ("Extended access from", false),
    ("Source", false),
];

pub const NONE_PUBLISHED: &str = "none published";
pub const LIFECYCLE: &str = "Lifecycle of your models";

pub fn stated(date: impl Display, confidence: impl Display, rest: impl Display) -> String {
    format!(", as of {date}, confidence {confidence}{rest}")
}

pub fn lowered(now: impl Display, stated: impl Display) -> String {
    format!("{now} (was {stated}, lowered for its age)")
}

pub fn for_saving(global: impl Display, batch: impl Display, dimension: impl Display) -> String {
    format!("{global}{batch}{dimension}, for the saving")
}

pub fn covers(region: impl Display, asked: impl Display) -> String {
    format!("{region}, which covers {asked}")
}

pub fn in_snapshot(price: impl Display) -> String {
    format!("; snapshot: {price}, ")
}
