//! *What it measures*: spend on tuned models that were never compared with retrieval.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`], [`METHOD`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding, Method, no_tokens};
use crate::engine::num::Usd;
use crate::engine::quote::MONTHS_PER_YEAR;
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::UnprovenTuning,
    dimension: DimensionId::Tokens,
    name: "Tuned models",
    good: "Tuned models have been compared with retrieval",
    bad: "Tuned models were never compared with retrieval",
    why: "Tuning costs training, storage and often dearer inference. Retrieval or examples may do the same.",
    evidence: Evidence::Answers,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "Spend on such models ÷ Bedrock list spend",
    source: "Modelling choice of this project: half of the spend is taken as the stake",
};

fn run(facts: &Facts<'_>) -> Finding {
    let (tuned, bedrock) = (yearly(facts), facts.quote.bedrock());
    // Without tuned models there is nothing to weigh, whatever the price.
    let unpriced = facts.quote.token_gaps().next().is_some();
    if facts.quote.on_demand.is_zero() && (tuned.is_positive() || !unpriced) {
        return no_tokens(facts, CHECK.id, "There is no on-demand spend");
    }
    let share = tuned.ratio_to(bedrock).unwrap_or_default();
    let money = tuned.per(2) * facts.payable.factor();
    let next = tuned.is_positive().then(|| {
        Phrase::plain(
            "Run the retrieval test before the next retraining; stop tuning where it wins.",
        )
    });
    Finding::scored(
        CHECK.id,
        facts.rubric.curves.unproven_tuning.at(share.factor()),
    )
    .metric(Value::Share(share))
    .money(money)
    .next(next)
    .step("Unproven tuned models, a year", Value::Usd(tuned))
    .step("Bedrock at list, a year", Value::Usd(bedrock))
    .step("Share", Value::Share(share))
    .step(
        "Money = half of it × share of list that you pay",
        Value::Usd(money),
    )
}

/// Spend a year on tuned models without a comparison.
pub(super) fn yearly(facts: &Facts<'_>) -> Usd {
    facts
        .scenario
        .tuned_unproven_per_month
        .times(MONTHS_PER_YEAR)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{money, native_only, next, num, points, position, run};
    use super::*;

    #[test]
    fn unproven_tuning_stakes_half_of_it() {
        let mut scenario = position();
        assert_eq!(next(&run(CheckId::UnprovenTuning, &scenario)), "");
        // 1,000 × 12 of 120,000 = 0.1: half the way to 0.2. Half of 12,000 at 0.934.
        scenario.tuned_unproven_per_month = num("1000");
        let some = run(CheckId::UnprovenTuning, &scenario);
        assert_eq!(
            (points(&some), money(&some)),
            ("50.00".into(), "5604.00".into())
        );
        assert!(next(&some).starts_with("Run the retrieval test"));
        assert_eq!(points(&run(CheckId::UnprovenTuning, &native_only())), "n/a");
    }
}
