//! The agreement in full, apart from the score: from list to net, the years of the term, what to commit to, what moves
//! it, traps, alternatives and renewal. The score's own reading of the agreement is `agreement`; with nothing said
//! beyond the five-minute path the two give the same figures.

pub mod bill;
pub mod commitment;
pub mod simulate;
pub mod spend;
pub mod support;
pub mod terms;
pub mod tornado;
pub mod waterfall;
pub mod worth;
pub mod years;
