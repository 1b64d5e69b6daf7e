//! The `rates` tool on offer files: 56 real records of the AWS Price List, and files made to be wrong in one way.
//! `README.md` beside this says where the real ones are from. Prices are worked out by hand, never read from the tool.

mod history;
mod next;
mod records;
mod refusals;
mod support;
