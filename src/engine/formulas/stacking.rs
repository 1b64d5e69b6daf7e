//! How the discount of the agreement and the Bedrock layer combine into one percentage off list.
//! Which of the two a service gets at all is a question of the agreement, not of this module.

use crate::engine::num::{Factor, Percent};

/// The three readings of "a layer on top" that occur in agreements and in advice on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stacking {
    /// The layer applies first, the agreement to what is left: `1 − (1−d)(1−b)`. The usual reading.
    Compound,
    /// The percentages add up: `d + b`.
    Additive,
    /// The agreement applies only where no better percentage is agreed for the service: `max(d, b)`.
    Replace,
}

impl Stacking {
    /// The percentage off list of an `agreement` discount and a Bedrock `layer` together, never above the whole
    /// price (domain notes, section 1.2; vector V1).
    pub fn combined(self, agreement: Percent, layer: Percent) -> Percent {
        match self {
            Self::Compound => (Factor::ONE - agreement.complement() * layer.complement()).percent(),
            Self::Additive => (agreement.factor() + layer.factor())
                .percent()
                .min(Percent::WHOLE),
            Self::Replace => agreement.max(layer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn added_discounts_stop_at_the_whole_price() {
        let sixty = Percent::of(60, 0);
        assert_eq!(Stacking::Additive.combined(sixty, sixty), Percent::WHOLE);
        assert_eq!(
            Stacking::Compound.combined(sixty, sixty),
            Percent::of(84, 0)
        );
    }

    #[test]
    fn without_a_layer_every_reading_is_the_agreement() {
        let nine = Percent::of(9, 0);
        for stacking in [Stacking::Compound, Stacking::Additive, Stacking::Replace] {
            assert_eq!(stacking.combined(nine, Percent::ZERO), nine);
        }
    }
}
