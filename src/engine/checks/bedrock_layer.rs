//! *What it measures*: the Bedrock-specific discount on top of the cross-service one.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`], [`METHOD`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding, Method, nothing};
use crate::engine::num::Usd;
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::BedrockLayer,
    dimension: DimensionId::Overlay,
    name: "Bedrock discount",
    good: "Bedrock has a discount of its own",
    bad: "Bedrock has little or no discount of its own",
    why: "Advisers report a separate Bedrock discount of 5 % or more, mostly on larger spend.",
    evidence: Evidence::Rates,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "Bedrock-specific discount",
    source: "The public Bedrock pricing guide that this product follows names 5 to 10 %, advisers more",
};

fn run(facts: &Facts<'_>) -> Finding {
    let bedrock = facts.quote.bedrock();
    let model = &facts.rubric.model;
    if bedrock < model.layer_material {
        return nothing(
            facts,
            CHECK.id,
            "Bedrock list spend is below $250,000 a year",
        );
    }
    let layer = facts.terms.layer;
    let gap = gap(facts);
    let next = gap.is_positive().then(|| {
        Phrase::new(
            "Ask for a Bedrock discount of at least {0} as a line of its own, as a percentage off the list of the day.",
            [Value::Percent(model.layer_target)],
        )
    });
    Finding::scored(
        CHECK.id,
        facts.rubric.curves.bedrock_layer.at(layer.factor()),
    )
    .metric(Value::Percent(layer))
    .money(gap)
    .next(next)
    .step("Bedrock at list, a year", Value::Usd(bedrock))
    .step("Your Bedrock discount", Value::Percent(layer))
    .step(
        "Discount it is measured against",
        Value::Percent(model.layer_target),
    )
    .step("Money = gap × Bedrock at list", Value::Usd(gap))
}

/// What the missing part of the target layer is worth; nothing below the size from which it matters.
pub(super) fn gap(facts: &Facts<'_>) -> Usd {
    let bedrock = facts.quote.bedrock();
    if bedrock < facts.rubric.model.layer_material {
        return Usd::ZERO;
    }
    let target = facts.rubric.model.layer_target.factor();
    bedrock * (target - facts.terms.layer.factor()).or_zero()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{money, next, num, points, position, run};
    use super::*;

    #[test]
    fn bedrock_layer_matters_from_250_000_a_year_and_is_measured_against_five_per_cent() {
        let mut scenario = position();
        // 2,500 M × $10 × 12 = 300,000. A layer of 2 % gives two fifths of 60; 3 points of 300,000 are missing.
        scenario.workloads[0].input = num("2500");
        scenario.bedrock.layer = num("2");
        let thin = run(CheckId::BedrockLayer, &scenario);
        assert_eq!(
            (points(&thin), money(&thin)),
            ("24.00".into(), "9000.00".into())
        );
        assert!(next(&thin).starts_with("Ask for a Bedrock discount of at least 5 %"));
        scenario.bedrock.layer = num("7.5");
        let good = run(CheckId::BedrockLayer, &scenario);
        assert_eq!(
            (points(&good), money(&good), next(&good)),
            ("80.00".into(), "0.00".into(), String::new())
        );
        // 249,999.99 a year.
        scenario.workloads[0].input = num("2083.33325");
        assert_eq!(points(&run(CheckId::BedrockLayer, &scenario)), "n/a");
    }
}
