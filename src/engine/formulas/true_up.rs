//! What is owed when counted use misses the commitment: settled every year, with or without carrying the excess of
//! good years forward, or once at the end of the term. How use comes to count is not decided here.

use crate::engine::num::{Percent, Usd};

/// One year of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// What the year commits to.
    pub commitment: Usd,
    /// The use that counts towards it.
    pub counted: Usd,
}

/// How one year is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Excess of earlier years that counts in this one.
    pub carried_in: Usd,
    /// What is paid for nothing.
    pub shortfall: Usd,
}

/// Settles each year by itself, a share `carry` of every excess counting in the next year:
/// `shortfall = (C − F − K)⁺` and `K′ = γ·(F + K − C)⁺` (domain notes, section 2.2; vectors V4-none, V4-half,
/// V4-full).
pub fn annual(years: &[Year], carry: Percent) -> Vec<Settled> {
    years
        .iter()
        .scan(Usd::ZERO, |carried, year| {
            let carried_in = *carried;
            let missing = year.commitment - year.counted - carried_in;
            *carried = (-missing).or_zero() * carry.factor();
            Some(Settled {
                carried_in,
                shortfall: missing.or_zero(),
            })
        })
        .collect()
}

/// Settles the whole term at its end: `(ΣC − ΣF)⁺` (vector V4-term). Never more than [`annual`] asks for.
pub fn at_term_end(years: &[Year]) -> Usd {
    years
        .iter()
        .map(|year| year.commitment - year.counted)
        .sum::<Usd>()
        .or_zero()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(commitment: u32, counted: u32) -> Year {
        Year {
            commitment: Usd::whole(commitment),
            counted: Usd::whole(counted),
        }
    }

    #[test]
    fn full_carry_forward_cannot_repair_an_early_miss() {
        let late = [year(10, 4), year(10, 16)];
        let owed: Usd = annual(&late, Percent::WHOLE)
            .iter()
            .map(|y| y.shortfall)
            .sum();
        assert_eq!(owed, Usd::whole(6));
        assert_eq!(at_term_end(&late), Usd::ZERO);
    }

    #[test]
    fn no_years_owe_nothing() {
        assert!(annual(&[], Percent::WHOLE).is_empty());
        assert_eq!(at_term_end(&[]), Usd::ZERO);
    }
}
