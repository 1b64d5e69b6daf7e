//! Fields of the agreement beyond the five-minute path: layers, years, settlement, uncertainty, traps, alternatives and
//! renewal. Of them the score reads only the factors of the benchmark; what they mean in dollars belongs in `negotiation`.

use super::shorthand::{Choices, Row, choices, fields, maybe, number, of, one_of, row, words};
use super::{BILLION, Field, FieldId, Kind, Unit, Words};

/// Names of the fields; all of them stand once, and none but [`NegotiationField::TermFactor`] touches the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum NegotiationField {
    Stacking,
    CapacityLayer,
    BillGross,
    BillEdp,
    BillPrivateRate,
    /// Commitment of a later year, two to five.
    CommitmentOf(u8),
    GrowthNative,
    GrowthBedrock,
    GrowthMarketplace,
    BedrockFrom,
    MarketplaceCap,
    MarketplaceCounting,
    CarryForward,
    Settlement,
    DiscountRate,
    Support,
    SupportMinimum,
    SupportRate,
    SupportOn,
    Volatility,
    Paths,
    Seed,
    FixedSpend,
    FixedDiscount,
    FloatingDiscount,
    PriceFall,
    DropMonth,
    DropBy,
    RiseMonth,
    RiseBy,
    OfferAnthropic,
    OfferAzure,
    OfferCohere,
    OfferGoogle,
    OfferMistral,
    OfferOpenai,
    MovedShare,
    AzureUnits,
    AzureTerm,
    AzurePlace,
    GoogleUnits,
    GoogleTerm,
    RenewalDate,
    CapacityDate,
    /// What a step of preparation has produced, from zero.
    StepNote(u8),
    /// The benchmark's factor for a term of so many years.
    TermFactor(u8),
}

const STACKINGS: Choices = choices! {
    "compound" => "Compound: the EDP discount applies to what the Bedrock layer leaves",
    "additive" => "Additive: both percentages are taken off list",
    "replace" => "Replace: the better of the two applies alone",
};

const BEDROCK_FROM: Choices = choices! {
    "1" => "From signature, inside the ramp",
    "2" => "Added in year 2",
    "3" => "Added in year 3",
    "4" => "Added in year 4",
    "5" => "Added in year 5",
    "never" => "Never: Bedrock stays outside the agreement",
};

const SETTLEMENTS: Choices = choices! {
    "annual" => "Every year",
    "term_end" => "Once, at the end of the term",
};

const SUPPORT: Choices = choices! {
    "none" => "Leave it out",
    "bands" => "Enterprise Support, by the published bands",
    "flat" => "A fixed percentage of my own",
};

const SUPPORT_ON: Choices = choices! {
    "gross" => "Usage at list, before discounts",
    "net" => "Usage after discounts",
};

const PATHS: Choices = choices! {
    "10000" => "10,000",
    "100000" => "100,000",
    "1000000" => "1,000,000",
};

const AZURE_TERMS: Choices = choices! {
    "hour" => "By the hour",
    "month" => "Reserved for a month",
    "year" => "Reserved for a year",
};

const AZURE_PLACES: Choices = choices! {
    "global" => "Global",
    "data_zone" => "Data zone",
    "regional" => "Regional",
};

const GOOGLE_TERMS: Choices = choices! {
    "week" => "For a week",
    "month" => "For a month",
    "quarter" => "For three months",
    "year" => "For a year",
};

use FieldId::Negotiation;
use NegotiationField as N;

/// A commitment of a later year.
const fn commitment(year: u8, key: &'static str, label: &'static str) -> Row {
    row(
        Negotiation(N::CommitmentOf(year)),
        key,
        label,
        "Leave it empty to follow the year before and the yearly step.",
        maybe(Unit::UsdPerYear, 0, BILLION),
        "",
    )
}

/// What an alternative offers off its list.
const fn offer(field: N, key: &'static str, label: &'static str) -> Row {
    row(
        Negotiation(field),
        key,
        label,
        "Off their list price.",
        number(Unit::Percent, 0, 95),
        "0",
    )
}

/// The reader's own factor for a term.
const fn factor(years: u8, key: &'static str, label: &'static str) -> Row {
    row(
        Negotiation(N::TermFactor(years)),
        key,
        label,
        "On the three-year discount. Leave it empty for ours, an opinion.",
        maybe(Unit::Times, 0, 10),
        "",
    )
}

/// What a step of preparation has produced.
const fn note(step: u8, key: &'static str) -> Row {
    row(
        Negotiation(N::StepNote(step)),
        key,
        "What it has produced",
        "It stands in the brief.",
        of(Kind::Text(200)),
        "",
    )
}

#[rustfmt::skip]
const TABLE: &[Row] = &[
    row(Negotiation(N::Stacking), "stacking", "How the Bedrock layer and the EDP discount combine",
        "Agreements differ: read the pricing annex. Compound is the usual reading.", one_of(STACKINGS), "compound"),
    row(Negotiation(N::CapacityLayer), "capacity_layer", "Bedrock discount on reserved capacity",
        "Leave it empty if it is the same as on tokens.", maybe(Unit::Percent, 0, 60), ""),
    row(Negotiation(N::BillGross), "bill_gross", "Gross charges on the bill", "Before any discount. A published day of a real bill, to start from.",
        number(Unit::Usd, 0, BILLION), "394"),
    row(Negotiation(N::BillEdp), "bill_edp", "EDP discount on the bill", "The line or column of that name, as a positive amount.", number(Unit::Usd, 0, BILLION), "28.18"),
    row(Negotiation(N::BillPrivateRate), "bill_private_rate", "Private-rate discount on the bill", "The line or column of that name, as a positive amount.",
        number(Unit::Usd, 0, BILLION), "49.2"),
    commitment(2, "commitment_2", "Commitment, second year"),
    commitment(3, "commitment_3", "Commitment, third year"),
    commitment(4, "commitment_4", "Commitment, fourth year"),
    commitment(5, "commitment_5", "Commitment, fifth year"),
    row(Negotiation(N::GrowthNative), "growth_native", "Growth of AWS without Bedrock", "Leave it empty to follow the expected growth.",
        maybe(Unit::PercentPerYear, -50, 200), ""),
    row(Negotiation(N::GrowthBedrock), "growth_bedrock", "Growth of Bedrock",
        "Leave it empty to follow the expected growth. A use case with a growth of its own keeps that.", maybe(Unit::PercentPerYear, -50, 200), ""),
    row(Negotiation(N::GrowthMarketplace), "growth_marketplace", "Growth of Marketplace purchases", "The score holds them level.",
        number(Unit::PercentPerYear, -50, 200), "0"),
    row(Negotiation(N::BedrockFrom), "bedrock_from", "Bedrock under the agreement",
        "Before it is added, Bedrock is paid at list and retires no commitment.", one_of(BEDROCK_FROM), "1"),
    row(Negotiation(N::MarketplaceCap), "marketplace_cap", "Marketplace cap", "Share of the commitment that Marketplace may retire; 25 % is the published rule.",
        number(Unit::Percent, 0, 100), "25"),
    row(Negotiation(N::MarketplaceCounting), "marketplace_counting", "Marketplace counting rate",
        "How much of an eligible dollar counts. A filed agreement of 2020 counts half.", number(Unit::Percent, 0, 100), "100"),
    row(Negotiation(N::CarryForward), "carry_forward", "Excess that carries forward", "Share of what a year burns above its commitment that counts in the next.",
        number(Unit::Percent, 0, 100), "0"),
    row(Negotiation(N::Settlement), "settlement", "Shortfall is settled", "Once at the end never costs more than every year.", one_of(SETTLEMENTS), "annual"),
    row(Negotiation(N::DiscountRate), "discount_rate", "Discount rate", "For a dollar paid a year later. Leave it at 0 to count every year alike.",
        number(Unit::PercentPerYear, 0, 50), "0"),
    row(Negotiation(N::Support), "support", "Support fee", "Enterprise Support is usually a condition of the agreement.", one_of(SUPPORT), "none"),
    row(Negotiation(N::SupportMinimum), "support_minimum", "Least support fee", "The plan's minimum. Plans were revised in December 2025: check yours.",
        number(Unit::UsdPerMonth, 0, 1_000_000), "15000"),
    row(Negotiation(N::SupportRate), "support_rate", "Support fee as a percentage", "Advisers report 3 to 5 % after negotiation.", number(Unit::Percent, 0, 20), "3"),
    row(Negotiation(N::SupportOn), "support_on", "Support is charged on", "By default on usage before discounts.", one_of(SUPPORT_ON), "gross"),
    row(Negotiation(N::Volatility), "volatility", "Volatility of spend",
        "Standard deviation of a year's change. Leave it empty to follow the uncertainty of the forecast.", maybe(Unit::PercentPerYear, 0, 100), ""),
    row(Negotiation(N::Paths), "paths", "Simulated paths", "More paths make smoother figures and take longer.", one_of(PATHS), "10000"),
    row(Negotiation(N::Seed), "seed", "Seed of the simulation", "The same seed gives the same picture; it travels in the link.", number(Unit::Number, 0, 999_999_999), "2026"),
    row(Negotiation(N::FixedSpend), "fixed_spend", "Bedrock spend under a fixed price", "At today's list. Leave it empty for all of your Bedrock spend.",
        maybe(Unit::UsdPerYear, 0, BILLION), ""),
    row(Negotiation(N::FixedDiscount), "fixed_discount", "Discount of the fixed price", "Off the list price on signature. 0 is a commitment at list rate.",
        number(Unit::Percent, 0, 60), "0"),
    row(Negotiation(N::FloatingDiscount), "floating_discount", "Discount off the list price of the day", "What to ask for instead. The guide's range is 5 to 10 %.",
        number(Unit::Percent, 0, 60), "5"),
    row(Negotiation(N::PriceFall), "price_fall", "Prices fall by", "At each anniversary, for the falling path. An assumption, to be replaced.",
        number(Unit::PercentPerYear, 0, 90), "20"),
    row(Negotiation(N::DropMonth), "drop_month", "A price drop comes after", "For the path with one drop.", number(Unit::Months, 0, 60), "12"),
    row(Negotiation(N::DropBy), "drop_by", "The drop", "An assumption, to be replaced.", number(Unit::Percent, 0, 95), "30"),
    row(Negotiation(N::RiseMonth), "rise_month", "Extended access begins after", "For the path on which a model is kept past its public end.",
        number(Unit::Months, 0, 60), "12"),
    row(Negotiation(N::RiseBy), "rise_by", "The price of extended access rises by", "Claude 3.5 Sonnet doubled on 1 December 2025.", number(Unit::Percent, 0, 400), "100"),
    offer(N::OfferAnthropic, "offer_anthropic", "Discount offered by Anthropic"),
    offer(N::OfferAzure, "offer_azure", "Discount offered by Microsoft Azure"),
    offer(N::OfferCohere, "offer_cohere", "Discount offered by Cohere"),
    offer(N::OfferGoogle, "offer_google", "Discount offered by Google"),
    offer(N::OfferMistral, "offer_mistral", "Discount offered by Mistral AI"),
    offer(N::OfferOpenai, "offer_openai", "Discount offered by OpenAI"),
    row(Negotiation(N::MovedShare), "moved_share", "Share that moves in a mixed position", "Of each use case that has an alternative.", number(Unit::Percent, 0, 100), "50"),
    row(Negotiation(N::AzureUnits), "azure_units", "Azure provisioned throughput units", "As Microsoft's calculator sizes your load. 0 leaves them out.",
        number(Unit::ModelUnits, 0, 100_000), "0"),
    row(Negotiation(N::AzureTerm), "azure_term", "Azure units are bought", "A reservation is cheaper and binds.", one_of(AZURE_TERMS), "hour"),
    row(Negotiation(N::AzurePlace), "azure_place", "Azure units serve from", "Narrower is dearer.", one_of(AZURE_PLACES), "global"),
    row(Negotiation(N::GoogleUnits), "google_units", "Google scale units", "As Google's estimator sizes your load. 0 leaves them out.",
        number(Unit::ModelUnits, 0, 100_000), "0"),
    row(Negotiation(N::GoogleTerm), "google_term", "Google units are bought", "Longer is cheaper and binds.", one_of(GOOGLE_TERMS), "month"),
    row(Negotiation(N::RenewalDate), "renewal_date", "Renewal date", "The day the agreement ends or is to be signed. The calendar follows it; the score keeps its months.",
        of(Kind::Date), ""),
    row(Negotiation(N::CapacityDate), "capacity_date", "Reserved capacity renews on", "It renews by itself unless you end it before.", of(Kind::Date), ""),
    note(0, "note_1"),
    note(1, "note_2"),
    note(2, "note_3"),
    note(3, "note_4"),
    note(4, "note_5"),
    note(5, "note_6"),
    note(6, "note_7"),
    factor(1, "factor_1", "Factor of a one-year term"),
    factor(2, "factor_2", "Factor of a two-year term"),
    factor(3, "factor_3", "Factor of a three-year term"),
    factor(4, "factor_4", "Factor of a four-year term"),
    factor(5, "factor_5", "Factor of a five-year term"),
];

pub(super) static FIELDS: [Field; TABLE.len()] = fields(TABLE);
pub(super) static WORDS: [Words; TABLE.len()] = words(TABLE);
