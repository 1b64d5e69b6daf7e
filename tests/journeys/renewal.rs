//! The renewal in the browser: a date makes a calendar, a clause changes the brief, the brief prints alone.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::harness::{Page, Scheme, journey};

async fn open_view(page: &Page) {
    page.open("#renewal").await;
    page.find("#brief .asks").await;
}

/// Sets a date box, which the browser draws in its own way, as the browser would.
async fn set_date(page: &Page, label: &str, day: &str) {
    let id = page.field(label).await.id().await.expect("an id");
    let script = "const box = document.getElementById(arguments[0]);
        box.value = arguments[1];
        box.dispatchEvent(new Event('input', { bubbles: true }));";
    page.js_with(script, vec![json!(id), json!(day)]).await;
}

async fn waits_for(page: &Page, part: &str, words: &str) {
    page.wait_until(words, async || page.text(part).await.contains(words))
        .await;
}

/// The names of the asks, in order.
async fn asks(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('#brief .asks h5')].map(h => h.firstChild.textContent)";
    let names = page.js(script).await;
    let names = names.as_array().cloned().unwrap_or_default();
    names
        .iter()
        .map(|name| name.as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn a_renewal_date_makes_a_calendar_and_stays() {
    journey(async |page: &Page| {
        open_view(page).await;
        waits_for(page, "calendar", "Without a renewal date").await;
        set_date(page, "Renewal date", "2031-05-31").await;
        // Three months before 31 May is the last day of February.
        waits_for(page, "calendar", "Feb 28, 2031").await;
        waits_for(page, "calendar", "Aug 31, 2030").await;
        waits_for(page, "calendar", "months apart").await;
        assert_eq!(page.count("#calendar tbody tr").await, 5);
        set_date(page, "Reserved capacity renews on", "2030-12-31").await;
        waits_for(page, "calendar", "Dec 1, 2030").await;
        assert_eq!(page.count("#calendar tbody tr").await, 7);
        page.reload().await;
        waits_for(page, "calendar", "Feb 28, 2031").await;
    });
}

#[test]
fn a_clause_that_is_held_leaves_the_brief_and_a_note_enters_it() {
    journey(async |page: &Page| {
        open_view(page).await;
        let name = "Models and versions are pinned";
        assert!(asks(page).await.iter().any(|ask| ask == name));
        page.js("document.querySelector('.clause input[value=yes]').click()")
            .await;
        page.wait_until("the ask to go", async || {
            !asks(page).await.iter().any(|ask| ask == name)
        })
        .await;
        waits_for(page, "clauses", "1 of 12 held").await;
        page.fill("What it has produced", "Baseline of October, 14 pages")
            .await;
        page.press(Key::Tab).await;
        waits_for(page, "brief", "Baseline of October, 14 pages").await;
    });
}

#[test]
fn the_brief_has_two_orders_and_prints_alone() {
    journey(async |page: &Page| {
        open_view(page).await;
        let by_money = asks(page).await;
        page.click("By points of the score").await;
        waits_for(page, "brief", "the most points first").await;
        let mut by_points = asks(page).await;
        assert_ne!(by_money, by_points);
        let mut sorted = by_money.clone();
        sorted.sort();
        by_points.sort();
        assert_eq!(sorted, by_points, "the same asks");
        page.js(
            "window.print = () => { window.printed = document.documentElement.dataset.print; }",
        )
        .await;
        page.click("Print the brief").await;
        assert_eq!(page.js("return window.printed").await, json!("brief"));
        page.print_view(true).await;
        let shown = "return [...document.querySelectorAll('.shell > *, .negotiation > *')]
            .filter(e => e.id !== 'detail' && e.getBoundingClientRect().height > 0 && !e.matches('link, .sr'))
            .map(e => e.id || e.className)";
        assert_eq!(page.js(shown).await, json!(["brief"]));
        page.screenshot("brief-print", 794, 1123, Scheme::Light)
            .await;
        page.print_view(false).await;
        page.js("window.dispatchEvent(new Event('afterprint'))")
            .await;
        assert_eq!(
            page.js("return document.documentElement.dataset.print ?? null")
                .await,
            json!(null)
        );
    });
}

#[test]
fn the_renewal_has_its_picture_and_fits() {
    journey(async |page: &Page| {
        // A commitment that cannot be met, so that every part has something to say.
        page.open("#agreement").await;
        page.fill("Commitment, first year", "12M").await;
        page.press(Key::Tab).await;
        open_view(page).await;
        waits_for(page, "calendar", "Renewing early").await;
        set_date(page, "Renewal date", "2027-05-31").await;
        waits_for(page, "calendar", "Feb 28, 2027").await;
        for scheme in [Scheme::Light, Scheme::Dark] {
            for width in [390, 1440] {
                page.screenshot("renewal", width, 1600, scheme).await;
                let wide = page.js("return document.documentElement.scrollWidth").await;
                assert!(wide.as_u64() <= Some(width.into()), "{width}: {wide}");
            }
        }
    });
}
