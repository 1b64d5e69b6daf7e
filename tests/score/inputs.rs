//! From the golden files' flat inputs to a scenario of workloads and capacity, in the two shapes that the score
//! model says must agree.

use std::str::FromStr;

use bedrock_position::engine::data::{Dataset, Texts};
use bedrock_position::engine::date::Date;
use bedrock_position::engine::num::Percent;
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::draft::Draft;
use bedrock_position::engine::scenario::{
    Agreement, Answer, Basis, BedrockTerms, BenchmarkEdits, CLAUSES, Capacity, Contract,
    Marketplace, OneSided, Pricing, Reserve, STEPS, Scenario, Spend, Treatment, Workload,
};
use bedrock_position::engine::{Report, assess};
use serde_json::Value as Json;

/// How a third-party share becomes workloads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One workload and one capacity row with the share inside.
    OneRow,
    /// Two of each: one wholly third-party, one wholly Amazon's.
    SplitRows,
}

thread_local! {
    static DATASET: Dataset = Dataset::open(Texts::shipped()).expect("the shipped data opens");
}

/// The report of a golden position.
pub fn position(inputs: &Json, shape: Shape) -> Report {
    report(&scenario(inputs, shape))
}

/// The report on the day of the snapshot.
pub fn report(scenario: &Scenario) -> Report {
    let today: Date = "2026-11-22".parse().expect("a date");
    DATASET.with(|dataset| assess(scenario, dataset, &V1, today))
}

fn text<'a>(inputs: &'a Json, key: &str) -> &'a str {
    inputs[key]
        .as_str()
        .unwrap_or_else(|| panic!("{key} is a text: {}", inputs[key]))
}

fn number<T: FromStr>(inputs: &Json, key: &str) -> T {
    text(inputs, key)
        .parse()
        .unwrap_or_else(|_| panic!("{key} is a number: {}", inputs[key]))
}

/// The scenario of a golden position.
pub fn scenario(inputs: &Json, shape: Shape) -> Scenario {
    Scenario {
        spend: Spend {
            native: number(inputs, "native"),
            growth: number(inputs, "growth_pct"),
            uncertainty: number(inputs, "uncertainty_pct"),
        },
        agreement: Agreement {
            term: inputs["term"].as_u64().expect("term") as u8,
            commitment: number(inputs, "commit_y1"),
            step: number(inputs, "commit_step_pct"),
            discount: number(inputs, "edp_discount_pct"),
            basis: if text(inputs, "commit_basis") == "gross" {
                Basis::Gross
            } else {
                Basis::Net
            },
        },
        marketplace: Marketplace {
            purchases: number(inputs, "marketplace"),
            eligible: number(inputs, "marketplace_eligible_pct"),
        },
        workloads: workloads(inputs, shape),
        capacity: capacity(inputs, shape),
        load: Draft::example().scenario().load,
        tuned_unproven_per_month: number(inputs, "tuned_unproven_monthly"),
        bedrock: BedrockTerms {
            treatment: treatment(text(inputs, "bedrock_treatment")),
            layer: number(inputs, "bedrock_layer_pct"),
            no_list_rate_commit: answer(text(inputs, "no_list_rate_commit")),
        },
        contract: Contract {
            clauses: CLAUSES
                .map(|clause| answer(inputs["clauses"][clause.id].as_str().unwrap_or("unknown"))),
            steps: STEPS.map(|step| answer(inputs["steps"][step.id].as_str().unwrap_or("unknown"))),
            months_to_renewal: number(inputs, "months_to_renewal"),
        },
        overrides: Vec::new(),
        benchmark: BenchmarkEdits::default(),
        inputs_touched: 25,
    }
}

/// The whole, or its third-party and its first-party part, with what each part's third-party share is.
fn parts(inputs: &Json, shape: Shape) -> Vec<(Percent, Percent)> {
    let share: Percent = number(inputs, "third_party_pct");
    match shape {
        Shape::OneRow => vec![(Percent::WHOLE, share)],
        Shape::SplitRows => vec![
            (share, Percent::WHOLE),
            (share.complement().percent(), Percent::ZERO),
        ],
    }
}

fn workloads(inputs: &Json, shape: Shape) -> Vec<Workload> {
    let workload = |(part, third_party): (Percent, Percent)| Workload {
        name: "golden".into(),
        input: number::<bedrock_position::engine::num::Mtok>(inputs, "tokens_in_m") * part.factor(),
        output: number::<bedrock_position::engine::num::Mtok>(inputs, "tokens_out_m")
            * part.factor(),
        growth: None,
        pricing: Pricing::Own {
            input: number(inputs, "price_in"),
            output: number(inputs, "price_out"),
            third_party,
            premium: number(inputs, "premium_region_pct"),
        },
        repeat_uncached: number(inputs, "uncached_repeat_pct"),
        deferrable: number(inputs, "deferrable_pct"),
    };
    parts(inputs, shape).into_iter().map(workload).collect()
}

fn capacity(inputs: &Json, shape: Shape) -> Vec<Capacity> {
    let row = |(part, third_party): (Percent, Percent)| Capacity {
        name: "golden".into(),
        reserve: Reserve::Given {
            hourly: number::<bedrock_position::engine::num::UsdPerHour>(inputs, "reserved_hourly")
                * part.factor(),
        },
        one_sided: OneSided::default(),
        utilisation: Some(number(inputs, "reserved_util_pct")),
        break_even: Some(number(inputs, "reserved_breakeven_pct")),
        third_party: Some(third_party),
    };
    parts(inputs, shape).into_iter().map(row).collect()
}

fn treatment(text: &str) -> Treatment {
    match text {
        "full" => Treatment::Full,
        "counts_only" => Treatment::CountsOnly,
        "mp_capped" => Treatment::MarketplaceCapped,
        "excluded" => Treatment::Excluded,
        "unknown" => Treatment::Unknown,
        other => panic!("no such treatment: {other}"),
    }
}

fn answer(text: &str) -> Answer {
    match text {
        "yes" => Answer::Yes,
        "partial" => Answer::Partial,
        "no" => Answer::No,
        "unknown" => Answer::Unknown,
        other => panic!("no such answer: {other}"),
    }
}
