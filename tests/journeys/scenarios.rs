//! Scenarios and sharing: undo and redo, variants side by side, a comparison sent, a passphrase, files, two tabs.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::accessibility::breaks_no_rule;
use crate::harness::{Page, Scheme, journey};

const GROWTH: &str = "Expected growth";
const NAME: &str = "Name of the new scenario";
const KEEP: &str = "Keep the present figures under this name";
const COPY: &str = "Copy the open one under this name";

/// A link that another program has locked: passphrase, link, what is inside, its figures.
const LOCKED: &str = include_str!("../links/e1.txt");

async fn reads(page: &Page, part: &str, words: &str) {
    page.wait_until(words, async || page.text(part).await.contains(words))
        .await;
}

async fn keep(page: &Page, name: &str, how: &str) {
    page.click("Scenarios").await;
    page.fill(NAME, name).await;
    page.click(how).await;
    reads(page, "open-scenario", name).await;
}

async fn type_growth(page: &Page, growth: &str) {
    page.click("Score").await;
    page.fill(GROWTH, growth).await;
}

/// The link that the dialogue shows, once it begins like this.
async fn shared_link(page: &Page, kind: &str) -> String {
    page.wait_until(kind, async || {
        page.count("#share-link").await == 1 && page.value("Link").await.contains(kind)
    })
    .await;
    let link = page.value("Link").await;
    format!("#{}", link.split_once('#').expect("a fragment").1)
}

#[test]
fn changes_are_taken_back_and_done_again_by_keys_and_buttons() {
    journey(async |page: &Page| {
        page.open("").await;
        page.fill(GROWTH, "25").await;
        page.press(Key::Tab).await;
        page.fill("AWS spend at list, without Bedrock and Marketplace", "9M")
            .await;
        page.press(Key::Tab).await;
        page.press(Key::Control + "z").await;
        page.wait_until("the spend before", async || {
            page.value("AWS spend at list, without Bedrock and Marketplace")
                .await
                == "8,000,000"
        })
        .await;
        assert_eq!(page.value(GROWTH).await, "25");
        page.click("Undo the last change").await;
        page.wait_until("the growth before", async || {
            page.value(GROWTH).await == "10"
        })
        .await;
        page.press(Key::Control + "y").await;
        page.wait_until("the growth again", async || {
            page.value(GROWTH).await == "25"
        })
        .await;
        page.click("Redo the change").await;
        page.wait_until("the spend again", async || {
            page.value("AWS spend at list, without Bedrock and Marketplace")
                .await
                == "9,000,000"
        })
        .await;
        // In a box that is being typed into, the keys belong to the browser: no other change is taken back.
        page.fill(GROWTH, "31").await;
        page.press(Key::Control + "z").await;
        assert_eq!(
            page.value("AWS spend at list, without Bedrock and Marketplace")
                .await,
            "9,000,000"
        );
        assert_ne!(page.value(GROWTH).await, "10");
    });
}

#[test]
fn three_variants_are_compared_and_sent_and_kept_by_who_opens_them() {
    journey(async |page: &Page| {
        page.open("").await;
        type_growth(page, "12").await;
        keep(page, "As is", KEEP).await;
        keep(page, "Offer", COPY).await;
        type_growth(page, "25").await;
        keep(page, "Ask", COPY).await;
        type_growth(page, "3").await;
        page.click("Scenarios").await;
        page.wait_until("three columns", async || {
            page.count("#side-results thead th").await == 3
        })
        .await;
        let row = "return [...document.querySelectorAll('#side-inputs tbody tr')]
            .map(row => row.textContent).find(text => text.startsWith('Expected growth'))";
        let row = page.js(row).await.to_string();
        for value in ["12% a year", "≠ ", "25% a year", "3% a year"] {
            assert!(row.contains(value), "{row}");
        }
        for scheme in [Scheme::Light, Scheme::Dark] {
            for width in [390, 1440] {
                page.screenshot("scenarios", width, 2200, scheme).await;
                let wide = page.js("return document.documentElement.scrollWidth").await;
                assert!(wide.as_u64() <= Some(width.into()), "{wide}");
            }
        }
        page.size(1280, 900).await;
        let figures = page.text("side-results").await;
        page.click("Share …").await;
        page.tick("A comparison: ").await;
        let link = shared_link(page, "#c1.").await;
        page.screenshot("share", 390, 1000, Scheme::Light).await;

        let stranger = page.stranger().await;
        stranger.open(&link).await;
        stranger.find("#shared-comparison").await;
        breaks_no_rule(&stranger, "a comparison of someone else's").await;
        assert_eq!(stranger.text("side-results").await, figures);
        stranger.click("Keep these scenarios").await;
        stranger
            .wait_until("three scenarios", async || {
                stranger.count(".scenario-list li").await == 3
            })
            .await;
        assert_eq!(stranger.fragment().await, "");
        stranger.click("Undo").await;
        stranger
            .wait_until("none", async || {
                stranger.count(".scenario-list li").await == 0
            })
            .await;
        stranger.close().await;
    });
}

#[test]
fn a_scenario_is_opened_renamed_deleted_and_had_back_and_survives_a_reload() {
    journey(async |page: &Page| {
        page.open("").await;
        type_growth(page, "12").await;
        keep(page, "As is", KEEP).await;
        keep(page, "Offer", COPY).await;
        type_growth(page, "25").await;
        page.click("Scenarios").await;
        page.click("Open: As is").await;
        reads(page, "open-scenario", "As is").await;
        page.click("Rename: Offer").await;
        page.fill("New name of Offer", "Offer of May").await;
        page.press(Key::Escape).await;
        page.wait_until("the button again", async || {
            page.focused().await.contains("Rename: Offer")
        })
        .await;
        page.click("Rename: Offer").await;
        page.fill("New name of Offer", "Offer of May").await;
        page.press(Key::Enter).await;
        page.wait_until("the button with the new name", async || {
            page.focused().await.contains("Rename: Offer of May")
        })
        .await;
        page.click("Rename: Offer of May").await;
        page.fill("New name of Offer of May", "As is").await;
        page.press(Key::Enter).await;
        reads(page, "notice", "Another scenario has that name").await;
        page.click("Rename: As is 2").await;
        page.fill("New name of As is 2", "Offer of May").await;
        page.press(Key::Enter).await;
        reads(page, "notice", "Scenario renamed").await;
        page.click("Delete: Offer of May").await;
        page.wait_until("one", async || page.count(".scenario-list li").await == 1)
            .await;
        page.click("Undo").await;
        page.reload().await;
        page.click("Open: Offer of May").await;
        reads(page, "open-scenario", "Offer of May").await;
        page.click("Score").await;
        assert_eq!(page.value(GROWTH).await, "25");
    });
}

#[test]
fn what_was_saved_and_cleared_comes_back_from_the_file() {
    journey(async |page: &Page| {
        page.open("").await;
        type_growth(page, "12").await;
        keep(page, "As is", KEEP).await;
        keep(page, "Offer", COPY).await;
        let (name, file) = page
            .download(async || page.click("Save all scenarios to one file").await)
            .await;
        assert!(name.ends_with(".json"), "{name}");
        page.click("Clear everything").await;
        page.wait_until("nothing", async || {
            page.js("return localStorage.length").await == json!(0)
        })
        .await;
        let path = std::env::temp_dir().join(format!("scenarios-{}.json", std::process::id()));
        std::fs::write(&path, &file).expect("a file");
        page.upload("Bring in scenarios from a file", &path).await;
        page.wait_until("two", async || page.count(".scenario-list li").await == 2)
            .await;
        let (_, again) = page
            .download(async || page.click("Save all scenarios to one file").await)
            .await;
        assert_eq!(
            String::from_utf8_lossy(&again),
            String::from_utf8_lossy(&file)
        );
        // The same once more overwrites nothing; a bill is no such file.
        page.upload("Bring in scenarios from a file", &path).await;
        page.find("[aria-label='Open: As is 2']").await;
        std::fs::write(&path, "a,b\n1,2\n").expect("a file");
        page.upload("Bring in scenarios from a file", &path).await;
        reads(page, "scenario-file-problem", "seems to be a table").await;
        let _ = std::fs::remove_file(&path);
    });
}

#[test]
fn a_link_under_a_passphrase_shows_nothing_without_it() {
    journey(async |page: &Page| {
        page.open("").await;
        type_growth(page, "12").await;
        page.click("Share …").await;
        page.fill("Passphrase (leave it empty for none)", "correct horse")
            .await;
        let link = shared_link(page, "#e1.").await;
        let stranger = page.stranger().await;
        stranger.open(&link).await;
        stranger.fill("Passphrase", "wrong horse").await;
        stranger.click("Open").await;
        reads(&stranger, "unlock", "not the passphrase").await;
        breaks_no_rule(&stranger, "a locked link").await;
        assert_eq!(stranger.count("#score").await, 0);
        stranger.fill("Passphrase", "correct horse").await;
        stranger.click("Open").await;
        stranger.find("#shared").await;
        assert_eq!(stranger.value(GROWTH).await, "12");
        // And one that another program has locked.
        let parts: Vec<&str> = LOCKED.trim().split('\t').collect();
        stranger.open(parts[1]).await;
        stranger.fill("Passphrase", parts[0]).await;
        stranger.click("Open").await;
        stranger.find("#shared").await;
        let score = stranger.text("score").await;
        stranger.open("").await;
        stranger.open(parts[2]).await;
        stranger.find("#shared").await;
        stranger.wait_for_text("score", &score).await;
        stranger.close().await;
    });
}

#[test]
fn a_link_without_amounts_says_so_where_it_is_opened() {
    journey(async |page: &Page| {
        page.open("").await;
        type_growth(page, "12").await;
        page.fill("AWS spend at list, without Bedrock and Marketplace", "9M")
            .await;
        keep(page, "As is", KEEP).await;
        keep(page, "Offer", COPY).await;
        type_growth(page, "25").await;
        keep(page, "Walk away", COPY).await;
        // What is not ticked is not shared.
        page.tick("Walk away").await;
        page.click("Share …").await;
        page.tick("Leave amounts out: money, tokens and other volumes")
            .await;
        let one = shared_link(page, "#s1.").await;
        page.tick("A comparison: As is, Offer").await;
        let both = shared_link(page, "#c1.").await;

        let stranger = page.stranger().await;
        stranger.open(&one).await;
        reads(&stranger, "shared", "The sender left amounts out").await;
        stranger.click("Report").await;
        reads(&stranger, "report-position", "No amount was entered").await;
        stranger.open(&both).await;
        reads(&stranger, "side-by-side", "Amounts were left out").await;
        let results = stranger.text("side-results").await;
        assert!(
            results.contains("left out") && !results.contains('$'),
            "{results}"
        );
        assert!(!results.contains("Walk away"), "{results}");
        stranger.close().await;
    });
}

#[test]
fn two_tabs_do_not_wipe_each_others_scenarios() {
    journey(async |page: &Page| {
        page.open("#scenarios").await;
        page.find("#scenario-name").await;
        let first = page.driver.window().await.expect("a tab");
        let second = page.driver.new_tab().await.expect("a second tab");
        page.driver
            .switch_to_window(second.clone())
            .await
            .expect("the second tab");
        page.open("#scenarios").await;
        page.fill(NAME, "Of the second").await;
        page.click(KEEP).await;
        reads(page, "open-scenario", "Of the second").await;
        page.driver
            .switch_to_window(first)
            .await
            .expect("the first tab");
        reads(page, "notice", "Another tab").await;
        page.fill(NAME, "Of the first").await;
        page.click(KEEP).await;
        reads(page, "open-scenario", "Of the first").await;
        page.driver
            .switch_to_window(second)
            .await
            .expect("the second tab");
        page.wait_until("both", async || page.count(".scenario-list li").await == 2)
            .await;
        page.reload().await;
        page.wait_until("both again", async || {
            page.count(".scenario-list li").await == 2
        })
        .await;
    });
}
