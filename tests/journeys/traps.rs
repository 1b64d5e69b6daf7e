//! The list-rate trap in the browser, and what not knowing costs. The figures are worked in `tests/renewal/`.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::harness::{Page, Scheme, journey};

async fn open_view(page: &Page) {
    page.open("#agreement").await;
    page.find("#erosion .chart").await;
    page.find("#unknowns table").await;
}

async fn waits_for(page: &Page, part: &str, words: &str) {
    page.wait_until(words, async || page.text(part).await.contains(words))
        .await;
}

#[test]
fn a_price_drop_shows_what_a_fixed_list_rate_costs() {
    journey(async |page: &Page| {
        open_view(page).await;
        page.fill("Bedrock spend under a fixed price", "1.2M").await;
        page.fill("The drop", "30").await;
        page.press(Key::Tab).await;
        // The example grows by 10 %: 1,200,000 + 1,320,000 + 1,452,000 at the list rate, against 5 % off and 30 % less
        // from the second year: 3,972,000 − 0.95 × (1,200,000 + 0.7 × 2,772,000) = 988,620.
        waits_for(
            page,
            "erosion",
            "the fixed price costs $988,620 more over 3 years",
        )
        .await;
        page.fill("The drop", "0").await;
        // 5 % of 3,972,000.
        waits_for(
            page,
            "erosion",
            "the fixed price costs $198,600 more over 3 years",
        )
        .await;
        page.fill("The drop", "ninety").await;
        page.press(Key::Tab).await;
        page.find("#erosion [aria-invalid=true]").await;
    });
}

#[test]
fn a_fixed_list_rate_holds_the_score_down_and_says_so() {
    journey(async |page: &Page| {
        open_view(page).await;
        assert_eq!(page.count("#erosion .ceiling").await, 0);
        page.tick("Yes").await;
        waits_for(
            page,
            "erosion",
            "The score is held at 69.0: a Bedrock commitment is fixed at list rate.",
        )
        .await;
        page.tick("No, none").await;
        page.wait_until("no ceiling", async || {
            page.count("#erosion .ceiling").await == 0
        })
        .await;
    });
}

#[test]
fn an_open_question_leads_to_its_answer_and_goes() {
    journey(async |page: &Page| {
        open_view(page).await;
        let before = page.count("#unknowns tbody tr").await;
        page.click("Answer: Models and versions are pinned").await;
        page.wait_until("focus on the clause", async || {
            page.js("return document.activeElement.closest('fieldset')?.id ?? ''")
                .await
                == json!("f-clause_pin_model_versions")
                || page
                    .js("return document.activeElement.closest('.clause') !== null")
                    .await
                    == json!(true)
        })
        .await;
        page.js(
            "document.activeElement.closest('fieldset').querySelector('input[value=yes]').click()",
        )
        .await;
        page.click("Agreement").await;
        page.wait_until("one question less", async || {
            page.count("#unknowns tbody tr").await == before - 1
        })
        .await;
    });
}

#[test]
fn the_traps_have_their_picture_and_fit() {
    journey(async |page: &Page| {
        open_view(page).await;
        for scheme in [Scheme::Light, Scheme::Dark] {
            for width in [390, 1440] {
                page.screenshot("traps", width, 1600, scheme).await;
                let wide = page.js("return document.documentElement.scrollWidth").await;
                assert!(wide.as_u64() <= Some(width.into()), "{width}: {wide}");
            }
        }
    });
}
