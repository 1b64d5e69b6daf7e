//! Reads the vector file, and writes results the way it does. No formula belongs here.

use std::fmt::Debug;
use std::str::FromStr;

use bedrock_position::engine::num::{Factor, Percent, Ratio};
use serde_json::Value;

pub(crate) fn vectors() -> Vec<Value> {
    serde_json::from_str(include_str!("../golden/vectors.json")).expect("the vectors are JSON")
}

/// A vector that another one builds upon.
pub(crate) fn vector(id: &str) -> Value {
    let found = vectors().into_iter().find(|v| v["id"] == id);
    found.unwrap_or_else(|| panic!("no vector {id}"))
}

pub(crate) fn text(value: &Value) -> &str {
    value
        .as_str()
        .unwrap_or_else(|| panic!("not a text: {value}"))
}

pub(crate) fn parsed<T: FromStr<Err: Debug>>(text: &str) -> T {
    text.parse().expect(text)
}

/// A number of the file, written as text or bare.
pub(crate) fn number<T: FromStr<Err: Debug>>(value: &Value) -> T {
    match value {
        Value::Number(bare) => parsed(bare.to_string().trim_end_matches(".0")),
        _ => parsed(text(value)),
    }
}

/// A percentage that the file writes as a fraction.
pub(crate) fn percent(value: &Value) -> Percent {
    number::<Factor>(value).percent()
}

/// Maps the rows of a vector.
pub(crate) fn each(rows: &Value, work: impl FnMut(&Value) -> Value) -> Value {
    rows.as_array().expect("rows").iter().map(work).collect()
}

pub(crate) fn six(ratio: Option<Ratio>) -> String {
    ratio.expect("a ratio to something").six_decimals()
}

/// The reference prints unrounded results with the zeros they happen to have ("63.0000"): compared by value.
pub(crate) fn unrounded<T>(value: T, golden: &Value, exact: fn(T) -> String) -> Value
where
    T: FromStr + PartialEq,
{
    if text(golden).parse().is_ok_and(|g: T| g == value) {
        golden.clone()
    } else {
        exact(value).into()
    }
}
