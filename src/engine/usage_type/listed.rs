//! The spellings that list their words: those of AWS Marketplace (`InputTokenCount_Global`, `input_tokens_standard`)
//! and of the Mantle endpoint (`input-tokens-standard`). Region and model stand before them and are read elsewhere.

use super::{Commitment, How, Meter, Metered, Months, Qualifier, Tier};
use crate::engine::data::{Scope, ServiceTier};

/// Reads what follows `-mantle-`.
pub(super) fn mantle(metric: &str) -> Option<Meter> {
    let words: Vec<&str> = metric.split('-').collect();
    request(&words)
}

/// Reads what stands between the second Region code and `-Units`.
pub(super) fn marketplace(metric: &str) -> Option<Meter> {
    let words: Vec<&str> = metric.split('_').collect();
    match words.as_slice() {
        ["created", "image"] => Some(Meter::plain(Metered::OutputImage)),
        ["search", "units"] => Some(Meter::plain(Metered::SearchUnits)),
        ["ProvisionedThroughput", term, "ModelUnits", "Usage"] => {
            let metered = Metered::ProvisionedUnit(commitment(term)?);
            Some(Meter::plain(metered))
        }
        ["Reserved", months, side, place] => reserved(months, side, place),
        [kind, qualifiers @ ..] => counted(kind, qualifiers).or_else(|| request(&words)),
        [] => None,
    }
}

fn commitment(term: &str) -> Option<Commitment> {
    match term {
        "NoCommit" => Some(Commitment::None),
        "1MonthCommit" => Some(Commitment::OneMonth),
        "6MonthsCommit" => Some(Commitment::SixMonths),
        _ => None,
    }
}

fn reserved(months: &str, side: &str, place: &str) -> Option<Meter> {
    let months = match months {
        "1Month" => Months::One,
        "3Month" => Months::Three,
        _ => return None,
    };
    let metered = match side {
        "InputTPM" => Metered::ReservedInput(months),
        "OutputTPM" => Metered::ReservedOutput(months),
        _ => return None,
    };
    let scope = match place {
        "Geo" => Scope::InRegionOrGeo,
        "Global" => Scope::Global,
        _ => return None,
    };
    Some(Meter {
        tier: Some(Tier::Reserved),
        scope: Some(scope),
        ..Meter::plain(metered)
    })
}

/// `InputTokenCount` and its like, with `Global`, `Batch` and others behind it.
fn counted(kind: &str, qualifiers: &[&str]) -> Option<Meter> {
    let batch = Qualifier::Served(Tier::Service(ServiceTier::Batch));
    let (metered, own) = match kind {
        "InputTokenCount" => (Metered::Input, None),
        "OutputTokenCount" => (Metered::Output, None),
        "CacheReadInputTokenCount" => (Metered::CacheRead, None),
        "CacheWriteInputTokenCount" => (Metered::CacheWrite, None),
        "CacheWrite1hInputTokenCount" => (Metered::CacheWrite1h, None),
        "MillionBatchInputTokens" => (Metered::Input, Some(batch)),
        "MillionBatchOutputTokens" => (Metered::Output, Some(batch)),
        _ => return None,
    };
    let mut how = How::default();
    if let Some(word) = own {
        how = how.with(word)?;
    }
    for word in qualifiers {
        how = how.with(match *word {
            "Batch" => batch,
            "Global" => Qualifier::Global,
            "LCtx" => Qualifier::LongContext,
            "LatencyOptimized" => Qualifier::Served(Tier::Service(ServiceTier::Latency)),
            _ => return None,
        })?;
    }
    Some(Meter::request(metered, how))
}

/// Kind, lifetime in the cache, long context, global and tier, in this order; only kind and tier are always there.
fn request(words: &[&str]) -> Option<Meter> {
    let (tier, words) = words.split_last()?;
    let tier = match *tier {
        "batch" => ServiceTier::Batch,
        "flex" => ServiceTier::Flex,
        "priority" => ServiceTier::Priority,
        "standard" => ServiceTier::Standard,
        _ => return None,
    };
    let (global, words) = without(words, &["global"]);
    let (long_context, words) = without(words, &["long", "ctx"]);
    let (metered, misspelt) = match words {
        ["input", "tokens"] => (Metered::Input, false),
        ["output", "tokens"] => (Metered::Output, false),
        ["cache", "read", "tokens"] | ["cached", "input", "tokens"] => (Metered::CacheRead, false),
        // Five and thirty minutes are the default times of different vendors.
        ["cache", "write", "tokens"] | ["cache", "write", "tokens", "5m" | "30m"] => {
            (Metered::CacheWrite, false)
        }
        ["cache", "writes", "tokens"] => (Metered::CacheWrite, true),
        ["cache", "write", "tokens", "1h"] => (Metered::CacheWrite1h, false),
        _ => return None,
    };
    let how = How {
        tier: Some(Tier::Service(tier)),
        global,
        long_context,
    };
    Some(Meter {
        misspelt,
        ..Meter::request(metered, how)
    })
}

/// Whether the words end with `end`, and what stands before it.
fn without<'w, 't>(words: &'w [&'t str], end: &[&'t str]) -> (bool, &'w [&'t str]) {
    match words.strip_suffix(end) {
        Some(before) => (true, before),
        None => (false, words),
    }
}
