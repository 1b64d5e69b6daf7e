//! The plan that all three programs run: eight commitments of five years. Which figures they give is no matter here,
//! only that they are the same.

use bedrock_position::engine::num::{Factor, Percent, Usd};
use bedrock_position::engine::simulation::{Candidate, Plan, TierPlan, Volatility, YearPlan};

/// Numbers of paths, and how often each is timed.
pub const SIZES: [(u32, u32); 2] = [(10_000, 50), (1_000_000, 3)];

/// Eight tiers up to 14M with 2 % more off at each, over spend of 9M that grows by a tenth.
pub fn plan(paths: u32) -> Plan {
    let growth = Factor::of(11, 1);
    let year = |tier: u32, year: u32| {
        let grown = growth.pow(year) * Percent::of(2 * tier, 0).complement();
        YearPlan {
            commitment: Usd::whole(2_000_000).times(tier),
            paid: Usd::whole(9_000_000) * grown,
            core: Usd::whole(8_000_000) * grown,
            pooled: Usd::whole(1_000_000) * grown,
            marketplace: Usd::whole(2_000_000),
            counting: Factor::ONE,
            cap: Usd::whole(500_000).times(tier),
            present: Factor::of(95, 2).pow(year),
        }
    };
    let tier = |tier| TierPlan {
        candidate: Candidate::Tier(Usd::whole(2_000_000).times(tier)),
        years: (0..5).map(|t| year(tier, t)).collect(),
    };
    Plan {
        paths,
        seed: 2026,
        volatility: Volatility::Yearly(Percent::of(15, 0)),
        carry_forward: Percent::of(50, 0),
        term_end: false,
        tiers: (0..8).map(tier).collect(),
    }
}
