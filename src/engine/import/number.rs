//! Exact numbers and moments from the texts of bills and logs: with an exponent, with twenty decimals, negative.
//! What a number counts belongs to whoever read it.

use crate::engine::date::Date;
use crate::engine::num::Factor;

/// Decimals that are kept: the rest is far below any price. Bills printed by programs have up to 30.
const DECIMALS: usize = 20;
/// Digits before the point that are believed; no bill counts a trillion of millions.
const WHOLE: usize = 18;
/// All digits of a number that an exact decimal holds.
const DIGITS: usize = 28;
/// The largest exponent that is worth unfolding.
const EXPONENT: i32 = 400;

/// The text is no number, or one beyond any bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotANumber;

/// Reads a number; `None` for an empty cell and for the words by which exports say that there is none.
pub(super) fn number(text: &str) -> Result<Option<Factor>, NotANumber> {
    let text = text.trim();
    if text.is_empty() || ["NULL", "null", "None", "N/A", "-"].contains(&text) {
        return Ok(None);
    }
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        None => (digits, 0),
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().map_err(|_| NotANumber)?),
    };
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let exists = !(whole.is_empty() && decimals.is_empty());
    if !exists || !plain(whole) || !plain(decimals) || mantissa.len() > 100 {
        return Err(NotANumber);
    }
    let digits = format!("{whole}{decimals}");
    let point = i32::try_from(whole.len()).unwrap_or(i32::MAX);
    exact(negative, &digits, point, exponent).map(Some)
}

/// The number whose digits have their point at `point`, moved by `exponent`.
fn exact(negative: bool, digits: &str, point: i32, exponent: i32) -> Result<Factor, NotANumber> {
    let significant = digits.trim_start_matches('0');
    if significant.is_empty() {
        return Ok(Factor::ZERO);
    }
    let leading = i32::try_from(digits.len().saturating_sub(significant.len()));
    let point = point
        .saturating_sub(leading.unwrap_or(0))
        .saturating_add(exponent.clamp(-EXPONENT, EXPONENT));
    let (whole, decimals) = match usize::try_from(point) {
        Ok(point) if point > WHOLE => return Err(NotANumber),
        Ok(point) => {
            let (whole, decimals) = significant.split_at(point.min(significant.len()));
            let zeros = "0".repeat(point.saturating_sub(whole.len()));
            (format!("{whole}{zeros}"), decimals.to_owned())
        }
        Err(_) => {
            let zeros = usize::try_from(point.saturating_neg()).unwrap_or(DECIMALS);
            let zeros = "0".repeat(zeros.min(DECIMALS));
            (String::new(), format!("{zeros}{significant}"))
        }
    };
    let kept = DECIMALS.min(DIGITS.saturating_sub(whole.len()));
    let decimals: String = decimals.chars().take(kept).collect();
    let sign = if negative { "-" } else { "" };
    let whole = if whole.is_empty() { "0" } else { &whole };
    let text = match decimals.is_empty() {
        true => format!("{sign}{whole}"),
        false => format!("{sign}{whole}.{decimals}"),
    };
    text.parse().map_err(|_| NotANumber)
}

/// A moment as bills and logs write it: a day, and the minute of that day where the text says it, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stamp {
    /// The day.
    pub(super) day: Date,
    /// Minutes since midnight.
    pub(super) minute: Option<u32>,
}

/// Reads `2026-07-15`, `2026-07-15T10:30:00.123Z`, `2026-10-01 10:00:00`, `2026-04-21T00:00:00+00:00`. An offset other
/// than zero leaves the day alone, because no bill has one, and drops the minute.
pub(super) fn stamp(text: &str) -> Option<Stamp> {
    let text = text.trim();
    let day: Date = text.get(..10)?.parse().ok()?;
    let rest = text.get(11..).unwrap_or_default();
    let part = |from: usize| rest.get(from..from.saturating_add(2))?.parse::<u32>().ok();
    let local = rest
        .rsplit_once(['+', '-'])
        .is_some_and(|(_, offset)| offset.bytes().any(|byte| (b'1'..=b'9').contains(&byte)));
    let minute = match (part(0), part(3)) {
        (Some(hour), Some(minute)) if hour < 24 && minute < 60 && !local => {
            Some(hour.saturating_mul(60).saturating_add(minute))
        }
        _ => None,
    };
    Some(Stamp { day, minute })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Option<String>, NotANumber> {
        number(text).map(|found| found.map(Factor::exact))
    }

    #[test]
    fn numbers_of_bills_are_exact() {
        for (text, expected) in [
            ("0.02645", "0.02645"),
            ("-12.50", "-12.5"),
            ("1.5E-7", "0.00000015"),
            ("2.5e3", "2500"),
            ("12.743910805", "12.743910805"),
            ("2848.0", "2848"),
            ("0.0", "0"),
            (".5", "0.5"),
            ("5.", "5"),
            ("-0", "0"),
            ("1e-400", "0"),
            ("0.000000000000000000001", "0"),
            ("0.30000000000000004441", "0.30000000000000004441"),
            ("999999999999999999", "999999999999999999"),
        ] {
            assert_eq!(read(text), Ok(Some(expected.to_owned())), "{text}");
        }
        for text in ["", " ", "NULL", "N/A"] {
            assert_eq!(read(text), Ok(None), "{text:?}");
        }
        for text in [
            "1e400",
            "-1e400",
            "1e",
            "e5",
            ".",
            "-",
            "1,000",
            "1.2.3",
            "0x10",
            "nan",
            "inf",
            "--1",
            "1e99999999999",
            "1\0",
            "12 USD",
        ] {
            let none = text == "-";
            assert_eq!(
                read(text),
                if none { Ok(None) } else { Err(NotANumber) },
                "{text:?}"
            );
        }
    }

    #[test]
    fn moments_of_every_source_are_read() {
        let minute = |text: &str| stamp(text).map(|stamp| (stamp.day.to_string(), stamp.minute));
        let at = |day: &str, minute| Some((day.to_owned(), minute));
        assert_eq!(
            minute("2026-07-15T10:30:00.123Z"),
            at("2026-07-15", Some(630))
        );
        assert_eq!(minute("2026-10-01 10:00:05"), at("2026-10-01", Some(600)));
        assert_eq!(
            minute("2026-04-21T00:00:00+00:00"),
            at("2026-04-21", Some(0))
        );
        assert_eq!(minute("2026-04-21T00:00:00+02:00"), at("2026-04-21", None));
        assert_eq!(minute("2026-10-01"), at("2026-10-01", None));
        assert_eq!(minute("yesterday"), None);
        assert_eq!(minute("2026-02-30"), None);
        assert_eq!(minute("2026-1é-30xx"), None);
    }
}
