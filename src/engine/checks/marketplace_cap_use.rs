//! *What it measures*: how much of the Marketplace cap eligible purchases use.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`] and the rubric's curve.

use super::marketplace_eligible::cap;
use super::{Check, CheckId, Evidence, Facts, Finding, NO_AGREEMENT};
use crate::engine::num::Ratio;
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::MarketplaceCapUse,
    dimension: DimensionId::Marketplace,
    good: "Marketplace purchases use the cap well",
    bad: "Marketplace purchases leave the cap unused or exceed it",
    measures: "Eligible purchases ÷ 25 % of the average commitment",
    why: "Inside the cap a purchase retires commitment in full; above it, nothing.",
    source: "Score model 4.4; published cap of 25 %",
    evidence: Evidence::Answers,
    run,
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
