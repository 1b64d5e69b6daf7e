//! The words of the view, in one place. What the engine says about an opportunity stands with it.

pub(super) const LEAD: &str = "What the same tokens would cost another way, at list prices a year. Nothing here changes your answers or \
    the score.";
pub(super) const ASSUMPTIONS: &str = "What to compare";
pub(super) const USE_CASE: &str = "Use case";
pub(super) const USE_CASE_HINT: &str = "One of your use cases, or all of them.";
pub(super) const ALL: &str = "All use cases";
pub(super) const HIT: &str = "Hit rate of the cache";
pub(super) const HIT_HINT: &str = "How often the repeated input is still in the cache. 90 % is a starting value of ours: replace it.";
pub(super) const HOUR: &str = "Hit rate if entries live an hour";
pub(super) const HOUR_HINT: &str = "Leave it empty while nobody has measured it.";
pub(super) const OFFER: &str = "Discount offered by other channels";
pub(super) const OFFER_HINT: &str =
    "Anthropic, OpenAI and others directly. 0 % is their list price.";
pub(super) const LARGEST: &str = "Where one use case is needed, this is shown for the largest:";

pub(super) const OPPORTUNITIES: &str = "Opportunities";
pub(super) const OVERLAP: &str = "The largest first. They overlap: do not add them up. Savings are at list unless it says otherwise.";
pub(super) const NONE_FOUND: &str = "The snapshot shows nothing that costs less.";
pub(super) const OWN_RATES: &str = "Use cases at rates of their own name no model, so little can be said about them: choose a model of the \
    catalogue to see more.";
pub(super) const STARTING_DEFERRABLE: &str =
    "How much can wait is still the example’s figure: enter it in the use case.";
pub(super) const STARTING_REPEAT: &str =
    "How much of the input repeats is still the example’s figure: enter it in the use case.";
pub(super) const MEASURE: &str = "Measure first";
pub(super) const AT_LIST: &str = "a year at list";
pub(super) const AFTER: &str = "a year after the discounts of both sides";
pub(super) const AFTER_ONE_SIDED: &str =
    "a year after the discounts and savings that only one side gets";
pub(super) const TEST_FIRST: &str = "Test first: ";
pub(super) const RATES_BEHIND: &str = "Rates behind this";
pub(super) const RESERVE_HOOK: &str = "Whether a first or another reserved unit would pay depends on the load curve, what a unit serves, its price \
    and the price on demand: give them under Capacity.";

pub(super) const OUTPUT: &str = "Output premium";
pub(super) const OUTPUT_LEAD: &str = "Output tokens cost a multiple of input tokens, so long answers are the dearest habit. What shorter answers would save:";

pub(super) const MODELS: &str = "Models side by side";
pub(super) const PICK: &str = "Model";
pub(super) const NO_MODEL: &str = "none";
pub(super) const CACHED_NOTE: &str = "Cached: the standard tier, with the repeated part of the input read from each model's own cache at the hit \
    rate above.";
pub(super) const BY_SECOND: &str = "; it bills what it reads by the second";
pub(super) const TAKEN_ONCE: &str = "Chosen above already: it is compared once.";
pub(super) const CHOOSE_MODEL: &str = "Choose a model to compare.";
pub(super) const INPUT_ALONE: &str = ", input alone: it embeds and writes nothing";
pub(super) const OWN_PLACE: &str =
    "This use case has prices of its own, so the models are compared in N. Virginia, in-Region.";

pub(super) const REGIONS: &str = "Regions and endpoints";
pub(super) const REGIONS_NEED: &str =
    "Regions are compared for a model of the catalogue. This use case has prices of its own.";
pub(super) const NOTHING_BILLED: &str = "Enter tokens first: nothing is billed yet.";
pub(super) const MODEL_UNKNOWN: &str =
    "The snapshot does not hold the model of this use case, so nothing can be compared.";
pub(super) const GEO: &str = "Rows for any commercial Region price a Region whether or not the model runs there: check with AWS \
    before you plan on it. Rows of the Region itself show that it is sold there.";
pub(super) const NOT_PRICED: &str = "No price in the snapshot";
pub(super) const NOT_OFFERED: &str = "In-Region or geographic, not priced for this model: ";

pub(super) const CACHING: &str = "Prompt caching";
pub(super) const NO_CACHE: &str =
    "The snapshot has no price of a cache for this model, so caching saves nothing here.";
pub(super) const NOTHING_REPEATS: &str = "No input that repeats is left to cache. Change “Input that repeats” of the use case to see what it would be \
    worth.";
pub(super) const CONSTANTS: &str = "Multiples for typed prices are modelling choices: writing 1.25 times input for five minutes and 2 times for an \
    hour, reading a tenth.";
pub(super) const NO_WRITE_PRICE: &str =
    "No price of writes is published for this model: they are taken as plain input.";

pub(super) const TIERS: &str = "Service tiers";
pub(super) const TIERS_LEAD: &str = "The same tokens on each tier. Batch answers within a day, flex when there is room, priority first.";
pub(super) const TIER_CONSTANT: &str = "half, a modelling choice for typed prices";

pub(super) const LIFECYCLE: &str = "Lifecycle of your models";
pub(super) const NO_MODELS: &str =
    "No use case names a model of the catalogue, so no dates are known.";
pub(super) const NOT_PUBLISHED: &str = "not published";
pub(super) const NO_SUCCESSOR: &str = "none of the same vendor and class";
