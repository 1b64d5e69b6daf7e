//! The harness itself: a journey must fail when the page does what it may not.

use crate::harness::{Page, journey};

#[test]
#[should_panic(expected = "the console shows errors")]
fn an_error_on_the_console_fails_a_journey() {
    journey(async |page: &Page| {
        page.open("").await;
        page.js("console.error('on purpose')").await;
    });
}

#[test]
#[should_panic(expected = "requests left the origin")]
fn a_request_to_another_origin_fails_a_journey() {
    journey(async |page: &Page| {
        page.open("").await;
        let _ = page.driver.goto("http://127.0.0.2:9/").await; // nobody answers; that it was asked is enough
        page.expect_console_errors();
    });
}
