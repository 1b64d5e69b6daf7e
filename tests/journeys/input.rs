//! What people type by mistake: the last good value stays in force, the field is marked, and the message says what
//! to do. The score never shows anything but a number.

use thirtyfour::prelude::*;

use crate::harness::{Page, journey};

const NATIVE: &str = "AWS spend at list, without Bedrock and Marketplace";

async fn leave(page: &Page) {
    page.press(Key::Tab).await;
}

#[test]
fn bad_input_is_refused_with_the_range_and_keeps_the_last_good_value() {
    journey(async |page: &Page| {
        page.open("").await;
        page.fill(NATIVE, "9M").await;
        leave(page).await;
        let score = page.text("score").await;
        for (text, words) in [
            ("", "Nothing is entered. Enter $0 to $1,000,000,000 a year"),
            ("abc", "is not a number"),
            ("-5", "outside the range"),
            ("2000000000", "outside the range"),
            ("1e30", "is not a number"),
            ("9%", "not a percentage"),
            ("NaN", "is not a number"),
            ("Infinity", "is not a number"),
        ] {
            page.fill(NATIVE, text).await;
            leave(page).await;
            page.wait_until(&format!("a message for {text:?}"), async || {
                page.count("#f-native-error").await == 1
            })
            .await;
            let message = page.text("f-native-error").await;
            assert!(
                message.contains(words.split(". Enter").next().expect("words")),
                "{text:?}: {message}"
            );
            assert!(message.contains("Enter $0 to $1,000,000,000"), "{message}");
            assert!(
                message.contains("9,000,000"),
                "the value in force: {message}"
            );
            let field = page.field(NATIVE).await;
            assert_eq!(
                field.attr("aria-invalid").await.expect("a page").as_deref(),
                Some("true")
            );
            assert_eq!(page.text("score").await, score, "{text:?} moved the score");
        }
        assert!(
            page.driver
                .title()
                .await
                .expect("a title")
                .starts_with("Error: ")
        );
        page.click("Next").await;
        page.wait_until("focus on the summary", async || {
            page.js("return document.activeElement.id").await == "problems"
        })
        .await;
        page.fill(NATIVE, "9M").await;
        assert_eq!(page.count("#f-native-error").await, 0);
        page.click("Next").await;
        page.wait_until("the second step", async || {
            page.text("step-title").await.contains("Agreement")
        })
        .await;
    });
}

#[test]
fn numbers_are_read_as_people_write_them() {
    journey(async |page: &Page| {
        page.open("").await;
        // The echo says how a text was read, where that is not what the box shows.
        for (text, echo) in [
            ("1.234,56", "= $1,234.56 a year"),
            ("1,234.56", ""),
            ("12k", "= $12,000 a year"),
            ("3.5M", "= $3,500,000 a year"),
            (" 1\u{a0}234 567 ", "= $1,234,567 a year"),
            ("$ 7 000 000", "= $7,000,000 a year"),
        ] {
            page.fill(NATIVE, text).await;
            page.wait_until(&format!("the echo of {text:?}"), async || {
                page.js("return document.querySelector('.echo')?.textContent ?? ''")
                    .await
                    == echo
            })
            .await;
            assert_eq!(page.value(NATIVE).await, text, "the box is never rewritten");
            assert_eq!(page.count(".questions .error").await, 0);
        }
    });
}

#[test]
fn a_click_right_after_a_bad_value_hits_what_it_aims_at() {
    journey(async |page: &Page| {
        page.open("").await;
        page.click("Next").await;
        page.fill("EDP discount", "99").await;
        page.find("#f-basis input[value=gross]")
            .await
            .click()
            .await
            .expect("to click");
        assert_eq!(page.count("#f-basis input[value=gross]:checked").await, 1);
        page.wait_until("the problem", async || {
            page.count("#f-discount-error").await == 1
        })
        .await;
    });
}
