//! A load curve as text: typed or pasted numbers to the canonical form of links, and what is wrong with one hour.
//! What a single number may look like belongs in `parse`, what the curve is used for in `capacity`.

use super::fields::Unit;
use super::parse::{DecimalSign, Reason, excerpt, number};
use crate::engine::num::Factor;
use crate::engine::value::{Phrase, Value};

/// Hours of a day and of a week: the lengths of a curve.
const LENGTHS: [usize; 2] = [24, 168];

/// The longest text that is looked at: a week of numbers that fit, with some room.
const LONGEST: usize = 8_000;

const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// What is wrong with a load curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CurveProblem {
    /// Another number of values than the hours of a day or a week.
    NotADayOrWeek(usize),
    /// One value is not a number, or out of range.
    Hour {
        /// Which, from zero.
        hour: usize,
        /// How many there are.
        of: usize,
        /// What stands there.
        text: String,
        /// The greatest value.
        most: Factor,
    },
}

/// The canonical form, one space between two numbers; empty for an empty text. Numbers are separated by spaces,
/// tabs, line ends or semicolons, or by commas where nothing else separates them.
pub(super) fn read(text: &str, most: i32, sign: DecimalSign) -> Result<String, Reason> {
    if text.len() > LONGEST {
        return Err(Reason::TooLong(LONGEST));
    }
    let cells = cells(text);
    if cells.is_empty() {
        return Ok(String::new());
    }
    if !LENGTHS.contains(&cells.len()) {
        return Err(Reason::Curve(CurveProblem::NotADayOrWeek(cells.len())));
    }
    let most = most.to_string().parse::<Factor>().unwrap_or_default();
    let canonical = |(hour, cell): (usize, &&str)| {
        let read = number(cell, Unit::OfTheCurve, sign).ok();
        let fits = read.filter(|number| (Factor::ZERO..=most).contains(number));
        fits.map(Factor::exact).ok_or_else(|| {
            Reason::Curve(CurveProblem::Hour {
                hour,
                of: cells.len(),
                text: excerpt(cell),
                most,
            })
        })
    };
    let numbers: Result<Vec<String>, Reason> = cells.iter().enumerate().map(canonical).collect();
    numbers.map(|numbers| numbers.join(" "))
}

fn cells(text: &str) -> Vec<&str> {
    let apart = |c: char| (c.is_whitespace() && !NARROW.contains(&c)) || c == ';';
    let parts: Vec<&str> = text.split(apart).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [single] if single.contains(',') => single.split(',').collect(),
        _ => parts
            .into_iter()
            .map(|part| part.strip_suffix(',').unwrap_or(part))
            .collect(),
    }
}

/// Spaces that group the digits of one number and separate none.
const NARROW: [char; 3] = ['\u{a0}', '\u{202f}', '\u{2009}'];

impl CurveProblem {
    /// What happened and what to do.
    pub(super) fn message(&self) -> Phrase {
        let count = |n: usize| Value::Count(u32::try_from(n).unwrap_or(u32::MAX));
        match self {
            Self::NotADayOrWeek(found) => Phrase::new(
                "There are {0} numbers. Enter 24, one for each hour of a day, or 168 for a week.",
                [count(*found)],
            ),
            Self::Hour {
                hour,
                of,
                text,
                most,
            } => {
                let day = hour.checked_div(24).and_then(|day| DAYS.get(day));
                let words = if *of > 24 {
                    "Value {0} ({1}, {2}:00) is “{3}”. Enter a number from 0 to {4} there."
                } else {
                    "Value {0} (the hour from {2}:00) is “{3}”. Enter a number from 0 to {4} there."
                };
                let values = [
                    count(hour.saturating_add(1)),
                    Value::Word(day.unwrap_or(&"")),
                    count(hour.checked_rem(24).unwrap_or_default()),
                    Value::Name(text.clone()),
                    Value::Times(*most),
                ];
                Phrase::new(words, values)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, Reason> {
        super::read(text, 1000, DecimalSign::Point)
    }

    fn hour(hour: usize, of: usize, text: &str) -> CurveProblem {
        CurveProblem::Hour {
            hour,
            of,
            text: text.to_owned(),
            most: Factor::of(1000, 0),
        }
    }

    fn day(separator: &str) -> String {
        let hours: Vec<String> = (0..24).map(|hour| hour.to_string()).collect();
        hours.join(separator)
    }

    #[test]
    fn numbers_come_apart_however_they_were_pasted() {
        let canonical = Ok(day(" "));
        for separator in [" ", "\t", "\n", "\r\n", ";", "; ", ",", ", ", ",\n", "   "] {
            assert_eq!(read(&day(separator)), canonical, "{separator:?}");
        }
        assert_eq!(read(&format!("  {}\n", day("\n"))), canonical);
    }

    #[test]
    fn each_number_is_read_as_in_any_other_box() {
        let comma = "1.000,5 ".repeat(24);
        let read_with = |text: &str, sign| super::read(text, 10_000, sign);
        assert_eq!(
            read_with(&comma, DecimalSign::Comma),
            Ok(["1000.5"; 24].join(" "))
        );
        let point = "1,000.50\t".repeat(168);
        assert_eq!(
            read_with(&point, DecimalSign::Point),
            Ok(["1000.5"; 168].join(" "))
        );
        let narrow = "1\u{202f}000 ".repeat(24);
        assert_eq!(
            read_with(&narrow, DecimalSign::Point),
            Ok(["1000"; 24].join(" "))
        );
    }

    #[test]
    fn a_canonical_curve_reads_as_itself_and_an_empty_one_is_no_curve() {
        let canonical = read(&day(" ")).expect("a day");
        assert_eq!(read(&canonical), Ok(canonical.clone()));
        assert_eq!(read(" \n "), Ok(String::new()));
    }

    #[test]
    fn other_lengths_are_refused_with_their_number() {
        assert_eq!(
            read("1 2 3"),
            Err(Reason::Curve(CurveProblem::NotADayOrWeek(3)))
        );
        assert_eq!(
            read(&"5 ".repeat(25)),
            Err(Reason::Curve(CurveProblem::NotADayOrWeek(25)))
        );
        assert_eq!(
            read(&"1".repeat(LONGEST + 1)),
            Err(Reason::TooLong(LONGEST))
        );
    }

    #[test]
    fn a_bad_hour_is_named() {
        let spoiled = |at: usize, with: &str| {
            let mut hours = vec!["5"; 24];
            hours[at] = with;
            read(&hours.join(" "))
        };
        for bad in ["x", "-1", "1000.01", "1e3", "5%"] {
            let expected = Reason::Curve(hour(7, 24, bad));
            assert_eq!(spoiled(7, bad), Err(expected), "{bad}");
        }
        let write = |value: &Value| match value {
            Value::Count(n) => n.to_string(),
            Value::Word(word) => (*word).to_owned(),
            Value::Name(name) => name.clone(),
            Value::Times(n) => n.exact(),
            other => panic!("{other:?}"),
        };
        assert_eq!(
            hour(7, 24, "x").message().fill(write),
            "Value 8 (the hour from 7:00) is “x”. Enter a number from 0 to 1000 there."
        );
        // 30 is the seventh hour of the second day.
        assert_eq!(
            hour(30, 168, "x").message().fill(write),
            "Value 31 (Tuesday, 6:00) is “x”. Enter a number from 0 to 1000 there."
        );
    }
}
