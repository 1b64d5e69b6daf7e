//! What an offer would have to change to be worth signing: found by halving, held against trying every step; and the
//! proposal of the reference scenario S2, which is not worth signing as it stands.

use bedrock_position::engine::negotiation::worth::{
    Lever, Reached, margins, net_value, repairs, why_never,
};
use bedrock_position::engine::negotiation::years::Position;
use bedrock_position::engine::num::{Factor, Percent, Usd};
use bedrock_position::engine::value::Value;
use proptest::prelude::*;

use crate::support::{any_draft, cases};
use crate::{position_of, s2};

fn reached(position: &Position, lever: Lever) -> Option<Reached> {
    let found = repairs(position)
        .into_iter()
        .find(|change| change.lever == lever);
    found.map(|change| change.reached)
}

#[test]
fn s2_is_worth_less_than_no_agreement_and_says_what_would_repair_it() {
    let position = position_of(&s2());
    // The reference script, scenario S2, over three years.
    let total = position.outcome().total;
    let figures = [
        total.list,
        total.paid,
        total.saving(),
        total.shortfall,
        total.net_value(),
    ];
    assert_eq!(
        figures.map(Usd::text),
        [
            "26922851.52",
            "24295142.99",
            "2627708.53",
            "4660116.83",
            "-2032408.30"
        ]
    );
    assert!(matches!(
        reached(&position, Lever::Commitment),
        Some(Reached::At { value: Value::Usd(first), .. }) if first < Usd::whole(8_000_000)
    ));
    let never = |lever| {
        let found = reached(&position, lever);
        assert!(
            matches!(found, Some(Reached::Never { .. })),
            "{lever:?}: {found:?}"
        );
        why_never(&position, lever)
    };
    assert_eq!(
        never(Lever::Discount),
        "While the commitment binds on net measurement, a deeper discount comes back as shortfall."
    );
    // Every year is short in every case (reference script, years of S2), so nothing is in excess.
    assert_eq!(
        never(Lever::CarryForward),
        "No year burns more than its commitment, so there is nothing to carry forward."
    );
    assert_eq!(
        never(Lever::TermEnd),
        "Over the whole term, too, more is short than the discounts save."
    );
}

/// Every value of a lever on its grid, from the smallest change up, with the position it makes.
fn grid(position: &Position, lever: Lever) -> Vec<Position> {
    let percent = |set: fn(&mut Position, Percent), values: Vec<Percent>, today: Percent| {
        let above = values.into_iter().filter(|value| *value > today);
        let changed = above.map(|value| {
            let mut changed = position.clone();
            set(&mut changed, value);
            changed
        });
        changed.collect()
    };
    let terms = &position.terms;
    match lever {
        Lever::Discount => percent(
            |p, value| p.terms.discount = value,
            (0..=600).map(|n| Percent::of(n, 1)).collect(),
            terms.discount,
        ),
        Lever::CarryForward => percent(
            |p, value| p.terms.carry_forward = value,
            (0..=20).map(|n| Percent::of(n * 5, 0)).collect(),
            terms.carry_forward,
        ),
        Lever::MarketplaceCap => percent(
            |p, value| p.terms.marketplace_cap = value,
            (0..=100).map(|n| Percent::of(n, 0)).collect(),
            terms.marketplace_cap,
        ),
        _ => Vec::new(),
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn the_smallest_change_is_the_first_of_the_grid_that_works(draft in any_draft()) {
        let position = position_of(&draft);
        for change in repairs(&position) {
            let tried = grid(&position, change.lever);
            let values: Vec<Usd> = tried.iter().map(net_value).collect();
            let first = values.iter().find(|value| value.is_positive());
            match (&change.reached, change.lever) {
                (_, lever) if tried.is_empty() => prop_assert!(!matches!(lever, Lever::Discount)),
                (Reached::At { net_value, .. }, _) => prop_assert_eq!(Some(net_value), first),
                (Reached::Never { best }, lever) => {
                    prop_assert_eq!(first, None, "{:?}", lever);
                    prop_assert_eq!(Some(best), values.last());
                }
            }
        }
    }

    /// Commitments in steps of $10,000, ten of them around the one that was found.
    #[test]
    fn the_highest_commitment_that_works_works_and_the_next_does_not(draft in any_draft()) {
        let position = position_of(&draft);
        let found = reached(&position, Lever::Commitment);
        if let Some(Reached::At { value: Value::Usd(to), net_value: value }) = found {
            prop_assert!(value.is_positive());
            let first = position.commitments[0];
            let scaled = |to: Usd| {
                let by = to.over(first).unwrap_or(Factor::ONE);
                let mut scaled = position.clone();
                scaled.commitments.iter_mut().for_each(|c| *c = *c * by);
                net_value(&scaled)
            };
            let next = to + Usd::whole(10_000);
            prop_assert!(next >= first || !scaled(next).is_positive(), "{} works too", next.text());
            prop_assert_eq!(scaled(to), value);
        }
    }

    /// A good offer is bad where its margin says, and still good one step before.
    #[test]
    fn a_good_offer_is_good_up_to_its_margins(draft in any_draft()) {
        let position = position_of(&draft);
        let first = position.commitments[0];
        let committed = |to: Usd| {
            let by = to.over(first).unwrap_or(Factor::ONE);
            let mut scaled = position.clone();
            scaled.commitments.iter_mut().for_each(|c| *c = *c * by);
            net_value(&scaled)
        };
        let discounted = |to: Percent| {
            let mut changed = position.clone();
            changed.terms.discount = to;
            net_value(&changed)
        };
        for change in margins(&position) {
            match (change.lever, &change.reached) {
                (Lever::Commitment, Reached::At { value: Value::Usd(to), net_value }) => {
                    prop_assert!(*to >= first && !net_value.is_positive());
                    prop_assert_eq!(committed(*to), *net_value);
                    let before = *to - Usd::whole(10_000);
                    prop_assert!(before < first || committed(before).is_positive());
                }
                (Lever::Discount, Reached::At { value: Value::Percent(to), net_value }) => {
                    prop_assert!(*to <= position.terms.discount && !net_value.is_positive());
                    prop_assert_eq!(discounted(*to), *net_value);
                    let before = (to.factor() + Factor::of(1, 3)).percent();
                    prop_assert!(before > position.terms.discount || discounted(before).is_positive());
                }
                (Lever::Commitment, Reached::Never { best }) => {
                    prop_assert_eq!(committed(Usd::whole(1_000_000_000)), *best);
                    prop_assert!(best.is_positive());
                }
                (Lever::Discount, Reached::Never { best }) => {
                    prop_assert_eq!(discounted(Percent::ZERO), *best);
                    prop_assert!(best.is_positive());
                }
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }
}
