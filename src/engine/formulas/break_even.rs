//! The use at which an agreement is worth exactly nothing, and the list spend that retires it.
//! One year and a certain demand; what to commit under an uncertain one is `tier_choice`.
//!
//! With list demand X, commitment C and discount d, the agreement saves `dX` and costs the shortfall. Measured
//! *net*, after the discount, use counts `(1−d)X`; measured *gross*, at list, it counts `X`.
//! Domain notes, section 2.3.

use crate::engine::num::{Factor, Percent, Ratio, Usd};

/// Counted use over commitment at break-even when the commitment is measured net: `1 − d`, reached as soon as
/// list demand equals the commitment (vector V2).
pub fn net_burn(discount: Percent) -> Ratio {
    discount.complement().ratio()
}

/// Counted use over commitment at break-even when the commitment is measured gross: `1 / (1 + d)`, from
/// `dX = C − X` (vector V2). `None` at −100 %, which no agreement has.
pub fn gross_burn(discount: Percent) -> Option<Ratio> {
    Factor::ONE.ratio_to(Factor::ONE + discount.factor())
}

/// By how much of the discounted use a commitment measured net may exceed it before the discount is used up:
/// `d / (1 − d)` (vector V2). `None` at 100 %.
pub fn ruinous_over_commitment(discount: Percent) -> Option<Ratio> {
    discount.factor().ratio_to(discount.complement())
}

/// Spend at list price that retires a `commitment` measured net: `C / (1 − d)` (vector V3); measured gross it is
/// the commitment itself. `None` at 100 %.
pub fn list_spend_net(commitment: Usd, discount: Percent) -> Option<Usd> {
    commitment.divided_by(discount.complement())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_discount_of_everything_retires_nothing() {
        assert_eq!(ruinous_over_commitment(Percent::WHOLE), None);
        assert_eq!(list_spend_net(Usd::whole(1), Percent::WHOLE), None);
    }

    #[test]
    fn without_a_discount_only_full_use_breaks_even() {
        assert_eq!(net_burn(Percent::ZERO), Ratio::ONE);
        assert_eq!(gross_burn(Percent::ZERO), Some(Ratio::ONE));
        assert_eq!(ruinous_over_commitment(Percent::ZERO), Some(Ratio::ZERO));
    }
}
