//! What a buyer says about specialising a model, typed: traffic, examples, retrieval, tuning, import. What each way
//! costs belongs in `tuning`; nothing of it is part of the scenario that is scored.

use super::draft::{Draft, FieldRef, Place};
use super::estimate::Estimate;
use super::fields::{self, FieldId, TuningField};
use super::{Pricing, UnitTerm};
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

/// What the use case at an index says about the same question, as canonical values of the fields here; `None` for one
/// without a model of the catalogue. Requests and tokens per request follow where somebody has said how many requests
/// there are: `input a request = input ÷ requests`, in whole tokens, rounded up, of which the user's part stays.
pub fn taken_over(draft: &Draft, index: usize) -> Option<Vec<(FieldId, String)>> {
    let scenario = draft.scenario();
    let workload = scenario.workloads.get(index)?;
    if !matches!(workload.pricing, Pricing::Catalogue { .. }) {
        return None;
    }
    let from = |id| {
        let place = Place::Workload(index);
        FieldRef { place, id }
    };
    let copied = |id| draft.value(from(id)).to_owned();
    let mut values = vec![
        (TuningField::Model, copied(FieldId::Model)),
        (TuningField::Region, copied(FieldId::Region)),
        (TuningField::Scope, copied(FieldId::Scope)),
        // Own prices were those of the model before.
        (TuningField::PriceIn, String::new()),
        (TuningField::PriceOut, String::new()),
    ];
    let asked = [FieldId::EstUsers, FieldId::EstRequests, FieldId::EstDays];
    let requests = Estimate::of(draft, index).requests;
    if asked.iter().any(|id| draft.is_touched(from(*id))) && !requests.is_zero() {
        let each = |tokens: Mtok| {
            let tokens = tokens.over(Mtok::tokens(1) * requests);
            tokens.unwrap_or_default().ceiling()
        };
        let input = each(workload.input);
        let user = draft.tuning().user.min(input);
        values.extend([
            (TuningField::Requests, requests.exact()),
            (TuningField::System, input.saturating_sub(user).to_string()),
            (TuningField::User, user.to_string()),
            (TuningField::Output, each(workload.output).to_string()),
        ]);
    }
    let of_field = |(id, text)| (FieldId::Tuning(id), text);
    Some(values.into_iter().map(of_field).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::scenario::parse::DecimalSign;

    fn set(draft: &mut Draft, id: FieldId, text: &str) {
        let place = Place::Workload(0);
        let read = draft.set(FieldRef { place, id }, text, DecimalSign::Point);
        assert_eq!(read, Ok(()), "{text}");
    }

    fn taken(draft: &Draft) -> TuningInputs {
        let mut taken = draft.clone();
        for (id, text) in taken_over(draft, 0).expect("a model of the catalogue") {
            let place = Place::Tuning;
            let read = taken.set(FieldRef { place, id }, &text, DecimalSign::Point);
            assert_eq!(read, Ok(()), "{text}");
        }
        taken.tuning()
    }

    #[test]
    fn a_use_case_brings_its_model_and_its_requests_where_they_are_known() {
        let mut draft = Draft::example();
        set(&mut draft, FieldId::Model, "amazon.nova-pro-v1:0");
        set(&mut draft, FieldId::Region, "eu-west-2");
        set(&mut draft, FieldId::Input, "30");
        set(&mut draft, FieldId::Output, "10");
        let before = draft.tuning();
        let place = taken(&draft);
        assert_eq!(place.model, "amazon.nova-pro-v1:0");
        assert_eq!(place.region, Region::EuWest2);
        assert_eq!(
            (place.requests, place.system),
            (before.requests, before.system)
        );
        // 50 × 10 × 20 = 10,000 requests: 30 M / 10,000 = 3,000 tokens, of which 300 are the user's; 10 M / 10,000.
        for (id, text) in [
            (FieldId::EstUsers, "50"),
            (FieldId::EstRequests, "10"),
            (FieldId::EstDays, "20"),
        ] {
            set(&mut draft, id, text);
        }
        let all = taken(&draft);
        assert_eq!(all.requests.exact(), "10000");
        assert_eq!((all.system, all.user, all.output), (2_700, 300, 1_000));
    }

    #[test]
    fn own_rates_name_no_model_and_a_row_that_is_not_there_brings_nothing() {
        let mut draft = Draft::example();
        assert_eq!(taken_over(&draft, 7), None);
        set(&mut draft, FieldId::Pricing, "own");
        assert_eq!(taken_over(&draft, 0), None);
    }
}
