//! How long the simulation takes natively: `make bench` runs this before `page`, which prints both. Compiled like the
//! worker, with its profile. Leaves its figures and times in `target/tmp/simulation-native.json`.

#[path = "plan.rs"]
mod plan;

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{env, fs};

use bedrock_position::engine::simulation::run;
use serde_json::json;

fn main() {
    let mut sizes = Vec::new();
    for (paths, times) in plan::SIZES {
        let plan = plan::plan(paths);
        let outcome = run(&plan, &mut |_, _| true).expect("a good plan");
        let mut samples: Vec<Duration> = (0..times)
            .map(|_| {
                let start = Instant::now();
                black_box(run(black_box(&plan), &mut |_, _| true)).expect("a good plan");
                start.elapsed()
            })
            .collect();
        samples.sort_unstable();
        let [least, median] = [0, samples.len() / 2].map(|at| samples[at].as_secs_f64() * 1e3);
        sizes.push(json!({ "outcome": outcome, "median": median, "least": least }));
        eprintln!("{paths:>9} paths natively: median {median:.2} ms, least {least:.2}");
    }
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("simulation-native.json");
    fs::write(file, json!(sizes).to_string()).expect("to keep the figures");
}
