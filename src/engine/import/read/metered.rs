//! Tokens of a bill's row by its usage type: for the load of each hour, where a bill has rows by the hour.
//! What the row means in the catalogue's words belongs to `meaning`.

use crate::engine::data::Dimension;
use crate::engine::import::load::Tokens;
use crate::engine::import::units::scale;
use crate::engine::num::Factor;
use crate::engine::usage_type::{Grammar, Metered, UsageType};

/// The tokens that count against throughput; `None` for what is no token, for cache reads, and for less than nothing.
pub(super) fn tokens(usage_type: &str, unit: &str, quantity: Factor) -> Option<Tokens> {
    let UsageType::Bedrock(reading) = UsageType::parse(usage_type) else {
        return None;
    };
    let millions = scale(
        unit,
        Dimension::Input,
        reading.grammar == Grammar::Marketplace,
    )?;
    let single = quantity * millions * Factor::of(1_000_000, 0);
    let count: u64 = single.down().exact().parse().ok()?;
    match reading.metered {
        Metered::Input | Metered::CacheWrite | Metered::CacheWrite1h => Some(Tokens {
            input: count,
            output: 0,
        }),
        Metered::Output => Some(Tokens {
            input: 0,
            output: count,
        }),
        _ => None,
    }
}
