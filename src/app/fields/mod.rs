//! Form fields, drawn from the field table: label, hint, box, problem and echo. What a text means is decided by the
//! engine's parser; which fields stand on a screen belongs to the pages.

mod choice;
mod curve;
mod model;
mod number;
mod region;
mod text_box;

pub(in crate::app) use model::{by_vendor_once as models, fate as model_fate};

use yew::prelude::*;

use crate::app::browser::{events, page};
use crate::app::lazy;
use crate::app::pages::Screen;
use crate::app::state::{Action, element_id};
use crate::app::widgets::kit::{List, p_with_id, span};
use crate::app::words::fields as words;
use crate::app::words::shared;
use crate::engine::scenario::draft::{FieldRef, Place};
use crate::engine::scenario::fields::{Field, Kind, Words};

/// Draws the field at a place.
pub(in crate::app) fn field(screen: &Screen, at: FieldRef) -> Html {
    let view = View {
        screen,
        at,
        field: at.id.field(),
        words: lazy::words(at.id),
        id: element_id(at),
    };
    match view.field.kind {
        Kind::Number { unit, .. } => number::view(&view, unit),
        Kind::Choice(codes) => choice::view(&view, codes),
        Kind::Model => model::view(&view),
        Kind::Region => region::view(&view),
        Kind::Curve(_) => curve::view(&view),
        Kind::Text(_) | Kind::Rate => text_box::view(&view),
        Kind::Date => text_box::date(&view),
    }
}

/// A field about to be drawn.
struct View<'a> {
    screen: &'a Screen,
    at: FieldRef,
    field: Field,
    words: Words,
    id: String,
}

impl View<'_> {
    /// The canonical value on the screen.
    fn value(&self) -> &str {
        self.screen.state.shown().value(self.at)
    }

    /// Another field of the same row.
    fn beside(&self, id: crate::engine::scenario::fields::FieldId) -> &str {
        self.screen.state.shown().value(FieldRef { id, ..self.at })
    }

    fn read_only(&self) -> bool {
        self.screen.state.read_only()
    }

    /// Label, hint, the control itself, and its problem below it.
    fn frame(&self, control: Html) -> Html {
        let invalid = self.is_invalid().then_some("");
        html! {
            <div class="field" data-invalid={invalid} key={self.id.clone()}>
                <div class="label"><label for={self.id.clone()}>{ self.words.label }</label>{ self.example_mark() }</div>
                { self.hint() }
                { control }
                { self.problem() }
            </div>
        }
    }

    /// The attributes that a drop-down list for this field needs.
    fn list(&self) -> List<'_> {
        let dispatch = self.screen.dispatch.clone();
        let at = self.at;
        List {
            id: self.id.clone().into(),
            described_by: self.described_by().map(AttrValue::from),
            value: self.value(),
            disabled: self.read_only(),
            onchange: Callback::from(move |event| {
                dispatch.dispatch(Action::Edit(at, events::chosen(&event)))
            }),
        }
    }

    /// What happens while a box is typed into, and when it is left.
    fn typing(&self) -> (Callback<InputEvent>, Callback<FocusEvent>) {
        let (dispatch, at) = (self.screen.dispatch.clone(), self.at);
        let oninput =
            Callback::from(move |event| dispatch.dispatch(Action::Edit(at, events::typed(&event))));
        let dispatch = self.screen.dispatch.clone();
        // The problem is shown a moment later, so that what a click is about to hit does not move under it.
        let onblur = Callback::from(move |_: FocusEvent| {
            dispatch.dispatch(Action::Leave(at));
            let dispatch = dispatch.clone();
            page::later(250, move || dispatch.dispatch(Action::ShowProblem(at))).forget();
        });
        (oninput, onblur)
    }

    /// A box to type into.
    fn input(&self, text: String, numeric: bool, described_by: Option<String>) -> Html {
        let mode = if numeric { "decimal" } else { "text" };
        self.input_of("text", mode, text, described_by)
    }

    fn input_of(
        &self,
        kind: &'static str,
        mode: &'static str,
        text: String,
        described_by: Option<String>,
    ) -> Html {
        let (oninput, onblur) = self.typing();
        html! {
            <input id={self.id.clone()} type={kind} inputmode={mode} autocomplete="off" spellcheck="false" value={text}
                readonly={self.read_only()} aria-invalid={self.is_invalid().then_some("true")}
                aria-describedby={described_by} {oninput} {onblur} />
        }
    }

    /// What stands in the box: as typed, else the value as a person writes it.
    fn text(&self) -> String {
        match self.screen.state.typed(self.at) {
            Some(typed) => typed.text.clone(),
            None => self.stored(),
        }
    }

    /// The value in force as a person writes it.
    fn stored(&self) -> String {
        self.screen.desk.formats.field(&self.field, self.value())
    }

    fn is_invalid(&self) -> bool {
        self.screen.state.visible_problem(self.at).is_some()
    }

    /// What a screen reader reads after the label.
    fn described_by(&self) -> Option<String> {
        let error = self.is_invalid().then(|| format!("{}-error", self.id));
        let hint = (!self.words.hint.is_empty()).then(|| format!("{}-hint", self.id));
        let parts: Vec<String> = error.into_iter().chain(hint).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    fn hint(&self) -> Html {
        if self.words.hint.is_empty() {
            return Html::default();
        }
        p_with_id("hint", format!("{}-hint", self.id), self.words.hint)
    }

    /// The problem, once the field was left, with the value that stays in force.
    fn problem(&self) -> Html {
        let Some(problem) = self.screen.state.visible_problem(self.at) else {
            return Html::default();
        };
        let formats = &self.screen.desk.formats;
        let stored = self.screen.state.draft.value(self.at);
        let kept = match self.field.kind {
            Kind::Text(_) if stored.is_empty() => words::STAYS_EMPTY.to_owned(),
            _ if stored.is_empty() => words::NOT_KNOWN.to_owned(),
            Kind::Curve(_) => words::CURVE_STAYS.to_owned(),
            Kind::Number { unit, .. } => {
                let sign = if unit.is_money() { "$" } else { "" };
                let unit = unit.label().trim_start_matches("$ ");
                format!(
                    "{}{sign}{} {unit}.",
                    words::LAST_GOOD,
                    formats.field(&self.field, stored)
                )
            }
            _ => format!("{}{stored}.", words::LAST_GOOD),
        };
        let words = format!("{} {kept}", formats.phrase(&problem.message()));
        p_with_id(
            "error",
            format!("{}-error", self.id),
            html! { <>{ span("sr", shared::ERROR) }{ words }</> },
        )
    }

    /// Says that a value is still the example's. Not while all of them are: the page says so once. What the score does not
    /// rest on says so by another word, and always.
    fn example_mark(&self) -> Html {
        let draft = self.screen.state.shown();
        // An empty box holds no figure.
        let nothing = matches!(self.value(), "" | "unknown");
        let scored = matches!(
            self.at.place,
            Place::Scenario
                | Place::Workload(_)
                | Place::Capacity(_)
                | Place::Load
                | Place::Override(_)
        );
        if !scored && !nothing && !draft.is_touched(self.at) {
            return span("mark", words::STARTING_MARK);
        }
        if draft.is_example() || draft.is_touched(self.at) || nothing {
            return Html::default();
        }
        span("mark", shared::EXAMPLE_MARK)
    }
}
