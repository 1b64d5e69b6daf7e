//! *What it measures*: how many of the seven steps of preparation are done.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`] and [`METHOD`].

use super::{Check, CheckId, Evidence, Facts, Finding, Method};
use crate::engine::num::Factor;
use crate::engine::rubric::DimensionId;
use crate::engine::scenario::{Answer, STEPS};
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::SevenSteps,
    dimension: DimensionId::Renewal,
    name: "Preparation",
    good: "The negotiation is prepared",
    bad: "The negotiation is not fully prepared",
    why: "The side that knows its usage and its alternatives sets the terms.",
    evidence: Evidence::Answers,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "Steps done ÷ 7; a step half done counts half",
    source: "The seven-step checklist of the public Bedrock pricing guide that this product follows",
};

fn run(facts: &Facts<'_>) -> Finding {
    let answers = facts.scenario.contract.steps;
    let done: Factor = answers.iter().map(|answer| answer.credit()).sum();
    let share = done
        .ratio_to(Factor::ONE.times(STEPS.len() as u32))
        .unwrap_or_default();
    let unknown = answers.contains(&Answer::Unknown);
    let finding = if unknown {
        Finding::unknown(CHECK.id, share.points())
    } else {
        Finding::scored(CHECK.id, share.points())
    };
    let first_open = STEPS
        .iter()
        .zip(answers)
        .find(|(_, answer)| answer.credit() < Factor::ONE);
    let next = first_open.map(|(step, _)| Phrase::plain(step.action));
    finding
        .metric(Value::Share(share))
        .money(facts.one_point())
        .next(next)
        .step("Steps done, half steps as halves", Value::Times(done))
        .step("Share of seven", Value::Share(share))
        .step(
            "Money = one point of discount on the spend that gets it",
            Value::Usd(facts.one_point()),
        )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{money, next, points, position, run};
    use super::*;

    #[test]
    fn seven_steps_counts_half_steps_and_names_the_first_open_one() {
        let mut scenario = position();
        assert_eq!(next(&run(CheckId::SevenSteps, &scenario)), "");
        // (5 + ½ + 0) / 7 = 0.785714; one point of 10,120,000 is at stake.
        (scenario.contract.steps[3], scenario.contract.steps[5]) = (Answer::Partial, Answer::No);
        let open = run(CheckId::SevenSteps, &scenario);
        assert_eq!(
            (points(&open), money(&open)),
            ("78.57".into(), "101200.00".into())
        );
        assert_eq!(
            next(&open),
            "Price the same workloads at two other providers, with their discounts."
        );
        scenario.contract.steps[6] = Answer::Unknown;
        assert_eq!(
            points(&run(CheckId::SevenSteps, &scenario)),
            "unknown 64.29"
        );
    }
}
