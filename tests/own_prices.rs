//! Prices of the reader's own: where they are used, what they change, and what keeps one out. Numbers are worked by
//! hand from the rows of `static/data/rates.tsv` that the comments quote (dollars per million tokens).

mod support;

use bedrock_position::engine::Report;
use bedrock_position::engine::checks::CheckId;
use bedrock_position::engine::data::{Dimension, Found, RateName, Region};
use bedrock_position::engine::num::Usd;
use bedrock_position::engine::quote::WorkloadQuote;
use bedrock_position::engine::scenario::Standing;
use bedrock_position::engine::scenario::draft::{Draft, Place, Rows};
use bedrock_position::engine::scenario::fields::FieldId;
use bedrock_position::engine::share;
use bedrock_position::engine::value::Value;
use proptest::prelude::*;
use support::{any_draft, cases, example_with, finding, report, set, with_data};

/// The example: claude-sonnet-5-5 from us-east-1, 1,000 M input and 200 M output tokens a month. It has no row for
/// us-east-1; `us` serves it at input 2.2, output 11, so 26,400 + 26,400 = 52,800 a year.
const US_INPUT: &str = "anthropic.claude-sonnet-5-5/us/input";
const US_OUTPUT: &str = "anthropic.claude-sonnet-5-5/us/output";

/// Adds rows of own prices: rate, price, reason. An empty text leaves the field alone.
fn with(mut draft: Draft, rows: &[[&str; 3]]) -> Draft {
    for row in rows {
        let index = draft.count(Rows::Overrides);
        assert!(draft.add(Rows::Overrides));
        let fields = [FieldId::OwnRate, FieldId::OwnPrice, FieldId::OwnReason];
        for (id, text) in fields.into_iter().zip(row) {
            if !text.is_empty() {
                set(&mut draft, Place::Override(index), id, text);
            }
        }
    }
    draft
}

fn example(rows: &[[&str; 3]]) -> Report {
    report(&with(Draft::example(), rows).scenario())
}

fn first(report: &Report) -> &WorkloadQuote {
    &report.quote.workloads[0]
}

fn found(report: &Report, dimension: Dimension) -> Found {
    let mut lines = first(report).lines.iter();
    let line = lines.find(|line| line.dimension == dimension);
    let found = line.and_then(|line| line.origin.found());
    found.expect("a line with a price that was looked up")
}

fn money(amount: Option<Usd>) -> String {
    amount.map_or_else(|| "unknown".to_owned(), Usd::text)
}

#[test]
fn an_own_price_takes_the_place_of_the_row_that_serves_the_region() {
    let plain = report(&Draft::example().scenario());
    assert_eq!(plain.figures.bedrock_list.text(), "52800.00");
    assert!(plain.own_prices.is_empty() && plain.own_prices_in_use() == 0);
    // 1.8 × 1,000 × 12 = 21,600; 21,600 + 26,400 = 48,000; 48,000 − 52,800 = −4,800.
    let own = example(&[[US_INPUT, "1.8", "Our order form of March"]]);
    assert_eq!(own.figures.bedrock_list.text(), "48000.00");
    assert_eq!(first(&own).input.text(), "21600.00");
    assert_eq!(own.own_prices_in_use(), 1);
    let result = &own.own_prices[0];
    assert_eq!(
        (result.standing, &*result.reason),
        (Standing::InForce, "Our order form of March")
    );
    assert_eq!((result.used.lines, result.used.savings), (1, 0));
    assert_eq!(result.used.change.text(), "-4800.00");
    assert_eq!(result.used.filled.text(), "0.00");
    let marked = found(&own, Dimension::Input).own().expect("an own price");
    assert_eq!((marked.index, marked.region), (0, Region::Us));
    let snapshot = marked.snapshot.expect("a row of the snapshot");
    assert_eq!(
        (snapshot.region, snapshot.price.exact()),
        (Region::Us, "2.2".to_owned())
    );
    assert_eq!(found(&own, Dimension::Output).own(), None);
}

#[test]
fn an_own_price_of_a_narrower_place_goes_before_the_row_that_covers_it() {
    let east = "anthropic.claude-sonnet-5-5/us-east-1/input";
    // 2 × 1,000 × 12 = 24,000; + 26,400.
    let own = example(&[[US_INPUT, "1.8", "r"], [east, "2", "r"]]);
    assert_eq!(own.figures.bedrock_list.text(), "50400.00");
    let marked = found(&own, Dimension::Input).own().expect("an own price");
    assert_eq!((marked.index, marked.region), (1, Region::UsEast1));
    assert_eq!(marked.snapshot.map(|rate| rate.region), Some(Region::Us));
    assert!(!own.own_prices[0].used.is_used());
    // A wider own price does not: `us` is nearer than `geo`. Neither does another Region's, scope's or tier's.
    for elsewhere in [
        "anthropic.claude-sonnet-5-5/geo/input",
        "anthropic.claude-sonnet-5-5/us-west-2/input",
        "anthropic.claude-sonnet-5-5/global/global/input",
        "anthropic.claude-sonnet-5-5/us/batch/input",
        "anthropic.claude-sonnet-5-5/us/gt200k/input",
        "anthropic.claude-sonnet-4-6/us/input",
    ] {
        let own = example(&[[elsewhere, "1000", "r"]]);
        assert_eq!(own.figures.bedrock_list.text(), "52800.00", "{elsewhere}");
        assert_eq!(own.own_prices[0].standing, Standing::InForce, "{elsewhere}");
    }
}

#[test]
fn an_own_price_fills_a_gap() {
    // Nova Micro has no row for Sao Paulo, nor for `geo`, which covers it: both token prices are missing.
    let nova = |rows: &[[&str; 3]]| {
        let draft = example_with(&[
            (FieldId::Model, "amazon.nova-micro-v1:0"),
            (FieldId::Region, "sa-east-1"),
            (FieldId::Input, "1000"),
            (FieldId::Output, "200"),
        ]);
        report(&with(draft, rows).scenario())
    };
    assert_eq!(nova(&[]).quote.gaps().count(), 2);
    let input = ["amazon.nova-micro-v1:0/sa-east-1/input", "0.05", "r"];
    let output = ["amazon.nova-micro-v1:0/geo/output", "0.2", "r"];
    // 0.05 × 1,000 × 12 = 600; 0.2 × 200 × 12 = 480.
    let one = nova(&[input]);
    assert_eq!(one.quote.gaps().count(), 1);
    assert_eq!(one.figures.bedrock_list.text(), "600.00");
    let both = nova(&[input, output]);
    assert!(!both.has_gaps());
    assert_eq!(both.figures.bedrock_list.text(), "1080.00");
    let used = both.own_prices[1].used;
    assert_eq!(
        (used.change.text(), used.filled.text()),
        ("0.00".into(), "480.00".into())
    );
    assert_eq!(found(&both, Dimension::Output).snapshot(), None);
}

#[test]
fn zero_is_a_price_and_no_price_is_none() {
    let free = example(&[[US_INPUT, "0", "Free while in preview"]]);
    assert_eq!(free.figures.bedrock_list.text(), "26400.00");
    assert!(!free.has_gaps());
    let none = example(&[[US_INPUT, "", "Not known yet"]]);
    assert_eq!(none.figures.bedrock_list.text(), "52800.00");
    assert_eq!(none.own_prices[0].standing, Standing::NoPrice);
}

#[test]
fn every_row_is_kept_and_says_why_it_is_not_used() {
    let report = example(&[
        ["", "1", "r"],
        [US_INPUT, "", "r"],
        [US_INPUT, "1", ""],
        [US_INPUT, "1", " \u{a0} "],
        ["no.such-model/us/input", "1", "r"],
        [US_INPUT, "1", "the first"],
        [US_INPUT, "1.8", "the last"],
        [US_INPUT, "", "without a price, so it replaces nothing"],
    ]);
    let standings: Vec<_> = report.own_prices.iter().map(|own| own.standing).collect();
    assert_eq!(
        standings,
        [
            Standing::NoRate,
            Standing::NoPrice,
            Standing::NoReason,
            Standing::NoReason,
            Standing::UnknownModel,
            Standing::Replaced(6),
            Standing::InForce,
            Standing::NoPrice,
        ]
    );
    assert_eq!(report.figures.bedrock_list.text(), "48000.00");
    assert_eq!(report.own_prices_in_use(), 1);
}

#[test]
fn savings_are_worked_out_with_own_prices() {
    let plain = report(&Draft::example().scenario());
    assert_eq!(money(first(&plain).batch), "unknown");
    // A tenth can wait; 8,764.80 of caching comes off first (see tests/links.rs). Batch at half the price:
    // (52,800 − 8,764.80) × 0.1 × (1 − 26,400 / 52,800) = 2,201.76.
    let batch = example(&[
        ["anthropic.claude-sonnet-5-5/us/batch/input", "1.1", "r"],
        ["anthropic.claude-sonnet-5-5/us/batch/output", "5.5", "r"],
    ]);
    assert_eq!(money(first(&batch).batch), "2201.76");
    assert_eq!(batch.figures.bedrock_list.text(), "52800.00");
    assert_eq!(batch.own_prices_in_use(), 2);
    assert_eq!(batch.own_prices[0].used.savings, 1);
    // Cache reads free of charge: 26,400 × 0.4 × (1 − 0.1 × 1.25 − 0) = 9,240.
    let cache = example(&[["anthropic.claude-sonnet-5-5/us/cache_read", "0", "r"]]);
    assert_eq!(money(first(&cache).cache), "9240.00");
    assert_eq!(cache.own_prices[0].used.savings, 1);
    // A global endpoint as dear as the geographic one: nothing to avoid.
    let global = example(&[
        [
            "anthropic.claude-sonnet-5-5/global/global/input",
            "2.2",
            "r",
        ],
        [
            "anthropic.claude-sonnet-5-5/global/global/output",
            "11",
            "r",
        ],
    ]);
    assert_eq!(first(&plain).premium.text(), "4800.00");
    assert_eq!(first(&global).premium.text(), "0.00");
}

#[test]
fn the_price_of_a_successor_may_be_an_own_one() {
    let leaving = |rows: &[[&str; 3]]| {
        // claude-sonnet-4-5 is on its way out; its successor is the newest Sonnet.
        let model = "anthropic.claude-sonnet-4-5-20250929-v1:0";
        let draft = example_with(&[(FieldId::Model, model)]);
        let report = support::report_on(&with(draft, rows).scenario(), "2027-06-01");
        let next = finding(&report, CheckId::RetirementExposure).next.clone();
        let values = next.expect("a next action").values;
        values.into_iter().find_map(|value| match value {
            Value::Share(share) => Some(share.six_decimals()),
            _ => None,
        })
    };
    // 3.3 and 16.5 today: 39,600 + 39,600 = 79,200. The successor is 2.2 and 11: 52,800 / 79,200.
    assert_eq!(leaving(&[]).as_deref(), Some("0.666667"));
    // At 1.1 and 5.5: 26,400 / 79,200.
    let halved = leaving(&[[US_INPUT, "1.1", "r"], [US_OUTPUT, "5.5", "r"]]);
    assert_eq!(halved.as_deref(), Some("0.333333"));
}

#[test]
fn an_own_price_for_long_prompts_goes_before_the_one_for_every_length() {
    let long = |rows: &[[&str; 3]]| {
        let draft = example_with(&[(FieldId::Context, "gt200k")]);
        report(&with(draft, rows).scenario()).figures.bedrock_list
    };
    // claude-sonnet-5-5 us: 2.2 × 12,000 + 11 × 2,400 = 52,800 at every length; an own input price of 1.1 is
    // 13,200 + 26,400 = 39,600, and 4.4 for long prompts goes before it: 52,800 + 26,400 = 79,200.
    let us_long = "anthropic.claude-sonnet-5-5/us/gt200k/input";
    assert_eq!(long(&[]).text(), "52800.00");
    assert_eq!(long(&[[US_INPUT, "1.1", "r"]]).text(), "39600.00");
    let both = [[US_INPUT, "1.1", "r"], [us_long, "4.4", "r"]];
    assert_eq!(long(&both).text(), "79200.00");
}

#[test]
fn a_part_that_costs_more_on_the_global_endpoint_counts_against_the_others() {
    let premium = |rows: &[[&str; 3]]| {
        let draft = example_with(&[
            (FieldId::Model, "anthropic.claude-sonnet-4-6"),
            (FieldId::BatchShare, "50"),
        ]);
        let report = report(&with(draft, rows).scenario());
        first(&report).premium.text()
    };
    // Half of 12,000 M and 2,400 M tokens a year on standard: 3.3 and 16.5 against 3 and 15, 39,600 − 36,000 = 3,600. The
    // other half on batch: 1.65 and 8.25 against 1.5 and 7.5, 19,800 − 18,000 = 1,800.
    assert_eq!(premium(&[]), "5400.00");
    // An own global batch price of 2 for input: 19,800 − 21,000 = −1,200.
    let dear = "anthropic.claude-sonnet-4-6/global/global/batch/input";
    assert_eq!(premium(&[[dear, "2", "r"]]), "2400.00");
}

#[test]
fn a_link_carries_price_and_reason() {
    let rows = [
        [US_INPUT, "1.8", "Our order form of March"],
        [
            "no.such-model/eu/batch/output",
            "0",
            "kept, whatever it names",
        ],
    ];
    let draft = with(Draft::example(), &rows);
    let shared = share::decode(&share::encode(&draft, "2026-11-22", 1));
    let shared = shared.expect("a link").expect("it opens");
    assert_eq!((&shared.draft, shared.unreadable.len()), (&draft, 0));
    assert_eq!(
        report(&shared.draft.scenario()).figures.bedrock_list.text(),
        "48000.00"
    );
    // A name that cannot be read is reported; the rest of the row stays, out of force.
    let json =
        r#"{"v":1,"d":"2026-11-22","r":1,"o":[{"rate":"m/mars/input","price":"1","reason":"r"}]}"#;
    let shared = share::from_json(json).expect("it opens");
    assert_eq!(shared.unreadable, ["rate"]);
    let report = report(&shared.draft.scenario());
    assert_eq!(report.own_prices[0].standing, Standing::NoRate);
}

#[test]
fn the_age_of_the_rates_in_use_is_said_and_own_prices_have_none() {
    let said = |today: &str, rows: &[[&str; 3]]| {
        let mut draft = Draft::example();
        for id in [FieldId::Repeat, FieldId::Deferrable] {
            set(&mut draft, Place::Workload(0), id, "0");
        }
        set(&mut draft, Place::Workload(0), FieldId::NeedsRegion, "yes");
        let report = support::report_on(&with(draft, rows).scenario(), today);
        let words = report.age_of_rates()?;
        Some(words.fill(|value| match value {
            Value::Count(days) => days.to_string(),
            other => panic!("not in these sentences: {other:?}"),
        }))
    };
    // Both rows in use say 2026-11, so 2026-11-01: 29 + 31 days make 60 on 2026-12-31. 31 + 28 + 31 + 30 make 120
    // more on 2027-04-30.
    assert_eq!(said("2026-12-31", &[]), None);
    let early = said("2027-01-01", &[]).expect("a sentence");
    assert!(
        early.starts_with("The oldest rate in use is 61 days old:"),
        "{early}"
    );
    let late = said("2027-04-30", &[]).expect("a sentence");
    assert!(
        late.starts_with("The oldest rate in use is 180 days old:"),
        "{late}"
    );
    let doubted = said("2027-05-01", &[]).expect("a sentence");
    assert!(
        doubted.starts_with("The oldest rate in use is 181 days old. Rates older than 180"),
        "{doubted}"
    );
    // A clock before the snapshot, and nothing of the snapshot in use.
    assert_eq!(said("2020-01-01", &[]), None);
    let own = [[US_INPUT, "1.8", "r"], [US_OUTPUT, "9", "r"]];
    assert_eq!(said("2027-05-01", &own), None);
}

/// Every own price of a draft that is used, set to what the snapshot would say, or taken away where it says nothing.
fn as_published(draft: &Draft) -> Draft {
    let mut same = draft.clone();
    for index in 0..draft.count(Rows::Overrides) {
        let scenario = draft.scenario();
        let name: Option<&RateName> = scenario.overrides[index].rate.as_ref();
        let published = with_data(|data| {
            let name = name?;
            let model = data.model(&name.model)?;
            let rates = data.rates_of(model).iter();
            let mut rates = rates.filter(|rate| rate.from.is_none_or(|from| from <= data.as_of()));
            let rate = rates.find(|rate| {
                (
                    rate.region,
                    rate.scope,
                    rate.context,
                    rate.tier,
                    rate.dimension,
                ) == (
                    name.region,
                    name.scope,
                    name.context,
                    name.tier,
                    name.dimension,
                )
            });
            rate.map(|rate| rate.price.exact())
        });
        let price = published.unwrap_or_default();
        set(&mut same, Place::Override(index), FieldId::OwnPrice, &price);
    }
    same
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn own_prices_that_repeat_the_snapshot_change_no_figure(draft in any_draft()) {
        let same = as_published(&draft);
        let mut none = draft.clone();
        while none.count(Rows::Overrides) > 0 {
            none.remove(Rows::Overrides, 0);
        }
        let (same, none) = (report(&same.scenario()), report(&none.scenario()));
        prop_assert_eq!(same.figures, none.figures);
        prop_assert_eq!(same.scored.score, none.scored.score);
        prop_assert_eq!(same.quote.gaps().count(), none.quote.gaps().count());
    }

    /// What own prices change, added up, is the difference to the bill without them, gaps filled included.
    #[test]
    fn what_own_prices_change_adds_up(
        mut draft in any_draft(),
        prices in proptest::collection::vec((0..100_000u32, prop::bool::ANY, prop::bool::ANY), 1..6),
    ) {
        let workload = draft.scenario().workloads[0].pricing.clone();
        prop_assume!(matches!(workload, bedrock_position::engine::scenario::Pricing::Catalogue { .. }));
        let value = |draft: &Draft, id| {
            let place = Place::Workload(0);
            draft.value(bedrock_position::engine::scenario::draft::FieldRef { place, id }).to_owned()
        };
        let (model, region) = (value(&draft, FieldId::Model), value(&draft, FieldId::Region));
        let none = {
            let mut none = draft.clone();
            while none.count(Rows::Overrides) > 0 {
                none.remove(Rows::Overrides, 0);
            }
            none
        };
        draft = none.clone();
        for (hundredths, output, wide) in prices {
            let dimension = if output { "output" } else { "input" };
            let place = if wide { "geo" } else { region.as_str() };
            let price = format!("{}.{:02}", hundredths / 100, hundredths % 100);
            draft = with(draft, &[[&format!("{model}/{place}/{dimension}"), &price, "r"]]);
        }
        // An embedding model that gets a price for plain input is billed by it instead: another sum.
        let (own, none) = (report(&draft.scenario()), report(&none.scenario()));
        let embeds = |report: &Report| {
            let mut lines = report.quote.workloads.iter().flat_map(|w| &w.lines);
            lines.any(|line| line.dimension == Dimension::EmbeddingInput)
        };
        prop_assume!(!embeds(&none));
        let changed: Usd = own.own_prices.iter().map(|own| own.used.change + own.used.filled).sum();
        prop_assert_eq!(own.quote.on_demand, none.quote.on_demand + changed);
    }
}
