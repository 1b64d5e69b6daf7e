//! *What it measures*: the cost of this commitment over the cheapest benchmark tier.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding, NO_AGREEMENT};
use crate::engine::agreement::tiers::TierCost;
use crate::engine::num::{Points, Ratio, Usd};
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::TierFit,
    dimension: DimensionId::Commit,
    good: "The commitment sits in the cheapest tier",
    bad: "Another tier would cost less",
    measures: "(Expected cost − cost at the cheapest benchmark tier) ÷ expected list spend, over the term",
    why: "A commitment can be too small as well as too large: the next tier's discount is then left on the table.",
    source: "Score model 4.1; the best commitment is always at a tier threshold",
    evidence: Evidence::Benchmark,
    run,
};

const FROM_POINTS: u32 = 90;

fn run(facts: &Facts<'_>) -> Finding {
    if !facts.scenario.has_agreement() {
        return Finding::not_applicable(CHECK.id, NO_AGREEMENT);
    }
    let regret = facts.regret();
    let (Some(missed), Some(best)) = (regret.ratio_to(facts.outlook.list), facts.tiers.best())
    else {
        return Finding::not_applicable(CHECK.id, "There is no spend to fit a commitment to");
    };
    let points = facts.rubric.curves.tier_fit.at(missed.factor());
    Finding::scored(CHECK.id, points)
        .metric(Value::Share(missed))
        .money(regret.per(facts.term()))
        .next(next_action(facts, best, regret, points))
        .step(
            "Expected cost of this commitment over the term",
            Value::Usd(facts.outlook.cost()),
        )
        .step(
            "Threshold of the cheapest tier, a year",
            Value::Usd(best.threshold),
        )
        .step(
            "Your discount there, at your present distance from typical",
            Value::Share(best.discount),
        )
        .step("Expected cost at that tier", Value::Usd(best.cost))
        .step("Difference", Value::Usd(regret))
        .step("Difference ÷ expected list spend", Value::Share(missed))
}

fn next_action(facts: &Facts<'_>, best: &TierCost, regret: Usd, points: Points) -> Option<Phrase> {
    let average = facts.outlook.average_commitment();
    if points < Points::of(FROM_POINTS) && best.threshold > average {
        return Some(Phrase::new(
            "Ask for the tier from {0} a year: at about {1} it saves {2} over the term.",
            [
                Value::Usd(best.threshold),
                Value::Share(best.discount),
                Value::Usd(regret),
            ],
        ));
    }
    if regret.is_positive() && best.threshold.is_zero() {
        return Some(Phrase::plain(
            "Compare this offer with having no agreement: on these figures that costs less.",
        ));
    }
    if regret.is_positive() {
        return Some(Phrase::new(
            "Price a commitment of {0} a year: at about {1} it costs {2} less over the term.",
            [
                Value::Usd(best.threshold),
                Value::Share(best.discount),
                Value::Usd(regret),
            ],
        ));
    }
    let same_discount = best.discount == facts.terms.discount.factor().ratio();
    (same_discount && average > best.threshold && best.discount > Ratio::ZERO).then(|| {
        Phrase::new(
            "The same tier starts at {0} a year. Keep the rest of the commitment as negotiating room.",
            [Value::Usd(best.threshold)],
        )
    })
}
