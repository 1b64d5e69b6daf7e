//! The brief: what is asked for, in which order, and what it says when there is nothing to ask.

use bedrock_position::engine::negotiation::brief::{Brief, Topic};
use bedrock_position::engine::scenario::draft::Place;
use bedrock_position::engine::scenario::fields::{FieldId, NegotiationField};
use bedrock_position::engine::scenario::{Answer, Treatment};
use bedrock_position::engine::value::{Phrase, Value};

use super::support::{example_with, set};
use super::{defaults, found, golden, usd};

fn text(phrase: &Phrase) -> String {
    phrase.fill(|value| match value {
        Value::Usd(usd) => usd.text(),
        Value::Count(count) => count.to_string(),
        Value::Share(ratio) => ratio.six_decimals(),
        Value::Percent(percent) => format!("{} %", percent.exact()),
        Value::Word(word) => (*word).to_owned(),
        other => format!("{other:?}"),
    })
}

fn topics(brief: &Brief) -> Vec<Topic> {
    brief.asks.iter().map(|ask| ask.topic).collect()
}

#[test]
fn two_orders_of_the_same_asks() {
    let brief = found(&golden("S2"), &defaults()).brief;
    let money: Vec<_> = brief
        .by_money()
        .iter()
        .map(|ask| ask.money.unwrap_or_default())
        .collect();
    let points: Vec<_> = brief.by_points().iter().map(|ask| ask.points).collect();
    assert!(money.is_sorted_by(|a, b| a >= b) && points.is_sorted_by(|a, b| a >= b));
    assert_eq!(money.len(), brief.asks.len());
    // The reference script: a shortfall of 1,553,372 a year is the largest sum, and $5M at 13 % the cheapest tier.
    let first = brief.by_money()[0];
    assert_eq!(first.topic, Topic::Commitment);
    assert_eq!(
        first.money.map(|usd| usd.text()[..7].to_owned()),
        Some("1553372".to_owned())
    );
    assert!(
        text(&first.ask).starts_with("a commitment of 5000000.00 a year on average at about 13 %")
    );
    // The reference script has every year short in every case, so another settlement saves nothing; its low case counts
    // 6,870,086.73 in the first year.
    assert_eq!(
        text(&first.fallback),
        "at most 6870086.73 a year, which the low case burns in its weakest year; another settlement of the present amount \
         saves nothing"
    );
}

#[test]
fn the_position_stands_in_three_sentences() {
    let brief = found(&golden("S1"), &defaults()).brief;
    let [score, verdict, money] = brief.position.each_ref().map(text);
    assert_eq!(
        score,
        "The position scores 48 of 100, band D, weak; it would be 81 if every open question were answered well."
    );
    assert!(
        verdict.contains("the discounts are expected to save 250020.00"),
        "{verdict}"
    );
    // One point of discount on 1,200,000: 12,000.
    assert!(money.contains("14400.00 a year at list"), "{money}");
    assert!(money.contains("12000.00 a year"), "{money}");
}

#[test]
fn an_answer_takes_its_ask_out() {
    let mut scenario = golden("S1");
    let before = topics(&found(&scenario, &defaults()).brief);
    assert!(before.contains(&Topic::Clause(0)) && before.contains(&Topic::ThirdParty));
    scenario.contract.clauses[0] = Answer::Yes;
    scenario.bedrock.treatment = Treatment::Full;
    let after = topics(&found(&scenario, &defaults()).brief);
    assert!(!after.contains(&Topic::Clause(0)) && !after.contains(&Topic::ThirdParty));
}

#[test]
fn a_position_that_holds_everything_asks_for_nothing() {
    let mut scenario = golden("S3");
    scenario.contract.clauses = [Answer::Yes; 12];
    scenario.contract.steps = [Answer::Yes; 7];
    scenario.bedrock.treatment = Treatment::Full;
    scenario.bedrock.no_list_rate_commit = Answer::Yes;
    scenario.bedrock.layer = "10".parse().expect("a percentage");
    scenario.agreement.discount = "24".parse().expect("a percentage");
    let brief = found(&scenario, &defaults()).brief;
    let left = topics(&brief);
    assert!(
        left.iter().all(|topic| *topic == Topic::Commitment),
        "{left:?}"
    );
}

#[test]
fn a_known_list_rate_counts_the_ceiling_it_lifts() {
    let mut scenario = golden("S3");
    scenario.bedrock.no_list_rate_commit = Answer::No;
    let brief = found(&scenario, &defaults()).brief;
    let ask = brief
        .asks
        .iter()
        .find(|ask| ask.topic == Topic::ListRate)
        .expect("it is asked for");
    // The reference script: 69.0 with it, 92.0 without.
    assert_eq!(ask.points.two_decimals(), "23.00");
    assert!(text(&ask.why).contains("cannot pass 69"));
}

#[test]
fn notes_of_preparation_stand_in_the_brief() {
    let mut draft = example_with(&[]);
    let note = FieldId::Negotiation(NegotiationField::StepNote(3));
    set(
        &mut draft,
        Place::Negotiation,
        note,
        "Two offers in writing",
    );
    set(&mut draft, Place::Scenario, FieldId::Preparation(0), "yes");
    let brief = found(&draft.scenario(), &draft.negotiation()).brief;
    let prepared: Vec<_> = brief
        .prepared
        .iter()
        .map(|step| (step.answer, step.note.as_str()))
        .collect();
    assert_eq!(prepared[0], (Answer::Yes, ""));
    assert_eq!(prepared[1].1, "Two offers in writing");
    assert_eq!(prepared.len(), 2);
    // Six steps are open, and share what the check loses.
    assert!(
        brief
            .tasks
            .iter()
            .filter(|task| task.money.is_none())
            .count()
            >= 6
    );
}

#[test]
fn a_first_agreement_is_asked_for_without_one() {
    let mut scenario = golden("S3");
    scenario.agreement.commitment = usd("0");
    let brief = found(&scenario, &defaults()).brief;
    let first = brief.by_money()[0];
    assert_eq!(first.topic, Topic::Commitment);
    assert!(
        text(&first.ask).starts_with("a first commitment of"),
        "{}",
        text(&first.ask)
    );
}
