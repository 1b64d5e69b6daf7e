//! One use case in every Region and on the global endpoint: bars, and the table with those that are not priced.

use yew::prelude::*;

use super::Look;
use crate::app::details::charts::{Bar, bars, chart};
use crate::app::details::evidence;
use crate::app::details::reveal::Reveal;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling, words as cell};
use crate::app::words::compare as words;
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
        Some(place) if !place.present => words::cheapest_place(
            name,
            at(place),
            look.cost(&place.cost),
            look.difference(place.difference),
        ),
        Some(_) => words::nowhere_less(name),
        None => words::not_priced_whole(name),
    }
}

fn at(place: &Place) -> String {
    match place.scope {
        Scope::Global => words::on_global_endpoint(place.region.name()),
        _ => words::in_region(place.region.name()),
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
        let now = if first.present { words::NOW_BEHIND } else { "" };
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
        1 if global => words::global_of(first.region.code()),
        1 => first.region.code().to_owned(),
        many if global => words::global_regions(many),
        many => words::regions(many),
    }
}

fn table(look: &Look<'_>, regions: &Regions) -> Html {
    let pairs = regions.rows.chunks(2).filter_map(|pair| match pair {
        [near, global] => Some((near, global)),
        _ => None,
    });
    let line = |(near, global): (&Place, &Place)| {
        let now = if near.present || global.present {
            words::NOW_IN_BRACKETS
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
    scrolling(
        words::EVERY_REGION,
        &words::REGION_COLUMNS,
        pairs.map(line).collect(),
    )
}

fn rests_on(place: &Place) -> String {
    if place.cost.priced() == Priced::Not {
        return String::new();
    }
    if place.is_own() {
        return words::REGION_ITSELF.to_owned();
    }
    let names: Vec<&str> = place.rests_on.iter().map(|region| region.name()).collect();
    names.join(", ")
}

fn rates(look: &Look<'_>, regions: Regions) -> Html {
    let screen = look.screen.clone();
    let draw = Callback::from(move |()| {
        let lines = regions.rows.iter().flat_map(|place| {
            let scope = if place.scope == Scope::Global {
                words::GLOBAL_BEHIND
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
