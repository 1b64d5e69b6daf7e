//! Fields of one price that the reader has put in the place of the snapshot's. Where it is used belongs in `quote`.

use super::{Field, FieldId, Kind, Unit, field, maybe};

#[rustfmt::skip]
pub(super) const TABLE: &[Field] = &[
    field!(OwnRate, "rate", [], "Rate that your price replaces",
        "A row of the rates, or one that is missing there.", Kind::Rate, ""),
    field!(OwnPrice, "price", [], "Your price",
        "In US dollars, for the same unit as the rate. Enter 0 if it costs you nothing.", maybe(Unit::UsdPerUnit, 0, 1000), ""),
    field!(OwnReason, "reason", [], "Reason for your price",
        "A quote, a contract, a correction. Without a reason the price is not used.", Kind::Text(120), ""),
];
