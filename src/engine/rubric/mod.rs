//! The score policy as data: weights, curves, ceilings, bands and modelling constants, passed in and never
//! global. How a metric is measured belongs in `checks`, how points add up in `score`.

mod v1;

use crate::engine::checks::CheckId;
use crate::engine::num::{Factor, Percent, Points, Ratio, Score, Usd};

pub use v1::V1;

/// A whole scoring policy. A changed weight, curve or ceiling is a new version, never an edit.
#[derive(Clone, Debug)]
pub struct Rubric {
    /// The number that links and reports carry.
    pub version: u16,
    /// The eight dimensions in the order they are shown, with their weights.
    pub dimensions: &'static [Dimension],
    /// The weight of each check inside its dimension.
    pub check_weights: &'static [(CheckId, u32)],
    /// Metric to points.
    pub curves: Curves,
    /// Ceilings on the whole score.
    pub ceilings: Ceilings,
    /// From the best down: the least shown integer, letter and word.
    pub bands: &'static [Band],
    /// Constants of the model that are choices and not facts.
    pub model: Model,
}

/// One of the eight parts of the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// Stable id.
    pub id: DimensionId,
    /// What the page calls it.
    pub name: &'static str,
    /// Share of the score when every dimension applies, in points of a hundred.
    pub weight: u32,
}

/// Names of the dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum DimensionId {
    Commit,
    Discount,
    Overlay,
    Marketplace,
    Capacity,
    Tokens,
    Protections,
    Renewal,
}

impl DimensionId {
    /// The id in files and golden tests.
    pub fn code(self) -> &'static str {
        match self {
            Self::Commit => "commit",
            Self::Discount => "discount",
            Self::Overlay => "overlay",
            Self::Marketplace => "marketplace",
            Self::Capacity => "capacity",
            Self::Tokens => "tokens",
            Self::Protections => "protections",
            Self::Renewal => "renewal",
        }
    }
}

/// A piecewise linear curve through (metric, points), clamped at both ends; metrics ascend.
#[derive(Clone, Copy, Debug)]
pub struct Curve(pub &'static [(Factor, Points)]);

impl Curve {
    /// Points for a metric, two decimals.
    pub fn at(self, metric: Factor) -> Points {
        interpolate(self.0, metric)
    }
}

/// Points at `metric` on the line through `points`; nothing for an empty curve.
pub fn interpolate(points: &[(Factor, Points)], metric: Factor) -> Points {
    let mut before: Option<(Factor, Points)> = None;
    for &(x, y) in points {
        if metric <= x {
            return match before {
                Some((x0, y0)) => y0.interpolate(y, x0, x, metric),
                None => y.rounded(),
            };
        }
        before = Some((x, y));
    }
    before.map_or(Points::ZERO, |(_, y)| y.rounded())
}

/// One curve per check that has one; the others score an answer directly.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Curves {
    pub low_case_coverage: Curve,
    pub ramp_fit: Curve,
    pub shortfall_to_saving: Curve,
    pub tier_fit: Curve,
    pub discount_reach: Curve,
    pub bedrock_layer: Curve,
    pub marketplace_eligible: Curve,
    pub marketplace_cap_use: Curve,
    pub capacity_fill: Curve,
    pub avoidable_tokens: Curve,
    pub output_cost_share: Curve,
    pub unproven_tuning: Curve,
    pub retirement_exposure: Curve,
    pub months_to_renewal: Curve,
}

/// The three rules that can hold a score down, whatever the dimensions say.
#[derive(Clone, Debug)]
pub struct Ceilings {
    /// Expected shortfall over expected saving, to the highest possible score.
    pub shortfall_eats_discount: Curve,
    /// Coverage of the worst year in the low case, to the highest possible score.
    pub thin_low_case: Curve,
    /// The highest possible score with a Bedrock commitment fixed at list rate.
    pub bedrock_commit_at_list_rate: Score,
}

/// A range of shown scores with a letter and a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The least shown integer in the band.
    pub from: u8,
    /// A to E.
    pub letter: &'static str,
    /// The word beside the letter.
    pub word: &'static str,
}

/// Constants of the model. Each is a modelling choice that the method page shows.
#[derive(Clone, Debug)]
pub struct Model {
    /// Weights of the low, base and high case (Swanson's 30-40-30 rule on P10, P50 and P90).
    pub case_weights: [Factor; 3],
    /// Share of a year's commitment that Marketplace purchases may retire.
    pub marketplace_cap: Percent,
    /// What a regional or geographic endpoint adds to the global price where own rates are typed.
    pub endpoint_premium: Percent,
    /// What batch takes off where own rates are typed.
    pub batch_discount: Percent,
    /// Price of a cache write over plain input, five minutes to live, where own rates are typed.
    pub cache_write: Factor,
    /// The same for an entry that lives for an hour (domain notes, section 4). The score does not use it.
    pub cache_write_hour: Factor,
    /// Price of a cache read over plain input where own rates are typed.
    pub cache_read: Factor,
    /// Share of cached requests assumed to hit.
    pub cache_hit: Percent,
    /// Bedrock layer that the money figure measures against.
    pub layer_target: Percent,
    /// Bedrock list spend per year from which a layer is worth negotiating.
    pub layer_material: Usd,
    /// Commitment from which the benchmark says anything.
    pub benchmark_floor: Usd,
    /// Multiple of the benchmark's high end that earns full points.
    pub beyond_high: Factor,
    /// Points at the low, typical and high end of the benchmark band.
    pub band_points: [Points; 3],
    /// Increase assumed on payable Bedrock spend when no clause locks rates: a sensitivity, not a forecast.
    pub unlocked_rate_rise: Percent,
    /// The cut of output tokens that is priced beside the output share.
    pub output_cut: Percent,
    /// Break-even utilisation assumed when none is known: the guide's figure and the ends of the evidence.
    pub break_even_unknown: BreakEvenUnknown,
    /// A catalogue model counts as retiring when it ends within this many months.
    pub retirement_months: u16,
}

/// Break-even utilisations that stand in for an unknown one.
#[derive(Clone, Copy, Debug)]
pub struct BreakEvenUnknown {
    /// The guide's figure, used for the favourable case.
    pub guide: Percent,
    /// The middle of the published evidence, shown only.
    pub middle: Percent,
    /// The unfavourable end of the evidence, used for the score.
    pub worst: Percent,
}

impl Rubric {
    /// Weight of a check inside its dimension; nothing for a check the rubric does not list.
    pub fn weight(&self, check: CheckId) -> u32 {
        self.check_weights
            .iter()
            .find(|(id, _)| *id == check)
            .map_or(0, |(_, weight)| *weight)
    }

    /// The curve of a check; `None` for one that scores an answer, or reads the benchmark.
    pub fn curve(&self, check: CheckId) -> Option<Curve> {
        let curves = &self.curves;
        Some(match check {
            CheckId::LowCaseCoverage => curves.low_case_coverage,
            CheckId::RampFit => curves.ramp_fit,
            CheckId::ShortfallToSaving => curves.shortfall_to_saving,
            CheckId::TierFit => curves.tier_fit,
            CheckId::DiscountReach => curves.discount_reach,
            CheckId::BedrockLayer => curves.bedrock_layer,
            CheckId::MarketplaceEligible => curves.marketplace_eligible,
            CheckId::MarketplaceCapUse => curves.marketplace_cap_use,
            CheckId::CapacityFill => curves.capacity_fill,
            CheckId::AvoidableTokens => curves.avoidable_tokens,
            CheckId::OutputCostShare => curves.output_cost_share,
            CheckId::UnprovenTuning => curves.unproven_tuning,
            CheckId::RetirementExposure => curves.retirement_exposure,
            CheckId::MonthsToRenewal => curves.months_to_renewal,
            CheckId::HeadlinePosition
            | CheckId::ThirdPartyTreatment
            | CheckId::NoListRateCommit
            | CheckId::ClauseCoverage
            | CheckId::SevenSteps => return None,
        })
    }

    /// What the page calls a dimension.
    pub fn name(&self, id: DimensionId) -> &'static str {
        self.dimensions
            .iter()
            .find(|dimension| dimension.id == id)
            .map_or("", |dimension| dimension.name)
    }

    /// The band of a shown integer.
    pub fn band(&self, shown: u8) -> Option<Band> {
        self.bands.iter().copied().find(|band| shown >= band.from)
    }
}

/// The benchmark band for one commitment and term, as six-decimal ratios.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiscountBand {
    /// Low end.
    pub low: Ratio,
    /// What a buyer of this size typically gets.
    pub typical: Ratio,
    /// High end.
    pub high: Ratio,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_clamps_at_both_ends_and_interpolates_between() {
        let curve = V1.curves.low_case_coverage;
        let points = |text: &str| text.parse().map(|x| curve.at(x).two_decimals());
        assert_eq!(points("0.1"), Ok("0.00".into()));
        assert_eq!(points("0.7"), Ok("0.00".into()));
        // .90 gives 50 and .95 gives 75: .92 is two fifths of the way, 50 + 0.4 × 25.
        assert_eq!(points("0.92"), Ok("60.00".into()));
        assert_eq!(points("1.5"), Ok("100.00".into()));
    }

    #[test]
    fn weights_of_dimensions_add_up_to_a_hundred() {
        assert_eq!(V1.dimensions.iter().map(|d| d.weight).sum::<u32>(), 100);
    }
}
