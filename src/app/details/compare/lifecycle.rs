//! The models in use on a time line: Legacy, extended access, end, what is spent on them, and the likely successor.

use yew::prelude::*;

use super::Look;
use crate::app::browser::locale;
use crate::app::details::charts::{chart, place};
use crate::app::details::evidence;
use crate::app::details::reveal::Reveal;
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, row, scrolling, words as cell};
use crate::app::words::compare as words;
use crate::app::words::shared;
use crate::engine::compare::lifecycle::{Event, EventKind, Extended, InUse, Lifecycle, lifecycle};
use crate::engine::date::Date;
use crate::engine::num::{Factor, Points, Ratio};

pub(super) fn view(look: &Look<'_>) -> Html {
    let months = look.book.model.retirement_months;
    let by = look.screen.desk.today.plus_months(months);
    let line = lifecycle(look.book, &look.scenario.workloads, by);
    if line.models.is_empty() {
        return p("hint", words::NO_MODELS);
    }
    html! {
        <>
            if line.events.is_empty() {
                { p("", title(look, &line)) }
            } else {
                { chart(title(look, &line), drawing(look, &line), Html::default()) }
            }
            { table(look, &line) }
            { exposed(look, &line) }
            { rates(look, line) }
        </>
    }
}

fn title(look: &Look<'_>, line: &Lifecycle) -> String {
    match (line.exposed.first(), line.exposed.last()) {
        (Some((first, _)), Some((_, all))) => words::spent_on_ending(
            look.dollars(*all),
            look.dollars(line.total),
            locale::date(*first),
        ),
        _ => words::NO_END.to_owned(),
    }
}

/// Where a day stands between the first and the last shown.
struct Axis {
    from: Date,
    days: u32,
}

impl Axis {
    /// From the first event or today, whichever is earlier, to the last, with a year at least.
    fn over(events: &[Event], today: Date) -> Self {
        let days = |event: &Event| event.date;
        let from = events
            .iter()
            .map(days)
            .min()
            .map_or(today, |first| first.min(today));
        let last = events.iter().map(days).max().unwrap_or(today);
        let days = last.max(today).days_since(from).max(365);
        Self {
            from,
            days: u32::try_from(days).unwrap_or(365),
        }
    }

    fn share(&self, day: Date) -> Factor {
        let days = u32::try_from(day.days_since(self.from)).unwrap_or(0);
        Factor::ONE.times(days.min(self.days)).per(self.days)
    }

    fn at(&self, day: Date) -> String {
        place(self.share(day), 4, 90)
    }
}

fn drawing(look: &Look<'_>, line: &Lifecycle) -> Html {
    const LANE: usize = 52;
    let today = look.screen.desk.today;
    let axis = Axis::over(&line.events, today);
    let dated: Vec<&InUse> = line
        .models
        .iter()
        .filter(|used| line.events.iter().any(|event| event.model == used.model))
        .collect();
    let bottom = dated.len().saturating_mul(LANE) + 20;
    let lane = |(at, used): (usize, &&InUse)| {
        let y = at.saturating_mul(LANE) + 48;
        let mine: Vec<&Event> = line
            .events
            .iter()
            .filter(|event| event.model == used.model)
            .collect();
        let ends = mine
            .last()
            .map_or(axis.at(today), |event| axis.at(event.date));
        let starts = mine
            .first()
            .map_or(axis.at(today), |event| axis.at(event.date));
        let label = words::spent_on(look.book.name(used.model), look.dollars(used.spend));
        html! {
            <g>
                <text x="4%" y={(y - 12).to_string()}>{ label }</text>
                <line x1={starts} x2={ends} y1={y.to_string()} y2={y.to_string()} />
                { for mine.iter().map(|event| mark(event, axis.at(event.date), y)) }
            </g>
        }
    };
    let years = (0..4_u16).filter_map(|n| Date::new(axis.from.parts().0.saturating_add(n), 1, 1));
    let years = years.filter(|day| {
        *day >= axis.from && axis.at(*day) != axis.at(axis.from) || *day == axis.from
    });
    let year = |day: Date| {
        let x = axis.at(day);
        html! {
            <>
                <line class="grid" x1={x.clone()} x2={x.clone()} y1="16" y2={bottom.to_string()} />
                <text {x} y={(bottom + 16).to_string()} text-anchor="middle">{ day.parts().0 }</text>
            </>
        }
    };
    let within =
        |day: &Date| day.days_since(axis.from) <= i32::try_from(axis.days).unwrap_or(i32::MAX);
    let now = axis.at(today);
    html! {
        <>
            <ul class="key">
                <li class="legacy">{ words::LEGACY }</li><li class="extended">{ words::EXTENDED_ACCESS }</li><li class="end">{ words::END }</li>
            </ul>
            <svg class="time" width="100%" height={(bottom + 24).to_string()}>
                { for years.filter(within).map(year) }
                <line class="mark" x1={now.clone()} x2={now.clone()} y1="16" y2={bottom.to_string()} />
                <text x={now} y="12" text-anchor="middle">{ words::TODAY }</text>
                { for dated.iter().enumerate().map(lane) }
            </svg>
        </>
    }
}

fn mark(event: &Event, x: String, y: usize) -> Html {
    match event.kind {
        EventKind::Legacy => html! { <circle class="legacy" cx={x} cy={y.to_string()} r="5" /> },
        EventKind::ExtendedAccess => {
            html! { <circle class="extended" cx={x} cy={y.to_string()} r="5" /> }
        }
        EventKind::End => {
            html! { <svg {x} y={(y - 6).to_string()} overflow="visible"><rect class="end" x="-6" width="12" height="12" /></svg> }
        }
    }
}

fn table(look: &Look<'_>, line: &Lifecycle) -> Html {
    let day = |date: Option<Date>| cell(date.map_or(words::NOT_PUBLISHED.to_owned(), locale::date));
    let unknown = || shared::NOT_KNOWN.to_owned();
    let row_of = |used: &InUse| {
        let least = if used.has_gaps { shared::AT_LEAST } else { "" };
        let extended = match used.extended {
            Extended::Paid(paid) => words::paid_today(look.dollars(paid)),
            Extended::NotPublished => words::NOT_PUBLISHED.to_owned(),
        };
        let (name, cost, ratio) = match &used.successor {
            Some(next) => (
                look.book.name(next.model),
                next.yearly.map_or_else(unknown, |cost| look.dollars(cost)),
                next.to_now
                    .map_or_else(unknown, |ratio| against(look, ratio)),
            ),
            None => (words::NO_SUCCESSOR, String::new(), String::new()),
        };
        let cells = vec![
            number(format!("{least}{}", look.dollars(used.spend))),
            day(used.dates.legacy),
            day(used.dates.extended_access),
            cell(extended),
            day(used.dates.end),
            cell(name.to_owned()),
            number(cost),
            number(ratio),
        ];
        row(look.book.name(used.model).to_owned(), cells)
    };
    scrolling(
        words::FIRST_TO_END,
        &words::LIFECYCLE_COLUMNS,
        line.models.iter().map(row_of).collect(),
    )
}

/// A price over today's in words: a share above one says neither dearer nor by how much at a glance.
fn against(look: &Look<'_>, ratio: Ratio) -> String {
    let formats = &look.screen.desk.formats;
    let (now, then) = (Factor::ONE, ratio.factor());
    if then >= Factor::ONE.times(2) {
        let times = formats.points(Points::of(1) * then);
        words::times_the_price(&times)
    } else if then > now {
        words::dearer(formats.brief_share((then - now).ratio()))
    } else if then < now {
        words::cheaper(formats.brief_share((now - then).ratio()))
    } else {
        words::SAME_PRICE.to_owned()
    }
}

fn exposed(look: &Look<'_>, line: &Lifecycle) -> Html {
    if line.exposed.is_empty() {
        return Html::default();
    }

    let rows = line
        .exposed
        .iter()
        .map(|(day, spend)| row(locale::date(*day), vec![number(look.dollars(*spend))]));
    scrolling(
        words::EXPOSED_BY_DATE,
        &words::EXPOSED_COLUMNS,
        rows.collect(),
    )
}

/// The prices on the successors, and where the dates come from.
fn rates(look: &Look<'_>, line: Lifecycle) -> Html {
    let screen = look.screen.clone();
    let names: Vec<(String, InUse)> = line
        .models
        .into_iter()
        .filter_map(|used| {
            let next = used.successor.as_ref()?.model;
            Some((look.book.name(next).to_owned(), used))
        })
        .collect();
    let draw = Callback::from(move |()| {
        let lines = names.iter().flat_map(|(name, used)| {
            let lines = used.successor.as_ref().map_or(&[][..], |next| &next.lines);
            super::named(name, lines)
        });
        html! { <>{ evidence::behind(&screen, lines, []) }{ evidence::lifecycle(&screen) }</> }
    });
    html! { <Reveal label={words::RATES_BEHIND} {draw} /> }
}
