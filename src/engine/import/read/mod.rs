//! One reader a format: rows and records in, sums under the file's own words out.
//! What the words mean, and what anything should have cost, belongs to `meaning` and `reconcile`.
//!
//! What goes over rows is in short functions that are never put into one (`inline(never)`): browsers compile a function
//! once more after it has run for a while, and a long one takes them as long as a file of a hundred megabytes.

mod bill;
mod bill_columns;
mod call;
mod explorer;
mod insights;
mod litellm;
mod logs;
mod metered;
mod metrics;
mod summed;
mod tags;

pub(super) use bill::Bill;
pub(super) use explorer::ExplorerJson;
pub(super) use insights::InsightTable;
pub(super) use litellm::LiteLlm;
pub(super) use logs::Logs;
pub(super) use metrics::Metrics;
pub(super) use summed::{Summary, Wide};

use super::Options;
use super::cells::{Cells, Header};
use super::number::number;
use super::problem::Trouble;
use super::tally::Tally;
use crate::engine::num::{Factor, Usd};

/// A reader of rows.
pub(super) trait Table {
    /// Byte sequences of which a row that counts holds one; a row without any is another service's. Empty where every
    /// row has to be looked at.
    fn needles(&self) -> &[&'static str] {
        &[]
    }

    /// The only columns that a row is read by, where the others need not be had at all; `None` where any may count.
    fn columns(&self) -> Option<Vec<usize>> {
        None
    }

    /// Those of them in which a row that counts holds one of the needles.
    fn telling(&self) -> Vec<usize> {
        Vec::new()
    }

    /// Takes in one row, or says what is wrong with it.
    fn row(&self, row: Row<'_>, options: &Options, tally: &mut Tally) -> Result<(), Trouble>;
}

/// One row under its header.
#[derive(Clone, Copy)]
pub(super) struct Row<'r> {
    pub(super) line: u64,
    pub(super) cells: Cells<'r>,
    pub(super) header: &'r Header,
}

impl<'r> Row<'r> {
    /// The text in a column; empty where there is no such column, and for the word by which exports say "none".
    #[inline(never)]
    fn text(&self, at: Option<usize>) -> Result<&'r str, Trouble> {
        let Some(at) = at else {
            return Ok("");
        };
        match self.cells.text(at) {
            Some("NULL" | "null") => Ok(""),
            Some(text) => Ok(text),
            None => Err(Trouble::NoText(self.name(at))),
        }
    }

    /// The number in a column; `None` where it is empty.
    #[inline(never)]
    fn number(&self, at: Option<usize>) -> Result<Option<Factor>, Trouble> {
        let text = self.text(at)?;
        number(text).map_err(|_| Trouble::NoNumber {
            column: at.map(|at| self.name(at)).unwrap_or_default(),
            text: text.chars().take(40).collect(),
        })
    }

    /// The dollars in a column.
    #[inline(never)]
    fn usd(&self, at: Option<usize>) -> Result<Option<Usd>, Trouble> {
        Ok(self.number(at)?.map(usd))
    }

    fn name(&self, at: usize) -> String {
        self.header.names().get(at).cloned().unwrap_or_default()
    }
}

/// So many dollars.
fn usd(number: Factor) -> Usd {
    Usd::whole(1) * number
}

/// Refuses money in another currency than US dollars.
fn dollars(code: &str) -> Result<(), Trouble> {
    match code {
        "" | "USD" => Ok(()),
        other => Err(Trouble::OtherCurrency(other.chars().take(40).collect())),
    }
}

/// True for a name of Bedrock's: `AmazonBedrockService`, `Claude Sonnet 4.6 (Amazon Bedrock Edition)`.
fn says_bedrock(text: &str) -> bool {
    text.contains("Bedrock") || text.contains("bedrock")
}

/// The model in an ARN of a model or of an inference profile that AWS made; empty for anything else, also for a profile
/// that a customer made, whose name says no model.
fn model_of_arn(arn: &str) -> &str {
    let tail = |part: &str| arn.split_once(part).map(|(_, tail)| tail);
    let own = arn.contains("application-inference-profile/");
    let found = tail(":foundation-model/").or_else(|| tail(":inference-profile/"));
    found.filter(|_| !own).unwrap_or_default()
}

/// What stands behind the last slash of an ARN: the session of a role keeps its role.
fn last(arn: &str) -> String {
    match arn.split_once(":assumed-role/") {
        Some((_, role)) => role.split('/').next().unwrap_or(role).to_owned(),
        None => arn.rsplit('/').next().unwrap_or(arn).to_owned(),
    }
}
