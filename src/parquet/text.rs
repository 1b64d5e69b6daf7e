//! Stored values as the CSV export of the same bill writes them. Which column a value is of belongs to `column`.

use std::fmt::Write;

use ::parquet::basic::{ConvertedType, LogicalType, TimeUnit};
use ::parquet::schema::types::ColumnDescriptor;

/// How the values of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// As they are.
    Plain,
    /// A whole number of so many decimal places.
    Decimal(u32),
    /// Days since 1970.
    Date,
    /// A time since 1970, in such parts of a second.
    Stamp(i64),
}

impl Kind {
    pub(super) fn of(column: &ColumnDescriptor) -> Self {
        let scale = u32::try_from(column.type_scale()).unwrap_or(0);
        match column.logical_type_ref() {
            Some(LogicalType::Decimal(_)) => return Self::Decimal(scale),
            Some(LogicalType::Date) => return Self::Date,
            Some(LogicalType::Timestamp(stamp)) => {
                return Self::Stamp(match stamp.unit {
                    TimeUnit::MILLIS => 1_000,
                    TimeUnit::MICROS => 1_000_000,
                    TimeUnit::NANOS => 1_000_000_000,
                });
            }
            _ => {}
        }
        match column.converted_type() {
            ConvertedType::DECIMAL => Self::Decimal(scale),
            ConvertedType::DATE => Self::Date,
            ConvertedType::TIMESTAMP_MILLIS => Self::Stamp(1_000),
            ConvertedType::TIMESTAMP_MICROS => Self::Stamp(1_000_000),
            _ => Self::Plain,
        }
    }

    /// A whole number.
    pub(super) fn whole(self, value: i64) -> String {
        match self {
            Self::Plain => value.to_string(),
            Self::Decimal(scale) => decimal(value.into(), scale),
            Self::Date => date(value),
            Self::Stamp(parts) => stamp(value, parts),
        }
    }

    /// The bytes of a text, or those of a whole number with decimal places, the highest first; `None` where they are
    /// text as it stands.
    pub(super) fn bytes(self, value: &[u8]) -> Option<String> {
        let Self::Decimal(scale) = self else {
            return None;
        };
        // No bill has more digits than fit; what does not is shown as no number, and told as such.
        if value.len() > 16 {
            return Some("out of range".to_owned());
        }
        let negative = value.first().is_some_and(|first| *first >= 0x80);
        let start = if negative { -1 } else { 0 };
        let whole = value
            .iter()
            .fold(start, |sum: i128, byte| (sum << 8) | i128::from(*byte));
        Some(decimal(whole, scale))
    }
}

/// Nanoseconds since 1970, as the oldest kind of time stamp has them.
pub(super) fn nanoseconds(value: i64) -> String {
    stamp(value, 1_000_000_000)
}

fn decimal(whole: i128, scale: u32) -> String {
    let digits = format!("{:01$}", whole.unsigned_abs(), scale as usize + 1);
    let (before, after) = digits.split_at(digits.len() - scale as usize);
    let sign = if whole < 0 { "-" } else { "" };
    match after {
        "" => format!("{sign}{before}"),
        after => format!("{sign}{before}.{after}"),
    }
}

fn stamp(value: i64, parts: i64) -> String {
    let seconds = value.div_euclid(parts);
    let mut text = date(seconds.div_euclid(86_400));
    let second = seconds.rem_euclid(86_400);
    let (hour, minute) = (second / 3_600, second / 60 % 60);
    let _ = write!(text, "T{hour:02}:{minute:02}:{:02}Z", second % 60); // a text takes anything
    text
}

/// The day of the proleptic Gregorian calendar that is so many days after 1 January 1970: years begin in March here, so
/// that the leap day is their last.
fn date(days: i64) -> String {
    let days = days.saturating_add(719_468);
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let year = year + era * 400 + i64::from(month >= 10);
    let month = if month < 10 { month + 3 } else { month - 9 };
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_are_those_of_the_calendar() {
        // By the Unix command `date -u -d @N`.
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_399, "2000-02-28T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_709_251_199, "2024-02-29T23:59:59Z"),
            (1_709_251_200, "2024-03-01T00:00:00Z"),
            (1_767_225_599, "2025-12-31T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"),
        ] {
            assert_eq!(Kind::Stamp(1_000).whole(seconds * 1_000), text);
        }
        assert_eq!(Kind::Date.whole(20_783), "2026-11-26");
        assert!(!Kind::Date.whole(i64::MAX).is_empty());
        assert!(!Kind::Stamp(1_000).whole(i64::MIN).is_empty());
    }

    #[test]
    fn decimals_keep_every_digit() {
        assert_eq!(Kind::Decimal(2).whole(-5), "-0.05");
        assert_eq!(Kind::Decimal(0).whole(120), "120");
        assert_eq!(Kind::Decimal(3).whole(123_456), "123.456");
        let bytes = |scale, bytes: &[u8]| Kind::Decimal(scale).bytes(bytes);
        assert_eq!(bytes(10, &[0xFF, 0x38]).as_deref(), Some("-0.0000000200"));
        assert_eq!(bytes(1, &[0x01, 0x00]).as_deref(), Some("25.6"));
        assert_eq!(bytes(1, &[]).as_deref(), Some("0.0"));
        assert_eq!(bytes(1, &[1; 17]).as_deref(), Some("out of range"));
        assert_eq!(Kind::Plain.bytes(b"text"), None);
    }
}
