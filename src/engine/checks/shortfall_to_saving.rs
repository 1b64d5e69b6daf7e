//! *What it measures*: how much of the discount the expected shortfall eats.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding, NO_AGREEMENT};
use crate::engine::num::Ratio;
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::ShortfallToSaving,
    dimension: DimensionId::Commit,
    good: "The expected shortfall leaves the discount alone",
    bad: "The expected shortfall eats into the discount",
    measures: "Expected shortfall ÷ expected saving, over the term",
    why: "The agreement is worth what the discount saves less what the shortfall costs.",
    source: "Score model 4.1; the break-even burn of a commitment",
    evidence: Evidence::Answers,
    run,
};

fn run(facts: &Facts<'_>) -> Finding {
    if !facts.scenario.has_agreement() {
        return Finding::not_applicable(CHECK.id, NO_AGREEMENT);
    }
    let out = facts.outlook;
    let share = facts.shortfall_to_saving();
    let next = if share > Ratio::ONE {
        Some(Phrase::plain(
            "Do not sign this commitment: over the term it costs more than having no agreement. Lower it first.",
        ))
    } else {
        share.is_positive().then(|| {
            Phrase::new(
                "Lower the commitment or soften its settlement: {0} of shortfall is expected over the term.",
                [Value::Usd(out.shortfall)],
            )
        })
    };
    Finding::scored(
        CHECK.id,
        facts.rubric.curves.shortfall_to_saving.at(share.factor()),
    )
    .metric(Value::Share(share))
    .money(facts.shortfall_per_year())
    .next(next)
    .step("Expected list spend over the term", Value::Usd(out.list))
    .step("Expected payments after discounts", Value::Usd(out.paid))
    .step(
        "Expected saving = list − payments",
        Value::Usd(out.saving()),
    )
    .step(
        "Expected shortfall over the term",
        Value::Usd(out.shortfall),
    )
    .step("Shortfall ÷ saving", Value::Share(share))
}
