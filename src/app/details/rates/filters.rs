//! The filters above the list: words, and a choice for each column of few words. What they leave is for the engine.

use yew::prelude::*;

use super::List;
use super::look::Act;
use crate::app::browser::events;
use crate::app::widgets::kit::{Entry, Group, List as DropDown, p_with_id};
use crate::app::words::rates as words;
use crate::engine::data::{Confidence, Filter};

pub(super) fn view(list: &List<'_>) -> Html {
    let (browser, filter) = (list.browser, &list.look.filter);
    let code = |code: &'static str| (code, code.replace('_', " "));
    let vendors = browser.vendors().iter();
    let vendors = vendors.map(|vendor| (&**vendor, vendor.to_string()));
    let mut regions: Vec<_> = browser
        .in_use(|rate| rate.region)
        .into_iter()
        .map(|region| {
            (
                region.code(),
                format!("{} · {}", region.name(), region.code()),
            )
        })
        .collect();
    regions.sort_by(|a, b| a.1.cmp(&b.1));
    let scopes = browser.in_use(|rate| rate.scope).into_iter();
    let scopes = scopes.map(|scope| (scope.code(), words::endpoint(scope).to_owned()));
    let tiers = browser.in_use(|rate| rate.tier).into_iter();
    let dimensions = browser.in_use(|rate| rate.dimension).into_iter();
    let trust = [Confidence::High, Confidence::Medium, Confidence::Low];
    html! {
        <div class="filters" role="search" aria-label={words::LIST}>
            { search(list) }
            { choice(list, "rates-vendor", words::VENDOR, filter.vendor.as_deref(), vendors,
                |filter, code| filter.vendor = code.map(str::to_owned)) }
            { choice(list, "rates-region", words::REGION, filter.region.map(|r| r.code()), regions.into_iter(),
                |filter, code| filter.region = code.and_then(|c| c.parse().ok())) }
            { choice(list, "rates-scope", words::ENDPOINT, filter.scope.map(|s| s.code()), scopes,
                |filter, code| filter.scope = code.and_then(|c| c.parse().ok())) }
            { choice(list, "rates-tier", words::TIER, filter.tier.map(|t| t.code()), tiers.map(|tier| code(tier.code())),
                |filter, code| filter.tier = code.and_then(|c| c.parse().ok())) }
            { choice(list, "rates-what", words::WHAT_IS_BOUGHT, filter.dimension.map(|d| d.code()),
                dimensions.map(|dimension| code(dimension.code())),
                |filter, code| filter.dimension = code.and_then(|c| c.parse().ok())) }
            { choice(list, "rates-trust", words::OPINION_OF_TRUST, filter.confidence.map(|c| c.code()),
                trust.into_iter().map(|trust| code(trust.code())),
                |filter, code| filter.confidence = code.and_then(|c| c.parse().ok())) }
            { living(list) }
        </div>
    }
}

fn search(list: &List<'_>) -> Html {
    let (dispatch, filter) = (list.look.dispatcher(), list.look.filter.clone());
    let value = filter.words.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        dispatch.dispatch(Act::Filter(Filter {
            words: events::typed(&event),
            ..filter.clone()
        }));
    });
    html! {
        <div class="field search">
            <label class="label" for="rates-search">{ words::SEARCH }</label>
            { p_with_id("hint", "rates-search-hint", words::SEARCH_HINT) }
            <input id="rates-search" type="text" autocomplete="off" spellcheck="false" {value} {oninput}
                aria-describedby="rates-search-hint" />
        </div>
    }
}

fn choice<'t>(
    list: &List<'_>,
    id: &'static str,
    label: &'static str,
    value: Option<&str>,
    entries: impl Iterator<Item = (&'t str, String)>,
    set: fn(&mut Filter, Option<&str>),
) -> Html {
    let all = Entry {
        value: AttrValue::default(),
        label: words::ALL.into(),
    };
    let entries = entries.map(|(value, label)| Entry {
        value: value.to_owned().into(),
        label: label.into(),
    });
    let group: Group = (
        AttrValue::default(),
        std::iter::once(all).chain(entries).collect(),
    );
    let (dispatch, filter) = (list.look.dispatcher(), list.look.filter.clone());
    let down = DropDown {
        id: id.into(),
        described_by: None,
        value: value.unwrap_or_default(),
        disabled: false,
        onchange: Callback::from(move |event| {
            let code = events::chosen(&event);
            let mut filter = filter.clone();
            set(&mut filter, Some(&*code).filter(|code| !code.is_empty()));
            dispatch.dispatch(Act::Filter(filter));
        }),
    };
    html! { <div class="field"><label class="label" for={id}>{ label }</label>{ down.view([&group]) }</div> }
}

fn living(list: &List<'_>) -> Html {
    let (dispatch, filter) = (list.look.dispatcher(), list.look.filter.clone());
    let checked = filter.living;
    let onchange = Callback::from(move |_: Event| {
        dispatch.dispatch(Act::Filter(Filter {
            living: !checked,
            ..filter.clone()
        }));
    });
    html! { <label class="option"><input type="checkbox" {checked} {onchange} />{ words::LIVING }</label> }
}
