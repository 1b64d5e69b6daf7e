//! The comparison of scenarios by itself: its bars with names of any length, and on paper.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::harness::{Page, Scheme, journey};

/// Names as long as people give them, and the growth of each.
const VARIANTS: [(&str, &str); 4] = [
    (
        "Today's terms, with the renewal of last year carried on",
        "12",
    ),
    ("Offer of 14 May after the call with the account team", "25"),
    ("Our ask", "3"),
    ("Walk away and pay list for everything but Bedrock use", "0"),
];

async fn compare_four(page: &Page) {
    page.open("").await;
    for (name, growth) in VARIANTS {
        page.click("Scenarios").await;
        page.fill("Name of the new scenario", name).await;
        page.click("Start from the example under this name").await;
        page.wait_until(name, async || {
            page.text("open-scenario").await.contains(name)
        })
        .await;
        page.click("Score").await;
        page.fill("Expected growth", growth).await;
        page.press(Key::Tab).await;
    }
    page.click("Scenarios").await;
    page.wait_until("four columns", async || {
        page.count("#side-results thead th").await == 4
    })
    .await;
}

/// Names beside bars: their text, whether all of it is seen, and whether a bar lies over it.
const NAMES: &str = "return [...document.querySelectorAll('#side-by-side .named li')].map(item => {
    const name = item.querySelector('span');
    const [a, b] = [name, item.querySelector('rect')].map(e => e.getBoundingClientRect());
    const covered = b.width > 0 && a.bottom > b.top + 1 && a.top < b.bottom - 1;
    const value = item.querySelector('text').getBoundingClientRect();
    const cut = name.scrollWidth > name.clientWidth || a.right > innerWidth || value.right > innerWidth;
    return [name.textContent, cut, covered];
})";

#[test]
fn bars_have_whole_names_at_every_width_and_on_paper() {
    journey(async |page: &Page| {
        compare_four(page).await;
        for print in [false, true] {
            page.print_view(print).await;
            for width in [320, 390, 1440] {
                page.size(width, 900).await;
                let found = page.js(NAMES).await;
                let bars = found.as_array().expect("bars");
                assert!(bars.len() >= 4, "{found}");
                for (at, bar) in bars.iter().enumerate() {
                    let name = VARIANTS[at % 4].0;
                    let label = format!("{}. {name}", at % 4 + 1);
                    assert_eq!(bar, &json!([label, false, false]), "{width}, {print}");
                }
            }
        }
        page.print_view(false).await;
        for (width, scheme) in [
            (320, Scheme::Light),
            (390, Scheme::Dark),
            (1440, Scheme::Light),
        ] {
            page.screenshot("comparison", width, 900, scheme).await;
        }
    });
}

#[test]
fn the_comparison_prints_alone_and_nothing_is_cut_off() {
    journey(async |page: &Page| {
        compare_four(page).await;
        page.js("window.print = () => { window.printed = true; }")
            .await;
        page.click("Print the comparison").await;
        assert_eq!(page.js("return window.printed").await, json!(true));
        for (paper, width, height) in [("a4", 8.27, 11.69), ("letter", 8.5, 11.0)] {
            page.pdf(&format!("comparison-{paper}"), width, height)
                .await;
        }
        // With the rates of one opened they are printed too.
        page.js("document.querySelector('#side-by-side details').open = true")
            .await;
        // However printing was asked for: the part alone, as wide as the paper between its margins.
        page.print_view(true).await;
        page.size(703, 1000).await;
        let shown =
            "return [...document.querySelectorAll('.shell > *, #detail > *, .scenarios > *')]
            .filter(e => e.getBoundingClientRect().height > 0)
            .map(e => e.id || e.className)";
        assert_eq!(
            page.js(shown).await,
            json!(["detail", "scenarios", "side-by-side"])
        );
        let wide = "return [...document.querySelectorAll('#side-by-side, #side-by-side *')]
            .filter(e => e.getBoundingClientRect().right > 704 && !e.closest('.sr'))
            .map(e => e.tagName + ' ' + e.textContent)";
        assert_eq!(page.js(wide).await, json!([]));
        let words = page.text("side-by-side").await;
        for part in [
            "Rates behind the use on demand: Today's terms",
            "As of ",
            "not legal, tax or commercial advice",
            "Answers that differ",
            "#c1.",
        ] {
            assert!(words.contains(part), "{part} in {words}");
        }
        assert!(!words.contains("Print the comparison"), "{words}");
    });
}

#[test]
fn one_scenario_is_sent_with_its_name_and_opened_by_who_keeps_it() {
    journey(async |page: &Page| {
        page.open("").await;
        page.fill("Expected growth", "12").await;
        page.click("Scenarios").await;
        page.fill("Name of the new scenario", "Offer of May").await;
        page.click("Keep the present figures under this name").await;
        page.wait_until("it is kept", async || {
            page.text("open-scenario").await.contains("Offer of May")
        })
        .await;
        page.click("Share …").await;
        let begins = async |kind: &str| {
            page.wait_until(kind, async || {
                page.count("#share-link").await == 1 && page.value("Link").await.contains(kind)
            })
            .await;
        };
        begins("#s1.").await;
        let says = async |words: &str| page.text("share").await.contains(words);
        assert!(says("What the scenario is called stays here").await);
        page.tick("With its name: Offer of May").await;
        begins("#c1.").await;
        assert!(says("It also holds the scenario's name").await);
        let link = page.value("Link").await;
        let fragment = link.split_once('#').expect("a fragment").1;

        let stranger = page.stranger().await;
        stranger.open(&format!("#{fragment}")).await;
        stranger.find("#shared-comparison").await;
        let words = stranger.text("shared-comparison").await;
        assert!(words.contains("Shared scenario (read-only)"), "{words}");
        assert!(stranger.text("side-results").await.contains("Offer of May"));
        // With nothing beside it nothing differs, and no bar is longer than another.
        assert_eq!(
            stranger
                .count("#side-by-side :is(#side-inputs, .chart)")
                .await,
            0
        );
        stranger.size(390, 900).await;
        let end = "return document.querySelector('#side-results').getBoundingClientRect().right";
        let end = stranger.js(end).await;
        assert!(end.as_f64().is_some_and(|end| end <= 390.0), "{end}");
        stranger.click("Keep and open this scenario").await;
        stranger
            .wait_until("it is open", async || {
                stranger
                    .text("open-scenario")
                    .await
                    .contains("Offer of May")
            })
            .await;
        stranger.click("Score").await;
        assert_eq!(stranger.value("Expected growth").await, "12");
        stranger.close().await;
    });
}
