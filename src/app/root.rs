//! The root component: opens the data, holds the state, and runs the few effects (link, storage, theme, title,
//! announcements). What is on the screen belongs to the pages.

use std::cell::OnceCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::storage::{self, Slot};
use crate::app::browser::{address, clock, locale, page};
use crate::app::format::Formats;
use crate::app::lazy;
use crate::app::pages;
use crate::app::start;
use crate::app::state::{Action, Kept, Link, Loading, State, Theme, View};
use crate::app::widgets::kit::{Group, banner};
use crate::app::words::page as words;
use crate::app::words::shared;
use crate::engine::assess;
use crate::engine::data::{Dataset, Source, Texts};
use crate::engine::date::Date;
use crate::engine::report::Report;
use crate::engine::rubric::V1;
use crate::engine::scenario::Scenario;
use crate::engine::scenario::draft::Draft;
use crate::engine::share;

/// What every screen may read. It changes once: the prices of other models than the example's come on demand.
pub(in crate::app) struct Desk {
    pub dataset: Dataset,
    pub formats: Formats,
    pub today: Date,
    /// The sources with their words, read when one is first shown; what reads them is loaded on demand.
    pub sources: OnceCell<Vec<Source>>,
    /// The model list, made when it is first on the screen.
    pub models: OnceCell<Vec<Group>>,
}

impl Desk {
    /// `None` when the small tables cannot be read: an error page then, never numbers.
    pub(in crate::app) fn open(texts: Texts) -> Option<Self> {
        let dataset = Dataset::open(texts).ok()?;
        let today = clock::today().unwrap_or_else(|| dataset.as_of());
        Some(Self {
            dataset,
            formats: Formats::new(),
            today,
            sources: OnceCell::new(),
            models: OnceCell::new(),
        })
    }

    pub(in crate::app) fn assess(&self, scenario: &Scenario) -> Report {
        assess(scenario, &self.dataset, &V1, self.today)
    }
}

/// The whole page.
#[function_component]
pub fn App() -> Html {
    let desk = start::desk();
    let store = use_reducer(start::state);
    let position = {
        let desk = desk.clone();
        // The prices of other models come with what is loaded on demand.
        let begun = store.drawn >= pages::FRAME;
        let shown = (store.shown().clone(), lazy::details().is_some(), begun);
        use_memo(shown, move |(draft, ..)| {
            if !begun {
                return None;
            }
            let scenario = draft.scenario();
            let report = desk?.assess(&scenario);
            Some((Rc::new(scenario), Rc::new(report)))
        })
    };
    let position = (*position).clone();
    use_drawing(&store);
    use_fragment(store.dispatcher());
    use_loading(&store);
    use_link(&store);
    use_kept(&store);
    use_announcement(
        &store,
        position
            .as_ref()
            .map(|(_, report)| announcement(report))
            .unwrap_or_default(),
    );
    use_effect_with(store.read_only(), |opened| {
        if *opened {
            page::focus_soon("shared");
        }
    });
    use_effect_with(store.theme, |theme| {
        page::set_theme(theme.code());
        // Not remembering a theme is no loss worth a message.
        let _ = match theme.code() {
            Some(code) => storage::write(Slot::Theme, code),
            None => storage::remove(Slot::Theme),
        };
    });
    use_title(&store);
    use_focus(store.view);
    match (desk, position) {
        (Some(desk), Some((scenario, report))) => pages::view(&pages::Screen {
            dispatch: store.dispatcher(),
            revision: store.revision,
            state: store,
            desk,
            scenario,
            report,
        }),
        _ if store.drawn < pages::FRAME => Html::default(),
        _ => banner(
            "banner error",
            "no-data",
            Some("alert"),
            words::NO_DATA.into(),
        ),
    }
}

/// Draws the next piece once the browser has had its turn, and shows the page when its first screen is whole.
#[hook]
fn use_drawing(store: &UseReducerHandle<State>) {
    let dispatch = store.dispatcher();
    use_effect_with(store.drawn, move |drawn| {
        if *drawn == pages::FIRST_SCREEN {
            start::show();
        }
        if *drawn < pages::WHOLE {
            page::soon(move || dispatch.dispatch(Action::Draw));
        }
    });
}

/// The example, until what this browser has kept is read; and the link in the address, if there is one.
pub(in crate::app) fn first_state() -> State {
    let slot = |slot| storage::read(slot).ok().flatten();
    let mut state = State::new(Draft::example(), locale::decimal_sign());
    let kept = Kept {
        draft: slot(Slot::Draft),
        earlier: slot(Slot::Earlier),
        index: slot(Slot::Index),
    };
    state.kept = (kept != Kept::default()).then_some(kept);
    state.theme = Theme::from_code(&slot(Slot::Theme).unwrap_or_default());
    state.stored = storage::read(Slot::Draft).is_ok();
    let fragment = address::fragment();
    state.view = View::of_fragment(&fragment).unwrap_or(View::Score);
    state.link = Link::of_fragment(fragment);
    state
}

/// Names the view in the browser's tab, and says first when something cannot be read.
#[hook]
fn use_title(store: &UseReducerHandle<State>) {
    let problems = store.problems().next().is_some();
    use_effect_with((store.view, problems), |(view, problems)| {
        let title = match view {
            View::Score => words::TITLE.to_owned(),
            view => format!("{} – {}", view.name(), words::NAME),
        };
        let error = if *problems { shared::ERROR } else { "" };
        page::set_title(&format!("{error}{title}"));
    });
}

/// A link inside a view goes away with it: the keyboard goes on at the heading of the next one.
#[hook]
fn use_focus(view: View) {
    let first = use_mut_ref(|| true);
    use_effect_with(view, move |view| {
        if !std::mem::replace(&mut *first.borrow_mut(), false) {
            page::focus_if_lost(pages::landing(*view));
        }
    });
}

#[hook]
fn use_fragment(dispatch: UseReducerDispatcher<State>) {
    use_effect_with((), move |()| {
        let listener = address::on_fragment(move |fragment| {
            if fragment.is_empty() {
                dispatch.dispatch(Action::CloseLink);
            }
            if let Some(view) = View::of_fragment(&fragment) {
                dispatch.dispatch(Action::Show(view));
            } else if share::is_link(&fragment) {
                dispatch.dispatch(Action::Fragment(fragment));
            }
        });
        move || drop(listener)
    });
}

/// Loads what the screen lacks, once.
#[hook]
fn use_loading(store: &UseReducerHandle<State>) {
    let dispatch = store.dispatcher();
    use_effect_with(store.wants_more(), move |wanted| {
        if *wanted {
            dispatch.dispatch(Action::Loading(Loading::Asked));
            lazy::then(move |details| {
                let loading = details.map_or(Loading::Failed, |_| Loading::Ready);
                dispatch.dispatch(Action::Loading(loading));
            });
        }
    });
}

/// Opens the link in the address, once what opens it is here.
#[hook]
fn use_link(store: &UseReducerHandle<State>) {
    let dispatch = store.dispatcher();
    let opening = store.opening().map(str::to_owned);
    use_effect_with((opening, store.loading), move |(opening, _)| {
        let opened = opening.as_deref().zip(lazy::details());
        let decoded = opened.and_then(|(fragment, details)| (details.decode)(fragment));
        if let Some(decoded) = decoded {
            dispatch.dispatch(Action::Opened(decoded));
        }
    });
}

/// Reads what this browser has kept, once what reads it is here.
#[hook]
fn use_kept(store: &UseReducerHandle<State>) {
    let dispatch = store.dispatcher();
    use_effect_with((store.kept.clone(), store.loading), move |(kept, _)| {
        if let Some((kept, details)) = kept.as_ref().zip(lazy::details()) {
            dispatch.dispatch((details.restored)(kept));
        }
    });
}

/// What a screen reader hears of a score.
fn announcement(report: &Report) -> String {
    let letter = report.scored.band.map_or("", |band| band.letter);
    words::score_announced(report.scored.shown, letter)
}

/// Says a new score to screen readers once typing has paused; the first one is read with the page.
#[hook]
fn use_announcement(store: &UseReducerHandle<State>, words: String) {
    let dispatch = store.dispatcher();
    let first = use_mut_ref(|| true);
    use_effect_with(words, move |words| {
        let words = words.clone();
        // Before there is a score there is nothing to say.
        let opening = words.is_empty() || std::mem::replace(&mut *first.borrow_mut(), false);
        let pause = (!opening)
            .then(|| page::later(900, move || dispatch.dispatch(Action::Announce(words))));
        move || drop(pause)
    });
}
