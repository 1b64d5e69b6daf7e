//! Fields of one vendor whose models the agreement treats in a way of their own. What the treatment is worth belongs
//! in `negotiation`.

use super::position::TREATMENTS;
use super::shorthand::{Row, fields, of, one_of, row, words};
use super::{Field, FieldId, Kind, Words};

#[rustfmt::skip]
const TABLE: &[Row] = &[
    row(FieldId::VendorName, "vendor", "Vendor", "Whose models on Bedrock.", of(Kind::Text(60)), ""),
    row(FieldId::VendorTreatment, "treatment", "Its models under the agreement", "Instead of the answer for all third-party models.",
        one_of(TREATMENTS), "unknown"),
];

pub(super) static FIELDS: [Field; TABLE.len()] = fields(TABLE);
pub(super) static WORDS: [Words; TABLE.len()] = words(TABLE);
