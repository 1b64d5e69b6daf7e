//! The report in the browser: the brief is one page on A4 and on Letter, the files say what the page says.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::harness::{Page, Scheme, journey};

async fn open_view(page: &Page) {
    page.open("#report").await;
    page.find("#report-position").await;
}

/// A commitment that cannot be met, so that every part has something to say.
async fn open_with_much_to_say(page: &Page) {
    page.open("#agreement").await;
    page.fill("Commitment, first year", "12M").await;
    page.press(Key::Tab).await;
    open_view(page).await;
}

/// Pages of a PDF: objects of the type `Page`, which Chromium writes without packing them.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    let types = text.split("/Type /Page").skip(1);
    types.filter(|rest| !rest.starts_with('s')).count()
}

/// Width and height in inches.
const PAPERS: [(&str, f64, f64); 2] = [("a4", 8.27, 11.69), ("letter", 8.5, 11.0)];

#[test]
fn the_brief_is_one_page_on_a4_and_on_letter() {
    journey(async |page: &Page| {
        open_with_much_to_say(page).await;
        for (paper, width, height) in PAPERS {
            let pdf = page.pdf(&format!("brief-{paper}"), width, height).await;
            assert_eq!(pages(&pdf), 1, "{paper}");
        }
        page.click("Full report").await;
        page.find("#report-limits").await;
        for (paper, width, height) in PAPERS {
            let pdf = page.pdf(&format!("report-{paper}"), width, height).await;
            assert!(pages(&pdf) > 1, "{paper}");
        }
    });
}

#[test]
fn the_report_prints_alone() {
    journey(async |page: &Page| {
        open_view(page).await;
        page.print_view(true).await;
        let shown =
            "return [...document.querySelectorAll('.shell > *, #detail > *, .report-view > *')]
            .filter(e => e.getBoundingClientRect().height > 0)
            .map(e => e.id || e.className)";
        assert_eq!(
            page.js(shown).await,
            json!(["detail", "report-view", "report"])
        );
    });
}

#[test]
fn paper_says_how_the_position_is_opened() {
    journey(async |page: &Page| {
        open_with_much_to_say(page).await;
        let shown =
            "return [...document.querySelectorAll('.report-link .qr, .report-link .address')]
            .filter(e => e.getBoundingClientRect().height > 0)
            .map(e => e.getAttribute('class'))";
        page.click("Full report").await;
        page.find("#report-limits").await;
        assert_eq!(
            page.js(shown).await,
            json!([]),
            "on the screen a link is enough"
        );
        page.print_view(true).await;
        assert_eq!(page.js(shown).await, json!(["qr", "address"]));
        let same = "return document.querySelector('.report-link .address').textContent
            === document.querySelector('.report-link a').href";
        assert_eq!(page.js(same).await, json!(true));
        page.print_view(false).await;
        page.click("One-page brief").await;
        page.wait_until("the brief", async || {
            page.count("#report-limits").await == 0
        })
        .await;
        page.print_view(true).await;
        assert_eq!(page.js(shown).await, json!(["qr"]));
    });
}

#[test]
fn the_files_say_what_the_page_says() {
    journey(async |page: &Page| {
        open_with_much_to_say(page).await;
        page.click("Full report").await;
        page.find("#report-limits").await;
        let cell = "return document.querySelector('#report-bill tbody tr:last-child td.number:nth-child(5)').textContent";
        let total = page.js(cell).await;
        let total = total.as_str().expect("the sum of the bill");

        let save = async |words: &str| page.download(async || page.click(words).await).await;
        let (name, text) = save("Save as Markdown").await;
        assert!(
            name.starts_with("bedrock-our-position-") && name.ends_with(".md"),
            "{name}"
        );
        let text = String::from_utf8(text).expect("text");
        assert!(text.contains(total), "{total} is in the Markdown");

        let (name, text) = save("Save every line as CSV").await;
        assert!(name.ends_with(".csv"), "{name}");
        let text = String::from_utf8(text).expect("text");
        let rows = text.lines().count();
        // A line of names here, a line with the sum there.
        let shown = page.count("#report-bill tbody tr").await;
        assert_eq!(rows, shown, "{text}");

        let (name, text) = save("Save as JSON").await;
        assert!(name.ends_with(".json"), "{name}");
        let file: Value = serde_json::from_slice(&text).expect("JSON");
        let list = file["money"]["bedrock_list"].as_str().expect("an amount");
        let digits: String = total.chars().filter(|c| c.is_ascii_digit()).collect();
        let cents = format!("{:.2}", list.parse::<f64>().expect("a number"));
        assert_eq!(cents.replace('.', ""), digits);
        assert_eq!(file["agreement"]["years"][0]["commitment"], "12000000");

        let (name, bytes) = save("Save as workbook (XLSX)").await;
        assert!(name.ends_with(".xlsx"), "{name}");
        let mut workbook = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
        let sheet = workbook.worksheet_range("Money").expect("a sheet");
        let formula = workbook.worksheet_formula("Money").expect("a sheet");
        let row = (3..6).find(|row| {
            sheet.get_value((*row, 0)) == Some(&Data::String("Bedrock at list".to_owned()))
        });
        let at = (row.expect("a row"), 1);
        let Some(Data::Float(figure)) = sheet.get_value(at) else {
            panic!("no number: {:?}", sheet.get_value(at));
        };
        assert_eq!(format!("{figure:.2}"), cents);
        assert!(
            formula
                .get_value(at)
                .is_some_and(|text| text.starts_with("Bill!J"))
        );
    });
}

#[test]
fn a_workbook_that_cannot_be_made_says_so_and_what_to_do() {
    journey(async |page: &Page| {
        open_view(page).await;
        page.js("document.querySelector('main').dataset.workbook = 'nothing-there'")
            .await;
        page.expect_console_errors(); // a file that is not there
        page.click("Save as workbook (XLSX)").await;
        let alert = page.find("#detail [role=alert]").await;
        let words = alert.text().await.expect("words");
        assert!(words.contains("save every line as CSV"), "{words}");
    });
}

#[test]
fn the_report_has_its_pictures_and_fits() {
    journey(async |page: &Page| {
        open_with_much_to_say(page).await;
        for words in ["One-page brief", "Full report"] {
            page.click(words).await;
            for scheme in [Scheme::Light, Scheme::Dark] {
                for width in [390, 1440] {
                    page.screenshot(&words.replace(' ', "-"), width, 900, scheme)
                        .await;
                    let wide = page.js("return document.documentElement.scrollWidth").await;
                    assert!(wide.as_u64() <= Some(width.into()), "{width}: {wide}");
                }
            }
        }
    });
}
