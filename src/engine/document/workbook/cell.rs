//! Values as cells of a spreadsheet: each keeps all its digits and is shown with as many as it has. Words belong in `plain`.

use super::super::{Cell, plain};
use super::{Entry, Form, Number};
use crate::engine::value::Value;

/// The longest address that Excel takes as a link.
const LONGEST_LINK: usize = 2_000;

pub(super) fn entry(cell: &Cell) -> Entry {
    match cell {
        Cell::Value(Value::Date(date)) => Entry::Day(date.parts()),
        Cell::Value(value) => number(value).map_or_else(|| text(cell), Entry::Number),
        Cell::AtLeast(value) => {
            number(value).map_or_else(|| text(cell), |number| Entry::Number(number.at_least()))
        }
        Cell::Link(words, address) => link(words, address).unwrap_or_else(|| text(cell)),
        Cell::Phrase(_) => text(cell),
        Cell::Blank => Entry::Blank,
    }
}

fn text(cell: &Cell) -> Entry {
    Entry::Text(plain::cell(cell, true))
}

/// `None` for what no spreadsheet follows: an address that is too long, or of a file on a disk.
pub(super) fn link(words: &str, address: &str) -> Option<Entry> {
    let web = ["https://", "http://"]
        .iter()
        .any(|start| address.starts_with(start));
    (web && address.len() <= LONGEST_LINK)
        .then(|| Entry::Link(words.to_owned(), address.to_owned()))
}

/// `None` for what is no figure.
pub(super) fn number(value: &Value) -> Option<Number> {
    let (exact, form): (String, fn(u8) -> Form) = match value {
        // As the score counts them, so that a column of them stands in line.
        Value::Points(points) => return Some(Number::new(points.exact(), Form::Plain(2))),
        // Cents as everywhere; what is smaller still counts in the sums.
        Value::Usd(money) => return Some(Number::new(money.exact(), Form::Usd(2))),
        Value::Percent(percent) => (percent.factor().exact(), Form::Percent),
        Value::Share(ratio) => (ratio.factor().exact(), Form::Percent),
        Value::PerMtok(rate) => (rate.exact(), Form::Usd),
        Value::Each(rate) => (rate.exact(), Form::Usd),
        Value::PerHour(rate) => (rate.exact(), Form::Usd),
        Value::Mtok(tokens) => (tokens.exact(), Form::Plain),
        Value::Things(count) => (count.exact(), Form::Plain),
        Value::Times(factor) => (factor.exact(), Form::Plain),
        Value::Count(count) | Value::Years(count) => (count.to_string(), Form::Plain),
        Value::Date(_) | Value::Word(_) | Value::Name(_) | Value::Unknown => return None,
    };
    let decimals = match form(0) {
        Form::Usd(_) => decimals(&exact).max(2),
        Form::Plain(_) => decimals(&exact),
        Form::Percent(_) => decimals(&exact).saturating_sub(2),
    };
    Some(Number::new(exact, form(decimals)))
}

fn decimals(exact: &str) -> u8 {
    let decimals = exact
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    u8::try_from(decimals).unwrap_or(u8::MAX)
}

impl Number {
    pub(super) fn new(exact: String, form: Form) -> Self {
        Self {
            exact,
            form,
            at_least: false,
        }
    }

    pub(super) fn at_least(self) -> Self {
        Self {
            at_least: true,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::num::{Points, UsdPerMtok};

    fn shown(value: Value) -> (String, Form) {
        let number = number(&value).expect("a figure");
        (number.exact, number.form)
    }

    #[test]
    fn a_figure_keeps_its_digits_and_shows_them() {
        let rate: UsdPerMtok = "0.0375".parse().expect("a rate");
        assert_eq!(shown(Value::PerMtok(rate)), ("0.0375".into(), Form::Usd(4)));
        let percent = "12.5".parse().expect("a percentage");
        assert_eq!(
            shown(Value::Percent(percent)),
            ("0.125".into(), Form::Percent(1))
        );
        let usd = "1234.5678".parse().expect("money");
        assert_eq!(shown(Value::Usd(usd)), ("1234.5678".into(), Form::Usd(2)));
        assert_eq!(
            shown(Value::Points(Points::ZERO)),
            ("0".into(), Form::Plain(2))
        );
    }

    #[test]
    fn what_is_not_known_is_no_figure() {
        assert_eq!(number(&Value::Unknown), None);
        assert_eq!(
            entry(&Cell::Value(Value::Unknown)),
            Entry::Text("not known".into())
        );
    }

    #[test]
    fn only_an_address_that_a_spreadsheet_follows_is_a_link() {
        assert!(link("x", "https://example.org").is_some());
        assert_eq!(link("x", "file:///x.html"), None);
        assert_eq!(
            link("x", &format!("https://example.org/#{}", "a".repeat(3_000))),
            None
        );
    }
}
