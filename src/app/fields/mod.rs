//! Form fields, drawn from the field table: label, hint, box, problem and echo. What a text means is decided by the
//! engine's parser; which fields stand on a screen belongs to the pages.

mod choice;
mod model;
mod number;
mod region;
mod text_box;

use yew::prelude::*;

use crate::app::pages::Screen;
use crate::app::state::element_id;
use crate::engine::scenario::draft::FieldRef;
use crate::engine::scenario::fields::{Field, Kind};

/// Draws the field at a place.
pub(in crate::app) fn field(screen: &Screen<'_>, at: FieldRef) -> Html {
    let field = at.id.field();
    match field.kind {
        Kind::Number { unit, .. } => number::view(screen, at, &field, unit),
        Kind::Choice(choices) => choice::view(screen, at, &field, choices),
        Kind::Model => model::view(screen, at, &field),
        Kind::Region => region::view(screen, at, &field),
        Kind::Text(_) => text_box::view(screen, at, &field),
    }
}

/// Ids of a field's parts.
struct Ids {
    input: String,
    hint: String,
    error: String,
}

impl Ids {
    fn of(at: FieldRef) -> Self {
        let input = element_id(at);
        Self {
            hint: format!("{input}-hint"),
            error: format!("{input}-error"),
            input,
        }
    }

    /// What a screen reader reads after the label.
    fn described_by(&self, field: &Field, problem: bool) -> Option<String> {
        let hint = (!field.hint.is_empty()).then_some(self.hint.as_str());
        let error = problem.then_some(self.error.as_str());
        let parts: Vec<&str> = error.into_iter().chain(hint).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}

fn hint(field: &Field, ids: &Ids) -> Html {
    if field.hint.is_empty() {
        Html::default()
    } else {
        html! { <p class="hint" id={ids.hint.clone()}>{ field.hint }</p> }
    }
}

/// The problem at a field, once it was left, with the value that stays in force.
fn problem(screen: &Screen<'_>, at: FieldRef, field: &Field, ids: &Ids) -> Html {
    let Some(problem) = screen.state.visible_problem(at) else {
        return Html::default();
    };
    let formats = &screen.desk.formats;
    let kept = formats.field(field, screen.state.draft.value(at));
    html! {
        <p class="error" id={ids.error.clone()}>
            <span class="sr">{ "Error: " }</span>
            { formats.phrase(&problem.message()) }
            { " " }{ crate::app::text::LAST_GOOD }{ kept }{ "." }
        </p>
    }
}

/// Says that a value is the example's until somebody sets it.
fn example_mark(screen: &Screen<'_>, at: FieldRef) -> Html {
    if screen.state.shown().is_touched(at) {
        return Html::default();
    }
    html! { <span class="mark">{ "example" }</span> }
}

/// A callback that edits the field with the new value of a select or radio.
fn on_choice(screen: &Screen<'_>, at: FieldRef) -> Callback<Event> {
    let dispatch = screen.dispatch.clone();
    Callback::from(move |event: Event| {
        let value = crate::app::browser::events::chosen(&event);
        dispatch.dispatch(crate::app::state::Action::Edit(at, value));
    })
}

/// A callback that edits the field with each text that is typed.
fn on_typing(screen: &Screen<'_>, at: FieldRef) -> Callback<InputEvent> {
    let dispatch = screen.dispatch.clone();
    Callback::from(move |event: InputEvent| {
        let text = crate::app::browser::events::typed(&event);
        dispatch.dispatch(crate::app::state::Action::Edit(at, text));
    })
}

/// A callback for leaving the field.
fn on_leaving(screen: &Screen<'_>, at: FieldRef) -> Callback<FocusEvent> {
    let dispatch = screen.dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(crate::app::state::Action::Leave(at)))
}
