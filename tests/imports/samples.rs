//! Every sample file, and what its description says that a correct reader makes of it.

use std::collections::BTreeMap;

use bedrock_position::engine::data::Dimension;
use bedrock_position::engine::import::{
    Cause, Choice, Format, Ignored, Imported, Kind, Note, Options, Reconciled, Refusal, Why,
    recognise,
};
use bedrock_position::engine::num::Usd;
use bedrock_position::engine::scenario::fields::FieldId;
use bedrock_position::engine::value::Value;

use crate::support::{
    day, import, import_with, lines, meaning, refusal, sample, tag, tally, tally_after,
    with_catalogue,
};

#[test]
fn a_legacy_bill_without_bedrock_is_recognised_and_no_success() {
    let found = refusal(&sample("01_cur_legacy_slash_headers_no_bedrock.csv"));
    assert_eq!(
        found,
        Refusal::NoBedrock {
            format: Format::CurLegacy,
            rows: 8
        }
    );
}

#[test]
fn a_marketplace_row_is_found_by_name_and_counts_millions() {
    let imported = import(&sample("02_cur_athena_marketplace_claude35.csv"));
    assert_eq!(imported.format, Format::CurLegacy);
    // Left out of the catalogue on purpose: kept with its spend, and no guess at a newer model.
    assert_eq!(
        lines(&imported),
        ["Claude 3.5 Sonnet (Amazon Bedrock Edition) input 0.02645 0.1"]
    );
    assert_eq!(imported.marketplace.exact(), "0.1");
    let unmapped = &imported.unmapped[0];
    assert!(unmapped.left_out);
    assert_eq!(unmapped.tokens.exact(), "0.02645");
    assert_eq!(
        unmapped.spend.map(|spend| spend.exact()).as_deref(),
        Some("0.1")
    );
    // Public on-demand cost 0 is no list price, and no discount of 100 %.
    assert!(imported.discounts.shares().is_empty());
    assert!(imported.months.is_empty(), "the row has no date");
}

#[test]
fn without_quantities_tokens_are_derived_and_say_so() {
    let imported = import_with(
        &sample("03_cur2_iam_principal_no_quantity.csv"),
        &tag("iamPrincipal/team"),
    );
    assert_eq!(imported.format, Format::Cur2);
    assert_eq!((imported.rows.read, imported.rows.used), (12, 12));
    assert!(imported.notes.contains(&Note::Derived));
    assert!(imported.notes.contains(&Note::NoDates));
    assert!(imported.lines.iter().all(|line| line.derived));
    // Opus 4.6 output at 27.50 a million: (0.9900 + 0.1650) / 27.5 = 0.042 without the tag, 0.9900 / 27.5 = 0.036 with.
    let shown = lines(&imported);
    assert!(
        shown.contains(&"anthropic.claude-opus-4-6-v1 output 0.042 1.155".to_owned()),
        "{shown:?}"
    );
    assert!(
        shown.contains(&"anthropic.claude-opus-4-6-v1 output 0.036 0.99".to_owned()),
        "{shown:?}"
    );
    let total = imported.total();
    assert_eq!(total.derived, total.tokens, "all of them");
    let made = with_catalogue(|data, _| imported.workloads(data, Choice::default(), None));
    assert_eq!(made.derived, made.rows.len());
    let marked = |row: &Vec<(FieldId, String)>| row[0].1.ends_with(", from the charge (from file)");
    assert!(made.rows.iter().all(marked), "{:?}", made.rows);
    // What is worked out from list agrees with list by its making, so nothing is reconciled.
    assert!(imported.reconciled.is_empty());
    let teams = imported.by(|line| line.use_case.clone());
    assert_eq!(teams.keys().collect::<Vec<_>>(), ["", "BedrockDataScience"]);
}

#[test]
fn tags_of_a_principal_are_offered_as_use_cases() {
    let (tally, _) = tally(
        &sample("03_cur2_iam_principal_no_quantity.csv"),
        &Options::default(),
    );
    let tags: Vec<&str> = tally.tags().collect();
    assert_eq!(
        tags,
        [
            "iamPrincipal/cost-center",
            "iamPrincipal/project",
            "iamPrincipal/team"
        ]
    );
}

#[test]
fn a_price_list_and_a_sellers_report_are_refused_by_their_names() {
    assert_eq!(
        refusal(&sample("04_pricelist_us_east_1_56_skus.csv")),
        Refusal::PriceList
    );
    assert_eq!(
        refusal(&sample("18_marketplace_seller_daily_usage.csv")),
        Refusal::SellerReport
    );
    assert_eq!(
        refusal(&sample("19_claude_code_transcript_usage.jsonl")),
        Refusal::Transcript
    );
}

#[test]
fn spend_by_service_alone_has_no_tokens_and_says_why() {
    let imported = import(&sample("05_ce_get_cost_and_usage_by_service.json"));
    assert_eq!(imported.format, Format::CostExplorerJson);
    assert_eq!(
        lines(&imported),
        [
            "Amazon Bedrock - - 12.743910805",
            "Amazon Bedrock - - 83.928766"
        ]
    );
    assert!(imported.lines.iter().all(|line| line.kind == Kind::Unsplit));
    assert_eq!(
        imported.notes,
        [Note::SpendOnly, Note::PartialMonth, Note::Estimated]
    );
    let [january, february] = imported.months.as_slice() else {
        panic!("two months: {:?}", imported.months);
    };
    assert_eq!(
        (january.first, january.estimated),
        (day("2025-01-24"), false)
    );
    // The end of a period is the day after its last.
    assert_eq!(
        (february.last, february.estimated, february.is_whole()),
        (day("2025-02-22"), true, false)
    );
    let made = with_catalogue(|data, _| imported.workloads(data, Choice::default(), None));
    assert!(made.rows.is_empty());
    assert_eq!(made.left_out[0].why, Why::NoQuantity);
}

#[test]
fn most_of_account_a_is_the_cache() {
    let imported = import(&sample("07_ce_service_x_usage_type.csv"));
    let named = |model: &str| -> Vec<String> {
        lines(&imported)
            .into_iter()
            .filter(|line| line.starts_with(model))
            .collect()
    };
    assert_eq!(
        named("anthropic.claude-sonnet-4-5"),
        [
            "anthropic.claude-sonnet-4-5-20250929-v1:0 cache_read 829.406 248.82",
            "anthropic.claude-sonnet-4-5-20250929-v1:0 cache_write 58.893 220.85",
            "anthropic.claude-sonnet-4-5-20250929-v1:0 input 1.236 3.71",
            "anthropic.claude-sonnet-4-5-20250929-v1:0 output 5.483 82.25",
        ]
    );
    // (248.82 + 220.85) / 555.63 = 84.5 %.
    let of = |cache: bool| -> Usd {
        let account = imported.lines.iter().filter(|line| line.use_case == "A");
        let read = [Some(Dimension::CacheRead), Some(Dimension::CacheWrite)];
        account
            .filter(|line| !cache || read.contains(&line.dimension))
            .filter_map(|line| line.cost)
            .sum()
    };
    assert_eq!(
        of(true)
            .ratio_to(of(false))
            .map(|share| share.six_decimals())
            .as_deref(),
        Some("0.845293")
    );
    // Unit rates 0.30, 3.75, 3.00, 15.00 to the cent.
    for line in imported.lines.iter().filter(|line| line.use_case == "A") {
        let rate = line
            .cost
            .and_then(|cost| cost.divided_by(line.quantity?))
            .expect("a rate");
        assert!(
            ["0.30", "3.75", "3.00", "15.00"].contains(&rate.text().as_str()),
            "{}",
            rate.exact()
        );
    }
    // 1780.33 / 258.8 = 6.879 and 15.71 / 28.6 = 0.549.
    assert_eq!(
        named("openai"),
        [
            "openai.gpt-5.6-sol cache_read 28.6 15.71",
            "openai.gpt-5.6-sol cache_write 258.8 1780.33"
        ]
    );
}

#[test]
fn where_nothing_was_compared_nothing_agrees() {
    let imported = import(&sample("07_ce_service_x_usage_type.csv"));
    // The short words of this file have no Region, so no list price: 3.71 + 82.25 + 248.82 + 220.85 = 555.63.
    let alone = |one: &&Reconciled| one.parts.is_empty();
    let mut nothing: Vec<(String, Cause)> = imported
        .reconciled
        .iter()
        .filter(alone)
        .map(|one| (one.unpriced.exact(), one.cause))
        .collect();
    nothing.retain(|(charged, _)| charged == "555.63");
    assert_eq!(nothing, [("555.63".to_owned(), Cause::NotCompared)]);
    let agrees = |one: &Reconciled| one.parts.is_empty() && one.cause != Cause::NotCompared;
    assert!(!imported.reconciled.iter().any(agrees));
}

#[test]
fn words_that_are_no_usage_type_are_listed_with_their_spend() {
    let imported = import(&sample("07_ce_service_x_usage_type.csv"));
    let listed: Vec<(&str, String, u64)> = imported
        .unrecognised
        .iter()
        .map(|one| {
            (
                one.usage_type.as_str(),
                one.spend.unwrap_or_default().exact(),
                one.first_line,
            )
        })
        .collect();
    let expected = [
        ("(cache write)", "24.17", 7),
        ("(output)", "7.23", 8),
        ("(all)", "3.25", 10),
        ("(all)", "1.43", 11),
        ("(input)", "0.42", 9),
        ("(all)", "0.13", 12),
        ("(Titan embedding)", "0.03", 13),
    ];
    assert_eq!(
        listed,
        expected.map(|(name, spend, line)| (name, spend.to_owned(), line))
    );
    // 25.88 + 24.17 + 7.23 + 0.42 + 3.25 + 1.43 + 0.13 + 0.03; its author prints 62.53 of unrounded charges.
    let account = imported.by(|line| line.use_case.clone());
    assert_eq!(
        account["B"].cost.map(|cost| cost.exact()).as_deref(),
        Some("62.54")
    );
}

#[test]
fn metrics_have_no_model_until_it_is_said() {
    let input = sample("08a_nova_micro_input_get_metric_statistics.json");
    let output = sample("08b_nova_micro_output_get_metric_statistics.json");
    let imported = import(&input);
    assert_eq!(lines(&imported), [" input 0.002848 -"]);
    assert!(imported.notes.contains(&Note::NoModel));
    let said = Options {
        metric_model: Some("us.amazon.nova-micro-v1:0".to_owned()),
        metric_region: Some("us-east-1".to_owned()),
        ..Options::default()
    };
    let (first, _) = tally(&input, &said);
    let (both, _) = tally_after(first, &output, &said);
    let imported = meaning(&both).expect("two metrics");
    assert_eq!(
        lines(&imported),
        [
            "amazon.nova-micro-v1:0 input 0.002848 -",
            "amazon.nova-micro-v1:0 output 0.000348 -"
        ]
    );
    // A datum a day is no load curve.
    assert_eq!(imported.load, None);
    let third = import(&sample("08c_sonnet46_input_get_metric_statistics.json"));
    assert_eq!(lines(&third), [" input 0.142182 -"]);
}

#[test]
fn a_log_of_metadata_alone_is_read() {
    let imported = import(&sample("10_invocation_log_metadata_only.jsonl"));
    assert_eq!(
        lines(&imported),
        [
            "amazon.nova-micro-v1:0 input 0.000001 -",
            "amazon.nova-micro-v1:0 output 0.000008 -"
        ]
    );
    let peak = imported.load.and_then(|load| load.peak).expect("a minute");
    assert_eq!(
        (peak.minute, peak.tokens.input, peak.tokens.output),
        (12 * 60 + 10, 1, 8)
    );
}

#[test]
fn eight_shapes_of_a_log_record() {
    let imported = import_with(&sample("11_invocation_logs_shapes.jsonl"), &tag("team"));
    assert_eq!((imported.rows.read, imported.rows.used), (8, 7));
    // r-7 failed and counts zero.
    assert_eq!(
        imported.rows.ignored,
        BTreeMap::from([(Ignored::FailedCall, 1)])
    );
    let shown = lines(&imported);
    for line in [
        // r-1: cache counts at the outside.
        "anthropic.claude-sonnet-4-20250514-v1:0 input 0.000025 -",
        "anthropic.claude-sonnet-4-20250514-v1:0 cache_read 0.0001 -",
        "anthropic.claude-sonnet-4-20250514-v1:0 cache_write 0.00002 -",
        // r-2: the profile of a customer hides the model.
        "application-inference-profile/xyz input 0.000512 -",
        // r-3: with its ARN beside it.
        "amazon.titan-text-express-v1 output 0.00012 -",
        // r-4: bodies are there and empty.
        "anthropic.claude-sonnet-4-20250514-v1:0 output 0.0005 -",
        "cohere.command-r-plus-v1:0 output 0.00002 -",
        // r-6: an embedding has no output.
        "cohere.embed-multilingual-v3 embedding_input 0.000005 -",
        // r-8: the body's own counts are not looked at, so 109 are counted once.
        "anthropic.claude-sonnet-4-20250514-v1:0 output 0.000109 -",
    ] {
        assert!(shown.contains(&line.to_owned()), "{line}: {shown:?}");
    }
    assert_eq!(shown.len(), 15);
    // r-8 is metered where it was called, not where it was served.
    assert!(imported.lines.iter().all(|line| {
        line.region
            .is_none_or(|region| region.code() != "us-west-2")
    }));
    let asked: Vec<&str> = imported
        .unmapped
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert!(
        asked.contains(&"application-inference-profile/xyz"),
        "{asked:?}"
    );
    assert!(
        imported
            .lines
            .iter()
            .any(|line| line.use_case == "engineering")
    );
}

#[test]
fn an_answer_maps_what_the_catalogue_does_not_know() {
    let (tally, _) = tally(
        &sample("11_invocation_logs_shapes.jsonl"),
        &Options::default(),
    );
    let answer = (
        "application-inference-profile/xyz",
        "anthropic.claude-sonnet-4-6",
    );
    let answers = BTreeMap::from([(answer.0.to_owned(), answer.1.to_owned())]);
    let made = with_catalogue(|data, aliases| {
        let imported =
            Imported::new(&tally, data, aliases, &answers, day("2026-11-27")).expect("calls");
        imported.workloads(data, Choice::default(), None)
    });
    let sonnet = (FieldId::Model, answer.1.to_owned());
    assert!(
        made.rows.iter().any(|row| row.contains(&sonnet)),
        "{made:?}"
    );
}

#[test]
fn focus_without_bedrock_says_so_and_sees_no_discount() {
    let old = refusal(&sample("13_focus_1_0_aws_marketplace_row_no_bedrock.csv"));
    assert_eq!(
        old,
        Refusal::NoBedrock {
            format: Format::Focus10,
            rows: 11
        }
    );
    let new = refusal(&sample("14_focus_1_2_aws_synthetic.csv"));
    assert_eq!(
        new,
        Refusal::NoBedrock {
            format: Format::Focus12,
            rows: 7
        }
    );
}

#[test]
fn prompt_tokens_of_litellm_include_the_cache() {
    let imported = import_with(
        &sample("15_litellm_spendlogs_schema_synthetic.csv"),
        &tag("team_id"),
    );
    let ignored = [(Ignored::OtherProvider, 1), (Ignored::FailedCall, 1)];
    assert_eq!(imported.rows.ignored, BTreeMap::from(ignored));
    let mut shown = lines(&imported);
    shown.sort();
    assert_eq!(
        shown,
        [
            "amazon.titan-embed-text-v2:0 - - 0.0000002",
            "amazon.titan-embed-text-v2:0 embedding_input 0.00001 -",
            "anthropic.claude-sonnet-4-6 - - 0.0081",
            // 2,000 prompt tokens less 1,500 read from the cache.
            "anthropic.claude-sonnet-4-6 cache_read 0.0015 -",
            "anthropic.claude-sonnet-4-6 input 0.0005 -",
            "anthropic.claude-sonnet-4-6 output 0.0002 -",
        ]
    );
    assert!(imported.lines.iter().any(|line| line.use_case == "t1"));
}

#[test]
fn a_day_of_litellm_has_its_cache_in_columns() {
    let imported = import(&sample("15b_litellm_daily_spend_schema_synthetic.csv"));
    let mut shown = lines(&imported);
    shown.sort();
    assert_eq!(
        shown,
        [
            "anthropic.claude-sonnet-4-6 - - 5.8",
            "anthropic.claude-sonnet-4-6 cache_read 1.5 -",
            "anthropic.claude-sonnet-4-6 cache_write 0.1 -",
            // 2 million less what was read and what was written.
            "anthropic.claude-sonnet-4-6 input 0.4 -",
            "anthropic.claude-sonnet-4-6 output 0.2 -",
        ]
    );
}

/// What is in no use case: name, why, charge.
fn left_out(imported: &Imported) -> Vec<(String, Why, String)> {
    let made = with_catalogue(|data, _| imported.workloads(data, Choice::default(), None));
    let shown = |cost: Option<Usd>| cost.map_or("-".to_owned(), |cost| cost.exact());
    let left = made.left_out.into_iter();
    left.map(|one| (one.name, one.why, shown(one.cost)))
        .collect()
}

#[test]
fn the_charge_of_a_proxy_is_left_out_with_its_tokens() {
    // The proxy names no Region, and states its money apart: 5.80 of the day, 0.0081 and 0.0000002 of the calls.
    let days = import(&sample("15b_litellm_daily_spend_schema_synthetic.csv"));
    let calls = import(&sample("15_litellm_spendlogs_schema_synthetic.csv"));
    let left = [left_out(&days), left_out(&calls)].concat();
    let costs: Vec<_> = left
        .iter()
        .map(|(_, why, cost)| (*why, cost.as_str()))
        .collect();
    assert_eq!(
        costs,
        [
            (Why::NoRegion, "5.8"),
            (Why::NoRegion, "0.0000002"),
            (Why::NoRegion, "0.0081")
        ],
        "{left:?}"
    );
    // Requests without tokens keep their charge under what they lack.
    let focus = import(&sample("15c_litellm_focus_export_no_tokens_synthetic.csv"));
    assert_eq!(
        left_out(&focus),
        [("sonnet".to_owned(), Why::NoQuantity, "5.8".to_owned())]
    );
}

#[test]
fn requests_are_no_tokens() {
    let imported = import(&sample("15c_litellm_focus_export_no_tokens_synthetic.csv"));
    assert_eq!(imported.format, Format::LiteLlmFocus);
    assert_eq!(lines(&imported), ["sonnet - - 5.8"]);
    assert!(imported.notes.contains(&Note::SpendOnly));
    assert!(imported.total().tokens.is_zero());
}

#[test]
fn any_other_table_is_named_by_its_columns() {
    let found = refusal(&sample("17_discount_layer_reconciliation.csv"));
    let columns = ["source", "quantity", "value"].map(str::to_owned).to_vec();
    assert_eq!(found, Refusal::Table(columns));
    // Each name is whole, however many they are: all of them together were cut at 60 letters.
    let columns = [
        "a_column_with_a_long_name",
        "another_with_a_long_name",
        "model_token_kind",
    ];
    let message = Refusal::Table(columns.map(str::to_owned).to_vec()).message();
    let text = message.fill(|value| match value {
        Value::Name(names) => names.clone(),
        other => format!("{other:?}"),
    });
    assert!(
        text.contains("another_with_a_long_name, model_token_kind, and no"),
        "{text}"
    );
}

#[test]
fn what_is_no_export_is_refused_by_what_it_seems_to_be() {
    for (bytes, expected) in [
        (b"".as_slice(), Refusal::Empty),
        (b" \r\n\t", Refusal::Empty),
        (b"\xEF\xBB\xBF", Refusal::Empty),
        (b"\x1F\x8B\x08\0", Refusal::Gzip),
        (b"PAR1\x15", Refusal::Parquet),
        (b"PK\x03\x04..", Refusal::Zip),
        (b"%PDF-1.7", Refusal::Pdf),
        (b"\xFF\xFEa\0,\0", Refusal::Utf16),
        (b"a\0b\0c\0d\0", Refusal::Binary),
        (b"<html>", Refusal::Markup),
        (b"Dear reader", Refusal::Text),
        (b"{\"a\": 1}", Refusal::Json),
    ] {
        assert_eq!(recognise(bytes), Err(expected.clone()), "{bytes:?}");
        assert_eq!(refusal(bytes), expected);
        assert!(!expected.message().text.is_empty());
    }
}

#[test]
fn files_of_two_kinds_are_not_added_up() {
    let (bill, _) = tally(
        &sample("02_cur_athena_marketplace_claude35.csv"),
        &Options::default(),
    );
    let (after, file) = tally_after(
        bill.clone(),
        &sample("10_invocation_log_metadata_only.jsonl"),
        &Options::default(),
    );
    let expected = Refusal::OtherFormat {
        format: Format::InvocationLogs,
        before: Format::CurLegacy,
    };
    assert_eq!(file, Err(expected));
    assert_eq!(meaning(&after), meaning(&bill));
}
