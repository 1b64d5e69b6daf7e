//! The support fee: vector V8 through the years of an agreement, and what is left of the discounts after it.

use bedrock_position::engine::data::SupportBand;
use bedrock_position::engine::negotiation::support::{Support, support};
use bedrock_position::engine::negotiation::years::Position;
use bedrock_position::engine::num::{Percent, Usd};
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::negotiation::{SupportInputs, SupportPlan};

use crate::{native_of, plain};

fn bands() -> Vec<SupportBand> {
    let snapshot = "2026-11-22".parse().expect("a date");
    SupportBand::read_all(SupportBand::shipped(), snapshot).expect("the shipped bands")
}

fn by_bands(minimum: u32) -> SupportInputs {
    SupportInputs {
        plan: SupportPlan::Bands,
        minimum: Usd::whole(minimum),
        on_net: false,
    }
}

fn fee(position: &Position, inputs: &SupportInputs) -> Option<Support> {
    support(&position.outcome(), V1.model.case_weights, inputs, &bands())
}

/// V8, twelve months of it: 15,000, 32,500, 70,500 and 94,500 a month.
#[test]
fn v8_comes_out_for_every_month_of_the_year() {
    for (month, fee_of_month) in [
        (100_000, 15_000),
        (400_000, 32_500),
        (1_200_000, 70_500),
        (2_000_000, 94_500),
    ] {
        let found = fee(&native_of(month * 12), &by_bands(15_000)).expect("a plan");
        assert_eq!(found.total, Usd::whole(fee_of_month * 12), "{month}");
        assert_eq!(found.years[0].charged, [Usd::whole(month); 3]);
        assert_eq!(found.present, found.total);
    }
}

/// 2,000,000 a month at 10 %: 1,800,000 after it. On net: 15,000 + 24,500 + 25,000 + 3 % of 800,000 = 88,500.
#[test]
fn on_net_it_is_charged_on_what_discounts_leave() {
    let mut position = native_of(24_000_000);
    position.terms.discount = Percent::of(10, 0);
    let inputs = SupportInputs {
        on_net: true,
        ..by_bands(15_000)
    };
    let found = fee(&position, &inputs).expect("a plan");
    assert_eq!(found.total, Usd::whole(88_500 * 12));
    // A saving of 2,400,000 less 1,062,000 of support, over 24,000,000: 5.575 %.
    let left = found.effective_discount(&position.outcome().total);
    assert_eq!(
        left.map(|share| share.six_decimals()),
        Some("0.055750".into())
    );
}

/// 3 % of 1,000,000 a month, and the minimum where that is more.
#[test]
fn a_percentage_of_ones_own_keeps_the_minimum() {
    let inputs = SupportInputs {
        plan: SupportPlan::Flat(Percent::of(3, 0)),
        ..by_bands(15_000)
    };
    let of = |yearly| fee(&native_of(yearly), &inputs).map(|found| found.total);
    assert_eq!(of(12_000_000), Some(Usd::whole(360_000)));
    assert_eq!(of(1_200_000), Some(Usd::whole(180_000)));
}

/// Cases of 80, 100 and 120 % of 1,000,000 a month: 15,000 + 24,500 + 5 % above 500,000 up to a million, 3 % above.
/// 54,500, 64,500 and 70,500, weighted 0.3, 0.4 and 0.3: 63,300. A year later, at 10 %, a dollar is worth 1/1.1.
#[test]
fn each_case_pays_its_own_fee_and_years_are_discounted() {
    let mut position = native_of(12_000_000);
    position.uncertainty = Percent::of(20, 0);
    let found = fee(&position, &by_bands(0)).expect("a plan");
    let fees = found.years[0].fees.map(|fee| fee.per(12).text());
    assert_eq!(fees, ["54500.00", "64500.00", "70500.00"]);
    assert_eq!(found.total, Usd::whole(63_300 * 12));

    position.uncertainty = Percent::ZERO;
    position.commitments = vec![Usd::ZERO; 2];
    position.terms.discount_rate = Percent::of(10, 0);
    let found = fee(&position, &by_bands(0)).expect("a plan");
    assert_eq!(found.total, Usd::whole(64_500 * 24));
    // 774,000 + 774,000 / 1.1
    assert_eq!(found.present.text(), "1477636.36");
}

#[test]
fn without_spend_the_minimum_is_due_and_no_share_exists() {
    let position = plain();
    let found = fee(&position, &by_bands(15_000)).expect("a plan");
    assert_eq!(found.total, Usd::whole(180_000));
    assert_eq!(found.effective_discount(&position.outcome().total), None);
    let none = SupportInputs {
        plan: SupportPlan::None,
        ..by_bands(15_000)
    };
    assert_eq!(fee(&position, &none), None);
}
