//! How a figure looks: every value of the engine as text in the visitor's locale. The numbers themselves belong to
//! the engine, the locale's rules to `browser::locale`.

use crate::app::browser::locale::{self, NumberFormat, NumberStyle};
use crate::app::words::shared;
use crate::engine::num::{Points, Ratio, Score, Usd};
use crate::engine::scenario::fields::{Field, Kind, Unit};
use crate::engine::value::{Phrase, Value};

/// Number formats, each made once.
pub struct Formats {
    dollars: NumberFormat,
    cents: NumberFormat,
    rate: NumberFormat,
    percent: NumberFormat,
    share: NumberFormat,
    brief: NumberFormat,
    number: NumberFormat,
    points: NumberFormat,
}

impl Formats {
    /// In the visitor's locale.
    pub fn new() -> Self {
        let number = |style, least, most| {
            let currency = (style == "currency").then_some("USD");
            NumberFormat::new(NumberStyle {
                style,
                currency,
                minimum_fraction_digits: least,
                maximum_fraction_digits: most,
            })
        };
        Self {
            dollars: number("currency", 0, 0),
            cents: number("currency", 2, 2),
            rate: number("currency", 2, 6),
            percent: number("percent", 0, 4),
            share: number("percent", 1, 2),
            brief: number("percent", 0, 1),
            number: number("decimal", 0, 6),
            points: number("decimal", 1, 1),
        }
    }

    /// Money in whole dollars, for reading at a glance.
    pub fn dollars(&self, money: Usd) -> String {
        self.dollars.write(&money.text())
    }

    /// Money to the cent.
    pub fn cents(&self, money: Usd) -> String {
        self.cents.write(&money.text())
    }

    /// A price of one unit, to the digit.
    pub fn rate(&self, price: Usd) -> String {
        self.rate.write(&price.exact())
    }

    /// Points with one decimal.
    pub fn points(&self, points: Points) -> String {
        self.points.write(&points.exact())
    }

    /// A score with one decimal.
    pub fn score(&self, score: Score) -> String {
        self.points.write(&score.exact())
    }

    /// A plain number.
    pub fn number(&self, exact: &str) -> String {
        self.number.write(exact)
    }

    /// A ratio as a percentage.
    pub fn share(&self, ratio: Ratio) -> String {
        self.share.write(&ratio.exact())
    }

    /// A ratio as a percentage with one decimal at most, where it is compared and not worked out.
    pub fn brief_share(&self, ratio: Ratio) -> String {
        self.brief.write(&ratio.exact())
    }

    /// Any value, money to the cent.
    pub fn value(&self, value: &Value) -> String {
        match value {
            Value::Usd(usd) => self.cents(*usd),
            Value::PerMtok(rate) => self.rate.write(&rate.exact()),
            Value::Each(rate) => self.rate.write(&rate.exact()),
            Value::PerHour(rate) => self.rate.write(&rate.exact()),
            Value::Mtok(tokens) => self.number(&tokens.exact()),
            Value::Things(count) => self.number(&count.exact()),
            Value::Percent(percent) => self.percent.write(&percent.factor().exact()),
            Value::Share(ratio) => self.share(*ratio),
            Value::Times(factor) => self.number(&factor.exact()),
            Value::Points(points) => self.points(*points),
            Value::Years(1) => shared::ONE_YEAR.to_owned(),
            Value::Years(years) => shared::years(years),
            Value::Count(count) => self.number(&count.to_string()),
            Value::Date(day) => locale::date(*day),
            Value::Word(word) => (*word).to_owned(),
            Value::Name(name) => name.clone(),
            Value::Unknown => shared::NOT_KNOWN.to_owned(),
        }
    }

    /// A sentence, money in whole dollars.
    pub fn phrase(&self, phrase: &Phrase) -> String {
        phrase.fill(|value| match value {
            Value::Usd(usd) => self.dollars(*usd),
            other => self.value(other),
        })
    }

    /// A canonical field value as a person would write it.
    pub fn field(&self, field: &Field, canonical: &str) -> String {
        match field.kind {
            // A seed is a name made of digits.
            Kind::Number {
                unit: Unit::Number, ..
            } => canonical.to_owned(),
            Kind::Number { .. } if !canonical.is_empty() => self.number(canonical),
            _ => canonical.to_owned(),
        }
    }
}
