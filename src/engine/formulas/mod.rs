//! The closed formulas behind the detailed pages, one subject to a file; each is checked against vectors worked
//! outside the engine. Prices, thresholds and weights are arguments: none of them, and nothing of the score, belongs
//! here.
//!
//! The agreement: how discounts combine ([`stacking`]), when it pays ([`break_even`]), what a year that misses the
//! commitment costs ([`true_up`]), how much to commit ([`tier_choice`]), what comes on top ([`support`]), what the
//! treatment of third-party models is worth ([`third_party`]) and what an offer from outside must beat ([`batna`]).
//!
//! The workload: what a model unit costs ([`model_units`]), when one pays ([`capacity`]), how many to hold
//! ([`load_mix`]), what a cached prompt saves ([`prompt_cache`]), what each way to specialise a model costs
//! ([`customisation`]) and from how many requests one beats another ([`volume`]).

pub mod batna;
pub mod break_even;
pub mod capacity;
pub mod customisation;
pub mod load_mix;
pub mod model_units;
pub mod prompt_cache;
pub mod stacking;
pub mod support;
pub mod third_party;
pub mod tier_choice;
pub mod true_up;
pub mod volume;

/// Hours in the average month of a price list.
pub const HOURS_PER_MONTH: u32 = 730;
