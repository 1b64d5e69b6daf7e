//! The answers, in parts that can be folded. What a field means stands in the field table.

use yew::prelude::*;

use super::start::Start;
use super::words::{GROUPS, Group};
use crate::app::fields::field;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::engine::scenario::draft::{FieldRef, Place};
use crate::engine::scenario::fields::FieldId;

pub(super) fn view(screen: &Screen) -> Html {
    html! {
        <form class="tuning-form" autocomplete="off"
            onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
            <Start screen={screen.clone()} />
            { for GROUPS.iter().map(|part| group(screen, part)) }
        </form>
    }
}

fn group(screen: &Screen, part: &Group) -> Html {
    let at = |id| FieldRef {
        place: Place::Tuning,
        id: FieldId::Tuning(id),
    };
    let fields = part.fields.iter().map(|id| field(screen, at(*id)));
    html! {
        <details class="group" open={part.open} key={part.name}>
            <summary>{ part.name }</summary>
            { p("hint", part.lead) }
            { for fields }
        </details>
    }
}
