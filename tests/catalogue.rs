//! Positions priced from the catalogue, each number worked by hand from rows of `static/data/rates.tsv` that the
//! comment quotes (dollars per million tokens). A changed rate changes the comment and the number together; it is
//! never copied from the engine's output. Own rates and the rest of the score belong in `score`.

mod support;

use bedrock_position::engine::Report;
use bedrock_position::engine::checks::{CheckId, Finding, Outcome};
use bedrock_position::engine::data::{self, Dimension, Found};
use bedrock_position::engine::num::{Percent, Points, Usd};
use bedrock_position::engine::quote::{Gap, GapReason, PriceOrigin};
use bedrock_position::engine::rubric::DimensionId;
use bedrock_position::engine::scenario::draft::{Draft, Place, Rows};
use bedrock_position::engine::scenario::fields::FieldId::{
    self, BreakEven, CapacityThirdParty, Context, Deferrable, Hourly, Input, Model, NeedsRegion,
    Output, Pricing, Region, Repeat, Scope, ServiceTier, ThirdParty, Utilisation,
};
use bedrock_position::engine::value::Value;
use support::{finding, report, report_on, set, use_case_of};

fn priced(model: &str, changes: &[(FieldId, &str)]) -> Report {
    report(&use_case_of(model, changes).scenario())
}

/// Input, output and all tokens of the first workload, a year.
fn bill(report: &Report) -> [String; 3] {
    let workload = &report.quote.workloads[0];
    [workload.input, workload.output, workload.total()].map(Usd::text)
}

/// What caching, batch and another endpoint would save, a year.
fn savings(report: &Report) -> [String; 3] {
    let workload = &report.quote.workloads[0];
    [workload.cache, workload.batch, Some(workload.premium)]
        .map(|saving| saving.map_or_else(|| "unknown".to_owned(), Usd::text))
}

fn points(finding: &Finding) -> Option<String> {
    finding.outcome.points().map(Points::two_decimals)
}

const SONNET: &str = "anthropic.claude-sonnet-4-6";

// ----------------------------------------------------------------------------------------------- endpoints

#[test]
fn a_region_costs_its_own_rate_and_the_global_endpoint_less() {
    // claude-sonnet-4-6 us-east-1 in_region_or_geo: input 3.3, output 16.5.
    // 3.3 × 1,000 × 12 = 39,600; 16.5 × 200 × 12 = 39,600.
    let regional = priced(SONNET, &[]);
    assert_eq!(bill(&regional), ["39600.00", "39600.00", "79200.00"]);
    // global: input 3, output 15. 3 × 1,000 × 12 = 36,000; 15 × 200 × 12 = 36,000.
    let global = priced(SONNET, &[(Scope, "global")]);
    assert_eq!(bill(&global), ["36000.00", "36000.00", "72000.00"]);
    assert_eq!(savings(&global), ["0.00", "0.00", "0.00"]);
    // Claude is a third party's: all of it.
    assert_eq!(regional.quote.third_party.text(), "79200.00");
    assert_eq!(regional.quote.first_party.text(), "0.00");
}

#[test]
fn the_endpoint_premium_is_avoidable_unless_the_traffic_has_to_stay() {
    for (needs_region, premium, lever) in [
        // 79,200 − 72,000 = 7,200; as a ratio of 79,200 it is 0.090909, and 79,200 × 0.090909 = 7,199.9928.
        ("no", "7200.00", "7199.99"),
        ("unknown", "7200.00", "7199.99"),
        ("yes", "0.00", "0.00"),
    ] {
        let report = priced(SONNET, &[(NeedsRegion, needs_region)]);
        assert_eq!(
            savings(&report),
            ["0.00", "0.00", premium],
            "{needs_region}"
        );
        assert_eq!(report.quote.levers.region.text(), lever, "{needs_region}");
    }
}

/// The stated finding of the check, and the points of its dimension in the best case.
fn avoidable(report: &Report) -> (Outcome, Option<String>) {
    let dimensions = &report.best_case.dimensions;
    let tokens = dimensions
        .iter()
        .find(|d| d.dimension.id == DimensionId::Tokens);
    let best = tokens.and_then(|d| d.points).map(Points::two_decimals);
    (finding(report, CheckId::AvoidableTokens).outcome, best)
}

#[test]
fn traffic_that_may_have_to_stay_is_unknown_and_stays_in_the_best_case() {
    let hundredths = |n: u32| Points::of(n).per(100);
    // 7,199.9928 / 79,200 = 0.090909: 100 − 25 × 0.90909 = 77.27 points. Output is half of the bill, nothing is
    // tuned: 100 and 100. (9 × 77.27 + 2 × 100 + 2 × 100) / 13 = 84.26; 100 where nothing is avoidable.
    let at_stake = hundredths(7727);
    for (needs_region, scope, stated, best) in [
        (
            "unknown",
            "in_region_or_geo",
            Outcome::Unknown(at_stake),
            "100.00",
        ),
        ("no", "in_region_or_geo", Outcome::Points(at_stake), "84.26"),
        (
            "yes",
            "in_region_or_geo",
            Outcome::Points(Points::FULL),
            "100.00",
        ),
        // Already on the global endpoint: nothing hangs on the answer.
        ("unknown", "global", Outcome::Points(Points::FULL), "100.00"),
    ] {
        let report = priced(SONNET, &[(NeedsRegion, needs_region), (Scope, scope)]);
        assert_eq!(
            avoidable(&report),
            (stated, Some(best.to_owned())),
            "{needs_region} {scope}"
        );
    }
    // No global price: nothing hangs on the answer either.
    let nova = priced("amazon.nova-pro-v1:0", &[(NeedsRegion, "unknown")]);
    assert_eq!(avoidable(&nova).0, Outcome::Points(Points::FULL));
    // The example: claude-sonnet-5-5, 52,800 a year, of which caching saves 8,764.80 and the global endpoint
    // 4,003.20, 0.241818 (tests/links.rs). Without the endpoint 8,764.80 / 52,800 = 0.166: 75 − 35 × 0.066 / 0.15
    // = 59.6 points; (9 × 59.6 + 2 × 100 + 2 × 100) / 13 = 72.03. As stated: 75 − 35 × 0.141818 / 0.15 = 41.91.
    let example = report(&Draft::example().scenario());
    assert_eq!(
        avoidable(&example),
        (Outcome::Unknown(hundredths(4191)), Some("72.03".to_owned()))
    );
}

#[test]
fn the_largest_lever_asks_where_nobody_knows_and_routes_where_somebody_does() {
    let money = |value: &Value| match value {
        Value::Usd(money) => money.text(),
        other => panic!("not in this sentence: {other:?}"),
    };
    for (needs_region, start) in [
        ("unknown", "Ask which traffic"),
        ("no", "Route to the global"),
    ] {
        let report = priced(SONNET, &[(NeedsRegion, needs_region)]);
        let next = finding(&report, CheckId::AvoidableTokens).next.as_ref();
        let next = next.map_or_else(String::new, |phrase| phrase.fill(money));
        // Third-party models get no discount in the example, so all of the 7,199.99 is paid.
        assert!(
            next.starts_with(start) && next.contains("7199.99"),
            "{next}"
        );
    }
}

#[test]
fn no_premium_is_avoidable_where_the_model_has_no_global_price() {
    // nova-pro-v1:0 us-east-1: input 0.8, output 3.2; no row of scope global.
    // 0.8 × 1,000 × 12 = 9,600; 3.2 × 200 × 12 = 7,680.
    let report = priced("amazon.nova-pro-v1:0", &[(NeedsRegion, "no")]);
    assert_eq!(bill(&report), ["9600.00", "7680.00", "17280.00"]);
    assert_eq!(savings(&report), ["0.00", "0.00", "0.00"]);
}

#[test]
fn a_model_of_amazon_is_first_party_and_needs_no_treatment() {
    let report = priced("amazon.nova-pro-v1:0", &[]);
    assert_eq!(report.quote.first_party.text(), "17280.00");
    assert_eq!(report.quote.third_party.text(), "0.00");
    let treatment = finding(&report, CheckId::ThirdPartyTreatment).outcome;
    assert!(matches!(treatment, Outcome::NotApplicable(_)));
}

#[test]
fn a_region_without_a_row_takes_the_price_of_its_profile() {
    // claude-haiku-5-5 has no row of us-east-1; us in_region_or_geo: input 0.11, output 0.55.
    // 0.11 × 1,000 × 12 = 1,320; 0.55 × 200 × 12 = 1,320.
    let report = priced("anthropic.claude-haiku-5-5", &[]);
    assert_eq!(bill(&report), ["1320.00", "1320.00", "2640.00"]);
    let origin = report.quote.workloads[0].lines[0].origin;
    assert!(
        matches!(origin, PriceOrigin::Catalogue(_, Found::Profile(_))),
        "{origin:?}"
    );
}

#[test]
fn long_prompts_cost_the_rate_of_their_length() {
    // claude-haiku-5-5 us gt100k: input 0.55, output 2.75, cache_read 0.055, cache_write 0.6875; global gt100k:
    // input 0.5, output 2.5. 0.55 × 1,000 × 12 = 6,600; 2.75 × 200 × 12 = 6,600; premium 13,200 − 12,000.
    let report = priced(
        "anthropic.claude-haiku-5-5",
        &[(Context, "gt100k"), (Repeat, "50")],
    );
    assert_eq!(bill(&report), ["6600.00", "6600.00", "13200.00"]);
    // Write 1.25, read 0.1 of input: 6,600 × 0.5 × (1 − 0.1 × 1.25 − 0.9 × 0.1) = 3,300 × 0.785.
    assert_eq!(savings(&report), ["2590.50", "0.00", "1200.00"]);
}

// -------------------------------------------------------------------------------------- cache, batch, tiers

#[test]
fn a_model_without_a_row_for_long_prompts_has_one_price_for_every_length() {
    // claude-sonnet-4-6 us-east-1: 3.3 × 12,000 + 16.5 × 2,400 = 79,200, at any length.
    for band in ["standard", "gt100k", "gt200k", "gt272k"] {
        let report = priced(SONNET, &[(Context, band)]);
        assert_eq!(report.figures.bedrock_list.text(), "79200.00", "{band}");
        assert_eq!(report.quote.gaps().count(), 0, "{band}");
    }
    // claude-haiku-5-5 has a price above 100,000 tokens, and none above 200,000.
    let gaps = priced("anthropic.claude-haiku-5-5", &[(Context, "gt200k")]);
    assert_eq!(gaps.quote.gaps().count(), 2);
}

#[test]
fn caching_saves_at_the_models_own_cache_prices() {
    // zai.glm-5.3 us: input 1.848, cache_write 2.31 (1.25 of it), cache_read 0.3432 (13/70 of it).
    // Input 1.848 × 1,000 × 12 = 22,176. Repeated half 11,088. At 90 % hits it costs
    // 11,088 × (0.1 × 1.25 + 0.9 × 0.3432 / 1.848) = 1,386 + 1,853.28 = 3,239.28; saved 7,848.72.
    let report = priced("zai.glm-5.3", &[(Repeat, "50"), (NeedsRegion, "yes")]);
    assert_eq!(bill(&report)[0], "22176.00");
    assert_eq!(savings(&report)[0], "7848.72");
}

#[test]
fn without_a_price_for_cache_writes_a_miss_costs_plain_input() {
    // nova-pro-v1:0 us-east-1: input 0.8, cache_read 0.2, no cache_write. Input 9,600, repeated half 4,800:
    // 4,800 × (0.1 × 1 + 0.9 × 0.25) = 1,560; saved 3,240.
    let report = priced("amazon.nova-pro-v1:0", &[(Repeat, "50")]);
    assert_eq!(savings(&report), ["3240.00", "0.00", "0.00"]);
}

#[test]
fn a_lever_without_a_price_is_unknown_and_worth_nothing() {
    // deepseek.r1-v1:0 us-east-1: input 1.35 and output 5.4 only.
    let report = priced("deepseek.r1-v1:0", &[(Repeat, "100"), (Deferrable, "100")]);
    assert_eq!(bill(&report), ["16200.00", "12960.00", "29160.00"]);
    assert_eq!(savings(&report), ["unknown", "unknown", "0.00"]);
    assert_eq!(report.quote.levers.total(), Usd::ZERO);
    // Nothing repeats and nothing can wait: nothing is unknown.
    let neither = priced("deepseek.r1-v1:0", &[]);
    assert_eq!(savings(&neither), ["0.00", "0.00", "0.00"]);
    // The example: claude-sonnet-5-5 has cache prices and no batch price, and a tenth could wait.
    let example = support::report(&Draft::example().scenario());
    assert_eq!(savings(&example), ["8764.80", "unknown", "4800.00"]);
    for (report, cache, batch) in [
        (&report, true, true),
        (&neither, false, false),
        (&example, false, true),
    ] {
        let working = &finding(report, CheckId::AvoidableTokens).working;
        let unknown = |start: &str| {
            let step = working.iter().find(|step| step.label.starts_with(start));
            step.expect("a step of the lever").value == Value::Unknown
        };
        assert_eq!(
            (unknown("Prompt caching"), unknown("Batch")),
            (cache, batch)
        );
    }
}

#[test]
fn batch_saves_at_the_models_own_batch_prices_on_what_caching_leaves() {
    // google.gemma-3-12b-it us-east-1: standard 0.09 / 0.29, batch 0.05 / 0.15, no cache price.
    // Standard 0.09 × 12,000 + 0.29 × 2,400 = 1,080 + 696 = 1,776; batch 600 + 360 = 960.
    // A quarter can wait: 1,776 × 0.25 × (1 − 960 / 1,776) = 0.25 × (1,776 − 960) = 204.
    let report = priced("google.gemma-3-12b-it", &[(Deferrable, "25")]);
    assert_eq!(bill(&report)[2], "1776.00");
    assert_eq!(savings(&report), ["0.00", "204.00", "0.00"]);
    // claude-sonnet-4-6 us-east-1: batch 1.65 / 8.25, half. Caching half of the input saves
    // 19,800 × 0.785 = 15,543; a quarter of the remaining 63,657 at half price saves 7,957.125.
    let both = priced(
        SONNET,
        &[(Deferrable, "25"), (Repeat, "50"), (NeedsRegion, "yes")],
    );
    assert_eq!(savings(&both), ["15543.00", "7957.13", "0.00"]);
}

#[test]
fn each_lever_works_on_what_the_ones_before_leave() {
    // The case above with traffic that may leave its Region: (79,200 − 15,543 − 7,957.125) × 0.090909
    // = 55,699.875 × 0.090909 = 5,063.6199.
    let report = priced(
        SONNET,
        &[(Deferrable, "25"), (Repeat, "50"), (NeedsRegion, "no")],
    );
    let levers = report.quote.levers;
    let each = [levers.cache, levers.batch, levers.region].map(Usd::text);
    assert_eq!(each, ["15543.00", "7957.13", "5063.62"]);
}

#[test]
fn a_workload_on_batch_costs_the_batch_rate_and_cannot_be_deferred_again() {
    // claude-sonnet-4-6 us-east-1 batch: 1.65 × 1,000 × 12 = 19,800; 8.25 × 200 × 12 = 19,800.
    // global batch 1.5 / 7.5: 18,000 + 18,000, so the premium is 3,600. No cache rows of the batch tier: unknown.
    let report = priced(
        SONNET,
        &[(ServiceTier, "batch"), (Deferrable, "100"), (Repeat, "100")],
    );
    assert_eq!(bill(&report), ["19800.00", "19800.00", "39600.00"]);
    assert_eq!(savings(&report), ["unknown", "0.00", "3600.00"]);
}

#[test]
fn flex_is_not_deferrable_and_priority_is() {
    // nova-2-lite-v1:0 us-east-2: flex input 0.165, 1,980 a year; batch input 0.1595 would be 66 less.
    let flex = priced(
        "amazon.nova-2-lite-v1:0",
        &[
            (Region, "us-east-2"),
            (ServiceTier, "flex"),
            (Output, "0"),
            (Deferrable, "100"),
        ],
    );
    assert_eq!(bill(&flex)[2], "1980.00");
    assert_eq!(savings(&flex)[1], "0.00");
    // nova-pro-v1:0 us-east-1 priority 1.4 / 5.6: 16,800 + 13,440 = 30,240; batch 0.4 / 1.6 costs 8,640; all of it can wait.
    let priority = priced(
        "amazon.nova-pro-v1:0",
        &[(ServiceTier, "priority"), (Deferrable, "100")],
    );
    assert_eq!(bill(&priority)[2], "30240.00");
    assert_eq!(savings(&priority)[1], "21600.00");
}

#[test]
fn an_embedding_model_bills_its_input_under_its_own_name() {
    // titan-embed-text-v2:0 us-east-1: embedding_input 0.02, batch 0.01. 0.02 × 1,000 × 12 = 240, all of it
    // deferrable: half of it saved. It writes nothing, so the 200 M output tokens are neither billed nor missing.
    let report = priced("amazon.titan-embed-text-v2:0", &[(Deferrable, "100")]);
    assert_eq!(bill(&report), ["240.00", "0.00", "240.00"]);
    assert_eq!(savings(&report), ["0.00", "120.00", "0.00"]);
    assert_eq!(
        report.quote.workloads[0].lines[0].dimension,
        Dimension::EmbeddingInput
    );
    assert_eq!(report.quote.workloads[0].lines.len(), 1);
    assert!(!report.has_gaps());
}

// ---------------------------------------------------------------------------------------------------- gaps

fn gaps(report: &Report) -> Vec<Gap> {
    report.quote.gaps().cloned().collect()
}

fn gap(missing: &str, dimension: Option<Dimension>) -> Gap {
    gap_on(data::ServiceTier::Standard, missing, dimension)
}

fn gap_on(tier: data::ServiceTier, missing: &str, dimension: Option<Dimension>) -> Gap {
    let reason = match dimension {
        Some(_) => GapReason::NoPrice(tier),
        None => GapReason::Unknown,
    };
    Gap {
        reason,
        workload: "Use case 1".into(),
        missing: missing.into(),
        dimension,
    }
}

#[test]
fn a_price_missing_for_the_region_is_a_gap_and_the_rest_of_the_bill_stands() {
    // deepseek.r1-v1:0 has rows of us, us-east-1, us-east-2 and us-west-2 only.
    let mut draft = use_case_of("deepseek.r1-v1:0", &[(Region, "eu-central-1")]);
    assert!(draft.add(Rows::Workloads));
    for (id, text) in [
        (Pricing, "catalogue"),
        (Model, SONNET),
        (Scope, "global"),
        (Input, "1000"),
        (Output, "0"),
    ] {
        set(&mut draft, Place::Workload(1), id, text);
    }
    let report = report(&draft.scenario());
    assert_eq!(
        gaps(&report),
        [
            gap("DeepSeek R1", Some(Dimension::Input)),
            gap("DeepSeek R1", Some(Dimension::Output))
        ]
    );
    assert!(report.has_gaps());
    // claude-sonnet-4-6 global: 3 × 1,000 × 12.
    assert_eq!(report.quote.on_demand.text(), "36000.00");
}

#[test]
fn an_unknown_model_is_one_gap() {
    let report = priced("anthropic.claude-next", &[]);
    assert_eq!(gaps(&report), [gap("anthropic.claude-next", None)]);
    assert_eq!(report.quote.bedrock().text(), "0.00");
}

#[test]
fn a_missing_price_of_unused_tokens_is_no_gap_and_of_used_ones_is() {
    // A tier that the model does not offer: claude-sonnet-4-6 has no flex rows.
    let flex = priced(SONNET, &[(ServiceTier, "flex"), (Output, "0")]);
    assert_eq!(
        gaps(&flex),
        [gap_on(
            data::ServiceTier::Flex,
            "Claude Sonnet 4.6",
            Some(Dimension::Input)
        )]
    );
}

/// The same use case with a price missing: the model in a Region without rows, or a model nobody knows.
#[test]
fn a_missing_price_never_raises_the_score() {
    let answered = |changes: &[(FieldId, &str)]| {
        let mut draft = Draft::example();
        for (id, text) in changes {
            set(&mut draft, Place::Scenario, *id, text);
        }
        draft
    };
    let positions = [
        answered(&[]),
        // Everything about Bedrock answered well.
        answered(&[
            (FieldId::Treatment, "full"),
            (FieldId::NoListRate, "yes"),
            (FieldId::Layer, "10"),
        ]),
        // Badly: a commitment at list rate holds the score at 69, and half of the spend gets no discount.
        answered(&[
            (FieldId::Treatment, "excluded"),
            (FieldId::NoListRate, "no"),
            (FieldId::Native, "60000"),
            (FieldId::TunedUnproven, "1000"),
        ]),
    ];
    for (index, mut draft) in positions.into_iter().enumerate() {
        let before = report(&draft.scenario());
        assert!(!before.has_gaps());
        for (model, region) in [
            ("meta.llama3-1-8b-instruct-v1:0", "af-south-1"),
            ("anthropic.claude-next", "us-east-1"),
        ] {
            set(&mut draft, Place::Workload(0), Model, model);
            set(&mut draft, Place::Workload(0), Region, region);
            let after = report(&draft.scenario());
            assert!(after.has_gaps());
            let scores = (after.scored.score, before.scored.score);
            assert!(scores.0 <= scores.1, "{index} {model}: {scores:?}");
            assert!(after.best_case.score >= after.scored.score);
        }
    }
}

#[test]
fn a_missing_price_is_unknown_with_a_next_action_and_answers_stand() {
    let mut draft = use_case_of("ai21.jamba-1-5-large-v1:0", &[(Region, "af-south-1")]);
    set(
        &mut draft,
        Place::Scenario,
        FieldId::Treatment,
        "counts_only",
    );
    set(&mut draft, Place::Scenario, FieldId::NoListRate, "yes");
    let unpriced = report(&draft.scenario());
    for id in [
        CheckId::DiscountReach,
        CheckId::BedrockLayer,
        CheckId::AvoidableTokens,
        CheckId::OutputCostShare,
        CheckId::RetirementExposure,
    ] {
        let found = finding(&unpriced, id);
        assert_eq!(found.outcome, Outcome::Unknown(Points::ZERO), "{id:?}");
        assert_eq!(
            next(found),
            "Enter your own rates for Jamba 1.5 Large: the snapshot has no price for it."
        );
    }
    // No tuned models, a treatment and no list rate are answers, whatever the price.
    for (id, expected) in [
        (CheckId::UnprovenTuning, "100.00"),
        (CheckId::ThirdPartyTreatment, "60.00"),
        (CheckId::NoListRateCommit, "100.00"),
    ] {
        let found = points(finding(&unpriced, id));
        assert_eq!(found.as_deref(), Some(expected), "{id:?}");
    }
    set(&mut draft, Place::Scenario, FieldId::TunedUnproven, "1");
    let tuned = report(&draft.scenario());
    let found = finding(&tuned, CheckId::UnprovenTuning).outcome;
    assert_eq!(found, Outcome::Unknown(Points::ZERO));
    // Beside a priced one, a model that is leaving still cannot be weighed.
    assert!(draft.add(Rows::Workloads));
    let beside = report(&draft.scenario());
    assert_eq!(retirement(&beside).outcome, Outcome::Unknown(Points::ZERO));
}

#[test]
fn a_price_class_costs_the_middle_of_its_band() {
    for (class, input, output) in [
        // (3 + 15) / 2 = 9, (15 + 75) / 2 = 45.
        ("premium-reasoning", "108000.00", "108000.00"),
        // (0.80 + 3) / 2 = 1.90, (4 + 15) / 2 = 9.50.
        ("standard-chat", "22800.00", "22800.00"),
        // (0.20 + 0.80) / 2 = 0.50, (1 + 4) / 2 = 2.50.
        ("lightweight", "6000.00", "6000.00"),
        // (0.30 + 1.50) / 2 = 0.90, (0.60 + 3) / 2 = 1.80.
        ("open-weight", "10800.00", "4320.00"),
    ] {
        let report = priced(SONNET, &[(Pricing, class), (ThirdParty, "50")]);
        assert_eq!(bill(&report)[..2], [input, output], "{class}");
        assert_eq!(
            report.quote.third_party, report.quote.first_party,
            "{class}"
        );
        assert!(!report.has_gaps(), "{class}");
    }
}

/// The box for output tokens starts at 200 for every model; what an embedding model is said to write is not billed.
#[test]
fn an_embedding_class_bills_no_output() {
    // (0.02 + 0.20) / 2 = 0.11; 0.11 × 1,000 × 12 = 1,320.
    let report = priced(SONNET, &[(Pricing, "embedding")]);
    assert_eq!(bill(&report), ["1320.00", "0.00", "1320.00"]);
    assert_eq!(report.quote.workloads[0].lines.len(), 1);
    assert!(!report.has_gaps());
}

// ----------------------------------------------------------------------------------------------- lifecycle

fn retirement(report: &Report) -> &Finding {
    finding(report, CheckId::RetirementExposure)
}

fn next(finding: &Finding) -> String {
    let write = |value: &Value| match value {
        Value::Name(name) => name.clone(),
        Value::Word(word) => (*word).to_owned(),
        Value::Date(date) => date.to_string(),
        Value::Share(share) => share.six_decimals(),
        other => panic!("not in this sentence: {other:?}"),
    };
    finding
        .next
        .as_ref()
        .map_or_else(String::new, |phrase| phrase.fill(write))
}

fn protections(report: &Report) -> Option<String> {
    let dimensions = &report.scored.dimensions;
    let found = dimensions
        .iter()
        .find(|d| d.dimension.id == DimensionId::Protections);
    found.and_then(|d| d.points).map(Points::two_decimals)
}

#[test]
fn a_model_that_ends_in_four_days_is_exposed_in_full() {
    // jamba-1-5-large-v1:0: LEGACY, ends 2026-11-26. us-east-1 input 2, output 8: 24,000 + 19,200.
    let report = priced("ai21.jamba-1-5-large-v1:0", &[]);
    let found = retirement(&report);
    assert_eq!(points(found).as_deref(), Some("0.00"));
    assert_eq!(found.money.map(Usd::text).as_deref(), Some("43200.00"));
    assert!(
        next(found)
            .starts_with("Jamba 1.5 Large ends on 2026-11-26 and the snapshot shows no successor")
    );
}

#[test]
fn exposure_is_a_share_of_catalogue_spend_and_weighs_a_quarter_of_its_dimension() {
    // jamba-1-5-large-v1:0 us-east-1: 2 × 100 × 12 = 2,400. claude-sonnet-4-6 global: 3 × 600 × 12 = 21,600.
    // 2,400 / 24,000 = 0.1: 60 points. Own rates are no part of it.
    let mut draft = use_case_of(
        "ai21.jamba-1-5-large-v1:0",
        &[(Input, "100"), (Output, "0")],
    );
    for (index, fields) in [
        [
            (Pricing, "catalogue"),
            (Model, SONNET),
            (Scope, "global"),
            (Input, "600"),
            (Output, "0"),
        ],
        [
            (Pricing, "own"),
            (Model, SONNET),
            (Scope, "global"),
            (Input, "9000"),
            (Output, "9000"),
        ],
    ]
    .iter()
    .enumerate()
    {
        assert!(draft.add(Rows::Workloads));
        for (id, text) in fields {
            set(&mut draft, Place::Workload(index + 1), *id, text);
        }
    }
    let report = report(&draft.scenario());
    let found = retirement(&report);
    assert_eq!(points(found).as_deref(), Some("60.00"));
    assert_eq!(found.money.map(Usd::text).as_deref(), Some("2400.00"));
    // Twelve clauses unread weigh 12, exposure weighs 4: (12 × 0 + 4 × 60) / 16.
    assert_eq!(protections(&report).as_deref(), Some("15.00"));
}

#[test]
fn a_model_counts_as_leaving_from_twelve_months_before_its_end() {
    // deepseek.r1-v1:0: ACTIVE, ends 2027-03-30.
    let scenario = use_case_of("deepseek.r1-v1:0", &[]).scenario();
    for (today, expected) in [
        ("2026-03-29", "100.00"),
        ("2026-03-30", "0.00"),
        ("2026-11-22", "0.00"),
    ] {
        let report = report_on(&scenario, today);
        assert_eq!(
            points(retirement(&report)).as_deref(),
            Some(expected),
            "{today}"
        );
    }
}

#[test]
fn a_model_without_a_published_status_is_unknown_and_stays_in_the_best_case() {
    // claude-fable-5-2: UNLISTED. Third-party treatment is known, so that the two cases differ in answers alone.
    let mut draft = use_case_of("anthropic.claude-fable-5-2", &[]);
    set(&mut draft, Place::Scenario, FieldId::Treatment, "full");
    let report = report(&draft.scenario());
    let found = retirement(&report);
    assert_eq!(found.outcome, Outcome::Unknown(Points::ZERO));
    assert!(next(found).starts_with("Ask AWS for the lifecycle status"));
    let best = report
        .best_case
        .dimensions
        .iter()
        .find(|d| d.dimension.id == DimensionId::Protections);
    assert_eq!(
        best.and_then(|d| d.points)
            .map(Points::two_decimals)
            .as_deref(),
        Some("100.00")
    );
}

#[test]
fn the_successor_is_the_newest_active_model_of_the_family_and_is_priced() {
    // claude-sonnet-4-5: LEGACY, ends 2027-04-08; us-east-1 input 3.3, output 16.5: 79,200.
    // claude-sonnet-5-5 us: input 2.2, output 11: 26,400 + 26,400 = 52,800; 52,800 / 79,200 = 0.666667.
    let report = priced("anthropic.claude-sonnet-4-5-20250929-v1:0", &[]);
    let sentence = next(retirement(&report));
    assert_eq!(
        sentence,
        "Claude Sonnet 4.5 ends on 2027-04-08. Test Claude Sonnet 5.5 now: the same tokens cost 0.666667 of today's \
         price there. Ask for the notice and successor clauses."
    );
}

#[test]
fn a_successor_with_one_price_for_every_length_has_it_for_long_prompts() {
    // claude-sonnet-4-5 us gt200k: 6.6 × 12,000 + 24.75 × 2,400 = 138,600. claude-sonnet-5-5 has no row of long prompts:
    // 52,800 / 138,600 = 0.380952.
    let model = "anthropic.claude-sonnet-4-5-20250929-v1:0";
    let sentence = next(retirement(&priced(model, &[(Context, "gt200k")])));
    let expected =
        "Test Claude Sonnet 5.5 now: the same tokens cost 0.380952 of today's price there.";
    assert!(sentence.contains(expected), "{sentence}");
}

#[test]
fn a_successor_without_a_price_is_a_successor_all_the_same() {
    // claude-sonnet-5-5 has no batch price in the snapshot.
    let model = "anthropic.claude-sonnet-4-5-20250929-v1:0";
    let sentence = next(retirement(&priced(model, &[(ServiceTier, "batch")])));
    assert_eq!(
        sentence,
        "Claude Sonnet 4.5 ends on 2027-04-08. Test Claude Sonnet 5.5 now: what the same tokens cost there is not \
         known. Ask for its price, and for the notice and successor clauses."
    );
}

#[test]
fn without_a_catalogue_workload_exposure_does_not_apply() {
    let report = priced("deepseek.r1-v1:0", &[(Pricing, "own")]);
    let found = retirement(&report).outcome;
    assert!(matches!(found, Outcome::NotApplicable(_)), "{found:?}");
}

// ------------------------------------------------------------------------------------------------ capacity

fn reserved(share: &str) -> Draft {
    let mut draft = use_case_of(SONNET, &[]);
    assert!(draft.add(Rows::Workloads));
    // nova-pro-v1:0 us-east-1 input 0.8, output 3.2. Sonnet costs 79,200 a year; 2,750 M input tokens of Nova cost
    // 0.8 × 2,750 × 12 = 26,400: a quarter of 105,600 is Amazon's.
    for (id, text) in [
        (Model, "amazon.nova-pro-v1:0"),
        (Input, "2750"),
        (Output, "0"),
    ] {
        set(&mut draft, Place::Workload(1), id, text);
    }
    for (id, text) in [
        (Hourly, "10"),
        (Utilisation, "60"),
        (BreakEven, "60"),
        (CapacityThirdParty, share),
    ] {
        set(&mut draft, Place::Capacity(0), id, text);
    }
    draft
}

#[test]
fn reserved_capacity_follows_the_on_demand_mix_unless_its_share_is_stated() {
    // $10 × 8,760 = 87,600.
    for (share, third_party) in [("", "65700.00"), ("10", "8760.00"), ("0", "0.00")] {
        let report = report(&reserved(share).scenario());
        assert_eq!(report.quote.reserved.text(), "87600.00");
        assert_eq!(
            report.quote.capacity[0].third_party.text(),
            third_party,
            "{share}"
        );
        let expected: Usd = third_party.parse().expect("money");
        assert_eq!(
            report.quote.third_party,
            Usd::whole(79_200) + expected,
            "{share}"
        );
    }
}

#[test]
fn reserved_capacity_without_on_demand_use_counts_as_third_party() {
    let mut scenario = reserved("").scenario();
    scenario.workloads.clear();
    let report = report(&scenario);
    assert_eq!(report.quote.third_party.text(), "87600.00");
    scenario.capacity[0].third_party = Some(Percent::ZERO);
    assert_eq!(
        support::report(&scenario).quote.first_party.text(),
        "87600.00"
    );
}
