//! Renewing early: paying the expected shortfall, or folding it into a larger agreement. Both come from the search
//! over tiers; no other formula is needed (domain notes, section 2.6).

use crate::engine::agreement::average;
use crate::engine::num::{Percent, Usd};

use super::assessed::Negotiation;

/// The two ways out of a commitment that is expected to fall short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarlyRenewal {
    /// Expected shortfall of the present commitment over the term.
    pub owed: Usd,
    /// Expected cost of staying, that shortfall included.
    pub stay: Usd,
    /// The next larger tier; `None` above the last one of the benchmark.
    pub larger: Option<Larger>,
}

/// A larger agreement in the place of the present one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Larger {
    /// Its commitment a year.
    pub commitment: Usd,
    /// The discount there, as far from typical as the present one.
    pub discount: Percent,
    /// Its own expected shortfall over the term.
    pub shortfall: Usd,
    /// Its expected cost over the term.
    pub cost: Usd,
}

impl EarlyRenewal {
    /// What the larger agreement costs more than staying over the term; negative where folding pays.
    pub fn folding(&self) -> Option<Usd> {
        self.larger.map(|larger| larger.cost - self.stay)
    }
}

/// The two ways, in today's dollars; `None` without a commitment and where none falls short.
pub fn early_renewal(negotiation: &Negotiation<'_>) -> Option<EarlyRenewal> {
    let agreement = &negotiation.agreement;
    let total = agreement.outcome().present;
    if !negotiation.assessed.scenario.has_agreement() || !total.shortfall.is_positive() {
        return None;
    }
    let now = average(&agreement.commitments);
    let mut above = negotiation.tiers.iter().filter(|tier| tier.average > now);
    Some(EarlyRenewal {
        owed: total.shortfall,
        stay: total.cost(),
        larger: above.next().map(|tier| Larger {
            commitment: tier.average,
            discount: tier.discount,
            shortfall: tier.shortfall,
            cost: tier.cost,
        }),
    })
}
