//! Models that end before the agreement does, from their published dates and prices.

use bedrock_position::engine::compare::Book;
use bedrock_position::engine::negotiation::calendar::Renewal;
use bedrock_position::engine::negotiation::drift::{CatalogueDrift, Ends, drift};
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::draft::Place;
use bedrock_position::engine::scenario::fields::FieldId;

use super::support::{day, set, use_case_of, with_data};

const OPUS_41: &str = "anthropic.claude-opus-4-1-20250805-v1:0";
const SONNET_45: &str = "anthropic.claude-sonnet-4-5-20250929-v1:0";
const SONNET_55: &str = "anthropic.claude-sonnet-5-5";

/// The three at 1,000 M input and 200 M output tokens a month from us-east-1, over three years from a day.
fn of(from: &str) -> CatalogueDrift {
    let mut draft = use_case_of(SONNET_55, &[]);
    set(&mut draft, Place::Scenario, FieldId::Term, "3");
    let mut scenario = draft.scenario();
    for model in [SONNET_45, OPUS_41] {
        scenario
            .workloads
            .extend(use_case_of(model, &[]).scenario().workloads);
    }
    let renewal = Renewal {
        day: day(from),
        is_given: true,
    };
    with_data(|dataset| {
        let prices = scenario.prices(dataset);
        let book = Book {
            prices: &prices,
            model: &V1.model,
        };
        drift(book, &scenario, renewal)
    })
}

#[test]
fn spend_is_exposed_from_the_end_of_a_model_to_the_end_of_the_agreement() {
    let found = of("2027-01-22");
    assert_eq!(found.term.to, day("2030-01-22"));
    let models: Vec<_> = found
        .models
        .iter()
        .map(|model| (model.ends, model.exposed.text()))
        .collect();
    let expected = [
        // Ends before signature: 15 × 12,000 + 75 × 2,400 = 360,000 a year, for all three years.
        (Ends::Before(day("2027-01-08")), "1080000.00"),
        // 79,200 a year, from 8 April 2027: 1,020 of 1,096 days, so 2.791971 of three years.
        (Ends::Within(day("2027-04-08")), "221124.09"),
        (Ends::NotAnnounced, "0.00"),
    ];
    assert_eq!(models, expected.map(|(ends, usd)| (ends, usd.to_owned())));
    assert_eq!(found.exposed.text(), "1301124.09");
    assert_eq!(found.yearly.text(), "439200.00");
}

#[test]
fn a_model_that_ends_on_the_day_of_signature_ends_before_and_on_the_last_day_after() {
    assert_eq!(
        of("2027-01-08").models[0].ends,
        Ends::Before(day("2027-01-08"))
    );
    assert_eq!(
        of("2024-01-08").models[0].ends,
        Ends::After(day("2027-01-08"))
    );
    assert!(of("2024-01-08").models[0].exposed.is_zero());
}
