//! Traps, clauses, calendar and brief. Expected numbers are worked by hand in the comments or come from the reference
//! script's positions; what the page shows of them is proved in the journeys.

#[path = "../support/mod.rs"]
mod support;

#[path = "../score/inputs.rs"]
#[allow(dead_code)] // The score's own tests use the rest.
mod inputs;

mod brief;
mod calendar;
mod clauses;
mod drift;
mod early;
mod erosion;
mod properties;
mod unknowns;

use bedrock_position::engine::data::SupportBand;
use bedrock_position::engine::negotiation::brief::{Brief, brief as brief_of};
use bedrock_position::engine::negotiation::clauses::{ClauseRow, clauses as clauses_of};
use bedrock_position::engine::negotiation::early::{EarlyRenewal, early_renewal};
use bedrock_position::engine::negotiation::erosion::Erosion;
use bedrock_position::engine::negotiation::unknowns::{Unknowns, unknowns as unknowns_of};
use bedrock_position::engine::negotiation::{Assessed, Negotiation};
use bedrock_position::engine::num::Usd;
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::Scenario;
use bedrock_position::engine::scenario::draft::Draft;
use bedrock_position::engine::scenario::negotiation::NegotiationInputs;
use inputs::Shape;
use serde_json::Value as Json;
use support::{day, report, with_data};

pub const TODAY: &str = "2026-11-22";

/// All that traps and renewal say about one position.
pub struct Found {
    pub erosion: Erosion,
    pub clauses: Vec<ClauseRow>,
    pub unknowns: Unknowns,
    pub brief: Brief,
    pub early: Option<EarlyRenewal>,
}

/// The same for a scenario, with what is said beyond the five-minute path.
pub fn found(scenario: &Scenario, inputs: &NegotiationInputs) -> Found {
    let report = report(scenario);
    with_data(|dataset| {
        let assessed = Assessed {
            scenario,
            report: &report,
            dataset,
            rubric: &V1,
            today: day(TODAY),
        };
        let bands =
            SupportBand::read_all(SupportBand::shipped(), dataset.as_of()).expect("the bands read");
        let negotiation = Negotiation::of(assessed, inputs, &bands);
        let clauses = clauses_of(&negotiation);
        Found {
            early: early_renewal(&negotiation),
            unknowns: unknowns_of(&negotiation, &clauses),
            brief: brief_of(&negotiation, &clauses),
            erosion: negotiation.erosion,
            clauses,
        }
    })
}

/// A position of the reference script, at the defaults beyond the five-minute path.
pub fn golden(id: &str) -> Scenario {
    let text = include_str!("../golden/worked_examples.json");
    let all: Json = serde_json::from_str(text).expect("the golden file reads");
    let mut positions = all["scenarios"].as_array().expect("a list").iter();
    let found = positions.find(|position| position["id"] == id);
    inputs::scenario(&found.expect("a golden position")["inputs"], Shape::OneRow)
}

pub fn defaults() -> NegotiationInputs {
    Draft::example().negotiation()
}

pub fn usd(text: &str) -> Usd {
    text.parse().expect("an amount in a test")
}
