//! Score, range, verdict, ceilings and the four figures at the top.

use super::super::{Bar, Block, Cell, Chart, Section, Subject, Table};
use super::about::whose;
use super::at_least;
use crate::engine::num::Usd;
use crate::engine::report::Report;
use crate::engine::rubric::Rubric;
use crate::engine::share::holds_no_amounts;
use crate::engine::value::{Phrase, Value};

/// With the money at stake as bars.
pub(in super::super) fn with_chart(subject: Subject<'_>) -> Section {
    let mut section = position(subject);
    section.blocks.extend(stakes(subject).map(Block::Chart));
    section
}

pub(in super::super) fn position(subject: Subject<'_>) -> Section {
    let assessed = subject.negotiation.assessed;
    let report = assessed.report;
    let mut blocks = vec![Block::Paragraph(score(report))];
    let sentences = std::iter::once(report.verdict());
    let held = report.scored.ceilings.iter().filter(|c| c.binding);
    let sentences = sentences
        .chain(whose(subject))
        .chain(held.map(|ceiling| ceiling.words()))
        .chain(gaps(report))
        .chain(report.age_of_rates());
    blocks.extend(sentences.map(Block::Paragraph));
    blocks.push(Block::Table(figures(report, assessed.rubric)));
    Section {
        id: "report-position",
        title: "Where it stands",
        blocks,
    }
}

fn score(report: &Report) -> Phrase {
    let (now, best) = (&report.scored, &report.best_case);
    let (letter, word) = now.band.map_or(("", ""), |band| (band.letter, band.word));
    let text = if best.score > now.score {
        "Score {0} of 100, band {1}, {2}. It would be {3} if every open question turned out well."
    } else {
        "Score {0} of 100, band {1}, {2}."
    };
    Phrase::new(
        text,
        [
            Value::Points(now.score.points()),
            Value::Word(letter),
            Value::Word(word),
            Value::Points(best.score.points()),
        ],
    )
}

fn gaps(report: &Report) -> Option<Phrase> {
    let count = report.quote.gaps().count();
    (count > 0).then(|| {
        Phrase::new(
            "Prices that were not found: {0}. Amounts that rest on Bedrock spend are at least what they say.",
            [Value::Count(u32::try_from(count).unwrap_or(u32::MAX))],
        )
    })
}

fn figures(report: &Report, rubric: &Rubric) -> Table {
    let (figures, gaps) = (&report.figures, report.has_gaps());
    let stake = figures
        .at_stake_in
        .map_or(Cell::word("no sum is at stake"), |id| {
            Cell::word(rubric.name(id))
        });
    let row = |name, cell, note| vec![Cell::word(name), cell, note];
    Table {
        caption: "Money, a year",
        columns: &[("Figure", false), ("US dollars", true), ("Note", false)],
        cents: false,
        rows: vec![
            row(
                "Bedrock at list",
                at_least(figures.bedrock_list, gaps),
                Cell::word("before any discount"),
            ),
            row(
                "Bedrock after discounts",
                at_least(figures.bedrock_net, gaps),
                Cell::word("at today's terms"),
            ),
            row(
                "Expected shortfall",
                Cell::Value(Value::Usd(figures.shortfall)),
                Cell::word("average of the term"),
            ),
            row(
                "Largest sum at stake",
                Cell::Value(Value::Usd(figures.at_stake)),
                stake,
            ),
        ],
    }
}

/// The money at stake in each part of the score; nothing where a bar would stand alone, or the money is nobody's own.
fn stakes(subject: Subject<'_>) -> Option<Chart> {
    let report = subject.negotiation.assessed.report;
    let parts = report.scored.dimensions.iter().map(|part| part.dimension);
    let mut money: Vec<(&'static str, Usd)> = parts
        .map(|part| (part.name, report.money_in(part.id)))
        .filter(|(_, money)| money.is_positive())
        .collect();
    // Stable: equals stay in the order of the parts.
    money.sort_by_key(|(_, money)| std::cmp::Reverse(*money));
    let (name, largest) = *money.first()?;
    if money.len() < 2 || holds_no_amounts(subject.draft) {
        return None;
    }
    let bar = |(label, money): (&'static str, Usd)| Bar {
        label,
        share: money.over(largest).unwrap_or_default(),
        value: Value::Usd(money),
    };
    Some(Chart {
        title: Phrase::new(
            "Most is at stake in {0}: {1} a year. Bars are US dollars a year and overlap.",
            [Value::Word(name), Value::Usd(largest)],
        ),
        bars: money.into_iter().map(bar).collect(),
    })
}
