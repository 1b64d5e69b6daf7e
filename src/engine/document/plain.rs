//! Figures in files: the same in every locale, as an American reader writes them. Figures on the screen belong to the app.

use crate::engine::num::Usd;
use crate::engine::value::{Phrase, Value};

use super::Cell;

/// A cell, with money to the cent or in whole dollars.
pub(super) fn cell(cell: &Cell, cents: bool) -> String {
    let write = if cents { write } else { in_dollars };
    match cell {
        Cell::Value(value) => write(value),
        Cell::AtLeast(value) => format!("at least {}", write(value)),
        Cell::Phrase(words) => phrase(words),
        Cell::Link(words, _) => words.clone(),
        Cell::Blank => String::new(),
    }
}

/// A sentence, money in whole dollars as on the screen.
pub(super) fn phrase(phrase: &Phrase) -> String {
    phrase.fill(in_dollars)
}

/// Any value, money in whole dollars.
fn in_dollars(value: &Value) -> String {
    match value {
        Value::Usd(usd) => dollars(*usd),
        other => write(other),
    }
}

/// Any value, money to the cent.
fn write(value: &Value) -> String {
    match value {
        Value::Usd(usd) => money(&usd.text()),
        Value::PerMtok(rate) => money(&two_decimals(rate.exact())),
        Value::Each(rate) => money(&two_decimals(rate.exact())),
        Value::PerHour(rate) => money(&two_decimals(rate.exact())),
        Value::Mtok(tokens) => grouped(&tokens.exact()),
        Value::Things(count) => grouped(&count.exact()),
        Value::Percent(percent) => format!("{}%", percent.exact()),
        Value::Share(ratio) => format!("{}%", ratio.points().exact()),
        Value::Times(factor) => grouped(&factor.exact()),
        Value::Points(points) => points.score().one_decimal(),
        Value::Count(count) => grouped(&count.to_string()),
        Value::Years(1) => "one year".to_owned(),
        Value::Years(years) => format!("{years} years"),
        Value::Date(day) => day.to_string(),
        Value::Word(word) => (*word).to_owned(),
        Value::Name(name) => name.clone(),
        Value::Unknown => "not known".to_owned(),
    }
}

/// The digits of a figure.
pub(super) fn exact(value: &Value) -> String {
    match value {
        Value::Usd(money) => money.exact(),
        Value::PerMtok(rate) => rate.exact(),
        Value::Each(rate) => rate.exact(),
        Value::PerHour(rate) => rate.exact(),
        Value::Mtok(tokens) => tokens.exact(),
        Value::Things(count) => count.exact(),
        Value::Times(factor) => factor.exact(),
        _ => String::new(),
    }
}

fn dollars(usd: Usd) -> String {
    money(&usd.dollars())
}

/// `-1234.5` as `-$1,234.5`.
fn money(exact: &str) -> String {
    match exact.strip_prefix('-') {
        Some(rest) => format!("-${}", grouped(rest)),
        None => format!("${}", grouped(exact)),
    }
}

/// At least two decimals.
fn two_decimals(exact: String) -> String {
    match exact.split_once('.') {
        None => format!("{exact}.00"),
        Some((_, decimals)) if decimals.len() == 1 => format!("{exact}0"),
        Some(_) => exact,
    }
}

/// Thousands with commas between them.
pub(super) fn grouped(exact: &str) -> String {
    let (sign, digits) = match exact.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", exact),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && whole.len().saturating_sub(index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push('.');
        text.push_str(decimals);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_grouped_and_keep_their_digits() {
        assert_eq!(
            ["0", "999", "1000", "-1234567.5", "0.0123"].map(grouped),
            ["0", "999", "1,000", "-1,234,567.5", "0.0123"]
        );
        assert_eq!(money("-1234.50"), "-$1,234.50");
        assert_eq!(two_decimals("2.2".into()), "2.20");
        assert_eq!(two_decimals("3".into()), "3.00");
        assert_eq!(two_decimals("0.0375".into()), "0.0375");
    }
}
