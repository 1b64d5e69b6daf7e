//! The tiers of the discount benchmark as the score prices them, for a working that rests on them. The benchmark itself,
//! and how to put figures of one's own into it, belong to the view of the agreement.

use yew::prelude::*;

use crate::app::browser::locale;
use crate::app::pages::Screen;
use crate::app::text;
use crate::app::widgets::kit::span;
use crate::app::widgets::table::{number, scrolling, words};
use crate::engine::agreement::tiers::TierCost;

/// Every tier over the reader's term, and whose figures they are.
pub(super) fn view(screen: &Screen) -> Html {
    let (report, desk, edits) = (&screen.report, &screen.desk, &screen.scenario.benchmark);
    let columns = [
        ("Commitment a year", false),
        ("Discount", true),
        ("Expected cost", true),
        ("Expected shortfall", true),
        ("Remark", false),
    ];
    let formats = &desk.formats;
    let best = report.tiers.best().map(|best| best.threshold);
    let tier = |tier: &TierCost| {
        let name = if tier.threshold.is_zero() {
            "no agreement".to_owned()
        } else {
            formats.dollars(tier.threshold)
        };
        let remark = if Some(tier.threshold) == best {
            "cheapest"
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
            <tr><th scope="row">{ name }if own { { " " }{ span("mark", text::OWN_TIER) } }</th>{ for cells }</tr>
        }
    };
    html! {
        <>
            if !edits.is_empty() { <p class="gap">{ text::OWN_BENCHMARK_HERE }</p> }
            <p class="hint">
                { "The benchmark is an opinion of this project, dated " }
                { locale::date(desk.dataset.benchmark().as_of) }
                { ", read from published ranges that differ by a factor of seven. " }
                <a href="./data/benchmark_sources.tsv">{ "Published ranges with their sources" }</a>
                { " · " }
                <a href="./data/benchmark.tsv">{ "The table" }</a>
            </p>
            { scrolling("Every tier over your term, at your present distance from typical", &columns,
                report.tiers.rows.iter().map(tier).collect()) }
        </>
    }
}
