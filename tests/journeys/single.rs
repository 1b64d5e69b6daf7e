//! The whole site as one file, opened from disk: `make single-file`.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::harness::{Hosting, Page, Scheme, dist, journey_on};
use crate::offline::all_works;

/// The file, made from the built site.
fn file(name: &str) -> PathBuf {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let made = Command::new(env!("CARGO_BIN_EXE_site"))
        .arg("single")
        .args([&dist(), &file])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the tool");
    let said = String::from_utf8_lossy(&made.stderr);
    assert!(
        made.status.success(),
        "{said}. Use `make test`, or: eval \"$(make -s env)\""
    );
    file
}

#[test]
fn one_file_from_disk_does_everything_and_asks_for_nothing() {
    let hosting = Hosting {
        dist: file("bedrock-position.html"),
        ..Hosting::default()
    };
    journey_on(&hosting, async |page: &Page| {
        page.open("").await;
        assert_eq!(page.text("score").await, "51.8");
        all_works(page).await;
        page.screenshot("single-file", 1440, 900, Scheme::Light)
            .await;
        page.open("#score").await;
        page.fill(
            "AWS spend at list, without Bedrock and Marketplace",
            "9000000",
        )
        .await;
        page.wait_until("the answer to count", async || {
            page.text("range").await.contains("1 of 25")
        })
        .await;
        page.reload().await;
        page.wait_until("the answer to be kept", async || {
            page.value("AWS spend at list, without Bedrock and Marketplace")
                .await
                == "9,000,000"
        })
        .await;
        let fetched: Vec<String> = page.requests().await;
        let asked: Vec<&String> = fetched
            .iter()
            .filter(|url| !url.starts_with(&page.url("")))
            .filter(|url| {
                !["blob:", "data:"]
                    .iter()
                    .any(|inside| url.starts_with(inside))
            })
            .collect();
        assert_eq!(asked, Vec::<&String>::new());
        let policy = page
            .find("meta[http-equiv='Content-Security-Policy']")
            .await;
        let policy = policy
            .attr("content")
            .await
            .expect("a page")
            .expect("a policy");
        for opening in ["'self'", "connect-src", "unsafe-inline", "http"] {
            assert!(!policy.contains(opening), "{policy}");
        }
        assert_eq!(
            page.js("return navigator.serviceWorker?.controller ?? null")
                .await,
            json!(null)
        );
    });
}

#[test]
fn a_table_that_a_view_links_to_opens_from_the_file() {
    let hosting = Hosting {
        dist: file("with-tables.html"),
        ..Hosting::default()
    };
    journey_on(&hosting, async |page: &Page| {
        page.open("#capacity").await;
        page.find("a[href='./data/break_even_claims.tsv']").await;
        page.js("window.open = address => { window.table = address; }")
            .await;
        page.js("document.querySelector(\"a[href='./data/break_even_claims.tsv']\").click()")
            .await;
        page.wait_until("the table", async || {
            page.js("return window.table?.startsWith('blob:') ?? false")
                .await
                == json!(true)
        })
        .await;
    });
}
