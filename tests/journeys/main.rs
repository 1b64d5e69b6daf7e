//! The built site in a real browser. `cargo test --features journeys --test journeys` after `make build`.
//! One file per subject; `harness` holds what they share.

mod accessibility;
mod adviser;
mod agreement;
mod alternatives;
mod build;
mod capacity;
mod comparison;
mod harness;
mod import;
mod input;
mod levers;
mod link;
mod locale;
mod look;
mod offline;
mod page;
mod rates;
mod reach;
mod renewal;
mod report;
mod scenarios;
mod score;
mod simulation;
mod single;
mod start;
mod traps;
mod tuning;
mod use_cases;
mod views;
mod watch;
