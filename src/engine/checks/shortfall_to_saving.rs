//! *What it measures*: how much of the discount the expected shortfall eats.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`], [`METHOD`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding, Method, NO_AGREEMENT};
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::ShortfallToSaving,
    dimension: DimensionId::Commit,
    name: "Shortfall against saving",
    good: "The expected shortfall leaves the discount alone",
    bad: "The expected shortfall eats into the discount",
    why: "The agreement is worth what the discount saves less what the shortfall costs.",
    evidence: Evidence::Answers,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "Expected shortfall ÷ expected saving, over the term",
    source: "Arithmetic: the break-even burn of a commitment",
};

fn run(facts: &Facts<'_>) -> Finding {
    if !facts.scenario.has_agreement() {
        return Finding::not_applicable(CHECK.id, NO_AGREEMENT);
    }
    let out = facts.outlook;
    let share = facts.shortfall_to_saving();
    let costs_more = out.shortfall > out.saving();
    let next = if costs_more {
        Some(Phrase::plain(
            "Do not sign this commitment: over the term it costs more than having no agreement. Lower it first.",
        ))
    } else if !out.saving().is_positive() {
        Some(Phrase::plain(
            "Ask for a discount first: as it stands, the commitment buys nothing.",
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

#[cfg(test)]
mod tests {
    use super::super::testing::{native_only, next, num, points, run};
    use super::*;

    /// One year of $10,000,000 native spend for certain.
    fn of(commitment: &str, discount: &str) -> Finding {
        let mut scenario = native_only();
        scenario.agreement.commitment = num(commitment);
        scenario.agreement.discount = num(discount);
        run(CheckId::ShortfallToSaving, &scenario)
    }

    #[test]
    fn shortfall_to_saving_says_lower_do_not_sign_or_nothing() {
        // 10 %: saves 1,000,000 and burns 9,000,000.
        let none = of("9000000", "10");
        assert_eq!(
            (points(&none), next(&none)),
            ("100.00".into(), String::new())
        );
        // 500,000 short of 1,000,000 saved: 0.5 gives 30.
        let half = of("9500000", "10");
        assert_eq!(points(&half), "30.00");
        assert!(
            next(&half).starts_with("Lower the commitment") && next(&half).contains("$500000.00")
        );
        let more = of("10000001", "10");
        assert_eq!(points(&more), "0.00");
        assert!(next(&more).starts_with("Do not sign this commitment"));
    }

    #[test]
    fn shortfall_to_saving_of_an_agreement_that_saves_nothing_earns_nothing() {
        let met = of("9000000", "0");
        assert_eq!(points(&met), "0.00");
        assert!(
            next(&met).starts_with("Ask for a discount first"),
            "{}",
            next(&met)
        );
        let missed = of("11000000", "0");
        assert!(
            next(&missed).starts_with("Do not sign this commitment"),
            "{}",
            next(&missed)
        );
    }
}
