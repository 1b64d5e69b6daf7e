//! The tiers of the discount benchmark as the score prices them, for a working that rests on them. The benchmark itself,
//! and how to put figures of one's own into it, belong to the view of the agreement.

use yew::prelude::*;

use crate::app::browser::locale;
use crate::app::pages::Screen;
use crate::app::widgets::kit::span;
use crate::app::widgets::table::{number, scrolling, words};
use crate::app::words::agreement as words;
use crate::app::words::shared;
use crate::engine::agreement::tiers::TierCost;

/// Every tier over the reader's term, and whose figures they are.
pub(super) fn view(screen: &Screen) -> Html {
    let (report, desk, edits) = (&screen.report, &screen.desk, &screen.scenario.benchmark);

    let formats = &desk.formats;
    let best = report.tiers.best().map(|best| best.threshold);
    let tier = |tier: &TierCost| {
        let name = if tier.threshold.is_zero() {
            shared::NO_AGREEMENT.to_owned()
        } else {
            formats.dollars(tier.threshold)
        };
        let remark = if Some(tier.threshold) == best {
            words::CHEAPEST
        } else {
            ""
        };
        let cells = vec![
            number(formats.share(tier.discount)),
            number(formats.dollars(tier.cost)),
            number(formats.dollars(tier.shortfall)),
            words(remark),
        ];
        let own = edits.is_own(tier.threshold);
        html! {
            <tr><th scope="row">{ name }if own { { " " }{ span("mark", words::OWN) } }</th>{ for cells }</tr>
        }
    };
    html! {
        <>
            if !edits.is_empty() { <p class="gap">{ words::OWN_BENCHMARK_HERE }</p> }
            <p class="hint">
                { words::BENCHMARK_IS_AN_OPINION }
                { locale::date(desk.dataset.benchmark().as_of) }
                { words::BENCHMARK_RANGES }
                <a href="./data/benchmark_sources.tsv">{ words::PUBLISHED_RANGES_WITH_THEIR_SOURCES }</a>
                { " · " }
                <a href="./data/benchmark.tsv">{ words::THE_TABLE }</a>
            </p>
            { scrolling(words::TIERS_OVER_TERM, &words::TIERS_COLUMNS,
                report.tiers.rows.iter().map(tier).collect()) }
        </>
    }
}
