//! *What it measures*: what the agreement does with Bedrock models of vendors other than Amazon.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`] and [`METHOD`] and [`points`].

use super::{Check, CheckId, Evidence, Facts, Finding, Method, NO_AGREEMENT, NO_BEDROCK};
use crate::engine::num::{Points, Usd};
use crate::engine::rubric::DimensionId;
use crate::engine::scenario::Treatment;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::ThirdPartyTreatment,
    dimension: DimensionId::Overlay,
    name: "Third-party models",
    good: "Third-party models get the discount and count",
    bad: "Third-party models are not fully covered",
    why: "Sources disagree on whether Claude and other third-party models get the discount. Contracts differ.",
    evidence: Evidence::Rates,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "Your answer: full 100, counts only 60, inside the Marketplace cap 30, excluded or unknown 0",
    source: "Three advisers give three answers; the points are a modelling choice",
};

fn run(facts: &Facts<'_>) -> Finding {
    if !facts.uses_bedrock() {
        return Finding::not_applicable(CHECK.id, NO_BEDROCK);
    }
    if !facts.scenario.has_agreement() {
        return Finding::not_applicable(CHECK.id, NO_AGREEMENT);
    }
    let spend = facts.year_one.third_party;
    if !spend.is_positive() && !facts.unpriced_third_party() {
        return Finding::not_applicable(CHECK.id, "There is no spend on third-party models");
    }
    let treatment = facts.terms.treatment;
    let leak = leak(facts);
    let finding = match treatment {
        Treatment::Unknown => Finding::unknown(CHECK.id, Points::ZERO),
        known => Finding::scored(CHECK.id, points(known)),
    };
    // The answer is known, or is asked for, whatever the price.
    let finding = finding.next(next_action(treatment));
    if !spend.is_positive() {
        return finding.step("Third-party Bedrock spend at list, a year", Value::Unknown);
    }
    finding
        .money(leak)
        .step(
            "Third-party Bedrock spend at list, a year",
            Value::Usd(spend),
        )
        .step(
            "Your cross-service discount",
            Value::Percent(facts.terms.discount),
        )
        .step(
            "Money = spend × discount, unless it is given in full",
            Value::Usd(leak),
        )
}

/// What the discount would be worth on third-party models that do not get it.
pub(super) fn leak(facts: &Facts<'_>) -> Usd {
    match facts.terms.treatment {
        Treatment::Full => Usd::ZERO,
        _ => facts.year_one.third_party * facts.terms.discount.factor(),
    }
}

fn points(treatment: Treatment) -> Points {
    match treatment {
        Treatment::Full => Points::FULL,
        Treatment::CountsOnly => Points::of(60),
        Treatment::MarketplaceCapped => Points::of(30),
        Treatment::Excluded | Treatment::Unknown => Points::ZERO,
    }
}

/// What to ask for, or nothing when it is granted.
pub(super) fn next_action(treatment: Treatment) -> Option<Phrase> {
    match treatment {
        Treatment::Full => None,
        Treatment::Unknown => Some(Phrase::plain(
            "Put it to AWS in writing: is usage of third-party models on Bedrock a Commitment-Eligible Fee, \
             and does the Cross-Service Discount apply to it?",
        )),
        _ => Some(Phrase::plain(
            "Ask that third-party models on Bedrock get the cross-service discount and count without a cap.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{money, next, num, points, position, run};
    use super::*;
    use crate::engine::scenario::Pricing;

    #[test]
    fn third_party_treatment_scores_each_answer_and_prices_the_missing_discount() {
        // $120,000 a year on third-party models × 6.6 %.
        for (treatment, expected, leak, starts) in [
            (Treatment::Full, "100.00", "0.00", ""),
            (
                Treatment::CountsOnly,
                "60.00",
                "7920.00",
                "Ask that third-party models",
            ),
            (
                Treatment::MarketplaceCapped,
                "30.00",
                "7920.00",
                "Ask that third-party models",
            ),
            (
                Treatment::Excluded,
                "0.00",
                "7920.00",
                "Ask that third-party models",
            ),
            (
                Treatment::Unknown,
                "unknown 0.00",
                "7920.00",
                "Put it to AWS in writing",
            ),
        ] {
            let mut scenario = position();
            scenario.bedrock.treatment = treatment;
            let finding = run(CheckId::ThirdPartyTreatment, &scenario);
            assert_eq!(
                (points(&finding), money(&finding)),
                (expected.into(), leak.into()),
                "{treatment:?}"
            );
            assert!(
                next(&finding).starts_with(starts)
                    && next(&finding).is_empty() == starts.is_empty()
            );
        }
    }

    #[test]
    fn third_party_treatment_does_not_apply_to_models_of_amazon_alone() {
        let mut scenario = position();
        for workload in &mut scenario.workloads {
            if let Pricing::Own { third_party, .. } = &mut workload.pricing {
                *third_party = num("0");
            }
        }
        assert_eq!(points(&run(CheckId::ThirdPartyTreatment, &scenario)), "n/a");
    }
}
