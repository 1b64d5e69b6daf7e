//! CloudWatch metrics of Bedrock: token counts over time, without the model, which the reader has to say.
//! Single calls belong to `logs`.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::call::count;
use crate::engine::import::Options;
use crate::engine::import::kinds::{Counted, Month};
use crate::engine::import::load::Tokens;
use crate::engine::import::number::stamp;
use crate::engine::import::problem::{Ignored, Trouble};
use crate::engine::import::tally::{Amounts, Key, Tally};

/// Points that wait for the name of their metric, which may stand behind them. An answer has at most 100,800.
const WAITING: usize = 100_800;

/// The reader of the answers of `get-metric-statistics` and `get-metric-data`.
#[derive(Default)]
pub(in crate::engine::import) struct Metrics {
    label: Option<String>,
    waiting: Vec<(u64, String, u64)>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Point<'a> {
    #[serde(borrow)]
    timestamp: Cow<'a, str>,
    sum: Option<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Series<'a> {
    #[serde(borrow)]
    label: Cow<'a, str>,
    timestamps: Vec<String>,
    #[serde(borrow)]
    values: Vec<&'a RawValue>,
}

impl Metrics {
    /// Takes in what stands under one name of the answer.
    pub(in crate::engine::import) fn member(
        &mut self,
        line: u64,
        name: &str,
        json: &[u8],
        options: &Options,
        tally: &mut Tally,
    ) -> Result<(), Trouble> {
        match name {
            "Label" => {
                self.label = serde_json::from_slice(json).ok();
                self.settle(options, tally);
                Ok(())
            }
            "Datapoints" => {
                tally.read = tally.read.saturating_add(1);
                let point: Point<'_> = serde_json::from_slice(json).map_err(|_| Trouble::NoJson)?;
                let sum = point
                    .sum
                    .ok_or_else(|| Trouble::Missing("Sum: ask for the statistic Sum".to_owned()))?;
                let tokens = count("Sum", sum.get())?.unwrap_or_default();
                match &self.label {
                    Some(label) => add(line, label, &point.timestamp, tokens, options, tally),
                    None if self.waiting.len() < WAITING => {
                        self.waiting
                            .push((line, point.timestamp.into_owned(), tokens));
                    }
                    None => return Err(Trouble::Missing("Label".to_owned())),
                }
                Ok(())
            }
            "MetricDataResults" => {
                let series: Series<'_> =
                    serde_json::from_slice(json).map_err(|_| Trouble::NoJson)?;
                for (time, value) in series.timestamps.iter().zip(&series.values) {
                    tally.read = tally.read.saturating_add(1);
                    match count("Values", value.get()) {
                        Ok(tokens) => add(
                            line,
                            &series.label,
                            time,
                            tokens.unwrap_or_default(),
                            options,
                            tally,
                        ),
                        Err(trouble) => tally.problem(line, trouble),
                    }
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn settle(&mut self, options: &Options, tally: &mut Tally) {
        if let Some(label) = &self.label {
            for (line, time, tokens) in std::mem::take(&mut self.waiting) {
                add(line, label, &time, tokens, options, tally);
            }
        }
    }

    /// Says which points never got a name.
    pub(in crate::engine::import) fn finish(&mut self, tally: &mut Tally) {
        for (line, ..) in std::mem::take(&mut self.waiting) {
            tally.problem(line, Trouble::Missing("Label".to_owned()));
        }
    }
}

/// The metric in a label, which may hold the model's id too.
fn metric(label: &str) -> (Option<Counted>, &str) {
    let mut rest = "";
    let mut found = None;
    for word in label.split_whitespace() {
        match word {
            "InputTokenCount" | "TotalInputTokens" => found = Some(Counted::Input),
            "OutputTokenCount" | "TotalOutputTokens" => found = Some(Counted::Output),
            "CacheReadInputTokenCount" => found = Some(Counted::CacheRead),
            "CacheWriteInputTokenCount" => found = Some(Counted::CacheWrite),
            model if model.contains('.') => rest = model,
            _ => {}
        }
    }
    (found, rest)
}

fn add(line: u64, label: &str, time: &str, count: u64, options: &Options, tally: &mut Tally) {
    let (Some(counted), model) = metric(label) else {
        tally.ignore(Ignored::OtherMetric);
        return;
    };
    let when = stamp(time);
    tally.used = tally.used.saturating_add(1);
    tally.on(when, None);
    let tokens = match counted {
        Counted::Input | Counted::CacheWrite => Tokens {
            input: count,
            output: 0,
        },
        Counted::Output => Tokens {
            input: 0,
            output: count,
        },
        Counted::CacheRead | Counted::Spend => Tokens::default(),
    };
    tally.load.add(when, tokens);
    let said = options.metric_model.as_deref().unwrap_or_default();
    let key = Key {
        unit: "tokens".to_owned(),
        model: if model.is_empty() { said } else { model }.to_owned(),
        region: options.metric_region.clone().unwrap_or_default(),
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
