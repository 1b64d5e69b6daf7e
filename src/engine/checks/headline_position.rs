//! *What it measures*: the cross-service discount against the benchmark band of the commitment and term.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`], [`METHOD`] and the rubric.

use super::{Check, CheckId, Evidence, Facts, Finding, Method, nothing};
use crate::engine::num::{Factor, Points, Ratio};
use crate::engine::rubric::{DimensionId, interpolate};
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::HeadlinePosition,
    dimension: DimensionId::Discount,
    name: "Discount against the benchmark",
    good: "The discount is at the high end of our benchmark or above",
    bad: "Our benchmark has higher discounts for this commitment",
    why: "One data vendor reports 3 to 22 % among buyers who all committed $5M. The gap to typical is negotiable.",
    evidence: Evidence::Benchmark,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "Your discount against the low, typical and high end for the same commitment and term",
    source: "Discount benchmark, an opinion with a date: open it for the published ranges",
};

fn run(facts: &Facts<'_>) -> Finding {
    if facts.benchmark_commitment < facts.rubric.model.benchmark_floor {
        let reason = "The benchmark starts at $0.5M a year";
        // A stated commitment is what it is; without one, missing prices may be what is below the floor.
        return if facts.scenario.has_agreement() {
            Finding::not_applicable(CHECK.id, reason)
        } else {
            nothing(facts, CHECK.id, reason)
        };
    }
    let discount = facts.terms.discount;
    let gap = (facts.band.typical.factor() - discount.factor()).or_zero();
    let money = facts.discounted_list() * gap;
    let next = gap.is_positive().then(|| {
        Phrase::new(
            "Show the benchmark and ask for {1} instead of {0}: that is typical in our benchmark for a commitment of this size.",
            [Value::Percent(discount), Value::Share(facts.band.typical)],
        )
    });
    Finding::scored(CHECK.id, position(facts, discount.factor()))
        .metric(Value::Percent(discount))
        .money(money)
        .next(next)
        .step(
            "Commitment the benchmark is read at, a year",
            Value::Usd(facts.benchmark_commitment),
        )
        .step("Low end there", Value::Share(facts.band.low))
        .step("Typical", Value::Share(facts.band.typical))
        .step("High end", Value::Share(facts.band.high))
        .step("Your discount", Value::Percent(discount))
        .step(
            "List spend that gets the discount, a year",
            Value::Usd(facts.discounted_list()),
        )
        .step("Money = gap to typical × that spend", Value::Usd(money))
}

/// Points on the line through nothing, the band's three ends, and a margin beyond the high one.
fn position(facts: &Facts<'_>, discount: Factor) -> Points {
    let model = &facts.rubric.model;
    let [low, typical, high] = model.band_points;
    let end = |ratio: Ratio| ratio.factor();
    let beyond = end(facts.band.high) * model.beyond_high;
    let line = [
        (Factor::ZERO, Points::ZERO),
        (end(facts.band.low), low),
        (end(facts.band.typical), typical),
        (end(facts.band.high), high),
        (beyond, Points::FULL),
    ];
    interpolate(&line, discount)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{money, native_only, next, num, points, run};
    use super::*;

    /// $5,000,000 for one year: 4.8 %, 6.6 % and 9.6 % (8, 11 and 16 % × 0.60); 11.04 % is 1.15 times the high end.
    fn at(discount: &str) -> Finding {
        let mut scenario = native_only();
        scenario.agreement.discount = num(discount);
        run(CheckId::HeadlinePosition, &scenario)
    }

    #[test]
    fn headline_position_runs_through_the_ends_of_the_band() {
        for (discount, expected) in [
            ("0", "0.00"),
            ("2.4", "17.50"),
            ("4.8", "35.00"),
            ("6.6", "65.00"),
            ("8.1", "80.00"),
            ("9.6", "95.00"),
            ("11.04", "100.00"),
            ("60", "100.00"),
        ] {
            assert_eq!(points(&at(discount)), expected, "{discount}");
        }
    }

    #[test]
    fn headline_position_asks_for_the_gap_to_typical_alone() {
        // 6.6 − 4.8 points on 10,000,000.
        let below = at("4.8");
        assert_eq!(money(&below), "180000.00");
        assert!(next(&below).contains("instead of 4.8 %: that is typical"));
        assert_eq!(
            (money(&at("6.6")), next(&at("6.6"))),
            ("0.00".into(), String::new())
        );
    }

    #[test]
    fn headline_position_does_not_apply_below_half_a_million() {
        let mut scenario = native_only();
        scenario.agreement.commitment = num("499999.99");
        assert_eq!(points(&run(CheckId::HeadlinePosition, &scenario)), "n/a");
        scenario.agreement.commitment = num("500000");
        assert_ne!(points(&run(CheckId::HeadlinePosition, &scenario)), "n/a");
    }
}
