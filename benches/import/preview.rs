//! The whole import of a bill through the page, from the choice of the file to its preview, with what the driver of the
//! browser needs; and the longest pause between two frames of the page meanwhile. Programs alone belong to `alone`.

use std::time::Instant;

use super::harness::{Page, journey};
use super::made::Bill;

const WATCH: &str = "window.longest = 0; let last = performance.now();
    const watch = now => { window.longest = Math.max(window.longest, now - last); last = now; requestAnimationFrame(watch); };
    requestAnimationFrame(now => { last = now; watch(now); });";

/// Milliseconds to the preview, and of the longest pause: the best of the first, the worst of the second.
pub fn measure(bill: &Bill, runs: usize) -> (f64, f64) {
    let (mut read, mut longest) = (f64::MAX, 0.0_f64);
    for _ in 0..runs {
        journey(async |page: &Page| {
            page.open("#use-cases").await;
            page.find("#use-case-list").await;
            page.click("From your bill or logs").await;
            let picker = page.find("#import-files").await;
            page.js(WATCH).await;
            let start = Instant::now();
            let path = bill.path.to_string_lossy();
            picker.send_keys(path).await.expect("a file");
            while page.count(".import button.primary").await == 0 {
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
            read = read.min(start.elapsed().as_secs_f64() * 1_000.0);
            let pause = page.js("return window.longest").await;
            longest = longest.max(pause.as_f64().unwrap_or_default());
        });
    }
    (read, longest)
}
