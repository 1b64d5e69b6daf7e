//! Figures and sentences as data: what a page or export shows, before a locale has written the numbers.
//! Arithmetic belongs in `num`, the words of one check in its file.

use crate::engine::date::Date;
use crate::engine::num::{
    Count, Factor, Mtok, Percent, Points, Ratio, Usd, UsdEach, UsdPerHour, UsdPerMtok,
};

/// One figure with its unit, or one word.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Money.
    Usd(Usd),
    /// Money per million tokens.
    PerMtok(UsdPerMtok),
    /// Money for one image, second or request.
    Each(UsdEach),
    /// Money per hour.
    PerHour(UsdPerHour),
    /// Millions of tokens.
    Mtok(Mtok),
    /// Images, seconds, requests.
    Things(Count),
    /// A percentage as typed.
    Percent(Percent),
    /// A six-decimal ratio, shown as a percentage.
    Share(Ratio),
    /// A plain multiplier.
    Times(Factor),
    /// Points of a hundred.
    Points(Points),
    /// A whole number.
    Count(u32),
    /// A length of time in whole years.
    Years(u32),
    /// A day.
    Date(Date),
    /// A word of ours.
    Word(&'static str),
    /// A name of someone else: a model, a vendor, a workload.
    Name(String),
    /// Not known: shown as such, never as zero.
    Unknown,
}

/// A sentence with numbered gaps (`{0}`) and what fills them.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// The sentence.
    pub text: &'static str,
    /// What fills the gaps, in order.
    pub values: Vec<Value>,
}

impl Phrase {
    /// A sentence without gaps.
    pub fn plain(text: &'static str) -> Self {
        Self {
            text,
            values: Vec::new(),
        }
    }

    /// A sentence with gaps.
    pub fn new(text: &'static str, values: impl Into<Vec<Value>>) -> Self {
        Self {
            text,
            values: values.into(),
        }
    }

    /// The sentence with its gaps filled by `write`, in one pass: a value that itself looks like a gap stays as it
    /// is. A gap without a value stays too.
    pub fn fill(&self, write: impl Fn(&Value) -> String) -> String {
        let mut filled = String::with_capacity(self.text.len());
        let mut rest = self.text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let gap = after.split_once('}').and_then(|(number, end)| {
                let value = self.values.get(number.parse::<usize>().ok()?)?;
                Some((value, end))
            });
            match gap {
                Some((value, end)) => {
                    filled.push_str(&write(value));
                    rest = end;
                }
                None => {
                    filled.push('{');
                    rest = after;
                }
            }
        }
        filled.push_str(rest);
        filled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &'static str, names: &[&str]) -> String {
        let values: Vec<Value> = names
            .iter()
            .map(|name| Value::Name((*name).to_owned()))
            .collect();
        Phrase::new(text, values).fill(|value| match value {
            Value::Name(name) => name.clone(),
            other => panic!("not in these sentences: {other:?}"),
        })
    }

    #[test]
    fn a_value_that_looks_like_a_gap_stays_as_it_is() {
        assert_eq!(filled("{0} and {1}", &["{1}", "{0}"]), "{1} and {0}");
        assert_eq!(filled("{0}1}", &["{"]), "{1}");
    }

    #[test]
    fn gaps_come_in_any_order_and_more_than_once() {
        assert_eq!(filled("{1}, {0}, {1}.", &["a", "b"]), "b, a, b.");
        assert_eq!(filled("plain", &["a"]), "plain");
    }

    #[test]
    fn what_is_no_gap_is_text() {
        assert_eq!(filled("{2} {} {x} { {0} }", &["a"]), "{2} {} {x} { a }");
    }
}
