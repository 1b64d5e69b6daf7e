//! The Rates view: the snapshot's prices to look through, the reader's own prices, the files to take away. What a
//! price is used for belongs to the other views.

mod filters;
mod gaps;
mod lacking;
mod look;
mod own;
mod rows;

pub(super) use words::endpoint;

use std::rc::Rc;

use yew::prelude::*;

use look::{Act, Look};

use crate::app::browser::{locale, page};
use crate::app::pages::Screen;
use crate::app::state::Action;
use crate::app::widgets::kit::{button, p, p_with_id};
use crate::app::words::rates as words;
use crate::engine::data::{Age, Browser, Filter, RateName};
use crate::engine::date::Date;

pub(super) fn view(screen: &Screen) -> Html {
    html! { <Rates screen={screen.clone()} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    screen: Screen,
}

/// What the list needs to be drawn.
struct List<'a> {
    screen: &'a Screen,
    browser: &'a Browser,
    look: &'a UseReducerHandle<Look>,
    /// What the own prices are the prices of.
    own: &'a [Option<RateName>],
    /// Days of the list as the reader writes them: the browser takes long to write one.
    days: &'a [(Date, String)],
}

impl List<'_> {
    fn act(&self, act: impl Fn() -> Act + 'static) -> Callback<MouseEvent> {
        let dispatch = self.look.dispatcher();
        Callback::from(move |_| dispatch.dispatch(act()))
    }

    fn day(&self, day: Date) -> String {
        let known = self.days.iter().find(|(known, _)| *known == day);
        known.map_or_else(|| locale::date(day), |(_, words)| words.clone())
    }
}

#[function_component]
fn Rates(props: &Props) -> Html {
    let screen = &props.screen;
    let desk = screen.desk.clone();
    let browser = use_memo((), |()| {
        let sources = desk.sources.get_or_init(|| desk.dataset.cited_sources());
        Browser::new(&desk.dataset, sources, desk.today)
    });
    let days = use_memo((), |()| {
        let days = browser.in_use(|rate| rate.as_of).into_iter();
        days.map(|day| (day, locale::date(day))).collect::<Vec<_>>()
    });
    let look = use_reducer(Look::default);
    let found = {
        let (desk, browser) = (screen.desk.clone(), browser.clone());
        use_memo((look.filter.clone(), look.sort), move |(filter, sort)| {
            browser.look(&desk.dataset, filter, Some(*sort))
        })
    };
    use_count(screen, &found, browser.rows().len());
    let own = own::rates(screen);
    let list = List {
        screen,
        browser: &browser,
        look: &look,
        own: &own,
        days: &days,
    };
    html! {
        <>
            { p("lead", words::LEAD) }
            { downloads(screen) }
            { own::view(screen, &own) }
            <section class="all-rates" aria-labelledby="all-rates">
                <h3 id="all-rates" tabindex="-1">{ words::LIST }</h3>
                { filters::view(&list) }
                { count(&list, found.len()) }
                { rows::view(&list, &found) }
            </section>
        </>
    }
}

/// The data files of the snapshot, as they are reviewed.
fn downloads(screen: &Screen) -> Html {
    let (id, as_of) = (screen.desk.dataset.id(), screen.desk.dataset.as_of());
    let age = match Age::on(screen.desk.today, as_of).days() {
        0 => words::OF_TODAY.to_owned(),
        1 => words::A_DAY_OLD.to_owned(),
        days => words::days_old(days),
    };
    let file = |name: &'static str, label: &'static str| {
        html! { <a href={format!("./data/{name}.tsv")} download={format!("{name}-{id}.tsv")}>{ format!("{label} ({name}.tsv)") }</a> }
    };
    html! {
        <p class="downloads">
            { words::snapshot(locale::date(as_of), &age) }
            { file("rates", words::DOWNLOAD_RATES) }{ " · " }
            { file("sources", words::DOWNLOAD_SOURCES) }{ " · " }
            { file("models", words::DOWNLOAD_MODELS) }
        </p>
    }
}

/// How many rows are left, and the way back to all.
fn count(list: &List<'_>, found: usize) -> Html {
    let formats = &list.screen.desk.formats;
    let of = |count: usize| formats.number(&count.to_string());
    let words = words::rates_found(of(found), of(list.browser.rows().len()));
    let clear = (list.look.filter != Filter::default()).then(|| {
        let clear = list.act(|| Act::Filter(Filter::default()));
        let clear = clear.reform(|event| {
            page::focus_soon("rates-search");
            event
        });
        button("quiet", words::CLEAR, clear)
    });
    html! { <div class="count">{ p_with_id("", "rates-count", words) }{ clear }</div> }
}

/// Says a new count to screen readers once typing has paused.
#[hook]
fn use_count(screen: &Screen, found: &Rc<Vec<usize>>, all: usize) {
    let dispatch = screen.dispatch.clone();
    let first = use_mut_ref(|| true);
    use_effect_with(found.len(), move |found| {
        let words = words::rates_found_of(found, all);
        let opening = std::mem::replace(&mut *first.borrow_mut(), false);
        let pause = (!opening)
            .then(|| page::later(900, move || dispatch.dispatch(Action::Announce(words))));
        move || drop(pause)
    });
}
