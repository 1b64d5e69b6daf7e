//! What holds for any draft: sums add up, nothing is saturated, one settlement never costs more than yearly ones; and the
//! inputs that leave nothing to divide by.

use bedrock_position::engine::negotiation::bill;
use bedrock_position::engine::negotiation::commitment::{Priced, Search, cheapest};
use bedrock_position::engine::negotiation::tornado::tornado;
use bedrock_position::engine::negotiation::waterfall::waterfalls;
use bedrock_position::engine::negotiation::worth::{
    Change, Lever, Reached, margins, net_value, repairs,
};
use bedrock_position::engine::negotiation::years::{Outcome, Position, Totals};
use bedrock_position::engine::num::{Percent, Ratio, Usd};
use bedrock_position::engine::scenario::draft::{Draft, Place};
use bedrock_position::engine::scenario::fields::{FieldId, NegotiationField as N};
use bedrock_position::engine::scenario::negotiation::Settlement;
use bedrock_position::engine::scenario::{Scenario, Treatment};
use proptest::prelude::*;

use crate::support::{any_draft, cases, set, with_data};
use crate::{at_most, negotiated, plain, position, position_of};

fn near(a: Usd, b: Usd) -> bool {
    (a - b).max(b - a) <= "0.000001".parse().expect("money")
}

fn of_totals(totals: &Totals) -> [Usd; 6] {
    [
        totals.list,
        totals.paid,
        totals.shortfall,
        totals.saving(),
        totals.net_value(),
        totals.cost(),
    ]
}

/// Every amount that a view shows of a position.
fn amounts(position: &Position, scenario: &Scenario, draft: &Draft) -> Vec<Usd> {
    let inputs = draft.negotiation();
    let outcome = position.outcome();
    let mut all = [of_totals(&outcome.total), of_totals(&outcome.present)].concat();
    for year in &outcome.years {
        all.extend([year.base.commitment, year.base.cap]);
        for case in &year.cases {
            all.extend([
                case.list,
                case.paid,
                case.counted,
                case.carried_in,
                case.shortfall,
            ]);
        }
    }
    let (whole, bedrock) = waterfalls(position);
    all.extend([whole, bedrock].map(|steps| steps.net()));
    all.push(bill::read(&inputs.layers.bill).net);
    let priced = with_data(|data| {
        let search = Search::new(position, scenario.benchmark(data));
        let mut priced = search.tiers();
        priced.extend(search.curve(Usd::whole(100_000_000), 5));
        priced
    });
    for Priced {
        cost,
        shortfall,
        ramp,
        safe_upper,
        ..
    } in priced
    {
        all.extend([cost, shortfall]);
        all.extend(ramp);
        all.extend(safe_upper);
    }
    let of = |change: Change| match change.reached {
        Reached::At { net_value, .. } => net_value,
        Reached::Never { best } => best,
    };
    all.extend(repairs(position).into_iter().map(of));
    all.extend(margins(position).into_iter().map(of));
    let bars = tornado(position, scenario, &inputs).bars;
    all.extend(
        bars.into_iter()
            .flat_map(|bar| [bar.low.net_value, bar.high.net_value]),
    );
    all
}

fn adds_up(outcome: &Outcome, position: &Position) -> Result<(), TestCaseError> {
    let mut sums = [Usd::ZERO; 3];
    for year in &outcome.years {
        for (case, weight) in year.cases.iter().zip(position.weights) {
            prop_assert!(case.paid >= Usd::ZERO && case.paid <= case.list, "{case:?}");
            prop_assert!(case.counted >= Usd::ZERO && case.shortfall >= Usd::ZERO);
            let amounts = [case.list, case.paid, case.shortfall];
            for (sum, amount) in sums.iter_mut().zip(amounts) {
                *sum = *sum + amount * weight;
            }
        }
    }
    let total = &outcome.total;
    let totals = [total.list, total.paid, total.shortfall];
    prop_assert!(
        sums.iter()
            .zip(totals)
            .all(|(sum, total)| near(*sum, total))
    );
    // A dollar of a later year is never worth more than one of today.
    prop_assert!(
        outcome.present.list <= total.list && outcome.present.shortfall <= total.shortfall
    );
    if position.terms.discount_rate.is_zero() {
        prop_assert_eq!(outcome.present, outcome.total);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn nothing_panics_or_stops_at_the_bound_of_a_decimal(draft in any_draft()) {
        let scenario = draft.scenario();
        let position = position_of(&draft);
        for amount in amounts(&position, &scenario, &draft) {
            prop_assert!(!amount.is_too_large());
        }
        adds_up(&position.outcome(), &position)?;
    }

    /// Domain notes, section 2.2: what exceeds a year's commitment then counts in every other year.
    #[test]
    fn one_settlement_at_the_end_never_costs_more_and_carrying_never_costs(draft in any_draft()) {
        let mut position = position_of(&draft);
        let mut short = |settlement, carry| {
            position.terms.settlement = settlement;
            position.terms.carry_forward = carry;
            position.outcome().total.shortfall
        };
        let yearly = short(Settlement::Annual, Percent::ZERO);
        let half = short(Settlement::Annual, Percent::of(50, 0));
        let full = short(Settlement::Annual, Percent::WHOLE);
        let at_the_end = short(Settlement::TermEnd, Percent::ZERO);
        let rising = [at_the_end, full, half, yearly];
        let in_order = rising.is_sorted_by(|a, b| at_most(*a, *b));
        prop_assert!(in_order, "{:?}", rising.map(Usd::exact));
    }

    /// A lower commitment of every year in proportion never lowers the net value, and a higher cap never does.
    #[test]
    fn less_to_burn_and_more_that_counts_never_cost(draft in any_draft()) {
        let position = position_of(&draft);
        let value = net_value(&position);
        let mut less = position.clone();
        less.commitments.iter_mut().for_each(|commitment| *commitment = commitment.per(2));
        prop_assert!(at_most(value, net_value(&less)));
        let mut uncapped = position.clone();
        uncapped.terms.marketplace_cap = Percent::WHOLE;
        prop_assert!(at_most(value, net_value(&uncapped)));
        let mut all_counts = position;
        all_counts.terms.marketplace_counting = Percent::WHOLE;
        prop_assert!(at_most(value, net_value(&all_counts)));
    }
}

proptest! {
    #![proptest_config(cases(64))]

    /// Domain notes, section 2.3, with every term of the full model: in a single year no commitment between thresholds is
    /// cheaper than the best threshold. Below the first tier there is no agreement to be had.
    #[test]
    fn in_a_single_year_thresholds_suffice(
        mut draft in any_draft(),
        grid in proptest::collection::vec(500_000..=80_000_000u32, 12),
        spend in 100_000..=100_000_000u32,
    ) {
        set(&mut draft, Place::Scenario, FieldId::Term, "1");
        set(&mut draft, Place::Scenario, FieldId::Native, &spend.to_string());
        let scenario = draft.scenario();
        let mut position = position(&scenario, &draft.negotiation());
        // Bedrock spend of the size of the commitments.
        let bedrock = position.spend.bedrock();
        if let Some(by) = Usd::whole(spend).over(bedrock) {
            position.spend = position.spend.scaled(|part| part.is_bedrock(), by);
        }
        with_data(|data| {
            let search = Search::new(&position, scenario.benchmark(data));
            let tiers = search.tiers();
            let best = cheapest(&tiers).expect("the benchmark has tiers").cost;
            let first = tiers.iter().map(|tier| tier.average).find(|from| from.is_positive());
            let first = first.expect("a tier with a commitment");
            let beside = tiers.iter().map(|tier| tier.average + Usd::whole(1));
            let grid = grid.iter().copied().map(Usd::whole).chain(beside);
            for commitment in grid.filter(|commitment| *commitment >= first) {
                let cost = search.at(commitment).cost;
                prop_assert!(
                    at_most(best, cost),
                    "{} costs {}, best {}", commitment.text(), cost.text(), best.text()
                );
            }
            Ok(())
        })?;
    }
}

// --------------------------------------------------------------------------------------------- nothing to divide by

fn example_with(fields: &[(FieldId, &str)], beyond: &[(N, &str)]) -> Draft {
    let mut draft = Draft::example();
    for (id, text) in fields {
        set(&mut draft, Place::Scenario, *id, text);
    }
    negotiated(&mut draft, beyond);
    draft
}

#[test]
fn without_spend_all_of_the_commitment_is_short() {
    let mut position = plain();
    position.commitments = vec![Usd::whole(1_000_000)];
    position.terms.discount = Percent::of(9, 0);
    let total = position.outcome().total;
    assert_eq!(total.shortfall, Usd::whole(1_000_000));
    assert_eq!(total.net_value(), -Usd::whole(1_000_000));
    assert_eq!(total.effective_discount(), None);
    assert_eq!(waterfalls(&position).0.off(), None);
    let found = repairs(&position);
    assert!(
        found
            .iter()
            .all(|change| matches!(change.reached, Reached::Never { .. }))
    );
}

#[test]
fn without_a_first_commitment_there_is_no_agreement() {
    let draft = example_with(
        &[(FieldId::Commitment, "0")],
        &[(N::CommitmentOf(2), "5000000")],
    );
    let position = position_of(&draft);
    assert_eq!(position.commitments, [Usd::ZERO; 3]);
    let total = position.outcome().total;
    assert_eq!(total.shortfall, Usd::ZERO);
    assert_eq!(total.effective_discount(), Some(Ratio::ZERO));
    assert_eq!((repairs(&position), margins(&position)), (vec![], vec![]));
}

/// Nothing is saved, so no commitment is worth it; a discount is what is missing.
#[test]
fn a_commitment_without_a_discount_is_worth_nothing() {
    let draft = example_with(
        &[(FieldId::Discount, "0"), (FieldId::Commitment, "1000000")],
        &[],
    );
    let position = position_of(&draft);
    assert_eq!(net_value(&position), Usd::ZERO);
    let found = repairs(&position);
    let reached = |lever| {
        found
            .iter()
            .find(|change| change.lever == lever)
            .map(|change| &change.reached)
    };
    let never = Reached::Never { best: Usd::ZERO };
    assert_eq!(reached(Lever::Commitment), Some(&never));
    let discount = reached(Lever::Discount);
    assert!(
        matches!(discount, Some(Reached::At { value, .. })
        if *value == bedrock_position::engine::value::Value::Percent(Percent::of(1, 1))),
        "{discount:?}"
    );
}

/// 1,000,000,000 doubling every year: 1, 2, 4, 8 and 16 billion, whole and exact.
#[test]
fn a_ramp_of_five_years_at_its_steepest_is_exact() {
    let fields = [
        (FieldId::Commitment, "1000000000"),
        (FieldId::Step, "100"),
        (FieldId::Term, "5"),
        (FieldId::Discount, "60"),
    ];
    let position = position_of(&example_with(&fields, &[(N::MarketplaceCap, "0")]));
    let billions = [1, 2, 4, 8, 16].map(|b| Usd::whole(1_000_000_000).times(b));
    assert_eq!(position.commitments, billions);
    let total = position.outcome().total;
    assert!(total.shortfall > Usd::whole(4_000_000_000) && !total.shortfall.is_too_large());
    let deeper = repairs(&position)
        .iter()
        .any(|change| change.lever == Lever::Discount);
    assert!(!deeper, "60 % is all that the field takes");
}

/// With a cap of nothing no Marketplace dollar and no pooled model counts.
#[test]
fn a_cap_of_nothing_lets_nothing_of_the_pool_count() {
    let fields = [
        (FieldId::Marketplace, "5000000"),
        (FieldId::Treatment, "mp_capped"),
    ];
    let capped = position_of(&example_with(&fields, &[(N::MarketplaceCap, "0")]));
    for year in capped.outcome().years {
        let [_, base, _] = year.cases;
        assert_eq!(base.counted, year.base.core);
    }
}

/// Unknown treatment is calculated as inside the cap, never as nothing and never as full.
#[test]
fn what_nobody_has_asked_counts_inside_the_cap() {
    let outcome = |treatment| {
        let draft = example_with(&[(FieldId::Treatment, treatment)], &[]);
        position_of(&draft).outcome().total
    };
    assert_eq!(outcome("unknown"), outcome("mp_capped"));
    let parts = position_of(&Draft::example()).spend.parts;
    assert!(
        parts
            .iter()
            .any(|part| part.treatment == Some(Treatment::Unknown))
    );
}
