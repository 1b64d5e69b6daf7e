//! From how many requests one way to answer them costs no more than another, both being a standing amount and a
//! price for each request. What these amounts are made of belongs to whoever asks.

use std::cmp::Ordering;

use crate::engine::num::{Factor, Usd};

/// The cost of a volume: `standing + volume·each`. Both in the same period, of any length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Paid without a single request.
    pub standing: Usd,
    /// Paid for each request.
    pub each: Usd,
}

/// Where one cost is no higher than another, in whole requests of the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDearer {
    /// At every volume, and lower at some.
    Always,
    /// At none with a request in it.
    Never,
    /// The two are the same at every volume.
    Same,
    /// From this volume on.
    From(Factor),
    /// Up to this volume.
    UpTo(Factor),
}

impl Cost {
    /// The volumes at which this costs no more than `other`: `(f − f′) / (v′ − v)`, rounded up for a beginning and
    /// down for an end (domain notes, section 4).
    pub fn no_dearer_than(self, other: Self) -> NoDearer {
        let standing = self.standing - other.standing;
        let each = self.each - other.each;
        let crossing = standing.over(-each).unwrap_or_default();
        match (standing.cmp(&Usd::ZERO), each.cmp(&Usd::ZERO)) {
            (Ordering::Equal, Ordering::Equal) => NoDearer::Same,
            (Ordering::Greater, Ordering::Less) => NoDearer::From(crossing.up()),
            (Ordering::Less, Ordering::Greater) if crossing < Factor::ONE => NoDearer::Never,
            (Ordering::Less, Ordering::Greater) => NoDearer::UpTo(crossing.down()),
            (Ordering::Greater, _) | (_, Ordering::Greater) => NoDearer::Never,
            _ => NoDearer::Always,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Standing dollars and cents a request.
    fn cost(standing: u32, cents: u32) -> Cost {
        Cost {
            standing: Usd::whole(standing),
            each: Usd::whole(cents).per(100),
        }
    }

    #[test]
    fn a_dear_start_pays_from_a_volume_on() {
        // $700 over 3 cents a request = 23,333.3 requests.
        let from = NoDearer::From(Factor::of(23_334, 0));
        assert_eq!(cost(700, 1).no_dearer_than(cost(0, 4)), from);
        // $700 over 2 cents is a whole number of requests: at it, both cost the same.
        let exact = NoDearer::From(Factor::of(35_000, 0));
        assert_eq!(cost(700, 2).no_dearer_than(cost(0, 4)), exact);
    }

    #[test]
    fn a_cheap_start_pays_up_to_a_volume() {
        let up_to = NoDearer::UpTo(Factor::of(23_333, 0));
        assert_eq!(cost(0, 4).no_dearer_than(cost(700, 1)), up_to);
        // Half a dollar saved, four dollars a request: not even one.
        let none = Cost {
            standing: Usd::whole(1).per(2),
            each: Usd::ZERO,
        };
        assert_eq!(cost(0, 400).no_dearer_than(none), NoDearer::Never);
    }

    #[test]
    fn without_a_crossing_one_is_always_cheaper() {
        assert_eq!(cost(1, 1).no_dearer_than(cost(2, 1)), NoDearer::Always);
        assert_eq!(cost(1, 1).no_dearer_than(cost(1, 2)), NoDearer::Always);
        assert_eq!(cost(2, 2).no_dearer_than(cost(1, 1)), NoDearer::Never);
        assert_eq!(cost(1, 2).no_dearer_than(cost(1, 1)), NoDearer::Never);
        assert_eq!(cost(1, 1).no_dearer_than(cost(1, 1)), NoDearer::Same);
    }
}
