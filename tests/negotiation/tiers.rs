//! The tiers of the full model against those of the score, and against the reference scenario S2.

use bedrock_position::engine::agreement::tiers::TierCost;
use bedrock_position::engine::negotiation::commitment::{Priced, Search, cheapest};
use bedrock_position::engine::negotiation::spend::Spend;
use bedrock_position::engine::negotiation::years::Position;
use bedrock_position::engine::num::Usd;
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::draft::Draft;
use proptest::prelude::*;

use crate::support::{any_scenario, cases, report, with_data};

fn near(a: Usd, b: Usd) -> bool {
    // The two multiply in another order.
    (a - b).max(b - a) <= "0.0001".parse().expect("money")
}

fn same(full: &Priced, score: &TierCost) -> bool {
    full.average == score.threshold
        && near(full.cost, score.cost)
        && near(full.shortfall, score.shortfall)
        && full.ramp.iter().zip(&score.ramp).all(|(a, b)| near(*a, *b))
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn with_nothing_else_said_the_tiers_are_those_of_the_score(mut scenario in any_scenario()) {
        for workload in &mut scenario.workloads {
            workload.growth = None;
        }
        let report = report(&scenario);
        let inputs = Draft::example().negotiation();
        with_data(|data| {
            let spend = Spend::of(&scenario, &inputs, &report.quote, data);
            let position = Position::of(&scenario, &inputs, spend, V1.model.case_weights);
            let tiers = Search::new(&position, scenario.benchmark(data)).tiers();
            prop_assert_eq!(tiers.len(), report.tiers.rows.len());
            for (full, score) in tiers.iter().zip(&report.tiers.rows) {
                prop_assert!(same(full, score), "{full:?}\n{score:?}");
            }
            let best = report.tiers.best().expect("the benchmark has tiers");
            prop_assert!(near(cheapest(&tiers).expect("tiers").cost, best.cost));
            Ok(())
        })?;
    }
}
