//! The sentences about a result as a whole: what to know before it is used, and why something is in no use case.
//! What is wrong with a file or a row is worded in `problem`, a difference from list in `reconcile`.

use super::imported::Note;
use super::kinds::{Charge, Layer};
use super::meaning::Kind;
use super::workloads::Why;

impl Note {
    /// In a sentence.
    pub const fn text(self) -> &'static str {
        match self {
            Self::SpendOnly => {
                "This file has money and no tokens: it is not split by usage type. Fill in the volumes, or take a file that is."
            }
            Self::Derived => {
                "Some rows have no quantity. Their tokens are worked out from the charge at list prices, and hide any discount."
            }
            Self::UntestedLayout => {
                "This layout is read by its description. No real download with Bedrock rows was at hand: compare the totals."
            }
            Self::NoModel => "This file does not name the model. Say which it is.",
            Self::TierAssumed => {
                "Logs and metrics do not say the service tier. Every call is taken as standard on demand."
            }
            Self::PartialMonth => {
                "At least one month is covered in part. It is scaled to a whole month only if you say so."
            }
            Self::Estimated => "AWS marks at least one month as estimated: it can still change.",
        }
    }
}

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
