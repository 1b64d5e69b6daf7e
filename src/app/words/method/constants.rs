//! The constants of the model: what each is called, and what it is for. Their values are in the rubric.

use std::fmt::Display;

// details/method/constants.rs

pub const WEIGHTS_OF_CASES: &str = "Weights of the low, base and high case";
pub const WEIGHTS_OF_CASES_WHY: &str = "Swanson's rule on the 10th, 50th and 90th percentile.";
pub const MARKETPLACE_CAP: &str = "Marketplace cap";
pub const MARKETPLACE_CAP_WHY: &str =
    "Share of a year's commitment that Marketplace purchases may retire.";
pub const ENDPOINT_PREMIUM: &str = "Endpoint premium";
pub const ENDPOINT_PREMIUM_WHY: &str = "Regional over global, where you typed prices of your own.";
pub const BATCH_DISCOUNT: &str = "Batch discount";
pub const BATCH_DISCOUNT_WHY: &str = "Where you typed prices of your own.";
pub const CACHE_WRITE_CACHE_READ: &str = "Cache write, cache read";
pub const CACHE_WHY: &str = "Of the input price, where you typed prices of your own.";
pub const CACHE_HITS: &str = "Cache hits";
pub const CACHE_HITS_WHY: &str = "Assumed for the caching lever.";
pub const BEDROCK_LAYER_TO_AIM_AT: &str = "Bedrock layer to aim at";
pub const BEDROCK_LAYER_WHY: &str = "The money of a missing layer is measured against it.";
pub const SPEND_WORTH_A_LAYER: &str = "Bedrock spend worth a layer";
pub const SPEND_WORTH_A_LAYER_WHY: &str = "A year at list; below it the check drops out.";
pub const LEAST_COMMITMENT: &str = "Least commitment of the benchmark";
pub const LEAST_COMMITMENT_WHY: &str = "Below it the benchmark says nothing.";
pub const BAND_POINTS: &str = "Points at low, typical and high";
pub const OF_THE_BAND: &str = "Of the benchmark band.";
pub const FULL_POINTS: &str = "Full points beyond";
pub const RATE_RISE: &str = "Rate rise without a lock";
pub const RATE_RISE_WHY: &str = "A sensitivity, not a forecast.";
pub const OUTPUT_CUT: &str = "Cut of output tokens priced";
pub const OUTPUT_CUT_WHY: &str = "Shown beside the output share.";
pub const UNKNOWN_BREAK_EVEN: &str = "Break-even when nobody knows";
pub const UNKNOWN_BREAK_EVEN_WHY: &str =
    "The guide's figure for the best case, the middle for reading, the last for the score.";
pub const MONTHS_TO_LEAVE: &str = "Months before a model counts as leaving";
pub const MONTHS_TO_LEAVE_WHY: &str = "Before its published end.";

pub const COLUMNS: [(&str, bool); 3] = [
    ("Constant", false),
    ("Value", true),
    ("What it is for", false),
];

pub const TABLE: &str = "Constants, all of them modelling choices";

pub fn times_high(times: impl Display) -> String {
    format!("{times} × high")
}
