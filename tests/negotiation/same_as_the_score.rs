//! Whatever the five-minute path says, the full model says too while nothing else is said.

use bedrock_position::engine::negotiation::spend::Spend;
use bedrock_position::engine::negotiation::years::Position;
use bedrock_position::engine::num::Usd;
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::draft::Draft;
use proptest::prelude::*;

use crate::support::{any_scenario, cases, report, with_data};

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn the_years_and_their_sums_are_those_of_the_score(mut scenario in any_scenario()) {
        for workload in &mut scenario.workloads {
            workload.growth = None;
        }
        let report = report(&scenario);
        let inputs = Draft::example().negotiation();
        let spend = with_data(|data| Spend::of(&scenario, &inputs, &report.quote, data));
        let position = Position::of(&scenario, &inputs, spend, V1.model.case_weights);
        let outcome = position.outcome();
        prop_assert_eq!(outcome.years.len(), report.years.len());
        let near = |a: Usd, b: Usd| (a - b).max(b - a) <= "0.0001".parse().expect("money");
        for (full, score) in outcome.years.iter().zip(&report.years) {
            prop_assert_eq!(full.base.commitment, score.commitment);
            prop_assert_eq!(full.base.half_width, score.half_width);
            for (a, b) in full.cases.iter().zip(&score.cases) {
                prop_assert!(near(a.list, b.list) && near(a.paid, b.paid), "{a:?} {b:?}");
                prop_assert!(near(a.counted, b.counted) && near(a.shortfall, b.shortfall), "{a:?} {b:?}");
            }
        }
        let (full, score) = (&outcome.total, &report.outlook);
        prop_assert!(near(full.list, score.list) && near(full.paid, score.paid));
        prop_assert!(near(full.shortfall, score.shortfall), "{full:?} {score:?}");
        prop_assert_eq!(outcome.present, outcome.total);
    }
}
