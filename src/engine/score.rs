//! From findings to dimensions, ceilings, score and band. It knows no single check: what is measured belongs in
//! `checks`, the policy in `rubric`.

use crate::engine::checks::{self, Finding};
use crate::engine::num::{Points, Ratio, Score};
use crate::engine::rubric::{Band, Curve, Dimension, Rubric};

/// The score of one position.
#[derive(Clone, Debug)]
pub struct Scored {
    /// One entry per dimension, in the rubric's order.
    pub dimensions: Vec<DimensionScore>,
    /// The weighted mean before ceilings.
    pub before_ceilings: Score,
    /// Ceilings below 100, whether they bite or not.
    pub ceilings: Vec<Ceiling>,
    /// The score: the lower of the mean and every ceiling.
    pub score: Score,
    /// The integer that is shown.
    pub shown: u8,
    /// Letter and word.
    pub band: Option<Band>,
}

/// One dimension.
#[derive(Clone, Copy, Debug)]
pub struct DimensionScore {
    /// Which one.
    pub dimension: Dimension,
    /// Two decimals; `None` when none of its checks applies.
    pub points: Option<Points>,
    /// Points of the whole score that it loses.
    pub lost: Points,
}

/// A ceiling on the whole score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ceiling {
    /// Why.
    pub reason: CeilingReason,
    /// The highest possible score.
    pub max: Score,
    /// True when it lies below the mean.
    pub binding: bool,
}

/// Why a score is held down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CeilingReason {
    /// Expected shortfall eats the expected saving.
    ShortfallEatsDiscount,
    /// The low case covers too little of the worst year's commitment.
    ThinLowCase,
    /// A Bedrock commitment is fixed at list rate.
    BedrockCommitAtListRate,
}

impl CeilingReason {
    /// The id in files and golden tests.
    pub fn code(self) -> &'static str {
        match self {
            Self::ShortfallEatsDiscount => "shortfall_eats_discount",
            Self::ThinLowCase => "thin_low_case",
            Self::BedrockCommitAtListRate => "bedrock_commit_at_list_rate",
        }
    }
}

/// The facts that ceilings look at; `None` where they have no subject.
#[derive(Clone, Copy, Debug)]
pub struct CeilingFacts {
    /// Expected shortfall over expected saving.
    pub shortfall_to_saving: Option<Ratio>,
    /// Coverage of the worst year in the low case.
    pub worst_coverage: Option<Ratio>,
    /// True when the buyer says that such a commitment exists.
    pub list_rate_commit: bool,
}

/// Adds findings up. The array's length makes a missing check impossible.
pub fn score(findings: &[Finding; checks::COUNT], facts: CeilingFacts, rubric: &Rubric) -> Scored {
    let points: Vec<(Dimension, Option<Points>)> = rubric
        .dimensions
        .iter()
        .map(|d| (*d, dimension(d, findings, rubric)))
        .collect();
    let applicable = points
        .iter()
        .filter_map(|(d, points)| points.map(|p| (p, d.weight)));
    let mean = weighted_mean(applicable.clone()).unwrap_or_default();
    let weight: u32 = applicable.map(|(_, weight)| weight).sum();
    let before_ceilings = mean.score();
    let ceilings = ceilings(facts, rubric, before_ceilings);
    let score = ceilings
        .iter()
        .map(|c| c.max)
        .fold(before_ceilings, Score::min);
    let shown = score.shown();
    let lost = |d: &Dimension, points: Option<Points>| {
        points.map_or(Points::ZERO, |p| {
            (Points::FULL - p).times(d.weight).per(weight).rounded()
        })
    };
    let dimensions = points
        .iter()
        .map(|(d, points)| DimensionScore {
            dimension: *d,
            points: *points,
            lost: lost(d, *points),
        })
        .collect();
    Scored {
        dimensions,
        before_ceilings,
        ceilings,
        score,
        shown,
        band: rubric.band(shown),
    }
}

/// Points of the whole score that one finding loses, unrounded inside its dimension.
pub fn points_lost(
    finding: &Finding,
    findings: &[Finding; checks::COUNT],
    rubric: &Rubric,
) -> Points {
    let Some(points) = finding.outcome.points() else {
        return Points::ZERO;
    };
    let id = finding.check.check().dimension;
    let applies = |f: &&Finding| f.outcome.points().is_some();
    let in_dimension = findings
        .iter()
        .filter(|f| f.check.check().dimension == id)
        .filter(applies);
    let check_weights: u32 = in_dimension.map(|f| rubric.weight(f.check)).sum();
    let used = |d: &&Dimension| {
        findings
            .iter()
            .filter(applies)
            .any(|f| f.check.check().dimension == d.id)
    };
    let all: u32 = rubric
        .dimensions
        .iter()
        .filter(used)
        .map(|d| d.weight)
        .sum();
    let weight = rubric
        .dimensions
        .iter()
        .find(|d| d.id == id)
        .map_or(0, |d| d.weight);
    (Points::FULL - points)
        .times(rubric.weight(finding.check))
        .per(check_weights)
        .times(weight)
        .per(all)
        .rounded()
}

fn dimension(
    dimension: &Dimension,
    findings: &[Finding; checks::COUNT],
    rubric: &Rubric,
) -> Option<Points> {
    let own = findings
        .iter()
        .filter(|f| f.check.check().dimension == dimension.id);
    weighted_mean(own.filter_map(|f| Some((f.outcome.points()?, rubric.weight(f.check)))))
        .map(Points::rounded)
}

/// `None` when nothing carries weight.
fn weighted_mean(items: impl Iterator<Item = (Points, u32)>) -> Option<Points> {
    let mut sum = Points::ZERO;
    let mut weights = 0;
    for (points, weight) in items {
        sum = sum + points.times(weight);
        weights += weight;
    }
    (weights > 0).then(|| sum.per(weights))
}

fn ceilings(facts: CeilingFacts, rubric: &Rubric, mean: Score) -> Vec<Ceiling> {
    let rules = &rubric.ceilings;
    let on =
        |curve: Curve, metric: Option<Ratio>| metric.map(|m: Ratio| curve.at(m.factor()).score());
    let candidates = [
        (
            CeilingReason::ShortfallEatsDiscount,
            on(rules.shortfall_eats_discount, facts.shortfall_to_saving),
        ),
        (
            CeilingReason::ThinLowCase,
            on(rules.thin_low_case, facts.worst_coverage),
        ),
        (
            CeilingReason::BedrockCommitAtListRate,
            facts
                .list_rate_commit
                .then_some(rules.bedrock_commit_at_list_rate),
        ),
    ];
    let below_full = |(reason, max): (CeilingReason, Option<Score>)| {
        let max = max.filter(|m| *m < Score::of(100))?;
        Some(Ceiling {
            reason,
            max,
            binding: max < mean,
        })
    };
    candidates.into_iter().filter_map(below_full).collect()
}
