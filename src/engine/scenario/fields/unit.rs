//! Units of number fields: what stands beside the box, and what a text in it may hold. Ranges belong in the tables.

use crate::engine::num::Factor;
use crate::engine::value::Value;

/// Unit of a number field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Unit {
    Usd,
    UsdPerYear,
    UsdPerMonth,
    UsdPerHour,
    UsdPerMtok,
    UsdPerUnit,
    UsdPerUnitMinute,
    UsdPerThousandQueries,
    Percent,
    PercentPerYear,
    MtokPerMonth,
    Mtok,
    Tokens,
    ImagesPerMonth,
    PagesPerMonth,
    SecondsPerMonth,
    RequestsPerMonth,
    People,
    RequestsPerDay,
    DaysPerMonth,
    Words,
    Pages,
    TokensPerWord,
    KtokPerMinute,
    ModelUnits,
    Row,
    OfTheCurve,
    TimesPerMonth,
    Passes,
    Times,
    MinutesPerDay,
    Hours,
    Years,
    Months,
    Number,
}

impl Unit {
    /// What stands beside the box.
    pub fn label(self) -> &'static str {
        match self {
            Self::Usd => "$",
            Self::UsdPerYear => "$ a year",
            Self::UsdPerMonth => "$ a month",
            Self::UsdPerHour => "$ an hour",
            Self::UsdPerMtok => "$ per million tokens",
            Self::UsdPerUnit => "$ in the unit of the rate",
            Self::UsdPerUnitMinute => "$ a minute and unit",
            Self::UsdPerThousandQueries => "$ per 1,000 queries",
            Self::Percent => "%",
            Self::PercentPerYear => "% a year",
            Self::MtokPerMonth => "million tokens a month",
            Self::Mtok => "million tokens",
            Self::Tokens => "tokens",
            Self::ImagesPerMonth => "images a month",
            Self::PagesPerMonth => "pages a month",
            Self::SecondsPerMonth => "seconds a month",
            Self::RequestsPerMonth => "requests a month",
            Self::People => "people",
            Self::RequestsPerDay => "requests a day",
            Self::DaysPerMonth => "days a month",
            Self::Words => "words",
            Self::Pages => "pages",
            Self::TokensPerWord => "tokens a word",
            Self::KtokPerMinute => "thousand tokens a minute",
            Self::ModelUnits => "units",
            Self::Row => "in the list",
            Self::OfTheCurve => "in the unit of the curve",
            Self::TimesPerMonth => "times a month",
            Self::Passes => "passes",
            Self::Times => "times",
            Self::MinutesPerDay => "minutes a day",
            Self::Hours => "hours",
            Self::Years => "years",
            Self::Months => "months",
            Self::Number => "",
        }
    }

    /// True for amounts of money.
    pub fn is_money(self) -> bool {
        matches!(
            self,
            Self::Usd
                | Self::UsdPerYear
                | Self::UsdPerMonth
                | Self::UsdPerHour
                | Self::UsdPerMtok
                | Self::UsdPerUnit
                | Self::UsdPerUnitMinute
                | Self::UsdPerThousandQueries
        )
    }

    /// True for things that are counted one by one.
    pub fn is_count(self) -> bool {
        matches!(
            self,
            Self::ImagesPerMonth
                | Self::PagesPerMonth
                | Self::SecondsPerMonth
                | Self::RequestsPerMonth
                | Self::People
                | Self::Tokens
        )
    }

    /// True where k, M and B may follow the digits.
    pub(in crate::engine::scenario) fn takes_letters(self) -> bool {
        self.is_money()
            || self.is_count()
            || matches!(self, Self::MtokPerMonth | Self::Mtok | Self::KtokPerMinute)
    }

    /// True for what comes only whole.
    pub fn is_whole(self) -> bool {
        matches!(
            self,
            Self::Years | Self::ModelUnits | Self::Row | Self::Tokens | Self::Passes | Self::Number
        )
    }

    /// True for percentages.
    pub fn is_percent(self) -> bool {
        matches!(self, Self::Percent | Self::PercentPerYear)
    }

    /// An end of a range in this unit, for a sentence.
    pub(in crate::engine::scenario) fn bound(self, end: i32) -> Value {
        let text = end.to_string();
        if self.is_money() {
            Value::Usd(text.parse().unwrap_or_default())
        } else {
            Value::Times(text.parse().unwrap_or_default())
        }
    }

    /// A number in this unit, for showing.
    pub fn value(self, number: Factor) -> Value {
        if self.is_percent() {
            Value::Percent(number.hundredth())
        } else {
            Value::Times(number)
        }
    }
}
