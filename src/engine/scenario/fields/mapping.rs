//! Fields of one answer to "which model would you take elsewhere": a model of Bedrock, a seller, a model there.
//! What it costs there belongs in `negotiation`.

use super::{Choice, Field, FieldId, Kind, choice, row};

const SELLERS: &[Choice] = &[
    choice("anthropic", "Anthropic"),
    choice("azure", "Microsoft Azure"),
    choice("cohere", "Cohere"),
    choice("google", "Google"),
    choice("mistral", "Mistral AI"),
    choice("openai", "OpenAI"),
];

#[rustfmt::skip]
pub(super) const TABLE: &[Field] = &[
    row(FieldId::MappingModel, "model", "Model on Bedrock", "Of one of your use cases.", Kind::Model, "anthropic.claude-sonnet-4-6"),
    row(FieldId::MappingSeller, "seller", "Seller", "Who would serve it instead.", Kind::Choice(SELLERS), "azure"),
    row(FieldId::MappingTo, "to", "Model there", "Its quality for your work is your test. Empty leaves the use case on Bedrock.", Kind::Text(80), ""),
];
