//! *What it measures*: the cross-service discount against the benchmark band of the commitment and term.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`] and the rubric.

use super::{Check, CheckId, Evidence, Facts, Finding};
use crate::engine::num::{Factor, Points, Ratio};
use crate::engine::rubric::{DimensionId, interpolate};
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::HeadlinePosition,
    dimension: DimensionId::Discount,
    good: "The discount is at or above the market",
    bad: "The discount is below the best in the market",
    measures: "Your discount against the low, typical and high end for the same commitment and term",
    why: "Published discounts for one commitment size differ by a factor of seven. The gap to typical is negotiable.",
    source: "Discount benchmark, an opinion with a date: open it for the published ranges",
    evidence: Evidence::Benchmark,
    run,
};

fn run(facts: &Facts<'_>) -> Finding {
    if facts.benchmark_commitment < facts.rubric.model.benchmark_floor {
        return Finding::not_applicable(CHECK.id, "The benchmark starts at $0.5M a year");
    }
    let discount = facts.terms.discount;
    let gap = (facts.band.typical.factor() - discount.factor()).or_zero();
    let money = facts.discounted_list() * gap;
    let next = gap.is_positive().then(|| {
        Phrase::new(
            "Show the benchmark and ask for {0} more: buyers of this size typically get {1}.",
            [
                Value::Percent(gap.percent()),
                Value::Share(facts.band.typical),
            ],
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
