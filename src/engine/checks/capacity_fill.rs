//! *What it measures*: utilisation of reserved capacity against its break-even.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding};
use crate::engine::num::{Factor, Percent, Points, Ratio, Usd};
use crate::engine::rubric::DimensionId;
use crate::engine::scenario::Capacity;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::CapacityFill,
    dimension: DimensionId::Capacity,
    good: "Reserved capacity earns its price",
    bad: "Reserved capacity runs below its break-even",
    measures: "Utilisation ÷ break-even utilisation, weighted by cost",
    why: "Reserved capacity is billed idle or not, renews by itself and cannot be deleted early.",
    source: "Score model 4.5; the guide says 40 %, other sources 60 to 70 %: break-even depends on your prices",
    evidence: Evidence::Answers,
    run,
};

/// One row with its fill; `None` when its utilisation is unknown.
struct Filled {
    yearly: Usd,
    fill: Option<Factor>,
}

fn run(facts: &Facts<'_>) -> Finding {
    let reserved = facts.quote.reserved;
    if !reserved.is_positive() {
        return Finding::not_applicable(CHECK.id, "There is no reserved capacity");
    }
    let rows = filled(facts, assumed_break_even(facts));
    if !facts.favourable && rows.iter().any(|row| row.fill.is_none()) {
        return Finding::unknown(CHECK.id, Points::ZERO)
            .next(Phrase::plain("Read the average utilisation of each reservation from CloudWatch for the last 30 days."))
            .step("Reserved capacity, a year", Value::Usd(reserved))
            .step("Average utilisation", Value::Unknown);
    }
    let fill = weighted(&rows, reserved);
    let idle = idle_money(facts, &rows);
    let guessed = facts
        .scenario
        .capacity
        .iter()
        .any(|row| row.break_even.is_none());
    let points = facts.rubric.curves.capacity_fill.at(fill.factor());
    let finding = if guessed {
        Finding::unknown(CHECK.id, points)
    } else {
        Finding::scored(CHECK.id, points)
    };
    let finding = finding
        .metric(Value::Share(fill))
        .money(idle)
        .next(next_action(fill, guessed))
        .step("Reserved capacity, a year", Value::Usd(reserved))
        .step("Fill = utilisation ÷ break-even", Value::Share(fill))
        .step(
            "Share of Bedrock list that you pay",
            Value::Share(facts.payable),
        )
        .step("Money = price × (1 − fill) × that share", Value::Usd(idle));
    if guessed {
        at_known_claims(facts, finding)
    } else {
        finding
    }
}

fn assumed_break_even(facts: &Facts<'_>) -> Percent {
    let unknown = facts.rubric.model.break_even_unknown;
    if facts.favourable {
        unknown.guide
    } else {
        unknown.worst
    }
}

fn filled(facts: &Facts<'_>, assumed: Percent) -> Vec<Filled> {
    let fill = |row: &Capacity| {
        let break_even = row.break_even.unwrap_or(assumed).factor();
        let known = row.utilisation.map(Percent::factor);
        // Favourable: an unknown utilisation is taken as a full reservation.
        known
            .or(facts.favourable.then_some(Factor::ONE))?
            .over(break_even)
    };
    let rows = facts.scenario.capacity.iter().zip(&facts.quote.capacity);
    rows.map(|(row, quote)| Filled {
        yearly: quote.yearly,
        fill: fill(row),
    })
    .collect()
}

fn weighted(rows: &[Filled], reserved: Usd) -> Ratio {
    let part = |row: &Filled| row.yearly * row.fill.unwrap_or_default();
    rows.iter()
        .map(part)
        .sum::<Usd>()
        .ratio_to(reserved)
        .unwrap_or_default()
}

fn idle_money(facts: &Facts<'_>, rows: &[Filled]) -> Usd {
    let idle = |row: &Filled| {
        let fill = row.fill.unwrap_or_default().ratio().factor();
        row.yearly * (Factor::ONE - fill).or_zero()
    };
    rows.iter().map(idle).sum::<Usd>() * facts.payable.factor()
}

/// What idle hours cost a year; `None` when a utilisation is unknown.
pub(super) fn idle(facts: &Facts<'_>) -> Option<Usd> {
    let rows = filled(facts, assumed_break_even(facts));
    rows.iter()
        .all(|row| row.fill.is_some())
        .then(|| idle_money(facts, &rows))
}

fn at_known_claims(facts: &Facts<'_>, finding: Finding) -> Finding {
    let unknown = facts.rubric.model.break_even_unknown;
    let at = |break_even| Value::Share(weighted(&filled(facts, break_even), facts.quote.reserved));
    finding
        .step(
            "Fill if break-even is 40 %, the guide's figure",
            at(unknown.guide),
        )
        .step("Fill if break-even is 60 %", at(unknown.middle))
        .step(
            "Fill if break-even is 70 %, used for the score",
            at(unknown.worst),
        )
}

fn next_action(fill: Ratio, guessed: bool) -> Option<Phrase> {
    let text = if guessed {
        "Work out your own break-even: the price of a unit-hour over what the same tokens cost on demand. \
         Published claims run from 40 to 70 %."
    } else if fill < Ratio::ONE {
        "Put the renewal date in the diary now, and release units from the top of the load curve."
    } else if fill >= Ratio::of(125, 2) {
        "Test one more unit against your load curve: these units run well above break-even."
    } else {
        return None;
    };
    Some(Phrase::plain(text))
}
