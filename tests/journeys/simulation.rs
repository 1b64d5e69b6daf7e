//! The simulation beside the page: it shows the engine's figures, the same to whoever opens a link, and a million paths
//! can be waited for or given up.

use bedrock_position::engine::data::{Dataset, Texts};
use bedrock_position::engine::negotiation::commitment::Search;
use bedrock_position::engine::negotiation::simulate::plan;
use bedrock_position::engine::negotiation::spend::Spend;
use bedrock_position::engine::negotiation::years::Position;
use bedrock_position::engine::quote::quote;
use bedrock_position::engine::rubric::V1;
use bedrock_position::engine::scenario::draft::Draft;
use bedrock_position::engine::simulation::{TierOutcome, run};
use serde_json::json;

use crate::harness::{Page, Scheme, journey};

/// The volatility that the example's forecast gives: 0.2/(1.2816·√3) = 9.01 %.
const FORECAST: &str = "9.01%";

/// The title and the table, once the figures rest on these paths, this seed and this volatility.
async fn figures(page: &Page, paths: &str, seed: &str, volatility: &str) -> String {
    let rests_on = format!("{paths} paths from seed {seed}, volatility {volatility} a year.");
    page.wait_until(&rests_on, async || {
        page.count("#simulation-of").await == 1 && page.text("simulation-of").await == rests_on
    })
    .await;
    page.text("simulated").await
}

/// What the engine, compiled for this machine, says of the example as it stands.
fn natively() -> Vec<TierOutcome> {
    let data = Dataset::open(Texts::shipped()).expect("the shipped data opens");
    let draft = Draft::example();
    let (scenario, inputs) = (draft.scenario(), draft.negotiation());
    let quote = quote(&scenario, &scenario.prices(&data), &V1.model);
    let spend = Spend::of(&scenario, &inputs, &quote, &data);
    let position = Position::of(&scenario, &inputs, spend, V1.model.case_weights);
    let search = Search::new(&position, scenario.benchmark(&data));
    let plan = plan(&position, &search, &inputs.simulation);
    run(&plan, &mut |_, _| true).expect("an outcome").tiers
}

/// An amount as the table writes it.
fn dollars(exact: String) -> String {
    let amount: f64 = exact.parse().expect("an amount");
    let digits = format!("{:.0}", (amount + 1e-9).round());
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|group| std::str::from_utf8(group).expect("digits"))
        .collect();
    format!("${}", groups.join(","))
}

#[test]
fn the_browser_shows_the_engines_figures_and_a_link_shows_them_to_anyone() {
    journey(async |page: &Page| {
        page.open("#agreement").await;
        figures(page, "10,000", "2026", FORECAST).await;
        let cells = "return [...document.querySelectorAll('#simulated tbody tr')].map(row =>
            [...row.querySelectorAll('td')].map(cell => cell.textContent))";
        let shown = page.js(cells).await;
        let expected: Vec<[String; 3]> = natively()
            .iter()
            .map(|tier| [tier.p10, tier.p50, tier.p90].map(|cost| dollars(cost.exact())))
            .collect();
        let shown = shown.as_array().expect("rows");
        assert_eq!(shown.len(), expected.len());
        for (shown, expected) in shown.iter().zip(expected) {
            let shown = &shown.as_array().expect("cells")[..3];
            assert_eq!(json!(shown), json!(expected));
        }
        page.fill("Seed of the simulation", "7").await;
        page.fill("Volatility of spend", "20").await;
        let mine = figures(page, "10,000", "7", "20.0%").await;
        page.click("Copy link").await;
        page.wait_until("a notice", async || !page.text("notice").await.is_empty())
            .await;
        let link = page.clipboard().await;
        let fragment = link.split_once('#').expect("a fragment").1;
        let stranger = page.stranger().await;
        stranger.open(&format!("#{fragment}")).await;
        stranger.click("Agreement").await;
        assert_eq!(figures(&stranger, "10,000", "7", "20.0%").await, mine);
        stranger.close().await;
        for scheme in [Scheme::Light, Scheme::Dark] {
            for width in [390, 1440] {
                page.screenshot("simulation", width, 1600, scheme).await;
            }
        }
    });
}

/// Notes the longest time between two frames of the page.
const WATCH_FRAMES: &str = "window.pause = 0; let last = performance.now();
    const watch = now => { window.pause = Math.max(window.pause, now - last); last = now; requestAnimationFrame(watch); };
    requestAnimationFrame(watch)";

#[test]
fn a_million_paths_wait_to_be_asked_for_and_can_be_given_up() {
    journey(async |page: &Page| {
        page.open("#agreement").await;
        let before = figures(page, "10,000", "2026", FORECAST).await;
        let million = page.field("1,000,000").await;
        million.click().await.expect("to choose");
        page.control("Run 1,000,000 paths").await;
        assert_eq!(page.text("simulated").await, before, "nothing has run");
        // In one go, so that no answer of the driver takes longer than the simulation.
        let asked = "const done = arguments[0];
            const button = name => [...document.querySelectorAll('.progress-row button')]
                .find(button => button.textContent === name);
            button('Run 1,000,000 paths').click();
            const seen = setInterval(() => {
                const progress = document.getElementById('simulation-progress');
                if (!progress || progress.value === 0 || progress.max === 1) return;
                clearInterval(seen);
                const share = progress.value / progress.max;
                button('Cancel').click();
                setTimeout(() => done([share, document.getElementById('simulation-progress') === null,
                    button('Run 1,000,000 paths') !== undefined]), 1500);
            }, 5)";
        let cancelled = page.driver.execute_async(asked, vec![]).await;
        let cancelled = cancelled.expect("an answer").json().clone();
        let share = cancelled[0].as_f64().expect("a share");
        assert!(share > 0.0 && share < 1.0, "{share}");
        assert_eq!((&cancelled[1], &cancelled[2]), (&json!(true), &json!(true)));
        assert_eq!(page.text("simulated").await, before);

        page.js(WATCH_FRAMES).await;
        page.click("Run 1,000,000 paths").await;
        let after = figures(page, "1,000,000", "2026", FORECAST).await;
        assert_ne!(after, before);
        let pause = page.js("return window.pause").await;
        // Far more than a frame, so that a busy machine passes; on the page's own thread it would be a second.
        assert!(pause.as_f64() < Some(500.0), "{pause}");
    });
}

#[test]
fn a_program_that_does_not_load_can_be_tried_again() {
    journey(async |page: &Page| {
        page.open("#agreement").await;
        figures(page, "10,000", "2026", FORECAST).await;
        let app = "document.getElementById('app').dataset";
        let name = page
            .js(&format!(
                "const name = {app}.simulation; {app}.simulation = 'gone'; return name"
            ))
            .await;
        page.expect_console_errors();
        page.fill("Seed of the simulation", "7").await;
        page.wait_until("a word on it", async || {
            page.count(".progress-row [role=alert]").await == 1
        })
        .await;
        page.js_with(&format!("{app}.simulation = arguments[0]"), vec![name])
            .await;
        page.click("Try again").await;
        figures(page, "10,000", "7", FORECAST).await;
    });
}
