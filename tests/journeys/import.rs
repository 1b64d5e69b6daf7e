//! A bill, a log or metrics as use cases: shown before anything changes, taken over, taken back; refused with a reason.
//! What a file means is held in `tests/imports`.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::harness::{Page, Scheme, journey};

const BILL: &str = "03_cur2_iam_principal_no_quantity.csv";

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/imports/samples")
        .join(name)
}

/// A file of its own for a test.
fn written(name: &str, bytes: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).expect("to write a file");
    path
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(bytes).expect("to pack");
    packer.finish().expect("to pack")
}

async fn open(page: &Page) {
    page.open("#use-cases").await;
    page.find("#use-case-list").await;
    page.click("From your bill or logs").await;
    page.find("#import-files").await;
}

/// Gives files to the picker, all at once.
async fn give(page: &Page, files: &[PathBuf]) {
    let paths: Vec<String> = files
        .iter()
        .map(|file| file.to_string_lossy().into_owned())
        .collect();
    let picker = page.find("#import-files").await;
    picker
        .send_keys(paths.join("\n"))
        .await
        .expect("to give files");
}

async fn text(page: &Page, css: &str) -> String {
    let script = "return document.querySelector(arguments[0])?.innerText ?? ''";
    let text = page.js_with(script, vec![css.into()]).await;
    text.as_str().unwrap_or_default().to_owned()
}

/// Waits until a part says something; returns all that it says.
async fn says(page: &Page, css: &str, words: &str) -> String {
    page.wait_until(&format!("{words:?} in {css}"), async || {
        text(page, css).await.contains(words)
    })
    .await;
    text(page, css).await
}

async fn select(page: &Page, id: &str, value: &str) {
    page.find(&format!("#{id}")).await;
    let script = "const list = document.getElementById(arguments[0]); list.value = arguments[1];
        list.dispatchEvent(new Event('change', { bubbles: true })); return list.value";
    let chosen = page.js_with(script, vec![id.into(), value.into()]).await;
    assert_eq!(chosen, value, "{id} has no such option");
}

async fn names(page: &Page) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('#use-case-list tbody th')].map(th => th.innerText)";
    serde_json::from_value(page.js(script).await).expect("names")
}

const USE: &str = ".import button.primary";

#[test]
fn a_bill_is_shown_first_then_taken_over_and_taken_back() {
    journey(async |page: &Page| {
        page.open("#use-cases").await;
        page.find("#use-case-list").await;
        let fetched = page.requests().await;
        assert!(
            !fetched.iter().any(|url| url.contains("import")),
            "fetched before it is wanted: {fetched:?}"
        );
        let (before, strip) = (names(page).await, text(page, ".strip").await);
        open(page).await;
        give(page, &[sample(BILL)]).await;
        says(
            page,
            ".import [role=status]",
            "12 rows, 12 of them Bedrock.",
        )
        .await;
        let preview = text(page, ".preview").await;
        for words in [
            "AWS Cost and Usage Report 2.0, without dates",
            "All of it is taken as the use of one month.",
            "(tokens worked out from the charge)",
            "3 of them have tokens that were worked out from the charge",
            "Rows read: 12. Used: 12. Not counted: 0. Unreadable: 0.",
            "Their tokens are worked out from the charge at list prices",
            "Claude Opus 4.6",
            "Use this: add 3 use cases",
        ] {
            assert!(preview.contains(words), "{words:?} is not in {preview}");
        }
        // The dearest comes first: 0.072 at 5.50 and 0.078 at 27.50 are 2.54 of 3.27.
        let opus = text(page, ".preview .evidence tbody tr").await;
        assert!(opus.contains("Claude Opus 4.6"), "{opus}");
        assert_eq!(names(page).await, before, "nothing has changed yet");
        assert_eq!(text(page, ".strip").await, strip);

        select(page, "import-use-case", "tag:iamPrincipal/team").await;
        says(page, ".preview", "BedrockDataScience").await;
        for (width, scheme) in [
            (390, Scheme::Light),
            (390, Scheme::Dark),
            (1440, Scheme::Light),
            (1440, Scheme::Dark),
        ] {
            page.screenshot("import", width, 2400, scheme).await;
            let wide = page.js("return document.documentElement.scrollWidth").await;
            assert!(wide.as_u64() <= Some(width.into()), "{wide} in {width}");
        }
        page.scheme(Scheme::Light).await;
        page.size(1280, 900).await;

        let button = page.find(USE).await;
        button.scroll_into_view().await.expect("to scroll");
        button.click().await.expect("to take it over");
        says(page, "#import-done", "added, marked “from file”").await;
        let after = names(page).await;
        assert!(after.len() > 3, "{after:?}");
        assert!(
            after.iter().all(|name| name.ends_with("(from file)")),
            "{after:?}"
        );
        assert_ne!(text(page, ".strip").await, strip);
        let score = |strip: &str| strip.lines().nth(1).unwrap_or_default().to_owned();
        assert_ne!(score(&text(page, ".strip").await), score(&strip));
        page.click("Undo").await;
        page.wait_until("the use cases before", async || names(page).await == before)
            .await;
        assert_eq!(text(page, ".strip").await, strip);
    });
}

#[test]
fn what_is_no_bill_of_bedrock_is_refused_by_what_it_seems_to_be() {
    journey(async |page: &Page| {
        open(page).await;
        let before = names(page).await;
        let bill = fs::read(sample(BILL)).expect("the sample");
        let whole = packed(&bill.repeat(40));
        let broken = written("broken-off.csv.gz", &whole[..whole.len() / 2]);
        for (file, words) in [
            (
                sample("01_cur_legacy_slash_headers_no_bedrock.csv"),
                "It has 8 rows, and none of them is Amazon Bedrock.",
            ),
            (
                sample("18_marketplace_seller_daily_usage.csv"),
                "This is a report for sellers on AWS Marketplace",
            ),
            (broken, "Nothing of it is counted"),
            (written("empty.csv", b""), "The file is empty."),
        ] {
            give(page, &[file]).await;
            let all = says(page, ".import [role=status]", words).await;
            assert!(all.contains("Nothing can be taken over."), "{all}");
            assert_eq!(page.count(USE).await, 0, "{all}");
        }
        page.click("Discard").await;
        page.wait_until("nothing said", async || {
            text(page, ".import [role=status]").await.is_empty()
        })
        .await;
        assert_eq!(names(page).await, before);
    });
}

#[test]
fn a_packed_bill_is_read_and_an_unreadable_row_is_named_with_its_line() {
    journey(async |page: &Page| {
        open(page).await;
        let mut bill = fs::read(sample(BILL)).expect("the sample");
        bill.extend_from_slice(b"AmazonBedrock,cut short\n");
        let damaged = written("with-a-short-row.csv.gz", &packed(&bill));
        // A second file of the same kind, and one that would count the same use again.
        let log = sample("10_invocation_log_metadata_only.jsonl");
        give(page, &[damaged, sample(BILL), log]).await;
        let seen = says(page, ".import [role=status]", "so import them apart").await;
        assert!(seen.contains("13 rows, 12 of them Bedrock."), "{seen}");
        let preview = says(page, ".preview", "Rows read: 25. Used: 24.").await;
        assert!(
            preview.contains("with-a-short-row.csv.gz, line 14: The row has 2 cells"),
            "{preview}"
        );
    });
}

fn stored(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/parquet/files")
        .join(name)
}

#[test]
fn a_bill_as_parquet_loads_its_own_reader_and_says_what_its_csv_says() {
    journey(async |page: &Page| {
        open(page).await;
        give(page, &[sample(BILL)]).await;
        let words = "12 rows, 12 of them Bedrock.";
        says(page, ".import [role=status]", words).await;
        let by_csv = text(page, ".preview").await;
        let fetched = page.requests().await;
        assert!(
            !fetched.iter().any(|url| url.contains("parquet")),
            "fetched before it is wanted: {fetched:?}"
        );
        for name in ["03_snappy", "03_zstd", "03_gzip", "03_parts"] {
            page.click("Discard").await;
            let file = format!("{name}.parquet");
            give(page, &[stored(&file)]).await;
            says(page, ".import [role=status]", &format!("{file}: AWS")).await;
            assert_eq!(text(page, ".preview").await, by_csv, "{file}");
        }
        let fetched = page.requests().await;
        assert!(fetched.iter().any(|url| url.contains("parquet")));
    });
}

#[test]
fn a_damaged_parquet_file_says_where_and_the_other_files_count() {
    journey(async |page: &Page| {
        open(page).await;
        let bytes = fs::read(stored("03_zstd.parquet")).expect("a file");
        let short = written("short.parquet", &bytes[..bytes.len() / 2]);
        let mut spoilt = bytes;
        spoilt[4..120].fill(0xFF);
        let spoilt = written("spoilt.parquet", &spoilt);
        let lz4 = stored("03_lz4.parquet");
        give(page, &[short, spoilt, lz4, stored("03_none.parquet")]).await;
        let all = says(page, ".import [role=status]", "12 of them Bedrock").await;
        for words in [
            "short.parquet: This Parquet file breaks off: its end is missing.",
            "spoilt.parquet: The column line_item_iam_principal is damaged in part 1",
            "03_lz4.parquet: The column line_item_iam_principal is packed with LZ4.",
        ] {
            assert!(all.contains(words), "{words:?} is not in {all}");
        }
        page.find(USE).await;
    });
}

#[test]
fn a_file_that_its_reader_breaks_over_is_named_and_those_before_it_stay() {
    journey(async |page: &Page| {
        open(page).await;
        // The library panics over a length that reaches beyond its page.
        let panics = stored("panics.parquet");
        give(
            page,
            &[stored("03_none.parquet"), panics, stored("03_gzip.parquet")],
        )
        .await;
        let all = says(page, ".import [role=status]", "12 of them Bedrock").await;
        for words in [
            "panics.parquet: This Parquet file is damaged. Nothing of it is counted",
            "03_gzip.parquet: This file was not read, because the damaged one before it",
        ] {
            assert!(all.contains(words), "{words:?} is not in {all}");
        }
        page.find(USE).await;
    });
}

#[test]
fn queries_that_reduce_a_bill_are_there_to_copy_and_to_keep() {
    journey(async |page: &Page| {
        open(page).await;
        let script =
            "const links = [...document.querySelectorAll('.import .ways-to a[href*=\"sql/\"]')];
            return Promise.all(links.map(async link => {
                const file = await (await fetch(link.href)).text();
                return file.includes('GROUP BY')
                    && file === link.closest('p').nextElementSibling.textContent;
            }))";
        assert_eq!(page.js(script).await, serde_json::json!([true, true]));
    });
}

#[test]
fn metrics_ask_for_model_and_region() {
    journey(async |page: &Page| {
        open(page).await;
        let files = ["input", "output"].map(|what| {
            let letter = if what == "input" { 'a' } else { 'b' };
            sample(&format!(
                "08{letter}_nova_micro_{what}_get_metric_statistics.json"
            ))
        });
        give(page, &files).await;
        let first = says(page, ".preview", "Choose the model of these metrics.").await;
        assert!(
            first.starts_with("No use case can be made of it yet."),
            "{first}"
        );
        select(page, "import-metric", "amazon.nova-micro-v1:0").await;
        let region = "Choose the Region that the file does not name.";
        says(page, ".preview", region).await;
        says(page, ".preview", "No Region is known for it.").await;
        select(page, "import-region", "us-east-1").await;
        says(page, ".preview", "Use this: add 1 use case").await;
        let added = says(page, ".preview", "Nova Micro, us-east-1 (from file)").await;
        assert!(
            added.contains("0.002848") && added.contains("0.000348"),
            "{added}"
        );
    });
}

#[test]
fn a_reading_that_is_cancelled_leaves_nothing() {
    journey(async |page: &Page| {
        open(page).await;
        let bill = fs::read(sample(BILL)).expect("the sample");
        let large = written("large.csv", &bill.repeat((24 << 20) / bill.len()));
        // Pressed the moment it is there: a file of this size is read within a blink.
        let press = "new MutationObserver((_, self) => {
                const cancel = document.querySelector('.import .progress-row button');
                if (cancel) { self.disconnect(); window.pressed = true; cancel.click(); }
            }).observe(document.querySelector('.import'), { childList: true, subtree: true });";
        page.js(press).await;
        give(page, &[large]).await;
        page.wait_until("Cancel to be pressed", async || {
            page.js("return window.pressed === true").await == true
        })
        .await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert_eq!(page.count(".import .progress-row").await, 0);
        assert_eq!(page.count(".preview").await, 0);
        assert_eq!(page.focused().await, "Files of one export");
    });
}

/// Opens the ways to a file and tries the sample of one.
async fn try_sample(page: &Page, name: &str) {
    page.click("How to get such a file").await;
    page.click(&format!("Try a sample: {name}")).await;
}

#[test]
fn a_sample_is_tried_answers_are_filled_in_and_the_next_month_replaces_it() {
    journey(async |page: &Page| {
        open(page).await;
        try_sample(page, "cur-2.csv").await;
        let preview = says(page, ".preview", "Use this: add 2 use cases").await;
        // 1,946.83 of 24,335.36, and what was charged less that.
        assert_eq!(
            page.js("return document.activeElement.id").await,
            "import-seen"
        );
        for words in [
            "EDP discount: 8% of the Bedrock charges after private rates.",
            "$22,388.53 charged",
        ] {
            assert!(preview.contains(words), "{words:?} is not in {preview}");
        }
        assert!(!preview.contains("Use cases that are there already"));
        page.click("By Region, service tier and month").await;
        says(page, ".preview", "2026-10").await;
        let tick = page.find(".offers input").await;
        tick.click().await.expect("to tick");
        says(page, ".preview", "Use this: add 2 use cases and 1 answer").await;
        for scheme in [Scheme::Light, Scheme::Dark] {
            page.screenshot("import-sample", 1440, 3200, scheme).await;
            page.screenshot("import-sample", 390, 4200, scheme).await;
        }
        page.scheme(Scheme::Light).await;
        page.size(1280, 900).await;
        let button = page.find(USE).await;
        button.scroll_into_view().await.expect("to scroll");
        button.click().await.expect("to take it over");
        says(page, "#import-done", "2 use cases were added").await;
        says(page, "#import-done", "1 answer was filled in.").await;
        let first = names(page).await;
        assert_eq!(first.len(), 2, "{first:?}");

        page.click("Try a sample: cost-explorer.json").await;
        says(page, ".preview", "Use cases that are there already").await;
        select(page, "import-keep", "own").await;
        let button = page.find(USE).await;
        button.scroll_into_view().await.expect("to scroll");
        button.click().await.expect("to take it over");
        says(page, "#import-done", "2 use cases were added").await;
        assert_eq!(
            names(page).await.len(),
            2,
            "those of the first file made way"
        );

        page.open("#score").await;
        page.click("Agreement").await;
        assert_eq!(page.value("EDP discount").await, "8");
    });
}

#[test]
fn a_file_packed_in_several_parts_is_read_whole() {
    journey(async |page: &Page| {
        open(page).await;
        let bill = fs::read(sample(BILL)).expect("the sample");
        let (first, second) = bill.split_at(bill.len() / 2);
        let parts = [packed(first), packed(second)].concat();
        give(page, &[written("parts.csv.gz", &parts)]).await;
        says(
            page,
            ".import [role=status]",
            "12 rows, 12 of them Bedrock.",
        )
        .await;
    });
}

#[test]
fn files_are_read_beside_the_page_and_on_it_where_a_browser_starts_nothing_there() {
    let started = "new MutationObserver(() => {}); const Real = window.Worker; window.started = [];
        window.Worker = class extends Real { constructor(name) { super(name); window.started.push(name); } };";
    let refused = "window.started = []; window.Worker = class { constructor() { throw new Error('no workers'); } };";
    for (script, programs) in [(started, 1), (refused, 0)] {
        journey(async |page: &Page| {
            page.cdp(
                "Page.addScriptToEvaluateOnNewDocument",
                serde_json::json!({ "source": script }),
            )
            .await;
            let count = async |expected: u32| {
                let script =
                    "return window.started.filter(name => name.startsWith('import-')).length";
                page.wait_until("the programs", async || page.js(script).await == expected)
                    .await;
            };
            open(page).await;
            // It waits for files, and once those are read another one does.
            count(programs).await;
            give(page, &[sample(BILL)]).await;
            says(
                page,
                ".import [role=status]",
                "12 rows, 12 of them Bedrock.",
            )
            .await;
            count(2 * programs).await;
        });
    }
}
