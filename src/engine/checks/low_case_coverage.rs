//! *What it measures*: the worst year's low-case burn over its commitment.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`], [`METHOD`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding, Method, NO_AGREEMENT};
use crate::engine::num::{Ratio, Usd};
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::LowCaseCoverage,
    dimension: DimensionId::Commit,
    name: "Low-case coverage",
    good: "Even a weak forecast covers the commitment",
    bad: "A weak forecast does not cover the commitment",
    why: "Every dollar the commitment is missed by is invoiced and buys nothing; exceeding it costs nothing.",
    evidence: Evidence::Answers,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "What counts in the low case ÷ commitment, in the worst year of the term",
    source: "Advisers commit near the downside case; the points are a modelling choice",
};

fn run(facts: &Facts<'_>) -> Finding {
    let Some((year, worst)) = facts.outlook.worst_year() else {
        return Finding::not_applicable(CHECK.id, NO_AGREEMENT);
    };
    let index = year.saturating_sub(1);
    let of_year = |amounts: &[Usd]| amounts.get(index).copied().unwrap_or_default();
    let (burn, commitment) = (
        of_year(&facts.outlook.low_burn),
        of_year(&facts.outlook.commitments),
    );
    let number = Value::Count(year as u32);
    let next = (worst < Ratio::ONE).then(|| {
        Phrase::new(
            "Ask for a year-{0} commitment of at most {1}: that is what the low case burns. \
             If AWS holds the figure, ask that unused commitment carries forward or is settled once at the end.",
            [number.clone(), Value::Usd(burn)],
        )
    });
    Finding::scored(
        CHECK.id,
        facts.rubric.curves.low_case_coverage.at(worst.factor()),
    )
    .metric(Value::Share(worst))
    .money(facts.shortfall_per_year())
    .next(next)
    .step("Worst year of the term", number)
    .step("Commitment in that year", Value::Usd(commitment))
    .step("Counts towards it in the low case", Value::Usd(burn))
    .step("Coverage = counted ÷ commitment", Value::Share(worst))
    .step(
        "Money = expected shortfall ÷ years of the term",
        Value::Usd(facts.shortfall_per_year()),
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{money, native_only, next, num, points, run, step};
    use super::*;

    #[test]
    fn low_case_coverage_names_the_worst_year_and_what_it_burns() {
        // Two years, no growth, 20 % either way at the end. Year 1: 10,000,000 × 0.9 × 0.9 = 8,100,000 of 8,000,000;
        // year 2: 10,000,000 × 0.8 × 0.9 = 7,200,000 of 8,000,000, 0.9: 50 points. Only year 2's low case (30 %)
        // falls short, by 800,000: 240,000 over two years.
        let mut scenario = native_only();
        scenario.spend.uncertainty = num("20");
        scenario.agreement.term = 2;
        scenario.agreement.commitment = num("8000000");
        scenario.agreement.discount = num("10");
        let thin = run(CheckId::LowCaseCoverage, &scenario);
        assert_eq!(
            (points(&thin), money(&thin)),
            ("50.00".into(), "120000.00".into())
        );
        assert_eq!(step(&thin, "Worst year of the term"), "2");
        assert!(next(&thin).starts_with("Ask for a year-2 commitment of at most $7200000.00:"));
        scenario.agreement.commitment = num("7200000");
        let safe = run(CheckId::LowCaseCoverage, &scenario);
        assert_eq!(
            (points(&safe), next(&safe)),
            ("100.00".into(), String::new())
        );
    }
}
