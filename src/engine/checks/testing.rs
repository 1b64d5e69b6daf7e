//! One position that every check's tests start from, small enough to work by hand. Compiled for tests only.

use super::{CheckId, Finding, Outcome};
use crate::engine::assess;
use crate::engine::data::{Context, Dataset, Region, Scope, ServiceTier, Texts};
use crate::engine::num::Points;
use crate::engine::report::Report;
use crate::engine::rubric::V1;
use crate::engine::scenario::draft::Draft;
use crate::engine::scenario::{Answer, Capacity, OneSided, Pricing, Reserve, Scenario, Treatment};
use crate::engine::value::Value;

/// A one-year agreement of a buyer whose spend is certain: $10,000,000 of native spend, no growth, $5,000,000
/// committed at the one-year typical discount of 6.6 % (11 % × 0.60); one workload of 1,000 M input tokens at $10,
/// so $120,000 a year, all on third-party models that get the discount; nothing unknown, nothing avoidable.
pub(super) fn position() -> Scenario {
    let mut scenario = Draft::example().scenario();
    scenario.spend.native = num("10000000");
    scenario.spend.growth = num("0");
    scenario.spend.uncertainty = num("0");
    scenario.agreement.term = 1;
    scenario.agreement.commitment = num("5000000");
    scenario.agreement.discount = num("6.6");
    for workload in &mut scenario.workloads {
        workload.pricing = Pricing::Own {
            input: num("10"),
            output: num("50"),
            third_party: num("100"),
            premium: num("0"),
        };
        workload.input = num("1000");
        workload.output = num("0");
        workload.repeat_uncached = num("0");
        workload.deferrable = num("0");
    }
    scenario.capacity.clear();
    scenario.bedrock.treatment = Treatment::Full;
    scenario.bedrock.no_list_rate_commit = Answer::Yes;
    scenario.contract.clauses = [Answer::Yes; 12];
    scenario.contract.steps = [Answer::Yes; 7];
    scenario
}

/// The position without Bedrock.
pub(super) fn native_only() -> Scenario {
    let mut scenario = position();
    scenario.workloads.clear();
    scenario
}

/// A row of capacity; an empty text is unknown.
pub(super) fn capacity(hourly: &str, utilisation: &str, break_even: &str) -> Capacity {
    Capacity {
        name: "Reserved".to_owned(),
        reserve: Reserve::Given {
            hourly: num(hourly),
        },
        one_sided: OneSided::default(),
        utilisation: utilisation.parse().ok(),
        break_even: break_even.parse().ok(),
        third_party: None,
    }
}

/// Pricing by a model of the catalogue that the snapshot does not know.
pub(super) fn unknown_model() -> Pricing {
    Pricing::Catalogue {
        model: "nobody.knows-this".into(),
        region: Region::UsEast1,
        scope: Scope::InRegionOrGeo,
        tier: ServiceTier::Standard,
        context: Context::Standard,
        needs_region: Answer::Yes,
        usage: Box::default(),
    }
}

/// A number of any kind.
pub(super) fn num<T: std::str::FromStr>(text: &str) -> T {
    text.parse()
        .unwrap_or_else(|_| panic!("{text} is a number"))
}

pub(super) fn report(scenario: &Scenario) -> Report {
    let dataset = Dataset::open(Texts::shipped()).expect("the shipped data opens");
    assess(scenario, &dataset, &V1, num("2026-11-22"))
}

/// What one check finds in a position.
pub(super) fn run(check: CheckId, scenario: &Scenario) -> Finding {
    let findings = report(scenario).findings;
    findings
        .into_iter()
        .find(|f| f.check == check)
        .expect("one finding per check")
}

/// Points with two decimals, marked where they stand for an unknown; "n/a" for a check that drops out.
pub(super) fn points(finding: &Finding) -> String {
    match finding.outcome {
        Outcome::Points(points) => Points::two_decimals(points),
        Outcome::Unknown(points) => format!("unknown {}", points.two_decimals()),
        Outcome::NotApplicable(_) => "n/a".to_owned(),
    }
}

/// The next action with plain figures; empty when there is none.
pub(super) fn next(finding: &Finding) -> String {
    finding
        .next
        .as_ref()
        .map_or_else(String::new, |phrase| phrase.fill(plain))
}

/// Money with two decimals; empty when there is none.
pub(super) fn money(finding: &Finding) -> String {
    finding.money.map_or_else(String::new, |money| money.text())
}

/// The figure of one step of the working.
pub(super) fn step(finding: &Finding, label: &str) -> String {
    let found = finding.working.iter().find(|step| step.label == label);
    plain(
        &found
            .unwrap_or_else(|| panic!("there is a step {label:?}"))
            .value,
    )
}

fn plain(value: &Value) -> String {
    match value {
        Value::Usd(money) => format!("${}", money.text()),
        Value::Percent(percent) => format!("{} %", percent.exact()),
        Value::Share(ratio) => ratio.six_decimals(),
        Value::Times(factor) => factor.exact(),
        Value::Years(years) => format!("{years} years"),
        Value::Count(count) => count.to_string(),
        Value::Word(word) => (*word).to_owned(),
        Value::Name(name) => name.clone(),
        other => format!("{other:?}"),
    }
}
