//! The words of the view "Traps and levers". What the engine says about an opportunity stands with it.

pub mod caching;

use std::fmt::Display;

use crate::engine::data::ServiceTier;

pub const LEAD: &str = "What the same tokens would cost another way, at list prices a year. Nothing here changes your answers or \
    the score.";
pub const ASSUMPTIONS: &str = "What to compare";
pub const USE_CASE: &str = "Use case";
pub const USE_CASE_HINT: &str = "One of your use cases, or all of them.";
pub const ALL: &str = "All use cases";
pub const HIT: &str = "Hit rate of the cache";
pub const HIT_HINT: &str = "How often the repeated input is still in the cache. 90 % is a starting value of ours: replace it.";
pub const HOUR: &str = "Hit rate if entries live an hour";
pub const HOUR_HINT: &str = "Leave it empty while nobody has measured it.";
pub const OFFER: &str = "Discount offered by other channels";
pub const OFFER_HINT: &str = "Anthropic, OpenAI and others directly. 0 % is their list price.";
pub const LARGEST: &str = "Where one use case is needed, this is shown for the largest:";

pub const OPPORTUNITIES: &str = "Opportunities";
pub const OVERLAP: &str = "The largest first. They overlap: do not add them up. Savings are at list unless it says otherwise.";
pub const NONE_FOUND: &str = "The snapshot shows nothing that costs less.";
pub const OWN_RATES: &str = "Use cases at rates of their own name no model, so little can be said about them: choose a model of the \
    catalogue to see more.";
pub const STARTING_DEFERRABLE: &str =
    "How much can wait is still the example’s figure: enter it in the use case.";
pub const STARTING_REPEAT: &str =
    "How much of the input repeats is still the example’s figure: enter it in the use case.";
pub const MEASURE: &str = "Measure first";
pub const AT_LIST: &str = "a year at list";
pub const AFTER: &str = "a year after the discounts of both sides";
pub const AFTER_ONE_SIDED: &str = "a year after the discounts and savings that only one side gets";
pub const TEST_FIRST: &str = "Test first: ";
pub const RATES_BEHIND: &str = "Rates behind this";
pub const RESERVE_HOOK: &str = "Whether a first or another reserved unit would pay depends on the load curve, what a unit serves, its price \
    and the price on demand: give them under Capacity.";

pub const OUTPUT: &str = "Output premium";
pub const OUTPUT_LEAD: &str = "Output tokens cost a multiple of input tokens, so long answers are the dearest habit. What shorter answers would save:";

pub const MODELS: &str = "Models side by side";
pub const PICK: &str = "Model";
pub const NO_MODEL: &str = "none";
pub const CACHED_NOTE: &str = "Cached: the standard tier, with the repeated part of the input read from each model's own cache at the hit \
    rate above.";
pub const BY_SECOND: &str = "; it bills what it reads by the second";
pub const TAKEN_ONCE: &str = "Chosen above already: it is compared once.";
pub const CHOOSE_MODEL: &str = "Choose a model to compare.";
pub const INPUT_ALONE: &str = ", input alone: it embeds and writes nothing";
pub const OWN_PLACE: &str =
    "This use case has prices of its own, so the models are compared in N. Virginia, in-Region.";

pub const REGIONS: &str = "Regions and endpoints";
pub const REGIONS_NEED: &str =
    "Regions are compared for a model of the catalogue. This use case has prices of its own.";
pub const NOTHING_BILLED: &str = "Enter tokens first: nothing is billed yet.";
pub const MODEL_UNKNOWN: &str =
    "The snapshot does not hold the model of this use case, so nothing can be compared.";
pub const GEO: &str = "Rows for any commercial Region price a Region whether or not the model runs there: check with AWS \
    before you plan on it. Rows of the Region itself show that it is sold there.";
pub const NOT_PRICED: &str = "No price in the snapshot";
pub const NOT_OFFERED: &str = "In-Region or geographic, not priced for this model: ";

pub const CACHING: &str = "Prompt caching";

pub const TIERS: &str = "Service tiers";
pub const TIERS_LEAD: &str = "The same tokens on each tier. Batch answers within a day, flex when there is room, priority first.";
pub const TIER_CONSTANT: &str = "half, a modelling choice for typed prices";

pub const LIFECYCLE: &str = "Lifecycle of your models";
pub const NO_MODELS: &str = "No use case names a model of the catalogue, so no dates are known.";
pub const NOT_PUBLISHED: &str = "not published";
pub const NO_SUCCESSOR: &str = "none of the same vendor and class";

// details/compare/lifecycle.rs

pub const NO_END: &str = "None of your models has a published end";
pub const LEGACY: &str = "Legacy";
pub const EXTENDED_ACCESS: &str = "Extended access";
pub const END: &str = "End";
pub const TODAY: &str = "today";

pub const LIFECYCLE_COLUMNS: [(&str, bool); 9] = [
    ("Model", false),
    ("Spend, a year", true),
    ("Legacy from", false),
    ("Extended access from", false),
    ("Price in extended access", false),
    ("Ends", false),
    ("Likely successor", false),
    ("On it, a year", true),
    ("Against today", true),
];

pub const FIRST_TO_END: &str = "The models in use, the first to end first";
pub const SAME_PRICE: &str = "the same price";

pub const EXPOSED_COLUMNS: [(&str, bool); 2] = [
    ("By", false),
    ("Spend on models that have ended, a year", true),
];

pub const EXPOSED_BY_DATE: &str = "Spend exposed by date";

pub fn spent_on_ending(amount: impl Display, total: impl Display, day: impl Display) -> String {
    format!("{amount} of {total} a year is spent on models with an end; the first ends on {day}")
}

pub fn spent_on(model: impl Display, amount: impl Display) -> String {
    format!("{model}, {amount} a year")
}

pub fn paid_today(amount: impl Display) -> String {
    format!("paid today: {amount}")
}

pub fn dearer(share: impl Display) -> String {
    format!("{share} dearer")
}

pub fn times_the_price(times: impl Display) -> String {
    format!("{times} times the price")
}

pub fn cheaper(share: impl Display) -> String {
    format!("{share} cheaper")
}

// details/compare/mod.rs

pub fn at_least_without(amount: impl Display, missing: impl Display) -> String {
    format!("at least {amount}: no price of {missing}")
}

pub fn not_in_snapshot(model: impl Display) -> String {
    format!("{model} is not in the snapshot, so nothing can be compared.")
}

// details/compare/models.rs

pub const COSTS_LEAST: &str = "costs least on these tokens";
pub const ONLY_PRICED: &str = "is the only one priced whole on these tokens";

pub const MODEL_COLUMNS: [(&str, bool); 6] = [
    ("Model", false),
    ("Vendor", false),
    ("Standard, a year", true),
    ("Batch, a year", true),
    ("Cached, a year", true),
    ("Against today", true),
];

pub const TOKENS_ON_EACH_MODEL: &str = "The same tokens on each model";

pub fn cheapest_model(name: impl Display, least_of: impl Display, cost: impl Display) -> String {
    format!("{name} {least_of}: {cost} a year on the standard tier")
}

pub fn in_batch(name: impl Display) -> String {
    format!("{name}, batch")
}

// details/compare/opportunities.rs

pub const NOW: &str = "Now";
pub const THEN: &str = "Then";
pub const CACHE: &str = "Cache";
pub const OTHER_CHANNEL_PRICES: &str = "Prices of the other channel";

pub fn show_all(count: impl Display) -> String {
    format!("Show all {count} opportunities")
}

// details/compare/output.rs

pub const OUTPUT_COLUMNS: [(&str, bool); 8] = [
    ("Use case", false),
    ("Output, a year", true),
    ("Share of the token bill", true),
    ("Output price over input price", true),
    ("20 % less output, list", true),
    ("20 % less, as you pay", true),
    ("50 % less output, list", true),
    ("50 % less, as you pay", true),
];

pub const OUTPUT_TABLE: &str = "What output costs and what less of it is worth";

pub fn times(ratio: impl Display) -> String {
    format!("{ratio} times")
}

// details/compare/regions.rs

pub const NOW_BEHIND: &str = " now";

pub const REGION_COLUMNS: [(&str, bool); 6] = [
    ("Region", false),
    ("In-Region or geographic, a year", true),
    ("Against today", true),
    ("Priced by the row of", false),
    ("Global endpoint, a year", true),
    ("Against today", true),
];

pub const NOW_IN_BRACKETS: &str = " (now)";
pub const EVERY_REGION: &str = "Every AWS Region";
pub const REGION_ITSELF: &str = "the Region itself";
pub const GLOBAL_BEHIND: &str = ", global";

pub fn regions(many: impl Display) -> String {
    format!("{many} Regions")
}

pub fn cheapest_place(
    name: impl Display,
    place: impl Display,
    cost: impl Display,
    difference: impl Display,
) -> String {
    format!("{name} costs least {place}: {cost} a year, {difference} against today")
}

pub fn nowhere_less(name: impl Display) -> String {
    format!("{name} costs nowhere less than where it runs, of the places with a price of their own")
}

pub fn not_priced_whole(name: impl Display) -> String {
    format!("{name} is not priced whole where it runs")
}

pub fn on_global_endpoint(region: impl Display) -> String {
    format!("on the global endpoint from {region}")
}

pub fn in_region(region: impl Display) -> String {
    format!("in {region}")
}

pub fn global_of(region: impl Display) -> String {
    format!("global, {region}")
}

pub fn global_regions(many: impl Display) -> String {
    format!("global, {many} Regions")
}

// details/compare/tiers.rs

pub const TIER_COLUMNS: [(&str, bool); 4] = [
    ("Tier", false),
    ("A year", true),
    ("Of standard", true),
    ("Remark", false),
];

pub const IN_USE: &str = "in use";
pub const TOKENS_ON_EACH_TIER: &str = "The same tokens on each tier";
pub const fn tier(tier: ServiceTier) -> &'static str {
    match tier {
        ServiceTier::Standard => "Standard",
        ServiceTier::Batch => "Batch",
        ServiceTier::Flex => "Flex",
        ServiceTier::Priority => "Priority",
        ServiceTier::Latency => "Latency-optimised",
        ServiceTier::Ultrafast => "Ultrafast",
    }
}
