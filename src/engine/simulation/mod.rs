//! What the normal curve and chance say of a commitment, in closed form and path by path: the one module of the engine
//! that may use floating point. Nothing of the score comes from here, and no float leaves it: amounts enter and leave
//! as text of the decimal types, so what is not a number cannot pass.
//!
//! Exponential, logarithm, root and error function are those of `libm`, so a browser and a test show the same digits.
#![allow(clippy::float_arithmetic)]

mod closed;
mod message;
mod paths;
mod plan;
mod shocks;
mod summary;

pub use closed::{Burn, Outlook, log_normal, normal};
pub use message::Message;
pub use paths::run;
pub use plan::{Candidate, MOST_PATHS, Plan, Refusal, TierPlan, Volatility, YearPlan};
pub use summary::{Histogram, Outcome, TierOutcome};

use super::num::{Ratio, Usd};

/// A decimal's exact text as a float.
fn float(exact: String) -> Option<f64> {
    exact.parse().ok()
}

/// In cents; `None` for what is not a finite number or larger than a decimal.
fn usd(value: f64) -> Option<Usd> {
    format!("{value:.2}").parse().ok()
}

/// In six decimals; `None` as for [`usd`].
fn ratio(value: f64) -> Option<Ratio> {
    format!("{value:.6}").parse().ok()
}
