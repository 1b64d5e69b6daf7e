//! US dollars a year at stake per dimension: the figures that rank work. They overlap between dimensions and are
//! never added up; points belong to the checks themselves.

use super::{
    Facts, bedrock_layer, capacity_fill, clause_coverage, marketplace_eligible,
    third_party_treatment, unproven_tuning,
};
use crate::engine::num::Usd;

/// The larger of expected shortfall and regret against the cheapest tier.
pub fn commit(facts: &Facts<'_>) -> Usd {
    if !facts.scenario.has_agreement() {
        return Usd::ZERO;
    }
    facts
        .outlook
        .shortfall
        .max(facts.regret())
        .per(facts.term())
}

/// The gap to the typical discount on what gets it.
pub fn discount(facts: &Facts<'_>) -> Usd {
    let gap = facts.band.typical.factor() - facts.terms.discount.factor();
    facts.discounted_list() * gap.or_zero()
}

/// The discount third-party models do not get, plus the missing part of the target layer.
pub fn overlay(facts: &Facts<'_>) -> Usd {
    let leak = if facts.scenario.has_agreement() {
        third_party_treatment::leak(facts)
    } else {
        Usd::ZERO
    };
    leak + bedrock_layer::gap(facts)
}

/// Shortfall that ineligible purchases inside the cap would have covered.
pub fn marketplace(facts: &Facts<'_>) -> Usd {
    if !facts.scenario.has_agreement() {
        return Usd::ZERO;
    }
    marketplace_eligible::lost_burn(facts)
}

/// Idle reserved capacity. An unknown utilisation contributes nothing here; its finding says so.
pub fn capacity(facts: &Facts<'_>) -> Usd {
    capacity_fill::idle(facts).unwrap_or_default()
}

/// The token levers and half of the unproven tuning, at what is paid.
pub fn tokens(facts: &Facts<'_>) -> Usd {
    if facts.quote.on_demand.is_zero() {
        return Usd::ZERO;
    }
    (facts.quote.levers.total() + unproven_tuning::yearly(facts).per(2)) * facts.payable.factor()
}

/// What unlocked rates could add.
pub fn protections(facts: &Facts<'_>) -> Usd {
    clause_coverage::unlocked(facts)
}
