//! *What it measures*: the share of Marketplace purchases that may retire commitment.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`], [`METHOD`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding, Method, NO_AGREEMENT};
use crate::engine::num::{Percent, Usd};
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::MarketplaceEligible,
    dimension: DimensionId::Marketplace,
    name: "Marketplace eligibility",
    good: "Your Marketplace purchases all count",
    bad: "Part of your Marketplace purchases does not count",
    why: "Since May 2025 only products fully deployed on AWS retire commitment, dollar for dollar.",
    evidence: Evidence::Answers,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "Share of Marketplace purchases that is fully Deployed on AWS",
    source: "AWS Marketplace policy of 1 May 2025",
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

#[cfg(test)]
mod tests {
    use super::super::testing::{money, native_only, next, num, points, run};
    use super::*;

    #[test]
    fn marketplace_eligible_prices_the_shortfall_that_lost_products_would_have_covered() {
        // 10,000,000 at 6.6 % burns 9,340,000 of 10,000,000. Purchases of 1,000,000 fit under the cap of 2,500,000;
        // 55 % count: 550,000. Short 110,000; the other 450,000 would have covered all of it.
        let mut scenario = native_only();
        scenario.agreement.commitment = num("10000000");
        scenario.marketplace.purchases = num("1000000");
        scenario.marketplace.eligible = num("55");
        let part = run(CheckId::MarketplaceEligible, &scenario);
        assert_eq!(
            (points(&part), money(&part)),
            ("25.00".into(), "110000.00".into())
        );
        assert!(next(&part).starts_with("List the products without the Deployed on AWS badge"));
        // 10 % count: short 560,000, and 900,000 would have covered it.
        scenario.marketplace.eligible = num("10");
        assert_eq!(
            money(&run(CheckId::MarketplaceEligible, &scenario)),
            "560000.00"
        );
        // 20,000,000 committed: the cap is 5,000,000. Half of 6,000,000 counts and 7,660,000 are short, but only
        // 2,000,000 more would have fitted under the cap.
        scenario.agreement.commitment = num("20000000");
        scenario.marketplace.purchases = num("6000000");
        scenario.marketplace.eligible = num("50");
        assert_eq!(
            money(&run(CheckId::MarketplaceEligible, &scenario)),
            "2000000.00"
        );
        scenario.marketplace.eligible = num("100");
        assert_eq!(next(&run(CheckId::MarketplaceEligible, &scenario)), "");
        scenario.marketplace.purchases = num("0");
        assert_eq!(points(&run(CheckId::MarketplaceEligible, &scenario)), "n/a");
    }
}
