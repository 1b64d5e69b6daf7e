//! The output premium of one use case and of all, and what shorter answers are worth.

use yew::prelude::*;

use super::Look;
use crate::app::details::evidence;
use crate::app::details::reveal::Reveal;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling};
use crate::app::words::compare as words;
use crate::app::words::shared;
use crate::engine::compare::output::{OutputPremium, of_bill, of_workload};
use crate::engine::num::Points;

pub(super) fn view(look: &Look<'_>) -> Html {
    let report = &look.screen.report;

    let mut rows = Vec::new();
    if look.scenario.workloads.len() > 1 {
        let all = of_bill(&report.quote, report.payable);
        rows.push(table_row(look, words::ALL.to_owned(), &all));
    }
    let workloads = report.quote.workloads.iter().zip(&look.scenario.workloads);
    let wanted = |index: &usize| look.assumed.workload.is_none_or(|chosen| chosen == *index);
    let chosen = workloads.enumerate().filter(|(index, _)| wanted(index));
    rows.extend(chosen.map(|(_, (quote, workload))| {
        table_row(
            look,
            workload.name.clone(),
            &of_workload(quote, report.payable),
        )
    }));
    let screen = look.screen.clone();
    let names: Vec<String> = look
        .scenario
        .workloads
        .iter()
        .map(|workload| workload.name.clone())
        .collect();
    let draw = Callback::from(move |()| {
        let workloads = screen.report.quote.workloads.iter().zip(&names);
        let lines = workloads.flat_map(|(quote, name)| super::named(name, &quote.lines));
        evidence::behind(&screen, lines, [])
    });
    html! {
        <>
            { p("hint", words::OUTPUT_LEAD) }
            { scrolling(words::OUTPUT_TABLE, &words::OUTPUT_COLUMNS, rows) }
            <Reveal label={words::RATES_BEHIND} {draw} />
        </>
    }
}

fn table_row(look: &Look<'_>, name: String, premium: &OutputPremium) -> Html {
    let formats = &look.screen.desk.formats;
    let least = if premium.has_gaps {
        shared::AT_LEAST
    } else {
        ""
    };
    let money = |money| number(format!("{least}{}", formats.dollars(money)));
    let share = premium.share.map(|share| formats.brief_share(share));
    let ratio = premium.price_ratio;
    let ratio = ratio.map(|ratio| words::times(formats.points(Points::of(1) * ratio.factor())));
    let unknown = || shared::NOT_KNOWN.to_owned();
    let [fifth, half] = premium.cuts;
    let cells = vec![
        money(premium.output),
        number(share.unwrap_or_else(unknown)),
        number(ratio.unwrap_or_else(unknown)),
        money(fifth.list),
        money(fifth.paid),
        money(half.list),
        money(half.paid),
    ];
    row(name, cells)
}
