//! The fixed vocabularies of the data files: every word a cell may hold, each an enum.
//! Regions and dimensions have their own files; reading whole rows does not belong here.

/// The word is not one of `known`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownWord {
    /// What the word may be.
    pub known: &'static [&'static str],
}

/// An enum whose variants are the words of a column. Declare the variants in byte order of their words:
/// then `Ord` is the order of the files, and a word is found by binary search.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$note])* $variant,)+ }

        impl $name {
            /// Every word of the column, in byte order.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word the files use.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::engine::data::words::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let at = Self::CODES.binary_search(&text).ok();
                at.and_then(|at| Self::ALL.get(at).copied())
                    .ok_or($crate::engine::data::words::UnknownWord { known: Self::CODES })
            }
        }
    };
}
pub(super) use words;

words! {
    /// Where the request may be served, as far as it changes the price.
    Scope {
        /// The global profile: any commercial Region.
        Global = "global",
        /// The Region itself or its geographic profile; both cost the same.
        InRegionOrGeo = "in_region_or_geo",
        /// A service around the models, such as Guardrails.
        Service = "service",
    }
}

words! {
    /// The length class of the prompt.
    Context {
        /// Prompts above 100 000 tokens.
        Gt100k = "gt100k",
        /// Prompts above 200 000 tokens.
        Gt200k = "gt200k",
        /// Prompts above 272 000 tokens.
        Gt272k = "gt272k",
        /// Prompts below the model's threshold, or a model without one.
        Standard = "standard",
    }
}

impl Context {
    /// Prompts of more tokens than this are in the band; `None` for the standard one.
    pub const fn above(self) -> Option<u32> {
        match self {
            Self::Gt100k => Some(100_000),
            Self::Gt200k => Some(200_000),
            Self::Gt272k => Some(272_000),
            Self::Standard => None,
        }
    }
}

words! {
    /// The service tier of a request.
    ServiceTier {
        /// Answered within a day.
        Batch = "batch",
        /// Cheaper, answered when there is room.
        Flex = "flex",
        /// Latency-optimised.
        Latency = "latency",
        /// Served first.
        Priority = "priority",
        /// The default.
        Standard = "standard",
        /// Served fastest.
        Ultrafast = "ultrafast",
    }
}

words! {
    /// What one price buys.
    Unit {
        /// A thousand tokens per minute, for an hour.
        KiloTpmHour = "1K_TPM_hour",
        /// A million tokens.
        MillionTokens = "1M_tokens",
        /// A Google generative scale unit, for an hour.
        GsuHour = "GSU_hour",
        /// An Azure provisioned throughput unit, for an hour.
        PtuHour = "PTU_hour",
        /// An Azure provisioned throughput unit, for a month.
        PtuMonth = "PTU_month",
        /// An Azure provisioned throughput unit, for a year.
        PtuYear = "PTU_year",
        /// A custom model unit active for a minute.
        CustomUnitMinute = "custom_model_unit_minute",
        /// A custom model unit stored for a month.
        CustomUnitMonth = "custom_model_unit_month",
        /// An hour of training.
        Hour = "hour",
        /// An image made or read.
        Image = "image",
        /// An image seen in training.
        ImageSeen = "image_seen",
        /// A custom model stored for a month.
        ModelMonth = "model_month",
        /// A Bedrock model unit, for an hour.
        ModelUnitHour = "model_unit_hour",
        /// A ranking query.
        Query = "query",
        /// A request.
        Request = "request",
        /// A second of audio or video.
        Second = "second",
        /// Up to a thousand characters checked by a guardrail.
        TextUnit = "text_unit",
    }
}

words! {
    /// How far a row can be trusted.
    Confidence {
        /// Independent extractions agree, or the record is AWS's own.
        High = "high",
        /// No citation of AWS, implausible, or an unresolved disagreement.
        Low = "low",
        /// One source derived from AWS.
        Medium = "medium",
    }
}

words! {
    /// Where a model stands in its life.
    Status {
        /// Offered.
        Active = "ACTIVE",
        /// Past its end of life.
        Eol = "EOL",
        /// Announced to end; no new commitments.
        Legacy = "LEGACY",
        /// Priced, but in no lifecycle list: unknown, never assumed active.
        Unlisted = "UNLISTED",
    }
}

words! {
    /// A way to buy models outside Bedrock.
    Channel {
        /// Anthropic itself.
        AnthropicDirect = "anthropic-direct",
        /// Models in Azure Foundry other than OpenAI's.
        AzureFoundry = "azure-foundry",
        /// OpenAI models on Azure, per token.
        AzureOpenai = "azure-openai",
        /// Provisioned throughput on Azure.
        AzurePtu = "azure-ptu",
        /// Anthropic's own platform, sold through AWS Marketplace; not Bedrock.
        ClaudePlatformOnAws = "claude-platform-on-aws",
        /// Cohere itself.
        CohereDirect = "cohere-direct",
        /// The Gemini interface for developers.
        GoogleGemini = "google-gemini",
        /// Google models on Vertex AI.
        GoogleVertex = "google-vertex",
        /// Claude on Vertex AI.
        GoogleVertexClaude = "google-vertex-claude",
        /// Other vendors' models on Vertex AI.
        GoogleVertexPartner = "google-vertex-partner",
        /// Provisioned throughput on Vertex AI.
        GoogleVertexPt = "google-vertex-pt",
        /// Mistral itself.
        MistralDirect = "mistral-direct",
        /// OpenAI itself.
        OpenaiDirect = "openai-direct",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::data::dimension::Dimension;
    use crate::engine::data::region::Region;

    #[test]
    fn enum_order_is_the_order_of_the_files() {
        for codes in [
            Scope::CODES,
            Context::CODES,
            ServiceTier::CODES,
            Unit::CODES,
            Confidence::CODES,
            Status::CODES,
            Channel::CODES,
            Dimension::CODES,
            Region::CODES,
        ] {
            assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
        }
    }

    #[test]
    fn an_unknown_word_names_the_known_ones() {
        let refusal = "cheap".parse::<ServiceTier>();
        assert_eq!(
            refusal,
            Err(UnknownWord {
                known: &[
                    "batch",
                    "flex",
                    "latency",
                    "priority",
                    "standard",
                    "ultrafast"
                ]
            })
        );
        assert_eq!("flex".parse(), Ok(ServiceTier::Flex));
    }
}
