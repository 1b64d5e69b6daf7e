//! What to ask AWS for: the terms that lose money or points, and the clauses that are not held. What the buyer does alone
//! belongs in `tasks`.

use crate::engine::checks::CheckId;
use crate::engine::num::{Points, Usd};
use crate::engine::rubric::DimensionId;
use crate::engine::scenario::Answer;
use crate::engine::value::{Phrase, Value};

use super::super::assessed::{Assessed, Negotiation};
use super::super::clauses::ClauseRow;
use super::super::erosion::Path;
use super::{Ask, Topic, commitment};

pub(super) fn asks(negotiation: &Negotiation<'_>, clauses: &[ClauseRow]) -> Vec<Ask> {
    let position = negotiation.assessed;
    let list_rate = list_rate(negotiation);
    // The drop that a fixed rate misses is said once.
    let said = list_rate.is_some();
    let terms = [
        commitment::ask(negotiation),
        discount(position),
        third_party(position),
        layer(position),
        list_rate,
    ];
    let clauses = clauses.iter().filter_map(|row| clause(row, said));
    terms.into_iter().flatten().chain(clauses).collect()
}

/// Points that checks lose together.
pub(super) fn lost(position: Assessed<'_>, checks: &[CheckId]) -> Points {
    let findings = checks.iter().filter_map(|check| position.finding(*check));
    findings.map(|(_, points)| points).sum()
}

pub(super) fn some(money: Usd) -> Option<Usd> {
    Some(money).filter(|money| money.is_positive())
}

fn discount(position: Assessed<'_>) -> Option<Ask> {
    let report = position.report;
    let money = report.money_in(DimensionId::Discount);
    if !position.scenario.has_agreement() || !money.is_positive() {
        return None;
    }
    let (band, now) = (report.band, position.scenario.agreement.discount);
    let reopener = if now.factor() < band.low.factor() {
        Phrase::new(
            "{0}, the low end, with the discount reopened at each anniversary",
            [Value::Share(band.low)],
        )
    } else {
        Phrase::plain(
            "the present discount, reopened at each anniversary when spend has reached a higher tier",
        )
    };
    Some(Ask {
        topic: Topic::Discount,
        ask: Phrase::new(
            "a cross-service discount of {0} instead of {1}",
            [Value::Share(band.typical), Value::Percent(now)],
        ),
        fallback: reopener,
        why: Phrase::new(
            "At {0} a year over {1} the benchmark names {2} as typical, {3} as low and {4} as high. It is an opinion.",
            [
                Value::Usd(report.benchmark_commitment),
                Value::Years(position.term()),
                Value::Share(band.typical),
                Value::Share(band.low),
                Value::Share(band.high),
            ],
        ),
        money: some(money),
        points: lost(position, &[CheckId::HeadlinePosition]),
    })
}

fn third_party(position: Assessed<'_>) -> Option<Ask> {
    let (finding, points) = position.finding(CheckId::ThirdPartyTreatment)?;
    if !finding.loses_points() {
        return None;
    }
    Some(Ask {
        topic: Topic::ThirdParty,
        ask: Phrase::plain(
            "third-party models on Bedrock named as eligible fees, without a cap, and with the cross-service discount",
        ),
        fallback: Phrase::plain("they count towards the commitment in full, without the discount"),
        why: Phrase::plain(
            "Sources disagree on what agreements grant, so only the order form decides. Bedrock bills these models through Marketplace.",
        ),
        money: finding.money.and_then(some),
        points: points + lost(position, &[CheckId::DiscountReach]),
    })
}

fn layer(position: Assessed<'_>) -> Option<Ask> {
    let (finding, points) = position.finding(CheckId::BedrockLayer)?;
    let money = finding.money.and_then(some);
    if !finding.loses_points() || money.is_none() {
        return None;
    }
    Some(Ask {
        topic: Topic::Layer,
        ask: Phrase::new(
            "a Bedrock discount of {0} as a line of its own, as a percentage off the list price of the day",
            [Value::Percent(position.rubric.model.layer_target)],
        ),
        fallback: Phrase::plain(
            "a smaller Bedrock discount as a line of its own, to build on when the discount is reopened",
        ),
        why: Phrase::plain(
            "The public Bedrock pricing guide names 5 to 10 % on top of the base discount, advisers more.",
        ),
        money,
        points,
    })
}

fn list_rate(negotiation: &Negotiation<'_>) -> Option<Ask> {
    let (position, erosion) = (negotiation.assessed, &negotiation.erosion);
    let (finding, points) = position.finding(CheckId::NoListRateCommit)?;
    if !finding.loses_points() {
        return None;
    }
    let known = position.scenario.bedrock.no_list_rate_commit == Answer::No;
    // With such a commitment a ceiling holds the whole score down, which the points of the check do not show.
    let lifted = || {
        position.gain(&position.with(|scenario| scenario.bedrock.no_list_rate_commit = Answer::Yes))
    };
    let lost = erosion.total(Path::Drop).lost();
    Some(Ask {
        topic: Topic::ListRate,
        ask: Phrase::plain(
            "no Bedrock amount committed at a fixed rate; a percentage off the list price of the day instead",
        ),
        fallback: Phrase::plain("a fixed rate with a price review every six months"),
        why: if known {
            let ceiling = position.rubric.ceilings.bedrock_commit_at_list_rate;
            Phrase::new(
                "A fixed rate keeps paying the old price after a price drop, and the score cannot pass {0} while it stands.",
                [Value::Count(u32::from(ceiling.shown()))],
            )
        } else {
            Phrase::plain(
                "A fixed rate keeps paying the old price after a price drop. Nobody has read the draft for one yet.",
            )
        },
        money: some(lost.per(position.term())),
        points: if known { lifted() } else { points },
    })
}

fn clause(row: &ClauseRow, list_rate_is_said: bool) -> Option<Ask> {
    if row.answer == Answer::Yes {
        return None;
    }
    let again = list_rate_is_said && row.index == crate::engine::scenario::RATE_LOCK;
    Some(Ask {
        topic: Topic::Clause(row.index),
        ask: Phrase::plain(row.clause.ask),
        fallback: Phrase::plain(row.clause.fallback),
        why: Phrase::plain(row.clause.why),
        money: row.worth.yearly().filter(|_| !again),
        points: row.open,
    })
}
