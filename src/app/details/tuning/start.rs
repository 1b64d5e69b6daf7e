//! Start from a use case: a list of those on a catalogue model, and a button that takes its answers over. Which answers
//! follow belongs to the engine.

use yew::prelude::*;

use crate::app::browser::events;
use crate::app::pages::Screen;
use crate::app::state::{Action, Change};
use crate::app::widgets::kit::{Entry, List, button, p_with_id};
use crate::app::words::tuning as words;
use crate::engine::scenario::draft::Place;
use crate::engine::scenario::fields::FieldId;
use crate::engine::scenario::tuning::taken_over;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) screen: Screen,
}

/// A use case and what it would fill in.
#[derive(Clone)]
struct Offer {
    index: usize,
    name: String,
    values: Vec<(FieldId, String)>,
}

/// Nothing while a link is open, or where no use case names a model of the catalogue.
#[function_component]
pub(super) fn Start(props: &Props) -> Html {
    let screen = &props.screen;
    let chosen = use_state(|| 0_usize);
    let draft = screen.state.shown();
    let rows = screen.scenario.workloads.iter().enumerate();
    let known: Vec<Offer> = rows
        .filter_map(|(index, row)| {
            let (name, values) = (row.name.clone(), taken_over(draft, index)?);
            Some(Offer {
                index,
                name,
                values,
            })
        })
        .collect();
    let current = known.iter().find(|offer| offer.index == *chosen);
    let Some(Offer {
        index,
        name,
        values,
    }) = current.or(known.first()).cloned()
    else {
        return Html::default();
    };
    if screen.state.read_only() {
        return Html::default();
    }
    let entry = |offer: &Offer| Entry {
        value: offer.index.to_string().into(),
        label: offer.name.clone().into(),
    };
    let entries: Vec<Entry> = known.iter().map(entry).collect();
    let value = index.to_string();
    let list = List {
        id: "tuning-start".into(),
        described_by: Some("tuning-start-hint".into()),
        value: &value,
        disabled: false,
        onchange: Callback::from(move |event| {
            if let Ok(index) = events::chosen(&event).parse() {
                chosen.set(index);
            }
        }),
    };
    let dispatch = screen.dispatch.clone();
    let take = Callback::from(move |_: MouseEvent| {
        let change = Change::Fill(Place::Tuning, values.clone());
        dispatch.dispatch(Action::Change(change));
    });
    html! {
        <div class="field">
            <div class="label"><label for="tuning-start">{ words::START }</label></div>
            { p_with_id("hint", "tuning-start-hint", words::START_HINT) }
            { list.view(&[(AttrValue::default(), entries)]) }
            <p>{ button("", format!("{} {name}", words::TAKE_OVER), take) }</p>
        </div>
    }
}
