//! How the built site feels, measured in headless Chromium: `make bench`. Figures hold for one machine on one day;
//! compare two runs on the same machine, never with a limit in a test.
//!
//! - Start: first paint, the moment the app has mounted, and tasks over 50 ms after the first paint; medians of five
//!   starts with an empty cache.
//! - Keys: from the key press to the first change of the document, median and slowest of fifty. The field is the
//!   first text field of the page, or the one with the label in `BENCH_FIELD`. Then the same with 200 use cases: in the
//!   first step, in step three, and in the open use case of its view; and in the search of the Rates view, where the
//!   list is filtered, sorted and drawn at each press.

#[path = "../tests/journeys/harness/mod.rs"]
mod harness;

use harness::{Page, journey};
use thirtyfour::prelude::*;

const STARTS: usize = 5;
const KEYS: usize = 50;
/// Typed into the search of the Rates view and taken away again: long lists, short ones and none.
const LOOKED_FOR: &str = "claude haiku eu-w cache x";

/// The policy of the page does not bind WebDriver, so this needs no exception in it.
const WATCH_START: &str = r"
    const done = arguments[0];
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'longtask', buffered: true });
    setTimeout(() => {
        const tasks = observer.takeRecords().filter(t => t.startTime + t.duration > paint);
        const mounted = performance.getEntriesByName('bench-mounted')[0]?.startTime ?? 0;
        done([paint, mounted, tasks.map(t => t.duration)]);
    }, 300);
";

/// Runs before the page's own scripts: notes when the static first view has gone.
const MARK_MOUNT: &str = r"
    new MutationObserver((_, observer) => {
        const app = document.getElementById('app');
        if (app && window.sawFirstView && !app.querySelector('noscript')) {
            performance.mark('bench-mounted');
            observer.disconnect();
        }
        window.sawFirstView ||= app?.querySelector('noscript') != null;
    }).observe(document, { childList: true, subtree: true });
";

/// Watches once, however often it runs; the figures start anew each time.
const WATCH_KEYS: &str = r"
    window.benchKeys = [];
    if (window.benchWatched) return;
    window.benchWatched = true;
    let pressed = 0;
    addEventListener('keydown', event => { pressed = event.timeStamp; }, true);
    new MutationObserver(() => {
        if (pressed) { window.benchKeys.push(performance.now() - pressed); pressed = 0; }
    }).observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });
";

fn main() {
    println!("Start, medians of {STARTS}, milliseconds");
    let (mut paints, mut mounts, mut tasks) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..STARTS {
        journey(async |page: &Page| {
            let script = serde_json::json!({ "source": MARK_MOUNT });
            page.cdp("Page.addScriptToEvaluateOnNewDocument", script)
                .await;
            page.open("").await;
            let seen = page
                .driver
                .execute_async(WATCH_START, vec![])
                .await
                .expect("figures");
            let (paint, mounted, long): (f64, f64, Vec<f64>) =
                serde_json::from_value(seen.json().clone()).expect("figures");
            paints.push(paint);
            mounts.push(mounted);
            tasks.extend(long);
        });
    }
    row("first paint", &mut paints);
    row("app mounted", &mut mounts);
    println!(
        "  {:<34} {:>8}  {tasks:.0?}",
        "tasks over 50 after first paint",
        tasks.len()
    );

    journey(async |page: &Page| {
        page.open("").await;
        let field = match std::env::var("BENCH_FIELD") {
            Ok(label) => page.field(&label).await,
            Err(_) => {
                page.find("#app input:not([type=checkbox], [type=radio], [type=file])")
                    .await
            }
        };
        keys(page, &field, "").await;
    });

    journey(async |page: &Page| {
        page.open("#use-cases").await;
        page.find("#paste").await;
        page.js(PASTE_200).await;
        page.js("document.querySelector('.paste').open = true")
            .await;
        page.click("Add 200 use cases").await;
        page.find("#f-w0-input").await;
        let at = async |css: &str| page.find(css).await;
        keys(page, &at("#f-w0-input").await, " of 200").await;
        keys(page, &at("#f-w0-name").await, " of 200").await;
        page.click("Score").await;
        keys(page, &at("#f-native").await, " beside 200").await;
        page.click("Bedrock use").await;
        keys(page, &at("#f-w0-input").await, " of 200").await;
    });

    journey(async |page: &Page| {
        page.open("#rates").await;
        let field = page.field("Search").await;
        println!("Key press to filtered rates, the whole snapshot in the list, milliseconds");
        field.click().await.expect("to click the field");
        let words = LOOKED_FOR.chars().map(Some);
        press_all(page, words.chain(LOOKED_FOR.chars().map(|_| None))).await;
    });
}

/// 200 use cases of three models in the box of the view, as a paste leaves them there.
const PASTE_200: &str = r"
    const models = ['Claude Sonnet 4.6', 'Claude Haiku 5.5', 'amazon.nova-lite-v1:0'];
    const rows = Array.from({ length: 200 }, (_, i) =>
        [`Case ${i + 1}`, models[i % 3], 'us-east-1', 100 + i, 10 + i].join('\t'));
    const box = document.getElementById('paste');
    box.value = rows.join('\n');
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
";

/// Types into a field and prints how long the page takes to follow.
async fn keys(page: &Page, field: &WebElement, beside: &str) {
    println!(
        "Key press to changed page in {:?}{beside}, milliseconds",
        page.name_of(field).await
    );
    field.click().await.expect("to click the field");
    // A digit, then away with it: the value stays in bounds and every press changes it.
    let presses = (0..KEYS).map(|key| if key % 2 == 0 { Some('1') } else { None });
    press_all(page, presses).await;
}

/// Types characters, or takes the last away for `None`, and prints how long the page took.
async fn press_all(page: &Page, keys: impl Iterator<Item = Option<char>>) {
    page.js(WATCH_KEYS).await;
    for key in keys {
        let key = key.map_or(Key::Backspace.into(), |key| {
            TypingData::from(key.to_string())
        });
        page.press(key).await;
    }
    let samples = page.js("return window.benchKeys").await;
    let mut samples: Vec<f64> = serde_json::from_value(samples).expect("figures");
    println!(
        "  {:<34} {:>8}",
        "key presses that changed something",
        samples.len()
    );
    row("median", &mut samples);
    println!(
        "  {:<34} {:>8.2}",
        "slowest",
        samples.last().copied().unwrap_or(f64::NAN)
    );
}

/// Sorts the samples and prints their median.
fn row(name: &str, samples: &mut [f64]) {
    samples.sort_by(f64::total_cmp);
    let median = samples.get(samples.len() / 2).copied().unwrap_or(f64::NAN);
    println!("  {name:<34} {median:>8.2}");
}
