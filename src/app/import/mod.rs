//! The real bill, log or metrics of a buyer as use cases: files chosen or dropped, read on this page, shown before
//! anything changes, and taken over or not. Loaded on demand from inside `details`; reading itself is the engine's.

mod ask;
mod facts;
mod lists;
mod preview;
mod reading;
mod reconciled;
mod source;
mod tables;
mod take;

use yew::prelude::*;

use self::preview::Preview;
use self::reading::{Stage, use_reader};
use crate::app::browser::{files, page};
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::words::import as words;
use crate::app::words::shared;
use crate::engine::import::LeftOut;

/// What `details` may ask for once this part is loaded.
pub(in crate::app) struct Import {
    /// The section.
    pub view: fn(&Screen) -> Html,
}

/// The only way in, or all of this would be loaded with `details`.
pub(in crate::app) static IMPORT: Import = Import { view };

fn view(screen: &Screen) -> Html {
    html! { <><link rel="stylesheet" href="import.css" /><Section screen={screen.clone()} /></> }
}

/// What was taken over.
#[derive(Clone, Debug, PartialEq)]
struct Added {
    count: usize,
    /// Answers that were filled in.
    answers: usize,
    /// Use cases for which the position had no room.
    no_room: usize,
    left_out: Vec<LeftOut>,
}

#[derive(Properties, PartialEq)]
struct Props {
    screen: Screen,
}

#[function_component]
fn Section(props: &Props) -> Html {
    let screen = &props.screen;
    let reader = use_reader();
    let added = use_state(|| None);
    use_effect_with(reader.stage() == Stage::Idle, |idle| {
        if *idle {
            files::expect();
        }
    });
    use_effect_with((), |()| files::expect_none);
    let on_files = {
        let (reader, added) = (reader.clone(), added.clone());
        Callback::from(move |files| {
            added.set(None);
            reader.read(files);
        })
    };
    // A sample is asked for from far below what it says.
    let tried = use_mut_ref(|| false);
    let on_sample = {
        let (on_files, tried) = (on_files.clone(), tried.clone());
        Callback::from(move |files| {
            *tried.borrow_mut() = true;
            on_files.emit(files);
        })
    };
    use_effect_with(reader.found().is_some(), move |found| {
        if *found && std::mem::take(&mut *tried.borrow_mut()) {
            page::focus_soon(SEEN);
        }
    });
    let on_cancel = {
        let reader = reader.clone();
        Callback::from(move |_: MouseEvent| {
            reader.cancel();
            page::focus_soon(source::INPUT);
        })
    };
    let on_options = {
        let reader = reader.clone();
        Callback::from(move |options| reader.read_again(options))
    };
    let on_done = {
        let (reader, added) = (reader.clone(), added.clone());
        Callback::from(move |done: Option<Added>| {
            reader.discard();
            page::focus_soon(if done.is_some() { DONE } else { source::INPUT });
            added.set(done);
        })
    };
    html! {
        <div class="import">
            { p("", words::SAFE) }
            <source::Source {on_files} {on_sample} />
            { source::progress(screen, reader.stage(), on_cancel) }
            // Always there, so that what comes into it is read aloud.
            <div id={SEEN} role="status" class="found" tabindex="-1">
                { for reader.found().map(|found| preview::seen(screen, found)) }
            </div>
            if let Some(found) = reader.found() {
                <Preview screen={screen.clone()} found={found.clone()} options={reader.options().clone()}
                    reading={matches!(reader.stage(), Stage::Reading(..))} {on_options} {on_done} />
            }
            if let Some(added) = &*added { { done(screen, added) } }
        </div>
    }
}

/// What became of the files.
const SEEN: &str = "import-seen";

/// Where focus goes once use cases were added.
const DONE: &str = "import-done";

fn done(screen: &Screen, added: &Added) -> Html {
    let were = |count| if count == 1 { words::WAS } else { words::WERE };
    let marked = match added.count {
        0 => String::new(),
        count => words::cases_added(count, shared::use_cases(count), were(count)),
    };
    let filled = match added.answers {
        0 => String::new(),
        count => words::answers_filled(count, words::answers(count), were(count)),
    };
    let marked = format!("{marked}{filled}{}", words::TAKE_BACK);
    html! {
        <div id={DONE} class="found" tabindex="-1">
            { p("verdict", marked) }
            if added.no_room > 0 { { p("gap", no_room(added.no_room)) } }
            { tables::left_out(screen, &added.left_out) }
        </div>
    }
}

fn no_room(count: usize) -> String {
    words::no_room(count, shared::use_cases(count))
}
