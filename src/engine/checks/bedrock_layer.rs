//! *What it measures*: the Bedrock-specific discount on top of the cross-service one.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding};
use crate::engine::num::Usd;
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::BedrockLayer,
    dimension: DimensionId::Overlay,
    good: "Bedrock has a discount of its own",
    bad: "Bedrock has little or no discount of its own",
    measures: "Bedrock-specific discount",
    why: "AI spend of this size is a deal of its own. Advisers report layers from 5 % up.",
    source: "Score model 4.3; the guide names 5 to 10 %, advisers more",
    evidence: Evidence::Rates,
    run,
};

fn run(facts: &Facts<'_>) -> Finding {
    let bedrock = facts.quote.bedrock();
    let model = &facts.rubric.model;
    if bedrock < model.layer_material {
        return Finding::not_applicable(CHECK.id, "Bedrock list spend is below $250,000 a year");
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
