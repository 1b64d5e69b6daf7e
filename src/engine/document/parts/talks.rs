//! What to ask AWS for and what to accept instead, and what to do oneself.

use super::super::{Block, Cell, Section, Subject, Table};
use super::amount;
use crate::engine::negotiation::brief::{Ask, Task};
use crate::engine::value::{Phrase, Value};

/// Asks and fallbacks, the largest sum first.
pub(in super::super) fn asks(subject: Subject<'_>, most: usize) -> Section {
    let asks = subject.brief.by_money();
    let row = |ask: &Ask| {
        vec![
            Cell::word(ask.topic.name()),
            Cell::Phrase(ask.ask.clone()),
            Cell::Phrase(ask.fallback.clone()),
            amount(ask.money),
            Cell::Value(Value::Points(ask.points)),
        ]
    };
    let blocks = if asks.is_empty() {
        let nothing = "Nothing: every term that the score reads is as good as it gets.";
        vec![Block::Paragraph(Phrase::plain(nothing))]
    } else {
        vec![Block::Table(Table {
            caption: "Largest sum first; sums overlap, an empty cell protects without a figure; points of all findings that the ask settles",
            columns: &[
                ("Topic", false),
                ("Ask", false),
                ("Accept", false),
                ("US dollars a year", true),
                ("Points", true),
            ],
            rows: asks.into_iter().take(most).map(row).collect(),
            cents: false,
        })]
    };
    Section {
        id: "report-asks",
        title: "What to ask AWS for",
        blocks,
    }
}

/// One's own work, worth the most points first.
pub(in super::super) fn tasks(subject: Subject<'_>) -> Section {
    let row = |task: &Task| {
        vec![
            Cell::Phrase(task.action.clone()),
            amount(task.money),
            Cell::Value(Value::Points(task.points)),
        ]
    };
    let rows: Vec<Vec<Cell>> = subject.brief.tasks.iter().map(row).collect();
    let table = Table {
        caption: "Worth the most points first",
        columns: &[
            ("What to do", false),
            ("US dollars a year", true),
            ("Points", true),
        ],
        rows,
        cents: false,
    };
    Section {
        id: "report-tasks",
        title: "What to do ourselves",
        blocks: if table.rows.is_empty() {
            Vec::new()
        } else {
            vec![Block::Table(table)]
        },
    }
}
