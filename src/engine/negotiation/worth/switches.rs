//! Terms that are one or the other, tried as the other. Percentages are `steps`.

use super::{Change, Lever, Reached, net_value, with};
use crate::engine::negotiation::years::Position;
use crate::engine::scenario::negotiation::{BedrockFrom, Settlement};
use crate::engine::scenario::{Basis, Treatment};
use crate::engine::value::Value;

/// The terms that are one or the other, where they are the other.
pub(super) fn repairs(position: &Position) -> Vec<Change> {
    let terms = &position.terms;
    let some = |test: fn(Treatment) -> bool| {
        let mut parts = position.spend.parts.iter();
        parts.any(|part| part.treatment.is_some_and(test))
    };
    let multi_year = position.commitments.len() > 1;
    let all = [
        (
            multi_year && terms.settlement == Settlement::Annual,
            Lever::TermEnd,
            ["every year", "once, at the end of the term"],
            with(position, |terms| terms.settlement = Settlement::TermEnd),
        ),
        (
            terms.basis == Basis::Net,
            Lever::Gross,
            ["net", "gross"],
            with(position, |terms| terms.basis = Basis::Gross),
        ),
        (
            some(|treatment| !matches!(treatment, Treatment::Full | Treatment::CountsOnly)),
            Lever::ThirdPartyCounts,
            ["as answered", "they count, without the discount"],
            treated(position, Treatment::CountsOnly),
        ),
        (
            some(|treatment| treatment != Treatment::Full),
            Lever::ThirdPartyFull,
            ["as answered", "they count and get the discount"],
            treated(position, Treatment::Full),
        ),
        (
            terms.bedrock_from != BedrockFrom::Year(1) && position.spend.bedrock().is_positive(),
            Lever::FromSignature,
            ["added later", "from signature"],
            with(position, |terms| terms.bedrock_from = BedrockFrom::Year(1)),
        ),
    ];
    let applying = all.into_iter().filter(|(applies, ..)| *applies);
    applying
        .map(|(_, lever, [today, then], changed)| {
            let net_value = net_value(&changed);
            Change {
                lever,
                today: Value::Word(today),
                reached: if net_value.is_positive() {
                    Reached::At {
                        value: Value::Word(then),
                        net_value,
                    }
                } else {
                    Reached::Never { best: net_value }
                },
            }
        })
        .collect()
}

/// The position with all third-party models treated so that are treated worse.
fn treated(position: &Position, treatment: Treatment) -> Position {
    let mut changed = position.clone();
    for part in &mut changed.spend.parts {
        if part.treatment.is_some_and(|today| today != Treatment::Full) {
            part.treatment = Some(treatment);
        }
    }
    changed
}
