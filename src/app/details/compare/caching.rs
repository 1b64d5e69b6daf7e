//! Prompt caching of one use case: the curve of cost against hit rate, and the table of what writing and reading cost.

use yew::prelude::*;

use super::Look;
use crate::app::details::charts::{Line, Ticks, chart, lines, round_dollars};
use crate::app::details::evidence;
use crate::app::details::reveal::Reveal;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling};
use crate::app::words::compare;
use crate::app::words::compare::caching as words;
use crate::app::words::shared;
use crate::engine::compare::caching::{Caching, Entry, Life, caching};
use crate::engine::formulas::prompt_cache::BreakEven;
use crate::engine::num::{Factor, Percent, Usd};
use crate::engine::scenario::draft::{FieldRef, Place};
use crate::engine::scenario::fields::FieldId;

pub(super) fn view(look: &Look<'_>) -> Html {
    let share = look.workload.repeat_uncached;
    if let Some(why) = look.nothing() {
        return p("hint", why);
    }
    let Some(caching) = caching(look.book, look.workload, share) else {
        return p("hint", compare::MODEL_UNKNOWN);
    };
    if caching.entries.is_empty() {
        return p("hint", words::NO_CACHE);
    }
    let missing = caching
        .missing
        .iter()
        .map(|life| p("hint", words::no_price_for_life(lives(*life))));
    let no_write = caching.entries.iter().any(|entry| !entry.has_write_price);
    html! {
        <>
            if caching.repeated.is_positive() {
                { p("hint", words::repeats(look.percent(share), said(look), look.dollars(caching.repeated))) }
                { chart(title(look, &caching), curve(look, &caching), Html::default()) }
            } else {
                { p("hint", words::NOTHING_REPEATS) }
            }
            { table(look, &caching) }
            { for missing }
            if no_write { { p("hint", words::NO_WRITE_PRICE) } }
            if caching.constants { { p("hint", words::CONSTANTS) } }
            { longer(look, &caching) }
            { rates(look, caching) }
        </>
    }
}

/// Whose figure the share of repeated input is.
fn said(look: &Look<'_>) -> &'static str {
    let at = FieldRef {
        place: Place::Workload(look.index),
        id: FieldId::Repeat,
    };
    if look.screen.state.shown().is_touched(at) {
        words::AS_ENTERED
    } else {
        words::OF_THE_EXAMPLE
    }
}

fn lives(life: Life) -> String {
    match life {
        Life::Default(minutes) => words::minutes(minutes),
        Life::Hour => words::AN_HOUR.to_owned(),
    }
}

/// The hit rate at which an entry is looked at.
fn hit(look: &Look<'_>, entry: &Entry) -> Option<Percent> {
    match entry.life {
        Life::Default(_) => Some(look.assumed.hit),
        Life::Hour => look.assumed.hour,
    }
}

fn title(look: &Look<'_>, caching: &Caching) -> String {
    let Some(entry) = caching.of(false) else {
        return compare::CACHING.to_owned();
    };
    let saving = entry.saving(caching.repeated, look.assumed.hit);
    let verb = if saving < Usd::ZERO {
        words::costs_more_than_none(look.dollars(-saving))
    } else {
        words::saves(look.dollars(saving))
    };
    words::cache_at(
        look.percent(look.assumed.hit),
        lives(entry.life),
        &verb,
        pays(look, entry),
    )
}

fn pays(look: &Look<'_>, entry: &Entry) -> String {
    match entry.break_even {
        BreakEven::Always => words::PAYS_ALWAYS.to_owned(),
        BreakEven::From(rate) => words::pays_from(look.screen.desk.formats.brief_share(rate)),
        BreakEven::Never => words::PAYS_NEVER.to_owned(),
    }
}

fn curve(look: &Look<'_>, caching: &Caching) -> Html {
    let curves: Vec<Vec<(Percent, Usd)>> = caching
        .entries
        .iter()
        .map(|entry| caching.curve(entry))
        .collect();
    let highest = curves.iter().flatten().map(|(_, cost)| *cost).max();
    let round = round_dollars(Usd::ZERO, highest.unwrap_or_default().max(caching.repeated));
    let top = round.last().copied().unwrap_or_default();
    let height = |cost: Usd| cost.over(top).unwrap_or(Factor::ZERO);
    let mut drawn: Vec<Line> = caching
        .entries
        .iter()
        .zip(&curves)
        .map(|(entry, curve)| Line {
            label: words::lives(lives(entry.life)),
            class: if entry.life == Life::Hour { "b" } else { "a" },
            points: curve
                .iter()
                .map(|(hit, cost)| (hit.factor(), height(*cost)))
                .collect(),
        })
        .collect();
    let flat = height(caching.repeated);
    drawn.push(Line {
        label: words::WITHOUT_CACHE.to_owned(),
        class: "c",
        points: vec![(Factor::ZERO, flat), (Factor::ONE, flat)],
    });
    let quarter = |n: u32| Factor::ONE.times(n).per(4);
    let x: Ticks = (0..=4)
        .map(|n| (quarter(n), look.percent(quarter(n).percent())))
        .collect();
    let y: Ticks = round
        .iter()
        .map(|at| (height(*at), look.dollars(*at)))
        .collect();
    let marks: Ticks = caching
        .entries
        .iter()
        .filter_map(|entry| match entry.break_even {
            BreakEven::From(rate) => {
                Some((rate.factor(), look.screen.desk.formats.brief_share(rate)))
            }
            _ => None,
        })
        .collect();
    lines(
        &drawn,
        (words::HIT_RATE, x),
        (words::REPEATED_INPUT, y),
        marks,
    )
}

fn table(look: &Look<'_>, caching: &Caching) -> Html {
    let formats = &look.screen.desk.formats;
    let times = |factor: Factor| number(formats.number(&factor.ratio().exact()));
    let line = |entry: &Entry| {
        let pays = match entry.break_even {
            BreakEven::Always => words::ANY.to_owned(),
            BreakEven::From(rate) => formats.brief_share(rate),
            BreakEven::Never => words::NONE.to_owned(),
        };
        let unknown = || shared::NOT_KNOWN.to_owned();
        let hit = hit(look, entry);
        let cost = hit.map(|hit| look.dollars(entry.cost(caching.repeated, hit)));
        let saving = hit.map(|hit| look.dollars(entry.saving(caching.repeated, hit)));
        let cells = vec![
            times(entry.price.write),
            times(entry.price.read),
            number(pays),
            number(hit.map_or_else(unknown, |hit| look.percent(hit))),
            number(cost.unwrap_or_else(unknown)),
            number(saving.unwrap_or_else(unknown)),
        ];
        row(lives(entry.life), cells)
    };
    scrolling(
        words::CACHE_TABLE,
        &words::CACHE_COLUMNS,
        caching.entries.iter().map(line).collect(),
    )
}

/// From which hit rate an hour beats the default life.
fn longer(look: &Look<'_>, caching: &Caching) -> Html {
    let (Some(short), Some(long)) = (caching.of(false), caching.of(true)) else {
        return Html::default();
    };
    let hit = look.assumed.hit;
    let words = match long.beats(short, hit) {
        Some(from) => words::hour_beats(
            lives(short.life),
            look.percent(hit),
            look.screen.desk.formats.brief_share(from),
        ),
        None => words::hour_never_beats(lives(short.life), look.percent(hit)),
    };
    p("", words)
}

fn rates(look: &Look<'_>, caching: Caching) -> Html {
    let screen = look.screen.clone();
    let draw = Callback::from(move |()| {
        let levers = caching.entries.iter().flat_map(|entry| {
            let rates = entry.rates.iter();
            rates.map(|rate| (words::lives(lives(entry.life)), rate))
        });
        evidence::behind(&screen, [], levers)
    });
    html! { <Reveal label={compare::RATES_BEHIND} {draw} /> }
}
