//! What to ask about the commitment: another amount, another shape, or none. Every other term belongs in `asks`.

use crate::engine::agreement::average;
use crate::engine::checks::CheckId;
use crate::engine::num::Usd;
use crate::engine::value::{Phrase, Value};

use super::super::assessed::Negotiation;
use super::super::clauses::Settlements;
use super::super::commitment::{Priced, cheapest};
use super::super::years::{Outcome, Totals};
use super::asks::{lost, some};
use super::{Ask, Topic};

const CHECKS: [CheckId; 4] = [
    CheckId::LowCaseCoverage,
    CheckId::RampFit,
    CheckId::ShortfallToSaving,
    CheckId::TierFit,
];

/// The larger of expected shortfall and of what the cheapest tier would save, a year, in today's dollars.
pub(super) fn ask(negotiation: &Negotiation<'_>) -> Option<Ask> {
    let position = negotiation.assessed;
    let best = cheapest(&negotiation.tiers)?;
    let present = negotiation.agreement.outcome().present;
    let saved = (present.cost() - best.cost).or_zero();
    if !position.scenario.has_agreement() {
        return first(negotiation, best, saved);
    }
    let money = present.shortfall.max(saved).per(position.term());
    let points = lost(position, &CHECKS);
    if !money.is_positive() && !points.is_positive() {
        return None;
    }
    let now = average(&negotiation.agreement.commitments);
    Some(Ask {
        topic: Topic::Commitment,
        ask: wanted(negotiation, best, now),
        fallback: fallback(negotiation, best, now),
        why: why(present, best, now, position.term()),
        money: some(money),
        points,
    })
}

fn first(negotiation: &Negotiation<'_>, best: &Priced, saved: Usd) -> Option<Ask> {
    let position = negotiation.assessed;
    best.average.is_positive().then(|| Ask {
        topic: Topic::Commitment,
        ask: Phrase::new(
            "a first commitment of {0} a year at about {1}",
            [Value::Usd(best.average), Value::Percent(best.discount)],
        ),
        fallback: Phrase::plain("a shorter term at a lower commitment"),
        why: Phrase::plain("Without an agreement you pay list prices."),
        money: some(saved.per(position.term())),
        points: lost(position, &[CheckId::HeadlinePosition]),
    })
}

fn wanted(negotiation: &Negotiation<'_>, best: &Priced, now: Usd) -> Phrase {
    let year = |year: Option<&Usd>| Value::Usd(year.copied().unwrap_or_default());
    let [begin, end] = [best.ramp.first(), best.ramp.last()].map(year);
    if best.average.is_zero() {
        let outcome = negotiation.agreement.outcome();
        return Phrase::new(
            "no commitment above {0} a year, which is what even the low case burns; at today's terms none at all is cheaper",
            [Value::Usd(weakest(&outcome))],
        );
    }
    if best.average == now {
        return Phrase::new(
            "the same total, shaped like your forecast: {0} in the first year, {1} in the last",
            [begin, end],
        );
    }
    Phrase::new(
        "a commitment of {0} a year on average at about {1}, instead of {2}: {3} in the first year, {4} in the last",
        [
            Value::Usd(best.average),
            Value::Percent(best.discount),
            Value::Usd(now),
            begin,
            end,
        ],
    )
}

/// What the low case burns in its weakest year.
fn weakest(outcome: &Outcome) -> Usd {
    let low = outcome.years.iter().map(|year| {
        let [low, ..] = year.cases;
        low.counted
    });
    low.min().unwrap_or_default()
}

/// What to accept where the amount itself is refused. Another settlement is worth something only where a year has an excess
/// for the miss of another.
fn fallback(negotiation: &Negotiation<'_>, best: &Priced, now: Usd) -> Phrase {
    let Settlements {
        annual,
        carried,
        term_end,
    } = Settlements::of(&negotiation.agreement);
    let low = weakest(&negotiation.agreement.outcome());
    if !annual.is_positive() || carried.min(term_end) < annual {
        Phrase::plain(
            "the present amount, with unused commitment carried forward or one settlement at the end of the term",
        )
    } else if best.average < low && low < now {
        Phrase::new(
            "at most {0} a year, which the low case burns in its weakest year; another settlement of the present amount saves nothing",
            [Value::Usd(low)],
        )
    } else {
        Phrase::plain(
            "a lower amount, with the right to reduce it at each anniversary; another settlement of the present one saves nothing",
        )
    }
}

fn why(present: Totals, best: &Priced, now: Usd, term: u32) -> Phrase {
    if present.shortfall.is_positive() {
        Phrase::new(
            "The present commitment is expected to fall short by {0} a year. That money buys nothing.",
            [Value::Usd(present.shortfall.per(term))],
        )
    } else if best.average > now {
        Phrase::plain(
            "Your forecast reaches a higher tier, whose discount is worth more than the risk of falling short.",
        )
    } else {
        Phrase::plain("A commitment that the low case meets cannot fall short.")
    }
}
