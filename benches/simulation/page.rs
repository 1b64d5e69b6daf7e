//! The simulation in three ways on one machine: in the worker of the built site in headless Chromium, in plain JavaScript
//! on the same page, and natively (`native`, which has to run before). `make bench`. The figures of all three are
//! compared first; times are for reading, never a limit in a test.

#[path = "../../tests/journeys/harness/mod.rs"]
mod harness;
#[path = "plan.rs"]
mod plan;

use std::fs;
use std::path::Path;
use std::time::Duration;

use harness::{Page, journey};
use serde_json::{Value, json};

/// The model in plain JavaScript.
const PORT: &str = include_str!("port.js");

/// Runs a plan so many times in one worker: each time from the plan's text to the outcome's, and the longest pause
/// between two frames of the page meanwhile.
const IN_WORKER: &str = r"
    const [plan, times, done] = arguments;
    const app = document.getElementById('app');
    const worker = new Worker(`${app.dataset.simulation}.js`);
    const samples = [];
    let [start, frame, pause] = [0, 0, 0];
    const watch = now => {
        if (frame) pause = Math.max(pause, now - frame);
        frame = now;
        requestAnimationFrame(watch);
    };
    const run = () => { start = performance.now(); worker.postMessage(plan); };
    worker.onmessage = ({ data }) => {
        const message = JSON.parse(data);
        if (message === 'Ready') { requestAnimationFrame(watch); run(); }
        if (!message.Done) return;
        samples.push(performance.now() - start);
        if (samples.length < times) return run();
        worker.terminate();
        done([message.Done, samples, pause]);
    };
";

/// The same in plain JavaScript.
const IN_SCRIPT: &str = r"
    const [plan, times] = arguments;
    const samples = [];
    let outcome;
    for (let time = 0; time < times; time++) {
        const start = performance.now();
        outcome = simulate(JSON.parse(plan));
        samples.push(performance.now() - start);
    }
    return [outcome, samples];
";

fn main() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("simulation-native.json");
    let native = fs::read_to_string(&file).expect("run the bench `simulation` first");
    let native: Value = serde_json::from_str(&native).expect("its figures");
    println!("Simulation, 8 commitments over 5 years, milliseconds");
    println!("  {:<34} {:>8} {:>8} {:>8}", "", "first", "median", "least");
    journey(async |page: &Page| {
        let source = json!({ "source": format!("{PORT}\nglobalThis.simulate = simulate;") });
        page.cdp("Page.addScriptToEvaluateOnNewDocument", source)
            .await;
        let patient = Duration::from_secs(120);
        page.driver
            .set_script_timeout(patient)
            .await
            .expect("patience");
        page.open("").await;
        for (index, (paths, times)) in plan::SIZES.into_iter().enumerate() {
            let native = &native[index];
            let plan = serde_json::to_string(&plan::plan(paths)).expect("text");
            let arguments = vec![json!(plan), json!(times)];
            let worker = page
                .driver
                .execute_async(IN_WORKER, arguments.clone())
                .await;
            let worker = worker.expect("an outcome").json().clone();
            assert_eq!(worker[0], native["outcome"], "worker and native");
            let script = page.js_with(IN_SCRIPT, arguments).await;
            let figures = same(&native["outcome"], &script[0]);
            println!("  {paths} paths ({figures} figures equal in all three)");
            row("in the worker", &worker[1]);
            row("plain JavaScript", &script[1]);
            row("native", &native["samples"]);
            let pause = worker[2].as_f64().unwrap_or(f64::NAN);
            println!("  {:<34} {pause:>8.1}", "longest pause between frames");
        }
    });
}

/// Compares every figure of two outcomes: those of the first are rounded, so half of their last digit may differ, and
/// 1e-9 of the figure. How many there were.
fn same(rounded: &Value, exact: &Value) -> usize {
    match rounded {
        Value::Object(fields) => {
            let known = fields
                .iter()
                .filter(|(key, _)| *key != "candidate" && *key != "paths");
            known.map(|(key, value)| same(value, &exact[key])).sum()
        }
        Value::Array(items) => {
            assert_eq!(exact.as_array().map(Vec::len), Some(items.len()));
            let pairs = items.iter().enumerate();
            pairs.map(|(at, item)| same(item, &exact[at])).sum()
        }
        // Where many paths cost the same but for the last bit, a few may stand on either side of a bar's edge.
        Value::Number(count) => {
            let [count, other] = [count.as_f64(), exact.as_f64()].map(Option::unwrap_or_default);
            assert!(
                (count - other).abs() <= 1.0 + count / 1e3,
                "{count} {other}"
            );
            1
        }
        text => {
            let text = text.as_str().expect("a figure");
            let decimals = text.split_once('.').map_or(0, |(_, end)| end.len());
            let half = 0.5 * 10f64.powi(-i32::try_from(decimals).expect("a few"));
            let (rounded, exact): (f64, f64) = (
                text.parse().expect("a number"),
                exact.as_f64().expect("a number"),
            );
            let off = (rounded - exact).abs();
            assert!(
                off <= half * 1.001 + 1e-9 * exact.abs(),
                "{rounded} {exact}"
            );
            1
        }
    }
}

/// The first sample is that of code which no compiler has warmed up yet.
fn row(name: &str, samples: &Value) {
    let samples = samples.as_array().expect("samples");
    let mut samples: Vec<f64> = samples.iter().filter_map(Value::as_f64).collect();
    let first = samples[0];
    samples.sort_by(f64::total_cmp);
    let (median, least) = (samples[samples.len() / 2], samples[0]);
    println!("  {name:<34} {first:>8.2} {median:>8.2} {least:>8.2}");
}
