//! Scores and the money at stake side by side as bars, each under a title that says which is ahead. The same numbers stand
//! in the table.

use yew::prelude::*;

use super::bars::bars;
use super::compare::Column;
use crate::app::details::charts::{Bar, chart};
use crate::app::format::Formats;
use crate::app::pages::Screen;
use crate::app::words::scenarios as words;
use crate::engine::num::{Score, Usd};

pub(super) fn view(screen: &Screen, columns: &[Column]) -> Html {
    let formats = &screen.desk.formats;
    html! { <>{ scores(formats, columns) }{ stakes(formats, columns) }</> }
}

fn scores(formats: &Formats, columns: &[Column]) -> Html {
    let Some(title) = title(formats, columns) else {
        return Html::default();
    };
    let best = columns
        .iter()
        .map(|column| column.report.scored.score)
        .max();
    let bar = |(at, column): (usize, &Column)| {
        let scored = &column.report.scored;
        let letter = scored.band.map_or("", |band| band.letter);
        Bar {
            label: label(at, column),
            share: scored.score.over(Score::of(100)).unwrap_or_default(),
            value: format!("{} {letter}", formats.score(scored.score)),
            marked: Some(scored.score) == best,
        }
    };
    let drawn: Vec<Bar> = columns.iter().enumerate().map(bar).collect();
    chart(title, bars(&drawn), Html::default())
}

/// Nothing where there is none, or the same everywhere.
fn stakes(formats: &Formats, columns: &[Column]) -> Html {
    if columns.iter().any(Column::has_no_amounts) {
        return Html::default();
    }
    let stake = |column: &Column| column.report.figures.at_stake;
    let most = columns.iter().max_by_key(|column| stake(column));
    let least = columns.iter().min_by_key(|column| stake(column));
    let Some((most, least)) = most.zip(least).filter(|(a, b)| stake(a) != stake(b)) else {
        return Html::default();
    };
    let alike = |one: &Column| {
        let same = |other: &&Column| stake(other) == stake(one);
        words::and_others(&one.titled.name, columns.iter().filter(same).count() - 1)
    };
    let title = words::most_at_stake(
        (&alike(most), formats.dollars(stake(most))),
        (&alike(least), formats.dollars(stake(least))),
    );
    let bar = |(at, column): (usize, &Column)| Bar {
        label: label(at, column),
        share: stake(column)
            .max(Usd::ZERO)
            .over(stake(most))
            .unwrap_or_default(),
        value: formats.dollars(stake(column)),
        marked: stake(column) == stake(least),
    };
    let drawn: Vec<Bar> = columns.iter().enumerate().map(bar).collect();
    chart(title, bars(&drawn), Html::default())
}

fn label(at: usize, column: &Column) -> String {
    format!("{}. {}", at + 1, column.titled.name)
}

fn title(formats: &Formats, columns: &[Column]) -> Option<String> {
    let score = |column: &Column| column.report.scored.score;
    let best = columns.iter().map(score).max()?;
    let mut high = columns.iter().filter(|column| score(column) == best);
    let (name, more) = (&high.next()?.titled.name, high.count());
    let rest = columns.iter().map(score).filter(|other| *other < best);
    Some(match rest.max() {
        None => words::same_score(formats.score(best)),
        Some(next) if more == 0 => {
            words::highest(name, formats.score(best), formats.score(best - next))
        }
        Some(_) => words::highest_with(name, more, formats.score(best)),
    })
}
