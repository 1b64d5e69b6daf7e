//! The screens: what stands where. A page is a function of state and report; it may use fields and widgets, and
//! never another page, which only this module puts together.

mod banners;
mod findings;
mod header;
mod questions;
mod result;
mod workloads;

use yew::prelude::*;

use crate::app::browser::page;
use crate::app::root::Desk;
use crate::app::state::{Action, State};
use crate::app::text;
use crate::app::widgets::kit::p;
use crate::engine::report::Report;

/// What every piece of a screen may look at.
pub(in crate::app) struct Screen<'a> {
    pub state: &'a State,
    pub dispatch: UseReducerDispatcher<State>,
    pub desk: &'a Desk,
    pub report: &'a Report,
}

impl Screen<'_> {
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

/// Header, banners, questions, result, findings.
pub(in crate::app) fn view(screen: &Screen<'_>) -> Html {
    let versions = format!(
        "{} Rates of {}, score version {}.",
        text::OPINION,
        screen.desk.dataset.id(),
        screen.report.rubric
    );
    html! {
        <div class="shell" data-result-open={screen.state.result_open.to_string()}>
            { skip(screen) }
            { header::view(screen) }
            { banners::view(screen) }
            <div class="columns">
                <section id="questions" class="questions" tabindex="-1" aria-label="Questions">
                    { questions::view(screen) }
                </section>
                <section id="result" class="result" tabindex="-1" aria-labelledby="result-title">
                    { result::view(screen) }
                </section>
            </div>
            <section id="findings" class="findings" aria-labelledby="findings-title">{ findings::view(screen) }</section>
            <footer>{ p("", text::LIMITS) }{ p("", versions) }</footer>
            { result::bar(screen) }
            <div class="sr" role="status">{ screen.state.announced.clone() }</div>
        </div>
    }
}

/// To the questions, or to the result where that is open; by hand, because the fragment belongs to links.
fn skip(screen: &Screen<'_>) -> Html {
    let target = if screen.state.result_open {
        "result"
    } else {
        "questions"
    };
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        page::focus(target);
    });
    html! { <a class="skip" href="#questions" {onclick}>{ text::SKIP }</a> }
}
