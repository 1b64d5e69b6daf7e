//! From typed or pasted text to a canonical value, or to a sentence that says what to do. It accepts what people
//! write (`$`, spaces, `k`, `M`, `B`, `%`, both decimal signs); which value a field holds belongs in `draft`.

use super::curve;
use super::fields::{Field, Kind, Unit};
pub use super::problem::{FieldProblem, Reason};
use crate::engine::data::{RateName, Region, is_model_id};
use crate::engine::date::Date;
use crate::engine::num::Factor;

/// How the visitor's locale writes decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalSign {
    /// 1,234.56
    Point,
    /// 1.234,56
    Comma,
}

/// The longest text that is looked at; more is never a number that fits.
const LONGEST: usize = 60;

/// The canonical value of a typed text.
pub fn read(field: &Field, text: &str, sign: DecimalSign) -> Result<String, FieldProblem> {
    let problem = |reason| FieldProblem {
        field: field.id,
        reason,
    };
    // Such a text is canonical as it is.
    let listed = |known: bool| {
        let choice = known.then(|| text.to_owned());
        choice.ok_or_else(|| problem(Reason::NotAChoice(excerpt(text))))
    };
    match field.kind {
        Kind::Number {
            unit,
            min,
            max,
            optional,
        } => {
            let shown = text.trim();
            if shown.is_empty() {
                return if optional {
                    Ok(String::new())
                } else {
                    Err(problem(Reason::Empty))
                };
            }
            let number = number(shown, unit, sign).map_err(problem)?;
            let bound = |n: i32| n.to_string().parse::<Factor>().unwrap_or_default();
            if number < bound(min) || number > bound(max) {
                return Err(problem(Reason::OutOfRange(excerpt(shown))));
            }
            if unit.is_whole() && !number.is_whole() {
                return Err(problem(Reason::NotWhole(excerpt(shown))));
            }
            Ok(number.exact())
        }
        Kind::Choice(choices) => listed(choices.contains(&text)),
        Kind::Model => listed(is_model_id(text)),
        Kind::Rate => listed(text.is_empty() || text.parse::<RateName>().is_ok()),
        Kind::Region => listed(text.parse::<Region>().is_ok()),
        Kind::Curve(most) => curve::read(text, most, sign).map_err(problem),
        Kind::Date => {
            let day = text.trim();
            let known = day.is_empty() || day.parse::<Date>().is_ok();
            let kept = known.then(|| day.to_owned());
            kept.ok_or_else(|| problem(Reason::NotADate(excerpt(day))))
        }
        Kind::Text(longest) => {
            let kept: String = text.chars().filter(|c| !c.is_control()).collect();
            if kept.chars().count() > longest {
                Err(problem(Reason::TooLong(longest)))
            } else {
                Ok(kept)
            }
        }
    }
}

pub(super) fn excerpt(text: &str) -> String {
    text.chars().take(LONGEST / 2).collect()
}

pub(in crate::engine::scenario) fn number(
    text: &str,
    unit: Unit,
    sign: DecimalSign,
) -> Result<Factor, Reason> {
    let not_a_number = || Reason::NotANumber(excerpt(text));
    if text.len() > LONGEST {
        return Err(not_a_number());
    }
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !"'’\u{feff}".contains(*c))
        .collect();
    let (body, scale) = strip_units(&plain, unit)?;
    let (body, negative) = match body.strip_prefix(['-', '−']) {
        Some(rest) => (rest, true),
        None => (body, false),
    };
    let body = body.strip_prefix('$').unwrap_or(body);
    let digits = digits(body, sign).ok_or_else(not_a_number)?;
    let value = digits.parse::<Factor>().map_err(|_| not_a_number())? * scale;
    Ok(if negative { -value } else { value })
}

/// Takes currency, per cent sign and k, M, B away; refuses a sign that does not belong to the unit.
fn strip_units(text: &str, unit: Unit) -> Result<(&str, Factor), Reason> {
    if text.contains('$') && !unit.is_money() {
        return Err(Reason::WrongSign('$'));
    }
    if text.contains('%') && !unit.is_percent() {
        return Err(Reason::WrongSign('%'));
    }
    let text = ["US$", "USD", "$"]
        .iter()
        .find_map(|prefix| text.strip_prefix(prefix))
        .unwrap_or(text);
    let text = ["USD", "$", "%"]
        .iter()
        .find_map(|suffix| text.strip_suffix(suffix))
        .unwrap_or(text);
    let scales = [
        (["bn", "B", "b"].as_slice(), Factor::of(1_000_000_000, 0)),
        (["mn", "M", "m"].as_slice(), Factor::of(1_000_000, 0)),
        (["K", "k"].as_slice(), Factor::of(1_000, 0)),
    ];
    let scaled = scales.iter().find_map(|(marks, scale)| {
        marks
            .iter()
            .find_map(|mark| Some((text.strip_suffix(mark)?, *scale)))
    });
    match (scaled, unit) {
        (None, _) => Ok((text, Factor::ONE)),
        // "2B" in a box for millions of tokens means two billion tokens.
        (Some((rest, scale)), Unit::MtokPerMonth | Unit::Mtok) => {
            Ok((rest, scale * Factor::of(1, 6)))
        }
        (Some((rest, scale)), Unit::KtokPerMinute) => Ok((rest, scale * Factor::of(1, 3))),
        (Some((rest, scale)), _) if unit.takes_letters() => Ok((rest, scale)),
        (Some(_), _) => Err(Reason::NotANumber(excerpt(text))),
    }
}

/// Plain digits with a point, from a number with any grouping; `None` for what is not a number.
fn digits(text: &str, sign: DecimalSign) -> Option<String> {
    let only_known = text
        .bytes()
        .all(|b| b.is_ascii_digit() || b == b'.' || b == b',');
    if !only_known || !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let (whole, fraction) = match decimal_at(text, sign) {
        Some(at) => (text.get(..at)?, text.get(at.checked_add(1)?..)?),
        None => (text, ""),
    };
    if fraction.contains(['.', ',']) {
        return None;
    }
    let whole = ungroup(whole)?;
    let whole = if whole.is_empty() {
        "0".to_owned()
    } else {
        whole
    };
    Some(if fraction.is_empty() {
        whole
    } else {
        format!("{whole}.{fraction}")
    })
}

/// Where the decimal sign stands: the last sign when both kinds occur; a single one that cannot group thousands,
/// or that the locale writes for decimals.
fn decimal_at(text: &str, sign: DecimalSign) -> Option<usize> {
    let (points, commas) = (text.matches('.').count(), text.matches(',').count());
    let last = text.rfind(['.', ','])?;
    if points > 0 && commas > 0 {
        return Some(last);
    }
    if points.max(commas) > 1 {
        return None;
    }
    let own = match sign {
        DecimalSign::Point => points == 1,
        DecimalSign::Comma => commas == 1,
    };
    (own || ungroup(text).is_none()).then_some(last)
}

/// Removes thousands separators of one kind; groups of two are allowed before the last, as written in India.
fn ungroup(text: &str) -> Option<String> {
    let separator = if text.contains('.') { '.' } else { ',' };
    let groups: Vec<&str> = text.split(separator).collect();
    let (last, head) = groups.split_last()?;
    let Some((first, middle)) = head.split_first() else {
        return Some(text.to_owned());
    };
    let well_formed = last.len() == 3
        && (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && middle.iter().all(|group| (2..=3).contains(&group.len()))
        && !text.contains(if separator == '.' { ',' } else { '.' });
    well_formed.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::scenario::fields::FieldId;
    use crate::engine::value::Value;

    fn money(text: &str, sign: DecimalSign) -> Result<String, Reason> {
        read(&FieldId::Native.field(), text, sign).map_err(|p| p.reason)
    }

    fn percent(text: &str) -> Result<String, Reason> {
        read(&FieldId::Discount.field(), text, DecimalSign::Point).map_err(|p| p.reason)
    }

    #[test]
    fn reads_what_people_write() {
        use DecimalSign::{Comma, Point};
        for (text, sign, canonical) in [
            ("8000000", Point, "8000000"),
            ("$8,000,000", Point, "8000000"),
            ("US$ 8,000,000.50", Point, "8000000.5"),
            ("1,234.56", Point, "1234.56"),
            ("1.234,56", Point, "1234.56"),
            ("1.234,56", Comma, "1234.56"),
            ("1,234.56", Comma, "1234.56"),
            ("1,234", Point, "1234"),
            ("1,234", Comma, "1.234"),
            ("1.234", Comma, "1234"),
            ("1.234", Point, "1.234"),
            ("9,5", Point, "9.5"),
            ("1 234 567", Comma, "1234567"),
            ("1\u{a0}234\u{202f}567,5", Comma, "1234567.5"),
            ("1'234'567", Point, "1234567"),
            ("12,34,567", Point, "1234567"),
            ("12k", Point, "12000"),
            ("3.5M", Point, "3500000"),
            ("3,5M", Comma, "3500000"),
            ("0.5 bn", Point, "500000000"),
            ("  7  ", Point, "7"),
            (".5", Point, "0.5"),
        ] {
            assert_eq!(
                money(text, sign),
                Ok(canonical.to_owned()),
                "{text} {sign:?}"
            );
        }
        assert_eq!(percent("9%"), Ok("9".into()));
        assert_eq!(percent("9.25 %"), Ok("9.25".into()));
    }

    #[test]
    fn refuses_with_a_reason() {
        let point = DecimalSign::Point;
        assert_eq!(money("", point), Err(Reason::Empty));
        assert_eq!(money(" \u{a0} ", point), Err(Reason::Empty));
        for text in [
            "abc",
            "1e30",
            "1.2.3,4",
            "1,,2",
            "--5",
            "$",
            "NaN",
            "∞",
            "12x",
            "0x10",
            "1,2345,678",
        ] {
            assert!(
                matches!(money(text, point), Err(Reason::NotANumber(_))),
                "{text}: {:?}",
                money(text, point)
            );
        }
        for text in ["-1", "1000000001", "2B", "-0.01"] {
            assert!(
                matches!(money(text, point), Err(Reason::OutOfRange(_))),
                "{text}"
            );
        }
        assert_eq!(money("9%", point), Err(Reason::WrongSign('%')));
        assert_eq!(percent("$9"), Err(Reason::WrongSign('$')));
        assert!(matches!(percent("9k"), Err(Reason::NotANumber(_))));
        assert!(matches!(percent("61"), Err(Reason::OutOfRange(_))));
        let years = read(&FieldId::Term.field(), "2.5", point).map_err(|p| p.reason);
        assert_eq!(years, Err(Reason::NotWhole("2.5".into())));
    }

    #[test]
    fn digits_by_the_hundred_are_refused_and_not_rounded() {
        let text = "1".repeat(500);
        assert!(matches!(
            money(&text, DecimalSign::Point),
            Err(Reason::NotANumber(_))
        ));
        assert!(matches!(
            money(&format!("0.{}", "3".repeat(40)), DecimalSign::Point),
            Err(Reason::NotANumber(_))
        ));
    }

    #[test]
    fn a_letter_in_a_token_box_counts_tokens() {
        let tokens = |text| read(&FieldId::Input.field(), text, DecimalSign::Point);
        assert_eq!(tokens("2B"), Ok("2000".into()));
        assert_eq!(tokens("350M"), Ok("350".into()));
        assert_eq!(tokens("350"), Ok("350".into()));
    }

    #[test]
    fn empty_means_unknown_only_where_that_is_an_answer() {
        let unknown = read(&FieldId::Utilisation.field(), " ", DecimalSign::Point);
        assert_eq!(unknown, Ok(String::new()));
    }

    #[test]
    fn a_message_names_the_range() {
        let write = |value: &Value| match value {
            Value::Usd(money) => format!("${}", money.exact()),
            Value::Times(n) => n.exact(),
            Value::Word(word) => (*word).to_owned(),
            Value::Name(name) => name.clone(),
            other => panic!("not in these sentences: {other:?}"),
        };
        for (id, text, message) in [
            (
                FieldId::Discount,
                "61",
                "“61” is outside the range. Enter 0 to 60 %.",
            ),
            (
                FieldId::Native,
                "",
                "Nothing is entered. Enter $0 to $1000000000 a year.",
            ),
            (
                FieldId::PriceIn,
                "-1",
                "“-1” is outside the range. Enter $0 to $1000 per million tokens.",
            ),
            (
                FieldId::Input,
                "-1",
                "“-1” is outside the range. Enter 0 to 10000000 million tokens a month.",
            ),
        ] {
            let problem = read(&id.field(), text, DecimalSign::Point).expect_err("no value");
            assert_eq!(problem.message().fill(write), message);
        }
    }
}
