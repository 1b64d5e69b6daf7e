//! From words to tokens: the assumptions as fields, what follows from them, and the button that fills it in. The
//! arithmetic belongs to the engine.

use yew::prelude::*;

use crate::app::fields::field;
use crate::app::pages::Screen;
use crate::app::state::{Action, Change};
use crate::app::widgets::kit::{button, p};
use crate::app::words::workloads as words;
use crate::engine::scenario::draft::{FieldRef, Place};
use crate::engine::scenario::estimate::{Estimate, FIELDS};
use crate::engine::value::Value;

pub(super) fn view(screen: &Screen, index: usize) -> Html {
    let place = Place::Workload(index);
    let estimate = Estimate::of(screen.state.shown(), index);
    let value = |value: Value| screen.desk.formats.value(&value);
    let sentence = words::estimate(
        value(Value::Times(estimate.requests)),
        value(Value::Times(estimate.words)),
        value(Value::Mtok(estimate.input)),
        value(Value::Mtok(estimate.output)),
    );
    let fill = |fields| {
        let change = Change::Fill(place, fields);
        screen.on_click_to(Action::Change(change), "use-case-title")
    };
    let button = match estimate.fields() {
        _ if screen.state.read_only() => Html::default(),
        Some(fields) => button("", words::USE_ESTIMATE, fill(fields.to_vec())),
        None => p("error", words::TOO_MANY),
    };
    html! {
        <details class="worked">
            <summary>{ words::ESTIMATE }</summary>
            <div class="pair">{ for FIELDS.into_iter().map(|id| field(screen, FieldRef { place, id })) }</div>
            { p("", sentence) }
            { p("hint", html! {
                <a href={words::TOKENS_SOURCE} rel="noreferrer noopener" target="_blank">{ words::WHERE_TOKENS_COME_FROM }</a>
            }) }
            { button }
        </details>
    }
}
