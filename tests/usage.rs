//! What a catalogue workload is billed for beside plain text tokens, on the shipped prices, worked by hand: prompt
//! bands, batch, today's cache, images, seconds, requests, speech. The bill of text alone is in `catalogue.rs`.

mod support;

use bedrock_position::engine::Report;
use bedrock_position::engine::checks::CheckId;
use bedrock_position::engine::data::{Dimension, ServiceTier as Tier};
use bedrock_position::engine::num::Usd;
use bedrock_position::engine::quote::{GapReason, WorkloadQuote};
use bedrock_position::engine::scenario::draft::{Place, Rows};
use bedrock_position::engine::scenario::fields::FieldId::{
    self, Audio, BatchShare, CacheReads, CacheTtl, CacheWrites, CachedShare, Caching, Context,
    Deferrable, GrowthOwn, HitRate, Images, Input, LongShare, Model, Output, Pages, Region, Repeat,
    Requests, ServiceTier, SpeechIn, SpeechOut, Video, VideoSize,
};
use bedrock_position::engine::value::Value;
use support::{example_with, finding, report, set, use_case_of};

const SONNET: &str = "anthropic.claude-sonnet-4-6";
const NOVA_EMBEDDINGS: &str = "amazon.nova-2-multimodal-embeddings-v1:0";

/// 1,000 M input and 200 M output tokens a month of one model, sent from us-east-1, with nothing to cache or to
/// defer; then `changes`.
fn priced(model: &str, changes: &[(FieldId, &str)]) -> Report {
    report(&use_case_of(model, changes).scenario())
}

fn first(report: &Report) -> &WorkloadQuote {
    &report.quote.workloads[0]
}

/// Every line of the first workload: what is billed, and what it costs a year.
fn lines(report: &Report) -> Vec<(&'static str, String)> {
    let lines = first(report).lines.iter();
    lines
        .map(|line| (line.dimension.code(), line.yearly.text()))
        .collect()
}

fn line(dimension: &'static str, yearly: &str) -> (&'static str, String) {
    (dimension, yearly.to_owned())
}

/// Input, output and the rest of the first workload, a year.
fn bill(report: &Report) -> [String; 3] {
    let workload = first(report);
    [workload.input, workload.output, workload.other].map(Usd::text)
}

/// The dimensions without a price.
fn gaps(report: &Report) -> Vec<(Option<Dimension>, GapReason)> {
    let gaps = first(report).gaps.iter();
    gaps.map(|gap| (gap.dimension, gap.reason)).collect()
}

fn no_price(dimension: Dimension) -> (Option<Dimension>, GapReason) {
    (Some(dimension), GapReason::NoPrice(Tier::Standard))
}

// -------------------------------------------------------------------------------------------- cache of today

#[test]
fn measured_cache_tokens_stand_beside_the_input_at_their_own_prices() {
    let measured = [
        (Caching, "measured"),
        (CacheReads, "500"),
        (CacheWrites, "100"),
    ];
    let five_minutes = priced(SONNET, &measured);
    // 1,000 × 3.30 × 12; 200 × 16.50 × 12; 500 × 0.33 × 12; 100 × 4.125 × 12.
    assert_eq!(
        lines(&five_minutes),
        [
            line("input", "39600.00"),
            line("output", "39600.00"),
            line("cache_read", "1980.00"),
            line("cache_write", "4950.00"),
        ]
    );
    // 39,600 + 1,980 + 4,950: reads and writes are input.
    assert_eq!(bill(&five_minutes), ["46530.00", "39600.00", "0.00"]);
    // 100 × 6.60 × 12.
    let hour = priced(SONNET, &[&measured[..], &[(CacheTtl, "1h")]].concat());
    assert_eq!(lines(&hour)[3], line("cache_write_1h", "7920.00"));
}

#[test]
fn what_is_read_from_the_cache_does_not_repeat_uncached() {
    let cached = priced(
        SONNET,
        &[
            (Caching, "measured"),
            (CacheReads, "500"),
            (CacheWrites, "100"),
            (Repeat, "40"),
        ],
    );
    // Hits .9 at 0.33 / 3.30, misses .1 at 4.125 / 3.30: 0.215 of the price. 39,600 of plain input × 40 % × 0.785.
    let saving = first(&cached).cache.map(Usd::text);
    assert_eq!(saving.as_deref(), Some("12434.40"));
}

#[test]
fn a_cache_that_lives_for_an_hour_saves_at_the_price_of_its_writes() {
    let hour = [
        (Caching, "measured"),
        (CacheReads, "500"),
        (CacheWrites, "100"),
        (CacheTtl, "1h"),
        (Repeat, "40"),
    ];
    // Misses at 6.60 / 3.30 instead of 4.125 / 3.30: 0.1 × 2 + 0.9 × 0.1 = 0.29. 39,600 × 40 % × 0.71.
    let report = priced(SONNET, &hour);
    let saving = first(&report).cache.map(Usd::text);
    assert_eq!(saving.as_deref(), Some("11246.40"));
    let rates = first(&report).lever_rates.iter();
    let names: Vec<_> = rates.map(|rate| rate.key.dimension).collect();
    assert!(names.contains(&Dimension::CacheWrite1h), "{names:?}");
}

#[test]
fn an_assumed_cache_takes_its_share_out_of_the_input() {
    let assumed = [(Caching, "assumed"), (CachedShare, "40"), (HitRate, "90")];
    let report = priced(SONNET, &assumed);
    // 600 × 3.30 × 12; 400 × .9 × 0.33 × 12; 400 × .1 × 4.125 × 12.
    assert_eq!(
        lines(&report),
        [
            line("input", "23760.00"),
            line("output", "39600.00"),
            line("cache_read", "1425.60"),
            line("cache_write", "1980.00"),
        ]
    );
    // 80 % of the input repeat and are not cached, say the answers; beside 40 % that are, 60 % are left to repeat:
    // all of the plain input, 23,760 × 0.785.
    let most = priced(SONNET, &[&assumed[..], &[(Repeat, "80")]].concat());
    let saving = first(&most).cache.map(Usd::text);
    assert_eq!(saving.as_deref(), Some("18651.60"));
    let all = priced(
        SONNET,
        &[(Caching, "assumed"), (CachedShare, "100"), (Repeat, "80")],
    );
    assert_eq!(first(&all).cache, Some(Usd::ZERO));
}

#[test]
fn a_cache_without_a_price_is_a_gap() {
    // Nova Lite has a price for cache reads (0.015) and none for writes.
    let report = priced(
        "amazon.nova-lite-v1:0",
        &[
            (Caching, "measured"),
            (CacheReads, "100"),
            (CacheWrites, "100"),
        ],
    );
    assert_eq!(gaps(&report), [no_price(Dimension::CacheWrite)]);
    // 100 × 0.015 × 12.
    assert_eq!(lines(&report)[2], line("cache_read", "18.00"));
}

#[test]
fn deferred_traffic_loses_the_cache_that_batch_does_not_have() {
    let report = priced(
        SONNET,
        &[
            (Caching, "measured"),
            (CacheReads, "500"),
            (CacheWrites, "100"),
            (Deferrable, "10"),
        ],
    );
    // Today 46,530 + 39,600 = 86,130. As batch, without cache prices: 1,600 × 1.65 × 12 + 200 × 8.25 × 12 = 51,480.
    // A tenth of the difference.
    let saving = first(&report).batch.map(Usd::text);
    assert_eq!(saving.as_deref(), Some("3465.00"));
}

// ------------------------------------------------------------------------------------------- batch and bands

#[test]
fn the_share_on_batch_pays_the_batch_price_and_is_not_deferred_again() {
    let report = priced(
        SONNET,
        &[(BatchShare, "25"), (Deferrable, "10"), (Repeat, "40")],
    );
    // 750 × 3.30 × 12, 150 × 16.50 × 12; on batch 250 × 1.65 × 12, 50 × 8.25 × 12.
    assert_eq!(
        lines(&report),
        [
            line("input", "29700.00"),
            line("output", "29700.00"),
            line("input", "4950.00"),
            line("output", "4950.00"),
        ]
    );
    let workload = first(&report);
    // 29,700 × 40 % × 0.785; then (59,400 − 9,325.80) × 10 % × one half.
    assert_eq!(workload.cache.map(Usd::text).as_deref(), Some("9325.80"));
    assert_eq!(workload.batch.map(Usd::text).as_deref(), Some("2503.71"));
}

#[test]
fn a_share_on_batch_changes_nothing_on_the_batch_tier() {
    let batch = priced(SONNET, &[(ServiceTier, "batch"), (BatchShare, "25")]);
    // 1,000 × 1.65 × 12, 200 × 8.25 × 12.
    assert_eq!(
        lines(&batch),
        [line("input", "19800.00"), line("output", "19800.00")]
    );
}

#[test]
fn the_rest_of_the_traffic_pays_the_standard_band() {
    let haiku = "anthropic.claude-haiku-5-5";
    let report = priced(haiku, &[(Context, "gt100k"), (LongShare, "25")]);
    // Above 100,000 tokens 250 × 0.55 × 12 and 50 × 2.75 × 12; below 750 × 0.11 × 12 and 150 × 0.55 × 12.
    assert_eq!(
        lines(&report),
        [
            line("input", "1650.00"),
            line("output", "1650.00"),
            line("input", "990.00"),
            line("output", "990.00"),
        ]
    );
    // On the global endpoint 0.50, 2.50, 0.10 and 0.50: 4,800 of 5,280.
    assert_eq!(first(&report).premium.text(), "480.00");
    let standard = priced(haiku, &[(LongShare, "25")]);
    assert_eq!(
        lines(&standard),
        // 1,000 × 0.11 × 12, 200 × 0.55 × 12: the share means nothing while the length is standard.
        [line("input", "1320.00"), line("output", "1320.00")]
    );
}

// ------------------------------------------------------------------------------------ images, seconds, requests

#[test]
fn images_pages_and_seconds_are_neither_input_nor_output() {
    let report = priced(
        NOVA_EMBEDDINGS,
        &[
            (Images, "1000000"),
            (Pages, "100000"),
            (Video, "1M"),
            (Audio, "1000k"),
            (Deferrable, "100"),
        ],
    );
    // 1,000 × 0.135 × 12; a million images × 0.00006 × 12; 100,000 pages × 0.0006 × 12; a million seconds × 0.0007
    // and × 0.00014, × 12.
    assert_eq!(
        lines(&report),
        [
            line("embedding_input", "1620.00"),
            line("embedding_image", "720.00"),
            line("embedding_document_image", "720.00"),
            line("video_second_input", "8400.00"),
            line("audio_second_input", "1680.00"),
        ]
    );
    assert_eq!(bill(&report), ["1620.00", "0.00", "11520.00"]);
    assert_eq!(report.quote.on_demand.text(), "13140.00");
    // As batch 810 + 360 + 576 + 6,720 + 1,344 = 9,810: 3,330 less.
    let saving = first(&report).batch.map(Usd::text);
    assert_eq!(saving.as_deref(), Some("3330.00"));
}

#[test]
fn a_model_sold_by_the_second_is_not_billed_by_tokens() {
    let video = [(Region, "us-west-2"), (Video, "1000")];
    let large = priced("luma.ray-v2:0", &video);
    // 1,000 × 1.50 × 12, and 0.75 in the smaller size.
    assert_eq!(lines(&large), [line("video_second_720p", "18000.00")]);
    assert_eq!(gaps(&large), []);
    let small = priced(
        "luma.ray-v2:0",
        &[&video[..], &[(VideoSize, "540p")]].concat(),
    );
    assert_eq!(lines(&small), [line("video_second_540p", "9000.00")]);
    // Pegasus reads video and bills what it writes: 1,000 × 0.00049 × 12, 200 × 7.50 × 12.
    let reader = priced("twelvelabs.pegasus-1-2-v1:0", &video);
    assert_eq!(
        lines(&reader),
        [
            line("output", "18000.00"),
            line("video_second_input", "5.88"),
        ]
    );
}

#[test]
fn requests_and_speech_are_billed_under_the_models_own_names() {
    let rerank = priced(
        "amazon.rerank-v1:0",
        &[(Region, "us-west-2"), (Requests, "1000000")],
    );
    // A million × 0.001 × 12.
    assert_eq!(lines(&rerank), [line("search_unit", "12000.00")]);
    let sonic = priced(
        "amazon.nova-2-sonic-v1:0",
        &[(SpeechIn, "10"), (SpeechOut, "10")],
    );
    // 1,000 × 0.33 × 12 + 10 × 3 × 12; 200 × 2.75 × 12 + 10 × 12 × 12.
    assert_eq!(bill(&sonic), ["4320.00", "8040.00", "0.00"]);
}

#[test]
fn what_a_model_does_not_sell_is_a_gap() {
    let report = priced(
        SONNET,
        &[
            (Images, "1"),
            (Pages, "1"),
            (Video, "1"),
            (Audio, "1"),
            (Requests, "1"),
            (SpeechIn, "1"),
            (SpeechOut, "1"),
        ],
    );
    let missing = [
        Dimension::Image,
        Dimension::EmbeddingDocumentImage,
        Dimension::VideoSecond720p,
        Dimension::AudioSecondInput,
        Dimension::WebGroundingRequest,
        Dimension::SpeechInput,
        Dimension::SpeechOutput,
    ];
    assert_eq!(gaps(&report), missing.map(no_price));
    assert_eq!(report.quote.on_demand.text(), "79200.00");
}

#[test]
fn images_do_not_distort_the_output_share() {
    let mut draft = example_with(&[(Model, SONNET), (Input, "1000"), (Output, "200")]);
    assert!(draft.add(Rows::Workloads));
    let second = Place::Workload(1);
    set(
        &mut draft,
        second,
        Model,
        "stability.stable-image-ultra-v1:1",
    );
    set(&mut draft, second, Images, "100000");
    let report = report(&draft.scenario());
    // 100,000 × 0.14 × 12 beside 39,600 of input and 39,600 of output.
    assert_eq!(report.quote.other.text(), "168000.00");
    assert_eq!(report.quote.on_demand.text(), "247200.00");
    let share = finding(&report, CheckId::OutputCostShare).metric.clone();
    assert_eq!(share, Some(Value::Share("0.5".parse().expect("a ratio"))));
}

// ------------------------------------------------------------------------------------------- years and bounds

#[test]
fn a_growth_of_its_own_moves_later_years_and_not_the_score() {
    let plain = priced(SONNET, &[]);
    let grown = priced(SONNET, &[(GrowthOwn, "50")]);
    assert_eq!(plain.scored.score, grown.scored.score);
    assert_eq!(plain.outlook.list, grown.outlook.list);
    // 79,200, × 1.5, × 1.5².
    let years = first(&grown).years("50".parse().expect("a percentage"));
    assert_eq!(years.map(Usd::text), ["79200.00", "118800.00", "178200.00"]);
}

#[test]
fn an_amount_beyond_all_bounds_is_a_gap_and_never_a_figure() {
    let mut scenario = example_with(&[(Model, SONNET)]).scenario();
    let sound = scenario.workloads[0].clone();
    // No field takes this: the largest number that fits times a price does not.
    let huge = "70000000000000000000000000000".parse();
    scenario.workloads[0].input = huge.expect("a decimal");
    scenario.workloads.push(sound);
    let report = report(&scenario);
    assert_eq!(gaps(&report), [(None, GapReason::TooLarge)]);
    assert_eq!(bill(&report), ["0.00", "0.00", "0.00"]);
    assert_eq!(report.quote.on_demand.text(), "79200.00");
}

#[test]
fn an_embedding_model_without_a_price_on_a_tier_lacks_that_of_its_input_alone() {
    // titan-embed-text-v2:0 us-east-1 has embedding_input on standard and batch, nothing on priority.
    let report = priced("amazon.titan-embed-text-v2:0", &[(ServiceTier, "priority")]);
    let missing = (
        Some(Dimension::EmbeddingInput),
        GapReason::NoPrice(Tier::Priority),
    );
    assert_eq!(gaps(&report), [missing]);
}
