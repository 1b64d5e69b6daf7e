//! Scenario and report as one JSON file, version 1: what `static/schema/report.v1.json` describes. Amounts are decimal
//! texts, so that no reader rounds them; what is not known is null and never zero. Published fields keep their meaning.

use serde::Serialize;
use serde_json::value::RawValue;

use super::lines::{Amount, BillLine, lines};
use super::parts::about::all_assumptions;
use super::{Subject, plain};
use crate::engine::checks::{Finding, Outcome};
use crate::engine::negotiation::brief::Ask;
use crate::engine::negotiation::years::Year;
use crate::engine::num::Points;
use crate::engine::report::Report;
use crate::engine::score::{DimensionScore, Scored};
use crate::engine::share::REPORT;

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    version: u8,
    name: &'a str,
    date: String,
    snapshot: &'a str,
    rubric: u16,
    link: &'a str,
    /// As links and this browser hold it.
    scenario: &'a RawValue,
    score: Score,
    money: Money,
    findings: Vec<Found>,
    agreement: Agreement,
    asks: Vec<Asked>,
    lines: Vec<Row>,
    assumptions: Vec<String>,
}

#[derive(Serialize)]
struct Score {
    score: String,
    best_case: String,
    band: Option<&'static str>,
    verdict: String,
    dimensions: Vec<Part>,
    ceilings: Vec<&'static str>,
}

#[derive(Serialize)]
struct Part {
    id: &'static str,
    points: Option<String>,
    lost: String,
    at_stake: String,
}

/// US dollars a year.
#[derive(Serialize)]
struct Money {
    /// True while a price is missing.
    at_least: bool,
    bedrock_list: String,
    bedrock_net: String,
    shortfall: String,
    at_stake: String,
    at_stake_in: Option<&'static str>,
}

#[derive(Serialize)]
struct Found {
    id: &'static str,
    outcome: &'static str,
    points: Option<String>,
    lost: String,
    money: Option<String>,
    next: Option<String>,
}

#[derive(Serialize)]
struct Agreement {
    exists: bool,
    discount: String,
    bedrock_discount: String,
    years: Vec<Settled>,
}

#[derive(Serialize)]
struct Settled {
    year: u32,
    commitment: String,
    list: String,
    paid: String,
    counted: String,
    shortfall_low: String,
}

#[derive(Serialize)]
struct Asked {
    topic: &'static str,
    ask: String,
    fallback: String,
    why: String,
    money: Option<String>,
    points: String,
}

#[derive(Serialize)]
struct Row {
    use_case: String,
    kind: &'static str,
    model: String,
    region: &'static str,
    billed: String,
    quantity: Option<String>,
    unit: &'static str,
    rate: Option<String>,
    yearly: Option<String>,
    source: String,
    reference: Option<String>,
    as_of: Option<String>,
    gap: Option<&'static str>,
}

/// The file. `scenario` is the versioned JSON of the answers; `None` where that is no JSON.
pub fn json(subject: Subject<'_>, scenario: &str) -> Option<String> {
    let assessed = subject.negotiation.assessed;
    let report = assessed.report;
    let lost = report.findings.iter().zip(report.points_lost);
    let file = File {
        format: REPORT,
        version: 1,
        name: subject.name,
        date: assessed.today.to_string(),
        snapshot: assessed.dataset.id(),
        rubric: report.rubric,
        link: subject.link,
        scenario: serde_json::from_str(scenario).ok()?,
        score: score(report),
        money: money(report),
        findings: lost.map(found).collect(),
        agreement: agreement(subject),
        asks: subject.brief.by_money().into_iter().map(asked).collect(),
        lines: lines(subject).into_iter().map(row).collect(),
        assumptions: all_assumptions(subject).iter().map(plain::phrase).collect(),
    };
    serde_json::to_string_pretty(&file).ok()
}

fn score(report: &Report) -> Score {
    let Scored {
        dimensions,
        ceilings,
        score,
        band,
        ..
    } = &report.scored;
    let part = |part: &DimensionScore| Part {
        id: part.dimension.id.code(),
        points: part.points.map(Points::two_decimals),
        lost: part.lost.two_decimals(),
        at_stake: report.money_in(part.dimension.id).exact(),
    };
    Score {
        score: score.one_decimal(),
        best_case: report.best_case.score.one_decimal(),
        band: band.map(|band| band.letter),
        verdict: plain::phrase(&report.verdict()),
        dimensions: dimensions.iter().map(part).collect(),
        ceilings: ceilings
            .iter()
            .filter(|ceiling| ceiling.binding)
            .map(|ceiling| ceiling.reason.code())
            .collect(),
    }
}

fn money(report: &Report) -> Money {
    let figures = &report.figures;
    Money {
        at_least: report.has_gaps(),
        bedrock_list: figures.bedrock_list.exact(),
        bedrock_net: figures.bedrock_net.exact(),
        shortfall: figures.shortfall.exact(),
        at_stake: figures.at_stake.exact(),
        at_stake_in: figures.at_stake_in.map(|id| id.code()),
    }
}

fn found((finding, lost): (&Finding, Points)) -> Found {
    Found {
        id: finding.check.code(),
        outcome: match finding.outcome {
            Outcome::Points(_) => "measured",
            Outcome::Unknown(_) => "unknown",
            Outcome::NotApplicable(_) => "not_applicable",
        },
        points: finding.outcome.points().map(Points::two_decimals),
        lost: lost.two_decimals(),
        money: finding.money.map(|money| money.exact()),
        next: finding.next.as_ref().map(plain::phrase),
    }
}

fn agreement(subject: Subject<'_>) -> Agreement {
    let terms = &subject.negotiation.agreement.terms;
    let year = |year: &Year| {
        let [low, base, _] = year.cases;
        Settled {
            year: year.base.number,
            commitment: year.base.commitment.exact(),
            list: base.list.exact(),
            paid: base.paid.exact(),
            counted: base.counted.exact(),
            shortfall_low: low.shortfall.exact(),
        }
    };
    let outcome = subject.negotiation.agreement.outcome();
    Agreement {
        exists: subject.negotiation.assessed.scenario.has_agreement(),
        discount: terms.discount.factor().exact(),
        bedrock_discount: terms.layer.factor().exact(),
        years: outcome.years.iter().map(year).collect(),
    }
}

fn asked(ask: &Ask) -> Asked {
    Asked {
        topic: ask.topic.name(),
        ask: plain::phrase(&ask.ask),
        fallback: plain::phrase(&ask.fallback),
        why: plain::phrase(&ask.why),
        money: ask.money.map(|money| money.exact()),
        points: ask.points.two_decimals(),
    }
}

fn row(line: BillLine) -> Row {
    let (quantity, rate, yearly, gap) = match &line.amount {
        Amount::Known {
            quantity,
            rate,
            yearly,
            ..
        } => (
            Some(plain::exact(quantity)),
            Some(plain::exact(rate)),
            Some(yearly.exact()),
            None,
        ),
        Amount::Missing(why) => (None, None, None, Some(*why)),
    };
    Row {
        use_case: line.name,
        kind: line.kind,
        model: line.model,
        region: line.region,
        billed: line.billed,
        quantity,
        unit: line.unit,
        rate,
        yearly,
        source: line.source,
        reference: line.reference,
        as_of: line.as_of.map(|day| day.to_string()),
        gap,
    }
}
