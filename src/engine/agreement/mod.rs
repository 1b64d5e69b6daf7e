//! The agreement over its term: burn, shortfall and cost in a low, base and high case, for any commitment.
//! Choosing between tiers belongs in `tiers`, the market's discounts in `benchmark`.

pub mod benchmark;
mod forecast;
mod outlook;
mod terms;
pub mod tiers;

pub use forecast::{Forecast, ForecastYear, commitments, half_width};
pub use outlook::{AgreementYear, Outlook, YearCase, average, outlook, years};
pub use terms::{Burn, Payment, Terms, YearOne};
