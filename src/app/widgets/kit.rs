//! One way to write a paragraph, a button, a banner, a list. Shared so that they look and behave alike everywhere,
//! and because each piece of markup written twice is carried twice by every visitor.

use yew::prelude::*;

/// A paragraph.
pub fn p(class: &'static str, content: impl Into<Html>) -> Html {
    paragraph(class, None, content.into())
}

/// A paragraph that others refer to.
pub fn p_with_id(class: &'static str, id: impl Into<AttrValue>, content: impl Into<Html>) -> Html {
    paragraph(class, Some(id.into()), content.into())
}

fn paragraph(class: &'static str, id: Option<AttrValue>, content: Html) -> Html {
    html! { <p {class} {id}>{ content }</p> }
}

/// Words of a class inside a line.
pub fn span(class: &'static str, content: impl Into<Html>) -> Html {
    span_of(class, content.into())
}

fn span_of(class: &'static str, content: Html) -> Html {
    html! { <span {class}>{ content }</span> }
}

/// A button: `primary`, `quiet` or plain.
pub fn button(class: &'static str, label: impl Into<Html>, onclick: Callback<MouseEvent>) -> Html {
    button_of(class, label.into(), onclick)
}

fn button_of(class: &'static str, label: Html, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} {onclick}>{ label }</button> }
}

/// A message across the page. `role` is `alert` for what must be heard at once.
pub fn banner(
    class: &'static str,
    id: &'static str,
    role: Option<&'static str>,
    content: Html,
) -> Html {
    html! { <div {class} {id} {role} tabindex="-1">{ content }</div> }
}

/// One entry of a list.
pub struct Entry {
    /// What is stored.
    pub value: AttrValue,
    /// What is read.
    pub label: AttrValue,
}

/// Entries under a heading; an empty heading groups nothing.
pub type Group = (AttrValue, Vec<Entry>);

/// A drop-down list.
pub struct List<'a> {
    /// Element id, for its label.
    pub id: AttrValue,
    /// Id of its hint.
    pub described_by: Option<AttrValue>,
    /// The stored value.
    pub value: &'a str,
    /// True while a link is only looked at.
    pub disabled: bool,
    /// What happens on a choice.
    pub onchange: Callback<Event>,
}

impl List<'_> {
    /// Draws it, with a heading over each group; a group without a heading stands by itself.
    pub fn view<'g>(self, groups: impl IntoIterator<Item = &'g Group>) -> Html {
        let option = |entry: &Entry| {
            let selected = *entry.value == *self.value;
            html! { <option value={entry.value.clone()} {selected}>{ entry.label.clone() }</option> }
        };
        let group = |(heading, entries): &Group| {
            let options: Html = entries.iter().map(option).collect();
            if heading.is_empty() {
                options
            } else {
                html! { <optgroup label={heading.clone()}>{ options }</optgroup> }
            }
        };
        html! {
            <select id={self.id.clone()} aria-describedby={self.described_by.clone()} disabled={self.disabled}
                onchange={self.onchange.clone()}>{ for groups.into_iter().map(group) }</select>
        }
    }
}

/// The band: letter, word and a mark of its colour.
pub fn band(id: Option<&'static str>, band: Option<crate::engine::rubric::Band>) -> Html {
    let Some(band) = band else {
        return Html::default();
    };
    html! { <span class="letter" {id} data-band={band.letter}><b>{ band.letter }</b>{ " " }{ band.word }</span> }
}
