//! *What it measures*: the share of the token bill that is output.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding};
use crate::engine::num::Ratio;
use crate::engine::rubric::DimensionId;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::OutputCostShare,
    dimension: DimensionId::Tokens,
    good: "Output is a moderate part of the token bill",
    bad: "Output is most of the token bill",
    measures: "Output list spend ÷ on-demand list spend",
    why: "Output tokens cost three to five times input. Long answers are the most expensive habit.",
    source: "Score model 4.6; the guide's output-premium trap",
    evidence: Evidence::Rates,
    run,
};

fn run(facts: &Facts<'_>) -> Finding {
    let (output, on_demand) = (facts.quote.output, facts.quote.on_demand);
    let Some(share) = output.ratio_to(on_demand) else {
        return Finding::not_applicable(CHECK.id, "There is no on-demand spend");
    };
    let cut = output * facts.rubric.model.output_cut.factor() * facts.payable.factor();
    let next = (share > Ratio::of(7, 1)).then(|| {
        Phrase::new(
            "Cap answer lengths and ask for structured answers: 20 % less output is worth {0} a year.",
            [Value::Usd(cut)],
        )
    });
    Finding::scored(
        CHECK.id,
        facts.rubric.curves.output_cost_share.at(share.factor()),
    )
    .metric(Value::Share(share))
    .money(cut)
    .next(next)
    .step("Output at list, a year", Value::Usd(output))
    .step("On-demand at list, a year", Value::Usd(on_demand))
    .step("Output share", Value::Share(share))
    .step(
        "Money = 20 % of output × share of list that you pay",
        Value::Usd(cut),
    )
}
