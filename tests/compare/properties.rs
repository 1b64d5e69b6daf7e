//! What holds for any position: no panic, no cost below zero, nothing cheaper than the cheapest.

use bedrock_position::engine::agreement::Terms;
use bedrock_position::engine::compare::caching::caching;
use bedrock_position::engine::compare::channels::Channels;
use bedrock_position::engine::compare::lifecycle::lifecycle;
use bedrock_position::engine::compare::models::{Cached, side_by_side, suggested};
use bedrock_position::engine::compare::opportunities::{HitRates, Search, opportunities};
use bedrock_position::engine::compare::output::of_bill;
use bedrock_position::engine::compare::regions::everywhere;
use bedrock_position::engine::compare::tiers::tiers;
use bedrock_position::engine::data::{Outside, OutsideTexts};
use bedrock_position::engine::scenario::Workload;
use proptest::prelude::*;

use super::support::{any_scenario, cases, day, report, with_data};
use super::*;

fn never_below_zero(book: Book<'_>, workload: &Workload) {
    let positive =
        |cost: Option<Usd>| assert!(cost.is_none_or(|cost| cost >= Usd::ZERO), "{cost:?}");
    if let Some(regions) = everywhere(book, workload) {
        regions
            .rows
            .iter()
            .for_each(|row| positive(row.cost.at_least()));
        let cheapest = regions.cheapest().and_then(|place| place.cost.whole());
        if let (Some(cheapest), Some(now)) = (cheapest, regions.now.whole()) {
            assert!(cheapest <= now);
        }
    }
    tiers(book, workload)
        .iter()
        .for_each(|tier| positive(tier.whole()));
    let share = workload.repeat_uncached;
    if let Some(caching) = caching(book, workload, share) {
        for entry in &caching.entries {
            let curve = caching.curve(entry);
            curve.iter().for_each(|(_, cost)| positive(Some(*cost)));
        }
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn nothing_costs_less_than_nothing(scenario in any_scenario(), hit in 0_u32..=100) {
        let payable = report(&scenario).payable;
        let bill = of_bill(&report(&scenario).quote, payable);
        prop_assert!(bill.cuts.iter().all(|cut| cut.paid <= cut.list));
        with_data(|dataset| {
            let prices = scenario.prices(dataset);
            let book = book(&prices);
            let by = day("2027-11-22");
            let outside = Outside::open(dataset, &OutsideTexts::shipped()).expect("it opens");
            for workload in &scenario.workloads {
                never_below_zero(book, workload);
                let said = Cached {
                    repeated: workload.repeat_uncached,
                    hit: percent(&hit.to_string()),
                };
                let models = suggested(book, workload, by);
                for column in side_by_side(book, workload, &models, said) {
                    assert!(column.cached.is_none_or(|cost| cost >= Usd::ZERO));
                }
            }
            let line = lifecycle(book, &scenario.workloads, by);
            assert!(line.exposed.is_sorted_by(|a, b| a.0 < b.0 && a.1 <= b.1));
            let found = opportunities(&Search {
                book,
                workloads: &scenario.workloads,
                terms: &Terms::of(&scenario),
                channels: Channels {
                    prices: &outside.prices,
                    same: &outside.same,
                    discount: percent("0"),
                },
                by,
                hits: HitRates {
                    default: percent(&hit.to_string()),
                    hour: Some(percent("100")),
                },
                reserve: &[],
            });
            assert!(found.iter().all(|one| one.saving.is_none_or(Usd::is_positive)));
            assert!(found.is_sorted_by(|a, b| a.saving >= b.saving));
        });
    }
}
