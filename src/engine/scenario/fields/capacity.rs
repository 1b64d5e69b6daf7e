//! Fields of one row of reserved capacity. What it costs and when it pays belongs in `quote`.

use super::{Choice, Field, FieldId, Kind, SCOPES, Unit, choice, field, maybe, number, row};

/// Names of the fields that price a row by model and term; none of them is an input of the five-minute path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum CapacityField {
    Name,
    Kind,
    Model,
    Region,
    Scope,
    Units,
    UnitTerm,
    UnitPrice,
    Throughput,
    OutputShare,
    BurnDown,
    ReservedTerm,
    ReservedInput,
    ReservedOutput,
    ReservedDiscount,
    OnDemandDiscount,
    OnDemandSaving,
}

const KINDS: &[Choice] = &[
    choice("given", "An hourly price for all of it together"),
    choice("model_units", "Model units (provisioned throughput)"),
    choice("reserved_tier", "Reserved tier (tokens per minute)"),
];

/// What an output token weighs in the load of capacity (domain notes, section 3.1).
pub(super) const BURN_DOWNS: &[Choice] = &[
    choice("1", "1: as much as an input token"),
    choice("5", "5: Claude 3.7 and later"),
];

const UNIT_TERMS: &[Choice] = &[
    choice("none", "No commitment"),
    choice("1m", "1 month"),
    choice("6m", "6 months"),
    choice("own", "A price of my own"),
];

const RESERVED_TERMS: &[Choice] = &[choice("1m", "1 month"), choice("3m", "3 months")];

#[rustfmt::skip]
pub(super) const TABLE: &[Field] = &[
    row(FieldId::Capacity(CapacityField::Name), "name", "Name of the reservation", "For you to recognise it.", Kind::Text(60), ""),
    row(FieldId::Capacity(CapacityField::Kind), "kind", "What is reserved",
        "Model units are sold per model for an hour; Reserved tier is sold in tokens per minute, input and output apart.", Kind::Choice(KINDS), "given"),
    field!(Hourly, "hourly", [16], "Reserved capacity",
        "Model units or Reserved tier, all of it together. Enter 0 if there is none.", number(Unit::UsdPerHour, 0, 100_000), "0"),
    row(FieldId::Capacity(CapacityField::Model), "model", "Model", "Reserved capacity is tied to one model.", Kind::Model, "anthropic.claude-sonnet-4-6"),
    row(FieldId::Capacity(CapacityField::Region), "region", "AWS Region", "Where your requests are sent from.", Kind::Region, "us-east-1"),
    row(FieldId::Capacity(CapacityField::Scope), "scope", "Endpoint",
        "For newer models a Region or geography costs 10 % more than the global endpoint.", Kind::Choice(SCOPES), "in_region_or_geo"),
    row(FieldId::Capacity(CapacityField::Units), "units", "Model units", "How many you hold.", number(Unit::ModelUnits, 0, 10_000), "1"),
    row(FieldId::Capacity(CapacityField::UnitTerm), "unit_term", "Commitment of the units",
        "List prices exist for some models only. A committed unit renews by itself and cannot be deleted early.", Kind::Choice(UNIT_TERMS), "1m"),
    row(FieldId::Capacity(CapacityField::UnitPrice), "unit_price", "Your price of one unit", "What you were quoted.", maybe(Unit::UsdPerHour, 0, 100_000), ""),
    row(FieldId::Capacity(CapacityField::Throughput), "throughput", "What one unit serves at full load",
        "Measured, or from your account team: AWS does not publish it. Count output tokens with the weight below. Leave it empty if you don't know.",
        maybe(Unit::KtokPerMinute, 1, 1_000_000), ""),
    row(FieldId::Capacity(CapacityField::OutputShare), "output_share", "Output tokens in this traffic",
        "Share of all tokens that the model writes. A starting value: replace it with yours.", number(Unit::Percent, 0, 100), "20"),
    row(FieldId::Capacity(CapacityField::BurnDown), "burn_down", "Weight of an output token",
        "AWS counts an output token five times against throughput for Claude 3.7 and later, once for other models (Bedrock guide, token burn-down).",
        Kind::Choice(BURN_DOWNS), "1"),
    row(FieldId::Capacity(CapacityField::ReservedTerm), "reserved_term", "Commitment of the Reserved tier", "What goes beyond it runs on demand.", Kind::Choice(RESERVED_TERMS), "1m"),
    row(FieldId::Capacity(CapacityField::ReservedInput), "reserved_input", "Reserved input", "AWS sells at least 100 thousand. Tokens written to the cache count.", number(Unit::KtokPerMinute, 0, 1_000_000), "100"),
    row(FieldId::Capacity(CapacityField::ReservedOutput), "reserved_output", "Reserved output", "AWS sells at least 10 thousand.", number(Unit::KtokPerMinute, 0, 1_000_000), "10"),
    field!(Utilisation, "utilisation", [17], "Average utilisation of it",
        "Over day and night. Leave it empty if you don't know.", maybe(Unit::Percent, 0, 100), ""),
    field!(BreakEven, "break_even", [18], "Break-even utilisation",
        "From where it beats on-demand prices. Published claims run from 40 to 70 %. Leave it empty if you don't know.", maybe(Unit::Percent, 5, 100), ""),
    field!(CapacityThirdParty, "third_party", [], "Share of it for third-party models",
        "Leave it empty if it follows your token use.", maybe(Unit::Percent, 0, 100), ""),
    row(FieldId::Capacity(CapacityField::ReservedDiscount), "reserved_discount", "Discount on the reservation alone",
        "Leave out what on demand gets as well, such as the EDP discount: it cancels out.", number(Unit::Percent, 0, 95), "0"),
    row(FieldId::Capacity(CapacityField::OnDemandDiscount), "on_demand_discount", "Discount on on-demand tokens alone",
        "It lifts the break-even.", number(Unit::Percent, 0, 95), "0"),
    row(FieldId::Capacity(CapacityField::OnDemandSaving), "on_demand_saving", "What caching and batch would save on demand",
        "Share of the on-demand bill of this work that reserved capacity does not save. It lifts the break-even.", number(Unit::Percent, 0, 95), "0"),
];
