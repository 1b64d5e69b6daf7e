//! *What it measures*: utilisation of reserved capacity against its break-even.
//! *Why it matters*, *how points are given*, *source*: in [`CHECK`], [`METHOD`] and the rubric's curve.

use super::{Check, CheckId, Evidence, Facts, Finding, Method};
use crate::engine::num::{Factor, Percent, Points, Ratio, Usd};
use crate::engine::quote::{BreakEvenSource, CapacityQuote, Gap};
use crate::engine::rubric::DimensionId;
use crate::engine::scenario::Capacity;
use crate::engine::value::{Phrase, Value};

pub(super) static CHECK: Check = Check {
    id: CheckId::CapacityFill,
    dimension: DimensionId::Capacity,
    name: "Reserved capacity",
    good: "Reserved capacity earns its price",
    bad: "Reserved capacity runs below its break-even",
    why: "Reserved capacity is billed idle or not, renews by itself and cannot be deleted early.",
    evidence: Evidence::Answers,
    run,
};

pub(super) static METHOD: Method = Method {
    measures: "Utilisation ÷ break-even utilisation, weighted by cost",
    source: "The public Bedrock pricing guide says 40 %, other sources 60 to 70 %: break-even depends on your prices",
};

/// One row that costs something.
struct Filled {
    yearly: Usd,
    /// `None` when its utilisation is unknown.
    fill: Option<Factor>,
    /// True when its break-even is assumed.
    guessed: bool,
}

fn run(facts: &Facts<'_>) -> Finding {
    let reserved = facts.quote.reserved;
    let unpriced = unpriced(facts);
    if !reserved.is_positive() {
        return match unpriced {
            Some(row) => Finding::unknown(CHECK.id, Points::ZERO).next(enter_price(row)),
            None => Finding::not_applicable(CHECK.id, "There is no reserved capacity"),
        };
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
    let guessed = rows.iter().any(|row| row.guessed);
    let points = facts.rubric.curves.capacity_fill.at(fill.factor());
    let finding = match (unpriced, guessed) {
        // How full the whole of it is, is not known: the rows with a price do not speak for the others.
        (Some(_), _) => Finding::unknown(CHECK.id, Points::ZERO),
        (None, true) => Finding::unknown(CHECK.id, points).metric(Value::Share(fill)),
        (None, false) => Finding::scored(CHECK.id, points).metric(Value::Share(fill)),
    };
    let finding = finding
        .money(idle)
        .next(
            unpriced
                .map(enter_price)
                .or_else(|| next_action(facts, fill, guessed)),
        )
        .step("Reserved capacity, a year", Value::Usd(reserved));
    let finding = single_row(facts, finding)
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

/// A row whose price the snapshot does not hold; in the buyer's favour there is none.
fn unpriced<'a>(facts: &Facts<'a>) -> Option<&'a Gap> {
    let mut gaps = facts.quote.capacity.iter().flat_map(|row| &row.gaps);
    gaps.next().filter(|_| !facts.favourable)
}

fn enter_price(gap: &Gap) -> Phrase {
    Phrase::new(
        "Enter your own price for “{0}”: the snapshot has none for {1}.",
        [
            Value::Name(gap.workload.clone()),
            Value::Name(gap.missing.clone()),
        ],
    )
}

/// With one row, its two percentages stand in the working; with more, each row has its own.
fn single_row(facts: &Facts<'_>, finding: Finding) -> Finding {
    let ([row], [quote]) = (
        facts.scenario.capacity.as_slice(),
        facts.quote.capacity.as_slice(),
    ) else {
        return finding;
    };
    let finding = finding
        .step(
            "Average utilisation",
            row.utilisation.map_or(Value::Unknown, Value::Percent),
        )
        .step("Break-even utilisation", break_even(quote));
    match quote.break_even.as_ref().map(|known| &known.source) {
        Some(BreakEvenSource::ReservedTier(_)) => finding.step(
            "Where it comes from",
            Value::Word("its price over the same tokens on demand"),
        ),
        Some(BreakEvenSource::ModelUnits { .. }) => finding.step(
            "Where it comes from",
            Value::Word("the price of a unit over what it serves on demand"),
        ),
        _ => finding,
    }
}

/// As typed where it was typed; computed ones as the ratio they are.
fn break_even(quote: &CapacityQuote) -> Value {
    let Some(known) = &quote.break_even else {
        return Value::Unknown;
    };
    match (&known.source, known.at) {
        (_, None) => Value::Word("at no use: on demand is free"),
        (BreakEvenSource::Given(given), Some(at)) if given.factor() == at => Value::Percent(*given),
        (_, Some(at)) => Value::Share(at.ratio()),
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
    let fill = |row: &Capacity, quote: &CapacityQuote| {
        // Favourable: an unknown utilisation is taken as a full reservation.
        let full = facts.favourable.then_some(Factor::ONE);
        let use_of = row.utilisation.map(Percent::factor).or(full)?;
        let known = quote.break_even.as_ref();
        match known.map_or(Some(assumed.factor()), |known| known.at) {
            Some(at) => use_of.over(at.max(SMALLEST)),
            None => Some(Factor::ZERO),
        }
    };
    let rows = facts.scenario.capacity.iter().zip(&facts.quote.capacity);
    // A row without a price reserves nothing, so nobody has to know how full it is.
    rows.filter(|(_, quote)| quote.yearly.is_positive())
        .map(|(row, quote)| Filled {
            yearly: quote.yearly,
            fill: fill(row, quote),
            guessed: quote.break_even.is_none(),
        })
        .collect()
}

/// The smallest break-even that six decimals tell from nothing: a reservation that costs next to nothing pays at once.
const SMALLEST: Factor = Factor::of(1, 6);

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

fn next_action(facts: &Facts<'_>, fill: Ratio, guessed: bool) -> Option<Phrase> {
    if guessed {
        let claims = facts.rubric.model.break_even_unknown;
        let idle = |break_even| idle_money(facts, &filled(facts, break_even));
        let [least, most] = [idle(claims.guide), idle(claims.worst)];
        if most.is_zero() {
            return Some(Phrase::plain(
                "Work out your own break-even: the price of a unit-hour over what the same tokens cost on demand.",
            ));
        }
        return Some(Phrase::new(
            "Between {0} and {1} a year is idle, depending on break-even: work out your own, the price of a \
             unit-hour over what the same tokens cost on demand. Published claims run from {2} to {3}.",
            [
                Value::Usd(least),
                Value::Usd(most),
                Value::Percent(claims.guide),
                Value::Percent(claims.worst),
            ],
        ));
    }
    let text = if fill < Ratio::ONE {
        "Put the renewal date in the diary now, and release units from the top of the load curve."
    } else if fill >= Ratio::of(125, 2) {
        "Test one more unit against your load curve: these units run well above break-even."
    } else {
        return None;
    };
    Some(Phrase::plain(text))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{capacity, money, next, num, points, position, report, run, step};
    use super::*;
    use crate::engine::data::{Region, Scope};
    use crate::engine::scenario::{Reserve, Served, UnitTerm};

    fn of(rows: &[Capacity]) -> Finding {
        let mut scenario = position();
        scenario.capacity = rows.to_vec();
        run(CheckId::CapacityFill, &scenario)
    }

    #[test]
    fn capacity_fill_follows_the_curve_and_says_what_to_do() {
        // Fill 48 / 60 = 0.8: .75 gives 40 and 1 gives 80, so 40 + 40 × .05 / .25. Idle: 100 × 8,760 × 0.2 × 0.934.
        let low = of(&[capacity("100", "48", "60")]);
        assert_eq!(
            (points(&low), money(&low)),
            ("48.00".into(), "163636.80".into())
        );
        assert!(next(&low).starts_with("Put the renewal date in the diary now"));
        // Exactly at break-even: 80 points, nothing idle, nothing to do.
        let even = of(&[capacity("100", "60", "60")]);
        assert_eq!(
            (points(&even), money(&even), next(&even)),
            ("80.00".into(), "0.00".into(), String::new())
        );
        // 75 / 60 = 1.25.
        let high = of(&[capacity("100", "75", "60")]);
        assert_eq!(points(&high), "100.00");
        assert!(next(&high).starts_with("Test one more unit"));
        assert_eq!(points(&of(&[])), "n/a");
    }

    #[test]
    fn capacity_fill_weighs_rows_by_cost_and_sums_idle_money_per_row() {
        // (300 × 30/60 + 100 × 90/60) / 400 = 0.75: 40 points. Idle counts the first row alone:
        // 300 × 8,760 × 0.5 × 0.934 = 1,227,276.
        let two = of(&[capacity("300", "30", "60"), capacity("100", "90", "60")]);
        assert_eq!(
            (points(&two), money(&two)),
            ("40.00".into(), "1227276.00".into())
        );
    }

    #[test]
    fn capacity_fill_of_unknown_utilisation_earns_nothing_and_the_best_case_is_a_full_reservation()
    {
        let mut scenario = position();
        scenario.capacity = vec![capacity("100", "", "60")];
        let unknown = run(CheckId::CapacityFill, &scenario);
        assert_eq!(
            (points(&unknown), money(&unknown)),
            ("unknown 0.00".into(), String::new())
        );
        assert!(next(&unknown).starts_with("Read the average utilisation"));
        // 100 / 60 is above 1.25: the best case equals a known full reservation.
        let best = report(&scenario).best_case.score;
        scenario.capacity = vec![capacity("100", "100", "60")];
        assert_eq!(best, report(&scenario).scored.score);
    }

    #[test]
    fn capacity_fill_with_an_unpriced_row_earns_nothing_and_keeps_the_idle_money_it_knows() {
        // Rows of $100 an hour at 10 % and 90 % of a break-even of 60 %: (1/6 + 3/2) / 2 = 0.833333, and
        // 40 + 40 × 0.083333 / 0.25 = 53.33 points. Idle: 876,000 × (1 − 0.166667) × 0.934 = 681,819.73.
        let rows = [capacity("100", "10", "60"), capacity("100", "90", "60")];
        assert_eq!(points(&of(&rows)), "53.33");
        // Without a price of the first, the second alone would earn 100.
        let mut hidden = rows;
        hidden[0].reserve = Reserve::ModelUnits {
            served: Served {
                model: "nobody.knows-this".to_owned(),
                region: Region::UsEast1,
                scope: Scope::InRegionOrGeo,
            },
            units: 1,
            term: UnitTerm::None,
            throughput: None,
        };
        let unpriced = of(&hidden);
        assert_eq!(
            (points(&unpriced), money(&unpriced)),
            ("unknown 0.00".into(), "0.00".into())
        );
        assert!(next(&unpriced).starts_with("Enter your own price for “Reserved”"));
        hidden.reverse();
        hidden[0].utilisation = Some(num("10"));
        assert_eq!(money(&of(&hidden)), "681819.73");
    }

    #[test]
    fn capacity_fill_of_unknown_break_even_is_scored_at_70_and_shown_at_40_60_and_70() {
        // 56 / 70 = 0.8 gives 48 points; 56 / 60 = 0.933333; 56 / 40 = 1.4 is the best case.
        let guessed = of(&[capacity("100", "56", "")]);
        assert_eq!(points(&guessed), "unknown 48.00");
        // 100 × 8,760 × (1 − 0.8) × 0.934 = 163,636.80 at 70 %, nothing at 40 %; the money stays that of the score.
        let start = "Between $0.00 and $163636.80 a year is idle, depending on break-even: ";
        assert!(next(&guessed).starts_with(start));
        assert_eq!(money(&guessed), "163636.80");
        // 80 / 70 is above one: nothing is idle at any claim.
        let full = next(&of(&[capacity("100", "80", "")]));
        assert!(full.starts_with("Work out your own break-even"), "{full}");
        assert!(next(&guessed).ends_with("run from 40 % to 70 %."));
        for (label, fill) in [
            ("Fill if break-even is 40 %, the guide's figure", "1.400000"),
            ("Fill if break-even is 60 %", "0.933333"),
            ("Fill if break-even is 70 %, used for the score", "0.800000"),
        ] {
            assert_eq!(step(&guessed, label), fill);
        }
    }

    #[test]
    fn capacity_fill_ignores_a_row_that_costs_nothing() {
        let alone = of(&[capacity("100", "48", "60")]);
        let beside = of(&[capacity("0", "", ""), capacity("100", "48", "60")]);
        assert_eq!(
            (points(&alone), money(&alone)),
            (points(&beside), money(&beside))
        );
    }
}
