//! The words of the view "Use cases". Words of fields stand in the table of fields.

use std::fmt::Display;

use crate::engine::data::{Dimension, Unit};

pub const INTRO: &str = "Each use case is priced by what it is billed for, at list, before any discount. Open one to change it.";
pub const LIST: &str = "All use cases";
pub const NO_FIGURE: &str = "no price";
pub const NOTHING: &str = "nothing billed";
pub const ENTER_ANY: &str = "Enter images, seconds, requests or tokens: nothing is billed yet.";
pub const ENTER_THINGS: &str =
    "Enter images, seconds or requests: nothing is billed yet. This model is not sold by tokens.";
pub const ENTER_PRICE: &str = "Enter an own price in the Rates view";
pub const AT_LEAST: &str = "at least ";
pub const QUOTE: &str = "What it is billed for, a year at list";
pub const RATE: &str = "Rate and source";
pub const FROM_FILE: &str = "From your bill or logs";
pub const PASTE: &str = "Paste from a spreadsheet";
pub const UNREAD: &str = "Not everything could be read. A row with an unreadable cell is left out.";
pub const READ_SO: &str = "Read, but check it:";
pub const PASTE_LABEL: &str = "Cells from a spreadsheet";
pub const ESTIMATE: &str = "From words to tokens: estimate the input and output";
pub const USE_ESTIMATE: &str = "Use these tokens";
pub const TOO_MANY: &str = "That is more than a use case takes: 10,000,000 million tokens a month. Split it, or check the people and requests.";
pub const TOKENS_SOURCE: &str =
    "https://help.openai.com/en/articles/4936856-what-are-tokens-and-how-to-count-them";

/// What a dimension is called at the start of a sentence.
pub fn billed(dimension: Dimension) -> &'static str {
    named(dimension).unwrap_or(dimension.code())
}

/// True for what a use case can be billed for.
pub fn is_billed(dimension: Dimension) -> bool {
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
pub fn counted(dimension: Dimension) -> &'static str {
    match dimension.unit() {
        Unit::MillionTokens => "million tokens",
        Unit::Image => "images",
        Unit::Second => "seconds",
        Unit::Query => "queries",
        _ => "requests",
    }
}

/// What one price buys.
pub fn each(dimension: Dimension) -> &'static str {
    match dimension.unit() {
        Unit::MillionTokens => "a million tokens",
        Unit::Image => "an image",
        Unit::Second => "a second",
        Unit::Query => "a query",
        _ => "a request",
    }
}

// details/workloads/added.rs

pub const ADDED_COLUMNS: [(&str, bool); 6] = [
    ("Name", false),
    ("Model", false),
    ("Region", false),
    ("Input, M a month", true),
    ("Output, M a month", true),
    ("Further fields", true),
];

pub const WILL_BE_ADDED: &str = "What will be added";

pub fn unknown_model(model: impl Display) -> String {
    format!("{model} (unknown)")
}

// details/workloads/estimator.rs

pub const WHERE_TOKENS_COME_FROM: &str = "Where 100 tokens for 75 words comes from";

pub fn estimate(
    requests: impl Display,
    words: impl Display,
    input: impl Display,
    output: impl Display,
) -> String {
    format!(
        "{requests} requests a month, with {words} words sent each time: {input} million input tokens and {output} million output tokens a month."
    )
}

// details/workloads/list.rs

pub const USE_CASE: &str = "Use case";
pub const MODEL: &str = "Model";
pub const REGION: &str = "Region";
pub const INPUT_M_A_MONTH: &str = "Input, M a month";
pub const OUTPUT_M_A_MONTH: &str = "Output, M a month";
pub const LIST_A_YEAR: &str = "List, a year";
pub const SHARE: &str = "Share";
pub const CHANGE: &str = "Change";
pub const OWN_BLENDED_RATES: &str = "own blended rates";
pub const UNDER_ONE_PERCENT: &str = "under 1 %";
pub const MOVE_UP: &str = "Move up";
pub const MOVE_DOWN: &str = "Move down";

pub fn price_class(class: impl Display) -> String {
    format!("{class} class")
}

// details/workloads/mod.rs

pub fn bill(count: impl Display, cases: impl Display, total: impl Display) -> String {
    format!("{count} {cases}: {total} a year at list.")
}

pub fn bill_with_a_gap(count: impl Display, cases: impl Display, total: impl Display) -> String {
    format!(
        "{count} {cases}: at least {total} a year at list. For one of them something has no price."
    )
}

pub fn bill_with_gaps(
    count: impl Display,
    cases: impl Display,
    total: impl Display,
    some: impl Display,
) -> String {
    format!(
        "{count} {cases}: at least {total} a year at list. For {some} of them something has no price."
    )
}

pub fn most_of_it(what: impl Display, most: impl Display) -> String {
    format!("{what} is {most} of it.")
}

pub fn costs_most(
    name: impl Display,
    total: impl Display,
    share: impl Display,
    what: impl Display,
    most: impl Display,
) -> String {
    format!("{name} costs most: {total} a year, {share} of the bill. {what} is {most} of that.")
}

// details/workloads/paste.rs

pub fn how_to_paste(order: impl Display) -> String {
    format!(
        "Copy the cells and paste them here. With a row of headings the columns may stand in any order; without one \
         they are: {order}. Tokens are in millions a month unless the heading says otherwise, as in “Input tokens (thousand)”; only the two of tokens are needed."
    )
}

pub fn add_use_cases(count: impl Display, cases: impl Display) -> String {
    format!("Add {count} {cases}")
}

pub fn can_be_added(count: impl Display, cases: impl Display) -> String {
    format!("{count} {cases} can be added.")
}

pub fn no_room(more: impl Display, most: impl Display) -> String {
    format!("There is no room for {more} more: a position holds {most} use cases.")
}

pub fn in_column(column: impl Display) -> String {
    format!(", column {column}")
}

pub fn problem_in(row: impl Display, column: impl Display, words: impl Display) -> String {
    format!("Row {row}{column}: {words}")
}

// details/workloads/picker/choices.rs

pub const NO_MODEL_FOUND: &str = "No model found.";
pub const ONE_MODEL_FOUND: &str = "One model found.";

pub fn keep_model(text: impl Display) -> String {
    format!("Keep “{text}” as it is (not in the snapshot)")
}

pub fn many_models_found(count: impl Display, shown: impl Display) -> String {
    format!("{count} models found, the first {shown} are listed. Type more to narrow them.")
}

pub fn models_found(count: impl Display) -> String {
    format!("{count} models found.")
}

// details/workloads/picker/mod.rs

pub const PICKER_HINT: &str = "Type a vendor, a name or an id, then choose. An id that is not listed can be kept: it has no price.";
pub const MODELS: &str = "Models";

// details/workloads/quote.rs

pub const BILLED: &str = "Billed";
pub const A_MONTH: &str = "A month";
pub const PRICE: &str = "Price";
pub const A_YEAR: &str = "A year";
pub const LONG_PROMPTS: &str = ", long prompts";
pub const ALL_OF_IT: &str = "All of it";
pub const OWN_GROWTH: &str = "the growth of this use case";
pub const GROWTH_OF_ALL: &str = "the growth of your AWS spend";

pub fn working(
    quantity: impl Display,
    counted: impl Display,
    price: impl Display,
    months_per_year: impl Display,
    total: impl Display,
) -> String {
    format!("{quantity} {counted} × {price} × {months_per_year} months = {total}")
}

pub fn of_line(line: impl Display) -> String {
    format!(" of {line}")
}

pub fn growing(
    percent: impl Display,
    whose: impl Display,
    first: impl Display,
    second: impl Display,
    third: impl Display,
) -> String {
    format!(
        "At list, growing by {percent} % a year, {whose}: {first}, then {second}, then {third}. The score grows all spend alike."
    )
}

// details/workloads/unpriced.rs

pub fn priced_in(what: impl Display, region: impl Display, code: impl Display) -> String {
    format!("{what}: there is a price in {region} ({code}).")
}

pub fn priced_for(
    what: impl Display,
    region: impl Display,
    endpoint: impl Display,
    tier: impl Display,
) -> String {
    format!("{what}: there is a price for {region}, {endpoint} endpoint, {tier} tier.")
}
