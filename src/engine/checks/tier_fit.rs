//! *What it measures*: the cost of this commitment over the cheapest benchmark tier.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`], [`METHOD`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding, Method, NO_AGREEMENT, nothing};
use crate::engine::agreement::tiers::TierCost;
use crate::engine::num::{Points, Ratio, Usd};
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::TierFit,
    dimension: DimensionId::Commit,
    name: "Commitment tier",
    good: "The commitment sits in the cheapest tier",
    bad: "Another tier would cost less",
    why: "A commitment can be too small as well as too large: the next tier's discount is then left on the table.",
    evidence: Evidence::Benchmark,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "(Expected cost − cost at the cheapest benchmark tier) ÷ expected list spend, over the term",
    source: "Arithmetic: the best commitment is always at a tier threshold",
};

const FROM_POINTS: u32 = 90;
const SAFE: &str = "Safe range there: up to what the low case burns in its weakest year";

fn run(facts: &Facts<'_>) -> Finding {
    if !facts.scenario.has_agreement() {
        return Finding::not_applicable(CHECK.id, NO_AGREEMENT);
    }
    let regret = facts.regret();
    let (Some(missed), Some(best)) = (regret.ratio_to(facts.outlook.list), facts.tiers.best())
    else {
        return nothing(facts, CHECK.id, "There is no spend to fit a commitment to");
    };
    let points = facts.rubric.curves.tier_fit.at(missed.factor());
    let safe = best.safe_upper.iter().copied().min().unwrap_or_default();
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
        .step(SAFE, Value::Usd(safe))
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

#[cfg(test)]
mod tests {
    use super::super::testing::{money, native_only, next, num, points, run};
    use super::*;

    /// One year of $10,000,000 native spend for certain. One-year typical discounts are the table's times 0.60:
    /// from $2M 5.4 %, from $5M 6.6 %, from $10M 8.4 %.
    fn of(commitment: &str, discount: &str) -> Finding {
        let mut scenario = native_only();
        scenario.agreement.commitment = num(commitment);
        scenario.agreement.discount = num(discount);
        run(CheckId::TierFit, &scenario)
    }

    #[test]
    fn tier_fit_asks_for_the_next_tier_when_the_commitment_is_too_small() {
        // $2M at 5.4 % costs 9,460,000; $5M at 6.6 % costs 9,340,000; $10M at 8.4 % would miss 840,000.
        // 120,000 / 10,000,000 = 0.012: 75 − 40 × .002 / .02 points.
        let finding = of("2000000", "5.4");
        assert_eq!(
            (points(&finding), money(&finding)),
            ("71.00".into(), "120000.00".into())
        );
        assert_eq!(
            next(&finding),
            "Ask for the tier from $5000000.00 a year: at about 0.066000 it saves $120000.00 over the term."
        );
    }

    #[test]
    fn tier_fit_prices_a_smaller_commitment_when_this_one_is_too_large() {
        // $12M at 8.4 %: 9,160,000 paid and 2,840,000 short make 12,000,000; $5M at 6.6 % costs 9,340,000.
        let finding = of("12000000", "8.4");
        assert_eq!(
            (points(&finding), money(&finding)),
            ("0.00".into(), "2660000.00".into())
        );
        assert_eq!(
            next(&finding),
            "Price a commitment of $5000000.00 a year: at about 0.066000 it costs $2660000.00 less over the term."
        );
    }

    #[test]
    fn tier_fit_compares_with_no_agreement_when_that_is_cheapest() {
        // $20M at 0 % is 8.4 points below typical: no tier up to $10M then has any discount, so all cost 10,000,000
        // or more, and the lowest threshold is no agreement. This one costs 20,000,000.
        let finding = of("20000000", "0");
        assert_eq!(money(&finding), "10000000.00");
        assert!(next(&finding).starts_with("Compare this offer with having no agreement"));
    }

    #[test]
    fn tier_fit_keeps_negotiating_room_inside_the_cheapest_tier() {
        // $7M at 6.6 % is burnt in full, 9,340,000, like the tier's threshold of $5M.
        let finding = of("7000000", "6.6");
        assert_eq!(
            (points(&finding), money(&finding)),
            ("100.00".into(), "0.00".into())
        );
        assert!(next(&finding).starts_with("The same tier starts at $5000000.00 a year."));
    }

    #[test]
    fn tier_fit_has_nothing_to_say_at_the_best_threshold_and_does_not_apply_without_agreement_or_spend()
     {
        assert_eq!(next(&of("5000000", "6.6")), "");
        assert_eq!(points(&of("0", "0")), "n/a");
        let mut nothing = native_only();
        nothing.spend.native = num("0");
        assert_eq!(points(&run(CheckId::TierFit, &nothing)), "n/a");
    }
}
