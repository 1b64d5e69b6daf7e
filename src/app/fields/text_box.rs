//! A box for free words.

use yew::prelude::*;

use super::{Ids, hint, on_leaving, on_typing, problem};
use crate::app::pages::Screen;
use crate::engine::scenario::draft::FieldRef;
use crate::engine::scenario::fields::Field;

pub(super) fn view(screen: &Screen<'_>, at: FieldRef, field: &Field) -> Html {
    let ids = Ids::of(at);
    let invalid = screen.state.visible_problem(at).is_some();
    let typed = screen.state.typed(at).map(|typed| &typed.text);
    let text = typed
        .cloned()
        .unwrap_or_else(|| screen.state.shown().value(at).to_owned());
    html! {
        <div class={classes!("field", invalid.then_some("invalid"))} key={ids.input.clone()}>
            <div class="label"><label for={ids.input.clone()}>{ field.label }</label></div>
            { hint(field, &ids) }
            { problem(screen, at, field, &ids) }
            <div class="box">
                <input id={ids.input.clone()} type="text" class="words" autocomplete="off" value={text}
                    readonly={screen.state.read_only()} aria-invalid={invalid.then_some("true")}
                    aria-describedby={ids.described_by(field, invalid)}
                    oninput={on_typing(screen, at)} onblur={on_leaving(screen, at)} />
            </div>
        </div>
    }
}
