//! The answer to a look-up: a price, and whether it is a row of the snapshot or the reader's own.
//! Where the rows stand and which one answers belongs in `rates` and `prices`.

use super::rates::Rate;
use super::region::Region;
use super::words::Unit;
use crate::engine::num::{Usd, UsdPerMtok};

/// A price that was looked up, and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The row of exactly this Region, or of the global profile when that was asked for.
    Exact(Rate),
    /// The row of the geographic profile, or of `geo`, that covers the Region.
    Profile(Rate),
    /// A price of the reader's own.
    Own(OwnRate),
}

/// A price of the reader's own that answers a look-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnRate {
    /// Which of the reader's prices, from zero.
    pub index: usize,
    /// US dollars per `unit`.
    pub price: Usd,
    /// What the price buys: the unit of its dimension.
    pub unit: Unit,
    /// The AWS Region or pseudo-region that it was given for.
    pub region: Region,
    /// The row that would answer without it; `None` where it fills a gap.
    pub snapshot: Option<Rate>,
}

impl Found {
    /// The price in use, in US dollars per [`Found::unit`].
    pub fn price(self) -> Usd {
        match self {
            Self::Exact(rate) | Self::Profile(rate) => rate.price,
            Self::Own(own) => own.price,
        }
    }

    /// What the price buys.
    pub fn unit(self) -> Unit {
        match self {
            Self::Exact(rate) | Self::Profile(rate) => rate.unit,
            Self::Own(own) => own.unit,
        }
    }

    /// The price in use per million tokens; `None` for what is not billed by tokens.
    pub fn per_mtok(self) -> Option<UsdPerMtok> {
        (self.unit() == Unit::MillionTokens).then(|| self.price().per_mtok())
    }

    /// The snapshot's row: the one in use, or the one that a price of the reader's own stands for.
    pub fn snapshot(self) -> Option<Rate> {
        match self {
            Self::Exact(rate) | Self::Profile(rate) => Some(rate),
            Self::Own(own) => own.snapshot,
        }
    }

    /// The reader's own price, if it is one.
    pub fn own(self) -> Option<OwnRate> {
        match self {
            Self::Own(own) => Some(own),
            Self::Exact(_) | Self::Profile(_) => None,
        }
    }
}
