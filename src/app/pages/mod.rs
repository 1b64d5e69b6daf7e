//! The screens: what stands where. A page is a function of state and report; it may use fields and widgets, and
//! never another page, which only this module puts together.

mod banners;
mod findings;
mod header;
mod questions;
mod result;
mod views;
mod workloads;

pub(in crate::app) use views::link;
pub(in crate::app) use workloads::gaps;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::page;
use crate::app::lazy;
use crate::app::root::Desk;
use crate::app::state::{Action, State, View};
use crate::app::widgets::kit::p;
use crate::app::words::page as words;
use crate::engine::report::Report;
use crate::engine::scenario::Scenario;

/// What every piece of a screen may look at.
#[derive(Clone)]
pub(in crate::app) struct Screen {
    pub state: UseReducerHandle<State>,
    pub dispatch: UseReducerDispatcher<State>,
    pub desk: Rc<Desk>,
    /// What the answers on the screen describe, read from them once.
    pub scenario: Rc<Scenario>,
    pub report: Rc<Report>,
    /// The state's revision when this was made.
    pub revision: u32,
}

/// The page is drawn in pieces, so that no key and no paint waits for all of it: nothing but the state, the head, then the
/// questions, which make the first screen, then the result, then what stands below.
pub(in crate::app) const FRAME: u8 = 1;
pub(in crate::app) const FIRST_SCREEN: u8 = 2;
pub(in crate::app) const WHOLE: u8 = 4;

impl PartialEq for Screen {
    /// The same drawing. Not by the states themselves: every handle shows the newest one.
    fn eq(&self, other: &Self) -> bool {
        self.revision == other.revision && Rc::ptr_eq(&self.report, &other.report)
    }
}

impl Screen {
    /// The heading of what is open: where focus goes when what had it is gone.
    pub(in crate::app) fn landing(&self) -> &'static str {
        landing(self.state.view)
    }

    /// A callback that does one thing and then moves focus, because what had it is gone.
    pub(in crate::app) fn on_click_to(
        &self,
        action: Action,
        focus: &'static str,
    ) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| {
            dispatch.dispatch(action.clone());
            page::focus_soon(focus);
        })
    }
}

/// The heading of a view.
pub(in crate::app) fn landing(view: View) -> &'static str {
    match view {
        View::Score => "step-title",
        _ => "detail-title",
    }
}

/// Header, views, banners, and the view that is open.
pub(in crate::app) fn view(screen: &Screen) -> Html {
    let versions = words::version(screen.desk.dataset.id(), screen.report.rubric);
    html! {
        <div class="shell" data-result-open={screen.state.result_open.to_string()}>
            { skip(screen) }
            { header::view(screen) }
            { views::view(screen) }
            { banners::view(screen) }
            { match screen.state.view {
                // Not for a moment the reader's own figures in the place of someone else's.
                _ if screen.state.is_opening() => lazy::drawn(screen, |details| (details.opening)(screen)),
                View::Score => score(screen),
                view => detail(screen, view),
            } }
            if screen.state.drawn == WHOLE { <footer>{ p("", words::LIMITS) }{ p("", versions) }</footer> }
            <div class="sr" role="status">{ screen.state.announced.clone() }</div>
        </div>
    }
}

/// Questions, result, findings.
fn score(screen: &Screen) -> Html {
    let drawn = screen.state.drawn;
    html! {
        <>
            <div class="columns">
                <section id="questions" class="questions" tabindex="-1" aria-label={words::QUESTIONS}>
                    if drawn >= FIRST_SCREEN { { questions::view(screen) } }
                </section>
                <section id="result" class="result" tabindex="-1" aria-labelledby="result-title">
                    if drawn > FIRST_SCREEN { { result::view(screen) } }
                </section>
            </div>
            if drawn == WHOLE {
                <section id="findings" class="findings" aria-labelledby="findings-title">{ findings::view(screen) }</section>
            }
            { result::bar(screen) }
        </>
    }
}

/// A view that is loaded on demand.
fn detail(screen: &Screen, view: View) -> Html {
    html! {
        <section id="detail" class="detail" tabindex="-1" aria-labelledby="detail-title" key={view.code()}>
            <h2 id="detail-title" tabindex="-1">{ view.name() }</h2>
            { lazy::drawn(screen, |details| (details.view)(screen, view)) }
        </section>
    }
}

/// To the questions, or to the result where that is open; by hand, because the fragment belongs to links.
fn skip(screen: &Screen) -> Html {
    let target = match screen.state.view {
        View::Score if screen.state.result_open => "result",
        View::Score => "questions",
        _ => "detail",
    };
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        page::focus(target);
    });
    html! { <a class="skip" href={format!("#{target}")} {onclick}>{ words::SKIP }</a> }
}
