//! How many of the catalogue's units one unit of a bill is: thousands against millions of tokens, hours, images.
//! What is metered is read from the usage type, not from its unit.

use crate::engine::data::{Dimension, Unit};
use crate::engine::num::Factor;

/// How many of the catalogue's units one of the bill's is. The stated unit decides; where it is a mere `Units`, the
/// description does (behind the bar); where that says nothing either, the offer: Marketplace counts in millions of
/// tokens, the native offer in thousands. `None` where the unit is one that nobody has documented for this.
pub(super) fn scale(unit: &str, dimension: Dimension, marketplace: bool) -> Option<Factor> {
    let lower = unit.to_ascii_lowercase();
    let (unit, said) = lower.split_once('|').unwrap_or((&lower, ""));
    let unit = unit.trim();
    let vague = unit.is_empty() || unit == "units";
    let one = |fits: &[&str]| (vague || fits.contains(&unit)).then_some(Factor::ONE);
    match dimension.unit() {
        Unit::MillionTokens => match unit {
            "1m tokens" | "million tokens" | "1m" => Some(Factor::ONE),
            "1k tokens" | "1000 tokens" | "1k" => Some(Factor::of(1, 3)),
            "tokens" | "token" | "count" => Some(Factor::of(1, 6)),
            _ if !vague => None,
            _ if said.contains("million") => Some(Factor::ONE),
            _ if said.contains("thousand") || said.contains("1k") => Some(Factor::of(1, 3)),
            _ if marketplace => Some(Factor::ONE),
            _ => Some(Factor::of(1, 3)),
        },
        // A million of tokens a minute and a thousand are both written "1M TPM Hour": only the description says which.
        Unit::KiloTpmHour => match unit {
            "1m tpm hour" if !said.contains("1k") => None,
            _ => one(&["1k tpm hour", "1m tpm hour"]),
        },
        Unit::ModelUnitHour | Unit::Hour => one(&["hour", "hours", "hrs"]),
        Unit::ModelMonth => one(&["model/month", "model-month"]),
        Unit::Image => one(&["image", "images"]),
        Unit::Query => one(&["search unit", "search units"]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_told_from_millions_by_unit_then_description_then_offer() {
        let tokens =
            |unit, marketplace| scale(unit, Dimension::Input, marketplace).map(Factor::exact);
        for (unit, marketplace, expected) in [
            ("1K tokens", true, Some("0.001")),
            ("1M tokens", false, Some("1")),
            ("tokens", false, Some("0.000001")),
            ("Units|Million Input Tokens", false, Some("1")),
            ("Units|Cache Write Tokens - Standard", true, Some("1")),
            ("Units", true, Some("1")),
            ("", true, Some("1")),
            ("", false, Some("0.001")),
            ("Requests", true, None),
            ("hour", false, None),
        ] {
            assert_eq!(
                tokens(unit, marketplace).as_deref(),
                expected,
                "{unit} {marketplace}"
            );
        }
        let reserved =
            |unit| scale(unit, Dimension::ReservedInput1kTpmHour1m, true).map(Factor::exact);
        assert_eq!(reserved("Units").as_deref(), Some("1"));
        assert_eq!(reserved("1M TPM Hour"), None);
        let hours = |unit| scale(unit, Dimension::PtuHour1m, false).map(Factor::exact);
        assert_eq!(hours("hour").as_deref(), Some("1"));
        assert_eq!(hours("1K tokens"), None);
    }
}
