//! The use cases: pasted, copied, moved, removed and taken back; a quote opened to its source; a model that nobody
//! knows.

use thirtyfour::prelude::*;

use crate::harness::{Page, Scheme, journey};

/// Puts a text into the box for spreadsheets at once, as a paste does: typed tabs would leave the box.
async fn paste(page: &Page, text: &str) {
    page.find("#paste").await;
    page.js("document.querySelector('.paste').open = true")
        .await;
    let script = "const box = document.getElementById('paste'); box.value = arguments[0];
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    page.js_with(script, vec![text.into()]).await;
}

/// What the page calls the use cases, in order.
async fn names(page: &Page) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('#use-case-list tbody th')].map(th => th.innerText)";
    serde_json::from_value(page.js(script).await).expect("names")
}

const TWO: &str = "name\tmodel\tregion\tinput\toutput\n\
    Chat\tClaude Sonnet 4.6\tus-east-1\t1000\t200\n\
    Search\tamazon.nova-lite-v1:0\tus-east-1\t500\t100\n";

#[test]
fn pasted_rows_are_added_and_a_bad_cell_is_named() {
    journey(async |page: &Page| {
        page.open("#use-cases").await;
        paste(
            page,
            &format!("{TWO}Broken\tClaude Sonnet 4.6\tus-east-1\tlots\t1\n"),
        )
        .await;
        page.click("Add 2 use cases").await;
        page.wait_until("two use cases", async || {
            names(page).await == ["Chat", "Search"]
        })
        .await;
        assert_eq!(page.value("Cells from a spreadsheet").await, "");
        // 1,000 × 3.30 × 12 + 200 × 16.50 × 12; 500 × 0.06 × 12 + 100 × 0.24 × 12.
        let list = page.text("use-case-list").await;
        assert!(list.contains("$79,200") && list.contains("$648"), "{list}");
        paste(page, "a\tClaude Sonnet 4.6\tus-east-1\tlots\t1").await;
        let problems = page.find(".paste .gap").await.text().await.expect("text");
        assert!(
            problems.contains("Row 1, column 4: “lots” is not a number. Enter 0 to 10,000,000"),
            "{problems}"
        );
        assert_eq!(page.count(".paste button.primary").await, 0);
    });
}

#[test]
fn use_cases_are_copied_moved_and_removed_and_that_is_taken_back() {
    journey(async |page: &Page| {
        page.open("#use-cases").await;
        paste(page, TWO).await;
        page.click("Add 2 use cases").await;
        let shown = async |expected: &[&str]| {
            page.wait_until("the order", async || names(page).await == expected)
                .await;
        };
        shown(&["Chat", "Search"]).await;
        page.click("Duplicate Chat").await;
        shown(&["Chat", "Chat", "Search"]).await;
        page.click("Undo").await;
        shown(&["Chat", "Search"]).await;
        page.click("Move up Search").await;
        shown(&["Search", "Chat"]).await;
        // The row is at the top, so the keyboard is where it can go on.
        assert_eq!(page.focused().await, "Move down Search");
        page.press(Key::Enter).await;
        shown(&["Chat", "Search"]).await;
        page.click("Remove Chat").await;
        shown(&["Search"]).await;
        page.click("Undo").await;
        shown(&["Chat", "Search"]).await;
    });
}

#[test]
fn a_line_of_the_quote_opens_to_rate_source_and_date() {
    journey(async |page: &Page| {
        page.open("#use-cases").await;
        paste(page, TWO).await;
        page.click("Add 2 use cases").await;
        page.click("Chat").await;
        page.choose("Prompt caching today", "Measured: I know the tokens")
            .await;
        page.fill("Tokens read from the cache", "500").await;
        let line = "Rate and source of Reading from the cache";
        page.click(line).await;
        let open = page.find(".use-case-quote details[open]").await;
        let words = open.text().await.expect("text");
        // 500 × 0.33 × 12.
        assert!(
            words.contains("500 million tokens × $0.33 × 12 months = $1,980.00"),
            "{words}"
        );
        assert!(
            words.contains("as of") && words.contains("confidence"),
            "{words}"
        );
        assert!(
            open.find(By::Tag("a")).await.is_ok(),
            "a source to follow: {words}"
        );
        for (width, scheme) in [
            (390, Scheme::Light),
            (1440, Scheme::Light),
            (1440, Scheme::Dark),
        ] {
            page.screenshot("use-cases", width, 2400, scheme).await;
            let wide = page.js("return document.documentElement.scrollWidth").await;
            assert!(wide.as_u64() <= Some(width.into()), "{wide} in {width}");
        }
    });
}

#[test]
fn a_model_is_found_by_typing_and_an_unknown_one_is_kept_and_shared_as_a_gap() {
    journey(async |page: &Page| {
        page.open("#use-cases").await;
        page.fill("Model", "amazon nova lite").await;
        page.press(Key::Enter).await;
        page.wait_until("the model", async || {
            page.value("Model").await == "Amazon · Nova Lite"
        })
        .await;
        page.fill("Model", "next.model-9").await;
        page.press(Key::Enter).await;
        page.wait_until("the unknown model", async || {
            page.value("Model").await == "next.model-9 (not in the snapshot)"
        })
        .await;
        page.click("Copy link").await;
        page.wait_until("a notice", async || !page.text("notice").await.is_empty())
            .await;
        let link = page.clipboard().await;
        let fragment = link.split_once('#').expect("a fragment").1;
        let stranger = page.stranger().await;
        stranger.open(&format!("#{fragment}")).await;
        stranger.click("Use cases").await;
        let list = stranger.text("use-case-list").await;
        assert!(
            list.contains("next.model-9 (unknown)") && list.contains("no price"),
            "{list}"
        );
        let quote = stranger.find(".use-case-quote .gap").await;
        let words = quote.text().await.expect("text");
        assert!(
            words.contains("next.model-9 is not in the rate snapshot"),
            "{words}"
        );
        stranger.close().await;
    });
}

#[test]
fn a_half_typed_model_is_never_kept_and_an_id_without_a_dot_can_be() {
    journey(async |page: &Page| {
        page.open("#use-cases").await;
        let before = page.value("Model").await;
        let shows = async |model: &str| {
            page.wait_until(model, async || page.value("Model").await == model)
                .await;
        };
        page.fill("Model", "no such thing").await;
        page.wait_until("what was found", async || {
            let status = page.find(".picker [role=status]").await;
            status.text().await.expect("text") == "No model found."
        })
        .await;
        page.press(Key::Escape).await;
        shows(&before).await;
        // A service, not a model: nothing that a use case could be.
        page.fill("Model", "guardrail").await;
        page.press(Key::Tab).await;
        shows(&before).await;
        page.fill("Model", "my-own-model").await;
        page.press(Key::Enter).await;
        shows("my-own-model (not in the snapshot)").await;
    });
}

#[test]
fn tokens_are_estimated_from_words() {
    journey(async |page: &Page| {
        page.open("#use-cases").await;
        page.click("From words to tokens: estimate the input and output")
            .await;
        page.fill("People who use it", "1000").await;
        page.click("Use these tokens").await;
        // 1,000 × 10 × 21 requests × 1,700 words × 1.33, and × 250 × 1.33.
        page.wait_until("the tokens", async || {
            page.value("Input tokens").await == "474.81"
                && page.value("Output tokens").await == "69.825"
        })
        .await;
    });
}
