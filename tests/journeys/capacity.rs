//! Reserved capacity: a reservation against its break-even, and a load cut into units, from a preset shape and from a
//! pasted curve.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::harness::{Page, Scheme, journey};

/// The curve of vector V13, as a column of a spreadsheet.
const CURVE: [u32; 24] = [
    20, 15, 12, 10, 10, 14, 25, 45, 70, 85, 92, 95, 90, 94, 96, 93, 88, 75, 60, 50, 42, 35, 28, 22,
];

async fn open(page: &Page) {
    page.open("#capacity").await;
    page.find("#capacity-load").await;
}

/// Waits until the title of the chart in a section reads so.
async fn finds(page: &Page, section: &str, finding: &str) {
    let script =
        format!("return document.querySelector('{section} .chart figcaption')?.textContent");
    let start = std::time::Instant::now();
    loop {
        let title = page.js(&script).await;
        if title == json!(finding) {
            return;
        }
        let waited = start.elapsed() > std::time::Duration::from_secs(5);
        assert!(
            !waited,
            "{section} should find {finding:?} and finds {title}"
        );
    }
}

const LOAD: &str = "[aria-labelledby=capacity-load]";
const ROW: &str = ".reservation";

#[test]
fn a_load_is_cut_into_units_from_a_shape_and_from_a_pasted_curve() {
    journey(async |page: &Page| {
        open(page).await;
        // Flat 1,000 thousand tokens a minute: ten units of 100, each worth 60 × 0.1 × $3 = $18 an hour for $10.
        page.choose("Load over the day", "Flat: the same in every hour")
            .await;
        finds(
            page,
            LOAD,
            "Reserve 10 units and nothing is left to on demand: $2,400 a day, against $4,320 all on demand",
        )
        .await;
        // V13: units of 10 at $6, $1 on demand, break-even 60 %; four units, $1,091 against $1,266 a day.
        page.choose("Load over the day", "My own numbers").await;
        page.tick("Million tokens in the hour").await;
        let column = CURVE.map(|hour| hour.to_string()).join("\n");
        page.fill("Load of each hour", &column).await;
        page.fill("What one unit serves", "10").await;
        page.fill("Price of one unit", "6").await;
        page.fill("On-demand price of the load", "1").await;
        finds(
            page,
            LOAD,
            "Reserve 4 units and run the rest on demand: $1,091 a day, against $1,266 all on demand",
        )
        .await;
        let table = page
            .find(&format!("{LOAD} .outcome > .scroll .evidence"))
            .await;
        let table = table.text().await.expect("a table");
        // A year is 365 of the days: 398,215; units for the busiest hour cost 1,440 a day, 525,600 a year.
        for cell in ["$1,091.00", "$398,215", "$1,440.00", "$525,600", "$127,385"] {
            assert!(table.contains(cell), "{cell} in {table}");
        }
        page.screenshot("capacity-load", 1440, 3200, Scheme::Light)
            .await;
        page.screenshot("capacity-load", 390, 5200, Scheme::Dark)
            .await;
        // Three numbers are no day: said with the number, and the curve from before stays.
        page.fill("Load of each hour", "1 2 3").await;
        page.press(Key::Tab).await;
        page.wait_for_text(
            "f-l-curve-error",
            "Error:\nThere are 3 numbers. Enter 24, one for each hour of a day, or 168 for a week. The numbers from before stay in force.",
        )
        .await;
    });
}

#[test]
fn a_reservation_is_set_against_its_break_even_and_can_be_had_back() {
    journey(async |page: &Page| {
        open(page).await;
        page.tick("Reserved tier (tokens per minute)").await;
        page.tick("Global: AWS picks the Region").await;
        page.tick("3 months").await;
        // Claude Sonnet 4.6: 100 × $0.162 + 10 × $0.81 = $24.30 an hour against $27 on demand: 90 %. At 60 % use it
        // costs 212,868 − 0.6 × 236,520 = 70,956 more.
        finds(
            page,
            ROW,
            "It pays from 90.0% of full use. Enter the average utilisation to see what this reservation costs you beside on demand.",
        )
        .await;
        page.fill("Average utilisation of it", "60").await;
        finds(
            page,
            ROW,
            "Used 60%, it costs $70,956 a year more than the same work on demand",
        )
        .await;
        // 3 × 24.30 / 27 = 2.7 months.
        let figures = page.find(".row-figures").await;
        let figures = figures.text().await.expect("figures");
        assert!(figures.contains("after 2.7 of 3 months"), "{figures}");
        page.screenshot("capacity", 1440, 2400, Scheme::Light).await;
        page.screenshot("capacity", 390, 3600, Scheme::Dark).await;
        let rows = async || page.count(".reservations tbody tr").await;
        page.click("Duplicate Reserved capacity 1").await;
        page.wait_until("two rows", async || rows().await == 2)
            .await;
        page.click("Remove Reserved capacity 2").await;
        page.wait_until("one row", async || rows().await == 1).await;
        page.click("Undo").await;
        page.wait_until("two rows again", async || rows().await == 2)
            .await;
        // The five-minute form leads here instead of showing a price that is not used.
        page.click("Score").await;
        page.js("document.querySelectorAll('.steps button')[3].click()")
            .await;
        page.click("see it in the Capacity view").await;
        page.find("#capacity-load").await;
    });
}
