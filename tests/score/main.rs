//! The whole score against numbers worked outside the engine: worked examples, variants, policy constants, and
//! 1,036 generated positions. The formulas apart from the score are in `tests/vectors`.

mod compare;
mod inputs;

use std::io::Read;

use bedrock_position::engine::num::{Percent, Usd};
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::draft::{Draft, FieldRef, Place};
use bedrock_position::engine::scenario::fields::FieldId;
use bedrock_position::engine::scenario::parse::DecimalSign;
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

/// A visitor who enters a commitment of 0 and leaves the 9 % of the example standing.
#[test]
fn without_an_agreement_the_discount_of_the_form_is_nothing() {
    let typed = |fields: &[(Place, FieldId, &str)]| {
        let mut draft = Draft::example();
        for (place, id, text) in fields {
            let at = FieldRef {
                place: *place,
                id: *id,
            };
            assert_eq!(draft.set(at, text, DecimalSign::Point), Ok(()));
        }
        draft.scenario()
    };
    let none = (Place::Scenario, FieldId::Commitment, "0");
    let scenario = typed(&[none]);
    assert_eq!(scenario.agreement.discount, Percent::ZERO);
    assert_eq!(inputs::report(&scenario).outlook.saving(), Usd::ZERO);
    assert_ne!(typed(&[]).agreement.discount, Percent::ZERO);

    // The rates of the script's defaults, which the form opens without: now every figure is comparable. The script
    // on its defaults with commit_y1 0 and edp_discount_pct 0: discount 0, tokens 66.68, protections 0, renewal 50,
    // (14·0 + 13·66.68 + 12·0 + 8·50) / 47 = 27.0. With the 9 % of the form it would have said 40.4.
    let own = (Place::Workload(0), FieldId::Pricing, "own");
    let report = inputs::report(&typed(&[none, own]));
    let figures = [
        report.scored.score.one_decimal(),
        report.outlook.list.text(),
        report.outlook.paid.text(),
        report.benchmark_commitment.text(),
        report.payable.six_decimals(),
    ];
    let script = [
        "27.0",
        "26718320.00",
        "26718320.00",
        "8072000.00",
        "1.000000",
    ];
    assert_eq!(figures, script);
    let best = report.tiers.best().expect("the benchmark has tiers");
    assert_eq!(best.threshold, Usd::whole(5_000_000));
    assert_eq!(best.cost.text(), "23800276.96");
}
