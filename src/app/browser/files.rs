//! Files that a visitor chose or dropped, and reading them: beside the page where the browser can, else on it. What they
//! hold belongs elsewhere: nothing of them is sent or kept here.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, FileList, HtmlInputElement, Response};
use yew::{Event, TargetCast};

use super::beside::{self, Loaded, Run, Then};
use crate::engine::import::{Done, Message, Order, Progress};
use crate::reading::{Thread, is_stored, read};

/// The program that reads most files, as the page names it.
const READER: &str = "data-import";

thread_local! {
    /// One that waits for its files.
    static AHEAD: RefCell<Option<Loaded>> = const { RefCell::new(None) };
}

/// Loads the program that reads files while they are still looked for: then reading begins at once.
pub fn expect() {
    AHEAD.with_borrow_mut(|ahead| *ahead = ahead.take().or_else(|| Loaded::of(READER)));
}

/// No files are expected any more.
pub fn expect_none() {
    AHEAD.take();
}

/// The program with this name, waiting or new.
fn loaded(program: &str) -> Option<Loaded> {
    let ahead = AHEAD.with_borrow_mut(|ahead| ahead.take_if(|_| program == READER));
    ahead
        .filter(Loaded::is_sound)
        .or_else(|| Loaded::of(program))
}

/// A file of the visitor's.
#[derive(Clone)]
pub struct Chosen(File);

impl Chosen {
    /// Its name, without its folder.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Bytes, as it lies there.
    pub fn size(&self) -> u64 {
        self.0.size() as u64 // a whole number far below the bound
    }
}

/// The files that were picked. The picker is emptied, so that the same file can be picked again.
pub fn picked(event: &Event) -> Vec<Chosen> {
    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
        return Vec::new();
    };
    let files = listed(input.files());
    input.set_value("");
    files
}

/// The files that were dropped; the browser does not open them in the place of the page.
pub fn dropped(event: &DragEvent) -> Vec<Chosen> {
    event.prevent_default();
    listed(event.data_transfer().and_then(|data| data.files()))
}

/// Says that something may be dropped here.
pub fn may_drop(event: &DragEvent) {
    event.prevent_default();
}

fn listed(files: Option<FileList>) -> Vec<Chosen> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length())
        .filter_map(|at| files.get(at).map(Chosen))
        .collect()
}

/// All of a small file; `None` where the browser cannot read it.
pub async fn whole(file: &Chosen) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.0.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// A file that stands beside the page; `None` where it does not come.
pub async fn fetched(folder: &str, name: &str) -> Option<Chosen> {
    let address = format!("{folder}/{name}");
    let response = JsFuture::from(gloo::utils::window().fetch_with_str(&address));
    let response: Response = response.await.ok()?.dyn_into().ok()?;
    let blob = JsFuture::from(response.blob().ok().filter(|_| response.ok())?);
    let parts = Array::of1(&blob.await.ok()?);
    File::new_with_blob_sequence(&parts, name).ok().map(Chosen)
}

/// A reading that is under way. Dropping it ends it: at once beside the page, before the next piece on it.
pub struct Reading {
    beside: Rc<RefCell<Option<Run>>>,
    stopped: Rc<Cell<bool>>,
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.stopped.set(true);
        self.beside.take();
    }
}

/// What a reading reports.
pub enum News {
    /// How far it is.
    Progress(Progress),
    /// It is done.
    Done(Box<Done>),
    /// Its program broke while it read.
    Failed,
}

/// Reads files. What the browser cannot read beside the page, because it starts no program there, is read on the page.
pub fn start(order: Order, files: &[Chosen], report: impl Fn(News) + 'static) -> Reading {
    let reading = Reading {
        beside: Rc::default(),
        stopped: Rc::default(),
    };
    let files: Vec<File> = files.iter().map(|file| file.0.clone()).collect();
    let (beside, stopped) = (reading.beside.clone(), reading.stopped.clone());
    spawn_local(async move {
        let program = program(&files).await;
        if !stopped.get() {
            let report = Rc::new(report);
            *beside.borrow_mut() = begin(program, order, files, stopped, report);
        }
    });
    reading
}

/// The program that can read all of them, as the page names it: a larger one where a file is stored column by column.
async fn program(files: &[File]) -> &'static str {
    for file in files {
        if is_stored(file).await {
            return "data-parquet";
        }
    }
    READER
}

/// Starts a program; the page reads where there is none.
fn begin(
    program: &str,
    order: Order,
    files: Vec<File>,
    stopped: Rc<Cell<bool>>,
    report: Rc<impl Fn(News) + 'static>,
) -> Option<Run> {
    let parcel = parcel(&order, &files);
    let here = {
        let report = report.clone();
        move || {
            spawn_local(on_the_page(
                order.clone(),
                files.clone(),
                stopped.clone(),
                report.clone(),
            ))
        }
    };
    let instead = here.clone();
    let (begun, ended) = (Cell::new(false), Cell::new(false));
    let beside = parcel.and_then(|parcel| {
        let run = loaded(program)?.run(parcel, move |said| {
            // A program that broke over a file says so first, and then that it broke.
            if ended.get() {
                return Then::End;
            }
            let (news, then) = match beside::message(said) {
                Some(Message::Progress(progress)) => {
                    begun.set(true);
                    (News::Progress(progress), Then::Listen)
                }
                // WebKit lets no worker of a page from a disk read files; the page itself may.
                Some(Message::Done(done)) if !begun.get() && done.nothing_was_readable() => {
                    instead();
                    return Then::End;
                }
                Some(Message::Done(done)) => {
                    ended.set(true);
                    (News::Done(done), Then::End)
                }
                // It never came: an old browser, or a page opened from a disk.
                _ if !begun.get() => {
                    instead();
                    return Then::End;
                }
                _ => (News::Failed, Then::End),
            };
            report(news);
            then
        });
        Some(run)
    });
    if beside.is_none() {
        here();
    }
    beside
}

/// The order as text, then the files.
fn parcel(order: &Order, files: &[File]) -> Option<JsValue> {
    let order = JsValue::from_str(&serde_json::to_string(order).ok()?);
    let files = files.iter().map(JsValue::from);
    Some(
        std::iter::once(order)
            .chain(files)
            .collect::<Array>()
            .into(),
    )
}

async fn on_the_page(
    order: Order,
    files: Vec<File>,
    stopped: Rc<Cell<bool>>,
    report: Rc<impl Fn(News)>,
) {
    let of = files.iter().map(|file| file.size()).sum::<f64>().max(1.0);
    // The page draws itself again a hundred times at most, however long the files are.
    let mut drawn = 0.0;
    let done = read(&files, order, Thread::Page, None, |progress, _| {
        let hundredths = (progress.bytes as f64 * 100.0 / of).floor();
        if hundredths != drawn && !stopped.get() {
            drawn = hundredths;
            report(News::Progress(progress));
        }
        !stopped.get()
    });
    if let Some(done) = done.await.filter(|_| !stopped.get()) {
        report(News::Done(Box::new(done)));
    }
}
