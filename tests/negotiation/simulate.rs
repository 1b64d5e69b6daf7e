//! The simulation's plan: where nothing strays, a path is the base case of the three-point model.

use bedrock_position::engine::negotiation::commitment::Search;
use bedrock_position::engine::negotiation::simulate::plan;
use bedrock_position::engine::num::{Percent, Usd};
use bedrock_position::engine::scenario::draft::{Draft, Place};
use bedrock_position::engine::scenario::fields::{FieldId, NegotiationField};
use bedrock_position::engine::simulation::{Candidate, Plan, Volatility, run};

use super::support::{set, with_data};
use super::{position_of, s2};

fn plan_of(draft: &Draft) -> Plan {
    let position = position_of(draft);
    with_data(|data| {
        let scenario = draft.scenario();
        let search = Search::new(&position, scenario.benchmark(data));
        plan(&position, &search, &draft.negotiation().simulation)
    })
}

fn negotiation(draft: &mut Draft, field: NegotiationField, text: &str) {
    set(draft, Place::Negotiation, FieldId::Negotiation(field), text);
}

/// With a forecast that is certain, the three cases are one.
#[test]
fn without_uncertainty_both_models_say_the_same_to_the_cent() {
    for (settlement, carried, rate) in [
        ("annual", "0", "0"),
        ("annual", "50", "8"),
        ("term_end", "0", "8"),
    ] {
        let mut draft = s2();
        set(&mut draft, Place::Scenario, FieldId::Uncertainty, "0");
        negotiation(&mut draft, NegotiationField::Settlement, settlement);
        negotiation(&mut draft, NegotiationField::CarryForward, carried);
        negotiation(&mut draft, NegotiationField::DiscountRate, rate);
        let outcome = run(&plan_of(&draft), &mut |_, _| true).expect("a good plan");
        let position = position_of(&draft);
        let priced = with_data(|data| {
            let scenario = draft.scenario();
            let tiers = Search::new(&position, scenario.benchmark(data)).tiers();
            tiers
                .into_iter()
                .map(|tier| (tier.cost, tier.shortfall))
                .collect::<Vec<_>>()
        });
        let present = position.outcome().present;
        let expected = [(present.cost(), present.shortfall)]
            .into_iter()
            .chain(priced);
        assert_eq!(outcome.tiers.len(), expected.clone().count());
        for (tier, (cost, shortfall)) in outcome.tiers.iter().zip(expected) {
            assert_eq!(
                tier.cost.text(),
                cost.text(),
                "{:?} {settlement}",
                tier.candidate
            );
            assert_eq!(
                tier.shortfall.text(),
                shortfall.text(),
                "{:?}",
                tier.candidate
            );
        }
    }
}

#[test]
fn the_plan_holds_what_was_answered() {
    let mut draft = s2();
    let plan = plan_of(&draft);
    assert_eq!(
        (plan.paths, plan.seed, plan.term_end),
        (10_000, 2026, false)
    );
    assert_eq!(plan.volatility, Volatility::Forecast(Percent::of(25, 0)));
    assert_eq!(plan.tiers[0].candidate, Candidate::Present);
    assert_eq!(plan.tiers[1].candidate, Candidate::NoAgreement);
    assert_eq!(
        plan.tiers[2].candidate,
        Candidate::Tier(Usd::whole(500_000))
    );
    negotiation(&mut draft, NegotiationField::Volatility, "20");
    negotiation(&mut draft, NegotiationField::Paths, "100000");
    negotiation(&mut draft, NegotiationField::Seed, "7");
    let plan = plan_of(&draft);
    assert_eq!((plan.paths, plan.seed), (100_000, 7));
    assert_eq!(plan.volatility, Volatility::Yearly(Percent::of(20, 0)));
}
