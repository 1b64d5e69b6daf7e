//! What a simulation found, in words, as a drawing and as a table.

use yew::prelude::*;

use super::histogram;
use crate::app::details::charts::chart;
use crate::app::format::Formats;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling};
use crate::app::words::shared;
use crate::app::words::uncertainty as words;
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
        words::cost_on_every_path(&low)
    } else {
        words::cost_on_most_paths(&low, &high)
    };
    if present.probability.is_zero() {
        return words::no_shortfall(&cost);
    }
    words::some_shortfall(&cost, formats.brief_share(present.probability))
}

fn table(outcome: &Outcome, formats: &Formats) -> Html {
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
        &words::COLUMNS,
        outcome.tiers.iter().map(line).collect(),
    )
}

fn name(candidate: Candidate, formats: &Formats) -> String {
    match candidate {
        Candidate::Present => shared::AS_PROPOSED.to_owned(),
        Candidate::NoAgreement => shared::NO_AGREEMENT_NAME.to_owned(),
        Candidate::Tier(threshold) => shared::a_year(formats.dollars(threshold)),
    }
}
