//! What a program takes while it reads: how much the process of its page grows, sampled from outside, code of the browser
//! left out. Linux alone tells it; elsewhere there is no figure.

use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(5);

/// A watch on the pages of all browsers that this program started.
pub struct Watch {
    over: Arc<AtomicBool>,
    thread: JoinHandle<Option<u64>>,
}

impl Watch {
    /// Takes what the pages take now as idle.
    pub fn start() -> Self {
        let over = Arc::new(AtomicBool::new(false));
        let seen = over.clone();
        let idle: BTreeMap<u32, u64> = pages()
            .into_iter()
            .filter_map(|page| Some((page, held(page)?)))
            .collect();
        let thread = thread::spawn(move || {
            let mut most = None;
            while !seen.load(Relaxed) {
                for (page, idle) in &idle {
                    let grown = held(*page).map(|held| held.saturating_sub(*idle));
                    most = most.max(grown);
                }
                thread::sleep(PAUSE);
            }
            most
        });
        Self { over, thread }
    }

    /// How many kilobytes one of them grew at most.
    pub fn most(self) -> Option<u64> {
        self.over.store(true, Relaxed);
        self.thread.join().ok().flatten()
    }
}

/// The processes of pages below this one.
fn pages() -> Vec<u32> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let number = |entry: fs::DirEntry| entry.file_name().to_str()?.parse().ok();
    let parents: BTreeMap<u32, u32> = processes
        .filter_map(number)
        .filter_map(|process| Some((process, parent(process)?)))
        .collect();
    let own = std::process::id();
    let is_below = |mut process: u32| {
        while let Some(parent) = parents.get(&process) {
            if *parent == own {
                return true;
            }
            process = *parent;
        }
        false
    };
    let is_page = |process: &u32| {
        let line = fs::read_to_string(format!("/proc/{process}/cmdline"));
        line.is_ok_and(|line| line.contains("--type=renderer"))
    };
    let below = parents.keys().copied().filter(|process| is_below(*process));
    below.filter(is_page).collect()
}

fn parent(process: u32) -> Option<u32> {
    of_status(process, "PPid:").and_then(|parent| u32::try_from(parent).ok())
}

/// Kilobytes that are its own or shared with the browser; not what lies in files, which is code.
fn held(process: u32) -> Option<u64> {
    Some(of_status(process, "RssAnon:")? + of_status(process, "RssShmem:")?)
}

fn of_status(process: u32, name: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}
