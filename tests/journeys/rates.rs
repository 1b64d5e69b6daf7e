//! The Rates view: looking through the snapshot, a price of one's own and where it shows, the data file.

use serde_json::json;

use crate::harness::{Page, Scheme, journey};

const RATES: &str = include_str!("../../static/data/rates.tsv");

/// Rows of the file with these words in these columns.
fn lines(cells: &[(usize, &str)]) -> usize {
    let has = |line: &&str| {
        let row: Vec<&str> = line.split('\t').collect();
        cells.iter().all(|(at, word)| row[*at] == *word)
    };
    RATES.lines().skip(1).filter(has).count()
}

fn grouped(count: usize) -> String {
    match count / 1000 {
        0 => count.to_string(),
        thousands => format!("{thousands},{:03}", count % 1000),
    }
}

async fn counts(page: &Page, left: usize) {
    let words = format!("{} of {} rates", grouped(left), grouped(lines(&[])));
    page.wait_for_text("rates-count", &words).await;
}

/// Opens the row that the example's input tokens are priced with: the only one of this model, Region and dimension.
async fn find_the_input_rate(page: &Page) {
    page.open("#rates").await;
    counts(page, lines(&[])).await;
    page.fill("Search", "sonnet 5.5").await;
    page.choose("Region", "United States profile · us").await;
    page.choose("What is bought", "input").await;
    counts(page, 1).await;
    page.click("Claude Sonnet 5.5").await;
    page.wait_until("the open row", async || {
        page.count(".rates .opened").await == 1
    })
    .await;
}

async fn give_own_price(page: &Page) {
    find_the_input_rate(page).await;
    let row = page
        .find(".rates .opened")
        .await
        .text()
        .await
        .expect("text");
    for fact in [
        "Source",
        "as of Nov 1, 2026",
        "high: independent readings agree",
        "anthropic.claude-sonnet-5-5",
    ] {
        assert!(row.contains(fact), "{fact}: {row}");
    }
    page.click("Use my own price").await;
    page.wait_until("the focus on the price", async || {
        page.focused().await == "Your price"
    })
    .await;
    page.wait_for_text("own-0-effect", "Not used yet: enter a price.")
        .await;
    page.press("1.8").await;
    page.wait_for_text("own-0-effect", "Not used yet: enter a reason.")
        .await;
    page.fill("Reason for your price", "Order form of March")
        .await;
    // 2.2 − 1.8 dollars × 1,000 M tokens × 12 months.
    page.wait_for_text(
        "own-0-effect",
        "In use: Bedrock at list is $4,800.00 a year lower with it.",
    )
    .await;
}

/// What the first screen and a working say of it.
async fn is_marked(page: &Page) {
    let list = page.text("bedrock-list").await;
    assert!(list.contains("$48,000"), "{list}");
    let result = page.text("result").await;
    assert!(
        result.contains("One own price is in use in place of the snapshot’s."),
        "{result}"
    );
    let opened = page
        .js("for (const d of document.querySelectorAll('#findings details')) d.open = true; return 1")
        .await;
    assert_eq!(opened, json!(1));
    page.wait_until("the mark in a working", async || {
        let text = page.text("findings").await;
        text.contains("own price (Order form of March); snapshot: $2.20")
    })
    .await;
}

#[test]
fn an_own_price_is_used_marked_and_shared() {
    journey(async |page: &Page| {
        give_own_price(page).await;
        let price = page.find(".rates tr[data-own] .number").await;
        let price = price.text().await.expect("text");
        assert!(
            price.contains("$2.20") && price.contains("own price: $1.80"),
            "{price}"
        );
        page.screenshot("rates-own", 1440, 1000, Scheme::Light)
            .await;
        page.click("Score").await;
        is_marked(page).await;
        page.click("Copy link").await;
        page.wait_until("a notice", async || {
            page.text("notice").await.contains("holds every figure")
        })
        .await;
        let link = page.clipboard().await;
        let fragment = link.split_once('#').expect("a fragment").1.to_owned();
        let stranger = page.stranger().await;
        stranger.open(&format!("#{fragment}")).await;
        stranger
            .wait_until("the shared scenario", async || {
                stranger.count("#shared").await == 1
            })
            .await;
        is_marked(&stranger).await;
        stranger.click("Rates").await;
        stranger
            .wait_for_text(
                "own-0-effect",
                "In use: Bedrock at list is $4,800.00 a year lower with it.",
            )
            .await;
        assert_eq!(stranger.value("Your price").await, "1.8");
        assert_eq!(
            stranger.value("Reason for your price").await,
            "Order form of March"
        );
        assert_eq!(stranger.count(".own-price button").await, 0);
        stranger.assert_clean().await;
        stranger.close().await;
    });
}

#[test]
fn an_own_price_is_removed_and_comes_back() {
    journey(async |page: &Page| {
        give_own_price(page).await;
        page.click("Remove own price 1").await;
        page.wait_until("none", async || page.count(".own-price").await == 0)
            .await;
        page.wait_until("the focus on the heading", async || {
            page.js("return document.activeElement.id").await == json!("own-prices")
        })
        .await;
        assert!(
            page.find(".strip")
                .await
                .text()
                .await
                .expect("text")
                .contains("$52,800")
        );
        page.click("Undo").await;
        page.wait_for_text(
            "own-0-effect",
            "In use: Bedrock at list is $4,800.00 a year lower with it.",
        )
        .await;
        assert!(
            page.find(".strip")
                .await
                .text()
                .await
                .expect("text")
                .contains("$48,000")
        );
    });
}

#[test]
fn a_missing_price_of_a_use_case_can_be_entered() {
    journey(async |page: &Page| {
        page.open("").await;
        page.click("Bedrock use").await;
        page.choose("Model", "Nova Micro").await;
        page.choose("AWS Region", "South America (Sao Paulo) · sa-east-1")
            .await;
        page.click("Rates").await;
        page.click("Enter a price for Nova Micro, input, South America (Sao Paulo)")
            .await;
        page.wait_until("the focus on the price", async || {
            page.focused().await == "Your price"
        })
        .await;
        page.press("0.05").await;
        page.fill("Reason for your price", "Quoted by the account team")
            .await;
        // 0.05 dollars × 1,000 M tokens × 12 months.
        page.wait_for_text(
            "own-0-effect",
            "In use: it prices $600.00 a year that had no price.",
        )
        .await;
        assert_eq!(page.count(".missing li").await, 1);
    });
}

#[test]
fn a_price_that_the_list_lacks_can_be_named() {
    journey(async |page: &Page| {
        page.open("#rates").await;
        counts(page, lines(&[])).await;
        page.click("Enter a price that the list lacks").await;
        let choose = async |id: &str, code: &str| {
            let option = page.find(&format!("#{id} option[value='{code}']")).await;
            option.click().await.expect("to choose");
        };
        // Batch is not sold for the example's model; a tenth of its traffic could wait.
        choose("lacking-model", "anthropic.claude-sonnet-5-5").await;
        choose("lacking-region", "us").await;
        choose("lacking-tier", "batch").await;
        page.click("Add an own price for this").await;
        page.wait_until("the focus on the price", async || {
            page.focused().await == "Your price"
        })
        .await;
        page.press("1.1").await;
        page.fill("Reason for your price", "Quoted").await;
        page.wait_for_text("own-0-effect", "In use: a saving is worked out with it.")
            .await;
        let legend = page.find(".own-price legend").await.text().await;
        assert_eq!(
            legend.expect("text"),
            "1. Claude Sonnet 5.5, input, United States profile, batch, per million tokens"
        );
    });
}

#[test]
fn the_list_is_filtered_and_sorted() {
    journey(async |page: &Page| {
        page.open("#rates").await;
        counts(page, lines(&[])).await;
        assert_eq!(page.count(".rates tbody tr").await, 60);
        for (scheme, width) in [
            (Scheme::Light, 1440),
            (Scheme::Dark, 1440),
            (Scheme::Light, 390),
        ] {
            page.screenshot("rates", width, 1400, scheme).await;
        }
        page.size(1280, 900).await;
        page.click("Show 60 more").await;
        page.wait_until("more rows", async || {
            page.count(".rates tbody tr").await == 120
        })
        .await;
        page.choose("Tier", "batch").await;
        page.choose(
            "Region",
            "any commercial Region or geographic profile · geo",
        )
        .await;
        counts(page, lines(&[(1, "geo"), (4, "batch")])).await;
        page.click("Price").await;
        page.click("Price").await;
        assert_eq!(page.count("th[aria-sort=descending] .sort").await, 1);
        let prices = page
            .js("return [...document.querySelectorAll('.rates tbody .number')].map(c => c.firstChild.data)")
            .await;
        let prices: Vec<String> = serde_json::from_value(prices).expect("texts");
        let prices: Vec<f64> = prices
            .iter()
            .map(|text| text.trim_start_matches('$').parse().expect("a price"))
            .collect();
        assert!(
            prices.len() > 10 && prices.is_sorted_by(|a, b| a >= b),
            "{prices:?}"
        );
        page.fill("Search", "no such thing").await;
        counts(page, 0).await;
        assert!(
            page.text("detail")
                .await
                .contains("No rate has all of this")
        );
        page.click("Clear the filters").await;
        counts(page, lines(&[])).await;
        page.wait_until("the focus on the search", async || {
            page.focused().await == "Search"
        })
        .await;
        page.fill("Search", "GUARDRAILS topic").await;
        page.wait_until("what a screen reader hears", async || {
            let heard = page
                .js("return document.querySelector('.sr[role=status]').textContent")
                .await;
            heard
                .as_str()
                .is_some_and(|words| words.ends_with("rates."))
        })
        .await;
        let (name, file) = page
            .download(async || page.click("prices (rates.tsv)").await)
            .await;
        assert_eq!(name, "rates-2026-11-22.tsv");
        assert!(file == RATES.as_bytes());
        let link = page.control("sources (sources.tsv)").await;
        assert_eq!(
            link.attr("href").await.expect("a link").as_deref(),
            Some("./data/sources.tsv")
        );
    });
}
