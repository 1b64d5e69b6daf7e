//! The eight parts of the score, with the money in each.

use super::super::{Block, Cell, Section, Subject, Table};
use super::amount;
use crate::engine::score::DimensionScore;
use crate::engine::value::Value;

pub(in super::super) fn dimensions(subject: Subject<'_>) -> Section {
    let report = subject.negotiation.assessed.report;
    let row = |part: &DimensionScore| {
        let money = report.money_in(part.dimension.id);
        vec![
            Cell::word(part.dimension.name),
            part.points.map_or(Cell::word("does not apply"), |points| {
                Cell::Value(Value::Points(points))
            }),
            Cell::Value(Value::Points(part.lost)),
            amount(Some(money).filter(|money| money.is_positive())),
        ]
    };
    Section {
        id: "report-dimensions",
        title: "Parts of the score",
        blocks: vec![Block::Table(Table {
            caption: "Points of 100 in each part, points of the whole score lost, and money at stake; sums of different \
                      parts overlap",
            columns: &[
                ("Part", false),
                ("Points", true),
                ("Lost", true),
                ("US dollars a year", true),
            ],
            rows: report.scored.dimensions.iter().map(row).collect(),
            cents: false,
        })],
    }
}
