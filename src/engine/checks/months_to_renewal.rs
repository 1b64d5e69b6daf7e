//! *What it measures*: how much time is left to negotiate.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`], [`METHOD`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding, Method};
use crate::engine::num::Factor;
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::MonthsToRenewal,
    dimension: DimensionId::Renewal,
    name: "Time to negotiate",
    good: "There is time to negotiate",
    bad: "Time to negotiate is short",
    why: "Nine months is the advised start and twelve weeks the least: alternatives need time to be real.",
    evidence: Evidence::Answers,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "Months until the agreement renews or is to be signed",
    source: "Advisers' calendars",
};

fn run(facts: &Facts<'_>) -> Finding {
    let months = facts.scenario.contract.months_to_renewal;
    let next = if months < Factor::of(3, 0) {
        Some("Ask for a short extension at current terms before anything else.")
    } else if months < Factor::of(9, 0) {
        Some("Start now: tell AWS in writing that the renewal is open and ask for its proposal.")
    } else {
        None
    };
    Finding::scored(CHECK.id, facts.rubric.curves.months_to_renewal.at(months))
        .metric(Value::Times(months))
        .money(facts.one_point())
        .next(next.map(Phrase::plain))
        .step("Months left", Value::Times(months))
        .step(
            "Money = one point of discount on the spend that gets it",
            Value::Usd(facts.one_point()),
        )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{next, num, points, position, run};
    use super::*;

    #[test]
    fn months_to_renewal_asks_for_an_extension_below_three_and_for_a_start_below_nine() {
        // 3 gives 40 and 6 gives 80: 4.5 is half-way.
        for (months, expected, starts) in [
            ("0", "0.00", "Ask for a short extension"),
            ("2.99", "39.85", "Ask for a short extension"),
            ("3", "40.00", "Start now"),
            ("4.5", "60.00", "Start now"),
            ("9", "100.00", ""),
        ] {
            let mut scenario = position();
            scenario.contract.months_to_renewal = num(months);
            let finding = run(CheckId::MonthsToRenewal, &scenario);
            assert_eq!(points(&finding), expected, "{months}");
            assert!(
                next(&finding).starts_with(starts)
                    && next(&finding).is_empty() == starts.is_empty(),
                "{months}"
            );
        }
    }
}
