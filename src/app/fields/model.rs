//! The model list: every model of the snapshot that is billed by tokens, by vendor, with what is known of its end.

use yew::prelude::*;

use super::{Ids, example_mark, hint, on_choice};
use crate::app::pages::Screen;
use crate::app::root::Desk;
use crate::engine::data::{Model, Status};
use crate::engine::scenario::draft::FieldRef;
use crate::engine::scenario::fields::Field;

pub(super) fn view(screen: &Screen<'_>, at: FieldRef, field: &Field) -> Html {
    let ids = Ids::of(at);
    html! {
        <div class="field" key={ids.input.clone()}>
            <div class="label"><label for={ids.input.clone()}>{ field.label }</label>{ example_mark(screen, at) }</div>
            { hint(field, &ids) }
            <ModelList desk={screen.desk.clone()} id={ids.input.clone()} hint_id={ids.hint}
                value={AttrValue::from(screen.state.shown().value(at).to_owned())}
                disabled={screen.state.read_only()} onchange={on_choice(screen, at)} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ModelListProps {
    desk: Desk,
    id: String,
    hint_id: String,
    value: AttrValue,
    disabled: bool,
    onchange: Callback<Event>,
}

/// A component, so that the prices of all models are read once and only when the list is first on the screen.
#[function_component]
fn ModelList(props: &ModelListProps) -> Html {
    let dataset = props.desk.dataset.clone();
    let vendors = use_memo((), |()| by_vendor(&props.desk));
    let option = |model: &Model| {
        let label = format!("{}{}", model.name, fate(&props.desk, model));
        html! { <option value={model.id.to_string()} selected={*model.id == *props.value}>{ label }</option> }
    };
    let known = dataset.model(&props.value).is_some();
    html! {
        <select id={props.id.clone()} onchange={props.onchange.clone()} disabled={props.disabled}
            aria-describedby={props.hint_id.clone()}>
            if !known { <option value={props.value.clone()} selected=true>{ format!("{} (not in the snapshot)", props.value) }</option> }
            { for vendors.iter().map(|(vendor, models)| html! {
                <optgroup label={vendor.clone()}>{ for models.iter().map(option) }</optgroup>
            }) }
        </select>
    }
}

fn by_vendor(desk: &Desk) -> Vec<(String, Vec<Model>)> {
    let dataset = &desk.dataset;
    let by_tokens = |model: &&Model| {
        let rates = dataset
            .model(&model.id)
            .map_or(&[][..], |ix| dataset.rates_of(ix));
        rates.iter().any(|rate| rate.per_mtok().is_some())
    };
    let mut vendors: Vec<(String, Vec<Model>)> = Vec::new();
    for model in dataset.models().iter().filter(by_tokens) {
        let vendor = vendors.partition_point(|(name, _)| **name < *model.vendor);
        if vendors
            .get(vendor)
            .is_none_or(|(name, _)| **name != *model.vendor)
        {
            vendors.insert(vendor, (model.vendor.to_string(), Vec::new()));
        }
        let models = &mut vendors[vendor].1;
        models.insert(
            models.partition_point(|before| before.name <= model.name),
            model.clone(),
        );
    }
    vendors
}

/// What a buyer should know before choosing it.
fn fate(desk: &Desk, model: &Model) -> String {
    let ends = model
        .eol
        .map(|eol| format!(", ends {}", crate::app::browser::locale::date(eol)));
    let ended = model.eol.is_some_and(|eol| eol < desk.today);
    match model.status {
        _ if ended => " (ended)".to_owned(),
        Status::Legacy => format!(" (Legacy{})", ends.unwrap_or_default()),
        Status::Eol => " (ended)".to_owned(),
        Status::Unlisted => " (no published status)".to_owned(),
        Status::Active => ends
            .map(|ends| format!(" ({})", ends.trim_start_matches(", ")))
            .unwrap_or_default(),
    }
}
