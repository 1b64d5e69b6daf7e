//! The bill at list, line by line with source and date, and what has no price in it.

use super::super::lines::{Amount, BillLine, lines};
use super::super::{Block, Cell, Section, Subject, Table};
use super::at_least;
use crate::engine::value::{Phrase, Value};

/// Every line with its price, and the sum.
pub(in super::super) fn bill(subject: Subject<'_>) -> Section {
    let report = subject.negotiation.assessed.report;
    let priced = lines(subject);
    let mut rows: Vec<Vec<Cell>> = priced.iter().filter_map(row).collect();
    rows.push(vec![
        Cell::word("All of it"),
        Cell::Blank,
        Cell::Blank,
        Cell::Blank,
        at_least(report.quote.bedrock(), report.has_gaps()),
        Cell::Blank,
    ]);
    Section {
        id: "report-bill",
        title: "The bill at list, line by line",
        blocks: vec![Block::Table(Table {
            caption: "Quantities a month for what is paid on demand, at any time for what is reserved; amounts a year",
            columns: &[
                ("Use case", false),
                ("Billed", false),
                ("Quantity", true),
                ("Rate", true),
                ("US dollars a year", true),
                ("Source", false),
            ],
            rows,
            cents: true,
        })],
    }
}

fn row(line: &BillLine) -> Option<Vec<Cell>> {
    let Amount::Known {
        quantity,
        rate,
        yearly,
        ..
    } = &line.amount
    else {
        return None;
    };
    let source = match (&line.reference, line.as_of) {
        (Some(reference), _) => Cell::Link(line.source.clone(), reference.clone()),
        (None, _) => Cell::name(line.source.clone()),
    };
    Some(vec![
        Cell::name(line.name.clone()),
        if line.model.is_empty() {
            Cell::name(line.billed.clone())
        } else {
            Cell::name(format!("{}, {}", line.model, line.billed))
        },
        Cell::Phrase(Phrase::new(
            "{0} {1}",
            [quantity.clone(), Value::Word(line.unit)],
        )),
        Cell::Value(rate.clone()),
        Cell::Value(Value::Usd(*yearly)),
        source,
    ])
}

/// What has no price, and is not in the sums.
pub(in super::super) fn gaps(subject: Subject<'_>) -> Section {
    let lines = lines(subject);
    let missing = lines.iter().filter_map(|line| match line.amount {
        Amount::Missing(why) => Some(Phrase::new(
            "{0}: {1}, {2}: {3}. It is in no sum.",
            [
                Value::Name(line.name.clone()),
                Value::Name(line.model.clone()),
                Value::Name(line.billed.clone()),
                Value::Word(why),
            ],
        )),
        Amount::Known { .. } => None,
    });
    let missing: Vec<Phrase> = missing.collect();
    Section {
        id: "report-gaps",
        title: "What has no price",
        blocks: if missing.is_empty() {
            Vec::new()
        } else {
            vec![Block::List(missing)]
        },
    }
}
