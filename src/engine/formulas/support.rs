//! The monthly fee of a support plan that is priced in bands of the monthly charges.
//! The bands themselves are data and do not belong here.

use crate::engine::num::{Percent, Usd};

/// A band of monthly charges and the rate on the part that falls into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Where the band ends; `None` for the last one.
    pub up_to: Option<Usd>,
    /// The rate inside the band.
    pub rate: Percent,
}

/// The fee on a month's `gross` charges, before discounts and credits: each rate on its own band of them, in
/// ascending order, and at least the `minimum` of the plan (domain notes, section 1.2; vector V8).
pub fn monthly_fee(gross: Usd, bands: &[Band], minimum: Usd) -> Usd {
    let mut fee = Usd::ZERO;
    let mut charged = Usd::ZERO;
    for band in bands {
        let top = band.up_to.map_or(gross, |limit| limit.min(gross));
        fee = fee + (top - charged).or_zero() * band.rate.factor();
        charged = charged.max(top);
    }
    fee.max(minimum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_upper_rate_starts_above_the_edge_of_a_band() {
        let bands = [(Some(100), 10), (None, 5)].map(|(up_to, rate)| Band {
            up_to: up_to.map(Usd::whole),
            rate: Percent::of(rate, 0),
        });
        let fee = |gross| monthly_fee(Usd::whole(gross), &bands, Usd::whole(2)).text();
        assert_eq!(fee(0), "2.00");
        assert_eq!(fee(100), "10.00");
        assert_eq!(fee(101), "10.05");
    }
}
