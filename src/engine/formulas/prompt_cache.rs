//! What caching a prompt prefix costs, relative to sending it uncached every time.
//! The prices of a model's cache are data; how often a prefix repeats is the user's to say.

use std::num::NonZeroU32;

use crate::engine::num::{Factor, Percent, Ratio};

/// The price of cached input, as multiples of the input price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CachePrice {
    /// Of a write; depends on how long the entry lives.
    pub write: Factor,
    /// Of a read.
    pub read: Factor,
}

/// From which hit rate a cache costs no more than none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakEven {
    /// From none on: neither a write nor a read costs more than plain input.
    Always,
    /// From this hit rate on.
    From(Ratio),
    /// At none that saves: a write costs more than plain input and a read no less, or a read costs more.
    Never,
}

impl CachePrice {
    /// Relative cost of a prefix at a `hit_rate`: a hit reads, a miss writes, `(1−h)·w + h·r`
    /// (domain notes, section 4; vector V15).
    pub fn at_hit_rate(&self, hit_rate: Percent) -> Factor {
        self.write * hit_rate.complement() + self.read * hit_rate.factor()
    }

    /// Relative cost when `requests` fall into the life of one entry, the first of which writes:
    /// `(w + r·(n−1)) / n` (domain notes, section 4; vector V14).
    pub fn in_window(&self, requests: NonZeroU32) -> Factor {
        let reads = requests.get().saturating_sub(1);
        (self.write + self.read.times(reads)).per(requests.get())
    }

    /// The part of the input cost that caching then saves; below zero when it costs more (vector V14).
    pub fn saving(&self, requests: NonZeroU32) -> Ratio {
        (Factor::ONE - self.in_window(requests)).ratio()
    }

    /// From which hit rate caching pays; [`CachePrice::break_even_hit_rate`] where writing costs more than plain input
    /// and reading less, and no hit rate at all otherwise.
    pub fn break_even(&self) -> BreakEven {
        if self.write <= Factor::ONE && self.read <= Factor::ONE {
            return BreakEven::Always;
        }
        match self.break_even_hit_rate() {
            Some(rate) if self.write > Factor::ONE && self.read < Factor::ONE => {
                BreakEven::From(rate)
            }
            _ => BreakEven::Never,
        }
    }

    /// The formula alone, `(w − 1) / (w − r)` (domain notes, section 4; vector V14): a hit rate only where a write costs
    /// more than plain input and a read less. `None` where reading costs as much as writing.
    pub fn break_even_hit_rate(&self) -> Option<Ratio> {
        (self.write - Factor::ONE).ratio_to(self.write - self.read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cache_without_cheaper_reads_has_no_break_even() {
        let price = CachePrice {
            write: Factor::of(125, 2),
            read: Factor::of(125, 2),
        };
        assert_eq!(price.break_even_hit_rate(), None);
        assert_eq!(price.break_even(), BreakEven::Never);
    }

    #[test]
    fn a_cache_pays_always_from_a_hit_rate_or_never() {
        let at = |write, read| {
            let price = CachePrice {
                write: Factor::of(write, 2),
                read: Factor::of(read, 2),
            };
            price.break_even()
        };
        // Free writes: the formula alone says (0 − 1) / (0 − 0.25) = 4, which is 400 % hits.
        assert_eq!(at(0, 25), BreakEven::Always);
        assert_eq!(at(100, 10), BreakEven::Always);
        // (1.5 − 1) / (1.5 − 0.5) = 0.5.
        assert_eq!(at(150, 50), BreakEven::From(Ratio::of(5, 1)));
        // Reads at the plain price: (1.25 − 1) / (1.25 − 1) = 1, where nothing is saved yet.
        assert_eq!(at(125, 100), BreakEven::Never);
        assert_eq!(at(125, 110), BreakEven::Never);
        assert_eq!(at(50, 110), BreakEven::Never);
    }

    #[test]
    fn at_the_break_even_hit_rate_caching_costs_what_it_saves() {
        let price = CachePrice {
            write: Factor::of(2, 0),
            read: Factor::of(0, 0),
        };
        assert_eq!(price.break_even_hit_rate(), Some(Ratio::of(5, 1)));
        assert_eq!(price.at_hit_rate(Percent::of(50, 0)), Factor::ONE);
    }
}
