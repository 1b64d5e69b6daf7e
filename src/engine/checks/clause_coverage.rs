//! *What it measures*: how much of the weighted clause checklist the agreement holds.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`].

use super::{Check, CheckId, Evidence, Facts, Finding};
use crate::engine::num::{Factor, Points, Usd};
use crate::engine::rubric::DimensionId;
use crate::engine::scenario::{Answer, CLAUSES, Clause, RATE_LOCK};
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::ClauseCoverage,
    dimension: DimensionId::Protections,
    good: "The contract protects prices and models",
    bad: "Protective clauses are missing or unread",
    measures: "Σ clause weight × answer ÷ Σ clause weight; yes 1, partial ½, no or unknown 0",
    why: "Models are withdrawn and prices move inside a term. What is not in the contract is not promised.",
    source: "Score model 4.7; twelve clauses from filed contracts and advisers",
    evidence: Evidence::Answers,
    run,
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
            "Start with “{0}”. Ask for {1}; accept {2}.",
            [
                Value::Word(clause.name),
                Value::Word(clause.ask),
                Value::Word(clause.fallback),
            ],
        )
    })
}
