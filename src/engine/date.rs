//! Calendar dates as the data files write them: ISO 8601, day or month precision.
//! No clock and no time zone belong here; "today" is always an argument.

use std::fmt;
use std::str::FromStr;

/// A calendar day, `YYYY-MM-DD`, between the years 1900 and 2999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// Why a text is not a [`Date`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date: write it as YYYY-MM-DD")
    }
}

impl Date {
    /// The day, if it exists in the calendar.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let fits = (1900..=2999).contains(&year) && day >= 1 && day <= days_in(year, month)?;
        fits.then_some(Self { year, month, day })
    }

    /// The first day of a month written `YYYY-MM`, or the day written `YYYY-MM-DD`.
    pub fn parse_month_or_day(text: &str) -> Result<Self, NotADate> {
        Self::read(text, text.len() == 7)
    }

    /// Whole days from `earlier` to this day; negative when this day is before it.
    pub fn days_since(self, earlier: Date) -> i32 {
        self.day_number().saturating_sub(earlier.day_number())
    }

    /// The same day `months` later, or the last day of that month when it is shorter.
    pub fn plus_months(self, months: u16) -> Date {
        let count = u32::from(self.month)
            .saturating_sub(1)
            .saturating_add(u32::from(months));
        let year = u32::from(self.year).saturating_add(count / 12).min(2999) as u16;
        let month = (count % 12).saturating_add(1) as u8;
        let day = self.day.min(days_in(year, month).unwrap_or(28));
        Date { year, month, day }
    }

    /// The same day `months` earlier, or the last day of that month when it is shorter; January 1900 is the earliest.
    pub fn minus_months(self, months: u16) -> Date {
        let count = u32::from(self.year)
            .saturating_mul(12)
            .saturating_add(u32::from(self.month).saturating_sub(1))
            .saturating_sub(u32::from(months))
            .max(1900 * 12);
        let (year, month) = ((count / 12) as u16, (count % 12).saturating_add(1) as u8);
        let day = self.day.min(days_in(year, month).unwrap_or(28));
        Date { year, month, day }
    }

    /// So many days before; 1 January 1900 is the earliest.
    pub fn minus_days(self, days: u16) -> Date {
        (0..days).fold(self, |day, _| day.day_before())
    }

    /// The day before; 1 January 1900 stays.
    pub fn day_before(self) -> Date {
        let (year, month) = match (self.day, self.month) {
            (1, 1) => (self.year.saturating_sub(1), 12),
            (1, month) => (self.year, month.saturating_sub(1)),
            (day, _) => {
                return Self {
                    day: day.saturating_sub(1),
                    ..self
                };
            }
        };
        let last = days_in(year, month).unwrap_or(28);
        Date::new(year, month, last).unwrap_or(self)
    }

    /// Year, month and day as numbers.
    pub fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// Reads `YYYY-MM-DD`, or `YYYY-MM` as the first day of that month.
    fn read(text: &str, month_only: bool) -> Result<Self, NotADate> {
        let mut parts = text.split('-');
        let mut next = |width: usize| {
            let part = parts
                .next()
                .filter(|p| p.len() == width && p.bytes().all(|b| b.is_ascii_digit()))?;
            part.parse::<u16>().ok()
        };
        let (year, month) = (next(4), next(2));
        let day = if month_only { Some(1) } else { next(2) };
        if parts.next().is_some() {
            return Err(NotADate);
        }
        let small = |n: Option<u16>| n.and_then(|n| u8::try_from(n).ok()).ok_or(NotADate);
        Date::new(year.ok_or(NotADate)?, small(month)?, small(day)?).ok_or(NotADate)
    }

    /// Days since 1 March of year 0, by the civil-calendar formula with years starting in March.
    fn day_number(self) -> i32 {
        let early = i32::from(self.month <= 2);
        let year = i32::from(self.year).saturating_sub(early);
        let month = (i32::from(self.month).saturating_add(9)) % 12;
        let day_of_year =
            (month.saturating_mul(153).saturating_add(2) / 5).saturating_add(i32::from(self.day));
        year.saturating_mul(365)
            .saturating_add(year / 4)
            .saturating_sub(year / 100)
            .saturating_add(year / 400)
            .saturating_add(day_of_year)
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        Self::read(text, false)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn days_in(year: u16, month: u8) -> Option<u8> {
    let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if leap { 29 } else { 28 }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("a date in a test")
    }

    #[test]
    fn reads_and_writes_iso_dates() {
        assert_eq!(date("2026-11-22").to_string(), "2026-11-22");
        assert_eq!(Date::parse_month_or_day("2026-11"), Ok(date("2026-11-01")));
    }

    #[test]
    fn refuses_what_is_not_a_day() {
        for text in [
            "",
            "2026",
            "2026-13-01",
            "2026-02-30",
            "2026-2-3",
            "22-11-2026",
            "2026-11-22-1",
            "2026-11-+2",
        ] {
            assert_eq!(text.parse::<Date>(), Err(NotADate), "{text}");
        }
    }

    #[test]
    fn counts_days_over_leap_years() {
        // 2024 is a leap year: 366 days from one 1 January to the next.
        assert_eq!(date("2025-01-01").days_since(date("2024-01-01")), 366);
        assert_eq!(date("2026-11-22").days_since(date("2026-11-26")), -4);
        assert_eq!(date("2027-03-30").days_since(date("2026-11-22")), 128);
    }

    #[test]
    fn steps_back_over_months_and_years() {
        assert_eq!(date("2026-12-02").day_before(), date("2026-12-01"));
        assert_eq!(date("2027-01-01").day_before(), date("2026-12-31"));
        assert_eq!(date("2028-03-01").day_before(), date("2028-02-29"));
        assert_eq!(date("1900-01-01").day_before(), date("1900-01-01"));
    }

    #[test]
    fn takes_months_and_days_off_over_leap_years_and_month_ends() {
        assert_eq!(date("2026-05-31").minus_months(3), date("2026-02-28"));
        assert_eq!(date("2028-05-31").minus_months(3), date("2028-02-29"));
        assert_eq!(date("2027-01-15").minus_months(9), date("2026-04-15"));
        assert_eq!(date("2027-01-15").minus_months(12), date("2026-01-15"));
        assert_eq!(date("1900-02-15").minus_months(2), date("1900-01-15"));
        // Twelve weeks before 1 March: 31 + 31 + 28 = 90 days are to 1 December, so 84 are to 7 December.
        assert_eq!(date("2027-03-01").minus_days(84), date("2026-12-07"));
        assert_eq!(date("2028-03-01").minus_days(84), date("2027-12-08"));
        assert_eq!(date("1900-01-01").minus_days(3), date("1900-01-01"));
    }

    #[test]
    fn adds_months_to_the_end_of_a_shorter_month() {
        assert_eq!(date("2026-01-31").plus_months(1), date("2026-02-28"));
        assert_eq!(date("2026-11-22").plus_months(12), date("2027-11-22"));
        assert_eq!(date("2026-11-22").plus_months(2), date("2027-01-22"));
    }
}
