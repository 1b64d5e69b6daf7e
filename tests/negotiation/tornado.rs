//! One input moved at a time: S2 against the reference script, and what holds for any draft.

use bedrock_position::engine::negotiation::tornado::{Input, Tornado, tornado};
use bedrock_position::engine::negotiation::worth::net_value;
use bedrock_position::engine::num::{Percent, Usd};
use bedrock_position::engine::scenario::draft::{Draft, Place};
use bedrock_position::engine::scenario::fields::FieldId;
use bedrock_position::engine::value::Value;
use proptest::prelude::*;

use crate::support::{any_draft, cases, set};
use crate::{position_of, s2};

fn tornado_of(draft: &Draft) -> Tornado {
    tornado(&position_of(draft), &draft.scenario(), &draft.negotiation())
}

/// The reference script on S2 with one input changed: `term_model(...)["net_value"]`. Its cap is a constant there and
/// was set to 15 and 35 %. On net measurement, with every year short in every case, the discount moves nothing.
#[test]
fn s2_is_moved_as_the_reference_script_moves_it() {
    let found = tornado_of(&s2());
    assert_eq!(found.today.text(), "-2032408.30");
    let bars: Vec<_> = found
        .bars
        .iter()
        .map(|bar| {
            (
                bar.input,
                bar.low.net_value.text(),
                bar.high.net_value.text(),
            )
        })
        .collect();
    let expected = [
        (Input::ThirdParty, "-8186857.42", "-1477148.48"),
        (Input::Commitment, "98879.87", "-4588629.88"),
        (Input::Native, "-4018408.30", "-284680.07"),
        (Input::MarketplaceCap, "-4538857.42", "-1552493.42"),
        (Input::Step, "-882217.91", "-3280983.24"),
        (Input::Growth, "-3168363.61", "-931365.64"),
        (Input::Bedrock, "-3242861.36", "-1640723.49"),
        (Input::Eligible, "-2383029.88", "-1872408.30"),
        (Input::Uncertainty, "-1914228.00", "-2164452.47"),
        (Input::Layer, "-2032408.30", "-1940023.10"),
        (Input::Discount, "-2032408.30", "-2032408.30"),
    ];
    let expected = expected.map(|(input, low, high)| (input, low.to_owned(), high.to_owned()));
    assert_eq!(bars, expected);
    let native = found.bars.iter().find(|bar| bar.input == Input::Native);
    let values = native.map(|bar| [&bar.low.value, &bar.high.value]);
    let tenth = [5_400_000, 6_600_000].map(|usd| Value::Usd(Usd::whole(usd)));
    assert_eq!(values, Some(tenth.each_ref()));
}

#[test]
fn what_does_not_apply_is_left_out() {
    let inputs = |changes: &[(FieldId, &str)]| {
        let mut draft = s2();
        for (id, text) in changes {
            set(&mut draft, Place::Scenario, *id, text);
        }
        let bars = tornado_of(&draft).bars;
        bars.iter().map(|bar| bar.input).collect::<Vec<_>>()
    };
    assert_eq!(inputs(&[(FieldId::Commitment, "0")]), []);
    let one_year = inputs(&[(FieldId::Term, "1"), (FieldId::Marketplace, "0")]);
    for left_out in [Input::Growth, Input::Step, Input::Eligible] {
        assert!(!one_year.contains(&left_out), "{left_out:?}");
    }
    let counting = inputs(&[(FieldId::Treatment, "full"), (FieldId::Marketplace, "0")]);
    assert!(!counting.contains(&Input::MarketplaceCap));
}

#[test]
fn values_stop_at_the_range_of_their_field() {
    let mut draft = s2();
    for (id, text) in [
        (FieldId::Discount, "60"),
        (FieldId::Uncertainty, "4"),
        (FieldId::Step, "-48"),
        (FieldId::Native, "950000000"),
    ] {
        set(&mut draft, Place::Scenario, id, text);
    }
    let bars = tornado_of(&draft).bars;
    let values = |input: Input| {
        let bar = bars.iter().find(|bar| bar.input == input).expect("a bar");
        [bar.low.value.clone(), bar.high.value.clone()]
    };
    let percent = |text: &str| Value::Percent(text.parse::<Percent>().expect("a percentage"));
    assert_eq!(values(Input::Discount), [percent("59"), percent("60")]);
    assert_eq!(values(Input::Uncertainty), [percent("0"), percent("14")]);
    assert_eq!(values(Input::Step), [percent("-50"), percent("-43")]);
    let billion = Value::Usd(Usd::whole(1_000_000_000));
    assert_eq!(values(Input::Native)[1], billion);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn the_widest_comes_first_and_no_width_is_negative(draft in any_draft()) {
        let found = tornado_of(&draft);
        prop_assert_eq!(found.today, net_value(&position_of(&draft)));
        prop_assert!(found.bars.is_sorted_by(|a, b| a.width >= b.width));
        for bar in &found.bars {
            let low = bar.low.net_value.min(bar.high.net_value).min(found.today);
            let high = bar.low.net_value.max(bar.high.net_value).max(found.today);
            prop_assert!(bar.width >= Usd::ZERO && bar.width == high - low, "{bar:?}");
            prop_assert!(!bar.width.is_too_large());
        }
    }
}
