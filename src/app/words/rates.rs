//! The words of the view "Rates", and the plain words for codes of the data files. Marks of an own price elsewhere
//! stand with what shows them.

use std::fmt::Display;

use crate::engine::data::{
    Confidence, Context, Dataset, Dimension, RateName, Scope, ServiceTier, Unit,
};

pub const LEAD: &str = "Every list price that the figures may rest on, with source, date and confidence. Put a price of your own in its \
     place where your contract says otherwise: it is used everywhere, marked, and carried in links.";
pub const OF_TODAY: &str = "new today";
pub const A_DAY_OLD: &str = "a day old";
pub const DOWNLOADS: &str = "The exact files: ";
pub const DOWNLOAD_RATES: &str = "prices";
pub const DOWNLOAD_SOURCES: &str = "sources";
pub const DOWNLOAD_MODELS: &str = "models and end-of-life dates";

pub const OWN: &str = "Own prices";
pub const NO_OWN: &str = "None. Open a rate below and choose “Use my own price”.";
pub const NO_OWN_SHARED: &str = "The sender uses none.";
pub const FULL: &str = "There is room for no more own prices. Remove one that you no longer need.";
pub const USE_OWN: &str = "Use my own price";
pub const HAS_OWN: &str = "An own price stands in its place; it is at the top of this page.";
pub const SHOW_OWN: &str = "Go to it";
pub const MISSING: &str = "Prices that your use cases need and the snapshot lacks";
pub const ENTER: &str = "Enter a price for ";
pub const ADD_MISSING: &str = "Enter a price that the list lacks";
pub const ADD: &str = "Add an own price for this";
pub const REMOVE: &str = "Remove own price ";
pub const NOT_IN_SNAPSHOT: &str = "The snapshot has no such price.";

pub const NO_RATE: &str = "Not used: it names no rate.";
pub const NO_PRICE: &str = "Not used yet: enter a price.";
pub const NO_REASON: &str = "Not used yet: enter a reason.";
pub const UNKNOWN_MODEL: &str = "Not used: the snapshot has no such model.";
pub const UNUSED: &str = "In force. None of the use cases asks for it now.";

pub const LIST: &str = "All rates";
pub const SEARCH: &str = "Search";
pub const SEARCH_HINT: &str =
    "Words of vendor, model, Region, tier, dimension or source, such as “sonnet eu-west-1 cache”.";
pub const ALL: &str = "All";
pub const LIVING: &str = "Hide models past their end of life";
pub const CLEAR: &str = "Clear the filters";
pub const NOTHING: &str = "No rate has all of this. Use fewer words, or clear the filters.";
pub const CAPTION: &str = "Rates in US dollars; open a row for its source";

pub const OPINION_OF_TRUST: &str = "Confidence";

/// What a confidence says.
pub fn ended(day: impl Display) -> String {
    format!("ended {day}")
}

pub fn trust(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "high: independent readings agree, or the record is AWS’s own",
        Confidence::Medium => "medium: one source derived from AWS",
        Confidence::Low => "low: no citation of AWS, implausible, or sources disagree",
    }
}

/// What one price buys.
pub fn per(unit: Unit) -> &'static str {
    match unit {
        Unit::KiloTpmHour => "per 1,000 tokens a minute, for an hour",
        Unit::MillionTokens => "per million tokens",
        Unit::GsuHour | Unit::PtuHour => "per scale unit and hour",
        Unit::PtuMonth => "per scale unit and month",
        Unit::PtuYear => "per scale unit and year",
        Unit::CustomUnitMinute => "per custom model unit and minute",
        Unit::CustomUnitMonth => "per custom model unit and month",
        Unit::Hour => "per hour",
        Unit::Image | Unit::ImageSeen => "per image",
        Unit::ModelMonth => "per model and month",
        Unit::ModelUnitHour => "per model unit and hour",
        Unit::Query => "per query",
        Unit::Request => "per request",
        Unit::Second => "per second",
        Unit::TextUnit => "per text unit",
    }
}

/// What is bought.
pub fn dimension(dimension: Dimension) -> String {
    dimension.code().replace('_', " ")
}

/// Where requests may be served.
pub fn endpoint(scope: Scope) -> &'static str {
    match scope {
        Scope::Global => "global",
        Scope::InRegionOrGeo => "in-Region or geographic",
        Scope::Service => "service",
    }
}

/// The tier, with the prompt length where it matters.
pub fn tier(tier: ServiceTier, context: Context) -> String {
    match context {
        Context::Standard => tier.code().to_owned(),
        long => format!("{}, {}", tier.code(), length(long)),
    }
}

/// How long the prompts are.
pub fn length(context: Context) -> &'static str {
    match context {
        Context::Standard => "usual",
        Context::Gt100k => "above 100,000 tokens",
        Context::Gt200k => "above 200,000 tokens",
        Context::Gt272k => "above 272,000 tokens",
    }
}

/// A rate in words: "Claude Sonnet 5.5, input, United States profile". What is usual is left out.
pub fn rate(dataset: &Dataset, name: &RateName) -> String {
    let model = dataset
        .model(&name.model)
        .and_then(|ix| dataset.model_at(ix));
    let model = model.map_or(&*name.model, |model| &*model.name);
    let mut words = format!(
        "{model}, {}, {}",
        dimension(name.dimension),
        name.region.name()
    );
    if name.scope == Scope::Global && name.region.is_aws_region() {
        words.push_str(", global endpoint");
    }
    if (name.tier, name.context) != (ServiceTier::Standard, Context::Standard) {
        words.push_str(&format!(", {}", tier(name.tier, name.context)));
    }
    words
}

// details/rates/filters.rs

pub const VENDOR: &str = "Vendor";
pub const REGION: &str = "Region";
pub const ENDPOINT: &str = "Endpoint";
pub const TIER: &str = "Tier";
pub const WHAT_IS_BOUGHT: &str = "What is bought";

// details/rates/lacking.rs

pub const MODEL: &str = "Model";
pub const PROMPT_LENGTH: &str = "Prompt length";

// details/rates/mod.rs

pub fn snapshot(day: impl Display, age: impl Display) -> String {
    format!("Snapshot of {day}, {age}. {DOWNLOADS}")
}

pub fn days_old(days: impl Display) -> String {
    format!("{days} days old")
}

pub fn rates_found(found: impl Display, all: impl Display) -> String {
    format!("{found} of {all} rates")
}

pub fn rates_found_of(found: impl Display, all: impl Display) -> String {
    format!("{found} of {all} rates.")
}

// details/rates/own.rs

pub const STAYS_THE_SAME: &str = "Bedrock at list stays the same with it";
pub const A_SAVING: &str = "a saving is worked out with it";

pub fn in_snapshot(price: impl Display, unit: impl Display) -> String {
    format!("Snapshot: {price} {unit}.")
}

pub fn sold_by(unit: impl Display) -> String {
    format!("{NOT_IN_SNAPSHOT} It is sold {unit}.")
}

pub fn replaced(by: impl Display) -> String {
    format!("Not used: own price {by} is for the same rate.")
}

pub fn higher(more: impl Display) -> String {
    format!("Bedrock at list is {more} a year higher with it")
}

pub fn lower(less: impl Display) -> String {
    format!("Bedrock at list is {less} a year lower with it")
}

pub fn prices_what_had_none(filled: impl Display) -> String {
    format!("it prices {filled} a year that had no price")
}

pub fn in_use(effects: impl Display) -> String {
    format!("In use: {effects}.")
}

pub fn own_price(price: impl Display) -> String {
    format!("own price: {price}")
}

// details/rates/rows.rs

pub const PRICE: &str = "Price";
pub const AS_OF: &str = "As of";
pub const SOURCE: &str = "Source";
pub const SOLD_AS: &str = "Sold as";
pub const IN_FORCE: &str = "In force";
pub const NOTE: &str = "Note";
pub const MODEL_ID: &str = "Model id";
pub const NOT_RECORDED: &str = "not recorded";
pub const NO_DAYS: &str = "no first or last day is published";
pub const NO_END: &str = "no end published";

pub fn show_more(more: impl Display) -> String {
    format!("Show {more} more")
}

pub fn stated(date: impl Display, licence: impl Display) -> String {
    format!(", as of {date}; licence {licence}")
}

pub fn lowered(trust: impl Display, days: impl Display, now: impl Display) -> String {
    format!("{trust}; it was stated {days} days ago and counts as {now} now")
}

pub fn from_alone(from: impl Display) -> String {
    format!("from {from}, no last day published")
}

pub fn until_alone(until: impl Display) -> String {
    format!("until {until}, no first day published")
}

pub fn from_until(from: impl Display, until: impl Display) -> String {
    format!("from {from} until {until}")
}
