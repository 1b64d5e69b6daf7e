//! The harness itself: a journey must fail when the page does what it may not.

use thirtyfour::prelude::*;

use crate::harness::{Page, Scheme, journey};

/// A form of our own beside the app, so that these tests do not depend on its screens.
const FORM: &str = r#"
    document.body.insertAdjacentHTML('beforeend', `
        <form id="trial">
            <label for="a">Annual commitment</label> <input id="a" value="1">
            <label>Annual commitment, last year <input></label>
            <label>Term <select><option>1 year<option>3 years</select></label>
            <label><input type="checkbox" id="c"> Signed</label>
            <label>Bill <input type="file" id="f"></label>
            <button type="button" id="b" aria-label="Copy the link">⧉</button>
            <button type="button" id="d">Save</button>
            <output data-testid="said"></output>
        </form>`);
    const said = text => { document.querySelector('[data-testid=said]').textContent = text; };
    document.getElementById('a').oninput = event => said(event.target.value);
    document.getElementById('b').onclick = async () => {
        await navigator.clipboard.writeText('#s1.abc');
        said('copied');
    };
    document.getElementById('d').onclick = () => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(['a,b']));
        link.download = 'quote.csv';
        link.click();
    };
"#;

#[test]
fn the_helpers_act_as_a_person_does() {
    journey(async |page: &Page| {
        page.open("").await;
        page.js(FORM).await;

        page.fill("Annual commitment", "250").await;
        page.wait_for_text("said", "250").await;
        assert_eq!(page.value("Annual commitment").await, "250");
        assert_eq!(page.focused().await, "Annual commitment");
        page.fill("Annual commitment", "").await;
        page.wait_for_text("said", "").await;
        page.press("7").await;
        page.wait_for_text("said", "7").await;
        page.press(Key::Tab).await;
        assert_eq!(page.focused().await, "Annual commitment, last year");

        page.choose("Term", "3 years").await;
        assert_eq!(page.value("Term").await, "3 years");
        page.tick("Signed").await;
        assert!(
            page.part("c")
                .await
                .is_selected()
                .await
                .expect("a checkbox")
        );
        page.upload(
            "Bill",
            std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("Cargo.toml")
                .as_path(),
        )
        .await;
        assert_eq!(
            page.js("return document.getElementById('f').files[0].name")
                .await,
            "Cargo.toml"
        );

        page.click("Copy the link").await;
        page.wait_for_text("said", "copied").await;
        assert_eq!(page.clipboard().await, "#s1.abc");
        let (name, content) = page.download(async || page.click("Save").await).await;
        assert_eq!(
            (name.as_str(), content.as_slice()),
            ("quote.csv", b"a,b".as_slice())
        );

        page.scheme(Scheme::Dark).await;
        assert_eq!(
            page.js("return matchMedia('(prefers-color-scheme: dark)').matches")
                .await,
            true
        );
        page.print_view(true).await;
        assert_eq!(
            page.js("return matchMedia('print and (prefers-color-scheme: dark)').matches")
                .await,
            true
        );
    });
}

#[test]
fn a_stranger_shares_nothing_but_the_site_and_the_server_can_go() {
    journey(async |page: &Page| {
        page.open("#s1.abc").await;
        assert_eq!(page.fragment().await, "#s1.abc");
        page.js("localStorage.setItem('mine', 'yes')").await;
        let other = page.stranger().await;
        other.open("").await;
        assert!(
            other
                .js("return localStorage.getItem('mine')")
                .await
                .is_null()
        );
        other.assert_clean().await;
        other.close().await;

        page.stop_server();
        assert!(page.driver.goto(page.url("data/")).await.is_err());
    });
}

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
