//! The whole score against numbers worked outside the engine: worked examples, variants, policy constants, and
//! 1,036 generated positions. The formulas apart from the score are in `tests/vectors`.

mod compare;
mod inputs;

use std::io::Read;

use bedrock_position::engine::rubric::V1;
use flate2::read::GzDecoder;
use serde_json::Value as Json;

use compare::Expected;
use inputs::{Shape, position};

fn worked() -> Json {
    serde_json::from_str(include_str!("../golden/worked_examples.json"))
        .expect("the golden file is JSON")
}

fn merged(defaults: &Json, changes: &[&Json]) -> Json {
    let mut inputs = defaults.clone();
    for change in changes {
        for (key, value) in change.as_object().expect("inputs are an object") {
            inputs[key] = value.clone();
        }
    }
    inputs
}

#[test]
fn the_eight_scenarios_match_to_the_cent() {
    let worked = worked();
    let scenarios = worked["scenarios"].as_array().expect("scenarios");
    assert_eq!(scenarios.len(), 8);
    for case in scenarios {
        let inputs = merged(&worked["defaults"], &[&case["inputs"]]);
        for shape in [Shape::OneRow, Shape::SplitRows] {
            let report = position(&inputs, shape);
            compare::with_example(case, &report, &format!("{} {shape:?}", case["id"]));
        }
    }
}

#[test]
fn the_seven_variants_match() {
    let worked = worked();
    let variants = worked["variants"].as_array().expect("variants");
    assert_eq!(variants.len(), 7);
    for variant in variants {
        let base = worked["scenarios"]
            .as_array()
            .expect("scenarios")
            .iter()
            .find(|s| s["id"] == variant["base"]);
        let base = &base.expect("the base exists")["inputs"];
        let inputs = merged(&worked["defaults"], &[base, &variant["override"]]);
        for shape in [Shape::OneRow, Shape::SplitRows] {
            compare::with_variant(variant, &position(&inputs, shape));
        }
    }
}

#[test]
fn generated_positions_match_the_reference_script() {
    let mut text = String::new();
    let packed: &[u8] = include_bytes!("../golden/differential.jsonl.gz");
    GzDecoder::new(packed)
        .read_to_string(&mut text)
        .expect("the golden file is gzip");
    let defaults = &worked()["defaults"];
    let mut cases = 0;
    for (index, line) in text.lines().enumerate() {
        let case: Json = serde_json::from_str(line).expect("a case is JSON");
        let inputs = merged(defaults, &[&case["in"]]);
        let shape = if index % 2 == 0 {
            Shape::OneRow
        } else {
            Shape::SplitRows
        };
        let expected = Expected::new(&case);
        expected.assert(&position(&inputs, shape));
        cases += 1;
    }
    assert_eq!(cases, 1036);
}

#[test]
fn the_policy_is_the_reference_scripts() {
    compare::with_constants(&worked()["constants"], &V1);
}
