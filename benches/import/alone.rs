//! Programs that read a file, each alone in a tab of its own, side by side in one browser: from the order to the answer.
//! Which they are, and what is said of their figures, belongs to `main`.

use std::time::Duration;

use bedrock_position::engine::import::{Message, Order};
use serde_json::{Value, json};

use super::harness::{Hosting, Page, journey_on};
use super::made::Bill;
use super::memory::Watch;
use super::stand::Stand;

/// Longer than any of them takes for a gigabyte.
const PATIENCE: Duration = Duration::from_secs(170);

/// A page that has just been opened is not idle yet.
const SETTLES: Duration = Duration::from_millis(700);

/// A program on a file.
pub struct Subject<'b> {
    pub name: &'static str,
    pub program: String,
    pub bill: &'b Bill,
    /// It reads the bytes and finds nothing in them.
    pub blind: bool,
}

/// The median of its runs, and the most it took in any.
#[derive(Clone, Copy)]
pub struct Figures {
    /// Of one run, or in the middle of all.
    pub milliseconds: f64,
    /// Kilobytes.
    pub memory: Option<u64>,
    pub pause: f64,
}

/// Runs all of them, one after the other, in a browser that starts fresh each time; every second time from the last to the
/// first, because the first file that a browser opens takes it longer.
pub fn measure(stand: &Stand, subjects: &[Subject<'_>], runs: usize) -> Vec<Figures> {
    let mut found: Vec<Vec<Figures>> = vec![Vec::new(); subjects.len()];
    let hosting = Hosting {
        dist: stand.folder.clone(),
        plain: true,
        ..Hosting::default()
    };
    for run in 0..runs {
        journey_on(&hosting, async |page: &Page| {
            let limit = page.driver.set_script_timeout(PATIENCE);
            limit.await.expect("a limit");
            for place in 0..subjects.len() {
                let place = match run % 2 {
                    0 => place,
                    _ => subjects.len() - 1 - place,
                };
                found[place].push(one(page, &subjects[place]).await);
            }
        });
    }
    found.iter().map(|runs| together(runs)).collect()
}

fn together(runs: &[Figures]) -> Figures {
    let mut milliseconds: Vec<f64> = runs.iter().map(|run| run.milliseconds).collect();
    milliseconds.sort_by(f64::total_cmp);
    Figures {
        milliseconds: milliseconds[milliseconds.len() / 2],
        memory: runs.iter().filter_map(|run| run.memory).max(),
        pause: runs.iter().map(|run| run.pause).fold(0.0, f64::max),
    }
}

/// One run in a tab of its own, which goes with it: what a program leaves behind is not the next one's.
async fn one(page: &Page, subject: &Subject<'_>) -> Figures {
    let driver = &page.driver;
    let first = driver.window().await.expect("a window");
    let tab = driver.new_tab().await.expect("a tab");
    driver.switch_to_window(tab).await.expect("a tab");
    driver.goto(page.url("")).await.expect("the page");
    let path = subject.bill.path.to_string_lossy().into_owned();
    let picker = page.find("#file").await;
    picker.send_keys(path).await.expect("a file");
    tokio::time::sleep(SETTLES).await;
    let order = serde_json::to_string(&Order::default()).expect("text");
    let watch = Watch::start();
    let script = "read(arguments[0], arguments[1], arguments[2])";
    let arguments = vec![json!(subject.program), json!(order)];
    let answer = driver.execute_async(script, arguments).await;
    let memory = watch.most();
    let answer = answer.expect("an answer").json().clone();
    let milliseconds = answer["milliseconds"].as_f64();
    let milliseconds = milliseconds.unwrap_or_else(|| panic!("{}: {answer}", subject.name));
    if !subject.blind {
        let rows = rows(answer["said"].as_str().unwrap_or_default());
        let name = subject.name;
        assert_eq!(rows, Some(subject.bill.own), "{name} finds other rows");
    }
    driver.close_window().await.expect("to close the tab");
    driver.switch_to_window(first).await.expect("a window");
    Figures {
        milliseconds,
        memory,
        pause: answer["longest"].as_f64().unwrap_or_default(),
    }
}

/// How many rows of Bedrock's a program found: ours, or one of the bench.
fn rows(said: &str) -> Option<u64> {
    match serde_json::from_str(said) {
        Ok(Message::Done(done)) => Some(done.tally.used()),
        _ => serde_json::from_str::<Value>(said).ok()?["Done"]["rows"].as_u64(),
    }
}
