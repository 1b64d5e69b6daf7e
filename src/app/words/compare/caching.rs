//! The words of prompt caching, compared. They stand in the view "Traps and levers".

use std::fmt::Display;

pub const NO_CACHE: &str =
    "The snapshot has no price of a cache for this model, so caching saves nothing here.";
pub const NOTHING_REPEATS: &str = "No input that repeats is left to cache. Change “Input that repeats” of the use case to see what it would be \
    worth.";
pub const CONSTANTS: &str = "Multiples for typed prices are modelling choices: writing 1.25 times input for five minutes and 2 times for an \
    hour, reading a tenth.";
pub const NO_WRITE_PRICE: &str =
    "No price of writes is published for this model: they are taken as plain input.";

// details/compare/caching.rs

pub const AS_ENTERED: &str = ", as entered";
pub const OF_THE_EXAMPLE: &str = " (the example’s figure)";
pub const AN_HOUR: &str = "an hour";
pub const PAYS_ALWAYS: &str = "it pays at any hit rate";
pub const PAYS_NEVER: &str = "it never pays";
pub const WITHOUT_CACHE: &str = "No cache";
pub const HIT_RATE: &str = "Hit rate";
pub const REPEATED_INPUT: &str = "Repeated input, a year";

pub const CACHE_COLUMNS: [(&str, bool); 7] = [
    ("Entries live", false),
    ("Writing, times input", true),
    ("Reading, times input", true),
    ("Pays from a hit rate of", true),
    ("At a hit rate of", true),
    ("It costs, a year", true),
    ("It saves, a year", true),
];

pub const ANY: &str = "any";
pub const NONE: &str = "none";
pub const CACHE_TABLE: &str = "What a cache costs and saves";

pub fn no_price_for_life(life: impl Display) -> String {
    format!("No price in the snapshot for entries that live {life}.")
}

pub fn lives(life: impl Display) -> String {
    format!("Entries live {life}")
}

pub fn repeats(share: impl Display, said: impl Display, amount: impl Display) -> String {
    format!("{share} of the input repeats and is not cached{said}: {amount} a year.")
}

pub fn minutes(minutes: impl Display) -> String {
    format!("{minutes} minutes")
}

pub fn costs_more_than_none(amount: impl Display) -> String {
    format!("costs {amount} a year more than none")
}

pub fn saves(amount: impl Display) -> String {
    format!("saves {amount} a year")
}

pub fn cache_at(
    hit: impl Display,
    life: impl Display,
    verb: impl Display,
    pays: impl Display,
) -> String {
    format!("At {hit} hits a cache of {life} {verb}; {pays}")
}

pub fn pays_from(rate: impl Display) -> String {
    format!("it pays from {rate}")
}

pub fn hour_beats(short: impl Display, hit: impl Display, from: impl Display) -> String {
    format!("An hour beats {short} at {hit} hits once it brings {from} hits or more.")
}

pub fn hour_never_beats(short: impl Display, hit: impl Display) -> String {
    format!("No hit rate of an hour beats {short} at {hit} hits.")
}
