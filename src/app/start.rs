//! The start in short pieces, so that the browser can paint and hear a key between them: the data, a first assessment,
//! then the page, beside the screen until its first screen is whole. What is drawn when belongs to `pages`.

use std::cell::{Cell, OnceCell};
use std::hint::black_box;
use std::rc::Rc;

use super::browser::page;
use super::lazy;
use super::root::{App, Desk, first_state};
use super::state::State;
use crate::engine::data::Texts;
use crate::engine::quote::quote;
use crate::engine::rubric::V1;
use crate::engine::scenario::draft::Draft;

thread_local! {
    /// The page has one thread, and what is opened stays.
    static FIRST: OnceCell<Option<Rc<Desk>>> = const { OnceCell::new() };
    static WHOLE: OnceCell<Option<Rc<Desk>>> = const { OnceCell::new() };
    /// The state, until the page takes it.
    static STATE: Cell<Option<State>> = const { Cell::new(None) };
    /// The page, until it takes the place of the static first view.
    static ASIDE: Cell<Option<page::Root>> = const { Cell::new(None) };
}

/// The desk, opened when it is first asked for: with the prices of the example's model, then with all of them.
pub(super) fn desk() -> Option<Rc<Desk>> {
    let open = |texts: fn() -> Texts| Desk::open(texts()).map(Rc::new);
    match lazy::details() {
        Some(details) => WHOLE.with(|desk| desk.get_or_init(|| open(details.texts)).clone()),
        None => FIRST.with(|desk| desk.get_or_init(|| open(Texts::first)).clone()),
    }
}

/// Puts the page in the place of the static first view, once.
pub(super) fn show() {
    if let Some(root) = ASIDE.take() {
        page::replace_root(&root);
    }
}

/// Starts the page in `<main id="app">`.
pub fn start() {
    piece(0);
}

/// What the page begins with: read in a piece of its own, because the first look into a browser's store or at its locale
/// takes a while.
pub(super) fn state() -> State {
    STATE.take().unwrap_or_else(first_state)
}

/// The pieces before the page. The last two run for nothing but their code: a browser compiles what is run for the first
/// time, and that takes far longer than the arithmetic.
const BEFORE: [fn(); 4] = [
    || drop(desk()),
    || STATE.set(Some(first_state())),
    || {
        black_box(desk().map(|desk| {
            let scenario = Draft::example().scenario();
            quote(&scenario, &scenario.prices(&desk.dataset), &V1.model)
        }));
    },
    || {
        black_box(desk().map(|desk| desk.assess(&Draft::example().scenario())));
    },
];

fn piece(number: usize) {
    page::soon(move || match BEFORE.get(number) {
        Some(run) => {
            run();
            piece(number + 1);
        }
        None => {
            let root = page::root_aside();
            ASIDE.set(Some(root.clone()));
            yew::Renderer::<App>::with_root(root).render();
        }
    });
}
