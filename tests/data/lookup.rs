//! Prices that come out of the shipped files, against prices quoted by hand.
//! That every row of the files is sound is tested in `files`.

use bedrock_position::engine::data::{
    Context, Dataset, Dimension, Found, RateKey, Region, Scope, ServiceTier, Status, Texts,
};
use bedrock_position::engine::date::Date;

const SONNET_46: &str = "anthropic.claude-sonnet-4-6";
const HAIKU_55: &str = "anthropic.claude-haiku-5-5";
const NOVA_MICRO: &str = "amazon.nova-micro-v1:0";
const NOVA_2_LITE: &str = "amazon.nova-2-lite-v1:0";

fn dataset() -> Dataset {
    Dataset::open(Texts::shipped()).expect("the shipped files open")
}

fn date(text: &str) -> Option<Date> {
    Some(text.parse().expect("a date in a test"))
}

/// Standard tier and context.
fn key(data: &Dataset, model: &str, region: Region, scope: Scope, dimension: Dimension) -> RateKey {
    RateKey {
        model: data.model(model).expect("a shipped model"),
        region,
        scope,
        context: Context::Standard,
        tier: ServiceTier::Standard,
        dimension,
    }
}

fn price(data: &Dataset, key: RateKey) -> Option<String> {
    data.rate(key).map(|found| found.price().exact())
}

fn in_region(data: &Dataset, model: &str, region: Region, dimension: Dimension) -> Option<String> {
    price(
        data,
        key(data, model, region, Scope::InRegionOrGeo, dimension),
    )
}

/// AWS Price List records of May 2026, us-east-1: SKUs KPFGPZJ8VWMREGAV, GMB9AQ5DYNAGYZEC, 2459RQS6BSFATF92,
/// 4P7DTUVGUQQ9SM93, Z9EEDW9DSUY5A6YM and, for the global profile, 4BCSX42248MW35W4 and CMWTKXQCAJ2T8A4U.
#[test]
fn sonnet_46_costs_what_the_price_list_records_say() {
    let data = dataset();
    let regional = |dimension| in_region(&data, SONNET_46, Region::UsEast1, dimension);
    assert_eq!(regional(Dimension::Input).as_deref(), Some("3.3"));
    assert_eq!(regional(Dimension::Output).as_deref(), Some("16.5"));
    assert_eq!(regional(Dimension::CacheRead).as_deref(), Some("0.33"));
    assert_eq!(
        regional(Dimension::ReservedInput1kTpmHour1m).as_deref(),
        Some("0.198")
    );
    assert_eq!(
        regional(Dimension::ReservedOutput1kTpmHour1m).as_deref(),
        Some("0.99")
    );
    let global = |dimension| {
        price(
            &data,
            key(&data, SONNET_46, Region::UsEast1, Scope::Global, dimension),
        )
    };
    assert_eq!(global(Dimension::Input).as_deref(), Some("3"));
    assert_eq!(global(Dimension::Output).as_deref(), Some("15"));
}

/// AWS Price List records of May 2026, us-east-1, per 1,000 tokens: 0.000035, 0.00014, 0.0000175; model units per
/// hour: 60.50, 55.00, 30.25; cache writes 0.00.
#[test]
fn nova_micro_is_converted_from_prices_per_thousand() {
    let data = dataset();
    let regional = |dimension| in_region(&data, NOVA_MICRO, Region::UsEast1, dimension);
    assert_eq!(regional(Dimension::Input).as_deref(), Some("0.035"));
    assert_eq!(regional(Dimension::Output).as_deref(), Some("0.14"));
    assert_eq!(regional(Dimension::CacheWrite).as_deref(), Some("0"));
    assert_eq!(
        regional(Dimension::PtuHourNocommit).as_deref(),
        Some("60.5")
    );
    assert_eq!(regional(Dimension::PtuHour1m).as_deref(), Some("55"));
    assert_eq!(regional(Dimension::PtuHour6m).as_deref(), Some("30.25"));
    let mut batch = key(
        &data,
        NOVA_MICRO,
        Region::UsEast1,
        Scope::InRegionOrGeo,
        Dimension::Input,
    );
    batch.tier = ServiceTier::Batch;
    assert_eq!(price(&data, batch).as_deref(), Some("0.0175"));
}

/// The model card states five times the standard price above 100 000 tokens: 0.11 and 0.55 become 0.55 and 2.75.
#[test]
fn haiku_55_costs_five_times_as_much_above_its_threshold() {
    let data = dataset();
    let at = |context, dimension| {
        let mut key = key(
            &data,
            HAIKU_55,
            Region::UsEast1,
            Scope::InRegionOrGeo,
            dimension,
        );
        key.context = context;
        price(&data, key)
    };
    assert_eq!(
        at(Context::Standard, Dimension::Input).as_deref(),
        Some("0.11")
    );
    assert_eq!(
        at(Context::Gt100k, Dimension::Input).as_deref(),
        Some("0.55")
    );
    assert_eq!(
        at(Context::Standard, Dimension::Output).as_deref(),
        Some("0.55")
    );
    assert_eq!(
        at(Context::Gt100k, Dimension::Output).as_deref(),
        Some("2.75")
    );
}

#[test]
fn a_borrowed_price_says_so() {
    let data = dataset();
    let found = |region, scope| data.rate(key(&data, NOVA_2_LITE, region, scope, Dimension::Input));
    let text = |found: Found| found.price().exact();
    // Tokyo has its own row, Sydney none: not the `au` profile (no row), but `apac`, and not `geo` at 0.33.
    assert!(matches!(
        found(Region::ApNortheast1, Scope::InRegionOrGeo),
        Some(Found::Exact(_))
    ));
    let sydney = found(Region::ApSoutheast2, Scope::InRegionOrGeo);
    assert!(matches!(sydney, Some(Found::Profile(rate)) if rate.region == Region::Apac));
    assert_eq!(sydney.map(text).as_deref(), Some("0.396"));
    let israel = found(Region::IlCentral1, Scope::InRegionOrGeo);
    assert!(matches!(israel, Some(Found::Profile(rate)) if rate.region == Region::Geo));
    // Its global price depends on where the request comes from; Taipei is on record, Zurich is not.
    assert_eq!(
        found(Region::ApEast2, Scope::Global).map(text).as_deref(),
        Some("0.36")
    );
    assert_eq!(
        found(Region::EuCentral2, Scope::Global)
            .map(text)
            .as_deref(),
        Some("0.3")
    );
}

#[test]
fn a_price_never_comes_from_another_region() {
    let data = dataset();
    // Nova Micro has rows in us-east-1 and in profiles, none for Sao Paulo and none for `geo`.
    assert_eq!(
        in_region(&data, NOVA_MICRO, Region::SaEast1, Dimension::PtuHour1m),
        None
    );
    // GovCloud is outside the global profile.
    let gov = key(
        &data,
        SONNET_46,
        Region::UsGovWest1,
        Scope::Global,
        Dimension::Input,
    );
    assert_eq!(data.rate(gov), None);
    // A row without a recorded Region is there to be read, not to be priced with.
    let import = "amazon.custom-model-import.llama.v1.0";
    let ix = data.model(import).expect("shipped");
    assert!(
        data.rates_of(ix)
            .iter()
            .any(|rate| rate.region == Region::NonUs)
    );
    assert_eq!(
        in_region(&data, import, Region::NonUs, Dimension::CustomUnitMinute),
        None
    );
    assert_eq!(
        in_region(&data, import, Region::EuWest1, Dimension::CustomUnitMinute),
        None
    );
    assert_eq!(
        in_region(&data, import, Region::UsEast1, Dimension::CustomUnitMinute).as_deref(),
        Some("0.05718")
    );
}

#[test]
fn models_that_end_soon_are_there_and_ended_ones_are_not() {
    let data = dataset();
    let jamba = data
        .model("ai21.jamba-1-5-large-v1:0")
        .and_then(|ix| data.model_at(ix));
    let jamba = jamba.expect("Jamba 1.5 Large can be used until 2026-11-26");
    assert_eq!(
        (jamba.status, jamba.eol),
        (Status::Legacy, date("2026-11-26"))
    );
    assert_eq!(
        in_region(
            &data,
            "ai21.jamba-1-5-large-v1:0",
            Region::UsEast1,
            Dimension::Input
        )
        .as_deref(),
        Some("2")
    );
    for gone in [
        "anthropic.claude-sonnet-4-20250514-v1:0",
        "amazon.nova-premier-v1:0",
        "anthropic.claude-v2:1",
    ] {
        assert_eq!(data.model(gone), None, "{gone}");
    }
    let unlisted = data
        .model("anthropic.claude-fable-5-2")
        .and_then(|ix| data.model_at(ix));
    assert_eq!(unlisted.map(|model| model.status), Some(Status::Unlisted));
    let priceless = data
        .model("zai.glm-4.6")
        .expect("a live model without a price is listed");
    assert!(data.rates_of(priceless).is_empty());
}

#[test]
fn notes_sources_and_regions_can_be_looked_up() {
    let data = dataset();
    let wanted = key(
        &data,
        NOVA_MICRO,
        Region::UsEast1,
        Scope::InRegionOrGeo,
        Dimension::CacheWrite,
    );
    let rate = data.rate(wanted).and_then(Found::snapshot);
    let rate = rate.expect("shipped");
    assert_eq!(
        data.note(wanted.model, &rate).as_deref(),
        Some("free of charge in the source")
    );
    let sources = data.cited_sources();
    let source = &sources[rate.source.index()];
    assert_eq!(
        (&*source.id, &*source.licence),
        ("price-list-api/sku-7jujcezmjf9jadgk", "MIT-0")
    );
    let sonnet = data.model(SONNET_46).expect("shipped");
    let regions = data.regions_of(sonnet);
    assert!(regions.contains(&Region::UsEast1) && regions.is_sorted());
    assert!(regions.iter().all(|region| region.is_aws_region()));
}

#[test]
fn sources_with_words_stand_in_the_places_of_those_without() {
    let data = dataset();
    let whole = Dataset::open(Texts::all_shipped()).expect("sound");
    let mut cited = 0;
    for model in data.models() {
        let rates = data.rates_of(data.model(&model.id).expect("listed"));
        let plain = whole.rates_of(whole.model(&model.id).expect("listed"));
        let sources = data.cited_sources();
        for (rate, row) in rates.iter().zip(plain) {
            assert_eq!(
                Some(&sources[rate.source.index()]),
                whole.source(row.source)
            );
            cited += 1;
        }
    }
    assert!(cited > 5_000, "{cited}");
}
