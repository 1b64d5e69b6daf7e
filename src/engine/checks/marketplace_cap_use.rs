//! *What it measures*: how much of the Marketplace cap eligible purchases use.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`], [`METHOD`] and the rubric's curve.

use super::marketplace_eligible::cap;
use super::{Check, CheckId, Evidence, Facts, Finding, Method, NO_AGREEMENT};
use crate::engine::num::Ratio;
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::MarketplaceCapUse,
    dimension: DimensionId::Marketplace,
    name: "Marketplace cap",
    good: "Marketplace purchases use the cap well",
    bad: "Marketplace purchases do not match the cap",
    why: "Inside the cap a purchase retires commitment in full; above it, nothing.",
    evidence: Evidence::Answers,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "Eligible purchases ÷ 25 % of the average commitment",
    source: "AWS's published cap of 25 %",
};

fn run(facts: &Facts<'_>) -> Finding {
    let (cap, eligible) = (cap(facts), facts.terms.eligible_marketplace);
    let Some(used) = eligible.ratio_to(cap) else {
        return Finding::not_applicable(CHECK.id, NO_AGREEMENT);
    };
    let points = facts.rubric.curves.marketplace_cap_use.at(used.factor());
    let next = if used > Ratio::ONE {
        Some(Phrase::new(
            "Ask for a higher cap: {0} of eligible purchases a year retires nothing.",
            [Value::Usd(eligible - cap)],
        ))
    } else {
        (points < crate::engine::num::Points::FULL).then(|| {
            Phrase::new(
                "Move software renewals you would buy anyway to Marketplace: {0} a year still fits under the cap.",
                [Value::Usd(cap - eligible)],
            )
        })
    };
    Finding::scored(CHECK.id, points)
        .metric(Value::Share(used))
        .next(next)
        .step("Eligible purchases, a year", Value::Usd(eligible))
        .step("Cap = 25 % of the average commitment", Value::Usd(cap))
        .step("Use of the cap", Value::Share(used))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{next, num, points, position, run};
    use super::*;

    #[test]
    fn marketplace_cap_use_rises_to_the_cap_and_falls_above_it() {
        // The cap is 25 % of 5,000,000: 1,250,000.
        for (purchases, expected, said) in [
            ("0", "30.00", "$1250000.00 a year still fits"),
            // 375,000 / 1,250,000 = 0.3.
            ("375000", "65.00", "$875000.00 a year still fits"),
            ("750000", "100.00", ""),
            ("1250000", "100.00", ""),
            // 1.5 gives 60; 625,000 lie above the cap.
            (
                "1875000",
                "60.00",
                "$625000.00 of eligible purchases a year retires nothing",
            ),
        ] {
            let mut scenario = position();
            scenario.marketplace.purchases = num(purchases);
            let finding = run(CheckId::MarketplaceCapUse, &scenario);
            assert_eq!(points(&finding), expected, "{purchases}");
            assert!(
                next(&finding).contains(said) && next(&finding).is_empty() == said.is_empty(),
                "{purchases}"
            );
        }
    }
}
