//! Stored values as the CSV export of the same bill writes them. Which column a value is of belongs to `column`.

use std::fmt::Write;

use ::parquet::basic::{ConvertedType, LogicalType, TimeUnit, Type};
use ::parquet::schema::types::ColumnDescriptor;

/// How the values of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A text, as it is.
    Text,
    /// A whole number whose lowest byte comes first.
    Whole(Whole),
    /// A whole number of so many decimal places, whose highest byte comes first.
    Decimal(u32),
    /// A number with a point, in 4 or 8 bytes.
    Float,
    /// A day, and the nanoseconds of it before it: the oldest kind of time stamp.
    DayAndTime,
}

/// What a whole number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whole {
    /// The last of so many decimal places.
    Decimal(u32),
    /// Days since 1970.
    Days,
    /// Such parts of a second since 1970.
    Parts(i64),
}

impl Kind {
    /// `None` for truth values, which no bill has where they would count.
    pub(super) fn of(column: &ColumnDescriptor) -> Option<Self> {
        let whole = Whole::of(column);
        Some(match (column.physical_type(), whole) {
            (Type::BOOLEAN, _) => return None,
            (Type::INT32 | Type::INT64, whole) => Self::Whole(whole.unwrap_or(Whole::Decimal(0))),
            (Type::INT96, _) => Self::DayAndTime,
            (Type::FLOAT | Type::DOUBLE, _) => Self::Float,
            (_, Some(Whole::Decimal(scale))) => Self::Decimal(scale),
            _ => Self::Text,
        })
    }

    /// The text of a value; `None` where its bytes are the text.
    pub(super) fn text(self, value: &[u8]) -> Option<String> {
        match self {
            Self::Text => None,
            Self::Whole(whole) => Some(whole.text(number(value.iter().rev()) as i64)),
            Self::Decimal(_) if value.len() > 16 => Some(OUT_OF_RANGE.to_owned()),
            Self::Decimal(scale) => Some(decimal(number(value.iter()), scale)),
            Self::Float => Some(match (value.try_into(), value.try_into()) {
                (Ok(bytes), _) => f64::from_le_bytes(bytes).to_string(),
                (_, Ok(bytes)) => f32::from_le_bytes(bytes).to_string(),
                _ => String::new(),
            }),
            Self::DayAndTime => {
                let (time, day) = value.split_at_checked(8).unwrap_or_default();
                let seconds = number(time.iter().rev()) / 1_000_000_000;
                let days = number(day.iter().rev()) - JULIAN_1970;
                Some(stamp((days * 86_400 + seconds) as i64, 1))
            }
        }
    }
}

/// The most decimal places of a number.
const MOST_PLACES: u32 = 38;

/// In the place of a number that no bill has: it is shown as no number, and told as such.
const OUT_OF_RANGE: &str = "out of range";

/// The number of 1 January 1970 among Julian days.
const JULIAN_1970: i128 = 2_440_588;

/// A number out of at most 16 bytes, the highest first.
fn number<'b>(bytes: impl Iterator<Item = &'b u8> + Clone) -> i128 {
    let negative = bytes.clone().next().is_some_and(|first| *first >= 0x80);
    let start = if negative { -1 } else { 0 };
    bytes.fold(start, |sum: i128, byte| (sum << 8) | i128::from(*byte))
}

impl Whole {
    fn of(column: &ColumnDescriptor) -> Option<Self> {
        let decimal = Self::Decimal(u32::try_from(column.type_scale()).unwrap_or(0));
        match column.logical_type_ref() {
            Some(LogicalType::Decimal(_)) => return Some(decimal),
            Some(LogicalType::Date) => return Some(Self::Days),
            Some(LogicalType::Timestamp(stamp)) => {
                return Some(Self::Parts(match stamp.unit {
                    TimeUnit::MILLIS => 1_000,
                    TimeUnit::MICROS => 1_000_000,
                    TimeUnit::NANOS => 1_000_000_000,
                }));
            }
            _ => {}
        }
        match column.converted_type() {
            ConvertedType::DECIMAL => Some(decimal),
            ConvertedType::DATE => Some(Self::Days),
            ConvertedType::TIMESTAMP_MILLIS => Some(Self::Parts(1_000)),
            ConvertedType::TIMESTAMP_MICROS => Some(Self::Parts(1_000_000)),
            _ => None,
        }
    }

    fn text(self, value: i64) -> String {
        match self {
            Self::Decimal(scale) => decimal(value.into(), scale),
            Self::Days => date(value),
            Self::Parts(parts) => stamp(value, parts),
        }
    }
}

fn decimal(whole: i128, scale: u32) -> String {
    if scale > MOST_PLACES {
        return OUT_OF_RANGE.to_owned();
    }
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
            assert_eq!(Whole::Parts(1_000).text(seconds * 1_000), text);
        }
        assert_eq!(Whole::Days.text(20_783), "2026-11-26");
        assert!(!Whole::Days.text(i64::MAX).is_empty());
        assert!(!Whole::Parts(1_000).text(i64::MIN).is_empty());
    }

    #[test]
    fn numbers_come_with_their_lowest_byte_first() {
        let whole = Kind::Whole(Whole::Decimal(0));
        assert_eq!(whole.text(&(-5_i32).to_le_bytes()).as_deref(), Some("-5"));
        assert_eq!(
            whole.text(&i64::MIN.to_le_bytes()).as_deref(),
            Some("-9223372036854775808")
        );
        let float = |bytes: &[u8]| Kind::Float.text(bytes);
        assert_eq!(float(&0.0816_f64.to_le_bytes()).as_deref(), Some("0.0816"));
        assert_eq!(
            float(&1e-9_f64.to_le_bytes()).as_deref(),
            Some("0.000000001")
        );
        assert_eq!(float(&0.25_f32.to_le_bytes()).as_deref(), Some("0.25"));
        assert_eq!(float(b"odd").as_deref(), Some(""));
        // Noon of 1 January 2000 is Julian day 2,451,545.
        let mut noon = (43_200_000_000_000_u64).to_le_bytes().to_vec();
        noon.extend(2_451_545_u32.to_le_bytes());
        assert_eq!(
            Kind::DayAndTime.text(&noon).as_deref(),
            Some("2000-01-01T12:00:00Z")
        );
        assert!(Kind::DayAndTime.text(b"").is_some());
    }

    #[test]
    fn decimals_keep_every_digit() {
        assert_eq!(Whole::Decimal(2).text(-5), "-0.05");
        assert_eq!(Whole::Decimal(0).text(120), "120");
        assert_eq!(Whole::Decimal(3).text(123_456), "123.456");
        let bytes = |scale, bytes: &[u8]| Kind::Decimal(scale).text(bytes);
        assert_eq!(bytes(10, &[0xFF, 0x38]).as_deref(), Some("-0.0000000200"));
        assert_eq!(bytes(1, &[0x01, 0x00]).as_deref(), Some("25.6"));
        assert_eq!(bytes(1, &[]).as_deref(), Some("0.0"));
        assert_eq!(bytes(1, &[1; 17]).as_deref(), Some("out of range"));
        assert_eq!(Kind::Text.text(b"text"), None);
    }
}
