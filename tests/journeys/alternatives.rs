//! Alternatives in the browser: what another seller has to offer, a model chosen there, an offer typed, a share that
//! moves. The numbers are worked by hand in `tests/alternatives.rs` and below.

use bedrock_position::engine::scenario::draft::{Draft, FieldRef, Place};
use bedrock_position::engine::scenario::fields::FieldId;
use bedrock_position::engine::scenario::parse::DecimalSign;
use bedrock_position::engine::share::encode;
use serde_json::json;

use crate::harness::{Page, Scheme, journey};

/// Opens the view with one use case on Claude Sonnet 5.5 in us-east-1: 1,000 M input and 200 M output tokens a month,
/// 52,800 a year, 48,000 at Anthropic; no discount, and so much committed.
async fn open(page: &Page, committed: &str) {
    let mut draft = Draft::example();
    for (place, id, text) in [
        (Place::Workload(0), FieldId::Pricing, "catalogue"),
        (
            Place::Workload(0),
            FieldId::Model,
            "anthropic.claude-sonnet-5-5",
        ),
        (Place::Workload(0), FieldId::Region, "us-east-1"),
        (Place::Workload(0), FieldId::Input, "1000"),
        (Place::Workload(0), FieldId::Output, "200"),
        (Place::Scenario, FieldId::Discount, "0"),
        (Place::Scenario, FieldId::Commitment, committed),
    ] {
        let typed = draft.set(FieldRef { place, id }, text, DecimalSign::Point);
        assert_eq!(typed, Ok(()), "{id:?} takes {text:?}");
    }
    page.open(&encode(&draft, "2026-11-22", 1)).await;
    page.find("#shared").await;
    page.click("Make a copy").await;
    page.open("#alternatives").await;
    page.find("#sellers figcaption").await;
}

/// The cells of a seller's row in the first table.
async fn row(page: &Page, section: &str, name: &str) -> Vec<String> {
    let script = "const row = [...document.querySelectorAll(arguments[0] + ' tbody tr')]
        .find(row => row.querySelector('th').textContent === arguments[1]);
        return row ? [...row.querySelectorAll('td')].map(cell => cell.textContent) : []";
    let cells = page
        .js_with(script, vec![json!(section), json!(name)])
        .await;
    let cells = cells.as_array().cloned().unwrap_or_default();
    let text = |cell: &serde_json::Value| cell.as_str().unwrap_or_default().to_owned();
    cells.iter().map(text).collect()
}

async fn finds(page: &Page, words: &str) {
    page.wait_until(words, async || {
        let script = "return document.querySelector('#sellers figcaption')?.textContent ?? ''";
        let finding = page.js(script).await;
        finding
            .as_str()
            .is_some_and(|finding| finding.contains(words))
    })
    .await;
}

#[test]
fn parity_is_read_a_model_chosen_and_an_offer_typed() {
    journey(async |page: &Page| {
        open(page, "0").await;
        finds(page, "Leaving for Anthropic would cost $4,800 a year less").await;
        finds(page, "You have no commitment").await;
        // 1 − 48 / 52.8 = 9.1 %; Anthropic's list price is lower already.
        let anthropic = row(page, "#sellers", "Anthropic").await;
        let expected = [
            "1",
            "$52,800",
            "$48,000",
            "0%",
            "$48,000",
            "$4,800 less",
            "nothing",
            "9.1%, gives 0%",
        ];
        assert_eq!(anthropic, expected);
        // 48,000 × 0.95 = 45,600.
        page.fill("Discount offered by Microsoft Azure", "5").await;
        finds(
            page,
            "Leaving for Microsoft Azure would cost $7,200 a year less",
        )
        .await;
        // mistral-large-4: 0.7 × 12,000 + 2.1 × 2,400 = 13,440.
        page.choose("Mistral AI", "mistral-large-4: $13,440 a year")
            .await;
        finds(
            page,
            "Leaving for Mistral AI would cost $39,360 a year less",
        )
        .await;
        assert!(page.text("models-elsewhere").await.contains("your choice"));
        page.reload().await;
        finds(page, "Leaving for Mistral AI").await;
        page.click("Back to the same model").await;
        finds(page, "Leaving for Microsoft Azure").await;
        // Half of it at Azure: 26,400 + 22,800.
        let mixed = page.text("mixed").await;
        assert!(
            mixed.contains("cost $49,200 a year instead of $52,800: $3,600 less"),
            "{mixed}"
        );
        page.fill("Share that moves in a mixed position", "100")
            .await;
        page.wait_until("all of it moved", async || {
            page.text("mixed")
                .await
                .contains("cost $45,600 a year instead of $52,800")
        })
        .await;
        // Every price opens to its source.
        page.click("Prices behind these figures").await;
        page.wait_until("the prices", async || {
            let text = page.text("models-elsewhere").await;
            text.contains("Anthropic, claude-sonnet-5-5: input") && text.contains("as of")
        })
        .await;
    });
}

#[test]
fn a_binding_commitment_takes_the_saving_back() {
    journey(async |page: &Page| {
        open(page, "90000000").await;
        finds(page, "Leaving for Anthropic would cost $4,800 a year less").await;
        finds(page, "While the commitment stays it saves nothing").await;
        let anthropic = row(page, "#leaving", "Anthropic").await;
        assert_eq!(anthropic.last().map(String::as_str), Some("100%"));
        // 100 units × 8,760 hours × $1; the use case is on Claude, which they do not serve.
        page.fill("Azure provisioned throughput units", "100").await;
        page.wait_until("a year of units", async || {
            page.text("units-elsewhere")
                .await
                .contains("cost $876,000 a year")
        })
        .await;
        for (width, height) in [(1440, 4200), (390, 7600)] {
            for scheme in [Scheme::Light, Scheme::Dark] {
                page.screenshot("alternatives", width, height, scheme).await;
            }
        }
    });
}
