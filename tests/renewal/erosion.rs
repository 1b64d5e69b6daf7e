//! A fixed price against a percentage off the list price of the day, by hand.

use bedrock_position::engine::negotiation::erosion::{BreakEven, Costs, Erosion, Path, erosion};
use bedrock_position::engine::num::{Percent, Usd};
use bedrock_position::engine::scenario::negotiation::ErosionInputs;

use super::usd;

fn percent(text: &str) -> Percent {
    text.parse().expect("a percentage in a test")
}

/// $1.2M a year at list, fixed at list rate, against 5 % off: prices fall 20 % a year, drop 30 % after 12 months, double
/// after 12 months.
fn inputs() -> ErosionInputs {
    ErosionInputs {
        fixed_spend: Some(Usd::whole(1_200_000)),
        fixed_discount: Percent::ZERO,
        floating_discount: percent("5"),
        fall: percent("20"),
        drop_after: 12,
        drop: percent("30"),
        rise_after: 12,
        rise: percent("100"),
    }
}

fn three_years(inputs: &ErosionInputs) -> Erosion {
    erosion(inputs, Usd::ZERO, Percent::ZERO, 3)
}

/// Fixed, floating and capped, to the dollar.
fn costs(costs: Costs) -> [String; 3] {
    [costs.fixed, costs.floating, costs.capped].map(Usd::exact)
}

#[test]
fn the_four_paths_by_hand() {
    let found = three_years(&inputs());
    for (path, fixed, floating, capped) in [
        // 36 months of 100,000; 95 % of it.
        (Path::Flat, "3600000", "3420000", "3420000"),
        // 0.95 × (1,200,000 + 960,000 + 768,000).
        (Path::Falling, "3600000", "2781600", "2781600"),
        // 0.95 × (1,200,000 + 840,000 + 840,000): the fixed rate loses 864,000.
        (Path::Drop, "3600000", "2736000", "2736000"),
        // 0.95 × (1,200,000 + 2,400,000 + 2,400,000); a cap holds it at 0.95 × 3,600,000.
        (Path::Rise, "3600000", "5700000", "3420000"),
    ] {
        assert_eq!(
            costs(found.total(path)),
            [fixed, floating, capped],
            "{path:?}"
        );
    }
    assert_eq!(found.total(Path::Drop).lost(), usd("864000"));
    assert_eq!(found.total(Path::Rise).lost(), usd("-2100000"));
    assert_eq!(found.total(Path::Rise).lost_to_capped(), usd("180000"));
}

#[test]
fn a_drop_inside_a_year_counts_by_the_month() {
    let found = three_years(&ErosionInputs {
        drop_after: 18,
        ..inputs()
    });
    let drop = &found.paths[2];
    // Year 2: six months of 95,000, six of 66,500.
    assert_eq!(drop.years[1].floating, usd("969000"));
    assert_eq!(drop.years[0].floating, usd("1140000"));
    assert_eq!(drop.years[2].floating, usd("798000"));
}

#[test]
fn volume_grows_each_year_and_all_of_bedrock_is_the_default() {
    let none_said = ErosionInputs {
        fixed_spend: None,
        ..inputs()
    };
    let found = erosion(&none_said, Usd::whole(1_200_000), percent("10"), 3);
    // 1,200,000 + 1,320,000 + 1,452,000 = 3,972,000; × 0.95 = 3,773,400.
    assert_eq!(found.total(Path::Flat).fixed, usd("3972000"));
    assert_eq!(found.total(Path::Flat).floating, usd("3773400"));
}

#[test]
fn the_break_even_drop_makes_both_cost_the_same() {
    let fixed_at = |fixed: &str, floating: &str, drop_after| ErosionInputs {
        fixed_discount: percent(fixed),
        floating_discount: percent(floating),
        drop_after,
        ..inputs()
    };
    // 10 % fixed against 5 %: (3.6 × 0.9 ÷ 0.95 − 1.2) ÷ 2.4 = 0.921053 is left, a drop of 7.8947 %.
    let BreakEven::At(drop) = three_years(&fixed_at("10", "5", 12)).break_even else {
        panic!("there is one");
    };
    assert_eq!(drop.factor().ratio().six_decimals(), "0.078947");
    let there = three_years(&ErosionInputs {
        drop,
        ..fixed_at("10", "5", 12)
    });
    assert_eq!(there.total(Path::Drop).lost().cents(), Usd::ZERO);
    for (inputs, expected) in [
        // At list rate even a flat price loses.
        (inputs(), BreakEven::NoneNeeded),
        (fixed_at("5", "5", 12), BreakEven::NoneNeeded),
        // Half price for 36 months is 1.8M; 30 months at list are 3.0M already.
        (fixed_at("50", "0", 30), BreakEven::Never),
        (fixed_at("10", "5", 36), BreakEven::AfterTerm),
        (
            ErosionInputs {
                fixed_spend: Some(Usd::ZERO),
                ..inputs()
            },
            BreakEven::NoSpend,
        ),
    ] {
        assert_eq!(three_years(&inputs).break_even, expected, "{inputs:?}");
    }
}

#[test]
fn a_term_of_one_year_has_one_year() {
    let found = erosion(&inputs(), Usd::ZERO, Percent::ZERO, 1);
    assert!(found.paths.iter().all(|path| path.years.len() == 1));
    // A drop after 12 months comes too late.
    assert_eq!(found.total(Path::Drop), found.total(Path::Flat));
    assert_eq!(found.break_even, BreakEven::AfterTerm);
}
