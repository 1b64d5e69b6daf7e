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

/// The best of its runs, and the most it took in any.
#[derive(Clone, Copy)]
pub struct Figures {
    pub milliseconds: f64,
    /// Kilobytes.
    pub memory: Option<u64>,
    pub pause: f64,
}

/// Runs all of them, one after the other, in a browser that starts fresh each time.
pub fn measure(stand: &Stand, subjects: &[Subject<'_>], runs: usize) -> Vec<Figures> {
    let nothing = Figures {
        milliseconds: f64::MAX,
        memory: None,
        pause: 0.0,
    };
    let mut figures = vec![nothing; subjects.len()];
    let hosting = Hosting {
        dist: stand.folder.clone(),
        plain: true,
        ..Hosting::default()
    };
    for _ in 0..runs {
        journey_on(&hosting, async |page: &Page| {
            let limit = page.driver.set_script_timeout(PATIENCE);
            limit.await.expect("a limit");
            for (subject, best) in subjects.iter().zip(&mut figures) {
                let found = one(page, subject).await;
                best.milliseconds = best.milliseconds.min(found.milliseconds);
                best.memory = best.memory.max(found.memory);
                best.pause = best.pause.max(found.pause);
            }
        });
    }
    figures
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
