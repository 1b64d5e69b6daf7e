//! The live result: score, verdict, four figures, eight dimensions, and the bar that stands for it on a phone.

use yew::prelude::*;

use super::Screen;
use crate::app::browser::page;
use crate::app::state::Action;
use crate::app::widgets::kit::{band, p, p_with_id, span};
use crate::app::widgets::{bars, scale, table};
use crate::app::words::page as words;
use crate::app::words::shared;
use crate::engine::num::Usd;
use crate::engine::rubric::{DimensionId, V1};
use crate::engine::scenario::draft::FieldRef;
use crate::engine::scenario::fields::FieldId;

pub(super) fn view(screen: &Screen) -> Html {
    let (report, formats) = (&screen.report, &screen.desk.formats);
    let scored = &report.scored;
    let mark = screen
        .state
        .shown()
        .is_example()
        .then(|| span("mark", shared::EXAMPLE_MARK));
    let ceilings = scored
        .ceilings
        .iter()
        .filter(|c| c.binding)
        .map(|c| p("ceiling", formats.phrase(&c.words())));
    html! {
        <>
            <h2 id="result-title" tabindex="-1">{ words::RESULT }{ mark }</h2>
            <div class="score">
                <span class="value" id="score">{ formats.score(scored.score) }</span>
                { span("of", words::OF_100) }
                { band(Some("band"), scored.band) }
            </div>
            { scale::view(scored.score, report.best_case.score, V1.bands) }
            { p_with_id("range", "range", range(screen)) }
            { p_with_id("verdict", "verdict", formats.phrase(&report.verdict())) }
            { for ceilings }
            { gaps(screen) }
            { own_prices(screen) }
            { (!screen.scenario.benchmark.is_empty()).then(|| p("gap", words::OWN_BENCHMARK)) }
            { report.age_of_rates().map(|words| p("gap", formats.phrase(&words))) }
            { figures(screen) }
            { worked_out(screen) }
            { bars::view(&scored.dimensions, formats) }
            { largest(screen) }
        </>
    }
}

/// How far the score reaches, and how many inputs are the visitor's own.
fn range(screen: &Screen) -> String {
    let whose = if screen.state.read_only() {
        words::SENDERS
    } else {
        words::CONFIDENCE
    };
    let confidence = format!("{} {whose}", screen.state.shown().inputs_touched());
    match reach(screen) {
        Some(best) => words::up_to_reach(&best, &confidence),
        None => confidence,
    }
}

/// The best case, where it is better than the score.
fn reach(screen: &Screen) -> Option<String> {
    let best = screen.report.best_case.score;
    (best > screen.report.scored.score).then(|| screen.desk.formats.score(best))
}

fn gaps(screen: &Screen) -> Html {
    match screen.report.quote.gaps().count() {
        0 => Html::default(),
        1 => p("gap", words::ONE_GAP),
        count => p("gap", format!("{count} {}", words::GAPS)),
    }
}

/// Says that figures rest on prices other than the snapshot's.
fn own_prices(screen: &Screen) -> Html {
    match screen.report.own_prices_in_use() {
        0 => Html::default(),
        1 => p("gap", words::ONE_OWN_PRICE),
        count => p("gap", format!("{count} {}", words::OWN_PRICES)),
    }
}

fn figures(screen: &Screen) -> Html {
    let (report, formats) = (&screen.report, &screen.desk.formats);
    let f = report.figures;
    let least = if report.has_gaps() {
        shared::AT_LEAST
    } else {
        ""
    };
    let stake = f
        .at_stake_in
        .map(|id| format!("{}{}", words::STAKE, V1.name(id)));
    let stake = stake.unwrap_or_else(|| words::NO_STAKE.to_owned());
    let figures = [
        (
            "bedrock-list",
            words::BEDROCK_AT_LIST,
            format!("{least}{}", formats.dollars(f.bedrock_list)),
            words::A_YEAR.to_owned(),
        ),
        (
            "bedrock-net",
            words::BEDROCK_AFTER_DISCOUNTS,
            format!("{least}{}", formats.dollars(f.bedrock_net)),
            net_note(screen).to_owned(),
        ),
        (
            "shortfall",
            words::EXPECTED_SHORTFALL,
            formats.dollars(f.shortfall),
            words::AVERAGE_OF_TERM.to_owned(),
        ),
        (
            "at-stake",
            words::MONEY_AT_STAKE,
            formats.dollars(f.at_stake),
            stake,
        ),
    ];
    let figure = |(id, name, amount, note): (&'static str, &'static str, String, String)| {
        html! { <div class="figure" {id}><dt>{ name }</dt><dd>{ span("amount", amount) }{ span("note", note) }</dd></div> }
    };
    html! { <dl class="figures">{ for figures.into_iter().map(figure) }</dl> }
}

/// The four figures with the numbers they are made of; the rates are under each finding.
fn worked_out(screen: &Screen) -> Html {
    let (report, formats) = (&screen.report, &screen.desk.formats);
    let money = |label: &str, amount: Usd| {
        table::row(label.to_owned(), vec![table::number(formats.cents(amount))])
    };
    let steps = [
        money(words::TOKENS_AT_LIST, report.quote.on_demand),
        money(words::PLUS_RESERVED, report.figures.bedrock_list),
        table::row(
            words::PAYABLE.to_owned(),
            vec![table::number(formats.share(report.payable))],
        ),
        money(words::SHORTFALL_OVER_TERM, report.outlook.shortfall),
    ];
    // What is not known has no amount here, and neither has nothing.
    let parts = report
        .money
        .iter()
        .filter(|(_, amount)| amount.is_positive());
    let parts = parts.map(|(id, amount)| money(V1.name(*id), *amount));
    html! {
        <details>
            <summary>{ words::WORKED_OUT }</summary>
            <table class="steps-table" aria-label={words::WORKED_OUT}><tbody>{ for steps }{ for parts }</tbody></table>
        </details>
    }
}

/// Why the net figure may equal the list one.
fn net_note(screen: &Screen) -> &'static str {
    let asked = screen
        .state
        .shown()
        .value(FieldRef::scenario(FieldId::Treatment))
        != "unknown";
    if asked || !screen.report.year_one.third_party.is_positive() {
        words::A_YEAR
    } else {
        words::NO_DISCOUNT_ASSUMED
    }
}

/// The three largest money items in one line.
fn largest(screen: &Screen) -> Html {
    let formats = &screen.desk.formats;
    let item =
        |(id, money): &(DimensionId, Usd)| format!("{} {}", V1.name(*id), formats.dollars(*money));
    let items: Vec<String> = screen.report.largest_items().iter().map(item).collect();
    if items.is_empty() {
        Html::default()
    } else {
        p("note", format!("{}{}.", words::LARGEST, items.join(" · ")))
    }
}

/// On a phone: the score at the foot of the page, opening the result and closing it again.
pub(super) fn bar(screen: &Screen) -> Html {
    let scored = &screen.report.scored;
    let open = screen.state.result_open;
    let dispatch = screen.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Action::ToggleResult);
        page::scroll_to_top();
        page::focus_soon(if open { "step-title" } else { "result-title" });
    });
    html! {
        <div class="foot-bar">
            <button type="button" {onclick} aria-expanded={open.to_string()} aria-controls="result">
                { span("value", screen.desk.formats.score(scored.score)) }
                { band(None, scored.band) }
                { reach(screen).map(|best| span("reach", words::up_to(&best))) }
                { span("turn", if open { words::QUESTIONS } else { words::SHOW_RESULT }) }
            </button>
        </div>
    }
}
