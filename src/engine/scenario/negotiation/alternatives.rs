//! Who sells the same models outside Bedrock, what they offer, and which model the buyer would take there. What that
//! costs belongs in `negotiation`.

use crate::engine::num::Percent;
use crate::engine::scenario::fields::NegotiationField;

/// Someone who sells models outside Bedrock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Seller {
    Anthropic,
    Azure,
    Cohere,
    Google,
    Mistral,
    Openai,
}

impl Seller {
    /// All of them, in the order of their names.
    pub const ALL: [Self; 6] = [
        Self::Anthropic,
        Self::Azure,
        Self::Cohere,
        Self::Google,
        Self::Mistral,
        Self::Openai,
    ];

    /// The word that links keep.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Anthropic => "anthropic",
            Self::Azure => "azure",
            Self::Cohere => "cohere",
            Self::Google => "google",
            Self::Mistral => "mistral",
            Self::Openai => "openai",
        }
    }

    /// What people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Anthropic => "Anthropic",
            Self::Azure => "Microsoft Azure",
            Self::Cohere => "Cohere",
            Self::Google => "Google",
            Self::Mistral => "Mistral AI",
            Self::Openai => "OpenAI",
        }
    }

    /// The field with its offer.
    pub const fn offer(self) -> NegotiationField {
        match self {
            Self::Anthropic => NegotiationField::OfferAnthropic,
            Self::Azure => NegotiationField::OfferAzure,
            Self::Cohere => NegotiationField::OfferCohere,
            Self::Google => NegotiationField::OfferGoogle,
            Self::Mistral => NegotiationField::OfferMistral,
            Self::Openai => NegotiationField::OfferOpenai,
        }
    }
}

/// Which model the buyer would take elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Mapping {
    /// Id of the model on Bedrock.
    pub model: String,
    /// Who would serve it.
    pub seller: Seller,
    /// The seller's id of the model there; empty to stay on Bedrock.
    pub to: String,
}

/// How long Azure's provisioned units are bought for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum AzureTerm {
    Hour,
    Month,
    Year,
}

/// Where Azure's provisioned units serve from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum AzurePlace {
    Global,
    DataZone,
    Regional,
}

/// How long Google's scale units are bought for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum GoogleTerm {
    Week,
    Month,
    Quarter,
    Year,
}

/// Other sellers.
#[derive(Clone, Debug, PartialEq)]
pub struct AlternativeInputs {
    /// What each offers off its list, in the order of [`Seller::ALL`].
    pub offers: [Percent; 6],
    /// Own choices of models elsewhere; of two for a model and a seller the last.
    pub mappings: Vec<Mapping>,
    /// Share of each movable use case that moves in the mixed position.
    pub moved: Percent,
    /// Azure's provisioned throughput units.
    pub azure_units: u32,
    /// How long they are bought for.
    pub azure_term: AzureTerm,
    /// Where they serve from.
    pub azure_place: AzurePlace,
    /// Google's scale units.
    pub google_units: u32,
    /// How long they are bought for.
    pub google_term: GoogleTerm,
}

impl AlternativeInputs {
    /// What a seller offers off its list.
    pub fn offer(&self, seller: Seller) -> Percent {
        let offers = Seller::ALL.into_iter().zip(self.offers);
        let mut own = offers.filter(|(other, _)| *other == seller);
        own.next().map_or(Percent::ZERO, |(_, offer)| offer)
    }
}
