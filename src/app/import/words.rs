//! The words of an import, in one place. What is wrong with a file or a row, and why something is left out, is worded in
//! the engine.

use crate::engine::import::{Broken, LeftOut, Why};
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
pub(super) const NO_TOKENS: &str = "not counted";
pub(super) const APART: &str = "Discounts, credits and refunds";
pub(super) const ALL_DERIVED: &str = " (tokens worked out from the charge)";
pub(super) const PART_DERIVED: &str = " (tokens in part worked out from the charge)";
pub(super) const NO_MONEY: &str = "not in the file";
pub(super) const COST_HINT: &str = "Cost is what was charged before discounts that stand apart. Rows of discounts, credits and refunds are in the total and lower it.";
pub(super) const RECONCILED: &str = "Charged against the list prices of this page, by model";
pub(super) const LIST_PRICES: &str = "List prices used, with what was used at each";
pub(super) const UNRECOGNISED: &str =
    "Usage types that nobody has documented: their tokens are not known";
pub(super) const PROBLEMS: &str = "Rows that could not be read, and are left out";
pub(super) const DISCOUNTS: &str = "Discounts that the bill shows";
pub(super) const DISCOUNTS_HINT: &str =
    "What the bill shows may be less than what was agreed: look into the agreement.";
pub(super) const OFFERS: &str = "Answers that the files give";
pub(super) const OFFERS_HINT: &str =
    "Ticked ones are filled in together with the use cases, in the place of what stands there.";
pub(super) const KEEP: &str = "Use cases that are there already";
pub(super) const KEEP_ALL: &str = "Stay: these come after them";
pub(super) const KEEP_OWN: &str = "Stay, apart from those of an earlier file";
pub(super) const KEEP_NONE: &str = "Make way: these come in their place";
pub(super) const TAKE_BACK_HINT: &str = "It can be taken back.";
pub(super) const BY_THE_REST: &str = "By Region, service tier and month";
pub(super) const BY_REGION: &str = "Tokens and cost by Region";
pub(super) const BY_TIER: &str = "Tokens and cost by service tier";
pub(super) const BY_MONTH: &str = "Tokens and cost by month";
pub(super) const UNSAID: &str = "Not said";
pub(super) const NET_OF_LIST: &str = "net charge against charge, or contracted against list";
pub(super) const USE_CASES: &str = "Use cases are told apart by";
pub(super) const USE_CASES_HINT: &str = "Another choice reads the files again.";
pub(super) const BY_NOTHING: &str = "Nothing: model and Region alone";
pub(super) const BY_PRINCIPAL: &str = "Who called: role or user";
pub(super) const BY_PROFILE: &str = "Inference profile";
pub(super) const BY_ACCOUNT: &str = "AWS account";
pub(super) const MONTHS: &str = "How a month is made";
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
pub(super) const TAKE_BACK: &str = "Undo takes all of them back.";

/// What so many of them are called.
pub(super) const fn answers(count: usize) -> &'static str {
    if count == 1 { "answer" } else { "answers" }
}

/// That no use case can be made, and what to choose so that it can.
pub(super) fn none_made(metrics: bool, left_out: &[LeftOut]) -> String {
    let lacks = |why| left_out.iter().any(|one| one.why == why);
    let model = match metrics {
        true => "the model of these metrics",
        false => "the model of each name",
    };
    let open = [
        (lacks(Why::NoModel), model),
        (
            lacks(Why::NoRegion),
            "the Region that the file does not name",
        ),
    ];
    let open = open.into_iter().filter(|(lacks, _)| *lacks);
    let open: Vec<&str> = open.map(|(_, what)| what).collect();
    if open.is_empty() {
        "No use case can be made of it as it stands. The table below says why.".to_owned()
    } else {
        format!(
            "No use case can be made of it yet. Choose {}.",
            open.join(" and ")
        )
    }
}

/// New use cases whose tokens no file states.
pub(super) fn derived(count: usize) -> String {
    let whose = match count {
        1 => "One of them has tokens that were".to_owned(),
        count => format!("{count} of them have tokens that were"),
    };
    format!("{whose} worked out from the charge at list prices: a discount looks like less use.")
}

/// The beginning of a sentence.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase());
    first.into_iter().flatten().chain(letters).collect()
}

/// How many rows a file has, and how many of them count.
pub(super) fn rows(count: u64, all: &str, used: &str) -> String {
    let rows = if count == 1 { "row" } else { "rows" };
    format!("{all} {rows}, {used} of them Bedrock")
}

/// A file that says what another says already.
pub(super) fn twice(name: &str, before: &str) -> String {
    format!(
        "{name} has the same content as {before}, and both are counted. If it is the same file, choose one of them alone."
    )
}

/// What of a model's charges has nothing beside it.
pub(super) fn unpriced(amount: &str) -> String {
    format!(" Another {amount} has no list price to compare.")
}

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

pub(super) const SAMPLES: &str = "The samples are of an invented company. Nothing of yours is needed to try them, and nothing changes before you say so.";

/// Where samples are, beside the page.
pub(super) const FOLDER: &str = "samples";

/// A way to get a file.
pub(super) struct Way {
    pub(super) name: &'static str,
    pub(super) how: &'static str,
    /// Empty where there is none.
    pub(super) command: &'static str,
    pub(super) sample: &'static str,
}

/// How to get each kind of file.
pub(super) static WAYS: [Way; 11] = [
    Way {
        name: "Cost and Usage Report 2.0",
        how: "Billing and Cost Management, Data Exports: create a standard data export of CUR 2.0, as Parquet or as gzip and CSV. Its files arrive in your S3 bucket.",
        command: "aws s3 cp s3://BUCKET/PREFIX/EXPORT/data/BILLING_PERIOD=2026-10/ . --recursive",
        sample: "cur-2.csv",
    },
    Way {
        name: "FOCUS",
        how: "The same place: a standard data export of the FOCUS table, as Parquet or as gzip and CSV.",
        command: "aws s3 cp s3://BUCKET/PREFIX/EXPORT/data/BILLING_PERIOD=2026-10/ . --recursive",
        sample: "focus-1.2.csv",
    },
    Way {
        name: "Cost and Usage Report (legacy)",
        how: "The CSV or Parquet files of the report in your S3 bucket, packed as they are. Unpack ZIP archives first.",
        command: "aws s3 cp s3://BUCKET/PREFIX/REPORT/20261001-20261101/ . --recursive",
        sample: "cur-legacy.csv",
    },
    Way {
        name: "Cost Explorer (JSON)",
        how: "With the AWS CLI, grouped by service and by usage type; without the second there are no tokens.",
        command: "aws ce get-cost-and-usage --time-period Start=2026-10-01,End=2026-11-01 --granularity DAILY --metrics UnblendedCost UsageQuantity --group-by Type=DIMENSION,Key=SERVICE Type=DIMENSION,Key=USAGE_TYPE > cost-explorer.json",
        sample: "cost-explorer.json",
    },
    Way {
        name: "Cost Explorer (CSV)",
        how: "Billing and Cost Management, Cost Explorer: choose the dimension Usage type, filter by the services of Bedrock and its models, then Download as CSV. It has charges and no quantities, so tokens are worked out from list prices.",
        command: "",
        sample: "cost-explorer.csv",
    },
    Way {
        name: "Bedrock invocation logs",
        how: "The files that model invocation logging writes to the S3 bucket named in the settings of Bedrock, packed as they are.",
        command: "aws s3 cp s3://BUCKET/PREFIX/AWSLogs/ACCOUNT/BedrockModelInvocationLogs/ . --recursive",
        sample: "invocation-logs.jsonl",
    },
    Way {
        name: "CloudWatch Logs Insights",
        how: "A query over the log group of the invocation logs, in the console, with its results exported as CSV.",
        command: "fields @timestamp, modelId, region, input.inputTokenCount, output.outputTokenCount, input.cacheReadInputTokenCount, input.cacheWriteInputTokenCount, identity.arn, errorCode",
        sample: "logs-insights.csv",
    },
    Way {
        name: "CloudWatch Logs Insights (JSON)",
        how: "The same query with the AWS CLI. The first command prints the id that the second needs; a query gives 10,000 results at most, so take several stretches of time.",
        command: "aws logs start-query --log-group-name LOG_GROUP --start-time 1791158400 --end-time 1791244800 --limit 10000 --query-string 'fields @timestamp, modelId, region, input.inputTokenCount, output.outputTokenCount, input.cacheReadInputTokenCount, input.cacheWriteInputTokenCount, identity.arn, errorCode'\naws logs get-query-results --query-id QUERY_ID > logs-insights.json",
        sample: "logs-insights.json",
    },
    Way {
        name: "CloudWatch metrics",
        how: "One file for each of InputTokenCount, OutputTokenCount, CacheReadInputTokenCount and CacheWriteInputTokenCount, of one model. Several files can be read together.",
        command: "aws cloudwatch get-metric-statistics --namespace AWS/Bedrock --metric-name InputTokenCount --dimensions Name=ModelId,Value=MODEL --start-time 2026-10-01T00:00:00Z --end-time 2026-11-01T00:00:00Z --period 3600 --statistics Sum > metrics-input.json",
        sample: "metrics-input.json",
    },
    Way {
        name: "LiteLLM",
        how: "The table of spend logs from its database, as CSV with a header.",
        command: "\\copy \"LiteLLM_SpendLogs\" TO 'spend.csv' CSV HEADER",
        sample: "litellm-spend-logs.csv",
    },
    Way {
        name: "LiteLLM daily spend",
        how: "The table of each day from the same database. It repeats what the spend logs say: take one of the two.",
        command: "\\copy \"LiteLLM_DailyUserSpend\" TO 'daily-spend.csv' CSV HEADER",
        sample: "litellm-daily-spend.csv",
    },
];
