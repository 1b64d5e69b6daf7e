//! How long the simulation takes natively: `make bench` runs this before `page`, which prints the times. Compiled like the
//! worker, with its profile. Leaves its figures and times in `target/tmp/simulation-native.json`.

#[path = "plan.rs"]
mod plan;

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;
use std::{env, fs};

use bedrock_position::engine::simulation::run;
use serde_json::json;

fn main() {
    let mut sizes = Vec::new();
    for (paths, times) in plan::SIZES {
        let plan = plan::plan(paths);
        let outcome = run(&plan, &mut |_, _| true).expect("a good plan");
        let sample = |_| {
            let start = Instant::now();
            black_box(run(black_box(&plan), &mut |_, _| true)).expect("a good plan");
            start.elapsed().as_secs_f64() * 1e3
        };
        let samples: Vec<f64> = (0..times).map(sample).collect();
        sizes.push(json!({ "outcome": outcome, "samples": samples }));
    }
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("simulation-native.json");
    fs::write(file, json!(sizes).to_string()).expect("to keep the figures");
}
