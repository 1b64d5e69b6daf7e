//! The screens: what stands where. A page is a function of state and report; it may use fields and widgets, and
//! never another page, which only this module puts together.

mod banners;
mod findings;
mod header;
mod questions;
mod result;
mod workloads;

use yew::prelude::*;

use crate::app::root::{Assessed, Desk, Store};
use crate::app::state::{Action, State};
use crate::app::text;
use crate::engine::Report;

/// What every piece of a screen may look at.
pub(in crate::app) struct Screen<'a> {
    pub state: &'a State,
    pub dispatch: UseReducerDispatcher<State>,
    pub desk: &'a Desk,
    pub report: &'a Report,
}

impl Screen<'_> {
    /// A callback that does one thing.
    pub(in crate::app) fn on_click(&self, action: Action) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(action.clone()))
    }
}

#[derive(Properties, PartialEq)]
pub(in crate::app) struct ShellProps {
    pub store: Store,
    pub desk: Desk,
    pub report: Assessed,
}

/// Header, banners, questions, result, findings.
#[function_component]
pub(in crate::app) fn Shell(
    ShellProps {
        store,
        desk,
        report,
    }: &ShellProps,
) -> Html {
    let screen = Screen {
        state: store,
        dispatch: store.dispatcher(),
        desk,
        report: &report.0,
    };
    let open = store.result_open.then_some("result-open");
    html! {
        <div class={classes!("shell", open)}>
            <a class="skip" href="#questions">{ "Skip to the questions" }</a>
            { header::view(&screen) }
            { banners::view(&screen) }
            <div class="columns">
                <section id="questions" class="questions" tabindex="-1" aria-label="Questions">
                    { questions::view(&screen) }
                </section>
                <section id="result" class="result" tabindex="-1" aria-labelledby="result-title">
                    { result::view(&screen) }
                </section>
            </div>
            <section id="findings" class="findings" aria-labelledby="findings-title">{ findings::view(&screen) }</section>
            <footer>
                <p>{ text::LIMITS }</p>
                <p>{ text::OPINION }{ format!(" Rates of {}, score version {}.", desk.dataset.id(), report.0.rubric) }</p>
            </footer>
            { result::bar(&screen) }
        </div>
    }
}
