//! Fields of one price that the reader has put in the place of the snapshot's. Where it is used belongs in `quote`.

use super::shorthand::{Row, field, fields, maybe, of, words};
use super::{Field, Kind, Unit, Words};

#[rustfmt::skip]
const TABLE: &[Row] = &[
    field!(OwnRate, "rate", [], "Rate that your price replaces",
        "A row of the rates, or one that is missing there.", of(Kind::Rate), ""),
    field!(OwnPrice, "price", [], "Your price",
        "In US dollars, for the same unit as the rate. Enter 0 if it costs you nothing.", maybe(Unit::UsdPerUnit, 0, 1000), ""),
    field!(OwnReason, "reason", [], "Reason for your price",
        "A quote, a contract, a correction. Without a reason the price is not used.", of(Kind::Text(120)), ""),
];

pub(super) static FIELDS: [Field; TABLE.len()] = fields(TABLE);
pub(super) static WORDS: [Words; TABLE.len()] = words(TABLE);
