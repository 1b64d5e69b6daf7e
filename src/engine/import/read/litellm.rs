//! LiteLLM's tables: requests, days, and its export in FOCUS columns, which has money alone. Its `prompt_tokens`
//! include what was read from and written to the cache (`calculate_usage` in `litellm/llms/anthropic`), so both are
//! taken off. What AWS bills belongs to `bill`.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::call::{Call, count};
use super::{Row, Table, last, tags};
use crate::engine::import::cells::Header;
use crate::engine::import::kinds::{Counted, Month};
use crate::engine::import::number::stamp;
use crate::engine::import::problem::{Ignored, Trouble};
use crate::engine::import::tally::{Amounts, Key, Tally};
use crate::engine::import::{Options, UseCase};

/// The reader of LiteLLM's tables.
pub(in crate::engine::import) struct LiteLlm {
    focus: bool,
    provider: Option<usize>,
    model: Option<usize>,
    prompt: Option<usize>,
    completion: Option<usize>,
    read: Option<usize>,
    written: Option<usize>,
    metadata: Option<usize>,
    spend: Option<usize>,
    time: Option<usize>,
    status: Option<usize>,
    /// Columns that can be a use case, with their names.
    tags: Vec<(usize, String)>,
}

#[derive(Deserialize)]
struct Metadata<'a> {
    #[serde(borrow)]
    usage_object: Option<Usage<'a>>,
}

#[derive(Deserialize)]
struct Usage<'a> {
    #[serde(borrow)]
    cache_read_input_tokens: Option<&'a RawValue>,
    cache_creation_input_tokens: Option<&'a RawValue>,
}

impl LiteLlm {
    /// For a table with this header; `focus` for the export in FOCUS columns.
    pub(in crate::engine::import) fn new(header: &Header, focus: bool) -> Self {
        let teams = [
            "team_id",
            "user",
            "end_user",
            "model_group",
            "organization_id",
            "request_tags",
            "api_key",
        ];
        let columns = header.names().iter().enumerate();
        Self {
            focus,
            provider: header.find(&["customllmprovider", "providername"]),
            model: header.find(&["model", "servicename"]),
            prompt: header.find(&["prompttokens"]),
            completion: header.find(&["completiontokens"]),
            read: header.find(&["cachereadinputtokens"]),
            written: header.find(&["cachecreationinputtokens"]),
            metadata: header.find(&["metadata"]),
            spend: header.find(&["spend", "billedcost"]),
            time: header.find(&["starttime", "date", "chargeperiodstart"]),
            status: header.find(&["status"]),
            tags: columns
                .filter(|(_, name)| teams.contains(&name.as_str()))
                .map(|(at, name)| (at, name.clone()))
                .collect(),
        }
    }

    fn use_case(
        &self,
        row: Row<'_>,
        options: &Options,
        tally: &mut Tally,
    ) -> Result<String, Trouble> {
        let mut found = String::new();
        for (at, name) in &self.tags {
            let value = row.text(Some(*at))?;
            if value.is_empty() {
                continue;
            }
            tally.tag(name);
            if options.use_case == UseCase::Tag(name.clone()) {
                // A list of tags: the first stands for the request.
                let list = serde_json::from_str::<Vec<String>>(value).ok();
                found = list
                    .and_then(|list| list.into_iter().next())
                    .unwrap_or_else(|| value.to_owned());
            }
        }
        Ok(found)
    }

    /// Tokens of the cache: from their columns, or from the usage that the row keeps.
    fn cache(&self, row: Row<'_>) -> Result<(u64, u64), Trouble> {
        let own = |at: Option<usize>| Ok(count("cache tokens", row.text(at)?)?.unwrap_or(0));
        if self.read.is_some() {
            return Ok((own(self.read)?, own(self.written)?));
        }
        let metadata = row.text(self.metadata)?;
        let usage = serde_json::from_str::<Metadata<'_>>(metadata)
            .ok()
            .and_then(|found| found.usage_object);
        let part = |raw: Option<&RawValue>| match raw {
            Some(raw) => Ok(count("cache tokens", raw.get())?.unwrap_or(0)),
            None => Ok(0),
        };
        match usage {
            Some(usage) => Ok((
                part(usage.cache_read_input_tokens)?,
                part(usage.cache_creation_input_tokens)?,
            )),
            None => Ok((0, 0)),
        }
    }
}

impl Table for LiteLlm {
    fn row(&self, row: Row<'_>, options: &Options, tally: &mut Tally) -> Result<(), Trouble> {
        let provider = row.text(self.provider)?;
        let name = row.text(self.model)?;
        let named = provider.is_empty() && name.starts_with("bedrock/");
        if !named && !provider.starts_with("bedrock") {
            tally.ignore(Ignored::OtherProvider);
            return Ok(());
        }
        if row.text(self.status)? == "failure" {
            tally.ignore(Ignored::FailedCall);
            return Ok(());
        }
        let time = row.text(self.time)?;
        let when = stamp(time);
        let cost = row.usd(self.spend)?;
        let mut use_case = self.use_case(row, options, tally)?;
        let money = Key {
            product: if self.focus { name } else { "" }.to_owned(),
            model: if self.focus {
                String::new()
            } else {
                last(name)
            },
            month: when.map(|stamp| Month::of(stamp.day)),
            counted: Some(Counted::Spend),
            ..Key::default()
        };
        if self.focus {
            if let UseCase::Tag(wanted) = &options.use_case {
                let tags = row.header.find(&["tags"]);
                use_case = tags::entries(row.text(tags)?)
                    .remove(wanted)
                    .unwrap_or_default();
            }
            tally.used = tally.used.saturating_add(1);
        } else {
            let (read, written) = self.cache(row)?;
            let prompt = count("prompt_tokens", row.text(self.prompt)?)?.unwrap_or(0);
            let fresh = prompt
                .checked_sub(read)
                .and_then(|rest| rest.checked_sub(written));
            let call = Call {
                time,
                model: money.model.as_str(),
                use_case: use_case.clone(),
                input: Some(fresh.ok_or(Trouble::CacheAbovePrompt)?),
                output: count("completion_tokens", row.text(self.completion)?)?,
                cache_read: Some(read),
                cache_write: Some(written),
                ..Call::default()
            };
            call.count(row.line, tally)?;
        }
        tally.on(when, cost);
        let amounts = Amounts {
            cost,
            ..Amounts::default()
        };
        tally.add(row.line, Key { use_case, ..money }, amounts);
        Ok(())
    }
}
