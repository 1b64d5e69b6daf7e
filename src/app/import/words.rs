//! The words of an import, in one place. What is wrong with a file or a row, and why something is left out, is worded in
//! the engine.

use crate::engine::import::Broken;
use crate::engine::value::Phrase;

pub(super) const SAFE: &str = "Nothing leaves this browser: the files are read on this page and sent nowhere. Prompts and answers in logs are skipped and not kept.";
pub(super) const FILES: &str = "Files of one export";
pub(super) const DROP: &str = "Choose one or more, or drop them here: the parts of one report, or a year of logs. What they are is read from their content.";
pub(super) const LIMITS: &str = "CSV, JSON and JSON lines, plain or packed with gzip, and Parquet of a Cost and Usage Report or FOCUS. Size does not matter: a file is read piece by piece beside the page, which stays usable.";
pub(super) const HOW: &str = "How to get such a file";
pub(super) const READING: &str = "Reading";
pub(super) const FAILED: &str = "Reading broke off, and nothing of the files is counted. Nothing has changed. Reload the page and choose them again.";
pub(super) const CANCEL: &str = "Cancel";
pub(super) const DISCARD: &str = "Discard";
pub(super) const NOTHING_USED: &str = "Nothing can be taken over. Nothing has changed.";
pub(super) const BEFORE: &str = "Nothing has changed yet. This is what the files say.";
pub(super) const CROWDED: &str =
    "There are so many use cases or models that some were put together.";
pub(super) const BY_MODEL: &str = "Tokens and cost by model";
pub(super) const BY_USE_CASE: &str = "Tokens and cost by use case";
pub(super) const NO_USE_CASE: &str = "Not said";
pub(super) const NO_NAME: &str = "No model named";
pub(super) const NO_MONEY: &str = "not in the file";
pub(super) const COST_HINT: &str = "Cost is what was charged before discounts that stand apart. Rows of discounts, credits and refunds are in the total and lower it.";
pub(super) const RECONCILED: &str = "Charged against the list prices of this page, by model";
pub(super) const UNRECOGNISED: &str =
    "Usage types that nobody has documented: their tokens are not known";
pub(super) const PROBLEMS: &str = "Rows that could not be read, and are left out";
pub(super) const DISCOUNTS: &str = "Discounts that the bill shows";
pub(super) const DISCOUNTS_HINT: &str = "They are not filled into the agreement: enter them in the score's questions, where you say what was agreed.";
pub(super) const NET_OF_LIST: &str = "net charge against charge, or contracted against list";
pub(super) const USE_CASES: &str = "Use cases are told apart by";
pub(super) const USE_CASES_HINT: &str = "Another choice reads the files again.";
pub(super) const BY_NOTHING: &str = "Nothing: model and Region alone";
pub(super) const BY_PRINCIPAL: &str = "Who called: role or user";
pub(super) const BY_PROFILE: &str = "Inference profile";
pub(super) const BY_ACCOUNT: &str = "AWS account";
pub(super) const MONTHS: &str = "A month is";
pub(super) const MONTHS_HINT: &str = "Use cases hold the tokens of one month.";
pub(super) const WHOLE_MONTHS: &str =
    "The average of the whole months, or of all where none is whole";
pub(super) const ALL_MONTHS: &str = "The average of all months";
pub(super) const SCALE: &str = "Scale what covers a part of a month to a whole one";
pub(super) const METRIC_MODEL: &str = "Model of these metrics";
pub(super) const METRIC_MODEL_HINT: &str =
    "Their file does not name it. Import the metrics of one model at a time.";
pub(super) const CHOOSE: &str = "Choose";
pub(super) const REGION: &str = "Region, where the file names none";
pub(super) const UNMAPPED: &str = "Names that are no model of the catalogue";
pub(super) const LEAVE_OUT: &str = "Leave out";
pub(super) const NOT_SOLD: &str =
    "The catalogue leaves it out: it is not sold any more, or is no model.";
pub(super) const LEFT_OUT: &str = "What is in no use case, and why";
pub(super) const NONE_MADE: &str = "No use case can be made of it as it stands.";
pub(super) const TAKE_BACK: &str = "Undo takes all of them back.";

/// Why a file could not be read to its end.
pub(super) fn broken(why: &Broken) -> Phrase {
    Phrase::plain(match why {
        Broken::Parquet(fault) => return fault.message(),
        Broken::NotUnpacked => {
            "The packed file breaks off or is damaged. Nothing of it is counted: fetch it again, or unpack it and try again."
        }
        Broken::Unreadable => {
            "The browser could not read it: it was moved, changed or locked. Choose it again."
        }
    })
}

pub(super) const REDUCE: &str = "A bill too large to fetch: reduce it where it lies";
pub(super) const REDUCE_HOW: &str = "These queries run on your own engine, over the table of your export, and give a small CSV to choose here: tokens, cost and list price by day, usage type and use case. They are written for Amazon Athena and were tried on DuckDB alone; what each leaves out is said at its head.";

/// The queries: name, file, text.
pub(super) const QUERIES: [(&str, &str, &str); 2] = [
    (
        "Query for a Cost and Usage Report 2.0",
        "sql/cur2.sql",
        include_str!("../../../static/sql/cur2.sql"),
    ),
    (
        "Query for a FOCUS export",
        "sql/focus.sql",
        include_str!("../../../static/sql/focus.sql"),
    ),
];

/// How to get each kind of file: its name, the way to it, and a command where there is one.
pub(super) const WAYS: [(&str, &str, &str); 8] = [
    (
        "Cost and Usage Report 2.0",
        "Billing and Cost Management, Data Exports: create a standard data export of CUR 2.0, as Parquet or as gzip and CSV. Its files arrive in your S3 bucket.",
        "",
    ),
    (
        "FOCUS",
        "The same place: a standard data export of the FOCUS table, as Parquet or as gzip and CSV.",
        "",
    ),
    (
        "Cost and Usage Report (legacy)",
        "The CSV or Parquet files of the report in your S3 bucket. Unpack ZIP archives first.",
        "",
    ),
    (
        "Cost Explorer (JSON)",
        "With the AWS CLI, grouped by service and by usage type; without the second there are no tokens.",
        "aws ce get-cost-and-usage --time-period Start=2026-10-01,End=2026-11-01 --granularity DAILY --metrics UnblendedCost UsageQuantity --group-by Type=DIMENSION,Key=SERVICE Type=DIMENSION,Key=USAGE_TYPE",
    ),
    (
        "Bedrock invocation logs",
        "The files that model invocation logging writes to the S3 bucket named in the settings of Bedrock, packed as they are.",
        "",
    ),
    (
        "CloudWatch Logs Insights",
        "A query over the log group of the invocation logs, with its results exported as CSV or JSON.",
        "",
    ),
    (
        "CloudWatch metrics",
        "One file for each of InputTokenCount, OutputTokenCount, CacheReadInputTokenCount and CacheWriteInputTokenCount, of one model. Several files can be read together.",
        "aws cloudwatch get-metric-statistics --namespace AWS/Bedrock --metric-name InputTokenCount --dimensions Name=ModelId,Value=MODEL --start-time 2026-10-01T00:00:00Z --end-time 2026-11-01T00:00:00Z --period 3600 --statistics Sum",
    ),
    (
        "LiteLLM",
        "The table of spend logs from its database, as CSV with a header.",
        "\\copy \"LiteLLM_SpendLogs\" TO 'spend.csv' CSV HEADER",
    ),
];
