//! Findings in the order of points lost: title, why, money, next action, and how each is worked out.

use yew::prelude::*;

use super::Screen;
use crate::app::browser::events;
use crate::app::lazy;
use crate::app::state::Action;
use crate::app::widgets::kit::{p, p_with_id, span};
use crate::app::words::page as words;
use crate::engine::checks::{Finding, Outcome};
use crate::engine::num::Points;
use crate::engine::rubric::V1;

pub(super) fn view(screen: &Screen) -> Html {
    let losses = screen.report.losses();
    let rest = screen
        .report
        .findings
        .iter()
        .filter(|finding| !finding.loses_points());
    html! {
        <>
            <h2 id="findings-title" tabindex="-1">{ words::FINDINGS }</h2>
            { p("hint", words::OVERLAP) }
            { kept(screen) }
            <ol class="cards">{ for losses.iter().map(|(finding, lost)| card(screen, finding, *lost)) }</ol>
            <details class="fine">
                <summary>{ words::FINE }</summary>
                <ul>{ for rest.map(|finding| fine(screen, finding)) }</ul>
            </details>
        </>
    }
}

fn card(screen: &Screen, finding: &Finding, lost: Points) -> Html {
    let formats = &screen.desk.formats;
    let check = finding.check.check();
    let id = check.id.code();
    let missing = matches!(finding.outcome, Outcome::Unknown(_))
        .then(|| span("unknown", words::ANSWER_MISSING));
    let money = finding.money.filter(|money| money.is_positive());
    let money = money.map(|m| p("money", html! { <>{ span("amount", formats.dollars(m)) }{ span("note", words::money_note(check.id)) }</> }));
    let next = finding.next.as_ref();
    let next = next.map(|next| {
        p(
            "next",
            html! { <><b>{ words::NEXT_ACTION }</b>{ formats.phrase(next) }</> },
        )
    });
    html! {
        <li class="card" key={id} id={format!("finding-{id}")}>
            <div>
                <h3>{ check.bad }</h3>
                <div class="tags">
                    { span("lost", words::points_lost(formats.points(lost))) }
                    { span("", V1.name(check.dimension)) }
                    { missing }
                </div>
            </div>
            { money }
            { p("", check.why) }
            { next }
            { worked_out(screen, finding, check.bad) }
        </li>
    }
}

/// A check in order, or one that does not apply, with its own working.
fn fine(screen: &Screen, finding: &Finding) -> Html {
    let check = finding.check.check();
    let (title, rest) = match finding.outcome {
        Outcome::NotApplicable(reason) => (check.name, words::does_not_apply(reason).into()),
        _ => (check.good, worked_out(screen, finding, check.good)),
    };
    html! { <li key={check.id.code()}><b>{ title }</b>{ rest }</li> }
}

/// A disclosure whose content is drawn only while it is open: with many use cases it is long.
fn worked_out(screen: &Screen, finding: &Finding, title: &str) -> Html {
    let check = finding.check;
    let dispatch = screen.dispatch.clone();
    let ontoggle = Callback::from(move |event: Event| {
        dispatch.dispatch(Action::Open(check, events::opened(&event)))
    });
    let working = screen
        .state
        .is_open(check)
        .then(|| lazy::drawn(screen, |details| (details.working)(screen, finding)));
    html! {
        <details class="worked" {ontoggle}>
            <summary>{ words::WORKED_OUT }{ span("sr", format!(": {title}")) }</summary>
            { working }
        </details>
    }
}

/// Token savings with the commitment held fixed, where some of them come back as shortfall.
fn kept(screen: &Screen) -> Html {
    let formats = &screen.desk.formats;
    let Some(kept) = screen
        .report
        .kept
        .filter(|kept| kept.returned.is_positive())
    else {
        return Html::default();
    };
    let words = words::kept(
        formats.dollars(kept.invoice),
        formats.dollars(kept.returned),
        formats.dollars(kept.kept),
    );
    p_with_id(
        "kept",
        "kept",
        html! { <><b>{ words::KEPT_THIS_TERM }</b>{ words }</> },
    )
}
