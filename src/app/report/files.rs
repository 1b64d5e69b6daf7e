//! The files of a report, each written when it is asked for. What is in one is the engine's.

use std::rc::Rc;

use yew::prelude::*;

use super::found::Found;
use crate::app::browser::beside::Run;
use crate::app::browser::{download, workbook};
use crate::app::pages::Screen;
use crate::app::widgets::kit::{button, p};
use crate::app::words::report as words;
use crate::engine::document::{self, Length, Subject};
use crate::engine::share;

/// How far the last file is.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Idle,
    Writing,
    Refused(&'static str),
}

#[derive(Properties)]
pub(super) struct Props {
    pub(super) screen: Screen,
    pub(super) found: Rc<Found>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.screen == other.screen && Rc::ptr_eq(&self.found, &other.found)
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Markdown,
    Lines,
    Data,
}

impl Kind {
    fn ending_and_type(self) -> (&'static str, &'static str) {
        match self {
            Self::Markdown => ("md", "text/markdown;charset=utf-8"),
            Self::Lines => ("csv", "text/csv;charset=utf-8"),
            Self::Data => ("json", "application/json"),
        }
    }

    fn write(self, subject: Subject<'_>, screen: &Screen) -> Option<String> {
        Some(match self {
            Self::Markdown => document::markdown(&document::document(subject, Length::Full)),
            Self::Lines => document::csv(&document::lines(subject)),
            Self::Data => {
                let (draft, id) = (screen.state.shown(), screen.desk.dataset.id());
                let answers = share::to_json(draft, id, screen.report.rubric);
                return document::json(subject, &answers);
            }
        })
    }
}

#[function_component]
pub(super) fn Files(props: &Props) -> Html {
    let stage = use_state_eq(|| Stage::Idle);
    // Whoever leaves the view waits for no workbook: dropping it ends the program.
    let beside = use_mut_ref(|| None::<Run>);
    let file = |kind: Kind, label: &'static str| {
        let (screen, found, stage) = (props.screen.clone(), props.found.clone(), stage.clone());
        let onclick = Callback::from(move |_| {
            stage.set(match save(&screen, &found, kind) {
                true => Stage::Idle,
                false => Stage::Refused(words::REFUSED),
            })
        });
        button("", label, onclick)
    };
    let workbook = {
        let (screen, found, stage) = (props.screen.clone(), props.found.clone(), stage.clone());
        Callback::from(move |_| {
            let after = stage.clone();
            let run = save_workbook(&screen, &found, move |saved| {
                after.set(match saved {
                    true => Stage::Idle,
                    false => Stage::Refused(words::NO_WORKBOOK),
                });
            });
            stage.set(match run {
                Some(_) => Stage::Writing,
                None => Stage::Refused(words::NO_WORKBOOK),
            });
            *beside.borrow_mut() = run;
        })
    };
    html! {
        <>
            <div class="brief-tools" role="group" aria-label={words::FILES}>
                { button("", words::WORKBOOK, workbook) }
                { file(Kind::Markdown, words::MARKDOWN) }
                { file(Kind::Lines, words::LINES) }
                { file(Kind::Data, words::JSON) }
            </div>
            <div role="status">
                if *stage == Stage::Writing { { p("hint", words::WRITING) } }
            </div>
            if let Stage::Refused(why) = *stage { <div class="gap" role="alert">{ p("", why) }</div> }
            <p class="hint">
                { words::FORMS }
                <a href="schema/report.v1.json">{ words::SCHEMA }</a>{ "." }
            </p>
        </>
    }
}

fn save(screen: &Screen, found: &Found, kind: Kind) -> bool {
    let (ending, media) = kind.ending_and_type();
    let written = found.with(screen, |subject| {
        let name = download::named(subject.name, screen.desk.today, ending);
        Some((name, kind.write(subject, screen)?))
    });
    written.is_some_and(|(name, text)| download::save(&name, media, &text))
}

fn save_workbook(screen: &Screen, found: &Found, report: impl Fn(bool) + 'static) -> Option<Run> {
    found.with(screen, |subject| {
        let name = download::named(subject.name, screen.desk.today, "xlsx");
        workbook::save(&document::workbook(subject), name, report)
    })
}
