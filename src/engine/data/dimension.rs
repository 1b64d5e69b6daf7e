//! What a price is a price of: tokens, images, hours of capacity, and the one unit each is sold in.
//! Amounts and currencies do not belong here.

use super::words::{Unit, words};

/// Declares the dimensions and their units in one table, in byte order of the words.
macro_rules! dimensions {
    ($($variant:ident = $code:literal, $unit:ident, $doc:literal;)+) => {
        words! {
            /// What a price is a price of.
            Dimension { $(#[doc = $doc] $variant = $code,)+ }
        }

        impl Dimension {
            /// The unit it is sold in.
            pub const fn unit(self) -> Unit {
                match self { $(Self::$variant => Unit::$unit,)+ }
            }
        }
    };
}

dimensions! {
    AudioSecondInput = "audio_second_input", Second, "Seconds of audio read.";
    AzurePtuHour = "azure_ptu_hour", PtuHour, "Azure provisioned throughput without a term.";
    AzurePtuMonthReserved1m = "azure_ptu_month_reserved_1m", PtuMonth, "Azure provisioned throughput reserved for a month.";
    AzurePtuYearReserved1y = "azure_ptu_year_reserved_1y", PtuYear, "Azure provisioned throughput reserved for a year.";
    CacheRead = "cache_read", MillionTokens, "Prompt tokens read from the cache.";
    CacheWrite = "cache_write", MillionTokens, "Prompt tokens written to the cache, default lifetime.";
    CacheWrite1h = "cache_write_1h", MillionTokens, "Prompt tokens written to the cache for an hour.";
    CustomCacheRead = "custom_cache_read", MillionTokens, "Cache reads of a customised model.";
    CustomCacheWrite = "custom_cache_write", MillionTokens, "Cache writes of a customised model.";
    CustomInput = "custom_input", MillionTokens, "Input tokens of a customised model.";
    CustomOutput = "custom_output", MillionTokens, "Output tokens of a customised model.";
    CustomStorageMonth = "custom_storage_month", ModelMonth, "Storage of a customised model.";
    CustomUnitMinute = "custom_unit_minute", CustomUnitMinute, "An imported model while it is active.";
    CustomUnitStorageMonth = "custom_unit_storage_month", CustomUnitMonth, "Storage of an imported model.";
    EmbeddingDocumentImage = "embedding_document_image", Image, "Document pages embedded as images.";
    EmbeddingImage = "embedding_image", Image, "Images embedded.";
    EmbeddingInput = "embedding_input", MillionTokens, "Text tokens embedded.";
    EmbeddingTextRequest = "embedding_text_request", Request, "Requests that embed text.";
    GsuHour1m = "gsu_hour_1m", GsuHour, "A Google scale unit for a month.";
    GsuHour1w = "gsu_hour_1w", GsuHour, "A Google scale unit for a week.";
    GsuHour1y = "gsu_hour_1y", GsuHour, "A Google scale unit for a year.";
    GsuHour3m = "gsu_hour_3m", GsuHour, "A Google scale unit for three months.";
    GuardrailAutomatedReasoningPolicyUnits = "guardrail_automated_reasoning_policy_units", TextUnit, "Guardrail: automated reasoning.";
    GuardrailContentPolicyImageUnits = "guardrail_content_policy_image_units", Image, "Guardrail: content filter on images.";
    GuardrailContentPolicyUnits = "guardrail_content_policy_units", TextUnit, "Guardrail: content filter on text.";
    GuardrailContextualGroundingPolicyUnits = "guardrail_contextual_grounding_policy_units", TextUnit, "Guardrail: contextual grounding.";
    GuardrailSensitiveInformationPolicyFreeUnits = "guardrail_sensitive_information_policy_free_units", TextUnit, "Guardrail: sensitive information, regular expressions.";
    GuardrailSensitiveInformationPolicyUnits = "guardrail_sensitive_information_policy_units", TextUnit, "Guardrail: sensitive information.";
    GuardrailTopicPolicyUnits = "guardrail_topic_policy_units", TextUnit, "Guardrail: denied topics.";
    GuardrailWordPolicyUnits = "guardrail_word_policy_units", TextUnit, "Guardrail: word filters.";
    Image = "image", Image, "Images made.";
    Input = "input", MillionTokens, "Input tokens.";
    Output = "output", MillionTokens, "Output tokens.";
    PtuHour1m = "ptu_hour_1m", ModelUnitHour, "A model unit committed for a month.";
    PtuHour6m = "ptu_hour_6m", ModelUnitHour, "A model unit committed for six months.";
    PtuHourNocommit = "ptu_hour_nocommit", ModelUnitHour, "A model unit without commitment.";
    ReservedInput1kTpmHour1m = "reserved_input_1k_tpm_hour_1m", KiloTpmHour, "Reserved input throughput for a month.";
    ReservedInput1kTpmHour3m = "reserved_input_1k_tpm_hour_3m", KiloTpmHour, "Reserved input throughput for three months.";
    ReservedOutput1kTpmHour1m = "reserved_output_1k_tpm_hour_1m", KiloTpmHour, "Reserved output throughput for a month.";
    ReservedOutput1kTpmHour3m = "reserved_output_1k_tpm_hour_3m", KiloTpmHour, "Reserved output throughput for three months.";
    SearchUnit = "search_unit", Query, "Ranking queries.";
    SpeechInput = "speech_input", MillionTokens, "Speech tokens heard.";
    SpeechOutput = "speech_output", MillionTokens, "Speech tokens spoken.";
    TrainHour = "train_hour", Hour, "Hours of training.";
    TrainTokens = "train_tokens", MillionTokens, "Tokens trained on.";
    VideoSecond540p = "video_second_540p", Second, "Seconds of video made in 540p.";
    VideoSecond720p = "video_second_720p", Second, "Seconds of video made in 720p.";
    VideoSecondInput = "video_second_input", Second, "Seconds of video read.";
    WebGroundingRequest = "web_grounding_request", Request, "Requests grounded on the web.";
}
