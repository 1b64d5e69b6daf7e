//! The words of the simulation. Words of fields are in their table.

use std::fmt::Display;

pub const LEAD: &str = "Spend takes many possible paths instead of three. Each path is charged under the present proposal and under every \
     tier of the benchmark, so that all of them meet the same futures. Nothing of it enters the score.";
pub const LINK: &str = "Paths and seed travel in the link, so whoever opens it sees the same figures. No path leaves this device.";
pub const CANCEL: &str = "Cancel";
pub const OLDER: &str = "The figures below belong to earlier answers. A million paths take about a second, and the page stays usable meanwhile.";
pub const LONGER: &str =
    "A million paths take about a second, and the page stays usable meanwhile.";
pub const REFUSED: &str =
    "The amounts are too large to simulate. Check the commitment and the growth of each year.";
pub const TABLE: &str = "Cost and shortfall over the term, by commitment";
pub const OUTSIDE: &str = "One path in a hundred lies outside the drawing, half of them on each side. P10: one path in ten costs no more. P50: \
     half of them. P90: nine in ten.";
pub const CAVEAT: &str = "The score uses three points of the forecast, and sees no shortfall at a commitment that the low case just meets. The \
     simulation also sees years worse than the low case, so expect its shortfall to be higher than the one above.";
pub const ERRORS: &str = "± is one standard error: with the same answers and other seeds, two figures in three would lie within it. The worst \
     5 % is the mean shortfall of the worst twentieth of the paths.";
pub const HOW: &str = "How this is worked out";

/// The model, paragraph by paragraph.
pub const MODEL: [&str; 4] = [
    "Growth is that of your answers. On top of it, spend takes a random step each year, the same for AWS and Bedrock: \
     factor of the year = factor of the year before × exp(−σ²/2 + σ × Z), with Z from the standard normal. On average \
     the factor is one. Marketplace purchases are planned and do not stray.",
    "σ is the volatility. Left empty, it follows the forecast: half the distance between the low and the high case at \
     the end of the term, divided by 1.2816 and by the square root of the years. A random walk of that volatility is \
     about as wide at the end of the term as the forecast. This reading is our choice, not a fact.",
    "Counted in a year: what counts without a cap × factor, and Marketplace and what is pooled with it up to the cap. \
     Shortfall, what is carried forward, settlement and discount rate are those of the years above.",
    "The random numbers come from the generator Xoshiro128++, started from the seed, and become normal by algorithm AS 241. \
     Standard errors are the standard deviation over all paths divided by the square root of their number.",
];

// negotiation/agreement/uncertainty/figures.rs

pub const COLUMNS: [(&str, bool); 8] = [
    ("Commitment", false),
    ("Cost, P10", true),
    ("P50", true),
    ("P90", true),
    ("Mean cost", true),
    ("Any shortfall", true),
    ("Expected shortfall", true),
    ("Worst 5 %", true),
];

pub fn cost_on_every_path(low: impl Display) -> String {
    format!("The term costs {low} on every path but the rarest")
}

pub fn cost_on_most_paths(low: impl Display, high: impl Display) -> String {
    format!("On eight paths in ten the term costs {low} to {high}")
}

pub fn no_shortfall(cost: impl Display) -> String {
    format!("{cost}, and none has a shortfall")
}

pub fn some_shortfall(cost: impl Display, share: impl Display) -> String {
    format!("{cost}; {share} of all paths have a shortfall")
}

// negotiation/agreement/uncertainty/histogram.rs

pub const P10: &str = "P10";
pub const P50: &str = "P50";
pub const P90: &str = "P90";
pub const HISTOGRAM_AXIS: &str = "Cost over the term; the height is the number of paths";

// negotiation/agreement/uncertainty/mod.rs

pub fn running(paths: impl Display) -> String {
    format!("Running {paths} paths")
}

pub fn paths_from_seed(
    paths: impl Display,
    seed: impl Display,
    volatility: impl Display,
) -> String {
    format!("{paths} paths from seed {seed}, volatility {volatility} a year.")
}

pub fn run(paths: impl Display) -> String {
    format!("Run {paths} paths")
}
