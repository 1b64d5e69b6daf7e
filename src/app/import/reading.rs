//! Reading the chosen files into one tally: at most one reading at a time, which ends when nobody waits for it any more.
//! What the sums mean belongs to `preview`.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::files::{self, Chosen, News, Reading};
use crate::engine::import::{Done, Options, Order, Outcome, Progress, Tally};

/// How far the reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Nothing is read.
    Idle,
    /// So much of so many bytes.
    Reading(Progress, u64),
    /// Its program broke.
    Failed,
}

/// All files together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    done: Done,
    /// How they were read.
    options: Options,
    names: Vec<String>,
}

impl Found {
    pub(super) fn tally(&self) -> &Tally {
        &self.done.tally
    }

    /// Each file by its name, with what became of it.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &Outcome)> {
        let names = self.names.iter().map(String::as_str);
        names.zip(&self.done.outcomes)
    }

    /// Files that were chosen twice: the name of each, and that of the one it repeats.
    pub(super) fn twice(&self) -> impl Iterator<Item = (&str, &str)> {
        let names = self.names.iter().enumerate();
        names.filter_map(|(place, name)| {
            let before = self.names.get(self.done.same_as(place)?)?;
            Some((name.as_str(), before.as_str()))
        })
    }

    /// The name of a file as problems count them.
    pub(super) fn name(&self, file: u32) -> &str {
        let place = self.done.place(file);
        place
            .and_then(|place| self.names.get(place))
            .map_or("", String::as_str)
    }
}

/// The reading as the page knows it.
#[derive(Clone)]
pub(super) struct Reader {
    stage: UseStateHandle<Stage>,
    found: UseStateHandle<Option<Rc<Found>>>,
    options: UseStateHandle<Options>,
    files: Rc<RefCell<Vec<Chosen>>>,
    run: Rc<RefCell<Option<Reading>>>,
}

#[hook]
pub(super) fn use_reader() -> Reader {
    Reader {
        stage: use_state_eq(|| Stage::Idle),
        found: use_state(|| None),
        options: use_state_eq(Options::default),
        files: use_mut_ref(Vec::new),
        run: use_mut_ref(|| None),
    }
}

impl Reader {
    pub(super) fn stage(&self) -> Stage {
        *self.stage
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
        self.stage.set(Stage::Idle);
    }

    /// Forgets files and findings.
    pub(super) fn discard(&self) {
        self.cancel();
        self.files.borrow_mut().clear();
        self.found.set(None);
    }

    fn start(&self, options: Options) {
        let files = self.files.borrow();
        let of = files.iter().map(Chosen::size).sum();
        self.stage.set(Stage::Reading(Progress::default(), of));
        let order = Order {
            options: options.clone(),
            tally: Tally::default(),
        };
        let names: Vec<String> = files.iter().map(Chosen::name).collect();
        let (stage, found) = (self.stage.setter(), self.found.setter());
        let run = files::start(order, &files, move |news| match news {
            News::Progress(progress) => stage.set(Stage::Reading(progress, of)),
            News::Done(done) => {
                found.set(Some(Rc::new(Found {
                    done: *done,
                    options: options.clone(),
                    names: names.clone(),
                })));
                stage.set(Stage::Idle);
            }
            News::Failed => stage.set(Stage::Failed),
        });
        *self.run.borrow_mut() = Some(run);
    }
}
