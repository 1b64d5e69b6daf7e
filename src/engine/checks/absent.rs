//! What a check returns that has nothing to measure: it drops out, unless only a price is missing. What there is to
//! measure belongs in the checks.

use super::{CheckId, Facts, Finding};
use crate::engine::num::Points;
use crate::engine::quote::Gap;
use crate::engine::value::{Phrase, Value};

/// What a check returns that finds nothing to measure: nothing there, or a price that is missing. A missing price earns
/// nothing, like every unknown, and drops out of the best case.
pub(super) fn nothing(facts: &Facts<'_>, check: CheckId, reason: &'static str) -> Finding {
    without(facts, facts.quote.gaps().next(), check, reason)
}

/// The same for a check that looks at tokens alone, and at no reserved capacity.
pub(super) fn no_tokens(facts: &Facts<'_>, check: CheckId, reason: &'static str) -> Finding {
    without(facts, facts.quote.token_gaps().next(), check, reason)
}

fn without(facts: &Facts<'_>, gap: Option<&Gap>, check: CheckId, reason: &'static str) -> Finding {
    match gap {
        Some(gap) if !facts.favourable => {
            Finding::unknown(check, Points::ZERO).next(enter_rates(gap))
        }
        _ => Finding::not_applicable(check, reason),
    }
}

/// Tokens without a price beside others that have one. What is measured on the rest does not speak for them, so the
/// check earns nothing; the best case leaves them out, and has none.
pub(super) fn unpriced_tokens<'a>(facts: &Facts<'a>) -> Option<&'a Gap> {
    let mut gaps = facts.quote.token_gaps();
    gaps.next().filter(|_| !facts.favourable)
}

/// What to do about a price that is missing.
pub(super) fn enter_rates(gap: &Gap) -> Phrase {
    Phrase::new(
        "Enter your own rates for {0}: the snapshot has no price for it.",
        [Value::Name(gap.missing.clone())],
    )
}
