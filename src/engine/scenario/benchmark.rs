//! The reader's own tiers and factors of the discount benchmark: which are in force, why the others are not, and the
//! benchmark that results. The table of ours is data; what a band earns belongs to the checks.

use std::borrow::Cow;

use crate::engine::data::{Benchmark, Tier};
use crate::engine::num::{Factor, Percent, Usd};

/// What the reader has put in the place of the discount benchmark.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BenchmarkEdits {
    /// Tiers, complete or not.
    pub tiers: Vec<OwnTier>,
    /// Factors for terms of one to five years; `None` leaves ours.
    pub factors: [Option<Factor>; 5],
}

/// A tier of the reader's own, complete or not.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnTier {
    /// Average commitment of a year from which it applies.
    pub from: Option<Usd>,
    /// A poor result over three years.
    pub low: Option<Percent>,
    /// The usual result.
    pub typical: Option<Percent>,
    /// A strong result.
    pub high: Option<Percent>,
    /// Where it comes from, without spaces around it.
    pub reason: String,
}

/// What an own tier does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TierStanding {
    /// It is the tier from its commitment upwards.
    InForce,
    /// One of its four figures is missing.
    Incomplete,
    /// The three discounts do not rise.
    NotRising,
    /// It names no source.
    NoReason,
    /// A later row, counted from zero, begins at the same commitment.
    Replaced(usize),
}

impl OwnTier {
    fn complete(&self) -> Result<Tier, TierStanding> {
        let [Some(low), Some(typical), Some(high)] = [self.low, self.typical, self.high] else {
            return Err(TierStanding::Incomplete);
        };
        let threshold = self.from.ok_or(TierStanding::Incomplete)?;
        if low > typical || typical > high {
            return Err(TierStanding::NotRising);
        }
        if self.reason.is_empty() {
            return Err(TierStanding::NoReason);
        }
        Ok(Tier {
            threshold,
            low,
            typical,
            high,
        })
    }
}

impl BenchmarkEdits {
    /// True when nothing of it is in force.
    pub fn is_empty(&self) -> bool {
        self.factors.iter().all(Option::is_none)
            && !self.tiers.iter().any(|tier| tier.complete().is_ok())
    }

    /// True where the tier from this commitment upwards is the reader's own.
    pub fn is_own(&self, threshold: Usd) -> bool {
        let mut rows = self.tiers.iter().zip(self.standings());
        rows.any(|(tier, standing)| {
            standing == TierStanding::InForce && tier.from == Some(threshold)
        })
    }

    /// What each own tier does, in order.
    pub fn standings(&self) -> Vec<TierStanding> {
        let standing = |(index, own): (usize, &OwnTier)| match own.complete() {
            Err(why) => why,
            Ok(_) => {
                let same = |(_, other): &(usize, &OwnTier)| {
                    other.from == own.from && other.complete().is_ok()
                };
                match self.tiers.iter().enumerate().rfind(same) {
                    Some((last, _)) if last != index => TierStanding::Replaced(last),
                    _ => TierStanding::InForce,
                }
            }
        };
        self.tiers.iter().enumerate().map(standing).collect()
    }

    /// The benchmark under these edits: an own tier takes the place of the one with its commitment, or stands between
    /// the others.
    pub fn over<'a>(&self, ours: &'a Benchmark) -> Cow<'a, Benchmark> {
        if self.is_empty() {
            return Cow::Borrowed(ours);
        }
        let mut edited = ours.clone();
        for tier in self.tiers.iter().filter_map(|own| own.complete().ok()) {
            let at = edited
                .tiers
                .partition_point(|t| t.threshold < tier.threshold);
            match edited
                .tiers
                .get_mut(at)
                .filter(|t| t.threshold == tier.threshold)
            {
                Some(same) => *same = tier,
                None => edited.tiers.insert(at, tier),
            }
        }
        for term in &mut edited.terms {
            let own = (1u8..)
                .zip(self.factors)
                .find(|(years, _)| *years == term.years);
            term.multiplier = own
                .and_then(|(_, factor)| factor)
                .unwrap_or(term.multiplier);
        }
        Cow::Owned(edited)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::scenario::draft::{Draft, FieldRef, Rows};
    use crate::engine::scenario::fields::FieldId;
    use crate::engine::scenario::parse::DecimalSign;

    /// Own tiers as typed: from, low, typical, high, source.
    fn edits(rows: &[[&str; 5]]) -> BenchmarkEdits {
        let mut draft = Draft::example();
        let fields = [
            FieldId::TierFrom,
            FieldId::TierLow,
            FieldId::TierTypical,
            FieldId::TierHigh,
            FieldId::TierReason,
        ];
        for (index, row) in rows.iter().enumerate() {
            assert!(draft.add(Rows::Tiers));
            for (id, text) in fields.into_iter().zip(row) {
                let place = Rows::Tiers.at(index);
                let set = draft.set(FieldRef { place, id }, text, DecimalSign::Point);
                assert_eq!(set, Ok(()), "{text}");
            }
        }
        draft.scenario().benchmark
    }

    #[test]
    fn only_a_complete_rising_tier_with_a_source_is_in_force() {
        let edits = edits(&[
            ["2M", "6", "9", "", "Peer group"],
            ["2M", "9", "6", "13", "Peer group"],
            ["2M", "6", "9", "13", ""],
            ["2M", "6", "9", "13", "Peer group"],
            ["2M", "7", "10", "14", "Peer group, later"],
        ]);
        assert_eq!(
            edits.standings(),
            [
                TierStanding::Incomplete,
                TierStanding::NotRising,
                TierStanding::NoReason,
                TierStanding::Replaced(4),
                TierStanding::InForce,
            ]
        );
        assert!(!edits.is_empty());
        assert!(BenchmarkEdits::default().is_empty());
    }
}
