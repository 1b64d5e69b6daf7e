//! *What it measures*: the worst year's low-case burn over its commitment.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding, NO_AGREEMENT};
use crate::engine::num::{Ratio, Usd};
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::LowCaseCoverage,
    dimension: DimensionId::Commit,
    good: "Even a weak forecast covers the commitment",
    bad: "A weak forecast does not cover the commitment",
    measures: "What counts in the low case ÷ commitment, in the worst year of the term",
    why: "Every dollar the commitment is missed by is invoiced and buys nothing; exceeding it costs nothing.",
    source: "Score model 4.1; advisers commit near the downside case",
    evidence: Evidence::Answers,
    run,
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
