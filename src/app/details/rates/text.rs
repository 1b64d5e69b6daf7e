//! The words of the Rates view, and the plain words for codes of the data files.

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
