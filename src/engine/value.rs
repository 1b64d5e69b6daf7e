//! Figures and sentences as data: what a page or export shows, before a locale has written the numbers.
//! Arithmetic belongs in `num`, the words of one check in its file.

use crate::engine::date::Date;
use crate::engine::num::{Factor, Mtok, Percent, Points, Ratio, Usd, UsdPerHour, UsdPerMtok};

/// One figure with its unit, or one word.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Money.
    Usd(Usd),
    /// Money per million tokens.
    PerMtok(UsdPerMtok),
    /// Money per hour.
    PerHour(UsdPerHour),
    /// Millions of tokens.
    Mtok(Mtok),
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

    /// The sentence with its gaps filled by `write`.
    pub fn fill(&self, write: impl Fn(&Value) -> String) -> String {
        let mut text = self.text.to_owned();
        for (index, value) in self.values.iter().enumerate() {
            text = text.replace(&format!("{{{index}}}"), &write(value));
        }
        text
    }
}
