//! Why no value of a single term makes an offer worth signing, in words.

use super::Lever;
use crate::engine::negotiation::outcome::Outcome;
use crate::engine::negotiation::years::Position;
use crate::engine::scenario::Basis;

/// Why a term that [`repairs`](super::repairs) tried reaches the aim at no value.
pub fn why_never(position: &Position, lever: Lever) -> &'static str {
    let outcome = position.outcome();
    let short = outcome.total.shortfall.is_positive();
    match lever {
        Lever::Commitment => "The discounts save too little for any commitment.",
        Lever::Discount | Lever::Layer if !short => "Nothing is spent that it would apply to.",
        _ if !short => "Nothing is short: what is missing is a saving.",
        Lever::Discount | Lever::Layer => match position.terms.basis {
            Basis::Net => {
                "While the commitment binds on net measurement, a deeper discount comes back as shortfall."
            }
            Basis::Gross => "More is short than the deepest discount saves.",
        },
        Lever::CarryForward if !has_excess(&outcome) => {
            "No year burns more than its commitment, so there is nothing to carry forward."
        }
        Lever::CarryForward => "What carries forward comes too late, or is too little.",
        Lever::TermEnd => "Over the whole term, too, more is short than the discounts save.",
        Lever::Gross => "Measured at list, too, more is short than the discounts save.",
        Lever::ThirdPartyCounts | Lever::ThirdPartyFull => {
            "With third-party models, too, more is short than the discounts save."
        }
        Lever::MarketplaceCap => "Even without a cap more is short than the discounts save.",
        Lever::FromSignature => {
            "With Bedrock from signature, too, more is short than the discounts save."
        }
    }
}

/// True where a year of some case, but the last one, burns more than its commitment.
fn has_excess(outcome: &Outcome) -> bool {
    let earlier = outcome.years.split_last().map_or(&[][..], |(_, all)| all);
    earlier.iter().any(|year| {
        let mut cases = year.cases.iter();
        cases.any(|case| case.counted > year.base.commitment)
    })
}
