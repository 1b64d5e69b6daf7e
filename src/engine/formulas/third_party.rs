//! What the treatment of third-party models on Bedrock is worth to the buyer of an agreement measured net.
//! An unanswered question is not a treatment; the score prices it, this module does not.

use crate::engine::num::{Percent, Usd};

/// How an agreement treats the list spend on third-party models.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// It gets the discount and counts.
    Full,
    /// It counts, without the discount.
    CountsOnly,
    /// It counts as Marketplace spend, as far as the pool has `room`; see [`marketplace_room`].
    InsideMarketplaceCap {
        /// What the pool still takes.
        room: Usd,
    },
    /// It neither gets the discount nor counts.
    Excluded,
}

/// What a treatment yields in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    /// Taken off the invoice.
    pub discount: Usd,
    /// Counted towards the commitment.
    pub burn: Usd,
}

/// What a Marketplace pool of `cap` per cent of the `commitment` still takes besides `other` eligible purchases
/// (domain notes, section 1.4).
pub fn marketplace_room(commitment: Usd, cap: Percent, other: Usd) -> Usd {
    (commitment * cap.factor() - other).or_zero()
}

impl Treatment {
    /// Discount and burn of `list` spend on third-party models (domain notes, sections 1.4 and 1.5; vector V16).
    pub fn worth(self, list: Usd, discount: Percent) -> Worth {
        let (discount, burn) = match self {
            Self::Full => (list * discount.factor(), list * discount.complement()),
            Self::CountsOnly => (Usd::ZERO, list),
            Self::InsideMarketplaceCap { room } => (Usd::ZERO, list.min(room)),
            Self::Excluded => (Usd::ZERO, Usd::ZERO),
        };
        Worth { discount, burn }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_pool_has_no_room() {
        let room = marketplace_room(Usd::whole(100), Percent::of(25, 0), Usd::whole(30));
        assert_eq!(room, Usd::ZERO);
        let worth = Treatment::InsideMarketplaceCap { room }.worth(Usd::whole(8), Percent::ZERO);
        assert_eq!(worth.burn, Usd::ZERO);
    }
}
