//! A number box: text as typed, unit beside it, the value it was read as below. It never rewrites what is typed.

use yew::prelude::*;

use super::{Ids, example_mark, hint, on_leaving, on_typing, problem};
use crate::app::pages::Screen;
use crate::engine::scenario::draft::FieldRef;
use crate::engine::scenario::fields::{Field, Unit};

pub(super) fn view(screen: &Screen<'_>, at: FieldRef, field: &Field, unit: Unit) -> Html {
    let ids = Ids::of(at);
    let invalid = screen.state.visible_problem(at).is_some();
    let stored = screen
        .desk
        .formats
        .field(field, screen.state.shown().value(at));
    let typed = screen.state.typed(at).map(|typed| &typed.text);
    let text = typed.cloned().unwrap_or_else(|| stored.clone());
    let unit_id = format!("{}-unit", ids.input);
    let label = unit.label().trim_start_matches("$ ");
    html! {
        <div class={classes!("field", invalid.then_some("invalid"))} key={ids.input.clone()}>
            <div class="label"><label for={ids.input.clone()}>{ field.label }</label>{ example_mark(screen, at) }</div>
            { hint(field, &ids) }
            { problem(screen, at, field, &ids) }
            <div class="box">
                if unit.is_money() { <span class="sign" aria-hidden="true">{ "$" }</span> }
                <input id={ids.input.clone()} type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                    value={text.clone()} readonly={screen.state.read_only()}
                    aria-invalid={invalid.then_some("true")}
                    aria-describedby={described(&ids, field, invalid, &unit_id)}
                    oninput={on_typing(screen, at)} onblur={on_leaving(screen, at)} />
                <span class="unit" id={unit_id}>{ label }</span>
            </div>
            { echo(screen, at, &text, &stored, unit) }
        </div>
    }
}

fn described(ids: &Ids, field: &Field, invalid: bool, unit_id: &str) -> String {
    match ids.described_by(field, invalid) {
        Some(rest) => format!("{unit_id} {rest}"),
        None => unit_id.to_owned(),
    }
}

/// The value as it was read, where it differs from what stands in the box.
fn echo(screen: &Screen<'_>, at: FieldRef, text: &str, stored: &str, unit: Unit) -> Html {
    let read_well = screen
        .state
        .typed(at)
        .is_none_or(|typed| typed.problem.is_none());
    let differs = text.trim() != stored && !stored.is_empty();
    if !read_well || !differs {
        return Html::default();
    }
    let sign = if unit.is_money() { "$" } else { "" };
    html! { <p class="echo">{ format!("= {sign}{stored} {}", unit.label().trim_start_matches("$ ")) }</p> }
}
