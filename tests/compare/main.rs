//! The same tokens priced another way, each number worked by hand from rows of `static/data/rates.tsv` that the comment
//! quotes (dollars per million tokens). A changed rate changes the comment and the number together; it is never copied
//! from the engine's output.

#[path = "../support/mod.rs"]
mod support;

mod lifecycle;
mod opportunities;
mod places;
mod properties;
mod tokens;

use bedrock_position::engine::compare::{Book, Cost, Priced};
use bedrock_position::engine::data::{ModelIx, Prices};
use bedrock_position::engine::num::{Percent, Ratio, Usd};
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::draft::Place;
use bedrock_position::engine::scenario::fields::FieldId::{
    self, Deferrable, PriceIn, PriceOut, Pricing, Repeat, ThirdParty,
};
use bedrock_position::engine::scenario::{Scenario, Workload};
use support::{set, use_case_of, with_data};

pub const SONNET_46: &str = "anthropic.claude-sonnet-4-6";
pub const SONNET_55: &str = "anthropic.claude-sonnet-5-5";
pub const NOVA_PRO: &str = "amazon.nova-pro-v1:0";
pub const GPT_OSS: &str = "openai.gpt-oss-20b-1:0";

/// The example position with one workload of 1,000 M input and 200 M output tokens a month of a model, sent from
/// us-east-1, with nothing to cache or to defer; then `changes`.
pub fn position(model: &str, changes: &[(FieldId, &str)]) -> Scenario {
    use_case_of(model, changes).scenario()
}

/// Its workload.
pub fn of(model: &str, changes: &[(FieldId, &str)]) -> Workload {
    position(model, changes).workloads.remove(0)
}

/// The same tokens at own rates of $3 and $15: 36,000 + 36,000 = 72,000 a year, 40 % of the input repeats.
pub fn own() -> Workload {
    let changes = [
        (Pricing, "own"),
        (PriceIn, "3"),
        (PriceOut, "15"),
        (ThirdParty, "100"),
        (Repeat, "40"),
    ];
    of(SONNET_46, &changes)
}

/// A model that the snapshot does not hold.
pub fn unknown() -> Workload {
    of("no.such-model", &[(Repeat, "40"), (Deferrable, "40")])
}

pub fn with_book<T>(read: impl FnOnce(Book<'_>) -> T) -> T {
    with_data(|dataset| read(book(&Prices::published(dataset))))
}

pub fn book<'a>(prices: &'a Prices<'a>) -> Book<'a> {
    Book {
        prices,
        model: &V1.model,
    }
}

pub fn ix(book: Book<'_>, id: &str) -> ModelIx {
    book.dataset().model(id).expect("a model of the snapshot")
}

pub fn percent(text: &str) -> Percent {
    text.parse().expect("a percentage in a test")
}

/// A cost as a test states it: whole, at least, or none.
pub fn cost(cost: &Cost) -> String {
    match (cost.priced(), cost.at_least()) {
        (Priced::Whole, Some(yearly)) => yearly.text(),
        (Priced::Partly, Some(yearly)) => format!("at least {}", yearly.text()),
        _ => "none".to_owned(),
    }
}

pub fn money(money: Option<Usd>) -> String {
    money.map_or_else(|| "unknown".to_owned(), Usd::text)
}

pub fn ratio(ratio: Option<Ratio>) -> String {
    ratio.map_or_else(|| "unknown".to_owned(), Ratio::six_decimals)
}
