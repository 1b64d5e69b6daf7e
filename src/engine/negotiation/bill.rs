//! The lines of a bill read back into percentages, so that the reading of an agreement can be checked against what is
//! really charged. What a position would be charged belongs in `waterfall`.
//!
//! A published day of a real bill has 394.00 gross, 28.18 of EDP discount and 49.20 of private-rate discount, and
//! 316.62 net: both lines are taken off gross (kubecost issue 1995).

use crate::engine::num::{Ratio, Usd};
use crate::engine::scenario::negotiation::BillLines;

/// What the lines of a bill say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BillReading {
    /// Gross less both discounts.
    pub net: Usd,
    /// The layer: private-rate discount over gross, in every reading.
    pub layer: Option<Ratio>,
    /// The EDP percentage if both are taken off list (additive): EDP over gross.
    pub edp_additive: Option<Ratio>,
    /// The EDP percentage if it applies to what the layer leaves (compound): EDP over gross less private rate.
    pub edp_compound: Option<Ratio>,
    /// True when the discounts are larger than what they are taken from.
    pub impossible: bool,
}

/// Reads the lines. Which services a discount applied to does not stand on a bill in sum, so the percentage of the
/// reading "replace" cannot be told from them.
pub fn read(lines: &BillLines) -> BillReading {
    let left = lines.gross - lines.private_rate;
    BillReading {
        net: left - lines.edp,
        layer: lines.private_rate.ratio_to(lines.gross),
        edp_additive: lines.edp.ratio_to(lines.gross),
        edp_compound: lines.edp.ratio_to(left).filter(|_| left.is_positive()),
        impossible: left < lines.edp,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::formulas::stacking::Stacking;
    use crate::engine::negotiation::waterfall::split;
    use crate::engine::num::Percent;

    fn usd(text: &str) -> Usd {
        text.parse().expect("money")
    }

    fn published() -> BillLines {
        BillLines {
            gross: usd("394.00"),
            edp: usd("28.18"),
            private_rate: usd("49.20"),
        }
    }

    #[test]
    fn the_published_bill_is_read_to_the_cent() {
        let reading = read(&published());
        assert_eq!(reading.net.text(), "316.62");
        // 28.18 / 394 = 7.1523 %, 28.18 / 344.80 = 8.1729 %, 49.20 / 394 = 12.4873 %.
        let six = |ratio: Option<Ratio>| ratio.map(Ratio::six_decimals);
        assert_eq!(six(reading.edp_additive), Some("0.071523".into()));
        assert_eq!(six(reading.edp_compound), Some("0.081729".into()));
        assert_eq!(six(reading.layer), Some("0.124873".into()));
        assert!(!reading.impossible);
    }

    /// Each percentage reproduces the bill in its own reading, and in no other.
    #[test]
    fn the_percentages_reproduce_the_bill_in_the_reading_they_belong_to() {
        let lines = published();
        let share = |part: Usd, whole: Usd| part.over(whole).expect("spend").percent();
        let net = |stacking, d: Percent, b: Percent| {
            let (layer, edp) = split(stacking, lines.gross, d, b);
            (lines.gross - layer - edp).text()
        };
        let layer = share(lines.private_rate, lines.gross);
        let additive = share(lines.edp, lines.gross);
        let compound = share(lines.edp, lines.gross - lines.private_rate);
        assert_eq!(net(Stacking::Additive, additive, layer), "316.62");
        assert_eq!(net(Stacking::Compound, compound, layer), "316.62");
        // 344.80 × (1 − 0.071523) = 320.14; 394 × (1 − 0.124873 − 0.081729) = 312.60.
        assert_eq!(net(Stacking::Compound, additive, layer), "320.14");
        assert_eq!(net(Stacking::Additive, compound, layer), "312.60");
    }

    #[test]
    fn a_bill_of_nothing_and_one_that_cannot_be_have_no_percentage() {
        let nothing = read(&BillLines {
            gross: Usd::ZERO,
            edp: Usd::ZERO,
            private_rate: Usd::ZERO,
        });
        assert_eq!((nothing.edp_additive, nothing.edp_compound), (None, None));
        let all = read(&BillLines {
            gross: usd("10"),
            edp: usd("5"),
            private_rate: usd("10"),
        });
        assert!(all.impossible);
        assert_eq!(all.edp_compound, None);
    }
}
