//! Pictures of every screen at phone and desk width, light and dark, for people to look at. They assert only what
//! a picture cannot show: nothing wider than the window.

use crate::accessibility::VIEWS;
use crate::harness::{Page, Scheme, journey};

const STEPS: [&str; 5] = [
    "Spend and growth",
    "Agreement",
    "Bedrock use",
    "Capacity and tuning",
    "Contract and renewal",
];

#[test]
fn every_screen_fits_and_has_its_picture() {
    journey(async |page: &Page| {
        page.open("").await;
        for (index, name) in STEPS.iter().enumerate() {
            page.js(&format!(
                "document.querySelectorAll('.steps button')[{index}].click()"
            ))
            .await;
            page.wait_until(name, async || page.text("step-title").await.contains(name))
                .await;
            for (width, height) in [(390, 844), (1440, 1000)] {
                page.screenshot(&format!("step-{}", index + 1), width, height, Scheme::Light)
                    .await;
                fits(page, name, width).await;
            }
        }
        page.js("document.querySelectorAll('.card details').forEach((d, i) => { d.open = i < 4 })")
            .await;
        for scheme in [Scheme::Light, Scheme::Dark] {
            for width in [390, 1440] {
                page.size(width, 900).await;
                let phone = width == 390;
                if phone {
                    page.js("document.querySelector('.foot-bar button').click()")
                        .await;
                }
                page.screenshot("result", width, 2400, scheme).await;
                fits(page, "result", width).await;
                if phone {
                    page.js("document.querySelector('.foot-bar button').click()")
                        .await;
                }
            }
        }
    });
}

#[test]
fn a_phone_names_its_steps_and_never_scrolls_sideways() {
    journey(async |page: &Page| {
        page.size(390, 844).await;
        page.open("").await;
        for (index, name) in STEPS.iter().enumerate() {
            let step = page
                .find(&format!(".steps li:nth-child({}) button", index + 1))
                .await;
            assert!(
                page.name_of(&step).await.contains(name),
                "step {}",
                index + 1
            );
        }
        page.js("document.querySelector('.foot-bar button').click()")
            .await;
        page.js("document.querySelectorAll('details').forEach(d => { d.open = true })")
            .await;
        fits(page, "everything open", 390).await;
        page.size(320, 600).await;
        fits(page, "everything open", 320).await;
    });
}

/// For people to look at, all of them: `make pictures`.
#[test]
fn every_view_fits_and_has_its_picture() {
    journey(async |page: &Page| {
        for view in VIEWS {
            page.open(&format!("#{view}")).await;
            page.find(if view == "score" {
                "#findings"
            } else {
                "#detail > :nth-child(3)"
            })
            .await;
            // What is worked out after a pause is in the picture too.
            tokio::time::sleep(std::time::Duration::from_millis(400)).await;
            for scheme in [Scheme::Light, Scheme::Dark] {
                for width in [390, 768, 1440] {
                    page.screenshot(&format!("view-{view}"), width, 900, scheme)
                        .await;
                    fits(page, view, width).await;
                }
            }
        }
    });
}

async fn fits(page: &Page, name: &str, width: u32) {
    let wide = page
        .js("return document.documentElement.scrollWidth")
        .await
        .as_u64()
        .expect("a number");
    assert!(
        wide <= u64::from(width),
        "{name} is {wide} pixels wide in a window of {width}"
    );
}
