//! Invocation logs, and the JSON around their records. Counts are read, and nothing else: prompts and answers pass by
//! unread. Results of Logs Insights belong to `insights`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::call::{Call, count};
use super::insights::insight;
use super::{last, model_of_arn, tags};
use crate::engine::import::problem::Trouble;
use crate::engine::import::tally::Tally;
use crate::engine::import::{Options, UseCase};

/// A log record as AWS writes it, without its bodies.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Logged<'a> {
    #[serde(borrow)]
    timestamp: Option<Raw<'a>>,
    region: Option<Cow<'a, str>>,
    model_id: Option<Cow<'a, str>>,
    model_arn: Option<Cow<'a, str>>,
    account_id: Option<Cow<'a, str>>,
    identity: Option<Identity<'a>>,
    request_metadata: Option<Raw<'a>>,
    error_code: Option<Raw<'a>>,
    input: Option<Side<'a>>,
    output: Option<Side<'a>>,
    cache_read_input_token_count: Option<Raw<'a>>,
    cache_write_input_token_count: Option<Raw<'a>>,
    /// A record inside an answer of CloudWatch Logs.
    message: Option<Cow<'a, str>>,
}

type Raw<'a> = &'a RawValue;

#[derive(Deserialize)]
struct Identity<'a> {
    #[serde(borrow)]
    arn: Option<Cow<'a, str>>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
struct Side<'a> {
    #[serde(borrow)]
    input_token_count: Option<Raw<'a>>,
    output_token_count: Option<Raw<'a>>,
    cache_read_input_token_count: Option<Raw<'a>>,
    cache_write_input_token_count: Option<Raw<'a>>,
}

/// The reader of invocation logs and of Logs Insights results as JSON.
#[derive(Default)]
pub(in crate::engine::import) struct Logs {
    /// The fields of a result that comes one by one.
    run: BTreeMap<String, String>,
}

impl Logs {
    /// Takes in one line of a log; some writers put several records on a line.
    pub(in crate::engine::import) fn line(
        &mut self,
        line: u64,
        bytes: &[u8],
        options: &Options,
        tally: &mut Tally,
    ) {
        let mut records = serde_json::Deserializer::from_slice(bytes).into_iter::<Logged<'_>>();
        loop {
            let start = records.byte_offset();
            let Some(record) = records.next() else {
                return;
            };
            tally.read = tally.read.saturating_add(1);
            let json = bytes.get(start..records.byte_offset()).unwrap_or_default();
            let whole = record.is_ok();
            let result = match record {
                Ok(record) => logged(line, record, json, options, tally),
                Err(_) => Err(Trouble::NoJson),
            };
            if let Err(trouble) = result {
                tally.problem(line, trouble);
            }
            if !whole {
                return;
            }
        }
    }

    /// Takes in one record: of a log, or a result of Logs Insights in any of its shapes.
    pub(in crate::engine::import) fn record(
        &mut self,
        line: u64,
        json: &[u8],
        options: &Options,
        tally: &mut Tally,
    ) {
        #[derive(Deserialize)]
        struct Field {
            field: String,
            value: Option<String>,
        }
        let fields = match json.first() {
            Some(b'[') => serde_json::from_slice::<Vec<Field>>(json).ok(),
            _ => None,
        };
        if let Some(fields) = fields {
            let pairs = fields
                .into_iter()
                .filter_map(|one| Some((one.field, one.value?)));
            self.result(line, pairs.collect(), options, tally);
            return;
        }
        let record = serde_json::from_slice::<Logged<'_>>(json);
        // A log has no member called `field`, and is not read a second time to find out.
        let empty = record.as_ref().map_or(true, Logged::is_empty);
        let field = || serde_json::from_slice::<Field>(json).ok();
        if let Some(one) = empty.then(field).flatten() {
            if self.run.contains_key(&one.field) {
                self.flush(line, options, tally);
            }
            // A result of Logs Insights has a few dozen fields at most.
            if self.run.len() < 1_000 {
                self.run.insert(one.field, one.value.unwrap_or_default());
            }
            return;
        }
        tally.read = tally.read.saturating_add(1);
        let result = match record {
            Ok(record) => logged(line, record, json, options, tally),
            Err(_) => flat(line, json, options, tally),
        };
        if let Err(trouble) = result {
            tally.problem(line, trouble);
        }
    }

    /// Counts the last result that came field by field.
    pub(in crate::engine::import) fn flush(
        &mut self,
        line: u64,
        options: &Options,
        tally: &mut Tally,
    ) {
        let run = std::mem::take(&mut self.run);
        if !run.is_empty() {
            self.result(line, run, options, tally);
        }
    }

    fn result(
        &self,
        line: u64,
        fields: BTreeMap<String, String>,
        options: &Options,
        tally: &mut Tally,
    ) {
        tally.read = tally.read.saturating_add(1);
        let cells = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        if let Err(trouble) = insight(line, cells, options, tally) {
            tally.problem(line, trouble);
        }
    }
}

impl Logged<'_> {
    /// True for an object that is no record of a log.
    fn is_empty(&self) -> bool {
        self.model_id.is_none()
            && self.message.is_none()
            && self.input.is_none()
            && self.error_code.is_none()
    }
}

/// Counts a flat object: fields of a result under their names.
fn flat(line: u64, json: &[u8], options: &Options, tally: &mut Tally) -> Result<(), Trouble> {
    let text = std::str::from_utf8(json).map_err(|_| Trouble::NoJson)?;
    let fields = tags::entries(text);
    if fields.is_empty() {
        return Err(Trouble::NoJson);
    }
    let fields = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    insight(line, fields, options, tally)
}

/// Counts one log record.
fn logged(
    line: u64,
    record: Logged<'_>,
    json: &[u8],
    options: &Options,
    tally: &mut Tally,
) -> Result<(), Trouble> {
    if let (None, Some(message)) = (&record.model_id, &record.message) {
        return logged_message(line, message, options, tally);
    }
    if record.input.is_none() && record.output.is_none() && record.error_code.is_none() {
        return flat(line, json, options, tally);
    }
    let input = record.input.unwrap_or_default();
    let output = record.output.unwrap_or_default();
    let read = |name: &str, places: &[Option<Raw<'_>>]| match places.iter().flatten().next() {
        Some(raw) => count(name, raw.get()),
        None => Ok(None),
    };
    let id = record.model_id.as_deref().unwrap_or_default();
    let arn = record.model_arn.as_deref().unwrap_or_default();
    // The plain id, unless it is a profile of the customer's and the record names the model beside it.
    let known = !id.is_empty()
        && (!id.contains("application-inference-profile/") || model_of_arn(arn).is_empty());
    let model = if known { id } else { arn };
    let metadata = record
        .request_metadata
        .map(|raw| tags::entries(raw.get()))
        .unwrap_or_default();
    for name in metadata.keys() {
        tally.tag(name);
    }
    let identity = record
        .identity
        .as_ref()
        .and_then(|identity| identity.arn.as_deref());
    let time = record.timestamp.map(RawValue::get).unwrap_or_default();
    Call {
        time: time.trim_matches('"'),
        model,
        region: record.region.as_deref().unwrap_or_default(),
        use_case: match &options.use_case {
            UseCase::None => String::new(),
            UseCase::Tag(name) => metadata.get(name).cloned().unwrap_or_default(),
            UseCase::Principal => last(identity.unwrap_or_default()),
            UseCase::Profile => last(id),
            UseCase::Account => record.account_id.as_deref().unwrap_or_default().to_owned(),
        },
        input: read("inputTokenCount", &[input.input_token_count])?,
        output: read("outputTokenCount", &[output.output_token_count])?,
        cache_read: read(
            "cacheReadInputTokenCount",
            &[
                input.cache_read_input_token_count,
                record.cache_read_input_token_count,
                output.cache_read_input_token_count,
            ],
        )?,
        cache_write: read(
            "cacheWriteInputTokenCount",
            &[
                input.cache_write_input_token_count,
                record.cache_write_input_token_count,
                output.cache_write_input_token_count,
            ],
        )?,
        failed: record.error_code.is_some_and(|code| code.get() != "\"\""),
    }
    .count(line, tally)
}

/// Counts the record inside a message; a message holds no other message.
pub(super) fn logged_message(
    line: u64,
    message: &str,
    options: &Options,
    tally: &mut Tally,
) -> Result<(), Trouble> {
    let inner = serde_json::from_str::<Logged<'_>>(message).map_err(|_| Trouble::NoJson)?;
    match inner.model_id {
        Some(_) => logged(line, inner, message.as_bytes(), options, tally),
        None => Err(Trouble::Missing("model".to_owned())),
    }
}
