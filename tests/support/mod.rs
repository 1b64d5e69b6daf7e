//! What several test files share: the shipped data, a fixed day, drafts from field texts, and random drafts over
//! the whole table of fields. Expected numbers do not belong here.

#![allow(dead_code)] // Each test file is a crate of its own and uses a part.

pub mod subject;

use bedrock_position::engine::checks::{CheckId, Finding};
use bedrock_position::engine::data::{Dataset, Dimension, Rate, RateName, Region, Texts};
use bedrock_position::engine::date::Date;
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::Scenario;
use bedrock_position::engine::scenario::draft::{Draft, FieldRef, Place, Rows};
use bedrock_position::engine::scenario::fields::{FieldId, Kind, fields_of};
use bedrock_position::engine::scenario::parse::DecimalSign;
use bedrock_position::engine::{Report, assess};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

thread_local! {
    static DATASET: Dataset = Dataset::open(Texts::shipped()).expect("the shipped data opens");
}

/// Runs `read` with the shipped data.
pub fn with_data<T>(read: impl FnOnce(&Dataset) -> T) -> T {
    DATASET.with(read)
}

/// A day of the calendar.
pub fn day(text: &str) -> Date {
    text.parse().expect("a date in a test")
}

/// The report on the day of the snapshot.
pub fn report(scenario: &Scenario) -> Report {
    report_on(scenario, "2026-11-22")
}

/// The report on another day.
pub fn report_on(scenario: &Scenario, today: &str) -> Report {
    with_data(|dataset| assess(scenario, dataset, &V1, day(today)))
}

/// The one finding of a check.
pub fn finding(report: &Report, check: CheckId) -> &Finding {
    let mut found = report.findings.iter().filter(|f| f.check == check);
    found.next().expect("one finding per check")
}

/// Types a text into a field, as a visitor with a decimal point would.
pub fn set(draft: &mut Draft, place: Place, id: FieldId, text: &str) {
    let typed = draft.set(FieldRef { place, id }, text, DecimalSign::Point);
    assert_eq!(typed, Ok(()), "{id:?} takes {text:?}");
}

/// The example with fields of its first workload set.
pub fn example_with(workload: &[(FieldId, &str)]) -> Draft {
    let mut draft = Draft::example();
    for (id, text) in workload {
        set(&mut draft, Place::Workload(0), *id, text);
    }
    draft
}

/// The example position with one use case of 1,000 M input and 200 M output tokens a month of a model, sent from
/// us-east-1, with nothing to cache or to defer; then `changes`.
pub fn use_case_of(model: &str, changes: &[(FieldId, &str)]) -> Draft {
    let mut draft = example_with(&[
        (FieldId::Pricing, "catalogue"),
        (FieldId::Model, model),
        (FieldId::Region, "us-east-1"),
        (FieldId::Input, "1000"),
        (FieldId::Output, "200"),
        (FieldId::Repeat, "0"),
        (FieldId::Deferrable, "0"),
    ]);
    for (id, text) in changes {
        set(&mut draft, Place::Workload(0), *id, text);
    }
    draft
}

/// A fixed number of cases from a fixed seed, so that a red test stays red. With `PROPTEST_CASES` in the
/// environment: that many cases from a new seed, for a deep run.
pub fn cases(count: u32) -> ProptestConfig {
    let base = if std::env::var_os("PROPTEST_CASES").is_some() {
        ProptestConfig::default()
    } else {
        ProptestConfig {
            cases: count,
            rng_seed: RngSeed::Fixed(20_261_122),
            ..ProptestConfig::default()
        }
    };
    ProptestConfig {
        failure_persistence: None,
        max_global_rejects: 1_000_000,
        ..base
    }
}

/// Texts that a field takes: both ends of its range, small and large values, fractions, every choice.
pub fn text_of(id: FieldId) -> BoxedStrategy<String> {
    match id.field().kind {
        Kind::Number {
            unit,
            min,
            max,
            optional,
        } => {
            let (low, high) = (i64::from(min), i64::from(max));
            let whole = unit.is_whole();
            let hundredths = move |n: i64| {
                let sign = if n < 0 { "-" } else { "" };
                format!("{sign}{}.{:02}", n.abs() / 100, n.abs() % 100)
            };
            let near = low..=high.min(low + 100);
            let number = if whole {
                (low..=high).prop_map(|n| n.to_string()).boxed()
            } else {
                prop_oneof![
                    1 => Just(low.to_string()),
                    1 => Just(high.to_string()),
                    3 => near.prop_map(|n| n.to_string()),
                    5 => (low * 100..=high * 100).prop_map(hundredths),
                ]
                .boxed()
            };
            if optional {
                prop_oneof![1 => Just(String::new()), 4 => number].boxed()
            } else {
                number
            }
        }
        Kind::Choice(choices) => select(choices).prop_map(str::to_owned).boxed(),
        Kind::Region => select(Region::CODES).prop_map(str::to_owned).boxed(),
        Kind::Model => {
            let mut ids: Vec<String> =
                with_data(|data| data.models().iter().map(|m| m.id.to_string()).collect());
            ids.push("no.such-model".to_owned());
            select(ids).boxed()
        }
        Kind::Curve(most) => {
            let hour = prop_oneof![Just("0".to_owned()), (0..most).prop_map(|n| n.to_string())];
            let hours = prop_oneof![Just(0usize), Just(24), Just(168)];
            hours
                .prop_flat_map(move |hours| vec(hour.clone(), hours))
                .prop_map(|hours| hours.join(" "))
                .boxed()
        }
        Kind::Rate => rate_name(),
        Kind::Date => {
            let days = (2026u16..2032, 1u8..=12, 1u8..=28);
            let day = days.prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}"));
            prop_oneof![1 => Just(String::new()), 4 => day].boxed()
        }
        Kind::Text(longest) => vec(any::<char>(), 0..=longest / 2)
            .prop_map(|letters| letters.into_iter().collect())
            .boxed(),
    }
}

/// Names of prices: empty, a row of the snapshot, a row that it lacks, a model that it lacks.
fn rate_name() -> BoxedStrategy<String> {
    let (mut rows, mut ids) = (Vec::new(), vec!["no.such-model".to_owned()]);
    with_data(|data| {
        for model in data.models() {
            ids.push(model.id.to_string());
            let ix = data.model(&model.id).expect("a model of the snapshot");
            let name = |rate: &Rate| RateName {
                model: model.id.clone(),
                region: rate.region,
                scope: rate.scope,
                context: rate.context,
                tier: rate.tier,
                dimension: rate.dimension,
            };
            rows.extend(data.rates_of(ix).iter().map(|rate| name(rate).to_string()));
        }
    });
    let made_up = (select(ids), select(Region::CODES), select(Dimension::CODES));
    prop_oneof![
        1 => Just(String::new()),
        5 => select(rows),
        2 => made_up.prop_map(|(model, region, dimension)| format!("{model}/{region}/{dimension}")),
    ]
    .boxed()
}

/// For each field of a place, a text or nothing.
fn texts_of(place: Place) -> impl Strategy<Value = Vec<Option<String>>> {
    let touched = |id| weighted(0.7, text_of(id));
    fields_of(place).map(touched).collect::<Vec<_>>()
}

fn fill(draft: &mut Draft, place: Place, texts: &[Option<String>]) {
    for (id, text) in fields_of(place).zip(texts) {
        if let Some(text) = text {
            set(draft, place, id, text);
        }
    }
}

/// Any draft that a link can hold: one workload to four, one row of capacity, a few rows of the other lists, anything
/// touched or not.
pub fn any_draft() -> impl Strategy<Value = Draft> {
    let workloads = vec(texts_of(Place::Workload(0)), 1..=4);
    let capacity = texts_of(Place::Capacity(0));
    let lists = (
        vec(texts_of(Place::Override(0)), 0..=5),
        vec(texts_of(Place::Vendor(0)), 0..=2),
        vec(texts_of(Place::Tier(0)), 0..=3),
        vec(texts_of(Place::Mapping(0)), 0..=2),
    );
    let alone = (
        texts_of(Place::Scenario),
        texts_of(Place::Load),
        texts_of(Place::Tuning),
        texts_of(Place::Negotiation),
    );
    let parts = (alone, workloads, capacity, lists);
    parts.prop_map(|(alone, workloads, capacity, lists)| {
        let mut draft = Draft::example();
        draft.remove(Rows::Workloads, 0);
        let (scenario, load, tuning, negotiation) = alone;
        fill(&mut draft, Place::Scenario, &scenario);
        fill(&mut draft, Place::Load, &load);
        fill(&mut draft, Place::Tuning, &tuning);
        fill(&mut draft, Place::Negotiation, &negotiation);
        fill(&mut draft, Place::Capacity(0), &capacity);
        let (own, vendors, tiers, mappings) = lists;
        let lists = [
            (Rows::Workloads, workloads),
            (Rows::Overrides, own),
            (Rows::Vendors, vendors),
            (Rows::Tiers, tiers),
            (Rows::Mappings, mappings),
        ];
        for (kind, rows) in lists {
            for (index, texts) in rows.iter().enumerate() {
                assert!(draft.add(kind));
                fill(&mut draft, kind.at(index), texts);
            }
        }
        draft
    })
}

/// Any answers about ways to specialise a model.
pub fn any_tuning() -> impl Strategy<Value = Draft> {
    texts_of(Place::Tuning).prop_map(|texts| {
        let mut draft = Draft::example();
        fill(&mut draft, Place::Tuning, &texts);
        draft
    })
}

/// Any legal scenario: a draft, with no row of capacity to three, at times without workloads.
pub fn any_scenario() -> impl Strategy<Value = Scenario> {
    let rows = vec(texts_of(Place::Capacity(0)), 0..=3);
    (any_draft(), rows, weighted(0.8, Just(()))).prop_map(|(draft, rows, workloads)| {
        let mut scenario = draft.scenario();
        if workloads.is_none() {
            scenario.workloads.clear();
        }
        scenario.capacity = rows
            .iter()
            .flat_map(|texts| {
                let mut draft = Draft::example();
                fill(&mut draft, Place::Capacity(0), texts);
                draft.scenario().capacity
            })
            .collect();
        scenario
    })
}
