//! The words of a result: why something is in no use case, what a line and a discount are. What is wrong with a file or a
//! row is worded in `problem`, a difference from list in `reconcile`, what to know beforehand in `notes`.

use super::kinds::{Charge, Layer};
use super::meaning::Kind;
use super::workloads::Why;

impl Why {
    /// In a sentence.
    pub const fn text(self) -> &'static str {
        match self {
            Self::NoModel => {
                "The catalogue has no model of this name. Say which it is, or leave it out."
            }
            Self::NoRegion => "No Region is known for it. Say which it is.",
            Self::NotUnderstood => {
                "Its usage type or unit is not documented, so its tokens are not known."
            }
            Self::NoQuantity => "It has a charge and no quantity.",
            Self::OtherPlace => {
                "It is capacity, training, storage, a customised model or another service, and no use case."
            }
            Self::OutOfRange => "A quantity is below zero, or larger than any field takes.",
        }
    }
}

impl Kind {
    /// In a word or two.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Used => "use",
            Self::OddUnit => "use in a unit that is not known",
            Self::Unrecognised => "usage type that is not documented",
            Self::Unsplit => "charge without a usage type",
            Self::Apart(Charge::Usage) => "charge",
            Self::Apart(Charge::Discount(_)) => "discount",
            Self::Apart(Charge::Credit) => "credit",
            Self::Apart(Charge::Refund) => "refund or correction",
            Self::Apart(Charge::Fee) => "fee or purchase",
        }
    }
}

impl Layer {
    /// What people call it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Edp => "enterprise discount (EDP)",
            Self::PrivateRate => "private rates",
            Self::Bundled => "bundled discount",
            Self::Other => "discount without a kind",
        }
    }
}
