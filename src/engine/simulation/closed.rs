//! Shortfall of one year in closed form, where burn is normal or log-normal. What needs paths is in `paths`.

use std::f64::consts::{FRAC_1_SQRT_2, PI};

use super::{float, ratio, usd};
use crate::engine::num::{Ratio, Usd};

/// A forecast of the use that counts towards a commitment in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Burn {
    /// What is expected.
    pub mean: Usd,
    /// Its standard deviation.
    pub deviation: Usd,
}

/// What a commitment means under a forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// Expected payment for nothing, `E[(C − Y)⁺]`, in cents.
    pub expected_shortfall: Usd,
    /// Probability of any.
    pub probability: Ratio,
    /// Expected use and shortfall, in cents.
    pub expected_cost: Usd,
}

/// The outlook if burn is normal, Y ~ N(m, s): with `z = (C − m)/s`, shortfall `(C−m)·Φ(z) + s·φ(z)` and
/// probability `Φ(z)` (domain notes, section 2.3; vector V6-normal). `None` for a negative deviation.
pub fn normal(burn: Burn, commitment: Usd) -> Option<Outlook> {
    let (m, s, c) = floats(burn, commitment)?;
    if s == 0.0 {
        return certain(m, c);
    }
    let z = (c - m) / s;
    outlook(m, (c - m) * cumulative(z) + s * density(z), cumulative(z))
}

/// The outlook if burn is log-normal with the same mean and deviation: with `σ² = ln(1 + (s/m)²)` and
/// `z = (ln C − ln m + σ²/2)/σ`, shortfall `C·Φ(z) − m·Φ(z−σ)` and probability `Φ(z)` (domain notes, section 2.3;
/// vector V6-lognormal). `None` for a negative deviation or commitment and for a mean that is not above zero.
pub fn log_normal(burn: Burn, commitment: Usd) -> Option<Outlook> {
    let (m, s, c) = floats(burn, commitment)?;
    if m <= 0.0 {
        return None;
    }
    let variance = libm::log1p((s / m) * (s / m));
    if variance == 0.0 {
        return certain(m, c);
    }
    let sigma = libm::sqrt(variance);
    let z = (libm::log(c / m) + variance / 2.0) / sigma;
    outlook(
        m,
        c * cumulative(z) - m * cumulative(z - sigma),
        cumulative(z),
    )
}

/// Mean, deviation and commitment as floats; `None` for a negative deviation.
fn floats(burn: Burn, commitment: Usd) -> Option<(f64, f64, f64)> {
    let deviation = float(burn.deviation.exact())?;
    (deviation >= 0.0).then_some((
        float(burn.mean.exact())?,
        deviation,
        float(commitment.exact())?,
    ))
}

/// The outlook of a burn that cannot fall short by chance.
fn certain(mean: f64, commitment: f64) -> Option<Outlook> {
    let probability = if mean < commitment { 1.0 } else { 0.0 };
    outlook(mean, commitment - mean, probability)
}

/// A shortfall is never negative; rounding in the far tail could make it so.
fn outlook(mean: f64, shortfall: f64, probability: f64) -> Option<Outlook> {
    let shortfall = shortfall.max(0.0);
    Some(Outlook {
        expected_shortfall: usd(shortfall)?,
        probability: ratio(probability)?,
        expected_cost: usd(mean + shortfall)?,
    })
}

/// Φ, by the complementary error function, which keeps its digits in the lower tail.
pub(super) fn cumulative(z: f64) -> f64 {
    0.5 * libm::erfc(-z * FRAC_1_SQRT_2)
}

/// φ.
fn density(z: f64) -> f64 {
    libm::exp(-z * z / 2.0) / libm::sqrt(2.0 * PI)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn burn(mean: u32, deviation: u32) -> Burn {
        Burn {
            mean: Usd::whole(mean),
            deviation: Usd::whole(deviation),
        }
    }

    #[test]
    fn a_commitment_at_the_mean_costs_two_fifths_of_a_deviation() {
        // φ(0) = 0.3989422804…
        let outlook = normal(burn(9_000_000, 1_000_000), Usd::whole(9_000_000));
        assert_eq!(
            outlook.map(|o| (o.expected_shortfall.text(), o.probability.six_decimals())),
            Some(("398942.28".into(), "0.500000".into()))
        );
    }

    #[test]
    fn certainty_is_the_limit_of_both() {
        for model in [normal, log_normal] {
            let short = model(burn(7, 0), Usd::whole(10));
            assert_eq!(
                short.map(|o| (o.expected_shortfall.text(), o.expected_cost.text())),
                Some(("3.00".into(), "10.00".into()))
            );
            let covered = model(burn(7, 0), Usd::whole(7));
            assert_eq!(covered.map(|o| o.probability), Some(Ratio::ZERO));
        }
    }

    #[test]
    fn no_commitment_no_shortfall_and_no_forecast_no_outlook() {
        let none = log_normal(burn(7, 2), Usd::ZERO);
        assert_eq!(none.map(|o| o.expected_shortfall), Some(Usd::ZERO));
        assert_eq!(log_normal(burn(0, 2), Usd::whole(1)), None);
        let negative = Burn {
            mean: Usd::whole(7),
            deviation: -Usd::whole(1),
        };
        assert_eq!(normal(negative, Usd::whole(1)), None);
    }

    #[test]
    fn far_tails_stay_finite_and_never_go_below_zero() {
        for commitment in [0, 1, 1_000_000_000] {
            for model in [normal, log_normal] {
                let outlook = model(burn(5_000_000, 1), Usd::whole(commitment));
                let shortfall = outlook.map(|o| o.expected_shortfall);
                assert!(shortfall.is_some_and(|s| s >= Usd::ZERO), "{commitment}");
            }
        }
    }
}
