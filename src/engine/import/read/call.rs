//! One call of a model, whoever wrote it down: what is kept of it and how it is added up.
//! Reading it from a log, a result or a table belongs to their readers.

use super::model_of_arn;
use crate::engine::import::kinds::{Counted, Month};
use crate::engine::import::load::Tokens;
use crate::engine::import::number::{number, stamp};
use crate::engine::import::problem::{Ignored, Trouble};
use crate::engine::import::tally::{Amounts, Key, Tally};
use crate::engine::num::Factor;

/// What is kept of a call.
#[derive(Debug, Default)]
pub(super) struct Call<'c> {
    pub(super) time: &'c str,
    pub(super) model: &'c str,
    pub(super) region: &'c str,
    pub(super) use_case: String,
    pub(super) input: Option<u64>,
    pub(super) output: Option<u64>,
    pub(super) cache_read: Option<u64>,
    pub(super) cache_write: Option<u64>,
    pub(super) failed: bool,
}

impl Call<'_> {
    /// Adds the call up.
    pub(super) fn count(self, line: u64, tally: &mut Tally) -> Result<(), Trouble> {
        if self.failed {
            tally.ignore(Ignored::FailedCall);
            return Ok(());
        }
        if self.model.is_empty() {
            return Err(Trouble::Missing("model".to_owned()));
        }
        let counts = [
            (Counted::Input, self.input),
            (Counted::Output, self.output),
            (Counted::CacheRead, self.cache_read),
            (Counted::CacheWrite, self.cache_write),
        ];
        if counts.iter().all(|(_, count)| count.is_none()) {
            return Err(Trouble::Missing("token count".to_owned()));
        }
        let when = stamp(self.time);
        tally.used = tally.used.saturating_add(1);
        tally.on(when, None);
        let sent = self
            .input
            .unwrap_or(0)
            .saturating_add(self.cache_write.unwrap_or(0));
        let tokens = Tokens {
            input: sent,
            output: self.output.unwrap_or(0),
        };
        tally.load.add(when, tokens);
        for (counted, count) in counts {
            let Some(count) = count.filter(|count| *count > 0) else {
                continue;
            };
            let key = Key {
                unit: "tokens".to_owned(),
                model: model(self.model).to_owned(),
                region: self.region.to_owned(),
                use_case: self.use_case.clone(),
                month: when.map(|stamp| Month::of(stamp.day)),
                counted: Some(counted),
                ..Key::default()
            };
            let quantity = count.to_string().parse().ok();
            tally.add(
                line,
                key,
                Amounts {
                    quantity,
                    ..Amounts::default()
                },
            );
        }
        Ok(())
    }
}

/// The id in an ARN; an ARN that says no model keeps what stands behind its account.
fn model(id: &str) -> &str {
    let found = model_of_arn(id);
    if !found.is_empty() {
        return found;
    }
    match id.starts_with("arn:") {
        true => id.rsplit(':').next().unwrap_or(id),
        false => id,
    }
}

/// A whole, not negative number; `None` where there is none.
pub(super) fn count(column: &str, text: &str) -> Result<Option<u64>, Trouble> {
    let wrong = || Trouble::NoNumber {
        column: column.to_owned(),
        text: text.chars().take(40).collect(),
    };
    let found = number(text.trim_matches('"')).map_err(|_| wrong())?;
    let whole = |found: Factor| found.exact().parse().map_err(|_| wrong());
    found.map(whole).transpose()
}
