//! From list to net: each step by hand, and what holds for any draft.

use bedrock_position::engine::formulas::stacking::Stacking;
use bedrock_position::engine::negotiation::spend::{Kind, Part};
use bedrock_position::engine::negotiation::waterfall::{parts, waterfalls};
use bedrock_position::engine::negotiation::worth::net_value;
use bedrock_position::engine::negotiation::years::Position;
use bedrock_position::engine::num::{Percent, Usd};
use bedrock_position::engine::scenario::Treatment;
use bedrock_position::engine::value::Value;
use proptest::prelude::*;

use crate::support::{any_draft, cases};
use crate::{at_most, native_of, plain, position_of};

/// The guide's sentence: 9.5 % off keeps 90.5 %.
#[test]
fn nine_and_a_half_per_cent_off_keeps_ninety_and_a_half() {
    let mut position = native_of(1_000_000);
    position.terms.discount = Percent::of(95, 1);
    let (whole, _) = waterfalls(&position);
    assert_eq!(whole.net(), Usd::whole(905_000));
    assert_eq!(position.outcome().total.paid, Usd::whole(905_000));
}

/// 1,000 of AWS, 1,000 of Amazon's models, 1,000 of third-party models without the discount, and 1,000 of reserved
/// capacity, at 9 % with a layer of 10 %, 20 % on capacity.
fn four_parts(stacking: Stacking) -> Position {
    let part = |kind, treatment| Part {
        kind,
        treatment,
        growth: Percent::ZERO,
        list: Usd::whole(1_000),
    };
    let mut position = plain();
    position.spend.parts = vec![
        part(Kind::Native, None),
        part(Kind::OnDemand, None),
        part(Kind::OnDemand, Some(Treatment::CountsOnly)),
        part(Kind::Capacity, None),
    ];
    position.terms.discount = Percent::of(9, 0);
    position.terms.layer = Percent::of(10, 0);
    position.terms.capacity_layer = Percent::of(20, 0);
    position.terms.stacking = stacking;
    position
}

/// Layer: 100, 100 and 200 in every reading but the last, where AWS alone gets the discount. EDP of compound: 90, 81, 0
/// and 72; of additive: 90, 90, 0 and 90; of replace: 90.
#[test]
fn every_part_gets_the_steps_of_its_own() {
    for (stacking, layer, edp, net) in [
        (Stacking::Compound, 400, 243, 3_357),
        (Stacking::Additive, 400, 270, 3_330),
        (Stacking::Replace, 400, 90, 3_510),
    ] {
        let position = four_parts(stacking);
        let (whole, bedrock) = waterfalls(&position);
        let steps = [whole.layer, whole.edp, whole.net()];
        assert_eq!(steps, [layer, edp, net].map(Usd::whole), "{stacking:?}");
        assert_eq!(bedrock.list, Usd::whole(3_000));
        assert_eq!(bedrock.net(), Usd::whole(net - 910));
        assert_eq!(whole.without_edp, Usd::whole(1_000));
        assert_eq!(position.outcome().total.paid, whole.net());
    }
}

fn written(working: bedrock_position::engine::value::Phrase) -> String {
    working.fill(|value| match value {
        Value::Usd(amount) => amount.text(),
        Value::Percent(percent) => format!("{} %", percent.exact()),
        other => panic!("not in a working: {other:?}"),
    })
}

#[test]
fn each_figure_says_how_it_was_worked_out() {
    let of = |stacking, part: usize| {
        let steps = parts(&four_parts(stacking))[part];
        [written(steps.layer_working()), written(steps.edp_working())]
    };
    assert_eq!(
        of(Stacking::Compound, 1),
        [
            "1000.00 × 10 % = 100.00",
            "(1000.00 − 100.00) × 9 % = 81.00"
        ]
    );
    assert_eq!(
        of(Stacking::Additive, 3),
        ["1000.00 × 20 % = 200.00", "1000.00 × 9 % = 90.00"]
    );
    assert_eq!(
        of(Stacking::Replace, 1),
        [
            "1000.00 × 10 % = 100.00",
            "0.00: 9 % is no more than the layer"
        ]
    );
    assert_eq!(
        of(Stacking::Replace, 0),
        [
            "0.00: 0 % is less than the EDP discount",
            "1000.00 × 9 % = 90.00"
        ]
    );
    let mut deep = four_parts(Stacking::Additive);
    (deep.terms.layer, deep.terms.discount) = (Percent::of(60, 0), Percent::of(60, 0));
    assert_eq!(
        written(parts(&deep)[1].edp_working()),
        "1000.00 × 60 %, but no more than 1000.00 − 600.00 = 400.00"
    );
}

/// Hundredths of a per cent up to the most that the field takes.
fn two_discounts() -> impl Strategy<Value = (Percent, Percent)> {
    let percent = |hundredths| Percent::of(hundredths, 2);
    (0..=6_000u32, 0..=6_000u32).prop_map(move |(a, b)| (percent(a.min(b)), percent(a.max(b))))
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn net_is_list_less_both_steps_and_never_above_list(draft in any_draft()) {
        let position = position_of(&draft);
        let near = |a: Usd, b: Usd| (a - b).max(b - a) <= "0.000001".parse().expect("money");
        let (whole, bedrock) = waterfalls(&position);
        for steps in [whole, bedrock] {
            prop_assert!(steps.layer >= Usd::ZERO && steps.edp >= Usd::ZERO);
            prop_assert!(steps.net() >= Usd::ZERO && steps.net() <= steps.list);
        }
        prop_assert_eq!(whole.list, position.spend.list());
        prop_assert_eq!(bedrock.list, position.spend.bedrock());
        let rows = parts(&position);
        prop_assert!(near(rows.iter().map(|row| row.net()).sum(), whole.net()));
        // The first year of the expected case pays just that.
        prop_assert!(near(position.base_years()[0].paid, whole.net()));
        for year in position.outcome().years {
            for case in year.cases {
                prop_assert!(case.paid <= case.list, "{case:?}");
            }
        }
    }

    #[test]
    fn more_discount_never_raises_net_and_never_lowers_the_net_value(
        draft in any_draft(),
        (less, more) in two_discounts(),
    ) {
        let at = |discount| {
            let mut position = position_of(&draft);
            position.terms.discount = discount;
            (waterfalls(&position).0.net(), net_value(&position))
        };
        let ((net, value), (lower, better)) = (at(less), at(more));
        prop_assert!(lower <= net, "{net:?} {lower:?}");
        prop_assert!(at_most(value, better), "{value:?} {better:?}");
    }
}
