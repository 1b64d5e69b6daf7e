//! The plan of a simulation: the base case of the commitment on the table and of every tier of the benchmark. How the
//! paths go belongs in `simulation`.

use super::commitment::Search;
use super::years::{BaseYear, Position};
use crate::engine::scenario::negotiation::{Settlement, SimulationInputs};
use crate::engine::simulation::{Candidate, Plan, TierPlan, Volatility, YearPlan};

/// The plan of a position and of every tier that `search` knows. Tiers are shaped and discounted as where they are
/// priced, so that without volatility both say the same.
pub fn plan(position: &Position, search: &Search, inputs: &SimulationInputs) -> Plan {
    let terms = &position.terms;
    let mut tiers = vec![tier(Candidate::Present, position)];
    tiers.extend(search.thresholds().map(|threshold| {
        let candidate = match threshold {
            zero if zero.is_zero() => Candidate::NoAgreement,
            threshold => Candidate::Tier(threshold),
        };
        tier(candidate, &search.position_at(threshold))
    }));
    Plan {
        paths: inputs.paths,
        seed: inputs.seed,
        volatility: match inputs.volatility {
            Some(volatility) => Volatility::Yearly(volatility),
            None => Volatility::Forecast(position.uncertainty),
        },
        carry_forward: terms.carry_forward,
        term_end: terms.settlement == Settlement::TermEnd,
        tiers,
    }
}

fn tier(candidate: Candidate, position: &Position) -> TierPlan {
    let year = |base: &BaseYear| YearPlan {
        commitment: base.commitment,
        paid: base.paid,
        core: base.core,
        pooled: base.pooled,
        marketplace: base.marketplace,
        counting: base.counting,
        cap: base.cap,
        present: base.present,
    };
    TierPlan {
        candidate,
        years: position.base_years().iter().map(year).collect(),
    }
}
