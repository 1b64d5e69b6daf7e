//! The main job: a newcomer answers the five steps, with the keyboard alone, and reads the score.

use thirtyfour::prelude::*;

use crate::harness::{Page, journey};

/// Tabs forward until the control with this accessible name has focus.
async fn tab_to(page: &Page, name: &str) {
    for _ in 0..80 {
        if page.focused().await.starts_with(name) {
            return;
        }
        page.press(Key::Tab).await;
    }
    panic!(
        "no way by Tab to “{name}”; the focus is on “{}”",
        page.focused().await
    );
}

async fn fill(page: &Page, name: &str, text: &str) {
    tab_to(page, name).await;
    page.press(Key::Control + "a").await;
    page.press(text).await;
}

async fn next(page: &Page) {
    tab_to(page, "Next").await;
    page.press(Key::Enter).await;
}

/// Radio groups open on “I don't know”, the last: `up` presses of the arrow key choose another.
async fn answer(page: &Page, group: &str, up: usize) {
    let at = format!("return document.activeElement.name === 'f-{group}'");
    for _ in 0..40 {
        if page.js(&at).await == true {
            break;
        }
        page.press(Key::Tab).await;
    }
    assert_eq!(page.js(&at).await, true, "no way by Tab to {group}");
    for _ in 0..up {
        page.press(Key::Up).await;
    }
}

const NO: usize = 1;
const PARTLY: usize = 2;
const YES: usize = 3;

const CLAUSES: [&str; 12] = [
    "pin_model_versions",
    "retirement_notice",
    "shortfall_carry_forward",
    "successor_conversion",
    "rate_lock_and_price_drop",
    "true_down_ma",
    "marketplace_list_and_cap",
    "eligible_fee_definition",
    "annual_reopener",
    "overage_and_new_services",
    "support_fee_decoupled",
    "renewal_cap_or_mfn",
];

/// S2 of the worked examples, in `tests/golden/worked_examples.json`: 22.7, band E, up to 33.2, with an expected
/// shortfall of 1 553 372.28 a year and 2 133 792.00 of Bedrock at list.
#[test]
fn a_newcomer_types_s2_with_the_keyboard_and_reads_its_score() {
    journey(async |page: &Page| {
        page.open("").await;
        fill(page, "AWS spend at list", "6M").await;
        fill(page, "Expected growth", "10%").await;
        fill(page, "How far off", "25").await;
        fill(page, "Term", "3").await;
        next(page).await;
        fill(page, "Commitment, first year", "$8,000,000").await;
        fill(page, "Yearly step", "20").await;
        fill(page, "EDP discount", "13").await;
        fill(page, "AWS Marketplace purchases", "400k").await;
        fill(page, "Share of them fully", "60").await;
        next(page).await;
        tab_to(page, "Prices from").await;
        page.press(Key::Down).await;
        fill(page, "Blended input price", "3").await;
        fill(page, "Blended output price", "15").await;
        fill(page, "Share on third-party", "95").await;
        fill(page, "Traffic on regional", "0").await;
        fill(page, "Input tokens", "20,000").await;
        fill(page, "Output tokens", "4B").await;
        fill(page, "Input that repeats", "60").await;
        fill(page, "Traffic that could wait", "20").await;
        next(page).await;
        fill(page, "Reserved capacity", "79.20").await;
        fill(page, "Average utilisation", "30").await;
        fill(page, "Break-even utilisation", "60").await;
        fill(page, "Spend on tuned", "0").await;
        next(page).await;
        fill(page, "Bedrock-specific discount", "0").await;
        for clause in CLAUSES {
            answer(
                page,
                clause,
                if clause == "overage_and_new_services" {
                    YES
                } else {
                    NO
                },
            )
            .await;
        }
        fill(page, "Months until", "2").await;
        let steps = [
            ("baseline_by_model_use_case_region", YES),
            ("ptu_candidates_identified", PARTLY),
            ("fine_tuned_inventory_vs_rag", NO),
            ("multi_vendor_batna_priced", NO),
            ("catalogue_pinned", NO),
            ("bedrock_layer_negotiated", NO),
            ("independent_review", NO),
        ];
        for (step, up) in steps {
            answer(page, step, up).await;
        }
        page.wait_for_text("score", "22.7").await;
        page.wait_for_text("band", "E critical").await;
        assert!(
            page.text("range").await.starts_with("Up to 33.2 "),
            "{}",
            page.text("range").await
        );
        assert!(page.text("shortfall").await.contains("$1,553,372"));
        assert!(page.text("bedrock-list").await.contains("$2,133,792"));
        assert!(
            page.text("verdict")
                .await
                .contains("$2,032,408 more than having none")
        );
        assert!(page.text("kept").await.contains("$492,405"));
        tab_to(page, "See the findings").await;
        page.press(Key::Enter).await;
        page.wait_until("focus on the findings", async || {
            page.js("return document.activeElement.id").await == "findings-title"
        })
        .await;
        tab_to(page, "How is this worked out").await;
        page.press(Key::Enter).await;
        page.wait_until("an open working", async || {
            page.count("details.worked[open]").await == 1
        })
        .await;
    });
}

#[test]
fn the_example_is_marked_until_something_is_typed() {
    journey(async |page: &Page| {
        page.open("").await;
        assert_eq!(page.count("#example").await, 1);
        page.fill("Expected growth", "12").await;
        assert_eq!(page.count("#example").await, 0);
        assert!(
            page.count(".questions .mark").await > 0,
            "untouched fields are marked"
        );
        assert!(page.text("range").await.contains("1 of 25 inputs"));
    });
}

#[test]
fn every_figure_opens_to_formula_rate_source_and_date() {
    journey(async |page: &Page| {
        page.open("").await;
        page.js("document.querySelector('#finding-avoidable_tokens details').open = true")
            .await;
        page.wait_until("the working", async || {
            page.count("#finding-avoidable_tokens table").await > 0
        })
        .await;
        let working = page
            .find("#finding-avoidable_tokens details")
            .await
            .text()
            .await
            .expect("text");
        for part in [
            "÷ on-demand list spend",
            "Rates used",
            "Claude Sonnet 5.5",
            "as of",
            "confidence",
            "$2.20",
            "$11.00",
            "cache read, for the saving",
            "global output, for the saving",
        ] {
            assert!(working.contains(part), "{part} is missing in: {working}");
        }
    });
}

#[test]
fn a_missing_price_is_a_gap_and_never_zero() {
    journey(async |page: &Page| {
        page.open("").await;
        let before: f64 = page.text("score").await.parse().expect("a score");
        page.click("Bedrock use").await;
        page.choose("Model", "Llama 3.1 8B (ends Mar 30, 2027)")
            .await;
        page.choose("AWS Region", "Africa (Cape Town) · af-south-1")
            .await;
        let score = async || page.text("score").await.parse::<f64>().expect("a score");
        page.wait_until("a gap", async || page.count(".questions .gap").await > 0)
            .await;
        assert!(page.text("bedrock-list").await.contains("at least"));
        assert!(score().await <= before, "a missing price raised the score");
        assert!(
            !page
                .find("#findings")
                .await
                .text()
                .await
                .expect("text")
                .contains("There is no Bedrock spend")
        );
    });
}
