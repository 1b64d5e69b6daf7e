//! Traps and levers: models and Regions compared in the page, with figures worked by hand from the rates that each
//! comment quotes (dollars per million tokens, `static/data/rates.tsv`).

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::harness::{Page, Scheme, journey};

/// One use case of a catalogue model, 1,000 M input and 200 M output tokens a month from N. Virginia, nothing to defer.
async fn use_case(page: &Page, model: &str) {
    page.open("").await;
    page.size(1280, 900).await;
    page.click("Bedrock use").await;
    page.choose("Model", model).await;
    page.fill("Input tokens", "1000").await;
    page.fill("Output tokens", "200").await;
    page.fill("Input that repeats and is not cached today", "40")
        .await;
    page.press(Key::Tab).await;
    page.click("Traps and levers").await;
    page.wait_until("the view", async || {
        page.count("#models-section table").await == 1
    })
    .await;
}

/// The cells of the row with this name in the first table of a section.
async fn row(page: &Page, section: &str, name: &str) -> Vec<String> {
    let script =
        "const rows = [...document.querySelectorAll(`#${arguments[0]}-section table tbody tr`)];
        const row = rows.find(row => row.cells[0].textContent.startsWith(arguments[1]));
        return row ? [...row.cells].slice(1).map(cell => cell.textContent) : [];";
    let cells = page
        .js_with(script, vec![json!(section), json!(name)])
        .await;
    let text = |cell: &Value| cell.as_str().unwrap_or_default().to_owned();
    cells
        .as_array()
        .map(|cells| cells.iter().map(text).collect())
        .unwrap_or_default()
}

#[test]
fn models_are_compared_on_the_same_tokens() {
    journey(async |page: &Page| {
        use_case(page, "Claude Sonnet 4.6").await;
        // claude-sonnet-4-6 us-east-1: 3.3 and 16.5, 3.3 × 12,000 + 16.5 × 2,400 = 79,200; batch 1.65 and 8.25, 39,600;
        // cache write 4.125, read 0.33: 39,600 × 40 % × (1 − 0.1 × 1.25 − 0.9 × 0.1) = 12,434.40 less, 66,765.60.
        assert_eq!(
            row(page, "models", "Claude Sonnet 4.6").await,
            ["Anthropic", "$79,200", "$39,600", "$66,766", "the same"]
        );
        // claude-sonnet-5-5 us: 2.2 and 11, 52,800, 26,400 less; no batch price; cached 10,560 × (1 − 0.125 − 0.045) =
        // 8,764.80 less.
        assert_eq!(
            row(page, "models", "Claude Sonnet 5.5").await,
            [
                "Anthropic",
                "$52,800",
                "No price in the snapshot",
                "$44,035",
                "−$26,400"
            ]
        );
        // nova-pro us-east-1: 0.8 and 3.2, 17,280; batch 0.4 and 1.6; read 0.2, writes as input: 3,840 × (1 − 0.1 −
        // 0.225) = 2,592 less. 61,920 less than today.
        page.choose("Model 3", "Nova Pro").await;
        page.wait_until("Nova Pro", async || {
            row(page, "models", "Nova Pro").await
                == ["Amazon", "$17,280", "$8,640", "$14,688", "−$61,920"]
        })
        .await;
        // At 50 % hits: 15,840 × (1 − 0.5 × 1.25 − 0.5 × 0.1) = 5,148 less than 79,200.
        page.fill("Hit rate of the cache", "50").await;
        page.wait_until("the other hit rate", async || {
            row(page, "models", "Claude Sonnet 4.6")
                .await
                .get(3)
                .is_some_and(|cell| cell == "$74,052")
        })
        .await;
        // What cannot be read says so and puts the figures back to those from before.
        page.press(Key::Tab).await;
        page.fill("Hit rate of the cache", "120").await;
        page.wait_until("what is wrong", async || {
            page.count(".assumptions .error").await == 1
        })
        .await;
        assert_eq!(row(page, "models", "Claude Sonnet 4.6").await[3], "$74,052");
        // Every figure opens to its rates.
        page.js("document.querySelector('#models-section details summary').click()")
            .await;
        page.wait_until("the rates", async || {
            page.count("#models-section details table").await == 1
        })
        .await;
    });
}

#[test]
fn regions_are_compared_and_those_without_a_price_are_said() {
    journey(async |page: &Page| {
        use_case(page, "gpt-oss-20b").await;
        // gpt-oss-20b-1:0: us-east-1 0.07 and 0.3, 840 + 720 = 1,560; eu-west-2 0.11 and 0.47, 1,320 + 1,128 = 2,448;
        // no global price, none in Canada.
        let none = "No price in the snapshot";
        assert_eq!(
            row(page, "regions", "US East (N. Virginia)").await,
            ["$1,560", "the same", "the Region itself", none, ""]
        );
        assert_eq!(
            row(page, "regions", "Europe (London)").await,
            ["$2,448", "+$888", "the Region itself", none, ""]
        );
        assert_eq!(
            row(page, "regions", "Canada (Central)").await,
            [none, "", "", none, ""]
        );
        let said = page.text("regions-section").await;
        assert!(said.contains("not priced for this model") && said.contains("Canada (Central)"));
        for scheme in [Scheme::Light, Scheme::Dark] {
            for width in [390, 1280] {
                page.screenshot("levers", width, 1600, scheme).await;
                let wide = page.js("return document.documentElement.scrollWidth").await;
                assert!(wide.as_u64() <= Some(width.into()), "{wide} at {width}");
            }
        }
    });
}

#[test]
fn a_model_that_ends_shows_its_time_line_and_what_the_next_one_saves() {
    journey(async |page: &Page| {
        use_case(page, "Claude Sonnet 4.6").await;
        page.click("Use cases").await;
        page.click("Score").await;
        // By its id: what stands beside the name depends on the day.
        let script = "const list = document.querySelector('#f-w0-model');
            list.value = 'anthropic.claude-opus-4-1-20250805-v1:0';
            list.dispatchEvent(new Event('change', { bubbles: true }));";
        page.wait_until("the questions", async || {
            page.count("#f-w0-model").await == 1
        })
        .await;
        page.js(script).await;
        page.click("Traps and levers").await;
        page.wait_until("the view", async || {
            page.count("#lifecycle-section svg.time rect.end").await == 1
        })
        .await;
        // claude-opus-4-1 us-east-1: 15 × 12,000 + 75 × 2,400 = 360,000; claude-opus-5-5 us: 4.4 and 22, 105,600, 29.33 %: 70.67 % less.
        let cells = row(page, "lifecycle", "Claude Opus 4.1").await;
        assert_eq!(cells[0], "$360,000");
        assert_eq!(cells[3], "not published");
        assert_eq!(cells[5..], ["Claude Opus 5.5", "$105,600", "70.7% cheaper"]);
        // The largest opportunity: 360,000 − 105,600.
        let first = page
            .js("return document.querySelector('.opportunities h4').textContent")
            .await;
        assert_eq!(first, json!("Newer model: $254,400 a year at list"));
        for width in [390, 1280] {
            page.screenshot("levers-ending", width, 1600, Scheme::Light)
                .await;
        }
        page.screenshot("levers-ending", 1280, 1600, Scheme::Dark)
            .await;
    });
}
