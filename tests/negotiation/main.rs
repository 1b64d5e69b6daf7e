//! The agreement in full: with nothing said beyond the five-minute path it gives the score's figures; every term of its
//! own is worked by hand or by the reference script.

#[path = "../support/mod.rs"]
mod support;

mod any;
mod fee;
mod net;
mod same_as_the_score;
mod simulate;
mod tiers;
mod tornado;
mod worked;
mod worth;
mod years;

use bedrock_position::engine::negotiation::spend::{Kind, Part, Spend};
use bedrock_position::engine::negotiation::years::Position;
use bedrock_position::engine::num::{Percent, Usd};
use bedrock_position::engine::quote::quote;
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::Scenario;
use bedrock_position::engine::scenario::draft::{Draft, Place};
use bedrock_position::engine::scenario::fields::{FieldId, NegotiationField};
use bedrock_position::engine::scenario::negotiation::NegotiationInputs;

use support::{set, with_data};

/// The position of a draft with everything it says beyond the five-minute path.
fn position_of(draft: &Draft) -> Position {
    position(&draft.scenario(), &draft.negotiation())
}

/// The position of a scenario and of what is said beyond it.
fn position(scenario: &Scenario, inputs: &NegotiationInputs) -> Position {
    with_data(|data| {
        let quote = quote(scenario, &scenario.prices(data), &V1.model);
        let spend = Spend::of(scenario, inputs, &quote, data);
        Position::of(scenario, inputs, spend, V1.model.case_weights)
    })
}

/// Scenario S2 of the reference: $6M of AWS, 20,000 M tokens in and 4,000 M out at $3 and $15, 95 % third-party,
/// $79.20 an hour reserved; $8M a year rising by 20 %, at 13 %, measured net.
fn s2() -> Draft {
    let mut draft = Draft::example();
    for (id, text) in [
        (FieldId::Native, "6000000"),
        (FieldId::Growth, "10"),
        (FieldId::Uncertainty, "25"),
        (FieldId::Commitment, "8000000"),
        (FieldId::Step, "20"),
        (FieldId::Discount, "13"),
        (FieldId::Marketplace, "400000"),
        (FieldId::MarketplaceEligible, "60"),
    ] {
        set(&mut draft, Place::Scenario, id, text);
    }
    for (id, text) in [
        (FieldId::Pricing, "own"),
        (FieldId::Input, "20000"),
        (FieldId::Output, "4000"),
        (FieldId::PriceIn, "3"),
        (FieldId::PriceOut, "15"),
        (FieldId::ThirdParty, "95"),
    ] {
        set(&mut draft, Place::Workload(0), id, text);
    }
    set(&mut draft, Place::Capacity(0), FieldId::Hourly, "79.20");
    draft
}

/// Fields of the agreement beyond the five-minute path.
fn negotiated(draft: &mut Draft, fields: &[(NegotiationField, &str)]) {
    for (field, text) in fields {
        let id = FieldId::Negotiation(*field);
        set(draft, Place::Negotiation, id, text);
    }
}

/// One year, nothing spent, nothing committed, no discount, nothing uncertain: for positions built by hand.
fn plain() -> Position {
    let mut draft = Draft::example();
    for (id, text) in [
        (FieldId::Native, "0"),
        (FieldId::Growth, "0"),
        (FieldId::Uncertainty, "0"),
        (FieldId::Term, "1"),
        (FieldId::Commitment, "0"),
    ] {
        set(&mut draft, Place::Scenario, id, text);
    }
    let mut scenario = draft.scenario();
    scenario.workloads.clear();
    scenario.capacity.clear();
    position(&scenario, &draft.negotiation())
}

/// One year of so much AWS without Bedrock and nothing else.
fn native_of(yearly: u32) -> Position {
    let mut position = plain();
    position.spend.parts = vec![Part {
        kind: Kind::Native,
        treatment: None,
        growth: Percent::ZERO,
        list: Usd::whole(yearly),
    }];
    position
}

/// In order, but for what 28 digits cannot hold: a trace far below a millionth of a cent.
fn at_most(a: Usd, b: Usd) -> bool {
    a <= b + "0.00000001".parse().expect("money")
}
