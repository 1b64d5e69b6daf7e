//! Scenarios in columns: results with their difference to the first, and the answers that differ. A difference is a sign
//! and words, never a colour alone.

use yew::prelude::*;

use super::compare::Column;
use super::differences::{between, written};
use crate::app::format::Formats;
use crate::app::pages::Screen;
use crate::app::widgets::kit::{p, span};
use crate::app::words::scenarios as words;
use crate::engine::num::{Points, Score, Usd};
use crate::engine::report::Report;

/// An amount of a report.
type Amount = fn(&Report) -> Usd;

/// What a result says in one scenario.
type Cell = (String, Option<String>);

pub(super) fn results(screen: &Screen, columns: &[Column]) -> Html {
    let formats = &screen.desk.formats;
    let mut rows = vec![
        row(words::SCORE, scores(formats, columns)),
        row(words::BAND, bands(columns)),
        row(words::OWN_INPUTS, own_inputs(formats, columns)),
    ];
    let money: [(&'static str, Amount, bool); 8] = [
        (words::AT_LIST, |r| r.figures.bedrock_list, true),
        (words::DISCOUNTED, |r| r.figures.bedrock_net, true),
        (words::SHORTFALL, |r| r.figures.shortfall, false),
        (words::AT_STAKE, |r| r.figures.at_stake, false),
        (words::PAID, |r| r.outlook.paid, true),
        (words::SAVED, |r| r.outlook.saving(), false),
        (words::SHORT_IN_TERM, |r| r.outlook.shortfall, false),
        (words::WORTH, |r| r.outlook.net_value(), false),
    ];
    for (name, of, least) in money {
        rows.push(row(name, amounts(formats, columns, of, least)));
    }
    let Some(first) = columns.first() else {
        return Html::default();
    };
    for (index, dimension) in first.report.scored.dimensions.iter().enumerate() {
        let points = |column: &Column| column.report.scored.dimensions.get(index)?.points;
        rows.push(row(
            dimension.dimension.name,
            parts(formats, columns, points),
        ));
    }
    table("results", words::RESULTS, columns, rows)
}

pub(super) fn inputs(screen: &Screen, columns: &[Column]) -> Html {
    let drafts: Vec<_> = columns.iter().map(|column| &column.titled.draft).collect();
    let (formats, data) = (&screen.desk.formats, &screen.desk.dataset);
    let found = between(&drafts, |id, text| written(formats, data, id, text));
    if found.is_empty() {
        return p("hint", words::ALIKE);
    }
    let rows = found.into_iter().map(|difference| {
        let cells = difference.values.into_iter().zip(difference.differs);
        let cell = |(value, differs): (Option<String>, bool)| {
            let value = value.unwrap_or_else(|| words::NO_ROW.to_owned());
            let sign = html! { <>{ span("sr", words::DIFFERS) }<span aria-hidden="true">{ "≠ " }</span></> };
            html! { <td data-differs={differs.then_some("")}>{ differs.then_some(sign) }{ value }</td> }
        };
        html! { <tr><th scope="row">{ difference.label }</th>{ for cells.map(cell) }</tr> }
    });
    table("inputs", words::INPUTS, columns, rows.collect())
}

fn table(id: &'static str, caption: &'static str, columns: &[Column], rows: Vec<Html>) -> Html {
    let head = |(at, column): (usize, &Column)| {
        html! { <th scope="col">{ format!("{}. {}", at + 1, column.titled.name) }</th> }
    };
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={caption}>
            <table class="evidence beside" id={format!("side-{id}")}>
                <caption>{ caption }</caption>
                <thead><tr><td></td>{ for columns.iter().enumerate().map(head) }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn row(name: &'static str, cells: Vec<Cell>) -> Html {
    let cell = |(value, change): Cell| {
        let change = change.map(|change| html! { <>{ " " }{ span("change", change) }</> });
        html! { <td class="number">{ value }{ change }</td> }
    };
    html! { <tr><th scope="row">{ name }</th>{ for cells.into_iter().map(cell) }</tr> }
}

/// A difference to the first: its sign, its size, or that there is none.
fn change(less: bool, none: bool, size: String) -> String {
    match (none, less) {
        (true, _) => words::SAME.to_owned(),
        (_, true) => format!("(−{size})"),
        _ => format!("(+{size})"),
    }
}

/// An amount with the sign that the differences beside it have.
fn signed(amount: String) -> String {
    amount.replace('-', "−")
}

fn scores(formats: &Formats, columns: &[Column]) -> Vec<Cell> {
    let score = |column: &Column| column.report.scored.score;
    let first = columns.first().map_or(Score::ZERO, score);
    let cell = |(at, column): (usize, &Column)| {
        let gap = score(column) - first;
        let size = formats.score(gap.max(-gap));
        let change = (at > 0).then(|| change(gap < Score::ZERO, gap.is_zero(), size));
        (formats.score(score(column)), change)
    };
    columns.iter().enumerate().map(cell).collect()
}

fn bands(columns: &[Column]) -> Vec<Cell> {
    let band = |column: &Column| {
        let band = column.report.scored.band;
        (
            band.map_or_else(String::new, |b| format!("{} {}", b.letter, b.word)),
            None,
        )
    };
    columns.iter().map(band).collect()
}

fn own_inputs(formats: &Formats, columns: &[Column]) -> Vec<Cell> {
    let own = |column: &Column| column.titled.draft.inputs_touched().to_string();
    let cell = |column| (formats.number(&own(column)), None);
    columns.iter().map(cell).collect()
}

fn amounts(formats: &Formats, columns: &[Column], of: Amount, least: bool) -> Vec<Cell> {
    let amount = |column: &Column| of(&column.report);
    let first = columns.first().map_or(Usd::ZERO, amount);
    let gaps = columns.iter().any(|column| column.report.has_gaps());
    let nobodys = columns.first().is_some_and(Column::has_no_amounts);
    let cell = |(at, column): (usize, &Column)| {
        if column.has_no_amounts() {
            return (words::LEFT_OUT.to_owned(), None);
        }
        let gap = amount(column) - first;
        let size = formats.dollars(gap.max(-gap));
        let least_here = if least && column.report.has_gaps() {
            words::AT_LEAST
        } else {
            ""
        };
        // Between two lower bounds no difference is known.
        let known = at > 0 && !nobodys && !(least && gaps);
        let change = known.then(|| change(gap < Usd::ZERO, gap.is_zero(), size));
        (
            format!("{least_here}{}", signed(formats.dollars(amount(column)))),
            change,
        )
    };
    columns.iter().enumerate().map(cell).collect()
}

fn parts(
    formats: &Formats,
    columns: &[Column],
    points: impl Fn(&Column) -> Option<Points>,
) -> Vec<Cell> {
    let first = columns.first().and_then(&points);
    let cell = |(at, column): (usize, &Column)| {
        let Some(own) = points(column) else {
            return (words::NOT_APPLICABLE.to_owned(), None);
        };
        // Of what is shown, or one of the three would seem wrong.
        let gap = first
            .filter(|_| at > 0)
            .map(|first| own.score() - first.score());
        let change = gap.map(|gap| {
            let size = formats.score(gap.max(-gap));
            change(gap < Score::ZERO, gap.is_zero(), size)
        });
        (formats.points(own), change)
    };
    columns.iter().enumerate().map(cell).collect()
}
