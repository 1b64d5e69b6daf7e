//! A mixed position: a share of every use case that can move goes to whoever is cheapest, the rest stays on Bedrock.
//! Which share is worth threatening with is the buyer's; nothing here chooses it.

use super::leaving::{Diverted, Held};
use super::{Amounts, Leaving, UseCase};
use crate::engine::num::{Percent, Usd};
use crate::engine::scenario::negotiation::Seller;

/// A share of the use cases elsewhere.
#[derive(Clone, Debug)]
pub struct Mixed {
    /// Who gets a share of what.
    pub moves: Vec<Move>,
    /// All priced use cases on Bedrock in year one.
    pub before: Amounts,
    /// What stays there.
    pub stays: Amounts,
    /// What moves, at the other sellers.
    pub there: Amounts,
    /// Over the term, with the commitment held.
    pub leaving: Leaving,
}

/// One use case of which a share moves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    /// Its place in the scenario.
    pub workload: usize,
    /// Who is cheapest for it.
    pub seller: Seller,
    /// The share there a year.
    pub there: Amounts,
    /// The same share on Bedrock a year.
    pub bedrock: Amounts,
}

impl Mixed {
    /// Year one after the move, shortfall left out.
    pub fn after(&self) -> Usd {
        self.stays.net + self.there.net
    }
}

pub(super) fn mixed(use_cases: &[UseCase<'_>], share: Percent, held: &Held) -> Mixed {
    let mut mixed = Mixed {
        moves: Vec::new(),
        before: Amounts::default(),
        stays: Amounts::default(),
        there: Amounts::default(),
        leaving: Leaving::default(),
    };
    let mut diverted = Diverted::default();
    for (workload, use_case) in use_cases.iter().enumerate() {
        let Some(bedrock) = use_case.bedrock else {
            continue;
        };
        mixed.before = mixed.before.plus(bedrock);
        let Some((seller, there)) = use_case.cheapest() else {
            mixed.stays = mixed.stays.plus(bedrock);
            continue;
        };
        let moved = |amounts: Amounts, share: Percent| Amounts {
            list: amounts.list * share.factor(),
            net: amounts.net * share.factor(),
        };
        let stays = Amounts {
            list: bedrock.list * share.complement(),
            net: bedrock.net * share.complement(),
        };
        let one = Move {
            workload,
            seller,
            there: moved(there.amounts, share),
            bedrock: moved(bedrock, share),
        };
        mixed.stays = mixed.stays.plus(stays);
        mixed.there = mixed.there.plus(one.there);
        mixed.moves.push(one);
        diverted.add(&use_case.parts, share, one.there);
    }
    mixed.leaving = held.without(&diverted);
    mixed
}
