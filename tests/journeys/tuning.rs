//! Ways to specialise a model: tuning against retrieval with the prices of vector V15 typed in, and what is read back.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::harness::{Page, Scheme, journey};

async fn open_view(page: &Page) {
    page.open("#customisation").await;
    page.wait_until("the comparison", async || {
        page.count("#tuning-table tbody tr").await == 9
    })
    .await;
}

/// The cells of a row of the comparison, by its name.
async fn row(page: &Page, way: &str) -> Vec<String> {
    let script = "const row = [...document.querySelectorAll('#tuning-table tbody tr')]
        .find(row => row.querySelector('th').textContent.startsWith(arguments[0]));
        return row ? [...row.querySelectorAll('td')].map(cell => cell.textContent) : []";
    let cells = page.js_with(script, vec![json!(way)]).await;
    let cells = cells.as_array().cloned().unwrap_or_default();
    let text = |cell: &serde_json::Value| cell.as_str().unwrap_or_default().to_owned();
    cells.iter().map(text).collect()
}

async fn month(page: &Page, way: &str, expected: &str) {
    page.wait_until(&format!("{way} at {expected}"), async || {
        row(page, way).await.first().map(String::as_str) == Some(expected)
    })
    .await;
}

async fn unfold(page: &Page, part: &str) {
    page.click(part).await;
}

/// Vector V15: prices of 3 and 15, training at 8, storage 1.95, a unit at 22, twice the price for custom inference.
#[test]
fn tuning_against_retrieval_with_typed_prices() {
    journey(async |page: &Page| {
        open_view(page).await;
        page.choose("Base model", "Claude Sonnet 4.6").await;
        page.fill("Your own input price", "3").await;
        page.fill("Your own output price", "15").await;
        unfold(page, "Fine-tuning").await;
        page.fill("Your own training price", "8").await;
        page.fill("Your own storage price", "1.95").await;
        unfold(page, "What the tuned model runs on").await;
        page.fill("Custom inference over base", "2").await;
        page.fill("Your own price of a model unit", "22").await;
        page.press(Key::Tab).await;
        for (way, expected) in [
            ("Base prompt", "$5,325.00"),
            ("Examples in the prompt", "$8,325.00"),
            ("Examples, cached", "$4,203.75"),
            ("Retrieval", "$7,828.40"),
            ("Tuned, at an uplift", "$7,111.95"),
            ("Tuned, on model units", "$16,121.95"),
        ] {
            month(page, way, expected).await;
        }
        // Twelve months; 7,111.95 − 5,325; dearer by request than base, cheaper than examples from 24,295 on, and than
        // retrieval at any volume (worked in tests/tuning.rs).
        assert_eq!(
            page.js("return document.querySelector('#detail .chart figcaption').textContent")
                .await,
            json!("Lowest cost by traffic: Examples, cached, $4,203.75 a month")
        );
        assert_eq!(
            row(page, "Tuned, at an uplift").await[1..],
            [
                "$85,343.40",
                "+$1,786.95",
                "never",
                "from 24,295 requests",
                "always"
            ]
        );
        // The one has no published price at all, the other none for this model.
        for way in [
            "Managed knowledge base",
            "Tuned, at the published custom rate",
        ] {
            assert_eq!(row(page, way).await[0], "not priced", "{way}");
        }
        let parts = "What is claimed, and what is published";
        assert!(page.text("claims-title").await.contains(parts));
        // No tuning of this model has a published price, and the row says so.
        page.click("Tuned, at an uplift (no published tuning price for this model): $7,111.95")
            .await;
        let shown = page.find("details.way[open]").await.text().await;
        let shown = shown.expect("the lines");
        assert!(shown.contains("Training, paid once: $720.00"), "{shown}");
        assert!(
            shown.contains("entered under “Your own training price”"),
            "{shown}"
        );
        page.reload().await;
        month(page, "Retrieval", "$7,828.40").await;
        for scheme in [Scheme::Light, Scheme::Dark] {
            for width in [390, 1440] {
                page.screenshot("tuning", width, 1600, scheme).await;
                let wide = page.js("return document.documentElement.scrollWidth").await;
                assert!(wide.as_u64() <= Some(width.into()), "{width}: {wide}");
            }
        }
    });
}

#[test]
fn a_quote_for_the_managed_base_closes_its_gap_and_the_score_stays() {
    journey(async |page: &Page| {
        page.open("").await;
        let score = page.text("score").await;
        open_view(page).await;
        unfold(page, "Retrieval").await;
        page.fill("Managed knowledge base, fixed part", "350").await;
        // 56 of base, 21 of passages, 350: hand arithmetic in tests/tuning.rs.
        month(page, "Managed knowledge base", "at least $427.00").await;
        page.fill("Managed knowledge base, by query", "2").await;
        month(page, "Managed knowledge base", "$1,427.00").await;
        page.click("Capacity and tuning").await;
        page.wait_until("step 4", async || {
            page.text("step-title").await.contains("Step 4")
        })
        .await;
        assert_eq!(page.text("score").await, score);
    });
}
