//! The static first view, which is seen before the program is here: it is what the app then draws, in the same places.

use serde_json::{Value, json};

use crate::harness::{Page, Scheme, journey};

/// What a reader sees of an element: its words, and where they are.
const SEEN: &str = r"
    const places = ['.top h1', '.brand p', '.tools button', '.private', '.views a', '.banner', '.steps button', '#step-title',
        '.lead', '.field .label', '.field .hint', '.box input', '.result h2', '.foot-bar'];
    return places.flatMap(css => [...document.querySelectorAll('#app ' + css)].slice(0, arguments[0][css] ?? 99).map(element => {
        const { x, y, width, height } = element.getBoundingClientRect();
        // What is only heard, and the figures, are the app's.
        const words = ['.result h2', '.foot-bar'].includes(css) ? '' : element.innerText.replace(/\n answered$|\nanswered$/, '');
        return [css, words, [x, y, css === '.result h2' ? 0 : width, css === '.result h2' ? 0 : height].map(Math.round)];
    }));
";

/// The first view has one of the four fields.
async fn seen(page: &Page) -> Value {
    let some = json!({ ".field .label": 1, ".field .hint": 1, ".box input": 1 });
    page.js_with(SEEN, vec![some]).await
}

#[test]
fn the_first_view_is_what_the_app_draws_in_its_place() {
    for width in [390, 768, 1440] {
        journey(async |page: &Page| {
            page.size(width, 900).await;
            page.cdp("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] }))
                .await;
            page.expect_console_errors();
            page.driver
                .goto(page.url(""))
                .await
                .expect("to open the page");
            let before = seen(page).await;
            assert!(
                before.as_array().is_some_and(|seen| seen.len() > 24),
                "{before}"
            );
            page.screenshot("first-view", width, 900, Scheme::Light)
                .await;
            page.cdp("Network.setBlockedURLs", json!({ "urls": [] }))
                .await;
            page.size(width, 900).await;
            page.reload().await;
            let after = seen(page).await;
            assert_eq!(before, after);
        });
    }
}

#[test]
fn nothing_moves_while_the_page_starts() {
    journey(async |page: &Page| {
        page.size(390, 844).await;
        page.open("").await;
        let shifts = "const done = arguments[0]; let sum = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
                .observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(sum), 300)";
        let shifts = page.driver.execute_async(shifts, vec![]).await;
        assert_eq!(shifts.expect("an answer").json(), &json!(0));
    });
}
