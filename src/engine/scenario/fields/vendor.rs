//! Fields of one vendor whose models the agreement treats in a way of their own. What the treatment is worth belongs
//! in `negotiation`.

use super::position::TREATMENTS;
use super::{Field, FieldId, Kind, row};

#[rustfmt::skip]
pub(super) const TABLE: &[Field] = &[
    row(FieldId::VendorName, "vendor", "Vendor", "Whose models on Bedrock.", Kind::Text(60), ""),
    row(FieldId::VendorTreatment, "treatment", "Its models under the agreement", "Instead of the answer for all third-party models.",
        Kind::Choice(TREATMENTS), "unknown"),
];
