//! Findings in the order of points lost: title, why, money, next action, and how each is worked out.

use yew::prelude::*;

use super::Screen;
use super::result::dimension_name;
use crate::app::text;
use crate::app::widgets::evidence;
use crate::engine::checks::{CheckId, Finding, Outcome, Step};
use crate::engine::num::Points;

pub(super) fn view(screen: &Screen<'_>) -> Html {
    let losses = screen.report.losses();
    let rest = screen
        .report
        .findings
        .iter()
        .filter(|finding| !finding.loses_points());
    html! {
        <>
            <h2 id="findings-title" tabindex="-1">{ text::FINDINGS }</h2>
            { kept(screen) }
            <ol class="cards">{ for losses.iter().map(|(finding, lost)| card(screen, finding, *lost)) }</ol>
            <details class="fine">
                <summary>{ text::FINE }</summary>
                <ul>{ for rest.map(|finding| fine(screen, finding)) }</ul>
            </details>
        </>
    }
}

fn card(screen: &Screen<'_>, finding: &Finding, lost: Points) -> Html {
    let formats = &screen.desk.formats;
    let check = finding.check.check();
    let id = check.id.code();
    let unknown = matches!(finding.outcome, Outcome::Unknown(_));
    html! {
        <li class="card" key={id} id={format!("finding-{id}")}>
            <header>
                <h3>{ check.bad }</h3>
                <p class="tags">
                    <span class="lost">{ format!("−{} points", formats.points(lost)) }</span>
                    <span>{ dimension_name(check.dimension) }</span>
                    if unknown { <span class="unknown">{ "answer missing" }</span> }
                </p>
            </header>
            if let Some(money) = finding.money.filter(|money| money.is_positive()) {
                <p class="money"><span class="amount">{ formats.dollars(money) }</span><span class="note">{ money_note(check.id) }</span></p>
            }
            <p>{ check.why }</p>
            if let Some(next) = &finding.next {
                <p class="next"><b>{ text::NEXT_ACTION }{ ": " }</b>{ formats.phrase(next) }</p>
            }
            { worked_out(screen, finding) }
        </li>
    }
}

fn money_note(check: CheckId) -> &'static str {
    match check {
        CheckId::RetirementExposure => "a year is spent on models to replace and test again",
        CheckId::ClauseCoverage => {
            "a year if Bedrock prices rose 10 %: a sensitivity, not a forecast"
        }
        CheckId::SevenSteps | CheckId::MonthsToRenewal => {
            "a year is what one point of discount is worth"
        }
        CheckId::OutputCostShare => "a year for a fifth less output",
        _ => "a year at stake",
    }
}

/// A check in order, or one that does not apply, with its own working.
fn fine(screen: &Screen<'_>, finding: &Finding) -> Html {
    let check = finding.check.check();
    match finding.outcome {
        Outcome::NotApplicable(reason) => html! {
            <li key={check.id.code()}><b>{ check.measures }</b>{ ": does not apply. " }{ reason }{ "." }</li>
        },
        _ => {
            html! { <li key={check.id.code()}><b>{ check.good }</b>{ ". " }{ worked_out(screen, finding) }</li> }
        }
    }
}

fn worked_out(screen: &Screen<'_>, finding: &Finding) -> Html {
    let formats = &screen.desk.formats;
    let check = finding.check.check();
    let row = |step: &Step| {
        html! { <tr><th scope="row">{ step.label }</th><td class="number">{ formats.value(&step.value) }</td></tr> }
    };
    let points = finding.outcome.points().map(|points| {
        html! { <tr class="total"><th scope="row">{ "Points of 100, by the published curve" }</th><td class="number">{ formats.points(points) }</td></tr> }
    });
    html! {
        <details class="worked">
            <summary>{ text::WORKED_OUT }<span class="sr">{ ": " }{ check.bad }</span></summary>
            <p class="formula">{ check.measures }</p>
            <table class="steps-table">
                <caption class="sr">{ "The formula with its numbers" }</caption>
                <tbody>{ for finding.working.iter().map(row) }{ points }</tbody>
            </table>
            { evidence::view(check.evidence, screen.report, &names(screen), screen.desk) }
            <p class="hint">{ "Source: " }{ check.source }{ "." }</p>
        </details>
    }
}

fn names(screen: &Screen<'_>) -> Vec<String> {
    screen
        .state
        .shown()
        .scenario()
        .workloads
        .into_iter()
        .map(|workload| workload.name)
        .collect()
}

/// Token savings with the commitment held fixed: some of them come back as shortfall.
fn kept(screen: &Screen<'_>) -> Html {
    let formats = &screen.desk.formats;
    let Some(kept) = screen.report.kept.filter(|kept| kept.invoice.is_positive()) else {
        return Html::default();
    };
    if !kept.returned.is_positive() {
        return Html::default();
    }
    html! {
        <p class="kept" id="kept">
            <b>{ "Kept this term. " }</b>
            { format!(
                "Using every token lever takes {} a year off the invoice. While the commitment stays as it is, {} of it comes \
                 back as shortfall and {} is kept: mend the commitment first.",
                formats.dollars(kept.invoice), formats.dollars(kept.returned), formats.dollars(kept.kept)) }
        </p>
    }
}
