//! How to get a file for an import: the ways to an export, and the queries that reduce a large bill. Samples are files
//! beside the page.

pub const REDUCE: &str = "A bill too large to fetch: reduce it where it lies";
pub const REDUCE_HOW: &str = "These queries run on your own engine, over the table of your export, and give a small CSV to choose here: tokens, cost and list price by day, usage type and use case. They are written for Amazon Athena and were tried on DuckDB alone; what each leaves out is said at its head.";

/// The queries: name, file, text.
pub const QUERIES: [(&str, &str, &str); 2] = [
    (
        "Query for a Cost and Usage Report 2.0",
        "sql/cur2.sql",
        include_str!("../../../../static/sql/cur2.sql"),
    ),
    (
        "Query for a FOCUS export",
        "sql/focus.sql",
        include_str!("../../../../static/sql/focus.sql"),
    ),
];

pub const SAMPLES: &str = "The samples are of an invented company. Nothing of yours is needed to try them, and nothing changes before you say so.";

/// Where samples are, beside the page.
pub const FOLDER: &str = "samples";

/// A way to get a file.
pub struct Way {
    pub name: &'static str,
    pub how: &'static str,
    /// Empty where there is none.
    pub command: &'static str,
    pub sample: &'static str,
}

/// How to get each kind of file.
pub static WAYS: [Way; 11] = [
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
