//! The reader's own prices, with reason and effect.

use super::super::{Block, Cell, Section, Subject, Table};
use crate::engine::report::OwnPrice;
use crate::engine::scenario::{Override, Standing};
use crate::engine::value::Value;

pub(in super::super) fn own(subject: Subject<'_>) -> Section {
    let assessed = subject.negotiation.assessed;
    let prices = assessed
        .scenario
        .overrides
        .iter()
        .zip(&assessed.report.own_prices);
    let rows: Vec<Vec<Cell>> = prices.map(row).collect();
    let blocks = if rows.is_empty() {
        Vec::new()
    } else {
        vec![Block::Table(Table {
            caption: "Prices of your own in the place of published ones",
            columns: &[
                ("Rate", false),
                ("Price", true),
                ("Reason", false),
                ("Standing", false),
                ("US dollars a year more", true),
            ],
            rows,
            cents: true,
        })]
    };
    Section {
        id: "report-own",
        title: "Own prices",
        blocks,
    }
}

fn row((price, found): (&Override, &OwnPrice)) -> Vec<Cell> {
    let name = price.rate.as_ref().map(ToString::to_string);
    vec![
        name.map_or(Cell::word("names no rate"), Cell::name),
        price.price.map_or(Cell::word("no price"), |price| {
            Cell::Value(Value::PerMtok(price.per_mtok()))
        }),
        Cell::name(price.reason.clone()),
        Cell::word(standing(found)),
        Cell::Value(Value::Usd(found.used.change + found.used.filled)),
    ]
}

fn standing(found: &OwnPrice) -> &'static str {
    match found.standing {
        Standing::InForce if found.used.is_used() => "in force",
        Standing::InForce => "in force, and nothing asks for it",
        Standing::NoRate => "not used: it names no rate",
        Standing::NoPrice => "not used: no price is entered",
        Standing::NoReason => "not used: no reason is entered",
        Standing::UnknownModel => "not used: the snapshot has no such model",
        Standing::Replaced(_) => "not used: a later row names the same rate",
    }
}
