//! How old a price is, and what that does to the trust in it. Which prices are in use is for others to say.
//!
//! A price is as old as its own statement: days from its row's `as_of` to today, from the first of the month where
//! only the month is known, so that it is never made younger than it is. A clock that is before that day gives no
//! age, because it is the clock that is wrong.

use super::rates::Rate;
use super::words::Confidence;
use crate::engine::date::Date;

/// Days after which a price's age is said beside the result.
pub const SAID_AFTER: u32 = 60;
/// Days after which a price is trusted one step less.
pub const DOUBTED_AFTER: u32 = 180;

/// Whole days since a price was stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Age(u32);

impl Age {
    /// The age on `today` of what was stated on `as_of`; nothing on a day before it.
    pub fn on(today: Date, as_of: Date) -> Self {
        Self(u32::try_from(today.days_since(as_of)).unwrap_or(0))
    }

    /// Whole days.
    pub fn days(self) -> u32 {
        self.0
    }

    /// Older than [`SAID_AFTER`] days.
    pub fn is_said(self) -> bool {
        self.0 > SAID_AFTER
    }

    /// Older than [`DOUBTED_AFTER`] days.
    pub fn is_doubted(self) -> bool {
        self.0 > DOUBTED_AFTER
    }
}

impl Confidence {
    /// How far to trust a row of that age: one step less once it [is doubted](Age::is_doubted), and never less than
    /// low.
    pub fn at(self, age: Age) -> Confidence {
        match self {
            stated if !age.is_doubted() => stated,
            Self::High => Self::Medium,
            Self::Medium | Self::Low => Self::Low,
        }
    }
}

impl Rate {
    /// Its age on a day.
    pub fn age_on(&self, today: Date) -> Age {
        Age::on(today, self.as_of)
    }

    /// How far to trust it on a day.
    pub fn confidence_on(&self, today: Date) -> Confidence {
        self.confidence.at(self.age_on(today))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a date in a test")
    }

    /// From 2026-11-22: 8 days to the end of November, 31 of December, 21 of January make 60 on 2027-01-21. The 10
    /// days left of January, 28 of February, 31 of March, 30 of April and 21 of May make 120 more: 180 on 2027-05-21.
    #[test]
    fn an_age_is_said_after_60_days_and_doubted_after_180() {
        for (today, days, said, doubted) in [
            ("2026-11-22", 0, false, false),
            ("2027-01-21", 60, false, false),
            ("2027-01-22", 61, true, false),
            ("2027-05-21", 180, true, false),
            ("2027-05-22", 181, true, true),
        ] {
            let age = Age::on(day(today), day("2026-11-22"));
            let found = (age.days(), age.is_said(), age.is_doubted());
            assert_eq!(found, (days, said, doubted), "{today}");
        }
    }

    #[test]
    fn a_clock_before_the_statement_gives_no_age() {
        for today in ["2026-11-21", "1970-01-01", "1900-01-01"] {
            if let Ok(today) = today.parse() {
                let age = Age::on(today, day("2026-11-22"));
                assert_eq!((age.days(), age.is_said()), (0, false), "{today}");
                assert_eq!(Confidence::High.at(age), Confidence::High);
            }
        }
    }

    #[test]
    fn doubt_takes_one_step_and_low_stays_low() {
        let at = |today| Age::on(day(today), day("2026-11-22"));
        let (known, doubted) = (at("2027-05-21"), at("2027-05-22"));
        for (stated, later) in [
            (Confidence::High, Confidence::Medium),
            (Confidence::Medium, Confidence::Low),
            (Confidence::Low, Confidence::Low),
        ] {
            assert_eq!((stated.at(known), stated.at(doubted)), (stated, later));
        }
    }
}
