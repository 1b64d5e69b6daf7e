//! Random walks of spend: one factor a path and year. What they do to a commitment belongs in `paths`.
//!
//! The generator is Xoshiro128++ of the crate `rand_xoshiro`, which is held to its authors' reference output; its state
//! of 32-bit words suits a browser. The normals are our own few lines, because their digits are a promise: a link
//! carries seed and paths and must give the same picture in years, and the distributions of a crate may change with it.

use rand_xoshiro::Xoshiro128PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// Where a walk begins, and how it goes on from year to year.
pub(super) struct Walks {
    generator: Xoshiro128PlusPlus,
    sigma: f64,
    drift: f64,
}

impl Walks {
    pub(super) fn new(seed: u32, sigma: f64) -> Self {
        Self {
            generator: Xoshiro128PlusPlus::seed_from_u64(seed.into()),
            sigma,
            drift: -sigma * sigma / 2.0,
        }
    }

    /// Takes each walk a year further: `W_t = W_{t−1}·exp(−σ²/2 + σZ)`, whose mean stays one (domain notes, section
    /// 2.5; growth is in the base case already).
    pub(super) fn step(&mut self, walks: &mut [f64]) {
        for walk in walks {
            let z = normal(self.generator.next_u32());
            *walk *= libm::exp(self.drift + self.sigma * z);
        }
    }
}

/// The standard normal at the middle of one of 2³² equal slices of probability, to about sixteen digits.
///
/// Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988). One word a normal, no table and nothing rejected,
/// so any path can be told from its number. The outermost slice lies 6.3 deviations out, where the algorithm's third
/// range has not begun, so that one is left out.
fn normal(word: u32) -> f64 {
    /// 2⁻³².
    const SLICE: f64 = 1.0 / 4_294_967_296.0;
    let p = (f64::from(word) + 0.5) * SLICE;
    let q = p - 0.5;
    if libm::fabs(q) <= 0.425 {
        let r = 0.180625 - q * q;
        return q * polynomial(CENTRE, r) / polynomial(CENTRE_BELOW, r);
    }
    let r = libm::sqrt(-libm::log(if q < 0.0 { p } else { 1.0 - p })) - 1.6;
    let z = polynomial(TAIL, r) / polynomial(TAIL_BELOW, r);
    if q < 0.0 { -z } else { z }
}

/// Coefficients from the highest power down.
fn polynomial(coefficients: [f64; 8], x: f64) -> f64 {
    coefficients.into_iter().fold(0.0, |sum, c| sum * x + c)
}

#[allow(clippy::excessive_precision)] // as published, to the last digit
const CENTRE: [f64; 8] = [
    2_509.080_928_730_122_672_7,
    33_430.575_583_588_128_105,
    67_265.770_927_008_700_853,
    45_921.953_931_549_871_457,
    13_731.693_765_509_461_125,
    1_971.590_950_306_551_442_7,
    133.141_667_891_784_377_45,
    3.387_132_872_796_366_608,
];

#[allow(clippy::excessive_precision)] // as published, to the last digit
const CENTRE_BELOW: [f64; 8] = [
    5_226.495_278_852_854_561,
    28_729.085_735_721_942_674,
    39_307.895_800_092_710_61,
    21_213.794_301_586_595_867,
    5_394.196_021_424_751_107_7,
    687.187_007_492_057_908_3,
    42.313_330_701_600_911_252,
    1.0,
];

#[allow(clippy::excessive_precision)] // as published, to the last digit
const TAIL: [f64; 8] = [
    7.745_450_142_783_414_076_4e-4,
    2.272_384_498_926_918_458_33e-2,
    2.417_807_251_774_506_117_7e-1,
    1.270_458_252_452_368_382_58,
    3.647_848_324_763_204_605_04,
    5.769_497_221_460_691_405_5,
    4.630_337_846_156_545_295_9,
    1.423_437_110_749_683_577_34,
];

#[allow(clippy::excessive_precision)] // as published, to the last digit
const TAIL_BELOW: [f64; 8] = [
    1.050_750_071_644_416_843_24e-9,
    5.475_938_084_995_344_946e-4,
    1.519_866_656_361_645_719_66e-2,
    1.481_039_764_274_800_745_9e-1,
    6.897_673_349_851_000_045_5e-1,
    1.676_384_830_183_803_849_4,
    2.053_191_626_637_758_821_87,
    1.0,
];

#[cfg(test)]
mod tests {
    use super::super::closed::cumulative;
    use super::*;

    /// Against the error function of `libm`, which has nothing in common with these coefficients.
    #[test]
    fn normals_are_where_their_probability_is() {
        for word in (0..=u32::MAX).step_by(9_999_991) {
            let p = (f64::from(word) + 0.5) / 4_294_967_296.0;
            let back = cumulative(normal(word));
            assert!((back - p).abs() <= 4e-16 * (1.0 + p), "{word}: {p} {back}");
        }
        // Tables of the normal curve: Φ⁻¹(0.975) = 1.959963984540054.
        let z = normal(4_187_593_113);
        assert!((z - 1.959_963_984_540_054).abs() < 1e-8, "{z}");
        assert!(
            (normal(0) + 6.337_957_754_553_789).abs() < 1e-9,
            "{}",
            normal(0)
        );
        assert_eq!(normal(0), -normal(u32::MAX));
    }

    /// SplitMix64 from 2026 for the state, then four words: from the published algorithms in a few lines of Python.
    #[test]
    fn the_generator_is_the_published_one() {
        let mut walks = Walks::new(2026, 0.0);
        let first: Vec<u32> = (0..4).map(|_| walks.generator.next_u32()).collect();
        assert_eq!(first, FIRST);
    }

    const FIRST: [u32; 4] = [3_122_945_320, 2_893_036_130, 858_954_509, 2_049_011_758];
}
