//! Fields of one row of reserved capacity. What it costs and when it pays belongs in `quote`.

use super::{Field, FieldId, Unit, field, maybe, number};

#[rustfmt::skip]
pub(super) const TABLE: &[Field] = &[
    field!(Hourly, "hourly", [16], "Reserved capacity",
        "Model units or Reserved tier, all of it together. Enter 0 if there is none.", number(Unit::UsdPerHour, 0, 100_000), "0"),
    field!(Utilisation, "utilisation", [17], "Average utilisation of it",
        "Over day and night. Leave it empty if you don't know.", maybe(Unit::Percent, 0, 100), ""),
    field!(BreakEven, "break_even", [18], "Break-even utilisation",
        "From where it beats on-demand prices. Published claims run from 40 to 70 %. Leave it empty if you don't know.", maybe(Unit::Percent, 5, 100), ""),
    field!(CapacityThirdParty, "third_party", [], "Share of it for third-party models",
        "Leave it empty if it follows your token use.", maybe(Unit::Percent, 0, 100), ""),
];
