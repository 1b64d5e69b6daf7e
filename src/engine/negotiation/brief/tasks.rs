//! What the buyer does alone: steps of preparation that are open, and what costs money without AWS having to agree to
//! anything. What AWS has to agree to belongs in `asks`.

use std::cmp::Reverse;

use crate::engine::checks::CheckId;
use crate::engine::num::{Factor, Points};
use crate::engine::rubric::DimensionId;
use crate::engine::scenario::STEPS;
use crate::engine::value::Phrase;

use super::super::assessed::Assessed;
use super::Task;

/// Checks whose next action is the buyer's own, and the dimension with its money.
const OWN: [(CheckId, Option<DimensionId>); 5] = [
    (CheckId::AvoidableTokens, Some(DimensionId::Tokens)),
    (CheckId::CapacityFill, Some(DimensionId::Capacity)),
    (CheckId::MarketplaceEligible, Some(DimensionId::Marketplace)),
    (CheckId::RetirementExposure, None),
    (CheckId::UnprovenTuning, None),
];

pub(super) fn tasks(position: Assessed<'_>) -> Vec<Task> {
    let mut tasks: Vec<Task> = steps(position);
    tasks.extend(
        OWN.iter()
            .filter_map(|(check, money)| own(position, *check, *money)),
    );
    tasks.sort_by_key(|task| Reverse((task.points, task.money)));
    tasks
}

/// Open steps share what the check loses, a half step with half a share.
fn steps(position: Assessed<'_>) -> Vec<Task> {
    let answers = position.scenario.contract.steps;
    let missing = |credit: Factor| Factor::ONE - credit;
    let all: Factor = answers.iter().map(|answer| missing(answer.credit())).sum();
    let lost = position
        .finding(CheckId::SevenSteps)
        .map_or(Points::ZERO, |(_, lost)| lost);
    let open = STEPS.iter().zip(answers).filter_map(|(step, answer)| {
        let share = missing(answer.credit()).over(all)?;
        share.is_positive().then(|| Task {
            action: Phrase::plain(step.action),
            money: None,
            points: (lost * share).rounded(),
        })
    });
    open.collect()
}

fn own(position: Assessed<'_>, check: CheckId, money: Option<DimensionId>) -> Option<Task> {
    let (finding, points) = position.finding(check)?;
    if !finding.loses_points() {
        return None;
    }
    let money = money.map(|dimension| position.report.money_in(dimension));
    Some(Task {
        action: finding.next.clone()?,
        money: money.filter(|money| money.is_positive()),
        points,
    })
}
