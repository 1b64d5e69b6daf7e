//! What a simulation found, in words, as a drawing and as a table.

use yew::prelude::*;

use super::{histogram, words};
use crate::app::details::charts::chart;
use crate::app::format::Formats;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling};
use crate::engine::num::Usd;
use crate::engine::simulation::{Candidate, Outcome, TierOutcome};

pub(super) fn view(outcome: &Outcome, formats: &Formats) -> Html {
    let Some(present) = outcome.tiers.first() else {
        return Html::default();
    };
    html! {
        <div id="simulated">
            { chart(finding(present, formats), histogram::view(present, formats), p("hint", words::OUTSIDE)) }
            { table(outcome, formats) }
            { p("hint", words::ERRORS) }
            { p("", words::CAVEAT) }
        </div>
    }
}

/// What a reader should take away.
fn finding(present: &TierOutcome, formats: &Formats) -> String {
    let [low, high] = [present.p10, present.p90].map(|cost| formats.dollars(cost));
    let cost = if present.p10 == present.p90 {
        format!("The term costs {low} on every path but the rarest")
    } else {
        format!("On eight paths in ten the term costs {low} to {high}")
    };
    if present.probability.is_zero() {
        return format!("{cost}, and none has a shortfall");
    }
    format!(
        "{cost}; {} of all paths have a shortfall",
        formats.brief_share(present.probability)
    )
}

fn table(outcome: &Outcome, formats: &Formats) -> Html {
    let columns = [
        ("Commitment", false),
        ("Cost, P10", true),
        ("P50", true),
        ("P90", true),
        ("Mean cost", true),
        ("Any shortfall", true),
        ("Expected shortfall", true),
        ("Worst 5 %", true),
    ];
    let mean = |amount: Usd, error: Usd| {
        format!("{} ± {}", formats.dollars(amount), formats.dollars(error))
    };
    let line = |tier: &TierOutcome| {
        let cells = vec![
            number(formats.dollars(tier.p10)),
            number(formats.dollars(tier.p50)),
            number(formats.dollars(tier.p90)),
            number(mean(tier.cost, tier.cost_error)),
            number(formats.share(tier.probability)),
            number(mean(tier.shortfall, tier.shortfall_error)),
            number(formats.dollars(tier.tail)),
        ];
        row(name(tier.candidate, formats), cells)
    };
    scrolling(
        words::TABLE,
        &columns,
        outcome.tiers.iter().map(line).collect(),
    )
}

fn name(candidate: Candidate, formats: &Formats) -> String {
    match candidate {
        Candidate::Present => "As proposed".to_owned(),
        Candidate::NoAgreement => "No agreement".to_owned(),
        Candidate::Tier(threshold) => format!("{} a year", formats.dollars(threshold)),
    }
}
