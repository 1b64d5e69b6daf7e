//! Fields of one answer to "which model would you take elsewhere": a model of Bedrock, a seller, a model there.
//! What it costs there belongs in `negotiation`.

use super::shorthand::{Choices, Row, choices, fields, of, one_of, row, words};
use super::{Field, FieldId, Kind, Words};

const SELLERS: Choices = choices! {
    "anthropic" => "Anthropic",
    "azure" => "Microsoft Azure",
    "cohere" => "Cohere",
    "google" => "Google",
    "mistral" => "Mistral AI",
    "openai" => "OpenAI",
};

#[rustfmt::skip]
const TABLE: &[Row] = &[
    row(FieldId::MappingModel, "model", "Model on Bedrock", "Of one of your use cases.", of(Kind::Model), "anthropic.claude-sonnet-4-6"),
    row(FieldId::MappingSeller, "seller", "Seller", "Who would serve it instead.", one_of(SELLERS), "azure"),
    row(FieldId::MappingTo, "to", "Model there", "Its quality for your work is your test. Empty leaves the use case on Bedrock.", of(Kind::Text(80)), ""),
];

pub(super) static FIELDS: [Field; TABLE.len()] = fields(TABLE);
pub(super) static WORDS: [Words; TABLE.len()] = words(TABLE);
