//! Positions to write a report from, with what a file could trip over. What is expected of a file belongs to its test.

use bedrock_position::engine::data::SupportBand;
use bedrock_position::engine::document::Subject;
use bedrock_position::engine::negotiation::brief::brief;
use bedrock_position::engine::negotiation::clauses::clauses;
use bedrock_position::engine::negotiation::{Assessed, Negotiation};
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::draft::{Draft, Place, Rows};
use bedrock_position::engine::scenario::fields::FieldId;

use super::{day, report, set, with_data};

pub const LINK: &str = "https://example.org/#s1.abc";

/// Names that are markup or a formula somewhere.
pub const HOSTILE: [&str; 4] = [
    "=HYPERLINK(\"https://example.org\",\"x\")",
    "<script>alert(1)</script>",
    "a|b, \"c\" *d*",
    "@SUM(A1)",
];

pub fn with_subject<T>(draft: &Draft, write: impl FnOnce(Subject<'_>) -> T) -> T {
    let (scenario, inputs) = (draft.scenario(), draft.negotiation());
    let report = report(&scenario);
    with_data(|dataset| {
        let assessed = Assessed {
            scenario: &scenario,
            report: &report,
            dataset,
            rubric: &V1,
            today: day("2026-11-22"),
        };
        let bands = SupportBand::read_all(SupportBand::shipped(), dataset.as_of());
        let bands = bands.expect("the shipped bands read");
        let negotiation = Negotiation::of(assessed, &inputs, &bands);
        write(Subject {
            name: "A|B <position>",
            draft,
            negotiation: &negotiation,
            brief: &brief(&negotiation, &clauses(&negotiation)),
            sources: &dataset.cited_sources(),
            link: LINK,
        })
    })
}

/// A use case per hostile name, priced as the example's.
pub fn hostile() -> Draft {
    let mut draft = Draft::example();
    for (index, name) in HOSTILE.into_iter().enumerate() {
        if index > 0 {
            assert!(draft.add(Rows::Workloads));
        }
        set(&mut draft, Place::Workload(index), FieldId::Name, name);
    }
    draft
}

/// A model that is sold, asked for on a tier without a price.
pub fn gappy() -> Draft {
    let mut draft = Draft::example();
    assert!(draft.add(Rows::Workloads));
    let at = Place::Workload(1);
    set(&mut draft, at, FieldId::Model, "nobody.knows-1");
    set(&mut draft, at, FieldId::Input, "10");
    draft
}
