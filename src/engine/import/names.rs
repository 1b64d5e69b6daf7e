//! Which model of the catalogue a name in a bill or log stands for: by the reader's answer, by the reviewed table of
//! names, or by an id letter for letter. Nothing is guessed; what a name says beside the model belongs to `meaning`.

use std::collections::BTreeMap;

use crate::engine::data::{AliasField, Dataset, Meant, ModelIx, ModelNames, Scope};

/// Prefixes of inference profiles before a model's id; all but the first keep a request in a geography.
const PROFILES: [&str; 9] = [
    "global.", "us-gov.", "us.", "eu.", "apac.", "jp.", "au.", "ca.", "in.",
];

/// What models are called.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) reviewed: &'a ModelNames,
    /// The reader's own answers: ids by the names that [`Unmapped`](super::Unmapped) asks for.
    pub(super) answers: &'a BTreeMap<String, String>,
}

/// A name, and the model it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) model: Option<ModelIx>,
}

impl Names<'_> {
    /// True for a name that the catalogue leaves out on purpose: the row of the reviewed table has no model.
    pub(super) fn is_left_out(&self, name: &str) -> bool {
        let fields = [
            AliasField::UsageType,
            AliasField::Model,
            AliasField::ServiceName,
        ];
        fields
            .iter()
            .any(|field| self.reviewed.find(*field, name) == Some(Meant::LeftOut))
    }

    /// By the model's part of a usage type, by the name of the product, by an id, in this order; `None` where none of
    /// them says a model.
    pub(super) fn find(&self, token: Option<&str>, id: &str, product: &str) -> Option<Named> {
        let id = plain_id(id).0;
        let words = [
            token.map(|token| (AliasField::UsageType, token)),
            is_model_name(product).then_some((AliasField::ServiceName, product)),
            (!id.is_empty()).then_some((AliasField::Model, id)),
        ];
        let words = || words.iter().flatten();
        let (_, name) = words().next()?;
        let answered = words().find_map(|(_, word)| self.dataset.model(self.answers.get(*word)?));
        let by_id = |word: &str| self.dataset.model(word);
        let reviewed = || words().find_map(|(field, word)| self.reviewed.find(*field, word));
        let known = answered.or_else(|| words().find_map(|(_, word)| by_id(word)));
        let model = known.or_else(|| match reviewed()? {
            Meant::Model(model) => Some(model),
            Meant::LeftOut => None,
        });
        Some(Named {
            name: (*name).to_owned(),
            model,
        })
    }
}

/// True for a product that is one model: `Claude Sonnet 4.6 (Amazon Bedrock Edition)`.
fn is_model_name(product: &str) -> bool {
    product.contains("(Amazon Bedrock Edition)")
}

/// The id without the prefix of its profile, and where that lets a request be served.
pub(super) fn plain_id(id: &str) -> (&str, Scope) {
    let profile = PROFILES
        .iter()
        .find_map(|profile| Some((*profile, id.strip_prefix(profile)?)));
    match profile {
        Some(("global.", rest)) => (rest, Scope::Global),
        Some((_, rest)) => (rest, Scope::InRegionOrGeo),
        None => (id, Scope::InRegionOrGeo),
    }
}
