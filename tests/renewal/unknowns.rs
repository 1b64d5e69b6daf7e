//! What each open question is worth, on positions of the reference script.

use bedrock_position::engine::negotiation::unknowns::{Question, Unknown};
use bedrock_position::engine::num::Points;
use bedrock_position::engine::scenario::{Answer, Treatment};

use super::{defaults, found, golden, usd};

fn of(items: &[Unknown], question: Question) -> Unknown {
    let mut found = items.iter().filter(|item| item.question == question);
    *found.next().expect("the question is open")
}

#[test]
fn reading_the_draft_of_the_first_position_is_worth_33_points() {
    let unknowns = found(&golden("S1"), &defaults()).unknowns;
    // The reference script: 47.9 as answered, 80.9 at best.
    let whole = unknowns.together.points() - unknowns.score.points();
    assert_eq!(whole.two_decimals(), "33.00");
    // Two terms, twelve clauses, seven steps.
    assert_eq!(unknowns.items.len(), 21);
    let singles: Points = unknowns.items.iter().map(|item| item.points).sum();
    // No ceiling bites and each answer adds by itself, so the parts make the whole but for a tenth lost in rounding each.
    let apart = singles - whole;
    assert!(
        apart <= Points::of(2) && -apart <= Points::of(2),
        "{singles:?}"
    );
    assert!(unknowns.items.iter().all(|item| item.points.is_positive()));
    assert!(unknowns.items.is_sorted_by(|a, b| a.points >= b.points));
}

#[test]
fn a_treatment_decides_about_the_discount_on_third_party_models() {
    let unknowns = found(&golden("S1"), &defaults()).unknowns;
    let treatment = of(&unknowns.items, Question::Treatment);
    // 14,400 a year, growing 15 %: (1 + 1.15 + 1.3225) × 14,400 = 50,004 over three years; 6 % of it is 3,000.24, and no
    // case falls short, so 1,000.08 a year lie between full and excluded.
    assert_eq!(treatment.money, Some(usd("1000.08")));
    assert_eq!(treatment.at_worst, None);
}

#[test]
fn a_bad_answer_about_a_fixed_list_rate_can_hold_the_score_down() {
    let mut scenario = golden("S3");
    scenario.bedrock.no_list_rate_commit = Answer::Unknown;
    let unknowns = found(&scenario, &defaults()).unknowns;
    let rate = of(&unknowns.items, Question::ListRate);
    // The reference script, C1: 69.0 once it is known to be there.
    assert_eq!(
        rate.at_worst.map(|score| score.one_decimal()),
        Some("69.0".to_owned())
    );
    assert!(rate.points.is_positive());
}

#[test]
fn what_is_answered_or_has_no_subject_is_no_question() {
    let mut scenario = golden("S1");
    scenario.contract.clauses = [Answer::Yes; 12];
    scenario.contract.steps = [Answer::No; 7];
    scenario.bedrock.treatment = Treatment::Excluded;
    scenario.bedrock.no_list_rate_commit = Answer::Yes;
    assert_eq!(found(&scenario, &defaults()).unknowns.items, []);
    // Without an agreement nobody treats third-party models in any way.
    let mut without = golden("S1");
    without.agreement.commitment = usd("0");
    let items = found(&without, &defaults()).unknowns.items;
    let terms = |item: &&Unknown| matches!(item.question, Question::Treatment | Question::ListRate);
    assert_eq!(items.iter().filter(terms).count(), 0);
}
