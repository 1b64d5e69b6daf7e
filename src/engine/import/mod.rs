//! The real bill or log of a buyer, read from a stream of bytes: what was used and paid, by model, use case, Region,
//! scope, tier and month, and what in it cannot be read. Where bytes come from and how a preview looks does not belong
//! here.
//!
//! Two steps, so that the first can run in a worker that knows no catalogue: an [`Importer`] sums up each file under
//! its own words into a [`Tally`], and [`Imported::new`] says what the words mean. Prompts and answers are never kept.

mod carry;
mod cells;
mod digest;
mod discounts;
mod document;
mod fault;
mod format;
mod imported;
mod importer;
mod kinds;
mod load;
mod meaning;
mod months;
mod names;
mod new_row;
mod notes;
mod number;
mod offers;
mod order;
mod problem;
mod quotes;
mod read;
mod recognise;
mod reconcile;
mod records;
mod sieve;
mod table;
mod tally;
mod units;
mod wanted;
mod words;
mod workloads;

use serde::{Deserialize, Serialize};

pub use digest::Digest;
pub use discounts::{Discounts, Share};
pub use fault::Fault;
pub use format::Format;
pub use imported::{Imported, RowCount, Total, Unmapped, Unrecognised};
pub use importer::Importer;
pub use kinds::{Charge, Counted, Layer, Month};
pub use load::{LoadCurve, Peak, Tokens};
pub use meaning::{Kind, Line};
pub use months::{MonthSeen, Unsettled};
pub use new_row::FROM_FILE;
pub use notes::Note;
pub use offers::{Offer, Question};
pub use order::{Broken, Done, FileRead, Message, Order, Outcome, Progress};
pub use problem::{Ignored, Problem, Refusal, Trouble};
pub use recognise::{Recognised, recognise};
pub use reconcile::{Cause, Compared, Reconciled};
pub use tally::Tally;
pub use wanted::Wanted;
pub use workloads::{Choice, LeftOut, NewRow, Period, Why, Workloads};

/// What a reader decides before a file is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// What tells use cases apart.
    pub use_case: UseCase,
    /// The model of CloudWatch metrics, whose answers do not name it.
    pub metric_model: Option<String>,
    /// The Region's code of CloudWatch metrics, which their answers do not name either.
    pub metric_region: Option<String>,
    /// Cut every row of a table into cells, also those that a byte search rules out: slower, with the same result.
    pub every_row: bool,
}

/// What tells use cases apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum UseCase {
    /// Nothing: all is one.
    #[default]
    None,
    /// A tag by its name, as [`Tally::tags`] has it.
    Tag(String),
    /// Who called: the role or user.
    Principal,
    /// The inference profile.
    Profile,
    /// The AWS account.
    Account,
}
