//! The opportunities of score model section 10, each with its money and in order of it.

use bedrock_position::engine::agreement::Terms;
use bedrock_position::engine::compare::channels::Channels;
use bedrock_position::engine::compare::opportunities::{
    Basis, HitRates, Kind, Opportunity, Reserve, Search, of_load, opportunities,
};
use bedrock_position::engine::data::{Dataset, Outside, OutsideTexts};
use bedrock_position::engine::scenario::draft::Draft;
use bedrock_position::engine::scenario::fields::FieldId::NeedsRegion;
use bedrock_position::engine::scenario::fields::LoadField;
use bedrock_position::engine::scenario::{Scenario, Treatment};
use bedrock_position::engine::value::Value;

use super::lifecycle::{OPUS_41, SONNET_45, with_extended_access};
use super::support::{day, report, with_data};
use super::*;

/// What is found in a position, with 90 % hits in a cache of five minutes.
fn found_in(
    dataset: &Dataset,
    scenario: &Scenario,
    hour: Option<&str>,
    reserve: &[Reserve],
) -> Vec<Opportunity> {
    let outside = Outside::open(dataset, &OutsideTexts::shipped()).expect("it opens");
    let prices = scenario.prices(dataset);
    opportunities(&Search {
        book: book(&prices),
        workloads: &scenario.workloads,
        terms: &Terms::of(scenario),
        channels: Channels {
            prices: &outside.prices,
            same: &outside.same,
            discount: percent("0"),
        },
        by: day("2027-11-22"),
        hits: HitRates {
            default: percent("90"),
            hour: hour.map(percent),
        },
        reserve,
    })
}

fn found(scenario: &Scenario, hour: Option<&str>) -> Vec<Opportunity> {
    with_data(|dataset| found_in(dataset, scenario, hour, &[]))
}

fn told(found: &[Opportunity]) -> Vec<(Kind, String)> {
    found.iter().map(|o| (o.kind, money(o.saving))).collect()
}

fn expected<const N: usize>(rows: [(Kind, &str); N]) -> Vec<(Kind, String)> {
    rows.map(|(kind, money)| (kind, money.to_owned())).to_vec()
}

/// Claude Sonnet 4.5: 79,200 a year, 40 % of the input repeats, a tenth can wait.
fn sonnet_45(changes: &[(FieldId, &str)]) -> Scenario {
    let mut all = vec![(Repeat, "40"), (Deferrable, "10")];
    all.extend(changes);
    position(SONNET_45, &all)
}

#[test]
fn opportunities_come_in_order_of_money() {
    // claude-sonnet-5-5 us: 52,800, 26,400 less. Global: 3 and 15, 72,000, 7,200 less. Batch: 1.65 and 8.25, 39,600; a
    // tenth of the difference is 3,960. Anthropic itself: 3 and 15, 72,000, and the example's agreement gives
    // third-party models no discount: 7,200. An hour has no measured hit rate, so it has no money and comes last.
    let all = found(&sonnet_45(&[]), None);
    let rows = [
        (Kind::NewerModel, "26400.00"),
        (Kind::CheaperPlace, "7200.00"),
        (Kind::Channel, "7200.00"),
        (Kind::CheaperTier, "3960.00"),
        (Kind::LongerCache, "unknown"),
    ];
    assert_eq!(told(&all), expected(rows));
    for one in &all {
        let words = one.what.fill(|value| format!("{value:?}"));
        assert!(!words.contains('{') || words.contains("Usd"), "{words}");
        assert!(one.kind.test().contains("uality"), "{}", one.kind.name());
    }
    // 15,840 of repeated input: 0.215 of it at 90 % hits, 0.1 at all hits: at most 1,821.60; from (2 − 0.215) / 1.9.
    let hour = all.last().expect("five of them");
    assert!(
        hour.what
            .values
            .contains(&Value::Usd("1821.6".parse().unwrap()))
    );
    assert!(
        hour.what
            .values
            .contains(&Value::Share(Ratio::of(939_474, 6)))
    );
}

#[test]
fn a_price_of_a_wider_area_asks_whether_the_target_is_offered() {
    let all = found(&sonnet_45(&[]), None);
    let asks: Vec<_> = all
        .iter()
        .map(|o| (o.kind, o.offered().is_some()))
        .collect();
    // claude-sonnet-5-5 has a row of the us profile and none of us-east-1; batch of claude-sonnet-4-5 has its own. The
    // global endpoint is priced as itself, and the two others are not a target in a Region.
    let expected = [
        (Kind::NewerModel, true),
        (Kind::CheaperPlace, false),
        (Kind::Channel, false),
        (Kind::CheaperTier, false),
        (Kind::LongerCache, false),
    ];
    assert_eq!(asks, expected);
}

/// The words of the newer model in a position, with plain figures.
fn newer(scenario: &Scenario) -> String {
    let all = found(scenario, None);
    let found = all.iter().find(|o| o.kind == Kind::NewerModel);
    let fill = |value: &Value| match value {
        Value::Usd(usd) => usd.text(),
        Value::Name(name) => name.clone(),
        Value::Count(count) => count.to_string(),
        other => format!("{other:?}"),
    };
    found.expect("a newer model").what.fill(fill)
}

#[test]
fn a_threshold_of_the_newer_model_is_said_with_the_cost_beyond_it() {
    // claude-haiku-4-5 us-east-1: 1.1 × 12,000 + 5.5 × 2,400 = 26,400. claude-haiku-5-5 us: 0.11 and 0.55, 2,640; above
    // 100,000 tokens 0.55 and 2.75, 13,200.
    let haiku = "anthropic.claude-haiku-4-5-20251001-v1:0";
    let words = newer(&position(haiku, &[]));
    for part in [
        "cost 2640.00 instead of 26400.00 a year in prompts of up to 100000 tokens",
        "would cost 13200.00.",
    ] {
        assert!(words.contains(part), "{words}");
    }
    // All prompts are stated to be long: 13,200 is the saving's own figure, and there is nothing to add.
    let long = newer(&position(haiku, &[(FieldId::Context, "gt100k")]));
    assert!(
        long.ends_with("cost 13200.00 instead of 26400.00 a year."),
        "{long}"
    );
    // claude-sonnet-5-5 costs the same at every length.
    assert!(newer(&sonnet_45(&[])).ends_with("79200.00 a year."));
}

#[test]
fn traffic_that_has_to_stay_is_not_sent_away() {
    let kinds = |found: &[Opportunity]| found.iter().map(|o| o.kind).collect::<Vec<_>>();
    let stays = found(&sonnet_45(&[(NeedsRegion, "yes")]), None);
    assert!(!kinds(&stays).contains(&Kind::CheaperPlace));
    // Other channels have prices of global endpoints only.
    assert!(!kinds(&stays).contains(&Kind::Channel));
    for kind in [Kind::CheaperPlace, Kind::Channel] {
        let asks = |answer| {
            let all = found(&sonnet_45(&[(NeedsRegion, answer)]), None);
            let found = all.into_iter().find(|o| o.kind == kind);
            found
                .expect("a cheaper way")
                .what
                .text
                .contains("ask whether")
        };
        assert!(asks("unknown") && !asks("no"), "{kind:?}");
    }
}

#[test]
fn a_longer_life_pays_from_its_break_even() {
    let of = |hour| {
        let all = found(&sonnet_45(&[]), Some(hour));
        let found = all.iter().find(|o| o.kind == Kind::LongerCache);
        found.map(|o| money(o.saving))
    };
    // At 95 % an hour costs 0.05 × 2 + 0.95 × 0.1 = 0.195 of 15,840, at 90 % five minutes 0.215: 316.80 less. At 93 %
    // it costs 0.233, more.
    assert_eq!(of("95"), Some("316.80".to_owned()));
    assert_eq!(of("93"), None);
}

#[test]
fn another_channel_has_to_beat_both_discounts() {
    let mut scenario = sonnet_45(&[]);
    // The example's discount is 9 %; in full, Bedrock costs 79,200 × 0.91 = 72,072 against 72,000.
    scenario.bedrock.treatment = Treatment::Full;
    let channel = |scenario: &Scenario| {
        let all = found(scenario, None);
        let found = all.iter().find(|o| o.kind == Kind::Channel);
        found.map(|o| (money(o.saving), o.evidence.elsewhere.len()))
    };
    assert_eq!(channel(&scenario), Some(("72.00".to_owned(), 2)));
    // On the global endpoint list prices are equal, so the discount keeps Bedrock cheaper.
    let mut global = sonnet_45(&[(FieldId::Scope, "global")]);
    global.bedrock.treatment = Treatment::Full;
    assert_eq!(channel(&global), None);
    // Nobody else sells it, as far as the reviewed table knows.
    assert_eq!(channel(&position(NOVA_PRO, &[])), None);
}

#[test]
fn an_extended_access_price_is_set_against_the_newest_model() {
    let scenario = position(OPUS_41, &[(NeedsRegion, "yes")]);
    let all = found_in(&with_extended_access(), &scenario, None, &[]);
    // Input at 30 is 360,000, output 180,000: 540,000 against claude-opus-5-5 at 105,600: 434,400 less.
    let rows = told(&all);
    assert!(
        rows.contains(&(Kind::ExtendedAccess, "434400.00".to_owned())),
        "{rows:?}"
    );
    // Unmarked, it is only a newer model.
    let shipped = told(&found(&scenario, None));
    assert!(
        shipped.contains(&(Kind::NewerModel, "254400.00".to_owned())),
        "{shipped:?}"
    );
    assert!(
        shipped
            .iter()
            .all(|(kind, _)| *kind != Kind::ExtendedAccess)
    );
}

#[test]
fn reserved_units_come_from_the_load_curve() {
    let step = |present, best, saving: u32| Reserve {
        name: "Chat".to_owned(),
        present,
        others: false,
        best,
        saving: Usd::whole(saving),
    };
    let reserve = [step(0, 4, 63_875), step(4, 4, 0), step(4, 2, 1_000)];
    let scenario = position(GPT_OSS, &[]);
    let all = with_data(|dataset| found_in(dataset, &scenario, None, &reserve));
    let reserved: Vec<_> = told(&all)
        .into_iter()
        .filter(|(kind, _)| *kind == Kind::Reserve)
        .collect();
    assert_eq!(reserved, [(Kind::Reserve, "63875.00".to_owned())]);
}

#[test]
fn a_reservation_beside_others_is_not_called_the_first() {
    let text = |others| {
        let reserve = [Reserve {
            name: "Chat".to_owned(),
            present: 0,
            others,
            best: 4,
            saving: Usd::whole(100),
        }];
        let scenario = position(GPT_OSS, &[]);
        let all = with_data(|dataset| found_in(dataset, &scenario, None, &reserve));
        let one = all.iter().find(|one| one.kind == Kind::Reserve);
        one.map_or("", |one| one.what.text)
    };
    assert!(text(false).contains("a first reservation"));
    assert!(text(true).contains("another reservation"));
}

#[test]
fn a_load_curve_says_how_many_units_pay() {
    use FieldId::Load;
    let mut draft = Draft::example();
    // The same 400 thousand tokens a minute in every hour; a unit serves 100 of them at $10 an hour, on demand they cost
    // $3 a million: 0.1 × 60 × 3 = $18 an hour. Four units at 40 against 24 × 3 = 72 on demand: 32 an hour, × 8,760.
    for (id, text) in [
        (LoadField::Shape, "flat"),
        (LoadField::Peak, "400"),
        (LoadField::UnitServes, "100"),
        (LoadField::UnitPrice, "10"),
        (LoadField::OnDemand, "3"),
    ] {
        set(&mut draft, Place::Load, Load(id), text);
    }
    let scenario = draft.scenario();
    let quote = report(&scenario).quote;
    let found = with_data(|dataset| of_load(&scenario, &quote, &Prices::published(dataset)));
    let expected = Reserve {
        name: "Your load curve".to_owned(),
        present: 0,
        others: false,
        best: 4,
        saving: Usd::whole(280_320),
    };
    assert_eq!(found, Some(expected));
}

#[test]
fn a_reservation_is_counted_after_what_only_one_side_gets() {
    use FieldId::Load;
    let mut draft = Draft::example();
    // The load above with 50 % off the units alone, $5 each, and 25 % off on demand alone, 0.75 × 72 = $54: 54 − 20 = 34
    // an hour, × 8,760. At list it would be 280,320.
    for (id, text) in [
        (LoadField::Shape, "flat"),
        (LoadField::Peak, "400"),
        (LoadField::ReservedDiscount, "50"),
        (LoadField::OnDemandDiscount, "25"),
    ] {
        set(&mut draft, Place::Load, Load(id), text);
    }
    let scenario = draft.scenario();
    let quote = report(&scenario).quote;
    let found = with_data(|dataset| of_load(&scenario, &quote, &Prices::published(dataset)));
    let found = found.expect("the load supports units");
    assert_eq!((found.best, found.saving), (4, Usd::whole(297_840)));
    // So it must not be called a saving at list, nor one after the discounts of both sides.
    assert_eq!(Kind::Reserve.basis(), Basis::OneSided);
    assert_eq!(Kind::Channel.basis(), Basis::BothDiscounted);
    assert_eq!(Kind::NewerModel.basis(), Basis::List);
}

#[test]
fn a_workload_without_a_model_of_the_catalogue_has_few() {
    let mut scenario = position(SONNET_46, &[]);
    scenario.workloads = vec![unknown()];
    assert_eq!(told(&found(&scenario, None)), []);
    // Own rates name no model: only the life of a cache can be said, at the score model's constants.
    scenario.workloads = vec![own()];
    let rows = [(Kind::LongerCache, "unknown")];
    assert_eq!(told(&found(&scenario, None)), expected(rows));
}
