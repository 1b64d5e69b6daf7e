//! For whom the page is reachable: a window at 400 per cent, the few colours of a system, the tree that a screen reader is
//! given. The rules that a machine can check on every view are in `accessibility`.

use serde_json::{Value, json};

use crate::accessibility::VIEWS;
use crate::harness::{Page, Scheme, journey};

/// A window of 1280 by 1024 at 400 per cent has so many pixels of its own (WCAG 1.4.10).
const ZOOMED: (u32, u32) = (320, 256);

async fn view(page: &Page, name: &str) {
    page.open(&format!("#{name}")).await;
    let drawn = if name == "score" {
        "#findings"
    } else {
        "#detail > :nth-child(3)"
    };
    page.find(drawn).await;
    page.js("document.querySelectorAll('details').forEach(d => { d.open = true })")
        .await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
}

#[test]
fn at_400_per_cent_nothing_scrolls_in_two_directions() {
    journey(async |page: &Page| {
        page.size(ZOOMED.0, ZOOMED.1).await;
        for name in VIEWS {
            view(page, name).await;
            let wide = page
                .js("const inside = e => e.closest('.scroll');
                    return document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                        .filter(e => e.getBoundingClientRect().right > innerWidth && !inside(e)).map(e => e.outerHTML.slice(0, 90))")
                .await;
            assert_eq!(wide, json!([]), "{name} is wider than the window");
            // What is fixed to an edge of so low a window must leave room to read.
            let fixed = page
                .js("return [...document.querySelectorAll('body *')].filter(e => ['fixed', 'sticky'].includes(getComputedStyle(e).position))
                    .map(e => e.getBoundingClientRect()).filter(r => r.height > 0 && r.width > innerWidth / 2 && r.top >= 0 && r.bottom <= innerHeight)
                    .reduce((sum, r) => sum + r.height, 0)")
                .await;
            let most = f64::from(ZOOMED.1) / 2.0;
            assert!(
                fixed.as_f64().is_some_and(|fixed| fixed <= most),
                "{name}: {fixed} pixels stay put"
            );
        }
    });
}

#[test]
fn in_forced_colours_charts_and_marks_are_still_seen() {
    journey(async |page: &Page| {
        page.size(1440, 1000).await;
        for name in VIEWS {
            view(page, name).await;
            page.forced_colors(true).await;
            // A shape that is filled with what the system uses as background cannot be seen.
            let lost = page
                .js("const ground = getComputedStyle(document.body).backgroundColor;
                    return [...document.querySelectorAll('svg rect, svg path, svg circle, svg polygon')].filter(e => {
                        const s = getComputedStyle(e); const box = e.getBoundingClientRect();
                        return box.width > 2 && box.height > 2 && s.visibility !== 'hidden' && s.opacity !== '0'
                            && (s.fill === ground || s.fill === 'none') && (s.stroke === 'none' || s.stroke === ground);
                    }).map(e => e.outerHTML.slice(0, 120))")
                .await;
            assert_eq!(lost, json!([]), "{name}");
            page.screenshot(&format!("forced-{name}"), 1440, 1000, Scheme::Light)
                .await;
            page.forced_colors(false).await;
        }
    });
}

/// Every node that takes the focus or is a picture, as a screen reader is told of it.
async fn nameless(page: &Page) -> Vec<String> {
    page.cdp("Accessibility.enable", json!({})).await;
    page.cdp("DOM.getDocument", json!({})).await;
    let tree = page.cdp("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let of = |node: &Value, what: &str| {
        node[what]["value"]
            .as_str()
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    let wanted = [
        "button",
        "link",
        "textbox",
        "combobox",
        "radio",
        "checkbox",
        "image",
        "img",
        "navigation",
        "table",
        "group",
        "radiogroup",
        "progressbar",
    ];
    let spoken =
        |node: &&Value| node["ignored"] != true && wanted.contains(&of(node, "role").as_str());
    let mut bad = Vec::new();
    let silent = |node: &&Value| of(node, "name").is_empty() && of(node, "role") != "group";
    for node in nodes.iter().filter(spoken).filter(silent) {
        let which = json!({ "backendNodeId": node["backendDOMNodeId"] });
        let html = page.cdp("DOM.getOuterHTML", which).await;
        let html: String = html["outerHTML"]
            .as_str()
            .unwrap_or_default()
            .chars()
            .take(200)
            .collect();
        bad.push(format!("{}: {html}", of(node, "role")));
    }
    let links = nodes
        .iter()
        .filter(spoken)
        .filter(|node| of(node, "role") == "link");
    let vague = links
        .map(|node| of(node, "name"))
        .filter(|name| ["here", "more", "link"].contains(&&*name.to_lowercase()));
    bad.extend(vague);
    page.cdp("Accessibility.disable", json!({})).await;
    bad
}

#[test]
fn a_screen_reader_is_told_a_name_of_everything_that_is_operated_or_shown() {
    journey(async |page: &Page| {
        for name in VIEWS {
            view(page, name).await;
            let bad = nameless(page).await;
            assert!(bad.is_empty(), "{name}:\n{}", bad.join("\n"));
            // One heading of the first order, and none left out on the way down.
            let levels = page
                .js("return [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(h => h.checkVisibility()).map(h => +h.tagName[1])")
                .await;
            let levels: Vec<u8> = serde_json::from_value(levels).expect("levels");
            assert_eq!(
                levels.iter().filter(|level| **level == 1).count(),
                1,
                "{name}: {levels:?}"
            );
            let jump = levels.windows(2).find(|pair| pair[1] > pair[0] + 1);
            assert_eq!(jump, None, "{name}: {levels:?}");
        }
    });
}
