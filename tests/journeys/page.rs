//! The page as it is served: policy, origin, sub-path, second visit.

use serde_json::json;

use crate::harness::{Page, Scheme, journey, journey_at};

#[test]
fn the_page_starts_without_an_error() {
    journey(async |page: &Page| {
        page.open("").await;
        let title = page.driver.title().await.expect("a title");
        assert_eq!(
            title,
            "Bedrock Position: score your AWS EDP and Bedrock commitments"
        );
        assert_eq!(page.count("h1").await, 1);
        assert_eq!(
            page.js("return document.documentElement.lang").await,
            json!("en")
        );
        page.screenshot("start", 1280, 900, Scheme::Light).await;
    });
}

#[test]
fn the_policy_is_the_one_we_mean_and_binds() {
    // Any change here is a decision: say in the pull request what it opens.
    let expected = [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval' 'sha256-",
        "style-src 'self' 'sha256-", // the first style sheet is inside the page
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'", // the simulation's program
        "base-uri 'none'",
        "form-action 'none'",
        "manifest-src 'self'",
    ];
    journey(async |page: &Page| {
        page.open("").await;
        let policy = page
            .find("meta[http-equiv='Content-Security-Policy']")
            .await;
        let policy = policy
            .attr("content")
            .await
            .expect("a page")
            .expect("a policy");
        let parts: Vec<&str> = policy.split("; ").collect();
        assert_eq!(parts.len(), expected.len(), "{policy}");
        for (part, expected) in parts.into_iter().zip(expected) {
            match expected.strip_suffix("'sha256-") {
                None => assert_eq!(part, expected),
                Some(start) => {
                    // One digest of one script: 44 characters of base64 and the closing quote.
                    let hash = part
                        .strip_prefix(start)
                        .and_then(|rest| rest.strip_prefix("'sha256-"));
                    assert!(
                        hash.is_some_and(|hash| hash.len() == 45 && hash.ends_with('\'')),
                        "{part}"
                    );
                }
            }
        }
        assert!(!policy.contains("unsafe-inline"), "{policy}");

        // It binds: a script put into the page does not run.
        page.js("const s = document.createElement('script'); s.textContent = 'window.broken = true'; document.body.append(s)")
            .await;
        assert_eq!(
            page.js("return window.broken === undefined").await,
            json!(true)
        );
        let errors = page.console_errors().await;
        assert!(
            errors.iter().any(|e| e.contains("Content Security Policy")),
            "{errors:?}"
        );
        page.expect_console_errors();
    });
}

#[test]
fn a_visit_asks_only_its_own_origin_and_for_each_file_once() {
    journey(async |page: &Page| {
        page.open("").await;
        let mut requests = page.requests().await;
        assert!(
            requests.iter().any(|url| url.ends_with(".wasm")),
            "{requests:?}"
        );
        assert_eq!(page.foreign_requests().await, Vec::<String>::new());
        let all = requests.len();
        requests.sort();
        requests.dedup();
        assert_eq!(requests.len(), all, "something was fetched twice");
    });
}

#[test]
fn the_site_works_below_a_path() {
    journey_at("/tools/bedrock/", async |page: &Page| {
        page.open("").await;
        let requests = page.requests().await;
        let base = page.url("");
        assert!(base.ends_with("/tools/bedrock/"));
        assert!(
            requests.iter().all(|url| url.starts_with(&base)),
            "{requests:?}"
        );

        // Without the last slash one is led to the right address.
        let bare = base.trim_end_matches('/');
        page.driver.goto(bare).await.expect("to open the page");
        page.wait_until("the slash", async || page.address().await == base)
            .await;
    });
}

#[test]
fn a_second_visit_fetches_nothing_that_has_a_hash() {
    journey(async |page: &Page| {
        page.open("").await;
        page.open("").await;
        let sizes = page
            .js("return performance.getEntriesByType('resource').map(e => [e.name, e.transferSize])")
            .await;
        let sizes = sizes.as_array().expect("a list").clone();
        assert!(!sizes.is_empty());
        for entry in sizes {
            // Two have none: browsers ask for an installed page by these names.
            let name = entry[0].as_str().unwrap_or_default();
            if name.ends_with("manifest.webmanifest") || name.ends_with("icon-192.png") {
                continue;
            }
            // A file from the browser's cache moves no byte.
            assert_eq!(entry[1], json!(0), "{} was fetched again", entry[0]);
        }
    });
}

#[test]
fn the_page_says_what_it_needs_when_scripts_are_off() {
    journey(async |page: &Page| {
        page.cdp(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        )
        .await;
        page.driver
            .goto(page.url(""))
            .await
            .expect("to open the page");
        let text = page.text("app").await;
        assert!(text.contains("needs JavaScript and WebAssembly"), "{text}");
    });
}
