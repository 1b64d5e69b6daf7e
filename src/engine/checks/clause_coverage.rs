//! *What it measures*: how much of the weighted clause checklist the agreement holds.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`] and [`METHOD`].

use super::{Check, CheckId, Evidence, Facts, Finding, Method};
use crate::engine::num::{Factor, Points, Usd};
use crate::engine::rubric::DimensionId;
use crate::engine::scenario::{Answer, CLAUSES, Clause, RATE_LOCK};
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::ClauseCoverage,
    dimension: DimensionId::Protections,
    name: "Contract clauses",
    good: "The contract protects prices and models",
    bad: "Protective clauses are missing or unread",
    why: "Models are withdrawn and prices move inside a term. What is not in the contract is not promised.",
    evidence: Evidence::Answers,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "Σ clause weight × answer ÷ Σ clause weight; yes 1, partial ½, no or unknown 0",
    source: "Twelve clauses from filed contracts and advisers; their weights are a modelling choice",
};

fn run(facts: &Facts<'_>) -> Finding {
    let answered = || CLAUSES.iter().zip(facts.scenario.contract.clauses);
    let held: Factor = answered()
        .map(|(clause, answer)| answer.credit().times(clause.weight))
        .sum();
    let whole: Factor = CLAUSES
        .iter()
        .map(|clause| Factor::ONE.times(clause.weight))
        .sum();
    let coverage = held.ratio_to(whole).unwrap_or_default();
    let unread = answered()
        .filter(|(_, answer)| *answer == Answer::Unknown)
        .count();
    let finding = match unread {
        0 => Finding::scored(CHECK.id, coverage.points()),
        _ => Finding::unknown(CHECK.id, coverage.points()),
    };
    let missing = answered()
        .filter(|(_, answer)| answer.credit() < Factor::ONE)
        .map(|(clause, _)| clause);
    finding
        .metric(Value::Share(coverage))
        .money(unlocked(facts))
        .next(heaviest(missing).filter(|_| coverage.points() < Points::FULL))
        .step("Weight of the clauses you hold", Value::Times(held))
        .step("Weight of all twelve", Value::Times(whole))
        .step("Coverage", Value::Share(coverage))
        .step("Clauses not yet read", Value::Count(unread as u32))
        .step(
            "Money = 10 % of the Bedrock you pay for, when no clause locks rates",
            Value::Usd(unlocked(facts)),
        )
}

/// A sensitivity, not a forecast: ten per cent more on what is paid for Bedrock, unless rates are locked.
pub(super) fn unlocked(facts: &Facts<'_>) -> Usd {
    match facts.scenario.contract.clauses.get(RATE_LOCK) {
        Some(Answer::Yes) => Usd::ZERO,
        _ => {
            let rise = facts.rubric.model.unlocked_rate_rise.factor();
            facts.quote.bedrock() * facts.payable.factor() * rise
        }
    }
}

/// The first of the heaviest.
fn heaviest<'a>(clauses: impl Iterator<Item = &'a Clause>) -> Option<Phrase> {
    let first_heaviest = |a: &'a Clause, b: &'a Clause| if b.weight > a.weight { b } else { a };
    clauses.reduce(first_heaviest).map(|clause| {
        Phrase::new(
            "Start with “{0}”. Ask: {1}. Failing that, accept {2}.",
            [
                Value::Word(clause.name),
                Value::Word(clause.ask),
                Value::Word(clause.fallback),
            ],
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{money, next, points, position, run};
    use super::*;

    #[test]
    fn clause_coverage_weighs_answers_and_starts_with_the_heaviest_missing() {
        let mut scenario = position();
        let all = run(CheckId::ClauseCoverage, &scenario);
        assert_eq!(
            (points(&all), money(&all), next(&all)),
            ("100.00".into(), "0.00".into(), String::new())
        );
        // The weights add up to 23. Half of a 2 and nothing of the rate lock's 2: (23 − 1 − 2) / 23 = 0.869565.
        let clauses = &mut scenario.contract.clauses;
        (clauses[3], clauses[RATE_LOCK]) = (Answer::Partial, Answer::No);
        let two = run(CheckId::ClauseCoverage, &scenario);
        assert_eq!(points(&two), "86.96");
        assert!(next(&two).starts_with("Start with “Capacity converts to a successor model”"));
        // No rate lock: 10 % of 120,000 × (1 − 6.6 %).
        assert_eq!(money(&two), "11208.00");
        // A heavier one further down the list comes before both. Unread earns what *no* earns, and is marked.
        scenario.contract.clauses[2] = Answer::Unknown;
        let heavy = run(CheckId::ClauseCoverage, &scenario);
        assert_eq!(points(&heavy), "unknown 73.91");
        scenario.contract.clauses[3] = Answer::Yes;
        scenario.contract.clauses[11] = Answer::No;
        assert!(
            next(&run(CheckId::ClauseCoverage, &scenario))
                .starts_with("Start with “Shortfall carries forward”")
        );
    }
}
