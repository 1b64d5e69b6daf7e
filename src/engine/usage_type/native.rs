//! The spelling with dashes and the model in front: `NovaMicro-input-tokens-batch`.
//! The spelling of the Mantle endpoint, also with dashes, is in `listed`.

use super::{Commitment, How, Meter, Metered, Qualifier, Tier};
use crate::engine::data::ServiceTier;

/// Words behind the metered thing, in any order, each at most once.
const QUALIFIERS: &[(&str, Qualifier)] = &[
    (
        "-batch",
        Qualifier::Served(Tier::Service(ServiceTier::Batch)),
    ),
    ("-cross-region-global", Qualifier::Global),
    ("-custom-model", Qualifier::Served(Tier::CustomModel)),
    ("-flex", Qualifier::Served(Tier::Service(ServiceTier::Flex))),
    (
        "-latency-optimized",
        Qualifier::Served(Tier::Service(ServiceTier::Latency)),
    ),
    ("-long-context", Qualifier::LongContext),
    (
        "-priority",
        Qualifier::Served(Tier::Service(ServiceTier::Priority)),
    ),
];

/// What a request is metered by. A longer ending stands before one that it ends with.
const REQUESTS: &[(&str, Metered)] = &[
    ("-cache-read-input-token-count", Metered::CacheRead),
    ("-cache-write-1h-input-token-count", Metered::CacheWrite1h),
    (
        "-cache-write-input-token-count-1-hour",
        Metered::CacheWrite1h,
    ),
    ("-cache-write-input-token-count", Metered::CacheWrite),
    ("-speech-input-tokens", Metered::SpeechInput),
    ("-speech-output-tokens", Metered::SpeechOutput),
    ("-input-tokens", Metered::Input),
    ("-output-tokens", Metered::Output),
];

/// What is metered without a request.
const PLAIN: &[(&str, Metered)] = &[
    ("-Customization-Storage", Metered::CustomizationStorage),
    ("-Customization-Training", Metered::CustomizationTraining),
    (
        "-ProvisionedThroughput-1month-ModelUnits",
        Metered::ProvisionedUnit(Commitment::OneMonth),
    ),
    (
        "-ProvisionedThroughput-6months-ModelUnits",
        Metered::ProvisionedUnit(Commitment::SixMonths),
    ),
    (
        "-ProvisionedThroughput-NoCommit-ModelUnits",
        Metered::ProvisionedUnit(Commitment::None),
    ),
    ("-input-image", Metered::InputImage),
    ("-search-units", Metered::SearchUnits),
];

/// Prefixes of inference profiles: no documented usage type has one.
const PROFILES: [&str; 9] = [
    "apac.", "au.", "ca.", "eu.", "global.", "in.", "jp.", "us-gov.", "us.",
];

/// Reads what follows the Region's code: the model as written, and what is metered.
pub(super) fn read(text: &str) -> Option<(Option<&str>, Meter)> {
    if text == "GuardrailsTextUnit" {
        return Some((None, Meter::plain(Metered::GuardrailTextUnits)));
    }
    if let Some((model, metered)) = ending(text, PLAIN) {
        return is_model(model).then(|| (Some(model), Meter::plain(metered)));
    }
    let (mut rest, mut how) = (text, How::default());
    while let Some((before, word)) = ending(rest, QUALIFIERS) {
        (rest, how) = (before, how.with(word)?);
    }
    let (model, metered) = ending(rest, REQUESTS)?;
    let mut meter = Meter::request(metered, how);
    let text_model = model.strip_suffix("-text");
    let counted = matches!(metered, Metered::Input | Metered::Output);
    meter.text_tokens = counted && text_model.is_some();
    let model = text_model.filter(|_| counted).unwrap_or(model);
    is_model(model).then_some((Some(model), meter))
}

/// True for what can name a model: letters, digits and `. - _ :`, and no inference profile.
pub(super) fn is_model(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_:".contains(&byte);
    text.bytes()
        .next()
        .is_some_and(|first| first.is_ascii_alphanumeric())
        && text.bytes().all(plain)
        && !PROFILES.iter().any(|profile| text.starts_with(profile))
}

/// The first ending in the table that the text has, and what stands before it.
fn ending<'t, T: Copy>(text: &'t str, table: &[(&str, T)]) -> Option<(&'t str, T)> {
    let found = |(end, value): &(&str, T)| Some((text.strip_suffix(end)?, *value));
    table.iter().find_map(found)
}
