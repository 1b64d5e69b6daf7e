//! The next snapshot: what becomes of a row that the offers confirm, change, add, announce or contradict.
//! Expected prices are worked out from the records by hand.

use std::fs;

use crate::support::{
    Made, NOVA, Run, SONNET, copy_of_the_data, folder, import, import_over, offer, path, rates, row,
};

const MARKETPLACE: &str = "AmazonBedrockFoundationModels";
const SONNET_INPUT: &str =
    "anthropic.claude-sonnet-4-6 us-east-1 in_region_or_geo standard standard input";

fn count(run: &Run, what: &str) -> usize {
    let line = run
        .out
        .lines()
        .find(|line| line.trim_start().starts_with(what));
    let number = line.and_then(|line| line.split_whitespace().last()?.parse().ok());
    number.unwrap_or_else(|| panic!("no '{what}' in\n{}\n{}", run.out, run.err))
}

#[test]
fn the_56_records_confirm_the_shipped_snapshot() {
    let place = folder("the-56");
    let out = place.join("next");
    let files = [
        "tests/offers/AmazonBedrock.json",
        "tests/offers/AmazonBedrockFoundationModels.json",
    ];
    let run = rates(&["import", "--out", path(&out), files[0], files[1]]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    // 56 less the nine of Claude 3.5 Sonnet, each a row of its own.
    for (what, expected) in [
        ("records read", 56),
        ("taken", 47),
        ("left out", 9),
        ("not taken", 0),
        ("rows spoken of", 47),
        ("unchanged", 47),
        ("changed", 0),
        ("added", 0),
        ("rows kept", 5506 - 47),
    ] {
        assert_eq!(count(&run, what), expected, "{what}");
    }
    for said in [
        "AmazonBedrock version 20260504235304, published 2026-05-04, 15 products, us-east-1\n",
        "AmazonBedrockFoundationModels version 20260501202025, published 2026-05-01, 41 products, us-east-1\n",
        // sha256sum of the two files
        "  sha256 5bd82c91c392274bf7ec10622e4d977e5ad6d7c966567239c9aa18f463a63c65\n",
        "  sha256 de49a875ea6c4f7f43b3ed3aed1bed34f2cedd82709e94b5c001bed7af26187b\n",
        "snapshot 2026-11-22 -> 2026-11-22.2, written to ",
        "The new files pass the check.",
    ] {
        assert!(run.out.contains(said), "{said}\n{}", run.out);
    }
    // Nothing in the records is newer than the rows, so the price table stays as it is, byte for byte.
    let [old, new] = ["static/data/rates.tsv".into(), out.join("rates.tsv")]
        .map(|file: std::path::PathBuf| fs::read(file).expect("the rates"));
    assert!(old == new);
    let check = rates(&["check", path(&out)]);
    assert_eq!(check.code, Some(0), "{}", check.err);
    assert!(
        check
            .out
            .starts_with("snapshot 2026-11-22.2 as of 2026-11-22\n"),
        "{}",
        check.out
    );
    let diff = rates(&["diff", "static/data", path(&out)]);
    assert_eq!(
        diff.out,
        "### Rates: 2026-11-22 to 2026-11-22.2\n\n- No price and no model changed.\n"
    );
}

#[test]
fn a_confirmed_row_gets_the_newer_source_and_day() {
    let (run, out) = import("confirmed", &offer(MARKETPLACE, "2026-11-24", &[SONNET]));
    assert_eq!((count(&run, "unchanged"), count(&run, "changed")), (1, 0));
    let cells = row(&out, SONNET_INPUT).expect("the row");
    let source = "price-list/amazonbedrockfoundationmodels-20261124120000";
    assert_eq!(
        cells,
        ["3.3", "1M_tokens", "", "", source, "2026-11-24", "high", ""]
    );
    let sources = fs::read_to_string(out.join("sources.tsv")).expect("the sources");
    let named = sources
        .lines()
        .find(|line| line.starts_with(source))
        .expect("the source");
    assert!(
        named.contains(
            "\tAWS Price List, offer AmazonBedrockFoundationModels of 2026-11-24\t2026-11-24\t"
        ),
        "{named}"
    );
    assert!(
        named.contains(
            "offers/v1.0/aws/AmazonBedrockFoundationModels/20261124120000; one file, sha256 "
        ),
        "{named}"
    );
    let snapshot = fs::read_to_string(out.join("snapshot.tsv")).expect("the snapshot");
    assert_eq!(snapshot, "id\tas_of\n2026-11-24\t2026-11-24\n");
}

#[test]
fn a_changed_price_replaces_the_row_from_its_first_day() {
    let (run, out) = import(
        "changed",
        &offer(
            MARKETPLACE,
            "2026-11-25",
            &[Made {
                price: r#""2.2000000000""#,
                ..SONNET
            }],
        ),
    );
    assert_eq!(count(&run, "changed"), 1);
    let cells = row(&out, SONNET_INPUT).expect("the row");
    assert_eq!(cells[..4], ["2.2", "1M_tokens", "2026-11-24", ""]);
    assert!(
        run.out.contains(&format!("  {SONNET_INPUT}: 3.3 -> 2.2\n")),
        "{}",
        run.out
    );
    // The geographic profile and the rows around it still say 3.3.
    for region in ["us", "geo"] {
        let wider = SONNET_INPUT.replace("us-east-1", region);
        assert!(
            run.out.contains(&format!("  {wider}: 3.3\n")),
            "{}",
            run.out
        );
        assert_eq!(
            row(&out, &wider).map(|cells| cells[0].clone()).as_deref(),
            Some("3.3")
        );
    }
    // 2.2 against 3.3 is a third less.
    let diff = rates(&["diff", "static/data", path(&out)]);
    let line = "  - anthropic.claude-sonnet-4-6, in_region_or_geo standard standard input: 3.3 -> 2.2 per 1M_tokens from 2026-11-24, -33.33 % (us-east-1)\n";
    assert!(
        diff.out.contains("- Changed prices: 1\n") && diff.out.contains(line),
        "{}",
        diff.out
    );
    assert!(
        diff.out
            .starts_with("### Rates: 2026-11-22 to 2026-11-25\n"),
        "{}",
        diff.out
    );
}

#[test]
fn an_announced_price_waits_and_the_row_gets_its_last_day() {
    let later = Made {
        price: r#""2.2""#,
        effective: "2027-01-01",
        ..SONNET
    };
    let (run, out) = import("announced", &offer(MARKETPLACE, "2026-11-25", &[later]));
    assert_eq!((count(&run, "announced"), count(&run, "changed")), (1, 0));
    let cells = row(&out, SONNET_INPUT).expect("the row");
    assert_eq!(cells[..4], ["3.3", "1M_tokens", "", "2026-12-31"]);
    assert!(
        run.out
            .contains(&format!("  {SONNET_INPUT}: 3.3, from 2027-01-01 on 2.2\n")),
        "{}",
        run.out
    );
}

#[test]
fn a_price_confirmed_after_its_last_day_is_in_force_again() {
    let later = Made {
        price: r#""2.2""#,
        effective: "2027-01-01",
        ..SONNET
    };
    let (_, announced) = import("to-end", &offer(MARKETPLACE, "2026-11-25", &[later]));
    // While the day is not over, the same price again changes nothing: 3.3 until 2026-12-31.
    let text = offer(MARKETPLACE, "2026-12-01", &[SONNET]);
    let (run, out) = import_over(&announced, "not-yet-over", &text);
    assert_eq!(count(&run, "confirmed after its last day"), 0);
    let cells = row(&out, SONNET_INPUT).expect("the row");
    assert_eq!(cells[..4], ["3.3", "1M_tokens", "", "2026-12-31"]);
    // Ten days into January it still stands, so it did not end; and it is listed.
    let text = offer(MARKETPLACE, "2027-01-10", &[SONNET]);
    let (run, out) = import_over(&announced, "did-not-end", &text);
    assert_eq!(
        (
            count(&run, "unchanged"),
            count(&run, "confirmed after its last day")
        ),
        (1, 1)
    );
    let cells = row(&out, SONNET_INPUT).expect("the row");
    assert_eq!(cells[..4], ["3.3", "1M_tokens", "", ""]);
    let line = format!("  {SONNET_INPUT}: 3.3, was to end 2026-12-31\n");
    assert!(run.out.contains(&line), "{}", run.out);
    // The term says otherwise: 3.3 from the first day on which it was to have ended.
    let term = Made {
        effective: "2027-01-01",
        ..SONNET
    };
    let text = offer(MARKETPLACE, "2026-12-02", &[term]);
    let (_, out) = import_over(&announced, "goes-on", &text);
    assert_eq!(row(&out, SONNET_INPUT).expect("the row")[3], "");
}

#[test]
fn a_row_the_snapshot_lacks_is_added() {
    let key = "anthropic.claude-sonnet-4-6 us-east-1 in_region_or_geo standard flex input";
    assert_eq!(row(std::path::Path::new("static/data"), key), None);
    let flex = Made {
        usage_type: "USE1-MP:USE1_input_tokens_flex-Units",
        price: r#""1.65""#,
        ..SONNET
    };
    let (run, out) = import(
        "added",
        &offer(MARKETPLACE, "2026-11-25", std::slice::from_ref(&flex)),
    );
    assert_eq!(count(&run, "added"), 1);
    assert_eq!(
        row(&out, key).expect("the row")[..4],
        ["1.65", "1M_tokens", "", ""]
    );
    assert!(
        run.out.contains("The new files pass the check."),
        "{}",
        run.out
    );
    // One that begins later says so.
    let (_, out) = import(
        "added-later",
        &offer(
            MARKETPLACE,
            "2026-11-25",
            &[Made {
                effective: "2027-01-01",
                ..flex
            }],
        ),
    );
    assert_eq!(
        row(&out, key).expect("the row")[..4],
        ["1.65", "1M_tokens", "2027-01-01", ""]
    );
}

#[test]
fn an_older_offer_never_replaces_a_newer_row() {
    let old = Made {
        price: r#""9.9""#,
        effective: "2026-05-01",
        ..SONNET
    };
    let (run, out) = import("older", &offer(MARKETPLACE, "2026-05-02", &[old]));
    assert_eq!((count(&run, "older"), count(&run, "changed")), (1, 0));
    assert_eq!(
        row(&out, SONNET_INPUT)
            .map(|cells| cells[0].clone())
            .as_deref(),
        Some("3.3")
    );
    assert!(
        run.out.contains(&format!(
            "  {SONNET_INPUT}: 9.9 against 3.3 of 2026-08-20\n"
        )),
        "{}",
        run.out
    );
}

#[test]
fn a_free_price_is_kept_and_says_so() {
    let free = Made {
        usage_type: "USE1-NovaMicro-cache-write-input-token-count-flex",
        price: r#""0.0000000000""#,
        ..NOVA
    };
    let (run, out) = import("free", &offer("AmazonBedrock", "2026-11-25", &[free]));
    let cells = row(
        &out,
        "amazon.nova-micro-v1:0 us-east-1 in_region_or_geo standard flex cache_write",
    )
    .expect("the row");
    assert_eq!(
        (&*cells[0], &*cells[7]),
        ("0", "free of charge in the source")
    );
    assert!(
        run.out.contains("The new files pass the check."),
        "{}",
        run.out
    );
}

#[test]
fn an_equal_price_listed_twice_is_taken_once() {
    let million = Made {
        sku: "BATCH1",
        usage_type: "USE1-MP:USE1_MillionBatchInputTokens-Units",
        price: r#""1.65""#,
        ..SONNET
    };
    let batch = Made {
        sku: "BATCH2",
        usage_type: "USE1-MP:USE1_InputTokenCount_Batch-Units",
        ..million.clone()
    };
    let (run, _) = import(
        "twice-equal",
        &offer(MARKETPLACE, "2026-11-25", &[million, batch]),
    );
    assert_eq!(
        (count(&run, "taken"), count(&run, "rows spoken of")),
        (2, 1)
    );
    let said = "  anthropic.claude-sonnet-4-6 us-east-1 in_region_or_geo standard batch input: 1.65 (BATCH1 and BATCH2)\n";
    assert!(run.out.contains(said), "{}", run.out);
}

#[test]
fn a_global_price_has_one_row_while_its_source_regions_agree() {
    let global = Made {
        sku: "G1",
        usage_type: "USE1-MP:USE1_InputTokenCount_Global-Units",
        price: r#""2.5""#,
        ..SONNET
    };
    let west = |price| Made {
        sku: "G2",
        region: "us-west-2",
        usage_type: "USW2-MP:USW2_InputTokenCount_Global-Units",
        price,
        ..SONNET
    };
    let key = "anthropic.claude-sonnet-4-6 global global standard standard input";
    let (run, out) = import(
        "global-same",
        &offer(
            MARKETPLACE,
            "2026-11-25",
            &[global.clone(), west(r#""2.5""#)],
        ),
    );
    assert_eq!(
        (count(&run, "changed"), count(&run, "rows spoken of")),
        (1, 1)
    );
    assert_eq!(
        row(&out, key).map(|cells| cells[0].clone()).as_deref(),
        Some("2.5")
    );

    let (run, out) = import(
        "global-differs",
        &offer(MARKETPLACE, "2026-11-25", &[global, west(r#""2.6""#)]),
    );
    assert!(
        run.out
            .contains("Global prices that differ by source Region (each has its own row): 1\n"),
        "{}",
        run.out
    );
    // The row of the profile stays; the two Regions have rows that go before it.
    assert_eq!(
        row(&out, key).map(|cells| cells[0].clone()).as_deref(),
        Some("3")
    );
    for (region, price) in [("us-east-1", "2.5"), ("us-west-2", "2.6")] {
        let own = key.replacen("global", region, 1);
        assert_eq!(
            row(&out, &own).map(|cells| cells[0].clone()).as_deref(),
            Some(price)
        );
    }
}

#[test]
fn a_region_with_a_global_row_of_its_own_keeps_it() {
    // Nova 2 Lite, the one model whose global price depends on the source Region.
    let own = Made {
        model: "Nova 2.0 Lite",
        usage_type: "USE1-Nova2.0Lite-input-tokens-cross-region-global",
        price: r#""0.0002500000""#,
        ..NOVA
    };
    let (_, out) = import("global-own", &offer("AmazonBedrock", "2026-11-25", &[own]));
    let key = "amazon.nova-2-lite-v1:0 us-east-1 global standard standard input";
    assert_eq!(
        row(&out, key).map(|cells| cells[0].clone()).as_deref(),
        Some("0.25")
    );
    let profile = key.replacen("us-east-1", "global", 1);
    assert_eq!(
        row(&out, &profile).map(|cells| cells[0].clone()).as_deref(),
        Some("0.3")
    );
}

#[test]
fn embeddings_and_long_context_are_told_by_what_the_snapshot_knows() {
    let titan = Made {
        model: "",
        usage_type: "USE1-TitanEmbeddingV2-Text-input-tokens",
        price: r#""0.0000200000""#,
        ..NOVA
    };
    let astra = Made {
        sku: "ASTRA",
        service_name: "OpenAI GPT-6 Astra (Amazon Bedrock Edition)",
        usage_type: "USE1-MP:USE1_input_tokens_long_ctx_standard-Units",
        price: r#""22""#,
        ..SONNET
    };
    let mantle = Made {
        sku: "MANTLE",
        model: "gpt-oss-120b",
        usage_type: "USE1-openai.gpt-oss-120b-mantle-input-tokens-standard",
        price: r#""0.0001500000""#,
        ..NOVA
    };
    let (run, out) = import(
        "told",
        &offer("AmazonBedrock", "2026-11-25", &[titan, astra, mantle]),
    );
    assert_eq!(count(&run, "taken"), 3, "{}", run.out);
    for (key, price) in [
        (
            "amazon.titan-embed-text-v2:0 us-east-1 in_region_or_geo standard standard embedding_input",
            "0.02",
        ),
        (
            "openai.gpt-6-astra us-east-1 in_region_or_geo gt272k standard input",
            "22",
        ),
        // The Mantle id is a model of its own, whatever the attribute says.
        (
            "openai.gpt-oss-120b us-east-1 in_region_or_geo standard standard input",
            "0.15",
        ),
    ] {
        assert_eq!(
            row(&out, key).map(|cells| cells[0].clone()).as_deref(),
            Some(price),
            "{key}"
        );
    }
}

#[test]
fn the_day_can_be_given_but_not_before_what_is_read() {
    let place = folder("dated");
    let file = place.join("index.json");
    fs::write(&file, offer(MARKETPLACE, "2026-11-25", &[SONNET])).expect("a file");
    let out = place.join("next");
    let asked = |day| rates(&["import", "--date", day, "--out", path(&out), path(&file)]);
    let early = asked("2026-11-24");
    assert_eq!(early.code, Some(1));
    assert!(
        early
            .err
            .starts_with("--date 2026-11-24 is before 2026-11-25"),
        "{}",
        early.err
    );
    assert_eq!(asked("2026-12-05").code, Some(0));
    let snapshot = fs::read_to_string(out.join("snapshot.tsv")).expect("the snapshot");
    assert_eq!(snapshot, "id\tas_of\n2026-12-05\t2026-12-05\n");
    // Jamba 1.5 ended on 2026-11-26: the next snapshot has to say so, and the report does.
    assert!(
        asked("2026-12-05")
            .out
            .contains("models.tsv:2: end of life 2026-11-26 has passed")
    );
}

#[test]
fn files_of_several_regions_share_one_source_and_are_listed() {
    let data = copy_of_the_data("regions-data");
    let place = folder("regions");
    let west = Made {
        region: "us-west-2",
        usage_type: "USW2-MP:USW2_InputTokenCount-Units",
        sku: "WEST",
        ..SONNET
    };
    let files = [("east.json", SONNET), ("west.json", west)].map(|(name, made)| {
        let file = place.join(name);
        fs::write(&file, offer(MARKETPLACE, "2026-11-25", &[made])).expect("a file");
        file
    });
    let out = place.join("next");
    let run = rates(&[
        "import",
        "--data",
        path(&data),
        "--out",
        path(&out),
        path(&files[0]),
        path(&files[1]),
    ]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let inputs = fs::read_to_string(out.join("inputs.tsv")).expect("the inputs");
    let id = "price-list/amazonbedrockfoundationmodels-20261125120000";
    let rows: Vec<&str> = inputs.lines().skip(1).collect();
    assert_eq!(rows.len(), 2, "{inputs}");
    assert!(
        rows[0].starts_with(&format!("{id}\tus-east-1\t"))
            && rows[1].starts_with(&format!("{id}\tus-west-2\t"))
    );
    let sources = fs::read_to_string(out.join("sources.tsv")).expect("the sources");
    let named: Vec<&str> = sources
        .lines()
        .filter(|line| line.starts_with(id))
        .collect();
    assert_eq!(named.len(), 1);
    assert!(
        named[0].contains("; 2 files, sha256 of their rows in inputs.tsv "),
        "{}",
        named[0]
    );
}

#[test]
fn a_snapshot_that_is_not_sound_is_not_built_upon() {
    let data = copy_of_the_data("unsound");
    let broken = fs::read_to_string(data.join("rates.tsv"))
        .expect("the rates")
        .replacen("\t1M_tokens\t", "\thour\t", 1);
    fs::write(data.join("rates.tsv"), broken).expect("the copy");
    let (run, out) = import_over(
        &data,
        "over-unsound",
        &offer(MARKETPLACE, "2026-11-25", &[SONNET]),
    );
    assert_eq!((run.code, out.exists()), (Some(1), false));
    assert!(
        run.err
            .starts_with("rates.tsv:2: unit hour does not fit the dimension"),
        "{}",
        run.err
    );
}
