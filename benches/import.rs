//! How fast a long bill is read in headless Chromium, beside only reading its bytes: `make bench`. A made Cost and Usage
//! Report of 100 columns with one Bedrock row in a hundred; `BENCH_MEGABYTES` makes it longer. Figures hold for one machine
//! on one day; compare two runs on the same machine.

#[path = "../tests/journeys/harness/mod.rs"]
mod harness;

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use harness::{Page, journey};

const COLUMNS: usize = 100;
const RUNS: usize = 3;

/// The columns that the import knows, and what two rows have in them: one in a hundred is the second.
const KNOWN: [(&str, &str, &str); 8] = [
    ("bill_billing_entity", "AWS", "AWS"),
    ("line_item_line_item_type", "Usage", "Usage"),
    (
        "line_item_usage_start_date",
        "2026-10-05T09:00:00Z",
        "2026-10-05T09:00:00Z",
    ),
    ("line_item_product_code", "AmazonEC2", "AmazonBedrock"),
    (
        "line_item_usage_type",
        "USE1-BoxUsage:m7i.xlarge",
        "USE1-NovaMicro-input-tokens",
    ),
    ("line_item_usage_amount", "1", "1000"),
    ("pricing_unit", "Hrs", "1K tokens"),
    ("line_item_unblended_cost", "0.2016", "0.035"),
];

fn line(
    cell: impl Fn(&(&'static str, &'static str, &'static str)) -> &'static str,
    fill: &str,
) -> String {
    let known = KNOWN.iter().map(|column| cell(column).to_owned());
    let others = (KNOWN.len()..COLUMNS).map(|at| format!("{fill}{at}"));
    known.chain(others).collect::<Vec<_>>().join(",") + "\n"
}

fn made(megabytes: usize) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bill-{megabytes}.csv"));
    let block = [
        line(|row| row.1, "value-").repeat(99),
        line(|row| row.2, "value-"),
    ]
    .concat();
    let mut file = BufWriter::new(File::create(&path).expect("to write a bill"));
    file.write_all(line(|row| row.0, "column_").as_bytes())
        .expect("to write");
    for _ in 0..megabytes * 1_000_000 / block.len() {
        file.write_all(block.as_bytes()).expect("to write");
    }
    file.flush().expect("to write");
    path
}

/// Reads a file of a picker of our own to nowhere, in one buffer; milliseconds.
const READ_ALONE: &str = r"
    const done = arguments[0];
    (async () => {
        const file = document.getElementById('bench-file').files[0];
        const reader = file.stream().getReader({ mode: 'byob' });
        const start = performance.now();
        let buffer = new ArrayBuffer(1 << 20);
        for (;;) {
            const { value, done } = await reader.read(new Uint8Array(buffer));
            if (done) break;
            buffer = value.buffer;
        }
        return performance.now() - start;
    })().then(done);
";

const WATCH: &str = "window.longest = 0; let last = performance.now();
    const watch = now => { window.longest = Math.max(window.longest, now - last); last = now; requestAnimationFrame(watch); };
    requestAnimationFrame(now => { last = now; watch(now); });
    const picker = document.createElement('input'); picker.type = 'file'; picker.id = 'bench-file'; document.body.append(picker);";

fn main() {
    let megabytes = std::env::var("BENCH_MEGABYTES")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(100);
    let path = made(megabytes);
    let name = path.to_string_lossy().into_owned();
    println!("A bill of {megabytes} MB, {COLUMNS} columns, 1 % Bedrock; best of {RUNS}");
    let (mut alone, mut read, mut longest) = (f64::MAX, f64::MAX, 0.0_f64);
    for _ in 0..RUNS {
        journey(async |page: &Page| {
            page.driver
                .set_script_timeout(Duration::from_secs(170))
                .await
                .expect("a limit");
            page.open("#use-cases").await;
            page.find("#use-case-list").await;
            page.click("From your bill or logs").await;
            let picker = page.find("#import-files").await;
            page.js(WATCH).await;
            page.find("#bench-file")
                .await
                .send_keys(&name)
                .await
                .expect("a file");
            let took = page
                .driver
                .execute_async(READ_ALONE, vec![])
                .await
                .expect("a figure");
            alone = alone.min(took.json().as_f64().expect("milliseconds"));
            page.js("window.longest = 0").await;
            let start = Instant::now();
            picker.send_keys(&name).await.expect("a file");
            while page.count(".import button.primary").await == 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            read = read.min(start.elapsed().as_secs_f64() * 1_000.0);
            longest = longest.max(
                page.js("return window.longest")
                    .await
                    .as_f64()
                    .unwrap_or_default(),
            );
        });
    }
    let speed = |milliseconds: f64| megabytes as f64 * 1_000.0 / milliseconds;
    println!(
        "  reading alone            {alone:>8.0} ms {:>8.0} MB/s",
        speed(alone)
    );
    println!(
        "  reading and the preview  {read:>8.0} ms {:>8.0} MB/s",
        speed(read)
    );
    println!("  longest pause between two frames meanwhile {longest:>6.0} ms");
    let _ = fs::remove_file(path); // a clean folder is no figure
}
