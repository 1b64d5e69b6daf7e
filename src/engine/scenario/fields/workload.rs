//! Fields of one use case: its model, its tokens, its prices. What they cost belongs in `quote`.

use super::shorthand::{Choices, Row, choices, field, fields, maybe, number, of, one_of, words};
use super::{BILLION, Field, Kind, SCOPES, Unit, Words};

/// Where a workload's prices come from; the five last are the guide's price classes.
const PRICINGS: Choices = choices! {
    "catalogue" => "A model from the catalogue",
    "own" => "My own blended rates",
    "premium-reasoning" => "I don't know the model: premium reasoning class",
    "standard-chat" => "I don't know the model: standard chat class",
    "lightweight" => "I don't know the model: lightweight class",
    "open-weight" => "I don't know the model: open-weight class",
    "embedding" => "I don't know the model: embedding class",
};

const YES_NO: Choices = choices! {
    "yes" => "Yes",
    "no" => "No",
    "unknown" => "I don't know",
};

const TIERS: Choices = choices! {
    "standard" => "Standard",
    "batch" => "Batch",
    "flex" => "Flex",
    "priority" => "Priority",
};

const CONTEXTS: Choices = choices! {
    "standard" => "Standard",
    "gt100k" => "Above 100,000 tokens",
    "gt200k" => "Above 200,000 tokens",
    "gt272k" => "Above 272,000 tokens",
};

/// How the cache of today is known.
const CACHING: Choices = choices! {
    "none" => "Nothing is cached",
    "measured" => "Measured: I know the tokens",
    "assumed" => "Assumed: a share of the input",
};

const TTLS: Choices = choices! { "5m" => "Five minutes", "1h" => "One hour" };

const VIDEO_SIZES: Choices = choices! { "540p" => "540p", "720p" => "720p" };

/// Fields of the five steps.
#[rustfmt::skip]
const TABLE: &[Row] = &[
    field!(Name, "name", [], "Name of the use case", "For you to recognise it.", of(Kind::Text(60)), ""),
    field!(Pricing, "pricing", [11], "Prices from",
        "A model of the catalogue brings its real rates.", one_of(PRICINGS), "catalogue"),
    field!(Model, "model", [11, 12], "Model", "By vendor. What is known of a model's end stands beside its name.", of(Kind::Model), "anthropic.claude-sonnet-5-5"),
    field!(Region, "region", [11], "AWS Region", "Where your requests are sent from.", of(Kind::Region), "us-east-1"),
    field!(Scope, "scope", [14], "Endpoint",
        "For newer models a Region or geography costs 10 % more than the global endpoint.", one_of(SCOPES), "in_region_or_geo"),
    field!(ServiceTier, "tier", [15], "Service tier", "Batch and flex cost about half, priority more.", one_of(TIERS), "standard"),
    field!(Context, "context", [11], "Prompt length", "Some models cost more above a length.", one_of(CONTEXTS), "standard"),
    field!(NeedsRegion, "needs_region", [14], "This traffic has to stay in its Region or geography",
        "By law or by contract.", one_of(YES_NO), "unknown"),
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
];

/// Fields that only the view of the use cases draws.
#[rustfmt::skip]
const MORE: &[Row] = &[
    field!(LongShare, "long_share", [], "Traffic with prompts of that length",
        "The rest is priced at the standard length. It does not matter while the length is standard.", number(Unit::Percent, 0, 100), "100"),
    field!(BatchShare, "batch_share", [], "Traffic that runs as batch already",
        "It pays the batch price. What could wait is a share of the rest.", number(Unit::Percent, 0, 100), "0"),
    field!(Caching, "caching", [], "Prompt caching today",
        "What is read from and written to the cache has prices of its own.", one_of(CACHING), "none"),
    field!(CacheReads, "cache_reads", [], "Tokens read from the cache",
        "Beside the input tokens above, which are then those that are not cached.", number(Unit::MtokPerMonth, 0, 10_000_000), "0"),
    field!(CacheWrites, "cache_writes", [], "Tokens written to the cache",
        "Beside the input tokens above, which are then those that are not cached.", number(Unit::MtokPerMonth, 0, 10_000_000), "0"),
    field!(CachedShare, "cached_share", [], "Input that goes through the cache",
        "A share of the input tokens above. A starting value of ours: replace it with yours.", number(Unit::Percent, 0, 100), "40"),
    field!(HitRate, "hit_rate", [], "Hit rate of the cache",
        "Hits are read, misses are written. A starting value of ours: replace it with yours.", number(Unit::Percent, 0, 100), "90"),
    field!(CacheTtl, "cache_ttl", [], "Lifetime of the cache",
        "Writing for an hour costs more than for five minutes.", one_of(TTLS), "5m"),
    field!(Images, "images", [], "Images", "Made, changed or embedded, for models that bill images.", number(Unit::ImagesPerMonth, 0, BILLION), "0"),
    field!(Pages, "pages", [], "Document pages", "Embedded as images, for models that bill them.", number(Unit::PagesPerMonth, 0, BILLION), "0"),
    field!(Video, "video", [], "Seconds of video", "Made or read, for models that bill video by the second.", number(Unit::SecondsPerMonth, 0, BILLION), "0"),
    field!(VideoSize, "video_size", [], "Size of the video made", "For models that bill by it.", one_of(VIDEO_SIZES), "720p"),
    field!(Audio, "audio", [], "Seconds of audio", "Read, for models that bill audio by the second.", number(Unit::SecondsPerMonth, 0, BILLION), "0"),
    field!(Requests, "requests", [], "Requests", "Ranking queries, text embeddings or web searches, for models that bill each.", number(Unit::RequestsPerMonth, 0, BILLION), "0"),
    field!(SpeechIn, "speech_in", [], "Speech tokens heard", "For models that bill speech apart from text.", number(Unit::MtokPerMonth, 0, 10_000_000), "0"),
    field!(SpeechOut, "speech_out", [], "Speech tokens spoken", "For models that bill speech apart from text.", number(Unit::MtokPerMonth, 0, 10_000_000), "0"),
    field!(GrowthOwn, "growth", [], "Growth of this use case",
        "Leave it empty if it grows like your AWS spend. It shows in the use case's own later years and not in the score.", maybe(Unit::PercentPerYear, -90, 200), ""),
    field!(EstUsers, "est_users", [], "People who use it", "On a working day.", number(Unit::People, 0, 10_000_000), "100"),
    field!(EstRequests, "est_requests", [], "Requests of each", "Every message of a conversation is a request.", number(Unit::RequestsPerDay, 0, 100_000), "10"),
    field!(EstDays, "est_days", [], "Working days", "In an average month.", number(Unit::DaysPerMonth, 0, 31), "21"),
    field!(EstSystem, "est_system", [], "Fixed instructions with each request",
        "The system prompt and examples. Our starting value.", number(Unit::Words, 0, 1_000_000), "300"),
    field!(EstWords, "est_words", [], "Question and history with each request",
        "In a conversation the earlier messages are sent again. Our starting value.", number(Unit::Words, 0, 1_000_000), "400"),
    field!(EstPages, "est_pages", [], "Documents with each request",
        "Pages that are pasted or found by a search.", number(Unit::Pages, 0, 10_000), "2"),
    field!(EstPageWords, "est_page_words", [], "Words on a page", "A full page of plain text. Our starting value.", number(Unit::Words, 0, 10_000), "500"),
    field!(EstAnswer, "est_answer", [], "Length of an answer", "Our starting value.", number(Unit::Words, 0, 1_000_000), "250"),
    field!(EstTokens, "est_tokens", [], "Tokens for each word",
        "For English: 100 tokens are about 75 words, says OpenAI's rule of thumb. Code and other languages take more, and each model counts in its own way.", number(Unit::TokensPerWord, 0, 10), "1.33"),
];

pub(super) static FIELDS: [Field; TABLE.len()] = fields(TABLE);
pub(super) static WORDS: [Words; TABLE.len()] = words(TABLE);
pub(super) static MORE_FIELDS: [Field; MORE.len()] = fields(MORE);
pub(super) static MORE_WORDS: [Words; MORE.len()] = words(MORE);
