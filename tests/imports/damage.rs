//! Files that are broken, hostile or cut off: an error or a listed row with its line, never a crash and never a silent
//! loss; and what holds for any bytes in any chunks.

use bedrock_position::engine::data::Region;
use bedrock_position::engine::import::{
    Choice, Ignored, Importer, Options, Refusal, Tally, Trouble,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;

use crate::support::{import, lines, meaning, sample, tally, with_catalogue};

const HEADER: &str = "line_item_usage_start_date,line_item_product_code,product_product_name,line_item_usage_type,\
                      line_item_usage_amount,pricing_unit,line_item_unblended_cost,line_item_line_item_description";
const GOOD: &str =
    "2026-10-05,AmazonBedrock,Amazon Bedrock,USE1-NovaMicro-input-tokens,1000,1K tokens,0.035,ok";

fn with(rows: &[&[u8]]) -> Vec<u8> {
    let mut bytes = HEADER.as_bytes().to_vec();
    for row in rows {
        bytes.push(b'\n');
        bytes.extend_from_slice(row);
    }
    bytes
}

fn problems(bytes: &[u8]) -> (Vec<(u64, Trouble)>, u64) {
    let imported = import(bytes);
    (
        imported
            .problems
            .into_iter()
            .map(|problem| (problem.line, problem.trouble))
            .collect(),
        imported.rows.used,
    )
}

fn no_number(column: &str, text: &str) -> Trouble {
    Trouble::NoNumber {
        column: column.to_owned(),
        text: text.to_owned(),
    }
}

#[test]
fn bad_rows_are_listed_with_their_lines_and_good_ones_count() {
    let bytes = with(&[
        GOOD.as_bytes(),
        GOOD.replace("0.035", "1e400").as_bytes(),
        GOOD.replace("1000", "many").as_bytes(),
        GOOD.replace(",ok", "").as_bytes(),
        GOOD.replace(",ok", ",ok,more").as_bytes(),
        b"2026-10-05,AmazonBedrock,Amazon \xFF Bedrock,USE1-NovaMicro-input-tokens,1,1K tokens,1,x",
        b"2026-10-05,AmazonBedrock,Amazon Bedrock,USE1-Nova\0Micro-input-tokens,1,1K tokens,1,x",
        b"2026-10-05,AmazonBedrock,Amazon Bedrock,\"USE1-NovaMicro-input-tokens,1,1K tokens,1,x",
        GOOD.as_bytes(),
    ]);
    let (found, used) = problems(&bytes);
    let ragged = |found| Trouble::Ragged { found, expected: 8 };
    let expected = [
        (3, no_number("line_item_unblended_cost", "1e400")),
        (4, no_number("line_item_usage_amount", "many")),
        (5, ragged(7)),
        (6, ragged(9)),
        (7, Trouble::NoText("product_product_name".to_owned())),
        (8, Trouble::NoText("line_item_usage_type".to_owned())),
        (9, Trouble::TooLong),
    ];
    assert_eq!((found, used), (expected.to_vec(), 2));
}

#[test]
fn a_row_of_ten_megabytes_is_listed_and_the_next_one_counts() {
    let mut long = GOOD.as_bytes().to_vec();
    long.resize(10 << 20, b'x');
    let (found, used) = problems(&with(&[GOOD.as_bytes(), &long, GOOD.as_bytes()]));
    assert_eq!((found, used), (vec![(3, Trouble::TooLong)], 2));
    let log = sample("10_invocation_log_metadata_only.jsonl");
    let mut lines = b"{\"schemaType\":\"ModelInvocationLog\",\"body\":\"".to_vec();
    lines.resize(10 << 20, b'x');
    lines.extend_from_slice(b"\"}\n");
    lines.extend_from_slice(&log);
    let (found, used) = problems(&lines);
    assert_eq!((found, used), (vec![(1, Trouble::TooLong)], 1));
}

#[test]
fn a_hundred_thousand_columns_are_read_like_any_other() {
    let many = |cell: &str| format!(",{cell}").repeat(100_000);
    let text = format!("{HEADER}{}\n{GOOD}{}\n{GOOD}\n", many("x"), many(""));
    let (found, used) = problems(text.as_bytes());
    let ragged = Trouble::Ragged {
        found: 8,
        expected: 100_008,
    };
    assert_eq!((found, used), (vec![(3, ragged)], 1));
}

#[test]
fn negative_figures_count_as_they_are() {
    let back = GOOD.replace("1000", "-400").replace("0.035", "-0.014");
    let imported = import(&with(&[GOOD.as_bytes(), back.as_bytes()]));
    assert_eq!(lines(&imported), ["amazon.nova-micro-v1:0 input 0.6 0.021"]);
}

#[test]
fn another_currency_is_listed_and_never_taken_for_dollars() {
    let header = format!("{HEADER},line_item_currency_code");
    let text = format!("{header}\n{GOOD},USD\n{GOOD},INR\n{GOOD},\n");
    let (found, used) = problems(text.as_bytes());
    assert_eq!(
        (found, used),
        (vec![(3, Trouble::OtherCurrency("INR".to_owned()))], 2)
    );
    let rupees = String::from_utf8(sample("05_ce_get_cost_and_usage_by_service.json"))
        .expect("text")
        .replace("USD", "INR");
    let (_, file) = tally(rupees.as_bytes(), &Options::default());
    assert!(
        matches!(file, Err(Refusal::NothingReadable { rows: 2, .. })),
        "{file:?}"
    );
}

#[test]
fn a_file_whose_rows_are_all_bad_is_no_success_and_no_bill_without_bedrock() {
    let (sums, file) = tally(
        &with(&[GOOD.replace("0.035", "x").as_bytes()]),
        &Options::default(),
    );
    assert!(
        matches!(file, Err(Refusal::NothingReadable { rows: 1, .. })),
        "{file:?}"
    );
    assert!(matches!(
        meaning(&sums),
        Err(Refusal::NothingReadable { rows: 1, .. })
    ));
}

#[test]
fn json_that_breaks_off_says_so_and_keeps_what_was_whole() {
    let text = String::from_utf8(sample("05_ce_get_cost_and_usage_by_service.json")).expect("text");
    let second = text.find("2025-02-23").expect("the second period");
    let imported = import(&text.as_bytes()[..second]);
    assert_eq!(lines(&imported), ["Amazon Bedrock - - 12.743910805"]);
    assert_eq!(
        imported
            .problems
            .last()
            .map(|problem| problem.trouble.clone()),
        Some(Trouble::NoJson)
    );
    let log = sample("11_invocation_logs_shapes.jsonl");
    let (found, used) = problems(&log[..log.len() - 40]);
    assert_eq!((found, used), (vec![(8, Trouble::NoJson)], 6));
}

#[test]
fn counts_of_a_log_are_whole_and_not_negative() {
    let log = String::from_utf8(sample("10_invocation_log_metadata_only.jsonl")).expect("text");
    for count in [
        "-1",
        "1.5",
        "1e400",
        "true",
        "[1]",
        "\"many\"",
        "99999999999999999999",
    ] {
        let bad = log.replace(
            "\"inputTokenCount\":1",
            &format!("\"inputTokenCount\":{count}"),
        );
        let (found, used) = problems(format!("{log}\n{bad}").as_bytes());
        assert_eq!((found.len(), used), (1, 1), "{count} {found:?}");
        assert!(
            matches!(found[0].1, Trouble::NoNumber { .. }),
            "{count} {found:?}"
        );
    }
    let empty = log.replace("\"inputTokenCount\":1", "\"inputTokenCount\":null");
    assert_eq!(problems(empty.as_bytes()), (vec![], 1));
}

#[test]
fn more_cache_than_prompt_is_a_problem_and_no_negative_input() {
    let text = "date,model,custom_llm_provider,prompt_tokens,completion_tokens,cache_read_input_tokens,cache_creation_input_tokens,spend\n\
                2026-10-01,us.anthropic.claude-sonnet-4-6,bedrock,100,5,60,50,1\n\
                2026-10-01,us.anthropic.claude-sonnet-4-6,bedrock,110,5,60,50,1\n";
    let (found, used) = problems(text.as_bytes());
    assert_eq!((found, used), (vec![(2, Trouble::CacheAbovePrompt)], 1));
}

#[test]
fn deep_nesting_is_a_problem_and_no_overflow() {
    let deep = format!(
        "{{\"ResultsByTime\":[{}]}}",
        "[".repeat(100_000) + &"]".repeat(100_000)
    );
    let (_, file) = tally(deep.as_bytes(), &Options::default());
    assert!(
        matches!(file, Err(Refusal::NothingReadable { rows: 1, .. })),
        "{file:?}"
    );
    let log = format!(
        "{{\"schemaType\":\"ModelInvocationLog\",\"input\":{}",
        "[".repeat(100_000)
    );
    assert!(tally(log.as_bytes(), &Options::default()).1.is_err());
}

#[test]
fn problems_are_counted_beyond_those_that_are_listed() {
    let bad = GOOD.replace("0.035", "x");
    let rows: Vec<&[u8]> = std::iter::repeat_n(bad.as_bytes(), 500)
        .chain([GOOD.as_bytes()])
        .collect();
    let imported = import(&with(&rows));
    assert_eq!(
        (
            imported.problems.len(),
            imported.rows.troubled,
            imported.rows.used
        ),
        (200, 500, 1)
    );
}

#[test]
fn many_use_cases_are_put_together_and_nothing_is_lost() {
    let mut text = HEADER.to_owned() + ",resource_tags";
    for at in 0..3_000 {
        text += &format!("\n{GOOD},\"{{\"\"team\"\":\"\"t{at}\"\"}}\"");
    }
    let imported = crate::support::import_with(text.as_bytes(), &crate::support::tag("team"));
    assert!(imported.crowded);
    assert_eq!(imported.by(|line| line.use_case.clone()).len(), 2_001);
    // 3,000 times 0.035.
    assert_eq!(
        imported.total().cost.map(|cost| cost.exact()).as_deref(),
        Some("105")
    );
}

fn cases(count: u32) -> ProptestConfig {
    let mut config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = count;
        config.rng_seed = RngSeed::Fixed(20_261_127);
    }
    config
}

/// What a file gives when it comes in such chunks.
fn in_chunks(bytes: &[u8], sizes: &[usize], options: &Options) -> (Tally, Result<u64, Refusal>) {
    let mut importer = Importer::new(options.clone(), Tally::default());
    let mut rest = bytes;
    let mut sizes = sizes.iter().cycle();
    while !rest.is_empty() {
        let size = sizes.next().copied().unwrap_or(1).clamp(1, rest.len());
        let (chunk, after) = rest.split_at(size);
        importer.feed(chunk);
        rest = after;
    }
    let (tally, file) = importer.finish();
    (tally, file.map(|file| file.used))
}

/// One of the samples, with some bytes put into it, taken out or changed.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let inline = [
        r#"{"results":[[{"field":"modelId","value":"us.amazon.nova-lite-v1:0"},{"field":"inputTokenCount","value":"9"}]]}"#,
        r#"[{"modelId":"amazon.nova-lite-v1:0","inputTokenCount":5,"team":"a"},{"field":"modelId","value":"x"}]"#,
        r#"{"MetricDataResults":[{"Id":"a","Label":"InputTokenCount","Timestamps":["2026-10-05T10:01:00Z"],"Values":[5.0]}]}"#,
        "Service,Amazon Bedrock($),Total costs($)\n2026-09-01,1,1.5\nService total,1,1\n",
        "@timestamp,modelId,input.inputTokenCount\n2026-09-01 10:00:00.000,us.amazon.nova-lite-v1:0,5\n",
    ];
    let names = [
        "01_cur_legacy_slash_headers_no_bedrock.csv",
        "02_cur_athena_marketplace_claude35.csv",
        "03_cur2_iam_principal_no_quantity.csv",
        "05_ce_get_cost_and_usage_by_service.json",
        "07_ce_service_x_usage_type.csv",
        "08a_nova_micro_input_get_metric_statistics.json",
        "11_invocation_logs_shapes.jsonl",
        "13_focus_1_0_aws_marketplace_row_no_bedrock.csv",
        "15_litellm_spendlogs_schema_synthetic.csv",
        "15b_litellm_daily_spend_schema_synthetic.csv",
        "15c_litellm_focus_export_no_tokens_synthetic.csv",
    ];
    let pieces: [&[u8]; 14] = [
        b"\"", b"\"\"", b"\n", b"\r\n", b",", b"\0", b"\xFF", b"1e400", b"-", b"{", b"}", b"[",
        b"Bedrock", b"\\",
    ];
    let change = (any::<Index>(), 0..8_usize, select(pieces.to_vec()));
    let texts = select(inline.to_vec()).prop_map(|text| text.as_bytes().to_vec());
    let files = prop_oneof![2 => select(names.to_vec()).prop_map(sample), 1 => texts];
    (files, vec(change, 0..6)).prop_map(|(mut bytes, changes)| {
        for (at, taken, put) in changes {
            let at = at.index(bytes.len());
            let end = (at + taken).min(bytes.len());
            bytes.splice(at..end, put.iter().copied());
        }
        bytes
    })
}

/// A cell that can stand in a column, Bedrock's about as often as not.
fn plausible(column: &str) -> BoxedStrategy<&'static str> {
    let cells: &[&str] = match column {
        "line_item_usage_start_date" => &["2026-10-05", "2026-10-06T01:00:00Z", ""],
        "line_item_product_code" => &["AmazonBedrock", "AmazonEC2", "4a524th30q694o538qndh9ucht"],
        "product_product_name" | "ServiceName" => &[
            "Amazon Bedrock",
            "bedrock",
            "Claude",
            "\"Amazon\nBedrock\"",
            "Claude (Amazon Bedrock Edition)",
        ],
        "line_item_usage_type" | "x_UsageType" => &[
            "USE1-NovaMicro-input-tokens",
            "USE1-MP:USE1_InputTokenCount-Units",
            "USE1-BoxUsage",
            "USE1-odd",
        ],
        "x_Operation" => &[
            "InvokeModelInference",
            "InvokeModelStreamingInference",
            "RunInstances",
        ],
        "ChargeCategory" => &["Usage", "Tax", "Credit"],
        "pricing_unit" => &["1K tokens", "Units", ""],
        _ => &["1000", "-1", "0.035", "0", "\"5\""],
    };
    select(cells.to_vec()).boxed()
}

/// CSV of a bill's columns, with much that is quoted, broken or another service's.
fn rows() -> impl Strategy<Value = Vec<u8>> {
    let odd = [
        "BEDROCK",
        "\"a\"\"b\"",
        "\"",
        "x\"y",
        "1e400",
        "\"open",
        "-MP:",
        "AmazonBedrock",
        "\"a,b\"",
        "a,b",
    ];
    let headers = [
        HEADER,
        "line_item_product_code,line_item_usage_type,line_item_usage_amount,line_item_unblended_cost",
        "line_item_usage_type,line_item_usage_amount,line_item_unblended_cost,pricing_unit",
        "ServiceName,ChargeCategory,BilledCost,x_UsageType,x_Operation,PricingQuantity",
    ];
    select(headers.to_vec()).prop_flat_map(move |header| {
        let cell = |column| prop_oneof![15 => plausible(column), 1 => select(odd.to_vec())];
        let cells: Vec<_> = header.split(',').map(cell).collect();
        let row = (cells, select(vec!["\n", "\r\n"]));
        vec(row, 0..30).prop_map(move |rows| {
            let mut text = header.to_owned();
            for (cells, end) in rows {
                text += end;
                text += &cells.join(",");
            }
            text.into_bytes()
        })
    })
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn any_bytes_give_the_same_in_any_chunks_and_no_panic(
        bytes in prop_oneof![damaged(), rows(), vec(any::<u8>(), 0..400)],
        sizes in vec(1..300_usize, 1..8),
    ) {
        let options = Options::default();
        let whole = in_chunks(&bytes, &[bytes.len()], &options);
        prop_assert_eq!(&in_chunks(&bytes, &sizes, &options), &whole);
        prop_assert_eq!(&in_chunks(&bytes, &[1], &options), &whole);
        let carried = serde_json::to_string(&whole.0).expect("a tally is carried");
        prop_assert_eq!(serde_json::from_str::<Tally>(&carried).expect("it arrives"), whole.0.clone());
        if let Ok(imported) = meaning(&whole.0) {
            for problem in &imported.problems {
                prop_assert!(!problem.message().text.is_empty());
            }
            let made = with_catalogue(|data, _| imported.workloads(data, Choice::default(), Some(Region::UsEast1)));
            prop_assert!(made.rows.len() <= 2 * imported.lines.len());
            let rows = &imported.rows;
            let ignored: u64 = rows.ignored.values().sum();
            prop_assert!(rows.read <= rows.used + ignored + rows.troubled, "a row is lost: {:?}", rows);
        }
    }

    #[test]
    fn the_quick_skip_drops_no_row_that_would_be_used(
        bytes in prop_oneof![rows(), damaged()],
        size in prop_oneof![Just(64_usize), 100..3_000_usize],
    ) {
        let quick = in_chunks(&bytes, &[size], &Options::default()).0;
        let full = in_chunks(&bytes, &[64], &Options { every_row: true, ..Options::default() }).0;
        prop_assert_eq!(quick.rows(), full.rows());
        prop_assert_eq!(quick.used(), full.used());
        // What is left is the same but for rows that only the full reader finds broken; neither uses those.
        let (quick, full) = (meaning(&quick), meaning(&full));
        if let (Ok(quick), Ok(full)) = (quick, full) {
            prop_assert_eq!(&quick.lines, &full.lines);
            prop_assert_eq!(&quick.discounts, &full.discounts);
            let other = |rows: &bedrock_position::engine::import::RowCount| {
                rows.ignored.get(&Ignored::NotBedrock).copied().unwrap_or(0) + rows.troubled
            };
            prop_assert_eq!(other(&quick.rows), other(&full.rows));
        }
    }
}
