//! Fields of the scenario itself, in the order of the steps: spend, agreement, contract. Clauses and steps of
//! preparation are made from their own tables.

use super::shorthand::{Choices, Row, choices, field, fields, number, one_of, words};
use super::{BILLION, Field, Unit, Words};

/// The code answers whether there is none, the label whether there is one: links keep the code.
const LIST_RATE: Choices = choices! {
    "no" => "Yes",
    "yes" => "No, none",
    "unknown" => "I don't know",
};

const BASES: Choices = choices! {
    "net" => "Net: amounts after discount",
    "gross" => "Gross: amounts at list price",
};

pub(super) const TREATMENTS: Choices = choices! {
    "full" => "They get the discount and count towards the commitment",
    "counts_only" => "They count towards the commitment, without the discount",
    "mp_capped" => "They count only inside the Marketplace cap",
    "excluded" => "They neither count nor get the discount",
    "unknown" => "I don't know",
};

#[rustfmt::skip]
const TABLE: &[Row] = &[
    field!(Native, "native", [1], "AWS spend at list, without Bedrock and Marketplace",
        "After reservations and Savings Plans, before the EDP discount.", number(Unit::UsdPerYear, 0, BILLION), "8000000"),
    field!(Growth, "growth", [2], "Expected growth",
        "Of AWS and Bedrock spend at list. Account-team forecasts tend to run high.", number(Unit::PercentPerYear, -50, 200), "10"),
    field!(Uncertainty, "uncertainty", [3], "How far off the forecast may be at the end of the term",
        "Eight times in ten spend should stay within this. Forecasts over three years are often 15 to 25 % off.", number(Unit::Percent, 0, 90), "20"),
    field!(Term, "term", [4], "Term of the agreement",
        "One to five years. Without an agreement: the term you would sign.", number(Unit::Years, 1, 5), "3"),
    field!(Commitment, "commitment", [5], "Commitment, first year",
        "What the agreement or the offer commits you to. Enter 0 without an agreement.", number(Unit::UsdPerYear, 0, BILLION), "6000000"),
    field!(Step, "step", [6], "Yearly step of the commitment",
        "By how much it rises each year.", number(Unit::PercentPerYear, -50, 100), "0"),
    field!(Discount, "discount", [7], "EDP discount",
        "The cross-service percentage.", number(Unit::Percent, 0, 60), "9"),
    field!(Basis, "basis", [8], "The commitment is measured on",
        "Net means amounts after discount: you need more usage to meet the same figure.", one_of(BASES), "net"),
    field!(Marketplace, "marketplace", [22], "AWS Marketplace purchases",
        "Software bought through Marketplace, without Bedrock models.", number(Unit::UsdPerYear, 0, BILLION), "0"),
    field!(MarketplaceEligible, "marketplace_eligible", [23], "Share of them fully Deployed on AWS",
        "Only these count towards the commitment since May 2025.", number(Unit::Percent, 0, 100), "100"),
    field!(TunedUnproven, "tuned_unproven", [19], "Spend on tuned models never compared with retrieval",
        "Training, storage and inference of fine-tuned models without such a test. Enter 0 if there are none.", number(Unit::UsdPerMonth, 0, 10_000_000), "0"),
    field!(Treatment, "treatment", [20], "Third-party models (Claude, Llama, Mistral …) under the agreement",
        "Contracts differ. Not knowing earns nothing until you ask.", one_of(TREATMENTS), "unknown"),
    field!(Layer, "layer", [21], "Bedrock-specific discount",
        "On top of the EDP discount. Enter 0 if there is none.", number(Unit::Percent, 0, 60), "0"),
    field!(NoListRate, "no_list_rate", [21], "Is any Bedrock amount committed at a fixed list rate?",
        "Such a commitment keeps paying the old price when prices fall.", one_of(LIST_RATE), "unknown"),
    field!(Months, "months", [25], "Months until renewal or signature",
        "Nine months is a good start, three the least.", number(Unit::Months, 0, 60), "12"),
];

pub(super) static FIELDS: [Field; TABLE.len()] = fields(TABLE);
pub(super) static WORDS: [Words; TABLE.len()] = words(TABLE);
