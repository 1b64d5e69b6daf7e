//! What not knowing costs: for each question without an answer the points of the score that a good answer alone would
//! add, and the money it moves. Every unknown together is the best case, and belongs to `assess`.

use std::cmp::Reverse;

use crate::engine::checks::CheckId;
use crate::engine::num::{Percent, Points, Score, Usd};
use crate::engine::report::Report;
use crate::engine::rubric::DimensionId;
use crate::engine::scenario::draft::{FieldRef, Place};
use crate::engine::scenario::fields::FieldId;
use crate::engine::scenario::{Answer, Pricing, Treatment};

use super::assessed::{Assessed, Negotiation};
use super::clauses::ClauseRow;
use super::erosion::Path;

/// A question that has no answer yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// What the agreement does with third-party models.
    Treatment,
    /// Whether a Bedrock commitment is fixed at the list rate.
    ListRate,
    /// A clause, by its place.
    Clause(usize),
    /// A step of preparation, by its place.
    Step(usize),
    /// Whether a use case has to stay in its Region, by its place.
    NeedsRegion(usize),
    /// The break-even of a row of capacity, by its place.
    BreakEven(usize),
    /// The utilisation of a row of capacity, by its place.
    Utilisation(usize),
}

impl Question {
    /// Where to answer it.
    pub fn field(self) -> FieldRef {
        let small = |index: usize| u8::try_from(index).unwrap_or(u8::MAX);
        let (place, id) = match self {
            Self::Treatment => (Place::Scenario, FieldId::Treatment),
            Self::ListRate => (Place::Scenario, FieldId::NoListRate),
            Self::Clause(index) => (Place::Scenario, FieldId::Clause(small(index))),
            Self::Step(index) => (Place::Scenario, FieldId::Preparation(small(index))),
            Self::NeedsRegion(index) => (Place::Workload(index), FieldId::NeedsRegion),
            Self::BreakEven(index) => (Place::Capacity(index), FieldId::BreakEven),
            Self::Utilisation(index) => (Place::Capacity(index), FieldId::Utilisation),
        };
        FieldRef { place, id }
    }
}

/// What one answer is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The question.
    pub question: Question,
    /// Points of the whole score that a good answer alone adds.
    pub points: Points,
    /// US dollars a year that the answer decides about; `None` where it moves none that can be worked out.
    pub money: Option<Usd>,
    /// The score if the answer is the bad one, where that is lower than today's.
    pub at_worst: Option<Score>,
}

/// Every question without an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknowns {
    /// The one worth most points first; of equals the one that decides about more money.
    pub items: Vec<Unknown>,
    /// The score as it stands.
    pub score: Score,
    /// The score if all of them turn out well.
    pub together: Score,
}

/// What each is worth. `clauses` are those of the same negotiation.
pub fn unknowns(negotiation: &Negotiation<'_>, clauses: &[ClauseRow]) -> Unknowns {
    let position = negotiation.assessed;
    let mut items: Vec<Unknown> = Vec::new();
    items.extend(treatment(negotiation));
    items.extend(list_rate(negotiation));
    items.extend(clauses.iter().filter_map(clause));
    items.extend(steps(position));
    items.extend(regions(position));
    items.extend(capacity(position));
    items.sort_by_key(|item| Reverse((item.points, item.money)));
    Unknowns {
        items,
        score: position.report.scored.score,
        together: position.report.best_case.score,
    }
}

fn treatment(negotiation: &Negotiation<'_>) -> Option<Unknown> {
    let position = negotiation.assessed;
    let unknown = position.scenario.bedrock.treatment == Treatment::Unknown;
    if !unknown || !position.is_unknown(CheckId::ThirdPartyTreatment) {
        return None;
    }
    let under = |treatment| position.with(|scenario| scenario.bedrock.treatment = treatment);
    // A vendor with an answer of its own keeps it.
    let worth = |treatment| {
        let mut agreement = negotiation.agreement.clone();
        let parts = agreement.spend.parts.iter_mut();
        for part in parts.filter(|part| part.treatment == Some(Treatment::Unknown)) {
            part.treatment = Some(treatment);
        }
        agreement.outcome().total.net_value()
    };
    let between = worth(Treatment::Full) - worth(Treatment::Excluded);
    Some(Unknown {
        question: Question::Treatment,
        points: position.gain(&under(Treatment::Full)),
        money: Some(between.per(position.term())).filter(|money| money.is_positive()),
        at_worst: lower(position, &under(Treatment::Excluded)),
    })
}

/// What a fixed list rate would cost a year on the path with one drop.
fn list_rate(negotiation: &Negotiation<'_>) -> Option<Unknown> {
    let position = negotiation.assessed;
    let lost = negotiation.erosion.total(Path::Drop).lost();
    if !position.is_unknown(CheckId::NoListRateCommit) {
        return None;
    }
    let answered = |answer| position.with(|scenario| scenario.bedrock.no_list_rate_commit = answer);
    Some(Unknown {
        question: Question::ListRate,
        points: position.gain(&answered(Answer::Yes)),
        money: Some(lost.per(position.term())).filter(|money| money.is_positive()),
        at_worst: lower(position, &answered(Answer::No)),
    })
}

fn lower(position: Assessed<'_>, other: &Report) -> Option<Score> {
    let score = other.scored.score;
    (score < position.report.scored.score).then_some(score)
}

fn clause(row: &ClauseRow) -> Option<Unknown> {
    (row.answer == Answer::Unknown).then_some(Unknown {
        question: Question::Clause(row.index),
        points: row.open,
        money: row.worth.yearly(),
        at_worst: None,
    })
}

fn steps(position: Assessed<'_>) -> impl Iterator<Item = Unknown> {
    let answers = position.scenario.contract.steps.into_iter().enumerate();
    let open = answers.filter(|(_, answer)| *answer == Answer::Unknown);
    open.map(move |(index, _)| {
        let done = position.with(|scenario| {
            if let Some(answer) = scenario.contract.steps.get_mut(index) {
                *answer = Answer::Yes;
            }
        });
        alone(position, Question::Step(index), &done, None)
    })
}

/// What the endpoint costs over the global one is at stake; the score loses nothing on traffic that has to stay.
fn regions(position: Assessed<'_>) -> impl Iterator<Item = Unknown> {
    let quotes = &position.report.quote.workloads;
    let workloads = position.scenario.workloads.iter().zip(quotes).enumerate();
    workloads.filter_map(move |(index, (workload, quote))| {
        let Pricing::Catalogue {
            needs_region: Answer::Unknown,
            ..
        } = workload.pricing
        else {
            return None;
        };
        if !quote.premium.is_positive() {
            return None;
        }
        let stays = position.with(|scenario| {
            let workload = scenario.workloads.get_mut(index);
            if let Some(Pricing::Catalogue { needs_region, .. }) = workload.map(|w| &mut w.pricing)
            {
                *needs_region = Answer::Yes;
            }
        });
        let paid = quote.premium * position.report.payable.factor();
        Some(alone(
            position,
            Question::NeedsRegion(index),
            &stays,
            Some(paid),
        ))
    })
}

/// An unknown break-even at the guide's figure, an unknown utilisation as full use: as in the best case.
fn capacity(position: Assessed<'_>) -> Vec<Unknown> {
    let rows = position
        .scenario
        .capacity
        .iter()
        .zip(&position.report.quote.capacity);
    let mut found = Vec::new();
    for (index, (row, quote)) in rows
        .enumerate()
        .filter(|(_, (_, quote))| quote.yearly.is_positive())
    {
        if quote.break_even.is_none() {
            let guide = position.rubric.model.break_even_unknown.guide;
            let known = position.with(|scenario| {
                if let Some(row) = scenario.capacity.get_mut(index) {
                    row.break_even = Some(guide);
                }
            });
            let idle = |report: &Report| report.money_in(DimensionId::Capacity);
            let money = row
                .utilisation
                .map(|_| idle(position.report) - idle(&known));
            found.push(alone(position, Question::BreakEven(index), &known, money));
        }
        if row.utilisation.is_none() {
            let full = position.with(|scenario| {
                if let Some(row) = scenario.capacity.get_mut(index) {
                    row.utilisation = Some(Percent::WHOLE);
                }
            });
            found.push(alone(position, Question::Utilisation(index), &full, None));
        }
    }
    found
}

fn alone(position: Assessed<'_>, question: Question, then: &Report, money: Option<Usd>) -> Unknown {
    Unknown {
        question,
        points: position.gain(then),
        money,
        at_worst: None,
    }
}
