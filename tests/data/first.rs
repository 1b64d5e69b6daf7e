//! The prices that come with the first screen are enough for it: the example has the same report with them as with all.

use bedrock_position::engine::assess;
use bedrock_position::engine::data::{Dataset, Texts};
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::draft::Draft;

#[test]
fn the_example_needs_the_prices_of_its_own_model_alone() {
    let open = |texts| Dataset::open(texts).expect("the shipped data opens");
    let (first, whole) = (open(Texts::first()), open(Texts::shipped()));
    let scenario = Draft::example().scenario();
    let report = |data: &Dataset| format!("{:?}", assess(&scenario, data, &V1, data.as_of()));
    assert_eq!(report(&first), report(&whole));
    assert!(report(&first).contains("list"), "there is a report");
    let rows = |texts: Texts| texts.rates.lines().count();
    assert!(rows(Texts::first()) * 10 < rows(Texts::shipped()));
}
