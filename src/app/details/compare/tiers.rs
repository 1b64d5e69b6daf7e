//! One use case on every service tier.

use yew::prelude::*;

use super::Look;
use crate::app::details::evidence;
use crate::app::details::reveal::Reveal;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling, words as cell};
use crate::app::words::compare as words;
use crate::app::words::shared;
use crate::engine::compare::tiers::{TierCost, TierSource, tiers};
use crate::engine::data::ServiceTier;

pub(super) fn view(look: &Look<'_>) -> Html {
    if let Some(why) = look.nothing() {
        return p("hint", why);
    }
    let tiers = tiers(look.book, look.workload);
    if tiers.is_empty() {
        return p("hint", words::MODEL_UNKNOWN);
    }

    let line = |tier: &TierCost| {
        let (cost, remark) = match &tier.source {
            TierSource::Rates(cost) => (look.cost(cost), ""),
            TierSource::Constant(cost) if tier.tier == ServiceTier::Batch => {
                (look.dollars(*cost), words::TIER_CONSTANT)
            }
            TierSource::Constant(cost) => (look.dollars(*cost), ""),
            TierSource::Unknown => (shared::NOT_KNOWN.to_owned(), ""),
        };
        let ratio = tier
            .to_standard
            .map(|ratio| look.screen.desk.formats.brief_share(ratio));
        let cells = vec![
            number(cost),
            number(ratio.unwrap_or_default()),
            cell(if tier.present { words::IN_USE } else { remark }),
        ];
        row(words::tier(tier.tier).to_owned(), cells)
    };
    let table = scrolling(
        words::TOKENS_ON_EACH_TIER,
        &words::TIER_COLUMNS,
        tiers.iter().map(line).collect(),
    );
    let screen = look.screen.clone();
    let draw = Callback::from(move |()| {
        let lines = tiers.iter().flat_map(|tier| match &tier.source {
            TierSource::Rates(cost) => super::named(words::tier(tier.tier), &cost.lines).collect(),
            _ => Vec::new(),
        });
        evidence::behind(&screen, lines, [])
    });
    html! {
        <>
            { p("hint", words::TIERS_LEAD) }
            { table }
            <Reveal label={words::RATES_BEHIND} {draw} />
        </>
    }
}
