//! The root component: opens the data, holds the state, provides both, and runs the few effects (link, storage,
//! title). What is on the screen belongs to the pages.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::storage::{self, Slot};
use crate::app::browser::{address, clock, locale, page};
use crate::app::format::Formats;
use crate::app::pages::Shell;
use crate::app::state::{Action, Link, State};
use crate::app::text;
use crate::engine::data::{Dataset, Texts};
use crate::engine::date::Date;
use crate::engine::rubric::V1;
use crate::engine::scenario::draft::Draft;
use crate::engine::{Report, assess, share};

/// What every screen may read: data and formats. Never changes while the page is open.
#[derive(Clone)]
pub(in crate::app) struct Desk {
    pub dataset: Rc<Dataset>,
    pub formats: Formats,
    pub today: Date,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// The state and the way to change it.
pub(in crate::app) type Store = UseReducerHandle<State>;

/// The report of the answers on the screen. Compared by identity: each edit makes a new one.
#[derive(Clone)]
pub(in crate::app) struct Assessed(pub Rc<Report>);

impl PartialEq for Assessed {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The whole page; `main` mounts it into `<main id="app">`.
#[function_component]
pub fn App() -> Html {
    let desk = use_memo((), |()| open_desk());
    match desk.as_ref() {
        Some(desk) => html! { <Position desk={desk.clone()} /> },
        None => html! { <p class="banner error" role="alert">{ text::NO_DATA }</p> },
    }
}

/// `None` when the small tables cannot be read: an error page then, never numbers.
fn open_desk() -> Option<Desk> {
    let dataset = Dataset::open(Texts::shipped()).ok()?;
    let today = clock::today().unwrap_or_else(|| dataset.as_of());
    Some(Desk {
        dataset: Rc::new(dataset),
        formats: Formats::new(),
        today,
    })
}

#[derive(Properties, PartialEq)]
struct PositionProps {
    desk: Desk,
}

#[function_component]
fn Position(PositionProps { desk }: &PositionProps) -> Html {
    let store: Store = use_reducer(first_state);
    let report = {
        let desk = desk.clone();
        use_memo(store.shown().clone(), move |draft| {
            let report = assess(&draft.scenario(), &desk.dataset, &V1, desk.today);
            Assessed(Rc::new(report))
        })
    };
    use_fragment(store.dispatcher());
    use_saving(&store, desk.dataset.id());
    use_effect_with(store.problems().count(), |problems| {
        page::set_title(&if *problems == 0 {
            text::TITLE.to_owned()
        } else {
            format!("Error: {}", text::TITLE)
        });
    });
    html! {
        <Shell {store} desk={desk.clone()} report={(*report).clone()} />
    }
}

/// The stored draft, or the example; and the link in the address, if there is one.
fn first_state() -> State {
    let stored = storage::read(Slot::Draft);
    let refused = stored.is_err();
    let draft = stored
        .ok()
        .flatten()
        .and_then(|json| share::from_json(&json).ok());
    let earlier = storage::read(Slot::Earlier)
        .ok()
        .flatten()
        .and_then(|json| share::from_json(&json).ok());
    let link = match share::decode(&address::fragment()) {
        None => Link::None,
        Some(Ok(shared)) => Link::Open(Box::new(shared)),
        Some(Err(error)) => Link::Failed(error),
    };
    let draft = draft.map_or_else(Draft::example, |stored| stored.draft);
    State::new(
        draft,
        earlier.map(|stored| stored.draft),
        link,
        !refused,
        locale::decimal_sign(),
    )
}

#[hook]
fn use_fragment(dispatch: UseReducerDispatcher<State>) {
    use_effect_with((), move |()| {
        let listener = address::on_fragment(move |fragment| {
            dispatch.dispatch(Action::Fragment(share::decode(&fragment)))
        });
        move || drop(listener)
    });
}

/// Stores the draft after every change; an untouched example is not worth a place.
#[hook]
fn use_saving(store: &Store, data_id: &str) {
    let dispatch = store.dispatcher();
    let data_id = data_id.to_owned();
    use_effect_with(
        (store.draft.clone(), store.earlier.clone()),
        move |(draft, earlier)| {
            let keep = |slot, draft: Option<&Draft>| match draft {
                Some(draft) => storage::write(slot, &share::to_json(draft, &data_id, V1.version)),
                None => storage::remove(slot),
            };
            let kept = keep(Slot::Draft, Some(draft).filter(|draft| !draft.is_example()));
            let kept = kept.and(keep(Slot::Earlier, earlier.as_ref()));
            dispatch.dispatch(Action::Stored(kept.is_ok()));
        },
    );
}
