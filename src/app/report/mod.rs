//! The view "Report": brief or full report to read and to print, and files of it. Loaded on demand as one file of its
//! own, from inside `details`; what a report says is the engine's document.

mod draw;
mod files;
mod found;

use yew::prelude::*;

use self::files::Files;
use self::found::find;
use crate::app::browser::page;
use crate::app::pages::Screen;
use crate::app::widgets::kit::{button, p};
use crate::app::words::report as words;
use crate::engine::document::{Length, document};

/// What `details` may ask for once this part is loaded.
pub(in crate::app) struct Report {
    /// The view.
    pub view: fn(&Screen) -> Html,
}

/// The only way in, or all of this would be loaded with `details`.
pub(in crate::app) static REPORT: Report = Report { view };

#[derive(Properties, PartialEq)]
struct Props {
    screen: Screen,
}

fn view(screen: &Screen) -> Html {
    html! { <><link rel="stylesheet" href="report.css" /><View screen={screen.clone()} /></> }
}

#[function_component]
fn View(props: &Props) -> Html {
    let screen = &props.screen;
    let length = use_state_eq(|| Length::Brief);
    let found = use_memo(screen.clone(), find);
    // Worked out once for each link: the document is drawn more often.
    let code = use_memo((found.link().to_owned(), *length), |(link, length)| {
        draw::code(link, *length)
    });
    let document = found.with(screen, |subject| document(subject, *length));
    let choice = |this: Length, label: &'static str| {
        let length = length.clone();
        let pressed = (*length == this).to_string();
        let onclick = Callback::from(move |_: MouseEvent| length.set(this));
        html! { <button type="button" aria-pressed={pressed} {onclick}>{ label }</button> }
    };
    html! {
        <div class="report-view">
            <div class="report-tools">
                { p("lead", words::LEAD) }
                <div class="brief-tools" role="group" aria-label={words::LENGTH}>
                    { choice(Length::Brief, words::BRIEF) }
                    { choice(Length::Full, words::FULL) }
                    { button("primary", words::PRINT, Callback::from(|_| page::print("report"))) }
                </div>
                <Files screen={screen.clone()} {found} />
            </div>
            { draw::document(&document, *length, &screen.desk.formats, (*code).clone()) }
        </div>
    }
}
