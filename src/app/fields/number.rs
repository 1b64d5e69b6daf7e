//! A number box: text as typed, unit beside it, the value it was read as below. It never rewrites what is typed.

use yew::prelude::*;

use super::View;
use crate::app::widgets::kit::{p, span};
use crate::engine::scenario::fields::Unit;

pub(super) fn view(view: &View<'_>, unit: Unit) -> Html {
    let unit_id = format!("{}-unit", view.id);
    let described_by = match view.described_by() {
        Some(rest) => format!("{unit_id} {rest}"),
        None => unit_id.clone(),
    };
    let sign = unit.is_money().then(|| span("sign", "$"));
    view.frame(html! {
        <>
            <div class="box">
                { sign }
                { view.input(view.text(), true, Some(described_by)) }
                <span class="unit" id={unit_id}>{ name(unit) }</span>
            </div>
            { echo(view, unit) }
        </>
    })
}

/// The unit without the dollar sign, which stands before the box.
fn name(unit: Unit) -> &'static str {
    unit.label().trim_start_matches("$ ")
}

/// The value as it was read, where it differs from what stands in the box.
fn echo(view: &View<'_>, unit: Unit) -> Html {
    let Some(typed) = view
        .screen
        .state
        .typed(view.at)
        .filter(|typed| typed.problem.is_none())
    else {
        return Html::default();
    };
    let stored = view.stored();
    if stored.is_empty() || typed.text.trim() == stored {
        return Html::default();
    }
    let sign = if unit.is_money() { "$" } else { "" };
    p("echo", format!("= {sign}{stored} {}", name(unit)))
}
