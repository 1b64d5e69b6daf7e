//! The formats that can be read, and what people call them. Telling them apart belongs to `recognise`.

use serde::{Deserialize, Serialize};

/// A format that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Format {
    /// Cost and Usage Report 2.0, from Data Exports.
    Cur2,
    /// Cost and Usage Report of the older kind, with any of its three spellings of the header.
    CurLegacy,
    /// FOCUS 1.0 or 1.1.
    Focus10,
    /// FOCUS 1.2.
    Focus12,
    /// FOCUS of a later minor version.
    FocusLater,
    /// The answer of `aws ce get-cost-and-usage`.
    CostExplorerJson,
    /// The table that the Cost Explorer console downloads. Built from its description: no real file with Bedrock was
    /// to be had.
    CostExplorerCsv,
    /// A bill that was summed up before: one row a service and usage type.
    Summary,
    /// Bedrock's model invocation logs.
    InvocationLogs,
    /// Results of CloudWatch Logs Insights over such logs, as a table.
    InsightsCsv,
    /// The same as JSON.
    InsightsJson,
    /// The answer of `aws cloudwatch get-metric-statistics` or `get-metric-data`.
    Metrics,
    /// LiteLLM's table of requests.
    LiteLlmRequests,
    /// LiteLLM's table of days.
    LiteLlmDays,
    /// LiteLLM's export in the columns of FOCUS, which counts requests and no tokens.
    LiteLlmFocus,
}

impl Format {
    /// What people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cur2 => "AWS Cost and Usage Report 2.0",
            Self::CurLegacy => "AWS Cost and Usage Report (legacy)",
            Self::Focus10 => "FOCUS 1.0",
            Self::Focus12 => "FOCUS 1.2",
            Self::FocusLater => "FOCUS, a version after 1.2",
            Self::CostExplorerJson => "Cost Explorer (JSON)",
            Self::CostExplorerCsv => "Cost Explorer (CSV)",
            Self::Summary => "bill summed up by usage type",
            Self::InvocationLogs => "Bedrock invocation logs",
            Self::InsightsCsv => "CloudWatch Logs Insights results (CSV)",
            Self::InsightsJson => "CloudWatch Logs Insights results (JSON)",
            Self::Metrics => "CloudWatch metrics (JSON)",
            Self::LiteLlmRequests => "LiteLLM spend logs",
            Self::LiteLlmDays => "LiteLLM daily spend",
            Self::LiteLlmFocus => "LiteLLM FOCUS export",
        }
    }

    /// True for what AWS bills, false for what a log, a metric or a proxy counted.
    pub const fn is_bill(self) -> bool {
        matches!(
            self,
            Self::Cur2
                | Self::CurLegacy
                | Self::Focus10
                | Self::Focus12
                | Self::FocusLater
                | Self::CostExplorerJson
                | Self::CostExplorerCsv
                | Self::Summary
        )
    }

    /// True for tables.
    pub(super) const fn is_table(self) -> bool {
        !matches!(
            self,
            Self::CostExplorerJson | Self::InvocationLogs | Self::InsightsJson | Self::Metrics
        )
    }
}
