//! What a report rests on: assumptions, sources that were used, limits.

use std::collections::BTreeMap;

use super::super::lines::lines;
use super::super::{Block, Cell, LIMITS, Section, Subject, Table};
use crate::engine::date::Date;
use crate::engine::scenario::fields::INPUTS;
use crate::engine::share::holds_no_amounts;
use crate::engine::value::{Phrase, Value};

/// What the one page has room for.
pub(in super::super) fn in_short(subject: Subject<'_>) -> Section {
    let rates = subject.brief.assumptions.iter().take(2).cloned();
    let rates = rates.chain(dates(subject)).chain(own(subject));
    let note = "This is arithmetic on the answers given, not legal, tax or commercial advice. The full report has the rest.";
    Section {
        id: "report-about",
        title: "What this rests on",
        blocks: vec![Block::List(rates.chain([Phrase::plain(note)]).collect())],
    }
}

/// How many sources the prices in use have, and how old they are.
fn dates(subject: Subject<'_>) -> Option<Phrase> {
    let used = used(subject);
    let (first, last) = (used.values().min()?, used.values().max()?);
    let words = if first == last {
        "Sources of the prices in use: {0}, of {1}."
    } else {
        "Sources of the prices in use: {0}, of {1} to {2}."
    };
    Some(Phrase::new(
        words,
        [
            Value::Count(u32::try_from(used.len()).unwrap_or(u32::MAX)),
            Value::Date(*first),
            Value::Date(*last),
        ],
    ))
}

fn own(subject: Subject<'_>) -> Option<Phrase> {
    let prices = &subject.negotiation.assessed.report.own_prices;
    let used = prices.iter().filter(|price| price.used.is_used()).count();
    (used > 0).then(|| {
        Phrase::new(
            "Own prices in the place of published ones: {0}.",
            [Value::Count(u32::try_from(used).unwrap_or(u32::MAX))],
        )
    })
}

/// Sources of the prices in use with the day of the oldest.
fn used(subject: Subject<'_>) -> BTreeMap<(String, Option<String>), Date> {
    let mut used = BTreeMap::new();
    for line in lines(subject) {
        if let Some(day) = line.as_of {
            let oldest = used.entry((line.source, line.reference)).or_insert(day);
            *oldest = day.min(*oldest);
        }
    }
    used
}

/// Whose figures these are, where not all of them are the reader's own.
pub(in super::super) fn whose(subject: Subject<'_>) -> Option<Phrase> {
    let left = INPUTS.saturating_sub(subject.draft.inputs_touched());
    let count = [left, INPUTS].map(Value::Count);
    match left {
        0 => None,
        _ if subject.draft.is_example() => {
            let words = "These are the example's figures: nothing was entered.";
            Some(Phrase::plain(words))
        }
        _ if holds_no_amounts(subject.draft) => Some(Phrase::new(
            "No amount was entered: money and volumes are the example's, so neither score nor dollars are anybody's own. \
             {0} of {1} inputs are the example's.",
            count,
        )),
        _ => Some(Phrase::new(
            "{0} of {1} inputs still hold the example's figures, and the score rests on them.",
            count,
        )),
    }
}

/// What those inputs are called, and what else the figures assume.
pub(in super::super) fn all_assumptions(subject: Subject<'_>) -> Vec<Phrase> {
    let mut labels: Vec<&str> = Vec::new();
    for id in subject.draft.examples_left() {
        let label = id.words().label;
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    let left = (!labels.is_empty()).then(|| {
        let labels = Value::Name(labels.join("; "));
        Phrase::new("The example's figures stand for: {0}.", [labels])
    });
    let rest = subject.brief.assumptions.iter().cloned();
    whose(subject).into_iter().chain(left).chain(rest).collect()
}

/// What the figures assume.
pub(in super::super) fn assumptions(subject: Subject<'_>) -> Section {
    Section {
        id: "report-assumptions",
        title: "What the figures assume",
        blocks: vec![Block::List(all_assumptions(subject))],
    }
}

/// Sources of the prices in use, each once.
pub(in super::super) fn sources(subject: Subject<'_>) -> Section {
    let used = used(subject);
    let row = |((title, reference), day): ((String, Option<String>), _)| {
        vec![
            match reference {
                Some(address) => Cell::Link(title, address),
                None => Cell::name(title),
            },
            Cell::Value(Value::Date(day)),
        ]
    };
    let rows: Vec<Vec<Cell>> = used.into_iter().map(row).collect();
    let blocks = if rows.is_empty() {
        let none = "No published price is in use.";
        vec![Block::Paragraph(Phrase::plain(none))]
    } else {
        vec![Block::Table(Table {
            caption: "Sources of the prices in use, with the day of the oldest",
            columns: &[("Source", false), ("As of", false)],
            rows,
            cents: false,
        })]
    };
    Section {
        id: "report-sources",
        title: "Sources",
        blocks,
    }
}

/// What this does not know.
pub(in super::super) fn limits() -> Section {
    Section {
        id: "report-limits",
        title: "What this does not know",
        blocks: vec![Block::List(LIMITS.into_iter().map(Phrase::plain).collect())],
    }
}
