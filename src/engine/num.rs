//! Every number with a unit: money, rates, tokens, percentages, ratios, points, and the one place where
//! anything is rounded. Bare decimals, floats and formulas of the field do not belong here.
//!
//! Rounding contract (score model, section 8): percentages are never rounded; a [`Ratio`] has six decimals;
//! money is carried unrounded and rounded to cents on output; [`Points`] have two decimals, a [`Score`] one;
//! all of it half-up, away from zero.
//!
//! Arithmetic is checked. A result too large for a decimal (about 7.9e28) stays at that bound instead of
//! panicking; the ranges in `scenario::fields` keep every figure of a valid scenario far below it, which
//! `tests/properties.rs` holds on the extremes.
//!
//! Written down, a quantity is the exact text of its decimal, so nothing is lost on the way to a worker and back.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Mul, Neg, Sub};
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

/// Why a text is not an exact decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADecimal;

impl fmt::Display for NotADecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a decimal number: digits with at most one point, such as 0.125")
    }
}

fn parse(text: &str) -> Result<Decimal, NotADecimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && digits.bytes().next().is_some_and(|b| b.is_ascii_digit())
        && digits.bytes().last().is_some_and(|b| b.is_ascii_digit());
    if !plain {
        return Err(NotADecimal);
    }
    Decimal::from_str_exact(text).map_err(|_| NotADecimal)
}

fn bound(negative: bool) -> Decimal {
    if negative { Decimal::MIN } else { Decimal::MAX }
}

fn add(a: Decimal, b: Decimal) -> Decimal {
    a.checked_add(b).unwrap_or(bound(a.is_sign_negative()))
}

fn sub(a: Decimal, b: Decimal) -> Decimal {
    a.checked_sub(b).unwrap_or(bound(a.is_sign_negative()))
}

fn mul(a: Decimal, b: Decimal) -> Decimal {
    a.checked_mul(b)
        .unwrap_or(bound(a.is_sign_negative() != b.is_sign_negative()))
}

/// `None` only for a zero divisor.
fn div(a: Decimal, b: Decimal) -> Option<Decimal> {
    if b.is_zero() {
        return None;
    }
    Some(
        a.checked_div(b)
            .unwrap_or(bound(a.is_sign_negative() != b.is_sign_negative())),
    )
}

fn half_up(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(Decimal);

        impl $name {
            /// Nothing.
            pub const ZERO: Self = Self(Decimal::ZERO);

            /// True for exactly nothing.
            pub fn is_zero(self) -> bool {
                self.0.is_zero()
            }

            /// True above nothing.
            pub fn is_positive(self) -> bool {
                self.0 > Decimal::ZERO
            }

            /// The value, or nothing when it is negative.
            pub fn or_zero(self) -> Self {
                self.max(Self::ZERO)
            }

            /// This quantity as a number of `whole`s, unrounded; `None` when `whole` is zero.
            pub fn over(self, whole: Self) -> Option<Factor> {
                div(self.0, whole.0).map(Factor)
            }

            /// This quantity as a six-decimal ratio to `whole`; `None` when `whole` is zero.
            pub fn ratio_to(self, whole: Self) -> Option<Ratio> {
                self.over(whole).map(Factor::ratio)
            }

            /// One `parts`-th of it; unchanged for zero parts.
            pub fn per(self, parts: u32) -> Self {
                div(self.0, Decimal::from(parts)).map_or(self, Self)
            }

            /// One `divisor`-th of it, unrounded; `None` for a zero divisor.
            pub fn divided_by(self, divisor: Factor) -> Option<Self> {
                div(self.0, divisor.0).map(Self)
            }

            /// `count` times it.
            pub fn times(self, count: u32) -> Self {
                Self(mul(self.0, Decimal::from(count)))
            }

            /// Exact text without trailing zeros: what links and files carry.
            pub fn exact(self) -> String {
                self.0.normalize().to_string()
            }
        }

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(add(self.0, other.0))
            }
        }

        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(sub(self.0, other.0))
            }
        }

        impl Neg for $name {
            type Output = Self;
            fn neg(self) -> Self {
                Self(sub(Decimal::ZERO, self.0))
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
                items.fold(Self::ZERO, |a, b| a + b)
            }
        }

        impl Mul<Factor> for $name {
            type Output = Self;
            fn mul(self, factor: Factor) -> Self {
                Self(mul(self.0, factor.0))
            }
        }

        impl FromStr for $name {
            type Err = NotADecimal;
            fn from_str(text: &str) -> Result<Self, NotADecimal> {
                parse(text).map(Self)
            }
        }
    };
}

quantity!(
    /// US dollars, as AWS bills them. Unrounded until [`Usd::cents`].
    Usd
);
quantity!(
    /// US dollars per million tokens.
    UsdPerMtok
);
quantity!(
    /// US dollars per hour.
    UsdPerHour
);
quantity!(
    /// US dollars for one of something: an image, a second, a request.
    UsdEach
);
quantity!(
    /// Tokens, counted in millions.
    Mtok
);
quantity!(
    /// Things counted one by one: images, seconds, requests. An average a month may be a fraction.
    Count
);
quantity!(
    /// An unrounded number without a unit: growth over years, one minus a discount, a share of a whole.
    Factor
);
quantity!(
    /// A number without a unit, rounded half-up to six decimals where the score model says `ratio()`.
    Ratio
);
quantity!(
    /// Points of a check or dimension, 0 to 100, two decimals.
    Points
);
quantity!(
    /// A whole score or a ceiling, 0 to 100, one decimal.
    Score
);

/// A percentage as an exact fraction: "9 %" is 0.09. Never rounded.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Percent(Decimal);

impl Percent {
    /// 0 %.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// 100 %.
    pub const WHOLE: Self = Self(Decimal::ONE);

    /// `mantissa / 10^scale` per cent, for constants: `Percent::of(25, 1)` is 2.5 %.
    pub const fn of(mantissa: u32, scale: u32) -> Self {
        Self(Decimal::from_parts(mantissa, 0, 0, false, scale + 2))
    }

    /// The fraction as a factor.
    pub fn factor(self) -> Factor {
        Factor(self.0)
    }

    /// What is left after taking it off: `1 − p`.
    pub fn complement(self) -> Factor {
        Factor(sub(Decimal::ONE, self.0))
    }

    /// True for exactly 0 %.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// The number before the per cent sign, exact: "9" for 9 %.
    pub fn exact(self) -> String {
        mul(self.0, Decimal::ONE_HUNDRED).normalize().to_string()
    }
}

/// Reads the number before the per cent sign: "9" is 9 %.
impl FromStr for Percent {
    type Err = NotADecimal;
    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        parse(text).map(|n| Self(mul(n, Decimal::from_parts(1, 0, 0, false, 2))))
    }
}

impl Factor {
    /// Exactly one.
    pub const ONE: Self = Self(Decimal::ONE);

    /// `mantissa / 10^scale`, for constants: `Factor::of(125, 2)` is 1.25.
    pub const fn of(mantissa: u32, scale: u32) -> Self {
        Self(Decimal::from_parts(mantissa, 0, 0, false, scale))
    }

    /// The six-decimal ratio of the rounding contract.
    pub fn ratio(self) -> Ratio {
        Ratio(half_up(self.0, 6))
    }

    /// `self` multiplied with itself `exponent` times; one for zero.
    pub fn pow(self, exponent: u32) -> Self {
        (0..exponent).fold(Self::ONE, |product, _| product * self)
    }

    /// The number before a per cent sign as a percentage: 9 is 9 %.
    pub fn hundredth(self) -> Percent {
        Percent(mul(self.0, Decimal::from_parts(1, 0, 0, false, 2)))
    }

    /// The whole number that holds it: 2.1 needs 3. Nothing for a negative one; stops at the largest count.
    pub fn ceiling(self) -> u32 {
        use rust_decimal::prelude::ToPrimitive;
        let whole = self.or_zero().0.ceil();
        whole.to_u32().unwrap_or(u32::MAX)
    }

    /// True without a fractional part.
    pub fn is_whole(self) -> bool {
        self.0.fract().is_zero()
    }

    /// The next whole number, or itself when it is whole.
    pub fn up(self) -> Self {
        Self(self.0.ceil())
    }

    /// The last whole number, or itself when it is whole.
    pub fn down(self) -> Self {
        Self(self.0.floor())
    }

    /// As a percentage of the same size: 0.09 is 9 %.
    pub fn percent(self) -> Percent {
        Percent(self.0)
    }
}

impl Ratio {
    /// Exactly one.
    pub const ONE: Self = Self(Decimal::ONE);

    /// `mantissa / 10^scale`, for constants of at most six decimals.
    pub const fn of(mantissa: u32, scale: u32) -> Self {
        Self(Decimal::from_parts(mantissa, 0, 0, false, scale))
    }

    /// The rounded ratio as an exact factor.
    pub fn factor(self) -> Factor {
        Factor(self.0)
    }

    /// The ratio as points of a hundred, two decimals.
    pub fn points(self) -> Points {
        Points(half_up(mul(self.0, Decimal::ONE_HUNDRED), 2))
    }

    /// Six decimals, as the golden files write it.
    pub fn six_decimals(self) -> String {
        format!("{:.6}", self.0)
    }
}

impl Usd {
    /// `dollars`, for constants.
    pub const fn whole(dollars: u32) -> Self {
        Self(Decimal::from_parts(dollars, 0, 0, false, 0))
    }

    /// Rounded half-up to cents.
    pub fn cents(self) -> Self {
        Self(half_up(self.0, 2))
    }

    /// Rounded to cents and written with both of them: "1234.50".
    pub fn text(self) -> String {
        format!("{:.2}", half_up(self.0, 2))
    }

    /// Rounded to cents and then to whole dollars, as the screen writes it: "1235".
    pub fn dollars(self) -> String {
        format!("{:.0}", half_up(half_up(self.0, 2), 0))
    }

    /// The price of one unit read as a price per million tokens.
    pub fn per_mtok(self) -> UsdPerMtok {
        UsdPerMtok(self.0)
    }

    /// The price of one unit as such.
    pub fn each(self) -> UsdEach {
        UsdEach(self.0)
    }

    /// True where arithmetic has stopped at the decimal's bound, so that this is no amount any more.
    pub fn is_too_large(self) -> bool {
        self.0 == Decimal::MAX || self.0 == Decimal::MIN
    }

    /// The price of one unit read as a price per hour.
    pub fn per_hour(self) -> UsdPerHour {
        UsdPerHour(self.0)
    }
}

impl Mtok {
    /// How many millions of tokens, as a plain number.
    pub fn millions(self) -> Factor {
        Factor(self.0)
    }

    /// With three decimals at most from a million tokens on, for tables that are read at a glance.
    pub fn brief(self) -> String {
        let digits = if self.0 < Decimal::ONE { 6 } else { 3 };
        half_up(self.0, digits).normalize().to_string()
    }

    /// So many single tokens.
    pub fn tokens(count: u32) -> Self {
        Self(mul(
            Decimal::from(count),
            Decimal::from_parts(1, 0, 0, false, 6),
        ))
    }
}

impl UsdPerMtok {
    /// The price of one million tokens as an amount.
    pub fn of_one(self) -> Usd {
        Usd(self.0)
    }
}

impl Mul<Mtok> for UsdPerMtok {
    type Output = Usd;
    fn mul(self, tokens: Mtok) -> Usd {
        Usd(mul(self.0, tokens.0))
    }
}

impl Mul<Count> for UsdEach {
    type Output = Usd;
    fn mul(self, count: Count) -> Usd {
        Usd(mul(self.0, count.0))
    }
}

impl UsdPerHour {
    /// The price of one hour as an amount.
    pub fn of_one(self) -> Usd {
        Usd(self.0)
    }

    /// What `hours` of it cost.
    pub fn for_hours(self, hours: u32) -> Usd {
        Usd(mul(self.0, Decimal::from(hours)))
    }

    /// The price of a million tokens where an hour of it buys `tokens`; `None` where it buys none.
    pub fn per_mtok_at(self, tokens: Mtok) -> Option<UsdPerMtok> {
        div(self.0, tokens.0).map(UsdPerMtok)
    }
}

impl Points {
    /// Full marks.
    pub const FULL: Self = Self(Decimal::ONE_HUNDRED);

    /// `points`, for constants.
    pub const fn of(points: u32) -> Self {
        Self(Decimal::from_parts(points, 0, 0, false, 0))
    }

    /// Rounded half-up to two decimals.
    pub fn rounded(self) -> Self {
        Self(half_up(self.0, 2))
    }

    /// As a one-decimal score.
    pub fn score(self) -> Score {
        Score(half_up(self.0, 1))
    }

    /// Two decimals, as the golden files write it.
    pub fn two_decimals(self) -> String {
        format!("{:.2}", self.0)
    }

    /// The point on the straight line from (`x0`, `self`) to (`x1`, `to`) at `x`, two decimals.
    /// `self` when the two ends lie on one another.
    pub fn interpolate(self, to: Points, x0: Factor, x1: Factor, x: Factor) -> Points {
        let rise = mul(sub(to.0, self.0), sub(x.0, x0.0));
        let run = sub(x1.0, x0.0);
        Points(div(rise, run).map_or(self.0, |step| add(self.0, step))).rounded()
    }
}

impl Score {
    /// `score`, for constants.
    pub const fn of(score: u32) -> Self {
        Self(Decimal::from_parts(score, 0, 0, false, 0))
    }

    /// As points of a hundred.
    pub fn points(self) -> Points {
        Points(self.0)
    }

    /// The integer that is shown: half-up of the one-decimal score.
    pub fn shown(self) -> u8 {
        use rust_decimal::prelude::ToPrimitive;
        half_up(self.0, 0)
            .to_u8()
            .unwrap_or(if self.0.is_sign_negative() { 0 } else { 100 })
    }

    /// One decimal, as the golden files write it.
    pub fn one_decimal(self) -> String {
        format!("{:.1}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_at_a_glance_have_three_decimals_from_a_million_on() {
        for (exact, brief) in [
            ("12.3456", "12.346"),
            ("0.000348", "0.000348"),
            ("10240", "10240"),
            ("0", "0"),
        ] {
            let tokens: Mtok = exact.parse().expect("a number");
            assert_eq!(tokens.brief(), brief);
        }
    }

    #[test]
    fn rounds_half_up_and_away_from_zero() {
        let usd = |text: &str| text.parse::<Usd>().map(Usd::text);
        assert_eq!(usd("0.005"), Ok("0.01".into()));
        assert_eq!(usd("-0.005"), Ok("-0.01".into()));
        assert_eq!(usd("2.344999"), Ok("2.34".into()));
        assert_eq!(
            "0.0000005"
                .parse::<Factor>()
                .map(|f| f.ratio().six_decimals()),
            Ok("0.000001".into())
        );
    }

    #[test]
    fn reads_only_plain_decimals() {
        for text in [
            "", ".5", "5.", "1e3", "1,5", " 1", "+1", "--1", "1.2.3", "NaN", "0x1",
        ] {
            assert_eq!(text.parse::<Usd>(), Err(NotADecimal), "{text}");
        }
    }

    #[test]
    fn overflow_stays_at_the_bound() {
        let huge = Usd(Decimal::MAX);
        assert_eq!(huge + huge, huge);
        assert_eq!(-huge - huge, -huge);
        assert_eq!(huge * Factor::of(2, 0), huge);
    }

    #[test]
    fn a_ratio_to_nothing_does_not_exist() {
        assert_eq!(Usd::whole(1).ratio_to(Usd::ZERO), None);
        assert_eq!(
            Usd::whole(1).ratio_to(Usd::whole(3)),
            Some(Ratio::of(333_333, 6))
        );
    }

    #[test]
    fn a_zeroth_part_does_not_exist() {
        assert_eq!(Usd::whole(1).divided_by(Factor::ZERO), None);
        assert_eq!(
            Usd::whole(1).divided_by(Factor::of(8, 1)),
            "1.25".parse().ok()
        );
    }

    #[test]
    fn a_ceiling_holds_every_part_and_stops_at_the_largest_count() {
        let ceiling = |text: &str| text.parse::<Factor>().map(Factor::ceiling);
        assert_eq!(ceiling("2.000001"), Ok(3));
        assert_eq!(ceiling("2"), Ok(2));
        assert_eq!(ceiling("-2.5"), Ok(0));
        assert_eq!(ceiling("99999999999"), Ok(u32::MAX));
    }

    #[test]
    fn tokens_count_in_millions() {
        assert_eq!(Mtok::tokens(1500).exact(), "0.0015");
        assert_eq!(Mtok::tokens(1500).times(u32::MAX).exact(), "6442450.9425");
    }

    #[test]
    fn whole_numbers_lie_on_both_sides() {
        assert_eq!(Factor::of(21, 1).up(), Factor::of(3, 0));
        assert_eq!(Factor::of(29, 1).down(), Factor::of(2, 0));
        assert_eq!(Factor::of(3, 0).up(), Factor::of(3, 0).down());
    }

    #[test]
    fn a_percentage_keeps_every_digit() {
        let nine = "9.123456789".parse::<Percent>();
        assert_eq!(nine.map(|p| p.factor().exact()), Ok("0.09123456789".into()));
        assert_eq!(nine.map(Percent::exact), Ok("9.123456789".into()));
    }

    #[test]
    fn interpolates_and_survives_a_vertical_step() {
        let mid = Points::of(50).interpolate(
            Points::of(75),
            Factor::of(90, 2),
            Factor::of(95, 2),
            Factor::of(91, 2),
        );
        assert_eq!(mid.two_decimals(), "55.00");
        let step =
            Points::of(50).interpolate(Points::of(75), Factor::ONE, Factor::ONE, Factor::ONE);
        assert_eq!(step.two_decimals(), "50.00");
    }
}
