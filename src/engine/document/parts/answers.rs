//! The answers that the figures follow from, as they were entered, and those of the 25 inputs that are the example's. Use
//! cases stand in the bill with their quantities, own prices in a part of their own.

use super::super::{Block, Cell, Section, Subject, Table, plain};
use crate::engine::scenario::draft::{FieldRef, Place};
use crate::engine::scenario::fields::fields_of;
use crate::engine::value::Value;

pub(in super::super) fn answers(subject: Subject<'_>) -> Section {
    let draft = subject.draft;
    let shown = |place: &Place| !matches!(place, Place::Workload(_) | Place::Override(_));
    let fields = draft
        .places()
        .filter(shown)
        .flat_map(|place| fields_of(place).map(move |id| FieldRef { place, id }));
    let left = draft.examples_left();
    let rows: Vec<Vec<Cell>> = fields
        .filter_map(|at| {
            let own = draft.stored(at).is_some();
            (own || left.contains(&at.id)).then(|| row(at, draft.value(at), own))
        })
        .collect();
    Section {
        id: "report-answers",
        title: "Answers",
        blocks: if rows.is_empty() {
            Vec::new()
        } else {
            vec![Block::Table(Table {
                caption: "What was entered, and which of the 25 inputs still hold the example's figure; use cases are in the bill",
                columns: &[("Question", false), ("Answer", false), ("Whose", false)],
                rows,
                cents: false,
            })]
        },
    }
}

fn row(at: FieldRef, text: &str, own: bool) -> Vec<Cell> {
    vec![
        Cell::name(question(at)),
        at.id
            .written(text, plain::grouped)
            .map_or(Cell::Value(Value::Unknown), Cell::name),
        Cell::word(if own { "own" } else { "the example's" }),
    ]
}

/// What is asked, with the row or the part that it is asked of: "Vendor 2: Price".
pub fn question(at: FieldRef) -> String {
    let label = at.id.words().label;
    let row = |kind: &str, index: usize| format!("{kind} {}: {label}", index + 1);
    match at.place {
        Place::Scenario | Place::Negotiation => label.to_owned(),
        Place::Tuning => format!("Customisation: {label}"),
        Place::Load => format!("Load: {label}"),
        Place::Workload(index) => row("Use case", index),
        Place::Capacity(index) => row("Reservation", index),
        Place::Override(index) => row("Own price", index),
        Place::Vendor(index) => row("Vendor", index),
        Place::Tier(index) => row("Own tier", index),
        Place::Mapping(index) => row("Model elsewhere", index),
    }
}
