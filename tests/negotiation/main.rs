//! The agreement in full: with nothing said beyond the five-minute path it gives the score's figures; every term of its
//! own is worked by hand or by the reference script.

#[path = "../support/mod.rs"]
mod support;

mod same_as_the_score;
mod tiers;
mod worth;
