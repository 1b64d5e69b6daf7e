//! Regions, endpoints and tiers: what the same model costs elsewhere.

use bedrock_position::engine::compare::regions::{Place, Regions, everywhere, with_own_rows};
use bedrock_position::engine::compare::tiers::{TierSource, tiers};
use bedrock_position::engine::data::{Region as Aws, Scope, ServiceTier};
use bedrock_position::engine::scenario::Workload;
use bedrock_position::engine::scenario::fields::FieldId::{self, Region};

use super::*;

fn compared<T>(workload: &Workload, read: impl FnOnce(&Regions) -> T) -> T {
    with_book(|book| read(&everywhere(book, workload).expect("a model of the catalogue")))
}

fn place(regions: &Regions, region: Aws, scope: Scope) -> &Place {
    let mut rows = regions.rows.iter();
    rows.find(|row| (row.region, row.scope) == (region, scope))
        .expect("every Region has a row")
}

/// Cost there, and less the cost now.
fn told(regions: &Regions, region: Aws, scope: Scope) -> [String; 2] {
    let place = place(regions, region, scope);
    [cost(&place.cost), money(place.difference)]
}

#[test]
fn a_claude_model_costs_the_same_everywhere_and_less_on_the_global_endpoint() {
    compared(&of(SONNET_46, &[]), |regions| {
        assert_eq!(regions.rows.len(), 68, "34 Regions, two endpoints");
        // us-east-1 and eu-central-1 in_region_or_geo: 3.3 and 16.5; global: 3 and 15, 72,000.
        let near = Scope::InRegionOrGeo;
        assert_eq!(told(regions, Aws::UsEast1, near), ["79200.00", "0.00"]);
        assert!(place(regions, Aws::UsEast1, near).present);
        assert_eq!(told(regions, Aws::EuCentral1, near), ["79200.00", "0.00"]);
        assert!(place(regions, Aws::EuCentral1, near).is_own());
        assert_eq!(
            told(regions, Aws::UsEast1, Scope::Global),
            ["72000.00", "-7200.00"]
        );
        // No row of Sao Paulo and no profile around it: the row for any commercial Region prices it, and does not say
        // that the model runs there.
        let sao_paulo = place(regions, Aws::SaEast1, near);
        assert_eq!(sao_paulo.rests_on, [Aws::Geo]);
        assert!(sao_paulo.rests_on_geo() && !sao_paulo.is_own());
        // Neither reaches GovCloud.
        let gov = [Aws::UsGovEast1, Aws::UsGovWest1];
        assert!(regions.not_offered(near).eq(gov) && regions.not_offered(Scope::Global).eq(gov));
        let cheapest = regions.cheapest().expect("the present place at least");
        assert_eq!(
            (cheapest.region, cheapest.scope),
            (Aws::UsEast1, Scope::Global)
        );
    });
}

#[test]
fn an_open_weight_model_costs_what_each_region_says() {
    compared(&of(GPT_OSS, &[(Region, "eu-central-1")]), |regions| {
        let near = Scope::InRegionOrGeo;
        // eu-central-1: 0.09 and 0.4, 1,080 + 960 = 2,040. us-east-1: 0.07 and 0.3, 840 + 720 = 1,560.
        assert_eq!(told(regions, Aws::EuCentral1, near), ["2040.00", "0.00"]);
        assert_eq!(told(regions, Aws::UsEast1, near), ["1560.00", "-480.00"]);
        // eu-west-2: 0.11 and 0.47, 1,320 + 1,128 = 2,448.
        assert_eq!(told(regions, Aws::EuWest2, near), ["2448.00", "408.00"]);
        // us-gov-west-1: 0.084 and 0.36, 1,008 + 864 = 1,872.
        assert_eq!(told(regions, Aws::UsGovWest1, near), ["1872.00", "-168.00"]);
        // No row of Canada, no profile and no global price.
        assert_eq!(told(regions, Aws::CaCentral1, near), ["none", "unknown"]);
        assert_eq!(regions.not_offered(Scope::Global).count(), 34);
        // eu-north-1 costs 0.07 and 0.3 as well and comes first.
        let cheapest = regions.cheapest().expect("the present place at least");
        assert_eq!(cheapest.region, Aws::EuNorth1);
    });
}

#[test]
fn the_cheapest_is_found_among_regions_with_rows_alone_too() {
    for region in Aws::CODES
        .iter()
        .filter_map(|code| code.parse::<Aws>().ok())
    {
        if !region.is_aws_region() {
            continue;
        }
        for model in [SONNET_46, GPT_OSS, NOVA_PRO, "amazon.nova-2-lite-v1:0"] {
            with_book(|book| {
                let workload = of(model, &[(Region, region.code())]);
                let at = |regions: &Regions| {
                    let place = regions.cheapest()?;
                    Some((place.region, place.scope, cost(&place.cost)))
                };
                let all = everywhere(book, &workload).as_ref().and_then(at);
                let known = with_own_rows(book, &workload).as_ref().and_then(at);
                assert_eq!(all, known, "{model} {}", region.code());
            });
        }
    }
}

#[test]
fn own_rates_and_unknown_models_have_no_regions() {
    with_book(|book| {
        assert!(everywhere(book, &own()).is_none());
        assert!(everywhere(book, &unknown()).is_none());
    });
}

/// Each tier with its cost and its ratio to standard.
fn of_tiers(workload: &Workload) -> Vec<(ServiceTier, String, String)> {
    with_book(|book| {
        let row = |cost: &_| -> (ServiceTier, String, String) {
            let cost: &bedrock_position::engine::compare::tiers::TierCost = cost;
            (cost.tier, money(cost.whole()), ratio(cost.to_standard))
        };
        tiers(book, workload).iter().map(row).collect()
    })
}

fn expected(rows: [(ServiceTier, &str, &str); 4]) -> Vec<(ServiceTier, String, String)> {
    rows.map(|(tier, cost, ratio)| (tier, cost.to_owned(), ratio.to_owned()))
        .to_vec()
}

#[test]
fn tiers_that_are_sold_are_priced_and_the_others_said() {
    use ServiceTier::{Batch, Flex, Priority, Standard};
    // gpt-oss-20b-1:0 us-east-1: standard 0.07 and 0.3; batch and flex 0.035 and 0.15; priority 0.1225 and 0.525.
    let open = [
        (Standard, "1560.00", "1.000000"),
        (Batch, "780.00", "0.500000"),
        (Flex, "780.00", "0.500000"),
        (Priority, "2730.00", "1.750000"),
    ];
    assert_eq!(of_tiers(&of(GPT_OSS, &[])), expected(open));
    // The same, seen from batch: the ratio stays one to standard.
    let batch: [(FieldId, &str); 1] = [(FieldId::ServiceTier, "batch")];
    assert_eq!(of_tiers(&of(GPT_OSS, &batch)), expected(open));
    // claude-sonnet-4-6 us-east-1: batch 1.65 and 8.25; no flex, no priority.
    let claude = [
        (Standard, "79200.00", "1.000000"),
        (Batch, "39600.00", "0.500000"),
        (Flex, "unknown", "unknown"),
        (Priority, "unknown", "unknown"),
    ];
    assert_eq!(of_tiers(&of(SONNET_46, &[])), expected(claude));
    // Own rates know the constant of batch, a half, and nothing else.
    let own_rates = [
        (Standard, "72000.00", "1.000000"),
        (Batch, "36000.00", "0.500000"),
        (Flex, "unknown", "unknown"),
        (Priority, "unknown", "unknown"),
    ];
    assert_eq!(of_tiers(&own()), expected(own_rates));
    with_book(|book| {
        assert!(tiers(book, &unknown()).is_empty());
        assert!(matches!(tiers(book, &own())[2].source, TierSource::Unknown));
    });
}

#[test]
fn batch_reads_from_no_cache() {
    // 40 % of 1,000 M goes through the cache today, 90 % of it is read: on batch all 1,000 M are plain input.
    let cached = of(
        SONNET_46,
        &[
            (FieldId::Caching, "assumed"),
            (FieldId::CachedShare, "40"),
            (FieldId::HitRate, "90"),
        ],
    );
    assert_eq!(of_tiers(&cached)[1].1, "39600.00");
}

#[test]
fn batch_keeps_the_cache_prices_that_it_has() {
    let measured = [
        (FieldId::Output, "0"),
        (FieldId::Caching, "measured"),
        (FieldId::CacheReads, "1000"),
        (FieldId::CacheWrites, "0"),
    ];
    let batch = |model: &str, changes: &[(FieldId, &str)]| {
        let rows = of_tiers(&of(model, &[&measured[..], changes].concat()));
        let batch = rows
            .into_iter()
            .find(|(tier, ..)| *tier == ServiceTier::Batch);
        batch.expect("every model is asked about batch").1
    };
    // glm-5.3 us batch: input 0.924 × 12,000 = 11,088, cache_read 0.1716 × 12,000 = 2,059.20.
    assert_eq!(batch("zai.glm-5.3", &[]), "13147.20");
    // 100 M tokens a month written at 1.155: 1,386 more.
    let writes = [(FieldId::CacheWrites, "100")];
    assert_eq!(batch("zai.glm-5.3", &writes), "14533.20");
    // grok-4.3 us-east-1 batch: input 0.625 and cache_read 0.1, no price of a write: 7,500 + 1,200, and 100 M more of
    // plain input, 750.
    assert_eq!(batch("xai.grok-4.3", &writes), "9450.00");
    // claude-sonnet-4-6 has no cache price on batch: 1.65 × 24,000 = 39,600.
    assert_eq!(batch(SONNET_46, &[]), "39600.00");
    // Assumed, on the glm above: half of the input through the cache, nine tenths of it read: 0.924 × 6,000 = 5,544,
    // 0.1716 × 5,400 = 926.64, 1.155 × 600 = 693.
    let assumed = [
        (FieldId::Caching, "assumed"),
        (FieldId::CachedShare, "50"),
        (FieldId::HitRate, "90"),
    ];
    assert_eq!(batch("zai.glm-5.3", &assumed), "7163.64");
}
