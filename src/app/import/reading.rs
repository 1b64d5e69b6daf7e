//! Reading the chosen files one after the other into one tally: at most one reading at a time, which ends when nobody
//! waits for it any more. What the sums mean belongs to `preview`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::files::{self, Chosen, End};
use crate::engine::import::{FileRead, Importer, Options, Refusal, Tally};

/// How far the reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Progress {
    /// Bytes read, of all files.
    pub(super) bytes: u64,
    /// Bytes of all files.
    pub(super) of: u64,
    /// Rows read.
    pub(super) rows: u64,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Something of it counts.
    Read(FileRead),
    /// It says nothing about the use of Bedrock, or not in a way that can be read.
    Refused(Refusal),
    /// The browser could not read it to its end: nothing of it counts.
    Broken(End),
}

/// All files together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) tally: Tally,
    /// How they were read.
    options: Options,
    /// Each file by its name.
    pub(super) files: Vec<(String, Outcome)>,
    /// The files that the tally has counted, by their places in the list.
    counted: Vec<usize>,
}

impl Found {
    /// The name of a file as problems count them, from one.
    pub(super) fn name(&self, file: u32) -> &str {
        let at = usize::try_from(file)
            .ok()
            .and_then(|file| file.checked_sub(1));
        let at = at.and_then(|at| self.counted.get(at));
        at.and_then(|at| self.files.get(*at))
            .map_or("", |(name, _)| name)
    }
}

/// A reading that is under way. Dropping it ends it before the next piece.
struct Run(Rc<Cell<bool>>);

impl Drop for Run {
    fn drop(&mut self) {
        self.0.set(true);
    }
}

/// The reading as the page knows it.
#[derive(Clone)]
pub(super) struct Reader {
    progress: UseStateHandle<Option<Progress>>,
    found: UseStateHandle<Option<Rc<Found>>>,
    options: UseStateHandle<Options>,
    files: Rc<RefCell<Vec<Chosen>>>,
    run: Rc<RefCell<Option<Run>>>,
}

#[hook]
pub(super) fn use_reader() -> Reader {
    Reader {
        progress: use_state_eq(|| None),
        found: use_state(|| None),
        options: use_state_eq(Options::default),
        files: use_mut_ref(Vec::new),
        run: use_mut_ref(|| None),
    }
}

impl Reader {
    /// How far it is, while it reads.
    pub(super) fn progress(&self) -> Option<Progress> {
        *self.progress
    }

    /// What the last reading found.
    pub(super) fn found(&self) -> Option<&Rc<Found>> {
        self.found.as_ref()
    }

    pub(super) fn options(&self) -> &Options {
        &self.options
    }

    /// Reads files in the place of those before.
    pub(super) fn read(&self, files: Vec<Chosen>) {
        if !files.is_empty() {
            *self.files.borrow_mut() = files;
            self.found.set(None);
            self.options.set(Options::default());
            self.start(Options::default());
        }
    }

    /// Reads the same files again under other options; what was found stays until then.
    pub(super) fn read_again(&self, options: Options) {
        self.options.set(options.clone());
        self.start(options);
    }

    /// Ends a reading. What was found before it stays, with its options.
    pub(super) fn cancel(&self) {
        *self.run.borrow_mut() = None;
        let before = self.found().map(|found| found.options.clone());
        self.options.set(before.unwrap_or_default());
        self.progress.set(None);
    }

    /// Forgets files and findings.
    pub(super) fn discard(&self) {
        self.cancel();
        self.files.borrow_mut().clear();
        self.found.set(None);
    }

    fn start(&self, options: Options) {
        let stopped = Rc::new(Cell::new(false));
        *self.run.borrow_mut() = Some(Run(stopped.clone()));
        let files = self.files.borrow().clone();
        let (progress, found) = (self.progress.setter(), self.found.setter());
        progress.set(Some(Progress {
            of: files.iter().map(Chosen::size).sum(),
            ..Progress::default()
        }));
        wasm_bindgen_futures::spawn_local(async move {
            let report = |now| progress.set(Some(now));
            if let Some(all) = read(&files, &options, &stopped, report).await {
                found.set(Some(Rc::new(all)));
                progress.set(None);
            }
        });
    }
}

/// Reads every file; `None` where nobody waits any more.
async fn read(
    files: &[Chosen],
    options: &Options,
    stopped: &Cell<bool>,
    report: impl Fn(Progress),
) -> Option<Found> {
    let of: u64 = files.iter().map(Chosen::size).sum();
    let mut found = Found {
        options: options.clone(),
        ..Found::default()
    };
    let mut before = 0;
    // The page draws itself again a hundred times at most, however long the file is.
    let mut drawn = 0;
    for (place, file) in files.iter().enumerate() {
        let mut importer = Importer::new(options.clone(), found.tally.clone());
        let end = files::read(file, |piece, at| {
            importer.feed(piece);
            let bytes = before + at;
            let hundredths = bytes.saturating_mul(100) / of.max(1);
            if hundredths != drawn && !stopped.get() {
                drawn = hundredths;
                let rows = importer.tally().rows();
                report(Progress { bytes, of, rows });
            }
            !stopped.get() && !importer.is_refused()
        })
        .await;
        if stopped.get() {
            return None;
        }
        before += file.size();
        let outcome = match end {
            End::Whole | End::Stopped => {
                let (tally, result) = importer.finish();
                found.tally = tally;
                found.counted.push(place);
                result.map_or_else(Outcome::Refused, Outcome::Read)
            }
            broken => Outcome::Broken(broken),
        };
        found.files.push((file.name(), outcome));
    }
    Some(found)
}
