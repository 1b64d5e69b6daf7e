//! The engine: arithmetic on a scenario, a dataset and a rubric. It knows nothing of the browser, of Yew,
//! of a clock or of files, it does not panic, and it uses no floating point outside `simulation`.

#![deny(
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unreachable,
    clippy::unwrap_used,
    missing_docs
)]
#![cfg_attr(
    test,
    allow(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unwrap_used
    )
)]

pub mod agreement;
pub mod capacity;
pub mod checks;
pub mod compare;
pub mod data;
pub mod date;
pub mod document;
pub mod formulas;
pub mod import;
pub mod library;
pub mod negotiation;
pub mod num;
pub mod quote;
pub mod report;
pub mod rubric;
pub mod scenario;
pub mod score;
pub mod share;
pub mod simulation;
pub mod tuning;
pub mod usage_type;
pub mod value;

mod assess;

pub use assess::assess;
pub use report::Report;
