//! The words of this view, in one place. Words of fields stand in the table of fields.

use crate::engine::data::{Dimension, Unit};

pub(super) const INTRO: &str = "Each use case is priced by what it is billed for, at list, before any discount. Open one to change it.";
pub(super) const LIST: &str = "All use cases";
pub(super) const NO_FIGURE: &str = "no price";
pub(super) const NOTHING: &str = "nothing billed";
pub(super) const ENTER_ANY: &str =
    "Enter images, seconds, requests or tokens: nothing is billed yet.";
pub(super) const ENTER_THINGS: &str =
    "Enter images, seconds or requests: nothing is billed yet. This model is not sold by tokens.";
pub(super) const ENTER_PRICE: &str = "Enter an own price in the Rates view";
pub(super) const AT_LEAST: &str = "at least ";
pub(super) const QUOTE: &str = "What it is billed for, a year at list";
pub(super) const RATE: &str = "Rate and source";
pub(super) const FROM_FILE: &str = "From your bill or logs";
pub(super) const PASTE: &str = "Paste from a spreadsheet";
pub(super) const UNREAD: &str =
    "Not everything could be read. A row with an unreadable cell is left out.";
pub(super) const READ_SO: &str = "Read, but check it:";
pub(super) const PASTE_LABEL: &str = "Cells from a spreadsheet";
pub(super) const ESTIMATE: &str = "From words to tokens: estimate the input and output";
pub(super) const USE_ESTIMATE: &str = "Use these tokens";
pub(super) const TOO_MANY: &str = "That is more than a use case takes: 10,000,000 million tokens a month. Split it, or check the people and requests.";
pub(super) const TOKENS_SOURCE: &str =
    "https://help.openai.com/en/articles/4936856-what-are-tokens-and-how-to-count-them";

/// What a dimension is called at the start of a sentence.
pub(super) fn billed(dimension: Dimension) -> &'static str {
    named(dimension).unwrap_or(dimension.code())
}

/// True for what a use case can be billed for.
pub(super) fn is_billed(dimension: Dimension) -> bool {
    named(dimension).is_some()
}

fn named(dimension: Dimension) -> Option<&'static str> {
    Some(match dimension {
        Dimension::Input => "Input",
        Dimension::Output => "Output",
        Dimension::CacheRead => "Reading from the cache",
        Dimension::CacheWrite => "Writing to the cache for five minutes",
        Dimension::CacheWrite1h => "Writing to the cache for an hour",
        Dimension::EmbeddingInput => "Text embedded",
        Dimension::EmbeddingImage => "Embedding of images",
        Dimension::EmbeddingDocumentImage => "Embedding of document pages",
        Dimension::EmbeddingTextRequest => "Embedding of texts",
        Dimension::Image => "Making of images",
        Dimension::VideoSecondInput => "Video read",
        Dimension::VideoSecond540p => "Video made in 540p",
        Dimension::VideoSecond720p => "Video made in 720p",
        Dimension::AudioSecondInput => "Audio read",
        Dimension::SearchUnit => "Ranking",
        Dimension::WebGroundingRequest => "Web search",
        Dimension::SpeechInput => "Speech heard",
        Dimension::SpeechOutput => "Speech spoken",
        _ => return None,
    })
}

/// What a quantity of a dimension counts.
pub(super) fn counted(dimension: Dimension) -> &'static str {
    match dimension.unit() {
        Unit::MillionTokens => "million tokens",
        Unit::Image => "images",
        Unit::Second => "seconds",
        Unit::Query => "queries",
        _ => "requests",
    }
}

/// What one price buys.
pub(super) fn each(dimension: Dimension) -> &'static str {
    match dimension.unit() {
        Unit::MillionTokens => "a million tokens",
        Unit::Image => "an image",
        Unit::Second => "a second",
        Unit::Query => "a query",
        _ => "a request",
    }
}
