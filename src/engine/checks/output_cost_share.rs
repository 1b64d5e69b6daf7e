//! *What it measures*: the share of the token bill that is output.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`], [`METHOD`] and the rubric's curve.

use super::{
    Check, CheckId, Evidence, Facts, Finding, Method, enter_rates, no_tokens, unpriced_tokens,
};
use crate::engine::num::{Points, Ratio};
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::OutputCostShare,
    dimension: DimensionId::Tokens,
    name: "Output share",
    good: "Output is a moderate part of the token bill",
    bad: "Output is most of the token bill",
    why: "Most models charge three to five times as much for output as for input. Long answers are the most expensive habit.",
    evidence: Evidence::Rates,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "Output list spend ÷ list spend on tokens",
    source: "The output-premium trap of the public Bedrock pricing guide that this product follows",
};

fn run(facts: &Facts<'_>) -> Finding {
    let (output, tokens) = (facts.quote.output, facts.quote.tokens());
    let Some(share) = output.ratio_to(tokens) else {
        return no_tokens(facts, CHECK.id, "There is no on-demand spend on tokens");
    };
    let less = facts.rubric.model.output_cut;
    let cut = output * less.factor() * facts.payable.factor();
    let next = (share > Ratio::of(7, 1)).then(|| {
        Phrase::new(
            "Cap answer lengths and ask for structured answers: {0} less output is worth {1} a year.",
            [Value::Percent(less), Value::Usd(cut)],
        )
    });
    let points = facts.rubric.curves.output_cost_share.at(share.factor());
    let unpriced = unpriced_tokens(facts);
    let finding = match unpriced {
        Some(_) => Finding::unknown(CHECK.id, Points::ZERO),
        None => Finding::scored(CHECK.id, points).metric(Value::Share(share)),
    };
    finding
        .money(cut)
        .next(next.or_else(|| unpriced.map(enter_rates)))
        .step("Output at list, a year", Value::Usd(output))
        .step("All tokens at list, a year", Value::Usd(tokens))
        .step("Output share", Value::Share(share))
        .step(
            "Money = 20 % of output × share of list that you pay",
            Value::Usd(cut),
        )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{self, money, next, num, points, position, run};
    use super::*;

    #[test]
    fn output_cost_share_prices_a_fifth_less_output_above_seventy_per_cent() {
        let mut scenario = position();
        // Output at $50: 600 M × 50 × 12 = 360,000 beside 120,000 of input, 0.75: 50 − 50 × .05 / .15.
        scenario.workloads[0].output = num("600");
        let high = run(CheckId::OutputCostShare, &scenario);
        // 360,000 × 20 % × 0.934.
        assert_eq!(
            (points(&high), money(&high)),
            ("33.33".into(), "67248.00".into())
        );
        assert!(next(&high).contains("20 % less output is worth $67248.00"));
        // 300 M: 180,000 of 300,000, 0.6.
        scenario.workloads[0].output = num("300");
        let fair = run(CheckId::OutputCostShare, &scenario);
        assert_eq!(
            (points(&fair), next(&fair)),
            ("75.00".into(), String::new())
        );
    }

    #[test]
    fn output_cost_share_beside_an_unpriced_use_case_earns_nothing() {
        // Half of the known 120,000 + 120,000 is output; the hidden use case may be all output.
        let mut scenario = position();
        scenario.workloads[0].output = num("200");
        let mut hidden = scenario.workloads[0].clone();
        hidden.pricing = testing::unknown_model();
        scenario.workloads.push(hidden);
        let beside = run(CheckId::OutputCostShare, &scenario);
        // 120,000 × 20 % × 0.934 is known.
        assert_eq!(
            (points(&beside), money(&beside)),
            ("unknown 0.00".into(), "22416.00".into())
        );
        assert!(next(&beside).starts_with("Enter your own rates for nobody.knows-this"));
    }
}
