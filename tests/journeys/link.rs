//! Links and storage: copy, open elsewhere, copy to a draft; damaged ones; reload; clearing.

use crate::harness::{Page, journey};

/// What must be equal wherever a link opens.
async fn figures(page: &Page) -> [String; 5] {
    [
        page.text("score").await,
        page.text("range")
            .await
            .split(" · ")
            .next()
            .unwrap_or_default()
            .to_owned(),
        page.text("bedrock-list").await,
        page.text("shortfall").await,
        page.text("at-stake").await,
    ]
}

#[test]
fn a_copied_link_opens_in_another_browser_with_the_same_numbers() {
    journey(async |page: &Page| {
        page.open("").await;
        page.fill(
            "AWS spend at list, without Bedrock and Marketplace",
            "12.5M",
        )
        .await;
        page.click("Next").await;
        page.fill("Commitment, first year", "9M").await;
        page.click("Copy link").await;
        page.wait_until("a word on what the link holds", async || {
            page.text("notice")
                .await
                .contains("holds every figure you typed")
        })
        .await;
        let link = page.clipboard().await;
        let fragment = link.split_once('#').expect("a fragment").1;
        assert!(fragment.starts_with("s1."), "{link}");
        assert!(link.len() < 600, "{} characters", link.len());
        let stranger = page.stranger().await;
        stranger.open(&format!("#{fragment}")).await;
        stranger.find("#shared").await;
        assert_eq!(figures(&stranger).await, figures(page).await);
        let first = stranger
            .field("AWS spend at list, without Bedrock and Marketplace")
            .await;
        assert_eq!(
            first.prop("readOnly").await.expect("a page").as_deref(),
            Some("true")
        );
        stranger.click("Make a copy").await;
        assert_eq!(stranger.count("#shared").await, 0);
        assert_eq!(stranger.fragment().await, "");
        assert_eq!(figures(&stranger).await, figures(page).await);
        stranger.close().await;
    });
}

#[test]
fn opening_a_link_leaves_the_draft_alone() {
    journey(async |page: &Page| {
        page.open("").await;
        let label = "AWS spend at list, without Bedrock and Marketplace";
        page.fill(label, "3M").await;
        page.click("Copy link").await;
        page.wait_until("a notice", async || !page.text("notice").await.is_empty())
            .await;
        let link = page.clipboard().await;
        page.fill(label, "4M").await;
        page.open(&format!("#{}", link.split_once('#').expect("a fragment").1))
            .await;
        page.wait_until("the shared figures", async || {
            page.value(label).await == "3,000,000"
        })
        .await;
        page.click("Back to my draft").await;
        page.wait_until("the draft", async || page.value(label).await == "4M")
            .await;
        page.reload().await;
        assert_eq!(page.value(label).await, "4,000,000");
    });
}

#[test]
fn a_reload_restores_the_draft_and_clearing_can_be_undone() {
    journey(async |page: &Page| {
        page.open("").await;
        page.fill("Expected growth", "17.5").await;
        // What writes the draft is fetched with the first answer, and what reads it with the next visit.
        page.wait_until("the draft to be stored", async || {
            page.js("return localStorage.length").await != 0
        })
        .await;
        page.reload().await;
        page.wait_until("the draft to be back", async || {
            page.value("Expected growth").await == "17.5"
        })
        .await;
        page.click("Clear everything").await;
        assert_eq!(page.value("Expected growth").await, "10");
        assert_eq!(page.js("return localStorage.length").await, 0);
        page.click("Undo").await;
        assert_eq!(page.value("Expected growth").await, "17.5");
    });
}

#[test]
fn links_that_do_not_open_say_why_and_leave_the_draft() {
    journey(async |page: &Page| {
        page.open("").await;
        page.fill("Expected growth", "17.5").await;
        for (fragment, words) in [
            ("#s1.eJyrVspLzE1VslIyNDAwUNJRSlSyUnJyUqoFAFa", "damaged"),
            ("#s1.not*base64", "damaged"),
            ("#s9.eJyrVkpSsqoFAAQ", "newer version"),
        ] {
            page.open(fragment).await;
            page.wait_until(words, async || page.count("#link-failed").await == 1)
                .await;
            assert!(
                page.text("link-failed").await.contains(words),
                "{}",
                page.text("link-failed").await
            );
            assert_eq!(page.value("Expected growth").await, "17.5");
        }
        let long = format!("#s1.{}", "A".repeat(1_100_000));
        page.js(&format!("location.hash = '{long}'")).await;
        page.wait_until("too long", async || {
            page.text("link-failed")
                .await
                .contains("larger than any scenario")
        })
        .await;
        page.click("Back to my draft").await;
        assert_eq!(page.count("#link-failed").await, 0);
    });
}

#[test]
fn refused_storage_is_said() {
    journey(async |page: &Page| {
        page.open("").await;
        page.js("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }").await;
        page.fill("Expected growth", "11").await;
        page.wait_until("a word on storage", async || {
            page.count("#storage-refused").await == 1
        })
        .await;
    });
}

#[test]
fn back_from_a_link_returns_to_the_draft() {
    journey(async |page: &Page| {
        page.open("").await;
        page.fill("Expected growth", "17.5").await;
        page.click("Copy link").await;
        page.wait_until("a notice", async || !page.text("notice").await.is_empty())
            .await;
        let link = page.clipboard().await;
        page.fill("Expected growth", "lots").await;
        page.open(&format!("#{}", link.split_once('#').expect("a fragment").1))
            .await;
        page.wait_until("the link", async || page.count("#shared").await == 1)
            .await;
        // The unreadable box belongs to the draft: here every step opens.
        page.click("Next").await;
        page.wait_until("the second step", async || {
            page.text("step-title").await.contains("Agreement")
        })
        .await;
        page.driver.back().await.expect("to go back");
        page.wait_until("the draft", async || page.count("#shared").await == 0)
            .await;
    });
}
