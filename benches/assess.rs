//! What the engine takes, measured in headless Chromium: a whole assessment, and prices from nothing to the first
//! answer. Compiled like the page, but for wasm-opt. `make bench` prints it; it judges no figure, and figures hold
//! for one machine on one day. Nothing here on other targets; how the page feels is measured in `page`.

#![cfg(target_arch = "wasm32")]

use std::hint::black_box;
use std::time::Duration;

use bedrock_position::engine::assess;
use bedrock_position::engine::data::{
    Context, Dataset, Dimension, Found, RateKey, Region, Scope, ServiceTier, Texts,
};
use bedrock_position::engine::date::Date;
use bedrock_position::engine::negotiation::commitment::Search;
use bedrock_position::engine::negotiation::spend::Spend;
use bedrock_position::engine::negotiation::tornado::tornado;
use bedrock_position::engine::negotiation::waterfall::waterfalls;
use bedrock_position::engine::negotiation::worth::repairs;
use bedrock_position::engine::negotiation::years::Position;
use bedrock_position::engine::num::Usd;
use bedrock_position::engine::quote::quote;
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::draft::{Draft, FieldRef, Place, Rows};
use bedrock_position::engine::scenario::fields::FieldId;
use bedrock_position::engine::scenario::parse::DecimalSign;
use wasm_bindgen_test::{
    Criterion, Instant, console_log, wasm_bindgen_bench, wasm_bindgen_test_configure,
};

wasm_bindgen_test_configure!(run_in_browser);

/// The browser's clock is coarse, so calls are timed in batches; the median is that of the batches' means.
const BATCHES: usize = 41;
const CALLS: u32 = 100;

/// The model of the example.
const MODEL: &str = "anthropic.claude-sonnet-5-5";

/// One function, so that its order is certain: what runs first runs in a fresh page.
#[wasm_bindgen_bench]
fn engine(_: &mut Criterion) {
    let first_prices = timed(open_and_find);
    let prices = median(open_and_find);

    let dataset = Dataset::open(Texts::shipped()).expect("the shipped data opens");
    let scenario = Draft::example().scenario();
    let today: Date = "2026-11-22".parse().expect("a date");
    let report = || assess(black_box(&scenario), &dataset, &V1, today);
    let first_report = timed(report);
    let reports = median(report);

    console_log!("Engine in the browser, microseconds (medians of {BATCHES} × {CALLS} calls)");
    row("prices opened and one found, first time", first_prices);
    row("the same, median", prices);
    row("assess on the example, first time", first_report);
    row("the same, median", reports);
    agreement(&dataset);
    curve(&dataset, today);
}

/// The agreement in full on the example with a term of five years: what every key press asks for, what the table of
/// commitments and single changes adds, and the tornado.
fn agreement(dataset: &Dataset) {
    let mut draft = Draft::example();
    let at = FieldRef {
        place: Place::Scenario,
        id: FieldId::Term,
    };
    draft
        .set(at, "5", DecimalSign::Point)
        .expect("a good value");
    let (scenario, inputs) = (draft.scenario(), draft.negotiation());
    let quote = quote(&scenario, &scenario.prices(dataset), &V1.model);
    let position = || {
        let spend = Spend::of(black_box(&scenario), &inputs, &quote, dataset);
        Position::of(&scenario, &inputs, spend, V1.model.case_weights)
    };
    let full = || {
        let position = position();
        let tiers = Search::new(&position, scenario.benchmark(dataset)).tiers();
        (position.outcome(), tiers, waterfalls(&position))
    };
    let most = Usd::whole(20_000_000);
    // A commitment that is not worth signing, so that every single change is looked for.
    let curve_and_worth = || {
        let mut position = position();
        let curve = Search::new(&position, scenario.benchmark(dataset)).curve(most, 60);
        position.commitments = vec![most; 5];
        (curve, repairs(&position))
    };
    let moved = || tornado(&position(), &scenario, &inputs);
    row(
        "agreement in full, with its tiers, median",
        median_of(10, full),
    );
    let worked = median_of(10, curve_and_worth);
    row("its curve and single changes, median", worked);
    row("its tornado, median", median_of(10, moved));
}

/// Use cases of the curve.
const SIZES: [usize; 4] = [10, 50, 200, 1_000];

/// The models of the curve, in turn: three vendors, one of them with prompt bands.
const MODELS: [&str; 4] = [
    MODEL,
    "anthropic.claude-haiku-5-5",
    "amazon.nova-lite-v1:0",
    "amazon.titan-embed-text-v2:0",
];

/// How the time grows with catalogue use cases: from the draft to the scenario, and from that to the report.
fn curve(dataset: &Dataset, today: Date) {
    console_log!("By catalogue use cases, microseconds: scenario, each; assess, each");
    for size in SIZES {
        // A draft holds fewer than the most of the curve: there the scenario repeats what it holds.
        let held = size.min(Rows::Workloads.most());
        let draft = use_cases(held);
        let mut scenario = draft.scenario();
        scenario.workloads = scenario.workloads.into_iter().cycle().take(size).collect();
        let calls = (CALLS * 10 / size as u32).max(1);
        let read = median_of(calls, || black_box(&draft).scenario());
        let report = median_of(calls, || assess(black_box(&scenario), dataset, &V1, today));
        let [read, report] = [read, report].map(|time| time.as_secs_f64() * 1e6);
        let each = size as f64;
        console_log!(
            "  {size:>5} {read:>12.1} {:>8.2} {report:>12.1} {:>8.2}",
            read / held as f64,
            report / each
        );
    }
}

/// So many use cases, each with a name, a model, tokens, a cache and a share on batch.
fn use_cases(count: usize) -> Draft {
    let mut draft = Draft::example();
    while draft.workloads() < count && draft.add(Rows::Workloads) {}
    for index in 0..count {
        let place = Place::Workload(index);
        let mut set = |id, text: &str| {
            draft
                .set(FieldRef { place, id }, text, DecimalSign::Point)
                .expect("a good value");
        };
        set(FieldId::Name, &format!("Use case {index}"));
        set(FieldId::Model, MODELS[index % MODELS.len()]);
        set(FieldId::Input, &(index + 100).to_string());
        set(FieldId::Output, &(index + 10).to_string());
        set(FieldId::Caching, "assumed");
        set(FieldId::BatchShare, "10");
    }
    draft
}

fn open_and_find() -> Option<Found> {
    let dataset = Dataset::open(Texts::shipped()).expect("the shipped data opens");
    dataset.rate(RateKey {
        model: dataset.model(MODEL).expect("a listed model"),
        region: Region::UsEast1,
        scope: Scope::InRegionOrGeo,
        context: Context::Standard,
        tier: ServiceTier::Standard,
        dimension: Dimension::Input,
    })
}

fn timed<T>(call: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(call());
    start.elapsed()
}

fn median<T>(call: impl Fn() -> T) -> Duration {
    median_of(CALLS, call)
}

fn median_of<T>(calls: u32, call: impl Fn() -> T) -> Duration {
    let batch = || {
        timed(|| {
            for _ in 0..calls {
                black_box(call());
            }
        }) / calls
    };
    let mut means: Vec<Duration> = (0..BATCHES).map(|_| batch()).collect();
    means.sort_unstable();
    means[BATCHES / 2]
}

fn row(name: &str, time: Duration) {
    console_log!("  {name:<42} {:>8.1}", time.as_secs_f64() * 1e6);
}
