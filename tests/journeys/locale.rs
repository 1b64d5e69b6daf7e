//! Five ways of writing numbers: typed and shown in the visitor's, kept and shared in none.

use crate::harness::{Page, journey};

const NATIVE: &str = "AWS spend at list, without Bedrock and Marketplace";

/// A language, one amount as people there type it, and Bedrock of the example at list as they read it, with spaces of
/// any kind as one: what `Intl` writes for 52,800 dollars.
const LOCALES: [(&str, &str, &str); 5] = [
    ("en-US", "8,250,000.50", "$52,800"),
    ("de-DE", "8.250.000,50", "52.800 $"),
    ("fr-FR", "8 250 000,50", "52 800 $US"),
    ("en-IN", "82,50,000.50", "$52,800"),
    ("ja-JP", "8,250,000.50", "$52,800"),
];

/// What the browser keeps, and the link.
async fn kept(page: &Page) -> (String, String) {
    let draft = "return localStorage.getItem('bedrock-position.draft') ?? ''";
    page.wait_until("the draft to be kept", async || page.js(draft).await != "")
        .await;
    let draft = page.js(draft).await.as_str().unwrap_or_default().to_owned();
    page.click("Copy link").await;
    page.wait_until("the link", async || {
        page.text("notice").await.contains("holds every figure")
    })
    .await;
    let link = page.clipboard().await;
    let fragment = link.split_once('#').expect("a fragment").1.to_owned();
    (draft, fragment)
}

/// The bill line by line, and the answers, as files.
async fn files(page: &Page) -> [Vec<u8>; 2] {
    page.open("#report").await;
    page.find("#report-position").await;
    let save = async |words: &str| page.download(async || page.click(words).await).await.1;
    let lines = save("Save every line as CSV").await;
    page.open("#scenarios").await;
    page.find("#scenario-file").await;
    [lines, save("Save the open figures to a file").await]
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
        .replace('\u{ff04}', "$")
}

#[test]
fn numbers_are_typed_and_shown_in_the_visitors_way_and_kept_in_one() {
    let mut all = Vec::new();
    for (language, typed, shown) in LOCALES {
        journey(async |page: &Page| {
            page.open("").await;
            page.language(language).await;
            page.reload().await;
            assert_eq!(page.js("return navigator.language").await, language);
            let list = plain(&page.text("bedrock-list").await);
            assert!(
                list.contains(shown),
                "{language}: {list:?} does not show {shown:?}"
            );
            page.fill(NATIVE, typed).await;
            let comma = typed.ends_with(",50");
            page.fill("Expected growth", if comma { "12,5" } else { "12.5" })
                .await;
            assert_eq!(page.count(".questions .error").await, 0, "{language}");
            let kept = kept(page).await;
            all.push((kept, files(page).await));
        });
    }
    let ((draft, _), [lines, _]) = &all[0];
    assert!(
        String::from_utf8_lossy(lines).contains(",26400,"),
        "exact, with a point"
    );
    assert!(draft.contains("8250000.5"), "{draft}");
    for (at, other) in all.iter().enumerate() {
        assert_eq!(
            *other, all[0],
            "{} keeps, shares or saves other texts",
            LOCALES[at].0
        );
    }
}

#[test]
fn a_link_from_one_language_shows_the_same_position_in_another() {
    journey(async |page: &Page| {
        page.open("").await;
        page.language("de-DE").await;
        page.reload().await;
        page.fill(NATIVE, "8.250.000,50").await;
        let (_, fragment) = kept(page).await;
        let score = plain(&page.text("score").await).replace(',', ".");
        let stranger = page.stranger().await;
        stranger.open(&format!("#{fragment}")).await;
        stranger.find("#shared").await;
        assert_eq!(stranger.value(NATIVE).await, "8,250,000.5");
        assert_eq!(plain(&stranger.text("score").await), score);
        stranger.close().await;
    });
}
