//! The usage-type parser against strings of real price lists and bills, each with the reading that its source gives.
//! `vectors.csv` was written before the parser; `README.md` beside it says where every string is from.

use bedrock_position::engine::data::{Dimension, Scope, ServiceTier};
use bedrock_position::engine::usage_type::{
    Commitment, Grammar, Metered, Months, Reading, Tier, UsageType,
};

/// The reading in the columns of the vectors: grammar, prefix, region, model, kind, tier, scope, flags, unit.
fn columns(text: &str) -> [String; 9] {
    let reading = match UsageType::parse(text) {
        UsageType::Bedrock(reading) => reading,
        UsageType::Unrecognised { prefix, region } => {
            let region = region.map_or("", |region| region.code());
            return row([
                "unverified",
                prefix,
                region,
                "",
                "unrecognised",
                "n/a",
                "n/a",
                "",
                "",
            ]);
        }
        UsageType::NotBedrock => {
            return row(["other", "", "", "", "not_bedrock", "n/a", "n/a", "", ""]);
        }
    };
    row([
        match reading.grammar {
            Grammar::Native => "native",
            Grammar::Mantle => "mantle",
            Grammar::Marketplace => "marketplace",
        },
        reading.prefix,
        reading.region.code(),
        reading.model.unwrap_or_default(),
        kind(reading.metered),
        match reading.tier {
            None => "n/a",
            Some(Tier::CustomModel) => "custom_model",
            Some(Tier::Reserved) => "reserved",
            Some(Tier::Service(ServiceTier::Latency)) => "latency_optimized",
            Some(Tier::Service(tier)) => tier.code(),
        },
        match reading.scope {
            None => "n/a",
            Some(Scope::Global) => "global",
            Some(_) => "regional",
        },
        flags(&reading),
        reading.listed_unit(),
    ])
}

fn row(cells: [&str; 9]) -> [String; 9] {
    cells.map(str::to_owned)
}

fn kind(metered: Metered) -> &'static str {
    match metered {
        Metered::Input => "input",
        Metered::Output => "output",
        Metered::CacheRead => "cache_read",
        Metered::CacheWrite => "cache_write",
        Metered::CacheWrite1h => "cache_write_1h",
        Metered::SpeechInput => "speech_input",
        Metered::SpeechOutput => "speech_output",
        Metered::InputImage => "input_image",
        Metered::OutputImage => "output_image",
        Metered::SearchUnits => "search_units",
        Metered::GuardrailTextUnits => "guardrail_text_units",
        Metered::CustomizationTraining => "customization_training",
        Metered::CustomizationStorage => "customization_storage",
        Metered::ProvisionedUnit(_) => "provisioned_mu",
        Metered::ReservedInput(_) => "reserved_tpm_input",
        Metered::ReservedOutput(_) => "reserved_tpm_output",
    }
}

fn flags(reading: &Reading<'_>) -> &'static str {
    match reading.metered {
        Metered::ProvisionedUnit(Commitment::None) => "commit=none",
        Metered::ProvisionedUnit(Commitment::OneMonth)
        | Metered::ReservedInput(Months::One)
        | Metered::ReservedOutput(Months::One) => "commit=1m",
        Metered::ProvisionedUnit(Commitment::SixMonths) => "commit=6m",
        Metered::ReservedInput(Months::Three) | Metered::ReservedOutput(Months::Three) => {
            "commit=3m"
        }
        _ if reading.long_context => "long_ctx",
        _ if reading.text_tokens => "modality=text",
        _ if reading.misspelt => "variant_spelling",
        _ => "",
    }
}

#[test]
fn every_vector_is_read_as_its_source_says() {
    let vectors = include_str!("vectors.csv");
    let mut rows = 0;
    for line in vectors.lines().skip(1) {
        rows += 1;
        let cells: Vec<&str> = line.split(',').collect();
        let [text, expected @ .., source] = cells.as_slice() else {
            panic!("{line}");
        };
        // The remark on invented strings is about the vector, not part of a reading.
        let expected: Vec<&str> = expected
            .iter()
            .map(|cell| match *cell {
                "seen only in invented fixtures" => "",
                cell => cell,
            })
            .collect();
        assert_eq!(columns(text).as_slice(), expected, "{text} ({source})");
    }
    assert_eq!(rows, 93);
}

/// Strings that appear in public repositories' tests and notes beside the vectors; README.md names them.
#[test]
fn strings_quoted_elsewhere() {
    for (text, expected) in [
        (
            "USE1-NovaPro-input-tokens-latency-optimized",
            "native USE1 us-east-1 NovaPro input latency_optimized regional",
        ),
        (
            "USE1-Nova2.0Lite-input-tokens-cross-region-global-batch",
            "native USE1 us-east-1 Nova2.0Lite input batch global",
        ),
        (
            "USE1-Claude4Sonnet-output-tokens-long-context-cross-region-global",
            "native USE1 us-east-1 Claude4Sonnet output standard global long_ctx",
        ),
        (
            "USE1-NovaSonic-speech-input-tokens",
            "native USE1 us-east-1 NovaSonic speech_input standard regional",
        ),
        (
            "USE1-openai.gpt-5.6-luna-mantle-cache-write-tokens-5m-long-ctx-flex",
            "mantle USE1 us-east-1 openai.gpt-5.6-luna cache_write flex regional long_ctx",
        ),
        (
            "USE1-anthropic.claude-haiku-4-5-mantle-cache-write-tokens-1h-standard",
            "mantle USE1 us-east-1 anthropic.claude-haiku-4-5 cache_write_1h standard regional",
        ),
        (
            "USW2-MP:USW2_OutputTokenCount_LatencyOptimized-Units",
            "marketplace USW2 us-west-2 output latency_optimized regional",
        ),
        (
            "USE1-MP:USE1_cache_write_tokens_1h_long_ctx_standard-Units",
            "marketplace USE1 us-east-1 cache_write_1h standard regional long_ctx",
        ),
        (
            "APS7-MP:APS7_Reserved_1Month_InputTPM_Geo-Units",
            "marketplace APS7 ap-southeast-5 reserved_tpm_input reserved regional commit=1m",
        ),
    ] {
        let [first @ .., _unit] = columns(text);
        let said: Vec<&str> = first.iter().map(String::as_str).collect();
        let said: Vec<&str> = said.into_iter().filter(|cell| !cell.is_empty()).collect();
        assert_eq!(said.join(" "), expected, "{text}");
    }
}

#[test]
fn what_nobody_has_documented_is_never_guessed() {
    for text in [
        "USE1-NovaMicro-input-tokens-batch-flex",
        "USE1-NovaMicro-input-tokens-batch-batch",
        "USE1-NovaMicro-input-tokens-economy",
        "USE1-NovaMicro-Input-Tokens",
        "USE1--input-tokens",
        "USE1-input-tokens",
        "USE1-MP:USW2_InputTokenCount-Units",
        "USE1-MP:USE1_InputTokenCount",
        "USE1-MP:USE1_InputTokenCount_Geo-Units",
        "USE1-MP:USE1_Reserved_2Month_InputTPM_Geo-Units",
        "USE1-MP:USE1_Reserved_1Month_InputTPM-Units",
        "USE1-MP:USE1_MillionBatchInputTokens_Batch-Units",
        "USE1-MP:USE1_input_tokens-Units",
        "USE1-MP:USE1_input_tokens_standard_global-Units",
        "USE1-MP:USE1_-Units",
        "USE1-x-mantle-input-tokens",
        "USE1-global.x-mantle-input-tokens-standard",
        "USE1-",
        // A Region that the catalogue does not have.
        "APE1-NovaMicro-input-tokens",
    ] {
        let parsed = UsageType::parse(text);
        assert!(
            matches!(parsed, UsageType::Unrecognised { .. }),
            "{text}: {parsed:?}"
        );
    }
    for text in [
        "",
        "-",
        "USE1",
        "xyz-NovaMicro-input-tokens",
        "é-x-input-tokens",
    ] {
        assert_eq!(UsageType::parse(text), UsageType::NotBedrock, "{text}");
    }
}

#[test]
fn a_price_of_a_customised_model_is_never_one_of_the_base_model() {
    let dimensions = |text| match UsageType::parse(text) {
        UsageType::Bedrock(reading) => (reading.dimensions(), reading.service_tier()),
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(
        dimensions("USE1-NovaMicro-input-tokens-custom-model"),
        (&[Dimension::CustomInput][..], ServiceTier::Standard)
    );
    assert_eq!(
        dimensions("USE1-NovaMicro-input-tokens-batch"),
        (
            &[Dimension::Input, Dimension::EmbeddingInput][..],
            ServiceTier::Batch
        )
    );
    assert_eq!(
        dimensions("USE1-MP:USE1_Reserved_3Month_OutputTPM_Geo-Units"),
        (
            &[Dimension::ReservedOutput1kTpmHour3m][..],
            ServiceTier::Standard
        )
    );
    // Several guardrail policies are metered in text units; the text does not say which.
    assert_eq!(dimensions("USE1-GuardrailsTextUnit").0, []);
}
