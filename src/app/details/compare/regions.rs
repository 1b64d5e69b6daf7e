//! One use case in every Region and on the global endpoint: bars, and the table with those that are not priced.

use yew::prelude::*;

use super::{Look, words};
use crate::app::details::charts::{Bar, bars, chart};
use crate::app::details::evidence;
use crate::app::details::reveal::Reveal;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling, words as cell};
use crate::engine::compare::regions::{Place, Regions, everywhere};
use crate::engine::compare::{Priced, has_own_rates};
use crate::engine::data::{Region, Scope};
use crate::engine::num::{Factor, Usd};

pub(super) fn view(look: &Look<'_>) -> Html {
    if let Some(why) = look.nothing() {
        return p("hint", why);
    }
    let Some(regions) = everywhere(look.book, look.workload) else {
        let why = if has_own_rates(look.workload) {
            words::REGIONS_NEED
        } else {
            words::MODEL_UNKNOWN
        };
        return p("hint", why);
    };
    let missing: Vec<&str> = regions
        .not_offered(Scope::InRegionOrGeo)
        .map(Region::name)
        .collect();
    html! {
        <>
            { chart(title(look, &regions), bars(&drawn(look, &regions)), Html::default()) }
            { table(look, &regions) }
            if regions.rows.iter().any(Place::rests_on_geo) { { p("hint", words::GEO) } }
            if !missing.is_empty() { { p("hint", format!("{}{}.", words::NOT_OFFERED, missing.join(", "))) } }
            { rates(look, regions) }
        </>
    }
}

/// The finding: what the cheapest sure place would save.
fn title(look: &Look<'_>, regions: &Regions) -> String {
    let name = look.book.name(regions.present.model);
    match regions.cheapest() {
        Some(place) if !place.present => format!(
            "{name} costs least {}: {} a year, {} against today",
            at(place),
            look.cost(&place.cost),
            look.difference(place.difference)
        ),
        Some(_) => format!(
            "{name} costs nowhere less than where it runs, of the places with a price of their own"
        ),
        None => format!("{name} is not priced whole where it runs"),
    }
}

fn at(place: &Place) -> String {
    match place.scope {
        Scope::Global => format!("on the global endpoint from {}", place.region.name()),
        _ => format!("in {}", place.region.name()),
    }
}

/// What is priced whole, the cheapest first. Global prices that are the same from everywhere are one bar, and so are
/// Regions at one price: the table names them.
fn drawn(look: &Look<'_>, regions: &Regions) -> Vec<Bar> {
    let mut priced: Vec<(Usd, &Place)> = regions
        .rows
        .iter()
        .filter_map(|place| Some((place.cost.whole()?, place)))
        .collect();
    priced.sort_by_key(|(cost, place)| (*cost, place.scope, !place.present, place.region));
    let most = priced.last().map(|(cost, _)| *cost).unwrap_or_default();
    let alike = |a: &(Usd, &Place), b: &(Usd, &Place)| {
        (a.0, a.1.scope, a.1.present) == (b.0, b.1.scope, b.1.present)
    };
    let bar = |group: &[(Usd, &Place)]| {
        let (cost, first) = group.first()?;
        let now = if first.present { " now" } else { "" };
        Some(Bar {
            label: label(group, first),
            share: cost.over(most).unwrap_or(Factor::ZERO),
            value: format!("{}{now}", look.dollars(*cost)),
            marked: first.present,
        })
    };
    priced.chunk_by(alike).filter_map(bar).collect()
}

fn label(group: &[(Usd, &Place)], first: &Place) -> String {
    let global = first.scope == Scope::Global;
    match group.len() {
        1 if global => format!("global, {}", first.region.code()),
        1 => first.region.code().to_owned(),
        many if global => format!("global, {many} Regions"),
        many => format!("{many} Regions"),
    }
}

fn table(look: &Look<'_>, regions: &Regions) -> Html {
    let heads = [
        ("Region", false),
        ("In-Region or geographic, a year", true),
        ("Against today", true),
        ("Priced by the row of", false),
        ("Global endpoint, a year", true),
        ("Against today", true),
    ];
    let pairs = regions.rows.chunks(2).filter_map(|pair| match pair {
        [near, global] => Some((near, global)),
        _ => None,
    });
    let line = |(near, global): (&Place, &Place)| {
        let now = if near.present || global.present {
            " (now)"
        } else {
            ""
        };
        let cells = vec![
            number(look.cost(&near.cost)),
            number(look.difference(near.difference)),
            cell(rests_on(near)),
            number(look.cost(&global.cost)),
            number(look.difference(global.difference)),
        ];
        row(
            format!("{} · {}{now}", near.region.name(), near.region.code()),
            cells,
        )
    };
    scrolling("Every AWS Region", &heads, pairs.map(line).collect())
}

fn rests_on(place: &Place) -> String {
    if place.cost.priced() == Priced::Not {
        return String::new();
    }
    if place.is_own() {
        return "the Region itself".to_owned();
    }
    let names: Vec<&str> = place.rests_on.iter().map(|region| region.name()).collect();
    names.join(", ")
}

fn rates(look: &Look<'_>, regions: Regions) -> Html {
    let screen = look.screen.clone();
    let draw = Callback::from(move |()| {
        let lines = regions.rows.iter().flat_map(|place| {
            let scope = if place.scope == Scope::Global {
                ", global"
            } else {
                ""
            };
            super::named(
                &format!("{}{scope}", place.region.code()),
                &place.cost.lines,
            )
            .collect::<Vec<_>>()
        });
        evidence::behind(&screen, lines, [])
    });
    html! { <Reveal label={words::RATES_BEHIND} {draw} /> }
}
