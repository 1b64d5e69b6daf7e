//! Renewing early: paying the expected shortfall, or folding it into a larger agreement. Both come from the tiers of the
//! score's own search; no other formula is needed (domain notes, section 2.6).

use crate::engine::num::{Ratio, Usd};

use super::assessed::Assessed;

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
    pub discount: Ratio,
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

/// The two ways; `None` without a commitment and where none falls short.
pub fn early_renewal(position: Assessed<'_>) -> Option<EarlyRenewal> {
    let report = position.report;
    let outlook = &report.outlook;
    if !position.scenario.has_agreement() || !outlook.shortfall.is_positive() {
        return None;
    }
    let now = outlook.average_commitment();
    let mut above = report.tiers.rows.iter().filter(|tier| tier.threshold > now);
    Some(EarlyRenewal {
        owed: outlook.shortfall,
        stay: outlook.cost(),
        larger: above.next().map(|tier| Larger {
            commitment: tier.threshold,
            discount: tier.discount,
            shortfall: tier.shortfall,
            cost: tier.cost,
        }),
    })
}
