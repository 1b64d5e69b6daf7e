//! Retrieval: passages in the prompt, found by a store of the buyer's own or by a managed knowledge base.

use super::Sheet;
use crate::engine::data::Dimension;
use crate::engine::scenario::fields::TuningField;
use crate::engine::tuning::lines::{Basis, Gap, Item, Per};

impl Sheet<'_> {
    /// The base model with passages in its prompt.
    fn with_passages(&mut self) {
        let passages = self.counter.inputs.retrieval.passages;
        self.base(passages);
        let input = self.input(Item::Passages, self.prompt(passages));
        self.tokens(Item::Passages, passages, input);
    }

    pub(super) fn retrieval(&mut self) {
        self.with_passages();
        let inputs = self.counter.inputs;
        let retrieval = &inputs.retrieval;
        let embedding = |sheet: &Self, item| {
            sheet.regional(item, &retrieval.embedding, Dimension::EmbeddingInput, None)
        };
        let documents = retrieval.corpus.millions() * retrieval.refreshes;
        let price = embedding(self, Item::EmbedDocuments);
        self.add(Item::EmbedDocuments, Basis::Month, documents, price);
        let price = embedding(self, Item::EmbedQuestions);
        self.tokens(Item::EmbedQuestions, inputs.user, price);
        self.own(
            Item::Store,
            Basis::Month,
            Per::Month,
            retrieval.store,
            TuningField::Store,
        );
        let fee = retrieval.query_fee;
        self.own(
            Item::QueryFees,
            Basis::Request,
            Per::ThousandQueries,
            fee,
            TuningField::QueryFee,
        );
        if let Some(reranker) = &retrieval.rerank {
            let price = self.regional(Item::Rerank, reranker, Dimension::SearchUnit, None);
            self.query(Item::Rerank, price);
        }
    }

    pub(super) fn managed(&mut self) {
        self.with_passages();
        let retrieval = &self.counter.inputs.retrieval;
        let nothing_known =
            retrieval.managed_month.is_none() && retrieval.managed_queries.is_none();
        for (item, basis, per, price, field) in [
            (
                Item::ManagedFixed,
                Basis::Month,
                Per::Month,
                retrieval.managed_month,
                TuningField::ManagedMonth,
            ),
            (
                Item::ManagedQueries,
                Basis::Request,
                Per::ThousandQueries,
                retrieval.managed_queries,
                TuningField::ManagedQueries,
            ),
        ] {
            match price {
                Some(usd) => self.own(item, basis, per, usd, field),
                None => self.gaps.push(Gap {
                    item,
                    asked: None,
                    field: Some(field),
                    decisive: nothing_known,
                }),
            }
        }
    }
}
