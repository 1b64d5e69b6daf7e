//! Keeps drafts and scenarios in this browser after each change, reads them back, and listens to other tabs. It draws
//! nothing; where things are kept belongs in `browser::storage`, what they look like there in `engine::share`.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::storage::{self, Refused, Slot};
use crate::app::browser::{keys, page};
use crate::app::pages::Screen;
use crate::app::state::{Action, Found, Kept, State};
use crate::app::words::scenarios as words;
use crate::engine::library::{Library, Named};
use crate::engine::rubric::V1;
use crate::engine::scenario::draft::Draft;
use crate::engine::share::{self, index};

/// What an earlier visit left.
pub(super) fn restored(kept: &Kept) -> Action {
    let draft = |json: &Option<String>| read(json.as_deref()?);
    let open = storage::read(Slot::Open).ok().flatten();
    let library = library(open.and_then(|id| id.parse().ok()));
    let named = library.current().map(|named| (*named.draft).clone());
    let answers = named.or_else(|| draft(&kept.draft));
    Action::Restored(Box::new(Found {
        draft: answers,
        earlier: draft(&kept.earlier),
        library: Rc::new(library),
    }))
}

fn read(json: &str) -> Option<Draft> {
    share::from_json(json).ok().map(|shared| shared.draft)
}

fn names() -> index::Names {
    let stored = storage::read(Slot::Index).ok().flatten();
    index::from_json(&stored.unwrap_or_default())
}

/// Every scenario that can be read.
fn library(open: Option<u32>) -> Library {
    let named = |(id, name): (u32, String)| {
        let json = storage::read_scenario(id).ok()??;
        let draft = Rc::new(read(&json)?);
        Some(Named { id, name, draft })
    };
    let scenarios: Vec<Named> = names().into_iter().filter_map(named).collect();
    let there = |id: &u32| scenarios.iter().any(|named| named.id == *id);
    let open = open.filter(there);
    Library { scenarios, open }
}

/// What was last kept.
#[derive(Clone, Debug, Default)]
struct Last {
    draft: Option<Draft>,
    earlier: Option<Draft>,
    library: Rc<Library>,
}

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) screen: Screen,
}

/// Keeps what is on this page. An untouched example without a name is not worth a place.
#[function_component]
pub(super) fn Keeper(props: &Props) -> Html {
    let screen = &props.screen;
    let last = use_mut_ref(Last::default);
    let first = use_mut_ref(|| true);
    let now = Last {
        draft: Some(screen.state.draft.clone()),
        earlier: screen.state.earlier.clone(),
        library: screen.state.library.clone(),
    };
    let (unread, data_id) = (
        screen.state.kept.is_some(),
        screen.desk.dataset.id().to_owned(),
    );
    {
        let (last, dispatch) = (last.clone(), screen.dispatch.clone());
        use_effect_with(
            (
                now.draft.clone(),
                now.earlier.clone(),
                now.library.clone(),
                unread,
            ),
            move |_| {
                if unread {
                    return;
                }
                if std::mem::replace(&mut *first.borrow_mut(), false) {
                    // Just read, or nothing there yet: the scenarios are as they are stored.
                    last.borrow_mut().library = now.library.clone();
                }
                let before = last.replace(now.clone());
                let kept = keep(&before, &now, &data_id);
                dispatch.dispatch(Action::Stored(kept.is_ok()));
            },
        );
    }
    use_other_tabs(screen, last);
    use_keys(screen);
    Html::default()
}

fn keep(before: &Last, now: &Last, data_id: &str) -> Result<(), Refused> {
    let json = |draft: &Draft| share::to_json(draft, data_id, V1.version);
    let own = |draft: &Option<Draft>| draft.clone().filter(|draft| !draft.is_example());
    let put = |slot, draft: Option<&Draft>| match draft {
        Some(draft) => storage::write(slot, &json(draft)),
        None => storage::remove(slot),
    };
    let (was, is) = (&*before.library, &*now.library);
    let answers = before.draft != now.draft || was.open != is.open;
    if answers {
        put(Slot::Draft, own(&now.draft).as_ref())?;
    }
    put(Slot::Earlier, now.earlier.as_ref())?;
    let open = |named: &Named| is.open == Some(named.id);
    for named in &is.scenarios {
        let same = was
            .get(named.id)
            .is_some_and(|old| old.draft == named.draft);
        match &now.draft {
            Some(draft) if open(named) => {
                if answers {
                    storage::write_scenario(named.id, &json(draft))?;
                }
            }
            _ if same && was.open != Some(named.id) => {}
            _ => storage::write_scenario(named.id, &json(&named.draft))?,
        }
    }
    let gone = |named: &&Named| is.get(named.id).is_none();
    for named in was.scenarios.iter().filter(gone) {
        storage::remove_scenario(named.id)?;
    }
    if was != is {
        match index::merged(was, is, names()) {
            names if names.is_empty() => storage::remove(Slot::Index)?,
            names => storage::write(Slot::Index, &index::to_json(&names))?,
        }
    }
    match is.open {
        Some(id) if answers => storage::write(Slot::Open, &id.to_string()),
        Some(_) => Ok(()),
        None => storage::remove(Slot::Open),
    }
}

/// Takes over what other tabs change in the scenarios, a moment later: they write one thing after the other.
#[hook]
fn use_other_tabs(screen: &Screen, last: Rc<std::cell::RefCell<Last>>) {
    let (state, dispatch) = (screen.state.clone(), screen.dispatch.clone());
    let latest = use_mut_ref(|| state.clone());
    *latest.borrow_mut() = state;
    use_effect_with((), move |()| {
        let waiting = Rc::new(std::cell::RefCell::new(None));
        let listener = storage::on_other_tab(move || {
            let (latest, dispatch, last) = (latest.clone(), dispatch.clone(), last.clone());
            *waiting.borrow_mut() = Some(page::later(200, move || {
                let state = latest.borrow().clone();
                let heard = Rc::new(library(state.library.open));
                let Some(words) = news(&state, &heard) else {
                    return;
                };
                last.borrow_mut().library = heard.clone();
                dispatch.dispatch(Action::Heard(heard, words));
            }));
        });
        move || drop(listener)
    });
}

/// What to say of what another tab did; `None` when it changes nothing here.
fn news(state: &State, heard: &Library) -> Option<Option<&'static str>> {
    let mine = &*state.library;
    let names = |library: &Library| -> Vec<(u32, String)> {
        let name = |named: &Named| (named.id, named.name.clone());
        library.scenarios.iter().map(name).collect()
    };
    let other = heard
        .current()
        .is_some_and(|open| *open.draft != state.draft);
    if *mine == *heard {
        None
    } else if mine.open != heard.open {
        Some(Some(words::REMOVED_ELSEWHERE))
    } else if other && mine.current().map(|n| &n.draft) != heard.current().map(|n| &n.draft) {
        Some(Some(words::CHANGED))
    } else if names(mine) != names(heard) {
        Some(Some(words::LISTED))
    } else {
        Some(None)
    }
}

/// Undo and redo by keys. In a box that is being typed into they belong to the browser, which takes back letters; so they
/// do in boxes that are no part of the answers.
#[hook]
fn use_keys(screen: &Screen) {
    let (state, dispatch) = (screen.state.clone(), screen.dispatch.clone());
    let latest = use_mut_ref(|| state.clone());
    *latest.borrow_mut() = state;
    use_effect_with((), move |()| {
        let listener = keys::on_undo(move |back, in_box| {
            let state = latest.borrow().clone();
            let free = in_box.is_none_or(|id| id.starts_with("f-") && !state.is_typing(&id));
            let can = if back {
                state.can_undo()
            } else {
                state.can_redo()
            };
            if free && can {
                dispatch.dispatch(if back { Action::Undo } else { Action::Redo });
            }
            free && can
        });
        move || drop(listener)
    });
}
