//! Fields of one row of reserved capacity. What it costs and when it pays belongs in `quote`.

use super::shorthand::{
    Choices, Row, choices, field, fields, maybe, number, of, one_of, row, words,
};
use super::{Field, FieldId, Kind, SCOPES, Unit, Words};

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

const KINDS: Choices = choices! {
    "given" => "An hourly price for all of it together",
    "model_units" => "Model units (provisioned throughput)",
    "reserved_tier" => "Reserved tier (tokens per minute)",
};

/// What an output token weighs in the load of capacity (domain notes, section 3.1).
pub(super) const BURN_DOWNS: Choices = choices! {
    "1" => "1: as much as an input token",
    "5" => "5: Claude 3.7 and later",
};

const UNIT_TERMS: Choices = choices! {
    "none" => "No commitment",
    "1m" => "1 month",
    "6m" => "6 months",
    "own" => "A price of my own",
};

const RESERVED_TERMS: Choices = choices! { "1m" => "1 month", "3m" => "3 months" };

/// Fields of the five steps.
#[rustfmt::skip]
const TABLE: &[Row] = &[
    field!(Hourly, "hourly", [16], "Reserved capacity",
        "Model units or Reserved tier, all of it together. Enter 0 if there is none.", number(Unit::UsdPerHour, 0, 100_000), "0"),
    field!(Utilisation, "utilisation", [17], "Average utilisation of it",
        "Over day and night. Leave it empty if you don't know.", maybe(Unit::Percent, 0, 100), ""),
    field!(BreakEven, "break_even", [18], "Break-even utilisation",
        "From where it beats on-demand prices. Published claims run from 40 to 70 %. Leave it empty if you don't know.", maybe(Unit::Percent, 5, 100), ""),
];

/// Fields that only the view of the capacity draws.
#[rustfmt::skip]
const MORE: &[Row] = &[
    row(FieldId::Capacity(CapacityField::Name), "name", "Name of the reservation", "For you to recognise it.", of(Kind::Text(60)), ""),
    row(FieldId::Capacity(CapacityField::Kind), "kind", "What is reserved",
        "Model units are sold per model for an hour; Reserved tier is sold in tokens per minute, input and output apart.", one_of(KINDS), "given"),
    row(FieldId::Capacity(CapacityField::Model), "model", "Model", "Reserved capacity is tied to one model.", of(Kind::Model), "anthropic.claude-sonnet-4-6"),
    row(FieldId::Capacity(CapacityField::Region), "region", "AWS Region", "Where your requests are sent from.", of(Kind::Region), "us-east-1"),
    row(FieldId::Capacity(CapacityField::Scope), "scope", "Endpoint",
        "For newer models a Region or geography costs 10 % more than the global endpoint.", one_of(SCOPES), "in_region_or_geo"),
    row(FieldId::Capacity(CapacityField::Units), "units", "Model units", "How many you hold.", number(Unit::ModelUnits, 0, 10_000), "1"),
    row(FieldId::Capacity(CapacityField::UnitTerm), "unit_term", "Commitment of the units",
        "List prices exist for some models only. A committed unit renews by itself and cannot be deleted early.", one_of(UNIT_TERMS), "1m"),
    row(FieldId::Capacity(CapacityField::UnitPrice), "unit_price", "Your price of one unit", "What you were quoted.", maybe(Unit::UsdPerHour, 0, 100_000), ""),
    row(FieldId::Capacity(CapacityField::Throughput), "throughput", "What one unit serves at full load",
        "Measured, or from your account team: AWS does not publish it. Count output tokens with the weight below. Leave it empty if you don't know.",
        maybe(Unit::KtokPerMinute, 1, 1_000_000), ""),
    row(FieldId::Capacity(CapacityField::OutputShare), "output_share", "Output tokens in this traffic",
        "Share of all tokens that the model writes. A starting value: replace it with yours.", number(Unit::Percent, 0, 100), "20"),
    row(FieldId::Capacity(CapacityField::BurnDown), "burn_down", "Weight of an output token",
        "AWS counts an output token five times against throughput for Claude 3.7 and later, once for other models (Bedrock guide, token burn-down).",
        one_of(BURN_DOWNS), "1"),
    row(FieldId::Capacity(CapacityField::ReservedTerm), "reserved_term", "Commitment of the Reserved tier", "What goes beyond it runs on demand.", one_of(RESERVED_TERMS), "1m"),
    row(FieldId::Capacity(CapacityField::ReservedInput), "reserved_input", "Reserved input", "AWS sells at least 100 thousand. Tokens written to the cache count.", number(Unit::KtokPerMinute, 0, 1_000_000), "100"),
    row(FieldId::Capacity(CapacityField::ReservedOutput), "reserved_output", "Reserved output", "AWS sells at least 10 thousand.", number(Unit::KtokPerMinute, 0, 1_000_000), "10"),
    field!(CapacityThirdParty, "third_party", [], "Share of it for third-party models",
        "Leave it empty if it follows your token use.", maybe(Unit::Percent, 0, 100), ""),
    row(FieldId::Capacity(CapacityField::ReservedDiscount), "reserved_discount", "Discount on the reservation alone",
        "Leave out what on demand gets as well, such as the EDP discount: it cancels out.", number(Unit::Percent, 0, 95), "0"),
    row(FieldId::Capacity(CapacityField::OnDemandDiscount), "on_demand_discount", "Discount on on-demand tokens alone",
        "It lifts the break-even.", number(Unit::Percent, 0, 95), "0"),
    row(FieldId::Capacity(CapacityField::OnDemandSaving), "on_demand_saving", "What caching and batch would save on demand",
        "Share of the on-demand bill of this work that reserved capacity does not save. It lifts the break-even.", number(Unit::Percent, 0, 95), "0"),
];

pub(super) static FIELDS: [Field; TABLE.len()] = fields(TABLE);
pub(super) static WORDS: [Words; TABLE.len()] = words(TABLE);
pub(super) static MORE_FIELDS: [Field; MORE.len()] = fields(MORE);
pub(super) static MORE_WORDS: [Words; MORE.len()] = words(MORE);
