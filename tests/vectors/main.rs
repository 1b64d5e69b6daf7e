//! The formula vectors: each was worked outside the engine and must come out of it to the last digit.
//! What the whole score must give for a position does not belong here.

mod agreement;
mod read;
mod workload;

use serde_json::Value;

use read::{number, parsed, text, vectors};

/// What the engine makes of a vector, in the shape of the vector's `result`.
type Work = fn(&Value) -> Value;

const WORKED: [(&str, Work); 22] = [
    ("V1", agreement::stacking),
    ("V2", agreement::break_even_burn),
    ("V3", agreement::list_spend),
    ("V4-none", agreement::annual_true_up),
    ("V4-half", agreement::annual_true_up),
    ("V4-full", agreement::annual_true_up),
    ("V4-term", agreement::term_true_up),
    ("V5", agreement::tiers),
    ("V6-normal", agreement::normal),
    ("V6-lognormal", agreement::log_normal),
    ("V7", agreement::tier_step),
    ("V8", agreement::support_fee),
    ("V9", workload::unit_prices),
    ("V10", workload::capacity_break_even),
    ("V10b", workload::load_values),
    ("V11", workload::implied_prices),
    ("V12", workload::break_even_after_saving),
    ("V13", workload::load_mix),
    ("V14", workload::prompt_cache),
    ("V15", workload::customisation),
    ("V16", agreement::third_party),
    ("V17", agreement::direct_discounts),
];

#[test]
fn every_vector_comes_out() {
    let vectors = vectors();
    let ids: Vec<_> = vectors.iter().map(|v| text(&v["id"])).collect();
    assert_eq!(
        ids,
        WORKED.map(|(id, _)| id),
        "each vector of the file needs its line in WORKED, in the same order"
    );
    for (vector, (id, work)) in vectors.iter().zip(WORKED) {
        let result = work(vector);
        match text(&vector["tolerance"]) {
            "exact" => assert_eq!(result, vector["result"], "{id}"),
            "1e-6 relative" => assert_close(&result, &vector["result"], id),
            other => panic!("{id}: tolerance {other}"),
        }
    }
}

fn assert_close(result: &Value, golden: &Value, id: &str) {
    let (result, golden) = (result.as_object().unwrap(), golden.as_object().unwrap());
    assert!(result.keys().eq(golden.keys()), "{id}");
    for (key, expected) in golden {
        let (found, expected) = (parsed::<f64>(text(&result[key])), number::<f64>(expected));
        let error = (found / expected - 1.0).abs();
        assert!(error <= 1e-6, "{id} {key}: {found} instead of {expected}");
    }
}
