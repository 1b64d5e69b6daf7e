//! Results of CloudWatch Logs Insights over invocation logs: fields under names of the reader's own making.
//! The records of logs belong to `logs`.

use super::call::{Call, count};
use super::logs::logged_message;
use super::{Row, Table, last};
use crate::engine::import::cells::{Header, plain};
use crate::engine::import::kinds::Counted;
use crate::engine::import::problem::Trouble;
use crate::engine::import::tally::Tally;
use crate::engine::import::{Options, UseCase};

/// What a field of a Logs Insights result is, by its name: also by one inside a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Message,
    Time,
    Model,
    Region,
    Principal,
    Account,
    Error,
    Counted(Counted),
}

fn role(name: &str) -> Option<Role> {
    let plain = plain(name);
    let has = |part: &str| plain.contains(part);
    // The cache comes first: `cacheReadInputTokenCount` holds `inputTokenCount`.
    Some(match plain.as_str() {
        "message" => Role::Message,
        "timestamp" => Role::Time,
        "region" => Role::Region,
        "accountid" => Role::Account,
        _ if has("cacheread") => Role::Counted(Counted::CacheRead),
        _ if has("cachewrite") || has("cachecreation") => Role::Counted(Counted::CacheWrite),
        _ if has("inputtoken") => Role::Counted(Counted::Input),
        _ if has("outputtoken") => Role::Counted(Counted::Output),
        _ if has("modelid") || has("modelarn") => Role::Model,
        _ if has("identityarn") => Role::Principal,
        _ if has("errorcode") => Role::Error,
        _ if plain.starts_with("bin") => Role::Time,
        _ => return None,
    })
}

/// Counts one result of Logs Insights.
pub(super) fn insight<'f>(
    line: u64,
    fields: impl Iterator<Item = (&'f str, &'f str)>,
    options: &Options,
    tally: &mut Tally,
) -> Result<(), Trouble> {
    let mut call = Call::default();
    let mut message = None;
    for (name, value) in fields.filter(|(_, value)| !value.is_empty()) {
        match role(name) {
            Some(Role::Message) => message = Some(value),
            Some(Role::Time) => call.time = value,
            Some(Role::Model) if call.model.is_empty() => call.model = value,
            Some(Role::Region) => call.region = value,
            Some(Role::Principal) if options.use_case == UseCase::Principal => {
                call.use_case = last(value)
            }
            Some(Role::Account) if options.use_case == UseCase::Account => {
                value.clone_into(&mut call.use_case)
            }
            Some(Role::Error) => call.failed = true,
            Some(Role::Counted(counted)) => {
                let found = count(name, value)?;
                match counted {
                    Counted::Input => call.input = found,
                    Counted::Output => call.output = found,
                    Counted::CacheRead => call.cache_read = found,
                    Counted::CacheWrite => call.cache_write = found,
                    Counted::Spend => {}
                }
            }
            _ => {
                tally.tag(name);
                if options.use_case == UseCase::Tag(name.to_owned()) {
                    value.clone_into(&mut call.use_case);
                }
            }
        }
    }
    match message.filter(|_| call.model.is_empty()) {
        Some(message) => logged_message(line, message, options, tally),
        None => call.count(line, tally),
    }
}

/// The reader of Logs Insights results as a table.
pub(in crate::engine::import) struct InsightTable;

impl Table for InsightTable {
    fn row(&self, row: Row<'_>, options: &Options, tally: &mut Tally) -> Result<(), Trouble> {
        let header: &Header = row.header;
        let mut fields = Vec::new();
        for (at, name) in header.names().iter().enumerate() {
            fields.push((name.as_str(), row.text(Some(at))?));
        }
        insight(row.line, fields.into_iter(), options, tally)
    }
}
