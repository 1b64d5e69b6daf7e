//! Fields of one tier of the discount benchmark that the reader has put in the place of ours, and of the effect of the
//! term on it. How a tier is used belongs in `agreement`.

use super::shorthand::{Row, fields, maybe, of, row, words};
use super::{BILLION, Field, FieldId, Kind, Unit, Words};

#[rustfmt::skip]
const TABLE: &[Row] = &[
    row(FieldId::TierFrom, "from", "Commitment from", "Average of a year. A tier of ours with the same figure is replaced.", maybe(Unit::UsdPerYear, 1, BILLION), ""),
    row(FieldId::TierLow, "low", "Low", "A poor result, over three years.", maybe(Unit::Percent, 0, 60), ""),
    row(FieldId::TierTypical, "typical", "Typical", "The usual result, over three years.", maybe(Unit::Percent, 0, 60), ""),
    row(FieldId::TierHigh, "high", "High", "A strong result, over three years.", maybe(Unit::Percent, 0, 60), ""),
    row(FieldId::TierReason, "reason", "Source of your tier", "Where it comes from and of when. Without a source the tier is not used.", of(Kind::Text(120)), ""),
];

pub(super) static FIELDS: [Field; TABLE.len()] = fields(TABLE);
pub(super) static WORDS: [Words; TABLE.len()] = words(TABLE);
