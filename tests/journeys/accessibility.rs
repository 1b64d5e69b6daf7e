//! No view breaks a rule of WCAG 2.2 AA that a machine can check: axe-core on every view, with everything open, light
//! and dark, with the example and with something unreadable. What only people can judge is not here.

use std::fs;

use serde_json::Value;
use thirtyfour::prelude::*;

use crate::harness::{Page, Scheme, journey};

/// Every view, by its address.
pub const VIEWS: [&str; 12] = [
    "score",
    "use-cases",
    "levers",
    "capacity",
    "customisation",
    "agreement",
    "alternatives",
    "renewal",
    "scenarios",
    "report",
    "rates",
    "method",
];

/// Opens all that can be opened, twice: what opens may hold more.
const OPEN_ALL: &str = "document.querySelectorAll('details').forEach(d => { d.open = true })";

/// The rules of WCAG up to 2.2 AA; the answer is a line per violation, with the first places.
const RULES: &str = r"
    const done = arguments[0];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    axe.run(document, { runOnly: { type: 'tag', values: tags } }).then(found => done(found.violations.map(rule =>
        `${rule.id} (${rule.help}): ` + rule.nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | '))));
";

/// The rules as a script; `make browser` installs it and `make env` names it.
fn axe() -> String {
    let path = std::env::var("AXE_CORE")
        .expect("AXE_CORE names axe.min.js: run `make browser`, then `eval \"$(make -s env)\"`");
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}. Run: make browser"))
}

/// The page as it is now, in both themes.
pub async fn breaks_no_rule(page: &Page, what: &str) {
    page.js(&axe()).await;
    keeps_the_rules(page, what).await;
    page.scheme(Scheme::Light).await;
}

async fn keeps_the_rules(page: &Page, what: &str) {
    for scheme in [Scheme::Light, Scheme::Dark] {
        page.scheme(scheme).await;
        let answer = page.driver.execute_async(RULES, vec![]).await;
        let broken: Vec<String> = match answer.expect("the rules run").json() {
            Value::Array(lines) => lines.iter().map(Value::to_string).collect(),
            other => panic!("not a list: {other}"),
        };
        assert!(
            broken.is_empty(),
            "{what}, {scheme:?}:\n{}",
            broken.join("\n")
        );
    }
}

/// Opens a view anew, with all it can show.
async fn open(page: &Page, view: &str, axe: &str) {
    page.open(&format!("#{view}")).await;
    page.reload().await;
    page.find(if view == "score" {
        "#findings"
    } else {
        "#detail > :nth-child(3)"
    })
    .await;
    for _ in 0..2 {
        page.js(OPEN_ALL).await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    }
    page.js(axe).await;
}

#[test]
fn no_view_breaks_a_rule_with_the_example() {
    journey(async |page: &Page| {
        let axe = axe();
        for view in VIEWS {
            open(page, view, &axe).await;
            keeps_the_rules(page, view).await;
        }
    });
}

#[test]
fn a_form_with_something_unreadable_breaks_no_rule() {
    journey(async |page: &Page| {
        open(page, "score", &axe()).await;
        page.fill(
            "AWS spend at list, without Bedrock and Marketplace",
            "eight",
        )
        .await;
        page.press(Key::Tab).await;
        page.find("[aria-invalid=true]").await;
        page.click("Next").await;
        keeps_the_rules(page, "score with an error").await;
    });
}

#[test]
fn scenarios_side_by_side_and_the_dialogue_for_sharing_break_no_rule() {
    journey(async |page: &Page| {
        open(page, "scenarios", &axe()).await;
        for name in ["One", "Two"] {
            page.fill("Name of the new scenario", name).await;
            page.click("Start from the example under this name").await;
            page.find(&format!("[aria-label='Rename: {name}']")).await;
        }
        page.find("#side-results").await;
        keeps_the_rules(page, "two scenarios").await;
        page.click("Share …").await;
        page.find("#share[open] #share-link").await;
        page.js(OPEN_ALL).await;
        page.find("#share .qr").await;
        keeps_the_rules(page, "the dialogue").await;
    });
}

#[test]
fn a_bill_with_its_preview_and_the_full_report_break_no_rule() {
    journey(async |page: &Page| {
        page.open("#use-cases").await;
        page.click("From your bill or logs").await;
        page.find("#import-files").await;
        page.js(OPEN_ALL).await;
        breaks_no_rule(page, "ways to get a bill").await;
        page.click("Try a sample: cost-explorer.json").await;
        page.find(".import button.primary").await;
        page.js(OPEN_ALL).await;
        breaks_no_rule(page, "the preview").await;
        page.open("#report").await;
        page.click("Full report").await;
        page.find("#report-limits").await;
        breaks_no_rule(page, "the full report").await;
    });
}
