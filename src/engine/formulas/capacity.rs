//! The utilisation from which reserved capacity is cheaper than the same tokens on demand.
//! How many units a load curve supports is `load_mix`; the score's own reading of a fill is a check.
//!
//! Capacity is sold in *load*: an input token is one unit of it, an output token `w`, its burn-down weight.
//! Domain notes, section 3.3.

use super::HOURS_PER_MONTH;
use crate::engine::num::{Factor, Mtok, Percent, Ratio, Usd, UsdPerHour, UsdPerMtok};

/// Traffic by which capacity is valued.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mix {
    /// On-demand price of input tokens.
    pub input: UsdPerMtok,
    /// On-demand price of output tokens.
    pub output: UsdPerMtok,
    /// Share of the tokens that are output.
    pub output_share: Percent,
    /// Load of an output token in input tokens.
    pub burn_down: Factor,
}

impl Mix {
    /// What a million of load costs on demand: `(i·p_in + o·p_out) / (i + w·o)` (vectors V10, V10b). The input
    /// price whenever output costs `w` times input. `None` for traffic without load.
    pub fn value(&self) -> Option<UsdPerMtok> {
        let (input, output) = (self.output_share.complement(), self.output_share.factor());
        (self.input * input + self.output * output).divided_by(input + output * self.burn_down)
    }
}

/// What capacity for `per_minute` of load is worth on demand in an hour at 100 %: `60·K·v` (vectors V10, V10b).
pub fn full_value(per_minute: Mtok, value: UsdPerMtok) -> UsdPerHour {
    (value * per_minute.times(60)).per_hour()
}

/// The same for a month of 730 hours (vector V11).
pub fn full_month(per_minute: Mtok, value: UsdPerMtok) -> Usd {
    full_value(per_minute, value).for_hours(HOURS_PER_MONTH)
}

/// Break-even utilisation: price over full value, above one when the capacity can never pay (vector V10).
/// `None` where on demand is free.
pub fn break_even(price: UsdPerHour, full_value: UsdPerHour) -> Option<Ratio> {
    price.ratio_to(full_value)
}

/// The monthly reservation price that a claimed `break_even` implies: the claim turned around (vector V11).
pub fn implied_price(full_month: Usd, break_even: Percent) -> Usd {
    full_month * break_even.factor()
}

/// The break-even once on-demand tokens alone get a further `saving`, by caching, batch or a discount:
/// `u* / (1 − saving)` (vector V12). `None` where the saving is everything.
pub fn after_saving(break_even: Percent, saving: Percent) -> Option<Ratio> {
    break_even.factor().ratio_to(saving.complement())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weightless_output_alone_has_no_value_per_load() {
        let mix = Mix {
            input: Usd::whole(3).per_mtok(),
            output: Usd::whole(15).per_mtok(),
            output_share: Percent::WHOLE,
            burn_down: Factor::ZERO,
        };
        assert_eq!(mix.value(), None);
    }

    #[test]
    fn nothing_breaks_even_against_a_free_token() {
        let free = full_value(Mtok::tokens(1000), UsdPerMtok::ZERO);
        assert_eq!(break_even(Usd::whole(1).per_hour(), free), None);
        assert_eq!(after_saving(Percent::of(40, 0), Percent::WHOLE), None);
    }
}
