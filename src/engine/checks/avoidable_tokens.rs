//! *What it measures*: the share of the token bill that caching, batch and global endpoints would save.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`], [`METHOD`] and the rubric's curve.

use super::{
    Check, CheckId, Evidence, Facts, Finding, Method, enter_rates, no_tokens, unpriced_tokens,
};
use crate::engine::num::{Points, Usd};
use crate::engine::quote::WorkloadQuote;
use crate::engine::rubric::DimensionId;
use crate::engine::scenario::{Answer, Pricing, Workload};
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::AvoidableTokens,
    dimension: DimensionId::Tokens,
    name: "Avoidable tokens",
    good: "The token bill has little waste",
    bad: "Part of the token bill is avoidable",
    why: "Most of the money in Bedrock sits in how prompts are built and routed, not in the discount.",
    evidence: Evidence::Levers,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "(Caching + batch + endpoint saving) ÷ on-demand list spend, each on what the one before leaves",
    source: "Modelling choice of this project, at the cache, batch and endpoint prices of the models you use",
};

fn run(facts: &Facts<'_>) -> Finding {
    let (levers, on_demand) = (facts.quote.levers, facts.quote.on_demand);
    let Some(share) = levers.total().ratio_to(on_demand) else {
        return no_tokens(facts, CHECK.id, "There is no on-demand spend");
    };
    let money = levers.total() * facts.payable.factor();
    let points = facts.rubric.curves.avoidable_tokens.at(share.factor());
    let (unsure, unpriced) = (unsure(facts), unpriced_tokens(facts));
    let finding = match unpriced {
        Some(_) => Finding::unknown(CHECK.id, Points::ZERO),
        None if unsure.is_positive() => {
            Finding::unknown(CHECK.id, points).metric(Value::Share(share))
        }
        None => Finding::scored(CHECK.id, points).metric(Value::Share(share)),
    };
    let finding = if unsure.is_positive() {
        finding.step(
            "Endpoint premium of traffic that may have to stay in its Region",
            Value::Usd(unsure),
        )
    } else {
        finding
    };
    finding
        .money(money)
        .next(largest_lever(facts).or_else(|| unpriced.map(enter_rates)))
        .step("On-demand list spend, a year", Value::Usd(on_demand))
        .step(
            "Prompt caching of repeated input, 90 % hits assumed",
            lever(facts, levers.cache, |w| w.cache),
        )
        .step(
            "Batch for what can wait",
            lever(facts, levers.batch, |w| w.batch),
        )
        .step(
            "Global endpoint where the Region does not matter",
            Value::Usd(levers.region),
        )
        .step("Avoidable share = sum ÷ on-demand", Value::Share(share))
        .step(
            "Share of Bedrock list that you pay",
            Value::Share(facts.payable),
        )
        .step("Money = sum × that share", Value::Usd(money))
}

/// A lever for the working: unknown when it is worth nothing only because a model has no such price.
fn lever(facts: &Facts<'_>, saving: Usd, of: fn(&WorkloadQuote) -> Option<Usd>) -> Value {
    let unpriced = facts.quote.workloads.iter().any(|w| of(w).is_none());
    if saving.is_zero() && unpriced {
        Value::Unknown
    } else {
        Value::Usd(saving)
    }
}

/// What the global endpoint would save on traffic that may or may not have to stay in its Region.
fn unsure(facts: &Facts<'_>) -> Usd {
    let workloads = facts.scenario.workloads.iter().zip(&facts.quote.workloads);
    let unknown = |workload: &Workload| {
        matches!(
            workload.pricing,
            Pricing::Catalogue {
                needs_region: Answer::Unknown,
                ..
            }
        )
    };
    workloads
        .filter(|(workload, _)| unknown(workload))
        .map(|(_, quote)| quote.premium)
        .sum()
}

fn largest_lever(facts: &Facts<'_>) -> Option<Phrase> {
    let levers = facts.quote.levers;
    let route = if unsure(facts).is_positive() {
        "Ask which traffic has to stay in its Region by law or contract: what may leave it costs less on the global \
         endpoint, worth {0} a year if all of it may."
    } else {
        "Route to the global endpoint where data may leave the Region: worth {0} a year."
    };
    let paid = |saving: Usd| Value::Usd(saving * facts.payable.factor());
    let choices = [
        (
            levers.cache,
            "Cache the repeated part of your prompts first: worth {0} a year at today's discounts.",
        ),
        (
            levers.batch,
            "Move traffic that can wait to batch first: worth {0} a year at today's discounts.",
        ),
        (levers.region, route),
    ];
    let (saving, text) = choices.into_iter().max_by_key(|(saving, _)| *saving)?;
    saving
        .is_positive()
        .then(|| Phrase::new(text, [paid(saving)]))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{self, money, next, num, points, position, run};
    use super::*;

    /// $120,000 of input a year, full discount of 6.6 %.
    fn of(repeat: &str, deferrable: &str, regional: &str) -> Finding {
        let mut scenario = position();
        for workload in &mut scenario.workloads {
            workload.repeat_uncached = num(repeat);
            workload.deferrable = num(deferrable);
            if let Pricing::Own { premium, .. } = &mut workload.pricing {
                *premium = num(regional);
            }
        }
        run(CheckId::AvoidableTokens, &scenario)
    }

    #[test]
    fn avoidable_tokens_names_the_largest_lever_at_what_is_paid() {
        assert_eq!(next(&of("0", "0", "0")), "");
        // 120,000 × 20 % × 0.785 = 18,840, at 0.934 of list.
        let cache = of("20", "10", "0");
        assert!(
            next(&cache).starts_with("Cache the repeated part")
                && next(&cache).contains("$17596.56")
        );
        // 120,000 × 20 % × 50 % = 12,000: a tenth of the bill gives 75 points.
        let batch = of("0", "20", "0");
        assert_eq!(
            (points(&batch), money(&batch)),
            ("75.00".into(), "11208.00".into())
        );
        assert!(next(&batch).starts_with("Move traffic that can wait"));
        // 132,000 × 0.090909 = 11,999.988, at 0.934.
        let region = of("0", "0", "100");
        assert!(
            next(&region).starts_with("Route to the global endpoint")
                && next(&region).contains("$11207.99")
        );
    }

    #[test]
    fn avoidable_tokens_beside_an_unpriced_use_case_earn_nothing_and_keep_the_known_lever() {
        // The position's one use case, 20 % of it repeating: 120,000 × 20 % × 0.785 × 0.934 = 17,596.56. A second one
        // of an unknown model may waste anything.
        let mut scenario = position();
        scenario.workloads[0].repeat_uncached = num("20");
        let mut hidden = scenario.workloads[0].clone();
        hidden.pricing = testing::unknown_model();
        scenario.workloads.push(hidden);
        let beside = run(CheckId::AvoidableTokens, &scenario);
        assert_eq!(
            (points(&beside), money(&beside)),
            ("unknown 0.00".into(), "17596.56".into())
        );
        assert!(next(&beside).starts_with("Cache the repeated part"));
        // Nothing known to save: the action is to find the price out.
        scenario.workloads[0].repeat_uncached = num("0");
        let nothing = run(CheckId::AvoidableTokens, &scenario);
        assert_eq!(points(&nothing), "unknown 0.00");
        assert!(next(&nothing).starts_with("Enter your own rates for nobody.knows-this"));
    }
}
