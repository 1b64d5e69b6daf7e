//! A form for a price that the list lacks: five choices name it. Prices that the answers are known to miss are offered
//! without it, in `gaps`.

use yew::prelude::*;

use super::own;
use crate::app::browser::events;
use crate::app::pages::Screen;
use crate::app::widgets::kit::{Entry, Group, List, button};
use crate::app::words::rates as words;
use crate::engine::data::{Context, Dataset, Dimension, RateName, Region, Scope, ServiceTier};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub screen: Screen,
}

/// A choice and what it changes.
type Set = fn(&mut RateName, &str);

#[function_component]
pub(super) fn Lacking(props: &Props) -> Html {
    let screen = &props.screen;
    let name = use_state(|| first(&screen.desk.dataset));
    let choice = |id: &'static str, label: &'static str, value: &str, entries, set: Set| {
        let group: Group = (AttrValue::default(), entries);
        let state = name.clone();
        let list = List {
            id: id.into(),
            described_by: None,
            value,
            disabled: false,
            onchange: Callback::from(move |event| {
                let mut next = (*state).clone();
                set(&mut next, &events::chosen(&event));
                state.set(next);
            }),
        };
        html! { <div class="field"><label class="label" for={id}>{ label }</label>{ list.view([&group]) }</div> }
    };
    let dataset = &screen.desk.dataset;
    html! {
        <details class="lacking">
            <summary>{ words::ADD_MISSING }</summary>
            <div class="filters" role="group" aria-label={words::ADD_MISSING}>
                { choice("lacking-model", words::MODEL, &name.model, models(dataset), |name, word| name.model = word.into()) }
                { choice("lacking-region", words::REGION, name.region.code(), regions(),
                    |name, word| name.region = word.parse().unwrap_or(name.region)) }
                { choice("lacking-scope", words::ENDPOINT, name.scope.code(), scopes(),
                    |name, word| name.scope = word.parse().unwrap_or(name.scope)) }
                { choice("lacking-tier", words::TIER, name.tier.code(), codes(ServiceTier::CODES),
                    |name, word| name.tier = word.parse().unwrap_or(name.tier)) }
                { choice("lacking-context", words::PROMPT_LENGTH, name.context.code(), contexts(),
                    |name, word| name.context = word.parse().unwrap_or(name.context)) }
                { choice("lacking-what", words::WHAT_IS_BOUGHT, name.dimension.code(), codes(&bedrock()),
                    |name, word| name.dimension = word.parse().unwrap_or(name.dimension)) }
                { button("", words::ADD, own::add(screen, &name)) }
            </div>
        </details>
    }
}

/// What the form begins with.
fn first(dataset: &Dataset) -> RateName {
    let model = dataset.models().first();
    RateName {
        model: model.map_or_else(Box::default, |model| model.id.clone()),
        region: Region::UsEast1,
        scope: Scope::InRegionOrGeo,
        context: Context::Standard,
        tier: ServiceTier::Standard,
        dimension: Dimension::Input,
    }
}

fn entry(value: &str, label: String) -> Entry {
    Entry {
        value: value.to_owned().into(),
        label: label.into(),
    }
}

fn models(dataset: &Dataset) -> Vec<Entry> {
    let mut models: Vec<_> = dataset.models().iter().collect();
    models.sort_by_key(|model| (&model.vendor, &model.name));
    let label = |id: &str, vendor: &str, name: &str| entry(id, format!("{vendor}: {name}"));
    let models = models.into_iter();
    models
        .map(|model| label(&model.id, &model.vendor, &model.name))
        .collect()
}

fn regions() -> Vec<Entry> {
    let mut regions: Vec<Region> = Region::CODES
        .iter()
        .filter_map(|code| code.parse().ok())
        .collect();
    regions.sort_by_key(|region| region.name());
    let label = |region: Region| {
        entry(
            region.code(),
            format!("{} · {}", region.name(), region.code()),
        )
    };
    regions.into_iter().map(label).collect()
}

fn scopes() -> Vec<Entry> {
    let scopes = [Scope::InRegionOrGeo, Scope::Global, Scope::Service];
    scopes
        .map(|scope| entry(scope.code(), words::endpoint(scope).to_owned()))
        .into()
}

fn contexts() -> Vec<Entry> {
    let all = [
        Context::Standard,
        Context::Gt100k,
        Context::Gt200k,
        Context::Gt272k,
    ];
    all.map(|context| entry(context.code(), words::length(context).to_owned()))
        .into()
}

/// What Bedrock sells: without the words that only other channels need.
fn bedrock() -> Vec<&'static str> {
    let other = |code: &&&str| code.starts_with("azure_") || code.starts_with("gsu_");
    Dimension::CODES
        .iter()
        .filter(|code| !other(code))
        .copied()
        .collect()
}

fn codes(codes: &[&'static str]) -> Vec<Entry> {
    let label = |code: &&'static str| entry(code, code.replace('_', " "));
    codes.iter().map(label).collect()
}
