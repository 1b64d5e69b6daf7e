//! A position with its report, and the report if one thing were otherwise: what traps, clauses and brief compare. What
//! is otherwise is theirs to say.

use crate::engine::assess;
use crate::engine::checks::{CheckId, Finding, Outcome};
use crate::engine::data::{Dataset, SupportBand};
use crate::engine::date::Date;
use crate::engine::num::Points;
use crate::engine::report::Report;
use crate::engine::rubric::Rubric;
use crate::engine::scenario::Scenario;
use crate::engine::scenario::negotiation::NegotiationInputs;

use super::commitment::{Priced, Search};
use super::erosion::Erosion;
use super::spend::Spend;
use super::years::Position;

/// A position, its report, and what it takes to assess it again.
#[derive(Clone, Copy, Debug)]
pub struct Assessed<'a> {
    /// The position.
    pub scenario: &'a Scenario,
    /// Its report.
    pub report: &'a Report,
    /// Prices, benchmark, lifecycle.
    pub dataset: &'a Dataset,
    /// The policy.
    pub rubric: &'a Rubric,
    /// The day of the assessment.
    pub today: Date,
}

impl<'a> Assessed<'a> {
    /// The report if one thing were otherwise.
    pub(super) fn with(self, change: impl FnOnce(&mut Scenario)) -> Report {
        let mut scenario = self.scenario.clone();
        change(&mut scenario);
        assess(&scenario, self.dataset, self.rubric, self.today)
    }

    /// Points of the score that another report has more; none where it has fewer.
    pub(super) fn gain(self, other: &Report) -> Points {
        (other.scored.score.points() - self.report.scored.score.points()).or_zero()
    }

    /// Years of the term.
    pub(super) fn term(self) -> u32 {
        u32::from(self.scenario.agreement.term)
    }

    /// What a check found, and the points of the whole score that it loses.
    pub(super) fn finding(self, check: CheckId) -> Option<(&'a Finding, Points)> {
        let report = self.report;
        let mut found = report.findings.iter().zip(report.points_lost);
        found.find(|(finding, _)| finding.check == check)
    }

    /// True where a check waits for an answer.
    pub(super) fn is_unknown(self, check: CheckId) -> bool {
        let found = self.finding(check);
        found.is_some_and(|(finding, _)| matches!(finding.outcome, Outcome::Unknown(_)))
    }
}

/// A position with all that is said about it: the score's reading beside the agreement in full.
#[derive(Clone, Debug)]
pub struct Negotiation<'a> {
    /// The position and its report.
    pub assessed: Assessed<'a>,
    /// What is said beyond the five-minute path.
    pub inputs: &'a NegotiationInputs,
    /// The agreement with every term of its own.
    pub agreement: Position,
    /// Every tier of the benchmark under the same terms, in today's dollars.
    pub tiers: Vec<Priced>,
    /// A fixed price against a percentage.
    pub erosion: Erosion,
    /// The published bands of the support fee.
    pub bands: &'a [SupportBand],
}

impl<'a> Negotiation<'a> {
    /// Everything that follows from the answers.
    pub fn of(
        assessed: Assessed<'a>,
        inputs: &'a NegotiationInputs,
        bands: &'a [SupportBand],
    ) -> Self {
        let Assessed {
            scenario,
            report,
            dataset,
            rubric,
            ..
        } = assessed;
        let spend = Spend::of(scenario, inputs, &report.quote, dataset);
        let agreement = Position::of(scenario, inputs, spend, rubric.model.case_weights);
        Self {
            tiers: Search::new(&agreement, scenario.benchmark(dataset)).tiers(),
            erosion: Erosion::of(assessed, inputs),
            agreement,
            assessed,
            inputs,
            bands,
        }
    }
}
