//! The files of a report, each written when it is asked for. What is in one is the engine's.

use std::rc::Rc;

use yew::prelude::*;

use super::found::Found;
use crate::app::browser::download;
use crate::app::pages::Screen;
use crate::app::widgets::kit::{button, p};
use crate::engine::document::{self, Length, Subject};
use crate::engine::share;

const REFUSED: &str = "The browser did not take the file. Allow downloads for this page, or print the report instead.";

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
    let refused = use_state_eq(|| false);
    let file = |kind: Kind, words: &'static str| {
        let (screen, found, refused) = (props.screen.clone(), props.found.clone(), refused.clone());
        let onclick = Callback::from(move |_| refused.set(!save(&screen, &found, kind)));
        button("", words, onclick)
    };
    html! {
        <>
            <div class="brief-tools" role="group" aria-label="Files">
                { file(Kind::Markdown, "Save as Markdown") }
                { file(Kind::Lines, "Save every line as CSV") }
                { file(Kind::Data, "Save as JSON") }
            </div>
            if *refused { <div class="gap" role="alert">{ p("", REFUSED) }</div> }
            <p class="hint">
                { "The JSON file holds answers and report; its form is published as a " }
                <a href="schema/report.v1.json">{ "JSON Schema" }</a>{ "." }
            </p>
        </>
    }
}

fn save(screen: &Screen, found: &Found, kind: Kind) -> bool {
    let written = found.with(screen, |subject| {
        Some((file_name(subject.name), kind.write(subject, screen)?))
    });
    let (ending, media) = kind.ending_and_type();
    written.is_some_and(|(name, text)| {
        let name = format!("{name}-{}.{ending}", screen.desk.today);
        download::save(&name, media, &text)
    })
}

/// The name of a position in small letters, with nothing that a file system minds.
fn file_name(position: &str) -> String {
    let letter = |c: char| {
        if c.is_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '-'
        }
    };
    let name: String = position.chars().map(letter).collect();
    format!("bedrock-{}", name.trim_matches('-'))
}
