//! The same use in every spelling of a format: headers of three kinds, results nested and flat, records one on a line
//! or spread over many, several files in a row. Recognition goes by content alone.

use bedrock_position::engine::import::{Format, Options, UseCase, recognise};

use crate::support::{import, import_with, lines, meaning, sample, tag, tally, tally_after};

const CALL: &str = r#"{"schemaType":"ModelInvocationLog","schemaVersion":"1.0","timestamp":"2026-10-05T10:00:00Z","accountId":"1","region":"us-east-1","requestId":"r","operation":"Converse","modelId":"us.anthropic.claude-sonnet-4-6","input":{"inputBodyJson":{"messages":[{"content":"SECRET \"ResultsByTime\""}]},"inputTokenCount":100,"cacheReadInputTokenCount":40,"cacheWriteInputTokenCount":7},"output":{"outputBodyJson":{"text":"SECRET"},"outputTokenCount":20},"identity":{"arn":"arn:aws:sts::1:assumed-role/Search/s"}}"#;

const COUNTS: [&str; 4] = [
    "anthropic.claude-sonnet-4-6 input 0.0001 -",
    "anthropic.claude-sonnet-4-6 output 0.00002 -",
    "anthropic.claude-sonnet-4-6 cache_read 0.00004 -",
    "anthropic.claude-sonnet-4-6 cache_write 0.000007 -",
];

#[test]
fn three_spellings_of_a_header_are_one_report() {
    let slash = "bill/BillingEntity,lineItem/LineItemType,lineItem/UsageStartDate,lineItem/ProductCode,lineItem/UsageType,\
                 lineItem/UsageAmount,lineItem/UnblendedCost,pricing/unit,product/ProductName,resourceTags/user:team";
    let row = "AWS,Usage,2026-10-05T00:00:00Z,AmazonBedrock,USE1-NovaMicro-input-tokens,2000,0.07,1K tokens,Amazon Bedrock,a";
    let snake = "bill_billing_entity,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,\
                 line_item_usage_type,line_item_usage_amount,line_item_unblended_cost,pricing_unit,product_product_name,\
                 resource_tags_user_team";
    let squashed = snake.replace('_', "");
    for header in [slash, snake, &squashed] {
        for (end, mark) in [("\n", ""), ("\r\n", "\u{feff}")] {
            let text = format!("{mark}{header}{end}{row}{end}");
            let (tally, _) = tally(text.as_bytes(), &Options::default());
            let name = tally.tags().next().expect("a tag").to_owned();
            let imported = import_with(text.as_bytes(), &tag(&name));
            assert_eq!(imported.format, Format::CurLegacy, "{header}");
            assert_eq!(lines(&imported), ["amazon.nova-micro-v1:0 input 2 0.07"]);
            assert_eq!(imported.lines[0].use_case, "a", "{name}");
        }
    }
    let quoted = format!(
        "{}\n{}\n",
        slash.replace(',', "\";\"").replace("bill/", "\"bill/") + "\"",
        row.replace(',', ";")
    );
    assert_eq!(
        lines(&import(quoted.as_bytes())),
        ["amazon.nova-micro-v1:0 input 2 0.07"]
    );
}

#[test]
fn a_row_without_a_products_name_is_found_by_its_usage_type() {
    let header = "line_item_line_item_type,line_item_usage_start_date,line_item_product_code,line_item_usage_type,\
                  line_item_usage_amount,line_item_unblended_cost,pricing_unit,line_item_resource_id";
    let text = [
        header,
        "Usage,2026-10-05,4a524th30q694o538qndh9ucht,USW2-MP:USW2_InputTokenCount-Units,2,6.6,Units,\
         arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-sonnet-4-6",
        "Usage,2026-10-05,4a524th30q694o538qndh9ucht,USW2-MP:USW2_hours-Units,2,6.6,Units,",
        "Usage,2026-10-05,AmazonEC2,USW2-BoxUsage:m5,2,6.6,Hrs,",
    ]
    .join("\n");
    let imported = import(text.as_bytes());
    assert_eq!((imported.rows.read, imported.rows.used), (3, 1));
    assert_eq!(
        lines(&imported),
        ["anthropic.claude-sonnet-4-6 input 2 6.6"]
    );
}

#[test]
fn prompts_and_answers_are_not_kept() {
    let (tally, _) = tally(CALL.as_bytes(), &Options::default());
    let kept = serde_json::to_string(&tally).expect("a tally is carried as JSON");
    assert!(
        kept.contains("claude-sonnet-4-6") && !kept.contains("SECRET"),
        "{kept}"
    );
    assert!(!format!("{tally:?}").contains("SECRET"));
}

#[test]
fn a_tally_survives_its_way_from_a_worker() {
    for name in [
        "03_cur2_iam_principal_no_quantity.csv",
        "11_invocation_logs_shapes.jsonl",
        "07_ce_service_x_usage_type.csv",
    ] {
        let (sums, _) = tally(&sample(name), &Options::default());
        let text = serde_json::to_string(&sums).expect("it is carried");
        let back = serde_json::from_str(&text).expect("it arrives");
        assert_eq!(sums, back, "{name}");
    }
}

#[test]
fn log_records_come_in_lines_in_a_row_in_lists_and_in_answers() {
    let spread = CALL.replace(",\"", ",\n\"");
    let list = format!("[{CALL},\n{CALL}]");
    let message = serde_json::to_string(CALL).expect("a string");
    let events = format!(
        "{{\"events\":[{{\"timestamp\":1,\"message\":{message}}}],\"searchedLogStreams\":[]}}"
    );
    for (text, calls) in [
        (CALL.to_owned(), 1),
        (format!("{CALL}\n\n{CALL}\r\n"), 2),
        (format!("{CALL}{CALL}\n{CALL}"), 3),
        (spread.clone(), 1),
        (format!("{spread}\n{spread}"), 2),
        (list, 2),
        (events, 1),
        (
            format!("2026-10-05T10:00:00.000Z {CALL}\n2026-10-05T10:00:01.000Z {CALL}\n"),
            2,
        ),
    ] {
        let imported = import(text.as_bytes());
        assert_eq!(imported.rows.used, calls, "{text}");
        assert_eq!(imported.lines[0].quantity, {
            let one = import(CALL.as_bytes()).lines[0].quantity;
            one.map(|one| one * bedrock_position::engine::num::Factor::of(calls as u32, 0))
        });
    }
    let mut expected = COUNTS;
    expected.sort_unstable();
    let mut shown = lines(&import(CALL.as_bytes()));
    shown.sort();
    assert_eq!(shown, expected);
}

#[test]
fn results_of_logs_insights_come_in_four_shapes() {
    let message = serde_json::to_string(CALL).expect("a string");
    let nested = r#"{"results":[[{"field":"@timestamp","value":"2026-10-05 10:00:00.000"},{"field":"modelId","value":"us.anthropic.claude-sonnet-4-6"},
        {"field":"region","value":"us-east-1"},{"field":"input.inputTokenCount","value":"100"},{"field":"input.cacheReadInputTokenCount","value":"40"},
        {"field":"input.cacheWriteInputTokenCount","value":"7"},{"field":"output.outputTokenCount","value":"20"},{"field":"@ptr","value":"x"}]],"status":"Complete"}"#;
    let run = nested.replace("[[", "[").replace("]]", "]");
    let flat = r#"[{"@timestamp":"2026-10-05 10:00:00.000","modelId":"us.anthropic.claude-sonnet-4-6","region":"us-east-1","inputTokenCount":100,
        "cacheReadInputTokenCount":40,"cacheWriteInputTokenCount":7,"outputTokenCount":20}]"#;
    let whole = format!(
        r#"{{"results":[[{{"field":"@message","value":{message}}},{{"field":"@ptr","value":"x"}}]]}}"#
    );
    let table = "modelId,region,sum(input.inputTokenCount),sum(output.outputTokenCount),sum(input.cacheReadInputTokenCount),\
                 sum(input.cacheWriteInputTokenCount)\nus.anthropic.claude-sonnet-4-6,us-east-1,100,20,40,7\n";
    let messages = format!(
        "@timestamp,@message\n2026-10-05 10:00:00.000,\"{}\"\n",
        CALL.replace('"', "\"\"")
    );
    let mut expected = COUNTS;
    expected.sort_unstable();
    for (text, format) in [
        (nested.to_owned(), Format::InsightsJson),
        (format!("\u{feff}{nested}"), Format::InsightsJson),
        (run, Format::InsightsJson),
        (flat.to_owned(), Format::InsightsJson),
        (whole, Format::InsightsJson),
        (table.to_owned(), Format::InsightsCsv),
        (messages, Format::InsightsCsv),
    ] {
        let imported = import(text.as_bytes());
        assert_eq!(imported.format, format, "{text}");
        let mut shown = lines(&imported);
        shown.sort();
        assert_eq!(shown, expected, "{text}");
        assert_eq!(imported.rows.used, 1);
    }
}

#[test]
fn callers_and_profiles_can_be_the_use_case() {
    let by = |use_case| {
        import_with(
            CALL.as_bytes(),
            &Options {
                use_case,
                ..Options::default()
            },
        )
        .lines[0]
            .use_case
            .clone()
    };
    assert_eq!(by(UseCase::Principal), "Search");
    assert_eq!(by(UseCase::Profile), "us.anthropic.claude-sonnet-4-6");
    assert_eq!(by(UseCase::Account), "1");
    assert_eq!(by(UseCase::None), "");
}

#[test]
fn metrics_of_both_commands_and_endpoints_are_read() {
    let text = r#"{"MetricDataResults":[{"Id":"a","Label":"amazon.nova-micro-v1:0 TotalInputTokens","Timestamps":["2026-10-05T10:01:00+00:00",
        "2026-10-05T10:00:00+00:00"],"Values":[5.0,7.0],"StatusCode":"Complete"},{"Id":"b","Label":"amazon.nova-micro-v1:0 Invocations",
        "Timestamps":["2026-10-05T10:00:00+00:00"],"Values":[1.0]}],"Messages":[]}"#;
    let imported = import(text.as_bytes());
    assert_eq!((imported.rows.read, imported.rows.used), (3, 2));
    assert_eq!(
        lines(&imported),
        ["amazon.nova-micro-v1:0 input 0.000012 -"]
    );
    let peak = imported
        .load
        .and_then(|load| load.peak)
        .expect("a datum a minute");
    assert_eq!((peak.minute, peak.tokens.input), (600, 7));
    let turned = r#"{"Datapoints":[{"Timestamp":"2026-10-05T10:00:00Z","Sum":5.0}],"Label":"InputTokenCount"}"#;
    assert_eq!(lines(&import(turned.as_bytes())), [" input 0.000005 -"]);
}

#[test]
fn parts_of_a_report_add_up_and_an_empty_part_is_said() {
    let part = sample("02_cur_athena_marketplace_claude35.csv");
    let (first, file) = tally(&part, &Options::default());
    assert_eq!(file.map(|file| file.used), Ok(1));
    let (both, _) = tally_after(first, &part, &Options::default());
    let imported = meaning(&both).expect("two parts");
    assert_eq!(
        imported.lines[0]
            .quantity
            .map(|quantity| quantity.exact())
            .as_deref(),
        Some("0.0529")
    );
    let header: Vec<u8> = part
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default()
        .to_vec();
    let (after, file) = tally_after(both.clone(), &header, &Options::default());
    assert!(file.is_err());
    assert_eq!(meaning(&after), meaning(&both));
}

#[test]
fn versions_of_focus_are_told_by_their_columns() {
    let format = |columns: &str| {
        recognise(format!("ChargeCategory,BilledCost,{columns}\n").as_bytes())
            .map(|found| found.format)
    };
    assert_eq!(format("ProviderName,ServiceName"), Ok(Format::Focus10));
    assert_eq!(format("ProviderName,SkuMeter"), Ok(Format::Focus12));
    assert_eq!(
        format("ServiceProviderName,HostProviderName,SkuMeter"),
        Ok(Format::FocusLater)
    );
}
