//! What an adviser does in one go, with the server stopped after the first visit: three variants, side by side, a link, the
//! brief on paper and the workbook. Each by itself is in the file of its subject.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use thirtyfour::prelude::*;

use crate::harness::{Hosting, Page, Scheme, journey_on};
use crate::offline::kept;

/// Names, and what the commitment of the first year is in each.
const VARIANTS: [(&str, &str); 3] = [
    ("Today", "5M"),
    ("Offer of May", "12M"),
    ("Our ask", "6.5M"),
];

async fn says(page: &Page, part: &str, words: &str) {
    page.wait_until(words, async || page.text(part).await.contains(words))
        .await;
}

async fn prepare(page: &Page) {
    for (name, commitment) in VARIANTS {
        page.click("Scenarios").await;
        page.fill("Name of the new scenario", name).await;
        page.click(if name == VARIANTS[0].0 {
            "Keep the present figures under this name"
        } else {
            "Copy the open one under this name"
        })
        .await;
        says(page, "open-scenario", name).await;
        page.open("#agreement").await;
        page.fill("Commitment, first year", commitment).await;
        page.press(Key::Tab).await;
    }
}

#[test]
fn three_variants_are_compared_sent_printed_and_handed_over_without_the_server() {
    let hosting = Hosting {
        offline: true,
        ..Hosting::default()
    };
    journey_on(&hosting, async |page: &Page| {
        page.open("").await;
        kept(page).await;
        page.stop_server();
        page.reload().await;
        prepare(page).await;

        page.click("Scenarios").await;
        page.find("#side-results").await;
        let head = page.text("side-results").await;
        for (name, _) in VARIANTS {
            assert!(head.contains(name), "{name} in {head}");
        }
        // The commitment is the only answer that differs.
        assert_eq!(page.count("#side-inputs tbody tr").await, 1);
        says(page, "side-inputs", "$12,000,000").await;
        for (width, scheme) in [
            (390, Scheme::Light),
            (390, Scheme::Dark),
            (1440, Scheme::Light),
            (1440, Scheme::Dark),
        ] {
            page.screenshot("adviser-compare", width, 900, scheme).await;
        }
        page.scheme(Scheme::Light).await;

        page.click("Share …").await;
        page.tick("A comparison: ").await;
        page.wait_until("the link", async || {
            page.value("Link").await.contains("#c1.")
        })
        .await;
        let link = page.value("Link").await;
        assert!(link.len() < 2_000, "{}", link.len());
        for (width, scheme) in [(390, Scheme::Light), (1440, Scheme::Dark)] {
            page.screenshot("adviser-share", width, 900, scheme).await;
        }
        page.scheme(Scheme::Light).await;
        page.click("Close").await;

        page.open("#report").await;
        page.find("#report-position").await;
        page.pdf("adviser-brief", 8.27, 11.69).await;
        let workbook = async || page.click("Save as workbook (XLSX)").await;
        let (name, bytes) = page.download(workbook).await;
        assert!(name.starts_with("bedrock-our-ask-"), "{name}");
        let mut file = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
        let years = file.worksheet_range("Years").expect("a sheet");
        assert_eq!(years.get_value((3, 1)), Some(&Data::Float(6_500_000.0)));
    });
}
