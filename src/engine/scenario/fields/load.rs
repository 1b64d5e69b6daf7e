//! Fields of the load curve that reserved capacity is cut from. How it is cut belongs in `capacity`.

use super::capacity::BURN_DOWNS;
use super::shorthand::{Choices, Row, choices, fields, number, of, one_of, row, words};
use super::{Field, FieldId, Kind, SCOPES, Unit, Words};

/// Names of the fields of the load curve; all of them stand once, and none of them touches the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum LoadField {
    Shape,
    Peak,
    Curve,
    Unit,
    Prices,
    Row,
    UnitServes,
    UnitPrice,
    Least,
    Value,
    OnDemand,
    Model,
    Region,
    Scope,
    OutputShare,
    BurnDown,
    ReservedDiscount,
    OnDemandDiscount,
    Saving,
}

const SHAPES: Choices = choices! {
    "office" => "Office hours: high from 9 to 18",
    "flat" => "Flat: the same in every hour",
    "two_peaks" => "Two peaks: late morning and evening",
    "night" => "Batch at night: 22 to 6",
    "week" => "A week of office hours, quiet at the weekend",
    "own" => "My own numbers",
};

const UNITS: Choices = choices! {
    "ktok_minute" => "Thousand tokens a minute, average of the hour",
    "mtok_hour" => "Million tokens in the hour",
};

const PRICES: Choices = choices! {
    "typed" => "What I enter here",
    "row" => "A reservation of the list",
};

const VALUES: Choices = choices! {
    "typed" => "A price I enter",
    "model" => "A model from the catalogue",
};

/// Most load of an hour: a million times a thousand tokens a minute is more than any account's quota.
const MOST: i32 = 1_000_000;

#[rustfmt::skip]
const TABLE: &[Row] = &[
    row(FieldId::Load(LoadField::Shape), "shape", "Load over the day", "The shapes are ours, to start from; your own numbers decide.", one_of(SHAPES), "office"),
    row(FieldId::Load(LoadField::Unit), "unit", "Unit of the curve", "Count tokens as the unit below does: model units with the weight of output, the Reserved tier plain, input and output together.", one_of(UNITS), "ktok_minute"),
    row(FieldId::Load(LoadField::Peak), "peak", "Load of the busiest hour", "The shape is scaled to it.", number(Unit::OfTheCurve, 0, MOST), "1000"),
    row(FieldId::Load(LoadField::Curve), "curve", "Load of each hour",
        "24 numbers from midnight, or 168 from Monday, midnight. Paste a column or a row of a spreadsheet, or separate them with spaces.", of(Kind::Curve(MOST)), ""),
    row(FieldId::Load(LoadField::Prices), "prices", "Unit and prices from", "A reservation of the list brings its own.", one_of(PRICES), "typed"),
    row(FieldId::Load(LoadField::Row), "row", "Number of the reservation", "As counted in the list above.", number(Unit::Row, 1, 50), "1"),
    row(FieldId::Load(LoadField::UnitServes), "unit_serves", "What one unit serves", "At full load. A starting value: replace it with yours.", number(Unit::OfTheCurve, 0, MOST), "100"),
    row(FieldId::Load(LoadField::UnitPrice), "unit_price", "Price of one unit", "Paid in every hour, idle or not. A starting value: replace it with yours.", number(Unit::UsdPerHour, 0, 100_000), "10"),
    row(FieldId::Load(LoadField::Least), "least", "Fewest units that are sold", "Leave it at 0 if any number can be bought.", number(Unit::ModelUnits, 0, 10_000), "0"),
    row(FieldId::Load(LoadField::Value), "value", "On-demand price from", "What the same load costs without a reservation.", one_of(VALUES), "typed"),
    row(FieldId::Load(LoadField::OnDemand), "on_demand", "On-demand price of the load", "For a million tokens of load, input and output together. A starting value: replace it with yours.",
        number(Unit::UsdPerMtok, 0, 1000), "3"),
    row(FieldId::Load(LoadField::Model), "model", "Model on demand", "Whose prices the load would pay.", of(Kind::Model), "anthropic.claude-sonnet-4-6"),
    row(FieldId::Load(LoadField::Region), "region", "AWS Region of the load", "Where your requests are sent from.", of(Kind::Region), "us-east-1"),
    row(FieldId::Load(LoadField::Scope), "scope", "Endpoint of the load", "For newer models a Region or geography costs 10 % more than the global endpoint.", one_of(SCOPES), "in_region_or_geo"),
    row(FieldId::Load(LoadField::OutputShare), "output_share", "Output tokens in the load", "Share of all tokens that the model writes.", number(Unit::Percent, 0, 100), "20"),
    row(FieldId::Load(LoadField::BurnDown), "burn_down", "Weight of an output token in the load",
        "AWS counts an output token five times against throughput for Claude 3.7 and later, once for other models (Bedrock guide, token burn-down).",
        one_of(BURN_DOWNS), "1"),
    row(FieldId::Load(LoadField::ReservedDiscount), "reserved_discount", "Discount on the units alone",
        "Leave out what on demand gets as well.", number(Unit::Percent, 0, 95), "0"),
    row(FieldId::Load(LoadField::OnDemandDiscount), "on_demand_discount", "Discount on the load on demand alone",
        "It makes fewer units worth their price.", number(Unit::Percent, 0, 95), "0"),
    row(FieldId::Load(LoadField::Saving), "saving", "What caching and batch would save on this load",
        "Share of the on-demand bill. It makes fewer units worth their price.", number(Unit::Percent, 0, 95), "0"),
];

pub(super) static FIELDS: [Field; TABLE.len()] = fields(TABLE);
pub(super) static WORDS: [Words; TABLE.len()] = words(TABLE);
