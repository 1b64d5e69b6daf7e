//! The sample files that the page offers to try, worked out by hand: an invented company in October 2026, priced at list.
//! Real and documented files are in `samples`.

use std::fs;

use bedrock_position::engine::import::{
    Choice, Format, Imported, Offer, Options, Question, UseCase,
};
use bedrock_position::engine::scenario::LoadUnit;
use bedrock_position::engine::scenario::draft::{FieldRef, Place};
use bedrock_position::engine::scenario::fields::{FieldId, LoadField};
use bedrock_position::engine::value::Value;

use crate::support::{import, import_with, lines, tag, with_catalogue};

fn shipped(name: &str) -> Vec<u8> {
    let path = format!("{}/static/samples/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read(path).expect("the sample is there")
}

/// Use cases made of it, where a log says no Region in Northern Virginia.
fn rows(imported: &Imported) -> usize {
    with_catalogue(|data, _| {
        let region = "us-east-1".parse().ok();
        let made = imported.workloads(data, Choice::default(), region);
        assert_eq!(made.left_out, [], "everything has a place");
        made.rows.len()
    })
}

/// 22 working days, and 9 of weekends at two fifths: 25.6 days of 400 M in and 90 M out of Nova Micro, and of 120 M in,
/// 22 M out, 300 M read from and 16 M written to the cache of Claude Sonnet 4.6.
const NOVA: [&str; 2] = [
    "amazon.nova-micro-v1:0 input 10240 358.4",
    "amazon.nova-micro-v1:0 output 2304 322.56",
];
const SONNET: [&str; 4] = [
    "anthropic.claude-sonnet-4-6 cache_read 7680 2534.4",
    "anthropic.claude-sonnet-4-6 cache_write 409.6 1689.6",
    "anthropic.claude-sonnet-4-6 input 3072 10137.6",
    "anthropic.claude-sonnet-4-6 output 563.2 9292.8",
];

fn sorted(imported: &Imported) -> Vec<String> {
    let mut lines = lines(imported);
    lines.retain(|line| !line.contains("-1946.83")); // the discount, which is asked for below
    lines.sort();
    lines
}

#[test]
fn the_cost_and_usage_report_has_tokens_discount_and_use_cases() {
    let imported = import_with(&shipped("cur-2.csv"), &tag("user_use_case"));
    assert_eq!(imported.format, Format::Cur2);
    assert_eq!(sorted(&imported), [&NOVA[..], &SONNET].concat());
    assert_eq!(imported.rows.ignored.values().sum::<u64>(), 31, "EC2");
    assert_eq!(rows(&imported), 2);
    // 1,946.83 of 24,335.36 are 8.00 %.
    let offers = imported.offers(LoadUnit::KtokPerMinute);
    let [edp] = offers.as_slice() else {
        panic!("one offer, not {offers:?}");
    };
    assert_eq!(edp.question, Question::Edp);
    let at = FieldRef::scenario(FieldId::Discount);
    assert_eq!(edp.values, [(at, "8".to_owned())]);
    assert!(imported.months.iter().all(|month| month.is_whole()));
    let off = imported
        .reconciled
        .iter()
        .filter(|one| !one.difference.is_zero());
    assert_eq!(off.count(), 0, "it is priced at list");
}

#[test]
fn the_older_report_has_the_same_use_of_nova() {
    let imported = import(&shipped("cur-legacy.csv"));
    assert_eq!(imported.format, Format::CurLegacy);
    assert_eq!(sorted(&imported), NOVA);
    assert_eq!(rows(&imported), 1);
}

#[test]
fn focus_has_list_and_contracted_cost() {
    let imported = import(&shipped("focus-1.2.csv"));
    assert_eq!(imported.format, Format::Focus12);
    // Eight per cent less than list, on every row: 358.4 and 322.56 less 8 %.
    assert_eq!(
        sorted(&imported),
        [
            "amazon.nova-micro-v1:0 input 10240 329.728",
            "amazon.nova-micro-v1:0 output 2304 296.7552"
        ]
    );
    let shares = imported.discounts.shares();
    let of_gross = shares.first().and_then(|share| share.of_gross);
    assert_eq!(of_gross.map(|of| of.exact()).as_deref(), Some("8"));
    assert_eq!(rows(&imported), 1);
}

/// A row of Cost Explorer's CSV by month names the first day of it, which is no day of use.
#[test]
fn a_table_by_month_covers_its_months() {
    let bytes = shipped("cost-explorer.csv");
    let imported = import(&bytes);
    let [october] = imported.months[..] else {
        panic!("{:?}", imported.months);
    };
    assert!(october.is_whole());
    // The month of today, 27 November 2026, up to the day before; of a table by day, the days that it has.
    let text = String::from_utf8(bytes).expect("text");
    let november = import(text.replace("2026-10-01", "2026-11-01").as_bytes());
    let last = |imported: &Imported| imported.months.last().map(|month| month.last.to_string());
    assert_eq!(last(&november).as_deref(), Some("2026-11-26"));
    let by_day = import(text.replace("2026-10-01", "2026-10-02").as_bytes());
    assert_eq!(last(&by_day).as_deref(), Some("2026-10-02"));
}

#[test]
fn cost_explorer_has_both_models_in_a_month() {
    let imported = import(&shipped("cost-explorer.json"));
    assert_eq!(imported.format, Format::CostExplorerJson);
    assert_eq!(sorted(&imported), [&NOVA[..], &SONNET].concat());
    assert_eq!(rows(&imported), 2);
}

#[test]
fn logs_have_callers_and_the_load_of_each_hour() {
    let by = Options {
        use_case: UseCase::Principal,
        ..Options::default()
    };
    let imported = import_with(&shipped("invocation-logs.jsonl"), &by);
    assert_eq!(imported.format, Format::InvocationLogs);
    assert_eq!(rows(&imported), 2, "two roles call");
    let load = load_of(&imported, LoadUnit::MtokPerHour);
    let curve: Vec<&str> = value(&load, LoadField::Curve).split(' ').collect();
    assert_eq!(curve.len(), 168);
    // Monday, 10:00: 20 × 21,000 in and 20 × 2,600 out. Saturday, 10:00: three tenths of it. Midnight: 21,000 + 2,600.
    assert_eq!(
        [curve[10], curve[5 * 24 + 10], curve[0]],
        ["0.472", "0.1416", "0.0236"]
    );
    assert_eq!(value(&load, LoadField::Shape), "own");
    // 2,600 of 23,600.
    assert!(value(&load, LoadField::OutputShare).starts_with("11.0"));
    assert!(!words(&load).contains("The files cover"), "a whole week");
}

/// The offer of a load.
fn load_of(imported: &Imported, unit: LoadUnit) -> Offer {
    let mut offers = imported.offers(unit).into_iter();
    let load = offers.find(|offer| offer.question == Question::Load);
    load.expect("the load of each hour")
}

fn value(load: &Offer, id: LoadField) -> &str {
    let at = FieldRef {
        place: Place::Load,
        id: FieldId::Load(id),
    };
    let found = load.values.iter().find(|(own, _)| *own == at);
    found.map(|(_, text)| text.as_str()).expect("a value")
}

fn words(offer: &Offer) -> String {
    offer.words.fill(|value| match value {
        Value::Times(number) => number.exact(),
        Value::Count(number) => number.to_string(),
        Value::Word(word) => (*word).to_owned(),
        other => format!("{other:?}"),
    })
}

#[test]
fn two_days_of_logs_are_offered_as_such_in_the_unit_of_the_position() {
    let insights = import(&shipped("logs-insights.csv"));
    let in_hours = load_of(&insights, LoadUnit::MtokPerHour);
    let curve: Vec<&str> = value(&in_hours, LoadField::Curve).split(' ').collect();
    // At ten 20 parts of 23,600 on both days, so on the five that are not covered too.
    let at_ten: Vec<&str> = (0..7).map(|day| curve[day * 24 + 10]).collect();
    assert_eq!(at_ten, ["0.472"; 7]);
    // 472,000 tokens in 60 minutes are 7,866.666... a minute.
    let in_minutes = load_of(&insights, LoadUnit::KtokPerMinute);
    let curve: Vec<&str> = value(&in_minutes, LoadField::Curve).split(' ').collect();
    assert_eq!(curve[10], "7.866667");
    assert_eq!(
        words(&in_minutes),
        "Load of each hour of a week, in thousands of tokens a minute, on average over the hour, UTC. The busiest has \
         7.866667. The files cover 48 of the 168 hours; every other takes the average of the same hour on the days \
         that they cover."
    );
    // What one unit serves is in the unit of the curve, so neither is touched.
    let unit = [LoadField::Unit, LoadField::UnitServes].map(FieldId::Load);
    for load in [in_hours, in_minutes] {
        assert!(load.values.iter().all(|(at, _)| !unit.contains(&at.id)));
    }
}

#[test]
fn fewer_than_a_days_hours_are_no_load() {
    let log = String::from_utf8(shipped("logs-insights.csv")).expect("text");
    let cut = |hours: usize| {
        let lines: Vec<&str> = log.lines().take(hours + 1).collect();
        import(lines.join("\n").as_bytes()).offers(LoadUnit::MtokPerHour)
    };
    assert_eq!((cut(23).len(), cut(24).len()), (0, 1));
}

#[test]
fn results_of_a_query_and_metrics_and_a_proxy_are_read() {
    // Two days of 223 parts each: 21,000 in and 2,600 out a part.
    let insights = import(&shipped("logs-insights.csv"));
    assert_eq!(insights.format, Format::InsightsCsv);
    assert_eq!(
        sorted(&insights),
        [
            "anthropic.claude-sonnet-4-6 input 9.366 -",
            "anthropic.claude-sonnet-4-6 output 1.1596 -"
        ]
    );
    let metrics = import_with(
        &shipped("metrics-input.json"),
        &Options {
            metric_model: Some("anthropic.claude-sonnet-4-6".to_owned()),
            ..Options::default()
        },
    );
    assert_eq!(metrics.format, Format::Metrics);
    assert!(metrics.load.is_some());
    let proxy = import(&shipped("litellm-spend-logs.csv"));
    assert_eq!(proxy.format, Format::LiteLlmRequests);
    assert_eq!(rows(&proxy), 1);
    // Without a Region all that was charged is in the one line of what is left out.
    let made = with_catalogue(|data, _| proxy.workloads(data, Choice::default(), None));
    let cost = made.left_out.iter().map(|one| one.cost);
    assert_eq!(cost.collect::<Vec<_>>(), [proxy.total().cost]);
}

#[test]
fn what_the_console_of_cost_explorer_downloads_has_tokens_from_the_charge() {
    let imported = import(&shipped("cost-explorer.csv"));
    assert_eq!(imported.format, Format::CostExplorerCsv);
    // 358.40 at 0.035 and 322.56 at 0.14 a million are the tokens of the bill.
    assert_eq!(sorted(&imported), NOVA);
    assert!(imported.lines.iter().all(|line| line.derived));
    assert_eq!(rows(&imported), 1);
}

#[test]
fn a_days_results_as_json_are_a_day_of_the_table() {
    let imported = import(&shipped("logs-insights.json"));
    assert_eq!(imported.format, Format::InsightsJson);
    // 223 parts of 21,000 in and 2,600 out.
    assert_eq!(
        sorted(&imported),
        [
            "anthropic.claude-sonnet-4-6 input 4.683 -",
            "anthropic.claude-sonnet-4-6 output 0.5798 -"
        ]
    );
    assert_eq!(rows(&imported), 1);
}

#[test]
fn a_month_of_litellm_days_has_its_cache() {
    let imported = import(&shipped("litellm-daily-spend.csv"));
    assert_eq!(imported.format, Format::LiteLlmDays);
    // 31 days of 2 M in, of which 1.5 M are read and 0.1 M written, and 0.2 M out; 0.4 × 3.30 + 0.2 × 16.50 + 1.5 × 0.33
    // + 0.1 × 4.125 = 5.5275 a day.
    assert_eq!(
        sorted(&imported),
        [
            "anthropic.claude-sonnet-4-6 - - 171.3525",
            "anthropic.claude-sonnet-4-6 cache_read 46.5 -",
            "anthropic.claude-sonnet-4-6 cache_write 3.1 -",
            "anthropic.claude-sonnet-4-6 input 12.4 -",
            "anthropic.claude-sonnet-4-6 output 6.2 -",
        ]
    );
    assert_eq!(rows(&imported), 1);
    assert!(imported.months.iter().all(|month| month.is_whole()));
}
