//! The table of inputs: id, key in links, words, unit, range and default of every field, read by form, link,
//! file, docs and bounds alike. Reading typed text belongs in `parse`, holding values in `draft`.

use crate::engine::data::{Context, Scope, ServiceTier};
use crate::engine::num::Factor;
use crate::engine::scenario::{CLAUSES, STEPS};
use crate::engine::value::Value;

/// Inputs of the five-minute path, as the score model counts them.
pub const INPUTS: u32 = 25;

/// One field of the form.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Which one.
    pub id: FieldId,
    /// Its name in links and files; never reused for another meaning.
    pub key: &'static str,
    /// Numbers of the score model's inputs that it answers.
    pub inputs: &'static [u8],
    /// Label above the box.
    pub label: &'static str,
    /// Hint below the label: what it is, and why the default is what it is.
    pub hint: &'static str,
    /// Unit, range or choices.
    pub kind: Kind,
    /// The value until somebody touches it, as a canonical text.
    pub default: &'static str,
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A number with a unit, between two bounds, both included.
    Number {
        /// The unit.
        unit: Unit,
        /// Least value.
        min: i32,
        /// Greatest value.
        max: i32,
        /// True when leaving it empty means "I don't know".
        optional: bool,
    },
    /// One of a few words.
    Choice(&'static [Choice]),
    /// An id of the model catalogue.
    Model,
    /// An AWS Region code.
    Region,
    /// Free words of at most so many characters.
    Text(usize),
}

/// One word of a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Canonical text.
    pub code: &'static str,
    /// What the page calls it.
    pub label: &'static str,
}

/// Unit of a number field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Unit {
    UsdPerYear,
    UsdPerMonth,
    UsdPerHour,
    UsdPerMtok,
    Percent,
    PercentPerYear,
    MtokPerMonth,
    Years,
    Months,
}

impl Unit {
    /// What stands beside the box.
    pub fn label(self) -> &'static str {
        match self {
            Self::UsdPerYear => "$ a year",
            Self::UsdPerMonth => "$ a month",
            Self::UsdPerHour => "$ an hour",
            Self::UsdPerMtok => "$ per million tokens",
            Self::Percent => "%",
            Self::PercentPerYear => "% a year",
            Self::MtokPerMonth => "million tokens a month",
            Self::Years => "years",
            Self::Months => "months",
        }
    }

    /// True for amounts of money.
    pub fn is_money(self) -> bool {
        matches!(
            self,
            Self::UsdPerYear | Self::UsdPerMonth | Self::UsdPerHour | Self::UsdPerMtok
        )
    }

    /// True for percentages.
    pub fn is_percent(self) -> bool {
        matches!(self, Self::Percent | Self::PercentPerYear)
    }

    /// An end of a range in this unit, for a sentence.
    pub(super) fn bound(self, end: i32) -> Value {
        let text = end.to_string();
        if self.is_money() {
            Value::Usd(text.parse().unwrap_or_default())
        } else {
            Value::Times(text.parse().unwrap_or_default())
        }
    }

    /// A number in this unit, for showing.
    pub fn value(self, number: Factor) -> Value {
        if self.is_percent() {
            Value::Percent(number.hundredth())
        } else {
            Value::Times(number)
        }
    }
}

/// Names of the fields. Those of a workload and of a capacity row exist once per row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum FieldId {
    Native,
    Growth,
    Uncertainty,
    Term,
    Commitment,
    Step,
    Discount,
    Basis,
    Marketplace,
    MarketplaceEligible,
    TunedUnproven,
    Treatment,
    Layer,
    NoListRate,
    Clause(u8),
    Months,
    Preparation(u8),
    Name,
    Pricing,
    Model,
    Region,
    Scope,
    ServiceTier,
    Context,
    NeedsRegion,
    PriceIn,
    PriceOut,
    ThirdParty,
    Premium,
    Input,
    Output,
    Repeat,
    Deferrable,
    Hourly,
    Utilisation,
    BreakEven,
    CapacityThirdParty,
}

const fn choice(code: &'static str, label: &'static str) -> Choice {
    Choice { code, label }
}

/// Yes, partly, no, unknown.
pub const ANSWERS: &[Choice] = &[
    choice("yes", "Yes"),
    choice("partial", "Partly"),
    choice("no", "No"),
    choice("unknown", "I don't know"),
];

const YES_NO: &[Choice] = &[
    choice("yes", "Yes"),
    choice("no", "No"),
    choice("unknown", "I don't know"),
];

/// The code answers whether there is none, the label whether there is one: links keep the code.
const LIST_RATE: &[Choice] = &[
    choice("no", "Yes"),
    choice("yes", "No, none"),
    choice("unknown", "I don't know"),
];

const BASES: &[Choice] = &[
    choice("net", "Net: amounts after discount"),
    choice("gross", "Gross: amounts at list price"),
];

const TREATMENTS: &[Choice] = &[
    choice(
        "full",
        "They get the discount and count towards the commitment",
    ),
    choice(
        "counts_only",
        "They count towards the commitment, without the discount",
    ),
    choice("mp_capped", "They count only inside the Marketplace cap"),
    choice("excluded", "They neither count nor get the discount"),
    choice("unknown", "I don't know"),
];

/// Where a workload's prices come from; the five last are the guide's price classes.
pub const PRICINGS: &[Choice] = &[
    choice("catalogue", "A model from the catalogue"),
    choice("own", "My own blended rates"),
    choice(
        "premium-reasoning",
        "I don't know the model: premium reasoning class",
    ),
    choice(
        "standard-chat",
        "I don't know the model: standard chat class",
    ),
    choice("lightweight", "I don't know the model: lightweight class"),
    choice("open-weight", "I don't know the model: open-weight class"),
    choice("embedding", "I don't know the model: embedding class"),
];

const SCOPES: &[Choice] = &[
    choice(
        "in_region_or_geo",
        "In one Region or a geography (US, EU …)",
    ),
    choice("global", "Global: AWS picks the Region"),
];

const TIERS: &[Choice] = &[
    choice("standard", "Standard"),
    choice("batch", "Batch"),
    choice("flex", "Flex"),
    choice("priority", "Priority"),
];

const CONTEXTS: &[Choice] = &[
    choice("standard", "Standard"),
    choice("gt100k", "Above 100,000 tokens"),
    choice("gt200k", "Above 200,000 tokens"),
    choice("gt272k", "Above 272,000 tokens"),
];

const BILLION: i32 = 1_000_000_000;

const fn number(unit: Unit, min: i32, max: i32) -> Kind {
    Kind::Number {
        unit,
        min,
        max,
        optional: false,
    }
}

const fn maybe(unit: Unit, min: i32, max: i32) -> Kind {
    Kind::Number {
        unit,
        min,
        max,
        optional: true,
    }
}

macro_rules! field {
    ($id:ident, $key:literal, $inputs:expr, $label:literal, $hint:literal, $kind:expr, $default:literal) => {
        Field {
            id: FieldId::$id,
            key: $key,
            inputs: &$inputs,
            label: $label,
            hint: $hint,
            kind: $kind,
            default: $default,
        }
    };
}

/// Every field except clauses and steps, which are made from their own tables by [`field`].
#[rustfmt::skip]
pub const FIELDS: &[Field] = &[
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
        "Net means amounts after discount: you need more usage to meet the same figure.", Kind::Choice(BASES), "net"),
    field!(Marketplace, "marketplace", [22], "AWS Marketplace purchases",
        "Software bought through Marketplace, without Bedrock models.", number(Unit::UsdPerYear, 0, BILLION), "0"),
    field!(MarketplaceEligible, "marketplace_eligible", [23], "Share of them fully Deployed on AWS",
        "Only these count towards the commitment since May 2025.", number(Unit::Percent, 0, 100), "100"),
    field!(TunedUnproven, "tuned_unproven", [19], "Spend on tuned models never compared with retrieval",
        "Training, storage and inference of fine-tuned models without such a test. Enter 0 if there are none.", number(Unit::UsdPerMonth, 0, 10_000_000), "0"),
    field!(Treatment, "treatment", [20], "Third-party models (Claude, Llama, Mistral …) under the agreement",
        "Contracts differ. Not knowing earns nothing until you ask.", Kind::Choice(TREATMENTS), "unknown"),
    field!(Layer, "layer", [21], "Bedrock-specific discount",
        "On top of the EDP discount. Enter 0 if there is none.", number(Unit::Percent, 0, 60), "0"),
    field!(NoListRate, "no_list_rate", [21], "Is any Bedrock amount committed at a fixed list rate?",
        "Such a commitment keeps paying the old price when prices fall.", Kind::Choice(LIST_RATE), "unknown"),
    field!(Months, "months", [25], "Months until renewal or signature",
        "Nine months is a good start, three the least.", number(Unit::Months, 0, 60), "12"),

    field!(Name, "name", [], "Name of the use case", "For you to recognise it.", Kind::Text(60), ""),
    field!(Pricing, "pricing", [11], "Prices from",
        "A model of the catalogue brings its real rates.", Kind::Choice(PRICINGS), "catalogue"),
    field!(Model, "model", [11, 12], "Model", "By vendor. What is known of a model's end stands beside its name.", Kind::Model, "anthropic.claude-sonnet-5-5"),
    field!(Region, "region", [11], "AWS Region", "Where your requests are sent from.", Kind::Region, "us-east-1"),
    field!(Scope, "scope", [14], "Endpoint",
        "For newer models a Region or geography costs 10 % more than the global endpoint.", Kind::Choice(SCOPES), "in_region_or_geo"),
    field!(ServiceTier, "tier", [15], "Service tier", "Batch and flex cost about half, priority more.", Kind::Choice(TIERS), "standard"),
    field!(Context, "context", [11], "Prompt length", "Some models cost more above a length.", Kind::Choice(CONTEXTS), "standard"),
    field!(NeedsRegion, "needs_region", [14], "This traffic has to stay in its Region or geography",
        "By law or by contract.", Kind::Choice(YES_NO), "unknown"),
    field!(PriceIn, "price_in", [11], "Blended input price", "Average over your models at global-endpoint level.", number(Unit::UsdPerMtok, 0, 1000), "3"),
    field!(PriceOut, "price_out", [11], "Blended output price", "Average over your models at global-endpoint level.", number(Unit::UsdPerMtok, 0, 1000), "15"),
    field!(ThirdParty, "third_party", [12], "Share on third-party models",
        "Claude, Llama, Mistral and every other model that is not Amazon's.", number(Unit::Percent, 0, 100), "80"),
    field!(Premium, "premium", [14], "Traffic on regional or geographic endpoints without need",
        "It pays 10 % more than the global endpoint.", number(Unit::Percent, 0, 100), "0"),
    field!(Input, "input", [9], "Input tokens", "What you send: prompts, documents, history.", number(Unit::MtokPerMonth, 0, 10_000_000), "1000"),
    field!(Output, "output", [10], "Output tokens", "What the model writes.", number(Unit::MtokPerMonth, 0, 10_000_000), "200"),
    field!(Repeat, "repeat", [13], "Input that repeats and is not cached today",
        "System prompts, examples and documents sent again and again.", number(Unit::Percent, 0, 100), "40"),
    field!(Deferrable, "deferrable", [15], "Traffic that could wait some hours",
        "It could run as batch at about half the price.", number(Unit::Percent, 0, 100), "10"),

    field!(Hourly, "hourly", [16], "Reserved capacity",
        "Model units or Reserved tier, all of it together. Enter 0 if there is none.", number(Unit::UsdPerHour, 0, 100_000), "0"),
    field!(Utilisation, "utilisation", [17], "Average utilisation of it",
        "Over day and night. Leave it empty if you don't know.", maybe(Unit::Percent, 0, 100), ""),
    field!(BreakEven, "break_even", [18], "Break-even utilisation",
        "From where it beats on-demand prices. Published claims run from 40 to 70 %. Leave it empty if you don't know.", maybe(Unit::Percent, 5, 100), ""),
    field!(CapacityThirdParty, "third_party", [], "Share of it for third-party models",
        "Leave it empty if it follows your token use.", maybe(Unit::Percent, 0, 100), ""),
];

/// Fields of the scenario itself, in the order of the steps.
pub const SCENARIO_FIELDS: &[FieldId] = &[
    FieldId::Native,
    FieldId::Growth,
    FieldId::Uncertainty,
    FieldId::Term,
    FieldId::Commitment,
    FieldId::Step,
    FieldId::Discount,
    FieldId::Basis,
    FieldId::Marketplace,
    FieldId::MarketplaceEligible,
    FieldId::TunedUnproven,
    FieldId::Treatment,
    FieldId::Layer,
    FieldId::NoListRate,
    FieldId::Months,
];

/// Fields of one workload.
pub const WORKLOAD_FIELDS: &[FieldId] = &[
    FieldId::Name,
    FieldId::Pricing,
    FieldId::Model,
    FieldId::Region,
    FieldId::Scope,
    FieldId::ServiceTier,
    FieldId::Context,
    FieldId::NeedsRegion,
    FieldId::PriceIn,
    FieldId::PriceOut,
    FieldId::ThirdParty,
    FieldId::Premium,
    FieldId::Input,
    FieldId::Output,
    FieldId::Repeat,
    FieldId::Deferrable,
];

/// Fields of one row of reserved capacity.
pub const CAPACITY_FIELDS: &[FieldId] = &[
    FieldId::Hourly,
    FieldId::Utilisation,
    FieldId::BreakEven,
    FieldId::CapacityThirdParty,
];

/// Every field of the scenario, clauses and steps included.
pub fn scenario_fields() -> impl Iterator<Item = FieldId> {
    let clauses = (0u8..).take(CLAUSES.len()).map(FieldId::Clause);
    let steps = (0u8..).take(STEPS.len()).map(FieldId::Preparation);
    SCENARIO_FIELDS.iter().copied().chain(clauses).chain(steps)
}

impl FieldId {
    /// The field's row in the table; clauses and steps take theirs from their own tables.
    pub fn field(self) -> Field {
        let question = |key, label, hint, inputs| Field {
            id: self,
            key,
            inputs,
            label,
            hint,
            kind: Kind::Choice(ANSWERS),
            default: "unknown",
        };
        match self {
            Self::Clause(index) => {
                let clause = CLAUSES.get(usize::from(index));
                question(
                    clause.map_or("", |c| c.id),
                    clause.map_or("", |c| c.name),
                    clause.map_or("", |c| c.why),
                    &[24],
                )
            }
            Self::Preparation(index) => {
                let step = STEPS.get(usize::from(index));
                question(
                    step.map_or("", |s| s.id),
                    step.map_or("", |s| s.name),
                    step.map_or("", |s| s.action),
                    &[25],
                )
            }
            _ => FIELDS
                .iter()
                .find(|field| field.id == self)
                .copied()
                .unwrap_or(question("", "", "", &[])),
        }
    }
}

/// The service tier of a canonical text.
pub(super) fn service_tier(code: &str) -> ServiceTier {
    code.parse().unwrap_or(ServiceTier::Standard)
}

/// The endpoint scope of a canonical text.
pub(super) fn scope(code: &str) -> Scope {
    code.parse().unwrap_or(Scope::InRegionOrGeo)
}

/// The context band of a canonical text.
pub(super) fn context(code: &str) -> Context {
    code.parse().unwrap_or(Context::Standard)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_listed_field_has_a_row_and_a_key_of_its_own() {
        for group in [
            scenario_fields().collect::<Vec<_>>(),
            WORKLOAD_FIELDS.to_vec(),
            CAPACITY_FIELDS.to_vec(),
        ] {
            let keys: BTreeSet<_> = group.iter().map(|id| id.field().key).collect();
            assert_eq!(keys.len(), group.len(), "{keys:?}");
            assert!(!keys.contains(""));
            assert!(
                group
                    .iter()
                    .all(|id| id.field().id == *id && !id.field().label.is_empty())
            );
            assert!(group.iter().all(|id| id.field().hint.ends_with('.')));
        }
    }

    #[test]
    fn the_fields_answer_all_25_inputs() {
        let groups = scenario_fields()
            .chain(WORKLOAD_FIELDS.iter().copied())
            .chain(CAPACITY_FIELDS.iter().copied());
        let answered: BTreeSet<u8> = groups
            .flat_map(|id| id.field().inputs.iter().copied())
            .collect();
        assert_eq!(answered, (1..=INPUTS as u8).collect());
    }
}
