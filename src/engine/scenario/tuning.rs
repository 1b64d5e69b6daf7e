//! What a buyer says about specialising a model, typed: traffic, examples, retrieval, tuning, import. What each way
//! costs belongs in `tuning`; nothing of it is part of the scenario that is scored.

use super::UnitTerm;
use super::draft::{Draft, FieldRef, Place};
use super::fields::{self, FieldId, TuningField};
use crate::engine::data::{Region, Scope};
use crate::engine::num::{Factor, Mtok, Percent, Usd, UsdPerMtok};

/// The question and everything the answers rest on. An empty price means that the catalogue is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct TuningInputs {
    /// Id of the base model.
    pub model: String,
    /// The AWS Region that sends the requests.
    pub region: Region,
    /// In-Region or geographic endpoint, or the global one, for the base model.
    pub scope: Scope,
    /// Own price of input tokens.
    pub price_in: Option<UsdPerMtok>,
    /// Own price of output tokens.
    pub price_out: Option<UsdPerMtok>,
    /// Requests a month.
    pub requests: Factor,
    /// Tokens of the system prompt, per request.
    pub system: u32,
    /// Tokens of the user's part, per request.
    pub user: u32,
    /// Tokens written, per request.
    pub output: u32,
    /// Tokens of the examples, per request.
    pub examples: u32,
    /// Share of requests that find the prefix in the cache.
    pub hit_rate: Percent,
    /// True for cache entries that live an hour, false for the model's own lifetime.
    pub long_cache: bool,
    /// Retrieval.
    pub retrieval: RetrievalInputs,
    /// Fine-tuning.
    pub training: TrainingInputs,
    /// Custom model import.
    pub import: ImportInputs,
}

/// Retrieval, self-built and managed.
#[derive(Clone, Debug, PartialEq)]
pub struct RetrievalInputs {
    /// Tokens of the passages, per request.
    pub passages: u32,
    /// The documents.
    pub corpus: Mtok,
    /// How often a month all of them are embedded.
    pub refreshes: Factor,
    /// Id of the embedding model.
    pub embedding: String,
    /// Vector store, a month.
    pub store: Usd,
    /// Fees of the store per thousand queries.
    pub query_fee: Usd,
    /// Id of the reranking model; `None` without one.
    pub rerank: Option<String>,
    /// Managed knowledge base: fixed part a month; `None` while nobody knows.
    pub managed_month: Option<Usd>,
    /// Managed knowledge base: per thousand queries; `None` while nobody knows.
    pub managed_queries: Option<Usd>,
}

/// Fine-tuning and what a tuned model runs on.
#[derive(Clone, Debug, PartialEq)]
pub struct TrainingInputs {
    /// Training tokens of one pass.
    pub tokens: Mtok,
    /// Passes over them.
    pub epochs: u32,
    /// Own price of training tokens.
    pub price: Option<UsdPerMtok>,
    /// Hours of training, for models that sell it so; `None` while nobody knows.
    pub hours: Option<Factor>,
    /// Months over which the training is spread; one or more.
    pub months: Factor,
    /// Tokens of the system prompt after tuning, per request.
    pub short_prompt: u32,
    /// Own price of storage a month: per model, and per unit of an imported one.
    pub storage: Option<Usd>,
    /// Price of custom inference over the base price.
    pub uplift: Factor,
    /// Model units for the tuned model.
    pub units: u32,
    /// Commitment of these units at list, or the buyer's own price.
    pub unit_term: UnitTerm,
}

/// Custom model import.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportInputs {
    /// Id that the catalogue prices the family under.
    pub family: String,
    /// Custom model units: copies times units of a copy.
    pub units: u32,
    /// Active minutes a day.
    pub minutes: Factor,
    /// Own price of a unit, a minute.
    pub price: Option<Usd>,
}

/// Reads typed values out of a draft. Stored texts are canonical, so every parse of one that is not empty succeeds.
struct Reader<'a>(&'a Draft);

impl<'a> Reader<'a> {
    fn text(&self, field: TuningField) -> &'a str {
        let (place, id) = (Place::Tuning, FieldId::Tuning(field));
        self.0.value(FieldRef { place, id })
    }

    fn number<T: std::str::FromStr + Default>(&self, field: TuningField) -> T {
        self.text(field).parse().unwrap_or_default()
    }

    fn optional<T: std::str::FromStr>(&self, field: TuningField) -> Option<T> {
        self.text(field).parse().ok()
    }

    fn name(&self, field: TuningField) -> String {
        self.text(field).to_owned()
    }

    fn retrieval(&self) -> RetrievalInputs {
        let rerank = self.name(TuningField::Rerank);
        RetrievalInputs {
            passages: self.number(TuningField::Passages),
            corpus: self.number(TuningField::Corpus),
            refreshes: self.number(TuningField::Refreshes),
            embedding: self.name(TuningField::Embedding),
            store: self.number(TuningField::Store),
            query_fee: self.number(TuningField::QueryFee),
            rerank: (rerank != "none").then_some(rerank),
            managed_month: self.optional(TuningField::ManagedMonth),
            managed_queries: self.optional(TuningField::ManagedQueries),
        }
    }

    fn training(&self) -> TrainingInputs {
        TrainingInputs {
            tokens: self.number(TuningField::TrainTokens),
            epochs: self.number(TuningField::Epochs),
            price: self.optional(TuningField::TrainPrice),
            hours: self.optional(TuningField::TrainHours),
            months: self.number(TuningField::Months),
            short_prompt: self.number(TuningField::ShortPrompt),
            storage: self.optional(TuningField::Storage),
            uplift: self.number(TuningField::Uplift),
            units: self.number(TuningField::Units),
            unit_term: self.unit_term(),
        }
    }

    fn unit_term(&self) -> UnitTerm {
        let own = self.optional(TuningField::UnitPrice);
        match self.text(TuningField::UnitTerm) {
            _ if own.is_some() => UnitTerm::Own(own),
            "6m" => UnitTerm::SixMonths,
            "1m" => UnitTerm::OneMonth,
            _ => UnitTerm::None,
        }
    }

    fn import(&self) -> ImportInputs {
        ImportInputs {
            family: self.name(TuningField::Import),
            units: self.number(TuningField::ImportUnits),
            minutes: self.number(TuningField::ImportMinutes),
            price: self.optional(TuningField::ImportPrice),
        }
    }
}

/// What the answers of a draft say about specialising a model.
pub(super) fn inputs(draft: &Draft) -> TuningInputs {
    let at = Reader(draft);
    let region = at.text(TuningField::Region).parse();
    TuningInputs {
        model: at.name(TuningField::Model),
        region: region.unwrap_or(Region::UsEast1),
        scope: fields::scope(at.text(TuningField::Scope)),
        price_in: at.optional(TuningField::PriceIn),
        price_out: at.optional(TuningField::PriceOut),
        requests: at.number(TuningField::Requests),
        system: at.number(TuningField::System),
        user: at.number(TuningField::User),
        output: at.number(TuningField::Output),
        examples: at.number(TuningField::Examples),
        hit_rate: at.number(TuningField::HitRate),
        long_cache: at.text(TuningField::Ttl) == "1h",
        retrieval: at.retrieval(),
        training: at.training(),
        import: at.import(),
    }
}
