//! The parts of a report, a file each. Which of them a document holds belongs one level up.

pub(super) mod about;
pub(super) mod agreement;
pub(super) mod answers;
pub(super) mod bill;
pub(super) mod dimensions;
pub(super) mod findings;
pub(super) mod own;
pub(super) mod position;
pub(super) mod talks;

use super::Cell;
use crate::engine::num::Usd;
use crate::engine::value::Value;

/// An amount, or nothing where there is no figure.
fn amount(money: Option<Usd>) -> Cell {
    money.map_or(Cell::Blank, |money| Cell::Value(Value::Usd(money)))
}

/// An amount that is a floor while a price is missing.
fn at_least(money: Usd, gaps: bool) -> Cell {
    let money = Value::Usd(money);
    if gaps {
        Cell::AtLeast(money)
    } else {
        Cell::Value(money)
    }
}
