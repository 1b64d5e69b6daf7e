//! Every text that the page itself says, one file for each part of the page, named like the view that says it. Words of a
//! field stand in the table of fields, those of a check in its file, and the engine's own sentences in the engine.

pub mod agreement;
pub mod alternatives;
pub mod capacity;
pub mod commitment;
pub mod compare;
pub mod evidence;
pub mod fields;
pub mod import;
pub mod leaving;
pub mod load;
pub mod method;
pub mod notices;
pub mod page;
pub mod rates;
pub mod renewal;
pub mod report;
pub mod scenarios;
pub mod shared;
pub mod traps;
pub mod tuning;
pub mod uncertainty;
pub mod workloads;
