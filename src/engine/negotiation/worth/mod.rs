//! What would have to change for an offer to be worth signing: for each single term the smallest step, on a grid that a
//! person would say, which makes the net value positive; and how far a good offer could get worse. All other terms stay.

mod steps;
mod switches;
mod why;

pub use why::why_never;

use super::terms::Terms;
use super::years::Position;
use crate::engine::num::{Factor, Percent, Usd};
use crate::engine::value::Value;

/// A term that can be changed alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// The commitment of every year, in proportion; named by that of the first.
    Commitment,
    /// The EDP discount.
    Discount,
    /// The Bedrock layer, on tokens and capacity alike.
    Layer,
    /// Share of an excess that counts in the next year.
    CarryForward,
    /// One settlement at the end of the term.
    TermEnd,
    /// A commitment measured at list.
    Gross,
    /// Third-party models count towards the commitment, without the discount.
    ThirdPartyCounts,
    /// Third-party models get the discount and count.
    ThirdPartyFull,
    /// Share of the commitment that Marketplace may retire.
    MarketplaceCap,
    /// Bedrock under the agreement from signature.
    FromSignature,
}

/// What a change of one term comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Reached {
    /// At this value the aim is reached.
    At {
        /// The term then.
        value: Value,
        /// Net value over the term then.
        net_value: Usd,
    },
    /// No value of this term reaches it; the best of them comes to so much.
    Never {
        /// Net value over the term at the best value.
        best: Usd,
    },
}

/// One term, as it is and as it would have to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which.
    pub lever: Lever,
    /// As it is.
    pub today: Value,
    /// As it would have to be.
    pub reached: Reached,
}

/// Commitments are said in steps of so many dollars.
const DOLLARS: u32 = 10_000;
/// The highest commitment that its field takes.
const MOST: u32 = 1_000_000_000;
/// Tenths of a point up to the highest discount that a field takes.
const TENTHS: u32 = 600;

/// Net value over the term, in today's dollars.
pub fn net_value(position: &Position) -> Usd {
    position.outcome().present.net_value()
}

/// For an offer that is not worth signing: every term that applies, with the smallest change that makes it so. Empty
/// without a commitment, and for an offer that is worth signing as it is.
///
/// More of each term never lowers the net value: what a deeper discount or layer saves it takes from the burn at most
/// once, and the rest only lowers shortfall. So the smallest step is found by halving; `tests/negotiation` holds it
/// against trying every step.
pub fn repairs(position: &Position) -> Vec<Change> {
    let first = position.commitments.first().copied().unwrap_or_default();
    if !first.is_positive() || net_value(position).is_positive() {
        return Vec::new();
    }
    let mut found = vec![lower_commitment(position, first)];
    found.extend(steps::repairs(position));
    found.extend(switches::repairs(position));
    found
}

/// For an offer that is worth signing: how high its commitment and how low its discount could go before it is not.
pub fn margins(position: &Position) -> Vec<Change> {
    let first = position.commitments.first().copied().unwrap_or_default();
    if !first.is_positive() || !net_value(position).is_positive() {
        return Vec::new();
    }
    vec![higher_commitment(position, first), lower_discount(position)]
}

fn scaled(position: &Position, first: Usd, to: Usd) -> Position {
    let by = to.over(first).unwrap_or(Factor::ONE);
    let mut scaled = position.clone();
    for commitment in &mut scaled.commitments {
        *commitment = *commitment * by;
    }
    scaled
}

/// How many steps of so many dollars a commitment has, rounded up.
fn dollar_steps(first: Usd) -> u32 {
    let steps = first.over(Usd::whole(DOLLARS)).unwrap_or_default();
    steps.ceiling()
}

fn lower_commitment(position: &Position, first: Usd) -> Change {
    let at = |steps: u32| scaled(position, first, Usd::whole(DOLLARS).times(steps));
    // Downwards from the highest step below the commitment: zero steps down are too few, all of them too many.
    let highest = dollar_steps(first).saturating_sub(1);
    let down = first_that(highest, |down| {
        net_value(&at(highest.saturating_sub(down))).is_positive()
    });
    let steps = down
        .map(|down| highest.saturating_sub(down))
        .filter(|steps| *steps > 0);
    let reached = match steps {
        Some(steps) => Reached::At {
            value: Value::Usd(Usd::whole(DOLLARS).times(steps)),
            net_value: net_value(&at(steps)),
        },
        None => Reached::Never {
            best: net_value(&at(highest.min(1))),
        },
    };
    Change {
        lever: Lever::Commitment,
        today: Value::Usd(first),
        reached,
    }
}

fn higher_commitment(position: &Position, first: Usd) -> Change {
    let at = |steps: u32| scaled(position, first, Usd::whole(DOLLARS).times(steps));
    let lowest = dollar_steps(first);
    let most = dollar_steps(Usd::whole(MOST)).saturating_sub(lowest);
    let up = first_that(most, |up| {
        !net_value(&at(lowest.saturating_add(up))).is_positive()
    });
    let reached = match up {
        Some(up) => Reached::At {
            value: Value::Usd(Usd::whole(DOLLARS).times(lowest.saturating_add(up))),
            net_value: net_value(&at(lowest.saturating_add(up))),
        },
        None => Reached::Never {
            best: net_value(&at(lowest.saturating_add(most))),
        },
    };
    Change {
        lever: Lever::Commitment,
        today: Value::Usd(first),
        reached,
    }
}

fn lower_discount(position: &Position) -> Change {
    let today = position.terms.discount;
    let at = |tenths: u32| with(position, |terms| terms.discount = tenth(tenths));
    let highest = tenths_below(today);
    let down = first_that(highest, |down| {
        !net_value(&at(highest.saturating_sub(down))).is_positive()
    });
    let reached = match down {
        Some(down) => Reached::At {
            value: Value::Percent(tenth(highest.saturating_sub(down))),
            net_value: net_value(&at(highest.saturating_sub(down))),
        },
        None => Reached::Never {
            best: net_value(&at(0)),
        },
    };
    Change {
        lever: Lever::Discount,
        today: Value::Percent(today),
        reached,
    }
}

/// The highest number of tenths of a point that is at most this percentage.
fn tenths_below(percent: Percent) -> u32 {
    let all = 0..=TENTHS;
    all.rev()
        .find(|tenths| tenth(*tenths) <= percent)
        .unwrap_or_default()
}

fn tenth(tenths: u32) -> Percent {
    Percent::of(tenths, 1)
}

/// The position under changed terms.
fn with(position: &Position, change: impl FnOnce(&mut Terms)) -> Position {
    let mut changed = position.clone();
    change(&mut changed.terms);
    changed
}

/// The least number from nothing to `most` for which `holds`, when it holds for all above too; found by halving.
fn first_that(most: u32, holds: impl Fn(u32) -> bool) -> Option<u32> {
    if !holds(most) {
        return None;
    }
    let (mut low, mut high) = (0u32, most);
    while low < high {
        let middle = low.midpoint(high);
        if holds(middle) {
            high = middle;
        } else {
            low = middle.saturating_add(1);
        }
    }
    Some(high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halving_finds_the_first() {
        for first in 0..=17 {
            assert_eq!(first_that(17, |n| n >= first), Some(first));
        }
        assert_eq!(first_that(17, |_| false), None);
        assert_eq!(first_that(0, |_| true), Some(0));
    }
}
