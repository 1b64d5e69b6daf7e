//! *What it measures*: whether the years of the commitment follow the burn, apart from its level.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`], [`METHOD`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding, Method, NO_AGREEMENT};
use crate::engine::num::{Points, Ratio, Usd};
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::RampFit,
    dimension: DimensionId::Commit,
    name: "Yearly steps",
    good: "The yearly steps follow your growth",
    bad: "The yearly steps outrun your low-case growth",
    why: "A steep ramp puts the shortfall in one year. The same total, spread like the burn, risks less.",
    evidence: Evidence::Answers,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "Coverage of the worst year (at most 100 %) ÷ coverage of the whole term, low case",
    source: "Modelling choice of this project: a ramp with equal risk in every year",
};

const FROM_POINTS: u32 = 90;

fn run(facts: &Facts<'_>) -> Finding {
    let out = facts.outlook;
    let Some((_, worst)) = out.worst_year() else {
        return Finding::not_applicable(CHECK.id, NO_AGREEMENT);
    };
    let met: Usd = out
        .low_burn
        .iter()
        .zip(&out.commitments)
        .map(|(burn, commitment)| *burn.min(commitment))
        .sum();
    let committed: Usd = out.commitments.iter().copied().sum();
    let clipped = met.ratio_to(committed).unwrap_or_default();
    let fit = worst.min(Ratio::ONE).ratio_to(clipped).unwrap_or_default();
    let points = facts.rubric.curves.ramp_fit.at(fit.factor());
    let next = (points < Points::of(FROM_POINTS)).then(|| replace_step(facts, committed));
    Finding::scored(CHECK.id, points)
        .metric(Value::Share(fit))
        .money(facts.shortfall_per_year())
        .next(next)
        .step(
            "Coverage of the worst year, at most 100 %",
            Value::Share(worst.min(Ratio::ONE)),
        )
        .step(
            "Commitment met in the low case over the term",
            Value::Usd(met),
        )
        .step("Commitment over the term", Value::Usd(committed))
        .step(
            "Coverage of the term = met ÷ committed",
            Value::Share(clipped),
        )
        .step("Fit = worst year ÷ term", Value::Share(fit))
}

/// The same total, shaped like the low-case burn: the last year's share of it is what the step should shrink to.
fn replace_step(facts: &Facts<'_>, committed: Usd) -> Phrase {
    let low: Usd = facts.outlook.low_burn.iter().copied().sum();
    let share = |burn: Option<&Usd>| {
        let part = burn.and_then(|b| b.over(low)).unwrap_or_default();
        Value::Usd(committed * part)
    };
    Phrase::new(
        "Replace the yearly step by an equal-risk ramp: the same total, from {0} in the first year to {1} in the last.",
        [
            share(facts.outlook.low_burn.first()),
            share(facts.outlook.low_burn.last()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{native_only, next, num, points, run};
    use super::*;

    #[test]
    fn ramp_fit_spreads_the_same_total_like_the_burn() {
        // Two years of 10,000,000 for certain at 10 %: 9,000,000 burnt a year against 6,000,000 and 12,000,000.
        // Worst year 0.75; met 6,000,000 + 9,000,000 of 18,000,000 = 0.833333; 0.75 / 0.833333 = 0.9: 60 points.
        let mut scenario = native_only();
        scenario.agreement.term = 2;
        scenario.agreement.commitment = num("6000000");
        scenario.agreement.step = num("100");
        scenario.agreement.discount = num("10");
        let steep = run(CheckId::RampFit, &scenario);
        assert_eq!(points(&steep), "60.00");
        assert!(next(&steep).ends_with(
            "the same total, from $9000000.00 in the first year to $9000000.00 in the last."
        ));
        scenario.agreement.step = num("0");
        let flat = run(CheckId::RampFit, &scenario);
        assert_eq!(
            (points(&flat), next(&flat)),
            ("100.00".into(), String::new())
        );
    }
}
