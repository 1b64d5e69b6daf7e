//! *What it measures*: how much of the list spend gets the cross-service discount at all.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`], [`METHOD`] and the rubric's curve.

use super::{
    Check, CheckId, Evidence, Facts, Finding, Method, NO_AGREEMENT, nothing, third_party_treatment,
};
use crate::engine::num::Ratio;
use crate::engine::rubric::DimensionId;
use crate::engine::scenario::Treatment;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::DiscountReach,
    dimension: DimensionId::Discount,
    name: "Reach of the discount",
    good: "The discount reaches all of your spend",
    bad: "Part of your spend gets no discount",
    why: "What you realise is the headline discount times its reach.",
    evidence: Evidence::Rates,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "List spend that gets the discount ÷ native and Bedrock list spend",
    source: "Modelling choice of this project",
};

fn run(facts: &Facts<'_>) -> Finding {
    if !facts.scenario.has_agreement() {
        return Finding::not_applicable(CHECK.id, NO_AGREEMENT);
    }
    if facts.benchmark_commitment < facts.rubric.model.benchmark_floor {
        return Finding::not_applicable(CHECK.id, "The benchmark starts at $0.5M a year");
    }
    let (reached, all) = (facts.discounted_list(), facts.year_one.total());
    let Some(reach) = reached.ratio_to(all) else {
        return nothing(facts, CHECK.id, "There is no list spend");
    };
    let full = facts.terms.treatment == Treatment::Full;
    if !full && facts.unpriced_third_party() {
        return nothing(
            facts,
            CHECK.id,
            "There is no price for what gets no discount",
        );
    }
    let lost = (all - reached) * facts.terms.discount.factor();
    let next = match facts.terms.treatment {
        _ if reach == Ratio::ONE => None,
        Treatment::Unknown => Some(Phrase::new(
            "Settle in writing how third-party models are treated: {0} of list spend a year gets no discount today.",
            [Value::Usd(all - reached)],
        )),
        known => third_party_treatment::next_action(known),
    };
    Finding::scored(
        CHECK.id,
        facts.rubric.curves.discount_reach.at(reach.factor()),
    )
    .metric(Value::Share(reach))
    .money(lost)
    .next(next)
    .step(
        "List spend that gets the discount, a year",
        Value::Usd(reached),
    )
    .step("Native and Bedrock list spend, a year", Value::Usd(all))
    .step("Reach", Value::Share(reach))
    .step("Money = spend outside × your discount", Value::Usd(lost))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{money, next, num, points, position, run};
    use super::*;

    #[test]
    fn discount_reach_counts_third_party_models_only_with_the_full_discount() {
        let mut scenario = position();
        scenario.spend.native = num("1080000");
        let whole = run(CheckId::DiscountReach, &scenario);
        assert_eq!(
            (points(&whole), next(&whole)),
            ("100.00".into(), String::new())
        );
        // 1,080,000 of 1,200,000 = 0.9: half-way from 50 to 100. 120,000 × 6.6 % is lost.
        scenario.bedrock.treatment = Treatment::CountsOnly;
        let part = run(CheckId::DiscountReach, &scenario);
        assert_eq!(
            (points(&part), money(&part)),
            ("75.00".into(), "7920.00".into())
        );
        // The treatment is known: the same words as in the check that asks for it.
        let asked = run(CheckId::ThirdPartyTreatment, &scenario);
        assert_eq!(next(&part), next(&asked));
        scenario.bedrock.treatment = Treatment::Unknown;
        let unknown = next(&run(CheckId::DiscountReach, &scenario));
        assert!(unknown.contains("$120000.00 of list spend a year gets no discount"));
    }
}
