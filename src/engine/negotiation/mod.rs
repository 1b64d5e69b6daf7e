//! The agreement in full, apart from the score: from list to net, the years of the term, what to commit to, what moves
//! it, traps, alternatives and renewal. The score's own reading of the agreement is `agreement`; with nothing said
//! beyond the five-minute path the two give the same figures.

pub mod alternatives;
mod assessed;
pub mod bill;
pub mod brief;
pub mod calendar;
pub mod clauses;
pub mod commitment;
pub mod drift;
pub mod early;
pub mod erosion;
pub mod outcome;
pub mod simulate;
pub mod spend;
pub mod support;
pub mod terms;
pub mod tornado;
pub mod unknowns;
pub mod waterfall;
pub mod worth;
pub mod years;

pub use assessed::{Assessed, Negotiation};
