//! *What it measures*: the share of Marketplace purchases that may retire commitment.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding, NO_AGREEMENT};
use crate::engine::num::{Percent, Usd};
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::MarketplaceEligible,
    dimension: DimensionId::Marketplace,
    good: "Your Marketplace purchases all count",
    bad: "Part of your Marketplace purchases does not count",
    measures: "Share of Marketplace purchases that is fully Deployed on AWS",
    why: "Since May 2025 only products fully deployed on AWS retire commitment, dollar for dollar.",
    source: "Score model 4.4; AWS Marketplace policy of 1 May 2025",
    evidence: Evidence::Answers,
    run,
};

fn run(facts: &Facts<'_>) -> Finding {
    if !facts.scenario.has_agreement() {
        return Finding::not_applicable(CHECK.id, NO_AGREEMENT);
    }
    let market = &facts.scenario.marketplace;
    if !market.purchases.is_positive() {
        return Finding::not_applicable(CHECK.id, "There are no Marketplace purchases");
    }
    let lost = lost_burn(facts);
    let next = (market.eligible < Percent::WHOLE).then(|| {
        Phrase::plain(
            "List the products without the Deployed on AWS badge, and move renewals of the others inside the term.",
        )
    });
    Finding::scored(
        CHECK.id,
        facts
            .rubric
            .curves
            .marketplace_eligible
            .at(market.eligible.factor()),
    )
    .metric(Value::Percent(market.eligible))
    .money(lost)
    .next(next)
    .step(
        "Marketplace purchases, a year",
        Value::Usd(market.purchases),
    )
    .step("Share that counts", Value::Percent(market.eligible))
    .step(
        "Cap = 25 % of the average commitment",
        Value::Usd(cap(facts)),
    )
    .step(
        "Expected shortfall, a year",
        Value::Usd(facts.shortfall_per_year()),
    )
    .step(
        "Money = shortfall that the ineligible part inside the cap would have covered",
        Value::Usd(lost),
    )
}

/// The most that Marketplace purchases may retire in an average year.
pub(super) fn cap(facts: &Facts<'_>) -> Usd {
    facts.outlook.average_commitment() * facts.rubric.model.marketplace_cap.factor()
}

/// Shortfall that the ineligible part would have covered; nothing without an agreement.
pub(super) fn lost_burn(facts: &Facts<'_>) -> Usd {
    let (cap, purchases) = (cap(facts), facts.scenario.marketplace.purchases);
    let missing = purchases.min(cap) - facts.terms.eligible_marketplace.min(cap);
    facts.shortfall_per_year().min(missing)
}
