//! The site without its server: kept whole after the first visit, replaced only when the reader says so and never by
//! half, and never needed where a browser has no service workers.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use sha2::{Digest, Sha256};

use crate::accessibility::breaks_no_rule;
use crate::harness::{FOREIGN, Hosting, Page, Scheme, dist, journey_on};

/// With the worker.
fn hosted() -> Hosting {
    Hosting {
        offline: true,
        ..Hosting::default()
    }
}

/// Every view, and an element that only its own part draws.
const VIEWS: [(&str, &str); 12] = [
    ("score", "#findings"),
    ("use-cases", "#use-case-list"),
    ("levers", "#detail > :nth-child(4)"),
    ("capacity", "#detail > :nth-child(4)"),
    ("customisation", "#detail > :nth-child(4)"),
    ("agreement", ".negotiation > :nth-child(2)"),
    ("alternatives", ".negotiation > :nth-child(2)"),
    ("renewal", ".negotiation > :nth-child(2)"),
    (
        "scenarios",
        "#scenario-file-problem, .scenario-list, #detail > :nth-child(4)",
    ),
    ("report", "#report-position"),
    ("rates", "#detail > :nth-child(4)"),
    ("method", "#detail > :nth-child(4)"),
];

/// Waits until the site is kept and the worker answers this page.
pub(crate) async fn kept(page: &Page) {
    page.wait_until("the service worker", async || {
        page.js("return navigator.serviceWorker.controller?.state === 'activated'")
            .await
            == json!(true)
    })
    .await;
}

/// Opens every view and uses what each part that is loaded on demand brings.
pub(crate) async fn all_works(page: &Page) {
    for (view, drawn) in VIEWS {
        page.open(&format!("#{view}")).await;
        page.find(drawn).await;
    }
    page.open("#agreement").await;
    page.wait_until("the simulation", async || {
        page.count("#simulated tbody tr").await > 0
    })
    .await;
    page.open("#use-cases").await;
    page.click("From your bill or logs").await;
    page.click("How to get such a file").await;
    page.click("Try a sample: cost-explorer.json").await;
    page.find(".import button.primary").await;
    page.open("#report").await;
    let workbook = async || page.click("Save as workbook (XLSX)").await;
    let (name, bytes) = page.download(workbook).await;
    assert!(
        name.ends_with(".xlsx") && bytes.starts_with(b"PK"),
        "{name}"
    );
}

#[test]
fn after_one_visit_everything_works_without_the_server() {
    journey_on(&hosted(), async |page: &Page| {
        page.open("").await;
        kept(page).await;
        page.stop_server();
        page.reload().await;
        all_works(page).await;
        let data = "const done = arguments[0]; fetch('data/rates.tsv').then(r => r.text()).then(t => done(t.length > 700000))";
        let data = page.driver.execute_async(data, vec![]).await;
        assert_eq!(data.expect("an answer").json(), &json!(true));
        assert_eq!(styles_missing(page).await, json!([]));
    });
}

/// The style sheets that are named and not there.
async fn styles_missing(page: &Page) -> serde_json::Value {
    page.js("return [...document.querySelectorAll('link[rel=stylesheet]')].filter(link => !link.sheet).map(link => link.href)")
        .await
}

#[test]
fn below_a_path_it_keeps_its_own_files_only() {
    let hosting = Hosting {
        base: "/tools/bedrock/",
        ..hosted()
    };
    journey_on(&hosting, async |page: &Page| {
        page.open("").await;
        kept(page).await;
        let scope = "const done = arguments[0]; navigator.serviceWorker.getRegistration().then(r => done(r.scope))";
        let scope = page.driver.execute_async(scope, vec![]).await;
        assert_eq!(scope.expect("an answer").json(), &json!(page.url("")));
        page.stop_server();
        page.reload().await;
        all_works(page).await;
    });
}

#[test]
fn the_simplest_server_is_enough() {
    let hosting = Hosting {
        plain: true,
        ..hosted()
    };
    journey_on(&hosting, async |page: &Page| {
        page.open("").await;
        all_works(page).await;
        kept(page).await;
        page.stop_server();
        page.reload().await;
        all_works(page).await;
    });
}

#[test]
fn a_browser_without_service_workers_is_told_nothing_and_lacks_nothing() {
    let hosting = Hosting {
        host: FOREIGN,
        ..hosted()
    };
    journey_on(&hosting, async |page: &Page| {
        page.open("").await;
        assert_eq!(
            page.js("return 'serviceWorker' in navigator").await,
            json!(false)
        );
        all_works(page).await;
        assert_eq!(page.count("#update").await, 0);
    });
}

/// A copy of the built site for a test that changes it, and without compressed files, which would be of the old one.
fn copy_of_the_site(name: &str) -> PathBuf {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).expect("a folder");
        for entry in fs::read_dir(from).expect("a folder").flatten() {
            let target = to.join(entry.file_name());
            if entry.path().is_dir() {
                copy(&entry.path(), &target);
            } else if entry.path().extension().is_none_or(|ending| ending != "br") {
                fs::copy(entry.path(), target).expect("to copy");
            }
        }
    }
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&to);
    copy(&dist(), &to);
    to
}

fn digest(path: &Path) -> String {
    let bytes = fs::read(path).expect("a file");
    Sha256::digest(bytes)
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect()
}

/// Publishes a second version: another title, and the worker that lists it.
fn publish(site: &Path, listed: bool) {
    let (page, worker) = (site.join("index.html"), site.join("sw.js"));
    let before = digest(&page);
    let html = fs::read_to_string(&page).expect("a page");
    let html = html.replacen("<head>", "<head><meta name=second>", 1);
    let html = html.replacen("<html lang=en>", "<html lang=en data-version=second>", 1);
    fs::write(&page, html).expect("to write");
    let script = fs::read_to_string(&worker).expect("a worker");
    assert!(script.contains(&before), "the list has the page");
    let after = if listed {
        digest(&page)
    } else {
        "0".repeat(64)
    };
    // Its version is the digest of its list; any other name will do.
    let version = script
        .split('"')
        .find(|word| word.len() == 16)
        .expect("a version")
        .to_owned();
    let script = script
        .replace(&before, &after)
        .replace(&version, "second0000000000");
    fs::write(&worker, script).expect("to write");
}

async fn version(page: &Page) -> serde_json::Value {
    page.js("return document.documentElement.dataset.version ?? 'first'")
        .await
}

/// What happens when the reader comes back to the page.
async fn look_for_a_new_version(page: &Page) {
    page.js("dispatchEvent(new Event('focus'))").await;
}

const SPEND: &str = "AWS spend at list, without Bedrock and Marketplace";

#[test]
fn a_new_version_waits_until_the_reader_asks_and_keeps_the_answers() {
    let dist = copy_of_the_site("second-version");
    let hosting = Hosting {
        dist: dist.clone(),
        plain: true,
        ..hosted()
    };
    journey_on(&hosting, async |page: &Page| {
        page.open("").await;
        kept(page).await;
        page.fill(SPEND, "7654321").await;
        publish(&dist, true);
        look_for_a_new_version(page).await;
        page.wait_until("a word on it", async || {
            page.count("#update [role=status]").await == 1
                && page
                    .js("return document.querySelector('#update p').textContent")
                    .await
                    == json!(
                        "A new version is ready. Reload when it suits you: your answers are kept."
                    )
        })
        .await;
        for (width, scheme) in [(390, Scheme::Light), (1440, Scheme::Dark)] {
            page.screenshot("update", width, 900, scheme).await;
        }
        breaks_no_rule(page, "a new version").await;
        assert_eq!(page.value(SPEND).await, "7654321");

        page.click("Later").await;
        assert_eq!(page.count("#update").await, 0);
        page.reload().await;
        assert_eq!(version(page).await, json!("first"), "it still waits");

        page.find("#update button").await;
        page.click("Reload").await;
        page.wait_until("the second version", async || {
            version(page).await == json!("second")
        })
        .await;
        page.mounted().await;
        page.wait_until("the answers", async || {
            page.value(SPEND).await == "7,654,321"
        })
        .await;
        let caches = "const done = arguments[0]; caches.keys().then(names => done(names.length))";
        let caches = page.driver.execute_async(caches, vec![]).await;
        assert_eq!(caches.expect("an answer").json(), &json!(1));
        page.stop_server();
        page.reload().await;
        assert_eq!(version(page).await, json!("second"));
    });
}

#[test]
fn a_version_that_is_not_whole_is_never_shown() {
    let dist = copy_of_the_site("half-a-version");
    let hosting = Hosting {
        dist: dist.clone(),
        plain: true,
        ..hosted()
    };
    journey_on(&hosting, async |page: &Page| {
        page.open("").await;
        kept(page).await;
        publish(&dist, false);
        let refused =
            "const done = arguments[0]; navigator.serviceWorker.getRegistration().then(r => {
            r.addEventListener('updatefound', () => { const worker = r.installing;
                worker.addEventListener('statechange', () => done(worker.state)); });
            r.update().catch(e => done('' + e)); })";
        let state = page.driver.execute_async(refused, vec![]).await;
        assert_eq!(state.expect("an answer").json(), &json!("redundant"));
        assert_eq!(page.count("#update").await, 0);
        page.reload().await;
        assert_eq!(version(page).await, json!("first"));
        page.expect_console_errors();
    });
}

#[test]
fn a_new_version_does_not_take_the_files_from_another_tab() {
    let dist = copy_of_the_site("two-tabs");
    let hosting = Hosting {
        dist: dist.clone(),
        plain: true,
        ..hosted()
    };
    journey_on(&hosting, async |page: &Page| {
        page.open("").await;
        kept(page).await;
        let first = page.driver.window().await.expect("a tab");
        let other = page.driver.new_tab().await.expect("another tab");
        page.driver
            .switch_to_window(other)
            .await
            .expect("to go there");
        page.open("").await;
        publish(&dist, true);
        page.wait_until("a word on it", async || {
            look_for_a_new_version(page).await;
            page.count("#update button").await == 2
        })
        .await;
        page.click("Reload").await;
        page.wait_until("why not", async || {
            page.js("return document.querySelector('#update p').textContent.includes('open in another tab')").await
                == json!(true)
        })
        .await;
        assert_eq!(version(page).await, json!("first"));
        page.driver.close_window().await.expect("to close it");
        page.driver
            .switch_to_window(first)
            .await
            .expect("the first tab");
        page.wait_until("a word on it", async || {
            page.count("#update button").await == 2
        })
        .await;
        page.click("Reload").await;
        page.wait_until("the second version", async || {
            version(page).await == json!("second")
        })
        .await;
    });
}
