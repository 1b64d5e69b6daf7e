//! Fields of the comparison of ways to specialise a model: prompt, examples, retrieval, tuning, import. What each
//! costs belongs in `tuning`.

use super::shorthand::{Choices, Row, choices, fields, maybe, number, of, one_of, row, words};
use super::{Field, FieldId, Kind, SCOPES, Unit, Words};

/// Names of the fields; all of them stand once, and none of them touches the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum TuningField {
    Model,
    Region,
    Scope,
    PriceIn,
    PriceOut,
    Requests,
    System,
    User,
    Output,
    Examples,
    HitRate,
    Ttl,
    Passages,
    Corpus,
    Refreshes,
    Embedding,
    Store,
    QueryFee,
    Rerank,
    ManagedMonth,
    ManagedQueries,
    TrainTokens,
    Epochs,
    TrainPrice,
    TrainHours,
    Months,
    ShortPrompt,
    Storage,
    Uplift,
    Units,
    UnitTerm,
    UnitPrice,
    Import,
    ImportUnits,
    ImportMinutes,
    ImportPrice,
}

const TTLS: Choices = choices! {
    "default" => "The model's own: 5 minutes on most",
    "1h" => "One hour",
};

const RERANKERS: Choices = choices! {
    "none" => "None",
    "amazon.rerank-v1:0" => "Amazon Rerank 1.0",
    "cohere.rerank-v3-5:0" => "Cohere Rerank 3.5",
};

const UNIT_TERMS: Choices = choices! {
    "nocommit" => "No commitment",
    "1m" => "One month",
    "6m" => "Six months",
};

/// The families of models that can be imported, by the id of their price.
const IMPORTS: Choices = choices! {
    "amazon.custom-model-import.flan.v1.0" => "Flan",
    "amazon.custom-model-import.llama.v1.0" => "Llama",
    "amazon.custom-model-import.mistral.v1.0" => "Mistral",
    "amazon.custom-model-import.mixtral.v1.0" => "Mixtral",
    "amazon.custom-model-import.multimodal-llama.v1.0" => "Multimodal Llama",
    "amazon.custom-model-import.openai.v2.0" => "OpenAI (gpt-oss)",
    "amazon.custom-model-import.qwen.v1.0" => "Qwen",
};

const MILLION: i32 = 1_000_000;

/// Starting values of traffic, examples, retrieval and training are those of the domain notes, section 4, vector V15.
/// The base model is the one whose training, storage, custom inference and units all have a published price.
#[rustfmt::skip]
const TABLE: &[Row] = &[
    row(FieldId::Tuning(TuningField::Model), "model", "Base model",
        "The model that answers today. The starting value is the one with a published price for every way compared here.", of(Kind::Model), "amazon.nova-micro-v1:0"),
    row(FieldId::Tuning(TuningField::Region), "region", "AWS Region", "Where your requests are sent from.", of(Kind::Region), "us-east-1"),
    row(FieldId::Tuning(TuningField::Scope), "scope", "Endpoint", "For the base model. Tuned and imported models are priced in their Region.", one_of(SCOPES), "in_region_or_geo"),
    row(FieldId::Tuning(TuningField::PriceIn), "price_in", "Your own input price", "Leave it empty to use the catalogue. With your own, cache prices are multiples of it.", maybe(Unit::UsdPerMtok, 0, 1000), ""),
    row(FieldId::Tuning(TuningField::PriceOut), "price_out", "Your own output price", "Leave it empty to use the catalogue.", maybe(Unit::UsdPerMtok, 0, 1000), ""),
    row(FieldId::Tuning(TuningField::Requests), "requests", "Requests", "How often the model is asked.", number(Unit::RequestsPerMonth, 0, 1000 * MILLION), "500000"),
    row(FieldId::Tuning(TuningField::System), "system", "System prompt of a request", "Instructions that stand in every request, without examples.", number(Unit::Tokens, 0, MILLION), "1500"),
    row(FieldId::Tuning(TuningField::User), "user", "User's part of a request", "The question or document that differs each time.", number(Unit::Tokens, 0, MILLION), "300"),
    row(FieldId::Tuning(TuningField::Output), "output", "Output of a request", "What the model writes.", number(Unit::Tokens, 0, MILLION), "350"),
    row(FieldId::Tuning(TuningField::Examples), "examples", "Examples in the prompt", "Sample questions with good answers, sent with every request.", number(Unit::Tokens, 0, MILLION), "2000"),
    row(FieldId::Tuning(TuningField::HitRate), "hit_rate", "Cache hit rate", "Share of requests that find system prompt and examples in the cache. Measure it: it falls when requests are rare.", number(Unit::Percent, 0, 100), "90"),
    row(FieldId::Tuning(TuningField::Ttl), "ttl", "Cache lifetime", "A longer life costs more to write and is hit more often.", one_of(TTLS), "default"),
    row(FieldId::Tuning(TuningField::Passages), "passages", "Passages added to a request", "What retrieval puts into the prompt.", number(Unit::Tokens, 0, MILLION), "1200"),
    row(FieldId::Tuning(TuningField::Corpus), "corpus", "Documents to search", "All of them together.", number(Unit::Mtok, 0, MILLION), "20"),
    row(FieldId::Tuning(TuningField::Refreshes), "refreshes", "Embedded anew", "How often the whole is embedded again. Enter 0.1 if a tenth changes each month.", number(Unit::TimesPerMonth, 0, 1000), "1"),
    row(FieldId::Tuning(TuningField::Embedding), "embedding", "Embedding model", "Turns documents and questions into vectors.", of(Kind::Model), "amazon.titan-embed-text-v2:0"),
    row(FieldId::Tuning(TuningField::Store), "store", "Vector store",
        "Starting value: OpenSearch Serverless from about $700 a month (Wring); another analysis says about $525 (awsnegotiations). Aurora and S3 Vectors are said to cost far less: enter your own quote.", number(Unit::UsdPerMonth, 0, 10 * MILLION), "700"),
    row(FieldId::Tuning(TuningField::QueryFee), "query_fee", "Query fees of the store", "Enter 0 if it has none.", number(Unit::UsdPerThousandQueries, 0, 10_000), "0"),
    row(FieldId::Tuning(TuningField::Rerank), "rerank", "Reranking", "Sorts the passages before they are used, one query a request.", one_of(RERANKERS), "none"),
    row(FieldId::Tuning(TuningField::ManagedMonth), "kb_month", "Managed knowledge base, fixed part",
        "Everything it bills a month without the model's tokens. Its price was not found: leave it empty until you have a quote, enter 0 if there is no fixed part.", maybe(Unit::UsdPerMonth, 0, 10 * MILLION), ""),
    row(FieldId::Tuning(TuningField::ManagedQueries), "kb_queries", "Managed knowledge base, by query",
        "Leave it empty until you have a quote, enter 0 if queries are free.", maybe(Unit::UsdPerThousandQueries, 0, 10_000), ""),
    row(FieldId::Tuning(TuningField::TrainTokens), "train_tokens", "Training data", "Tokens of your training set, once through.", number(Unit::Mtok, 0, MILLION), "30"),
    row(FieldId::Tuning(TuningField::Epochs), "epochs", "Passes over the training data", "Each is billed.", number(Unit::Passes, 1, 1000), "3"),
    row(FieldId::Tuning(TuningField::TrainPrice), "train_price", "Your own training price", "Leave it empty to use the catalogue.", maybe(Unit::UsdPerMtok, 0, 100_000), ""),
    row(FieldId::Tuning(TuningField::TrainHours), "train_hours", "Hours of training", "Only for models whose training is sold by the hour (reinforcement tuning). Leave it empty if you don't know.", maybe(Unit::Hours, 0, 100_000), ""),
    row(FieldId::Tuning(TuningField::Months), "months", "Spread the training over", "Until you expect to train again.", number(Unit::Months, 1, 60), "12"),
    row(FieldId::Tuning(TuningField::ShortPrompt), "short_prompt", "System prompt after tuning", "Shorter, because the model has learned the instructions.", number(Unit::Tokens, 0, MILLION), "300"),
    row(FieldId::Tuning(TuningField::Storage), "storage", "Your own storage price", "Of one custom model; for an import, of one unit. Leave it empty to use the catalogue.", maybe(Unit::UsdPerMonth, 0, MILLION), ""),
    row(FieldId::Tuning(TuningField::Uplift), "uplift", "Custom inference over base",
        "Starting value: the highest published ratio, 1.33. The guide says about 2 and names no source; published prices say 1.00 to 1.33.", number(Unit::Times, 1, 100), "1.33"),
    row(FieldId::Tuning(TuningField::Units), "units", "Model units for the tuned model", "AWS does not publish what a unit can do: ask the account team.", number(Unit::ModelUnits, 1, 10_000), "1"),
    row(FieldId::Tuning(TuningField::UnitTerm), "unit_term", "Commitment of the units", "A longer one is cheaper and cannot be ended early.", one_of(UNIT_TERMS), "nocommit"),
    row(FieldId::Tuning(TuningField::UnitPrice), "unit_price", "Your own price of a model unit", "Leave it empty to use the catalogue's price for the base model.", maybe(Unit::UsdPerHour, 0, 100_000), ""),
    row(FieldId::Tuning(TuningField::Import), "import", "Family of the imported model", "A model that you trained elsewhere.", one_of(IMPORTS), "amazon.custom-model-import.llama.v1.0"),
    row(FieldId::Tuning(TuningField::ImportUnits), "import_units", "Custom model units", "Copies of the model times the units of a copy. Bedrock says how many a copy needs when you import it; 1 is a starting value.", number(Unit::ModelUnits, 1, 10_000), "1"),
    row(FieldId::Tuning(TuningField::ImportMinutes), "import_minutes", "Active minutes", "From the first request until none has come for five minutes; billed in windows of five. Starting value: eight hours.", number(Unit::MinutesPerDay, 5, 1440), "480"),
    row(FieldId::Tuning(TuningField::ImportPrice), "import_price", "Your own price of a custom model unit", "Leave it empty to use the catalogue.", maybe(Unit::UsdPerUnitMinute, 0, 1000), ""),
];

pub(super) static FIELDS: [Field; TABLE.len()] = fields(TABLE);
pub(super) static WORDS: [Words; TABLE.len()] = words(TABLE);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::data::{Dataset, Texts};

    #[test]
    fn the_families_are_those_of_the_snapshot() {
        let dataset = Dataset::open(Texts::shipped()).expect("the shipped data opens");
        let ids = dataset.models().iter().map(|model| &*model.id);
        let sold: Vec<_> = ids
            .filter(|id| id.starts_with("amazon.custom-model-import."))
            .collect();
        let offered: Vec<_> = IMPORTS.codes.to_vec();
        assert_eq!(offered, sold);
    }

    #[test]
    fn rerankers_and_starting_models_are_in_the_snapshot() {
        let dataset = Dataset::open(Texts::shipped()).expect("the shipped data opens");
        let models = FIELDS.iter().filter(|f| matches!(f.kind, Kind::Model));
        let starting = models.map(|field| field.default);
        let rerankers = RERANKERS.codes.iter().skip(1).copied();
        for id in starting.chain(rerankers) {
            assert!(dataset.model(id).is_some(), "{id}");
        }
    }
}
