//! Drop-down lists of an import, and the ids of what is asked for by a name. What is asked belongs to `ask`.

use yew::prelude::*;

use crate::app::browser::events;
use crate::app::fields::models as catalogue;
use crate::app::pages::Screen;
use crate::app::widgets::kit::{Entry, Group, List};

/// A list with its label and a hint.
pub(super) fn choose(
    id: String,
    label: String,
    hint: String,
    value: &str,
    groups: &[Group],
    choose: impl Fn(String) + 'static,
) -> Html {
    let hint_id = format!("{id}-hint");
    let list = List {
        id: id.clone().into(),
        described_by: Some(hint_id.clone().into()),
        value,
        disabled: false,
        onchange: Callback::from(move |event: Event| choose(events::chosen(&event))),
    };
    html! {
        <div class="field" key={id.clone()}>
            <div class="label"><label for={id}>{ label }</label></div>
            <p class="hint" id={hint_id}>{ hint }</p>
            { list.view(groups) }
        </div>
    }
}

pub(super) fn entry(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Entry {
    Entry {
        value: value.into(),
        label: label.into(),
    }
}

pub(super) fn alone(entries: Vec<Entry>) -> Group {
    (AttrValue::default(), entries)
}

/// Every model under one entry that chooses none.
pub(super) fn models(screen: &Screen, none: &'static str) -> Vec<Group> {
    let models = catalogue(&screen.desk).iter();
    let copy = |(vendor, models): &Group| {
        let entries = models
            .iter()
            .map(|one| entry(one.value.clone(), one.label.clone()));
        (vendor.clone(), entries.collect())
    };
    std::iter::once(alone(vec![entry("", none)]))
        .chain(models.map(copy))
        .collect()
}

/// A name as part of an id: letters and digits, and the place of everything else.
pub(super) fn slug(name: &str) -> String {
    let part = |c: char| match c {
        c if c.is_ascii_alphanumeric() => c.to_string(),
        c => format!("_{:x}", u32::from(c)),
    };
    name.chars().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_a_file_make_ids_that_differ() {
        assert_eq!(slug("a.b"), "a_2eb");
        assert_ne!(slug("a b"), slug("a.b"));
        assert_ne!(slug("a_2eb"), slug("a.b"));
    }
}
