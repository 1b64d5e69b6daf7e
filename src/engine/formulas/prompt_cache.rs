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

    /// The hit rate from which caching pays: `(w − 1) / (w − r)` (domain notes, section 4; vector V14).
    /// `None` where reading costs as much as writing.
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
