//! Version 1 of the score policy, in one reviewable table. A correction of policy is a new file beside this one;
//! this one is not edited after its release.

use super::{
    Band, BreakEvenUnknown, Ceilings, Curve, Curves, Dimension, DimensionId, Model, Rubric,
};
use crate::engine::checks::CheckId;
use crate::engine::num::{Factor, Percent, Points, Score, Usd};

/// Score version 1. Every figure in it is a modelling choice, dated November 2026.
pub const V1: Rubric = Rubric {
    version: 1,
    dimensions: &[
        Dimension {
            id: DimensionId::Commit,
            name: "Commitment sizing and ramp",
            weight: 20,
        },
        Dimension {
            id: DimensionId::Discount,
            name: "EDP discount against market",
            weight: 14,
        },
        Dimension {
            id: DimensionId::Overlay,
            name: "Bedrock overlay",
            weight: 13,
        },
        Dimension {
            id: DimensionId::Marketplace,
            name: "Marketplace pull-through",
            weight: 8,
        },
        Dimension {
            id: DimensionId::Capacity,
            name: "Reserved capacity mix",
            weight: 12,
        },
        Dimension {
            id: DimensionId::Tokens,
            name: "Token economics and customisation",
            weight: 13,
        },
        Dimension {
            id: DimensionId::Protections,
            name: "Catalogue and contract protections",
            weight: 12,
        },
        Dimension {
            id: DimensionId::Renewal,
            name: "Renewal and BATNA readiness",
            weight: 8,
        },
    ],
    check_weights: &[
        (CheckId::LowCaseCoverage, 10),
        (CheckId::RampFit, 4),
        (CheckId::ShortfallToSaving, 3),
        (CheckId::TierFit, 3),
        (CheckId::HeadlinePosition, 10),
        (CheckId::DiscountReach, 4),
        (CheckId::ThirdPartyTreatment, 6),
        (CheckId::BedrockLayer, 5),
        (CheckId::NoListRateCommit, 2),
        (CheckId::MarketplaceEligible, 4),
        (CheckId::MarketplaceCapUse, 4),
        (CheckId::CapacityFill, 12),
        (CheckId::AvoidableTokens, 9),
        (CheckId::OutputCostShare, 2),
        (CheckId::UnprovenTuning, 2),
        (CheckId::ClauseCoverage, 12),
        (CheckId::RetirementExposure, 4),
        (CheckId::SevenSteps, 4),
        (CheckId::MonthsToRenewal, 4),
    ],
    curves: Curves {
        low_case_coverage: Curve(&[
            (Factor::of(7, 1), Points::of(0)),
            (Factor::of(8, 1), Points::of(20)),
            (Factor::of(9, 1), Points::of(50)),
            (Factor::of(95, 2), Points::of(75)),
            (Factor::of(10, 1), Points::of(100)),
        ]),
        ramp_fit: Curve(&[
            (Factor::of(7, 1), Points::of(0)),
            (Factor::of(8, 1), Points::of(20)),
            (Factor::of(9, 1), Points::of(60)),
            (Factor::of(98, 2), Points::of(100)),
        ]),
        shortfall_to_saving: Curve(&[
            (Factor::of(0, 0), Points::of(100)),
            (Factor::of(25, 2), Points::of(60)),
            (Factor::of(5, 1), Points::of(30)),
            (Factor::of(1, 0), Points::of(0)),
        ]),
        tier_fit: Curve(&[
            (Factor::of(0, 0), Points::of(100)),
            (Factor::of(1, 2), Points::of(75)),
            (Factor::of(3, 2), Points::of(35)),
            (Factor::of(6, 2), Points::of(0)),
        ]),
        discount_reach: Curve(&[
            (Factor::of(6, 1), Points::of(0)),
            (Factor::of(8, 1), Points::of(50)),
            (Factor::of(10, 1), Points::of(100)),
        ]),
        bedrock_layer: Curve(&[
            (Factor::of(0, 0), Points::of(0)),
            (Factor::of(5, 2), Points::of(60)),
            (Factor::of(1, 1), Points::of(100)),
        ]),
        marketplace_eligible: Curve(&[
            (Factor::of(4, 1), Points::of(0)),
            (Factor::of(7, 1), Points::of(50)),
            (Factor::of(10, 1), Points::of(100)),
        ]),
        marketplace_cap_use: Curve(&[
            (Factor::of(0, 0), Points::of(30)),
            (Factor::of(3, 1), Points::of(65)),
            (Factor::of(6, 1), Points::of(100)),
            (Factor::of(10, 1), Points::of(100)),
            (Factor::of(15, 1), Points::of(60)),
            (Factor::of(20, 1), Points::of(30)),
        ]),
        capacity_fill: Curve(&[
            (Factor::of(5, 1), Points::of(0)),
            (Factor::of(75, 2), Points::of(40)),
            (Factor::of(10, 1), Points::of(80)),
            (Factor::of(125, 2), Points::of(100)),
        ]),
        avoidable_tokens: Curve(&[
            (Factor::of(0, 0), Points::of(100)),
            (Factor::of(1, 1), Points::of(75)),
            (Factor::of(25, 2), Points::of(40)),
            (Factor::of(5, 1), Points::of(0)),
        ]),
        output_cost_share: Curve(&[
            (Factor::of(5, 1), Points::of(100)),
            (Factor::of(7, 1), Points::of(50)),
            (Factor::of(85, 2), Points::of(0)),
        ]),
        unproven_tuning: Curve(&[
            (Factor::of(0, 0), Points::of(100)),
            (Factor::of(2, 1), Points::of(0)),
        ]),
        retirement_exposure: Curve(&[
            (Factor::of(0, 0), Points::of(100)),
            (Factor::of(1, 1), Points::of(60)),
            (Factor::of(3, 1), Points::of(25)),
            (Factor::of(5, 1), Points::of(0)),
        ]),
        months_to_renewal: Curve(&[
            (Factor::of(0, 0), Points::of(0)),
            (Factor::of(1, 0), Points::of(10)),
            (Factor::of(3, 0), Points::of(40)),
            (Factor::of(6, 0), Points::of(80)),
            (Factor::of(9, 0), Points::of(100)),
        ]),
    },
    ceilings: Ceilings {
        shortfall_eats_discount: Curve(&[
            (Factor::of(25, 2), Points::of(100)),
            (Factor::of(5, 1), Points::of(69)),
            (Factor::of(1, 0), Points::of(39)),
        ]),
        thin_low_case: Curve(&[
            (Factor::of(7, 1), Points::of(55)),
            (Factor::of(8, 1), Points::of(69)),
            (Factor::of(9, 1), Points::of(100)),
        ]),
        bedrock_commit_at_list_rate: Score::of(69),
    },
    bands: &[
        Band {
            from: 85,
            letter: "A",
            word: "strong",
        },
        Band {
            from: 70,
            letter: "B",
            word: "sound",
        },
        Band {
            from: 55,
            letter: "C",
            word: "exposed",
        },
        Band {
            from: 40,
            letter: "D",
            word: "weak",
        },
        Band {
            from: 0,
            letter: "E",
            word: "critical",
        },
    ],
    model: Model {
        case_weights: [Factor::of(3, 1), Factor::of(4, 1), Factor::of(3, 1)],
        marketplace_cap: Percent::of(25, 0),
        endpoint_premium: Percent::of(10, 0),
        batch_discount: Percent::of(50, 0),
        cache_write: Factor::of(125, 2),
        cache_write_hour: Factor::of(2, 0),
        cache_read: Factor::of(1, 1),
        cache_hit: Percent::of(90, 0),
        layer_target: Percent::of(5, 0),
        layer_material: Usd::whole(250_000),
        benchmark_floor: Usd::whole(500_000),
        beyond_high: Factor::of(115, 2),
        band_points: [Points::of(35), Points::of(65), Points::of(95)],
        unlocked_rate_rise: Percent::of(10, 0),
        output_cut: Percent::of(20, 0),
        break_even_unknown: BreakEvenUnknown {
            guide: Percent::of(40, 0),
            middle: Percent::of(60, 0),
            worst: Percent::of(70, 0),
        },
        retirement_months: 12,
    },
};
