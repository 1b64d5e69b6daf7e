//! The way between the views: what is loaded when, the address, and what happens when it does not come.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::harness::{Page, Scheme, journey};

/// Address, and the name in the page.
const VIEWS: [(&str, &str); 9] = [
    ("use-cases", "Use cases"),
    ("levers", "Traps and levers"),
    ("capacity", "Capacity"),
    ("customisation", "Customisation"),
    ("agreement", "Agreement"),
    ("alternatives", "Alternatives"),
    ("renewal", "Renewal"),
    ("scenarios", "Scenarios"),
    ("rates", "Rates"),
];

async fn shows(page: &Page, name: &str) {
    page.wait_until(name, async || {
        page.js("return document.querySelector('#detail-title')?.textContent")
            .await
            == json!(name)
            && page.count("#detail .strip").await == 1
    })
    .await;
}

async fn asked_for_more(page: &Page) -> bool {
    let asked = page.requests().await;
    asked.iter().any(|url| url.contains("-details.wasm"))
}

#[test]
fn every_view_has_an_address_and_a_picture() {
    journey(async |page: &Page| {
        page.open("").await;
        for (address, name) in VIEWS {
            page.click(name).await;
            shows(page, name).await;
            assert_eq!(page.fragment().await, format!("#{address}"));
            for scheme in [Scheme::Light, Scheme::Dark] {
                for width in [390, 1440] {
                    page.screenshot(&format!("view-{address}"), width, 1600, scheme)
                        .await;
                    let wide = page.js("return document.documentElement.scrollWidth").await;
                    assert!(wide.as_u64() <= Some(width.into()), "{name}: {wide}");
                }
            }
        }
        page.js("history.back()").await;
        shows(page, "Scenarios").await;
        page.reload().await;
        shows(page, "Scenarios").await;
    });
}

#[test]
fn a_link_inside_the_score_takes_the_keyboard_along_and_the_tab_names_the_view() {
    journey(async |page: &Page| {
        page.open("").await;
        page.click("Next").await;
        page.wait_until("the second step", async || {
            page.text("step-title").await.contains("Agreement")
        })
        .await;
        page.click("Next").await;
        page.click("All use cases: list, quote, paste from a spreadsheet")
            .await;
        shows(page, "Use cases").await;
        page.wait_until("focus on the heading", async || {
            page.js("return document.activeElement.id").await == "detail-title"
        })
        .await;
        let title = page.driver.title().await.expect("a title");
        assert_eq!(title, "Use cases – Bedrock Position");
    });
}

#[test]
fn the_first_visit_loads_no_view_and_an_answer_of_ones_own_does() {
    journey(async |page: &Page| {
        page.open("").await;
        assert!(!asked_for_more(page).await);
        page.fill("Expected growth", "11").await;
        page.wait_until("the views", async || asked_for_more(page).await)
            .await;
    });
}

#[test]
fn a_view_that_does_not_load_says_so_and_can_be_asked_for_again() {
    journey(async |page: &Page| {
        page.expect_console_errors();
        page.open("").await;
        let block = async |urls: serde_json::Value| {
            page.cdp("Network.enable", json!({})).await;
            page.cdp("Network.setBlockedURLs", json!({ "urls": urls }))
                .await;
        };
        block(json!(["*-details.wasm"])).await;
        page.click("Rates").await;
        page.wait_until("what happened", async || {
            page.count("#detail [role=alert]").await == 1
        })
        .await;
        block(json!([])).await;
        page.click("Try again").await;
        shows(page, "Rates").await;
    });
}

#[test]
fn a_shared_scenario_keeps_its_link_while_its_views_are_looked_at() {
    journey(async |page: &Page| {
        page.open("").await;
        page.fill("Expected growth", "17").await;
        page.press(Key::Tab).await;
        page.click("Copy link").await;
        page.wait_until("the link", async || !page.clipboard().await.is_empty())
            .await;
        let link = page.clipboard().await;
        let fragment = &link[link.find('#').expect("a fragment")..];
        let other = page.stranger().await;
        other.open(fragment).await;
        other
            .wait_until("the shared scenario", async || {
                other.count("#shared").await == 1
            })
            .await;
        other.click("Capacity").await;
        shows(&other, "Capacity").await;
        assert_eq!(other.fragment().await, fragment);
        other.reload().await;
        other
            .wait_until("the shared scenario", async || {
                other.count("#shared").await == 1
            })
            .await;
        assert_eq!(other.value("Expected growth").await, "17");
        other.close().await;
    });
}
