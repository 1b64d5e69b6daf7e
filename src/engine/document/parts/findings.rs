//! What costs points, the dearest first, with money and next action.

use super::super::{Block, Cell, Section, Subject, Table};
use super::amount;
use crate::engine::checks::{Finding, Outcome};
use crate::engine::num::Points;
use crate::engine::value::{Phrase, Value};

pub(in super::super) fn findings(subject: Subject<'_>, most: usize) -> Section {
    let report = subject.negotiation.assessed.report;
    let losses = report.losses();
    let blocks = if losses.is_empty() {
        let nothing = "Nothing costs points.";
        vec![Block::Paragraph(Phrase::plain(nothing))]
    } else {
        vec![Block::Table(Table {
            caption: "Most points first, with US dollars a year behind each; sums overlap",
            columns: &[
                ("Finding", false),
                ("Points lost", true),
                ("US dollars a year", true),
                ("Next", false),
            ],
            rows: losses.into_iter().take(most).map(row).collect(),
            cents: false,
        })]
    };
    Section {
        id: "report-findings",
        title: "What costs points",
        blocks,
    }
}

fn row((finding, lost): (&Finding, Points)) -> Vec<Cell> {
    let check = finding.check.check();
    let title = if matches!(finding.outcome, Outcome::Unknown(_)) {
        Cell::Phrase(Phrase::new(
            "{0} (an answer is missing)",
            [Value::Word(check.bad)],
        ))
    } else {
        Cell::word(check.bad)
    };
    vec![
        title,
        Cell::Value(Value::Points(lost)),
        amount(finding.money.filter(|money| money.is_positive())),
        finding.next.clone().map_or(Cell::Blank, Cell::Phrase),
    ]
}
