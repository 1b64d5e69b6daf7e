//! The eight worked examples of the reference script through the full model, with nothing said beyond the five-minute
//! path: years, sums, tiers and the cheapest of them, to the cent.

#[allow(dead_code)] // The score's tests use all of it.
#[path = "../score/inputs.rs"]
mod inputs;

use bedrock_position::engine::negotiation::commitment::{Search, cheapest};
use bedrock_position::engine::num::Usd;
use bedrock_position::engine::scenario::draft::Draft;
use serde_json::{Value as Json, json};

use crate::position;
use crate::support::with_data;
use inputs::{Shape, scenario};

/// The inputs of an example over the defaults of the script.
fn merged(worked: &Json, example: &Json) -> Json {
    let mut inputs = worked["defaults"].clone();
    for (key, value) in example["inputs"].as_object().expect("inputs") {
        inputs[key] = value.clone();
    }
    inputs
}

fn texts(amounts: &[Usd]) -> Vec<String> {
    amounts.iter().copied().map(Usd::text).collect()
}

#[test]
fn the_eight_examples_come_out_of_the_full_model_to_the_cent() {
    let worked: Json = serde_json::from_str(include_str!("../golden/worked_examples.json"))
        .expect("the golden file is JSON");
    let examples = worked["scenarios"].as_array().expect("scenarios");
    assert_eq!(examples.len(), 8);
    let nothing_more = Draft::example().negotiation();
    for example in examples {
        let expected = &example["result"];
        for shape in [Shape::OneRow, Shape::SplitRows] {
            let scenario = scenario(&merged(&worked, example), shape);
            let position = position(&scenario, &nothing_more);
            let outcome = position.outcome();
            let id = &example["id"];
            let commitments = json!(texts(&position.commitments));
            assert_eq!(commitments, expected["commit_schedule"], "{id}");
            for (year, row) in outcome
                .years
                .iter()
                .zip(expected["years"].as_array().expect("years"))
            {
                assert_eq!(
                    json!(year.base.half_width.six_decimals()),
                    row["half_width"]
                );
                for (case, name) in year.cases.iter().zip(["low", "base", "high"]) {
                    let found = json!({
                        "list": case.list.text(),
                        "paid": case.paid.text(),
                        "counted": case.counted.text(),
                        "shortfall": case.shortfall.text(),
                    });
                    assert_eq!(found, row[name], "{id} {name}");
                }
            }
            let (total, term) = (&outcome.total, &expected["term"]);
            for (amount, key) in [
                (total.list, "expected_list"),
                (total.paid, "expected_paid"),
                (total.saving(), "expected_saving"),
                (total.shortfall, "expected_shortfall"),
                (total.net_value(), "expected_net_value"),
            ] {
                assert_eq!(json!(amount.text()), term[key], "{id} {key}");
            }
            let search = &expected["tier_search"];
            let tiers = with_data(|data| Search::new(&position, scenario.benchmark(data)).tiers());
            for (tier, row) in tiers.iter().zip(search["rows"].as_array().expect("tiers")) {
                assert_eq!(json!(tier.cost.text()), row["expected_cost"], "{id}");
                assert_eq!(
                    json!(tier.shortfall.text()),
                    row["expected_shortfall"],
                    "{id}"
                );
            }
            let best = cheapest(&tiers).expect("tiers");
            assert_eq!(json!(texts(&best.ramp)), search["best_ramp"], "{id}");
            let safe = json!(texts(&best.safe_upper));
            assert_eq!(safe, search["safe_upper_by_year"], "{id}");
            let regret = (total.cost() - best.cost).or_zero();
            assert_eq!(json!(regret.text()), search["regret"], "{id}");
        }
    }
}
