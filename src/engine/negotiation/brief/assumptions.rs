//! What the figures of a brief assume, each in a sentence: forecast, open questions, own figures, age of prices. What the
//! brief is not stands with the brief.

use crate::engine::checks::Outcome;
use crate::engine::num::Factor;
use crate::engine::scenario::negotiation::ErosionInputs;
use crate::engine::scenario::{Scenario, Treatment};
use crate::engine::value::{Phrase, Value};

use super::super::assessed::{Assessed, Negotiation};
use super::super::erosion::Erosion;

pub(super) fn assumptions(negotiation: &Negotiation<'_>) -> Vec<Phrase> {
    let position = negotiation.assessed;
    let found = [
        Some(forecast(position.scenario)),
        third_party(position),
        unanswered(position),
        Some(benchmark(position)),
        Some(rates(position)),
        own_prices(position),
        gaps(position),
        price_path(&negotiation.inputs.erosion, &negotiation.erosion),
        later_dollars(negotiation),
    ];
    found.into_iter().flatten().collect()
}

fn forecast(scenario: &Scenario) -> Phrase {
    Phrase::new(
        "Spend at list grows by {0} a year. By the end of the term it may be {1} higher or lower.",
        [scenario.spend.growth, scenario.spend.uncertainty].map(Value::Percent),
    )
}

fn third_party(position: Assessed<'_>) -> Option<Phrase> {
    let unknown = position.scenario.bedrock.treatment == Treatment::Unknown;
    let applies =
        position.scenario.has_agreement() && position.report.year_one.third_party.is_positive();
    (unknown && applies).then(|| {
        Phrase::plain(
            "Nobody has asked how third-party models are treated: they are calculated as counting only inside the Marketplace \
             cap, and score nothing.",
        )
    })
}

fn unanswered(position: Assessed<'_>) -> Option<Phrase> {
    let findings = position.report.findings.iter();
    let open = findings
        .filter(|finding| matches!(finding.outcome, Outcome::Unknown(_)))
        .count();
    (open > 0).then(|| {
        Phrase::new(
            "{0} of the checks wait for an answer. What is not known earns no points.",
            [Value::Count(u32::try_from(open).unwrap_or(u32::MAX))],
        )
    })
}

fn benchmark(position: Assessed<'_>) -> Phrase {
    let dated = Value::Date(position.dataset.benchmark().as_of);
    if position.scenario.benchmark.is_empty() {
        Phrase::new(
            "The discount benchmark is an opinion of this project, dated {0}, read from published ranges that differ by a \
             factor of seven.",
            [dated],
        )
    } else {
        Phrase::new(
            "The discount benchmark holds figures of your own; the rest is an opinion of this project, dated {0}.",
            [dated],
        )
    }
}

fn rates(position: Assessed<'_>) -> Phrase {
    let as_of = Value::Date(position.dataset.as_of());
    match position.report.oldest_rate {
        Some(age) => Phrase::new(
            "List prices are those of the rate snapshot of {0}; the oldest one in use is {1} days old.",
            [as_of, Value::Count(age.days())],
        ),
        None => Phrase::new(
            "No list price of the rate snapshot of {0} is in use: the rates are your own or those of a price class.",
            [as_of],
        ),
    }
}

fn own_prices(position: Assessed<'_>) -> Option<Phrase> {
    let own = u32::try_from(position.report.own_prices_in_use()).unwrap_or(u32::MAX);
    (own > 0).then(|| {
        Phrase::new(
            "Prices of your own in the place of published ones: {0}.",
            [Value::Count(own)],
        )
    })
}

fn gaps(position: Assessed<'_>) -> Option<Phrase> {
    position.report.has_gaps().then(|| {
        Phrase::plain(
            "A price is missing, so amounts that rest on Bedrock spend are at least what they say.",
        )
    })
}

fn price_path(inputs: &ErosionInputs, erosion: &Erosion) -> Option<Phrase> {
    let drops = erosion.spend.is_positive() && inputs.drop.factor() > Factor::ZERO;
    drops.then(|| {
        Phrase::new(
            "What a fixed list rate costs assumes one price drop of {0} after {1} months, on {2} a year.",
            [
                Value::Percent(inputs.drop),
                Value::Count(inputs.drop_after),
                Value::Usd(erosion.spend),
            ],
        )
    })
}

fn later_dollars(negotiation: &Negotiation<'_>) -> Option<Phrase> {
    let rate = negotiation.inputs.years.discount_rate;
    (!rate.is_zero()).then(|| {
        Phrase::new(
            "Sums about the commitment are in today's dollars, at {0} a year.",
            [Value::Percent(rate)],
        )
    })
}
