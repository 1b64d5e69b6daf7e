//! Open questions with what each is worth, and the way to answer it.

use yew::prelude::*;

use crate::app::browser::page;
use crate::app::lazy;
use crate::app::negotiation::found::Found;
use crate::app::pages::Screen;
use crate::app::state::{Action, View, element_id};
use crate::app::widgets::kit::p;
use crate::app::widgets::table::{number, scrolling, words};
use crate::app::words::traps as words;
use crate::engine::negotiation::unknowns::{Question, Unknown};
use crate::engine::scenario::{CLAUSES, STEPS};

/// How long a view takes to be drawn before what is in it can take focus, in milliseconds.
const DRAWN: u32 = 150;

pub(super) fn view(screen: &Screen, found: &Found) -> Html {
    let unknowns = &found.unknowns;
    if unknowns.items.is_empty() {
        return p("", words::NO_QUESTION);
    }
    let formats = &screen.desk.formats;
    let title = words::open_questions(
        unknowns.items.len(),
        formats.score(unknowns.score),
        formats.score(unknowns.together),
    );
    html! {
        <>
            { p("hint", words::UNKNOWNS) }
            { p("finding", title) }
            { scrolling(words::QUESTIONS_TABLE, &words::QUESTION_COLUMNS,
                unknowns.items.iter().map(|item| line(screen, item)).collect()) }
            { p("hint", words::UNKNOWNS_NOTE) }
        </>
    }
}

fn line(screen: &Screen, item: &Unknown) -> Html {
    let formats = &screen.desk.formats;
    let name = name(screen, item.question);
    let worst = item.at_worst.map(|score| {
        let words = words::if_bad(formats.score(score));
        html! { <span class="note">{ words }</span> }
    });
    html! {
        <tr>
            <th scope="row">{ &name }{ " " }{ worst.unwrap_or_default() }</th>
            { number(format!("+{}", formats.points(item.points))) }
            { number(item.money.map_or("–".to_owned(), |money| formats.dollars(money))) }
            { words(answer(screen, item.question, &name)) }
        </tr>
    }
}

fn name(screen: &Screen, question: Question) -> String {
    let row = |index: usize| {
        screen
            .scenario
            .capacity
            .get(index)
            .map_or("", |row| &row.name)
    };
    let use_case = |index: usize| screen.scenario.workloads.get(index).map_or("", |w| &w.name);
    let asked = || lazy::words(question.field().id).label;
    match question {
        Question::Treatment | Question::ListRate => asked().to_owned(),
        Question::Clause(index) => CLAUSES
            .get(index)
            .map_or("", |clause| clause.name)
            .to_owned(),
        Question::Step(index) => STEPS.get(index).map_or("", |step| step.name).to_owned(),
        Question::NeedsRegion(index) => format!("{}: {}", use_case(index), asked()),
        Question::BreakEven(index) | Question::Utilisation(index) => {
            format!("{}: {}", row(index), asked())
        }
    }
}

/// Where a question is asked.
fn place(question: Question) -> (View, Option<Action>) {
    match question {
        Question::Treatment => (View::Score, Some(Action::Go(4))),
        Question::ListRate => (View::Agreement, None),
        Question::Clause(_) | Question::Step(_) => (View::Renewal, None),
        Question::NeedsRegion(index) => (View::Workloads, Some(Action::UseCase(index))),
        Question::BreakEven(_) | Question::Utilisation(_) => (View::Capacity, None),
    }
}

/// A link to the view that asks, which then takes the keyboard to the question.
fn answer(screen: &Screen, question: Question, name: &str) -> Html {
    let (view, first) = place(question);
    let (dispatch, keep) = (screen.dispatch.clone(), screen.state.read_only());
    let onclick = Callback::from(move |event: MouseEvent| {
        if let Some(action) = first.clone() {
            dispatch.dispatch(action);
        }
        if keep {
            event.prevent_default();
            dispatch.dispatch(Action::Show(view));
        }
        let id = element_id(question.field());
        page::later(DRAWN, move || page::focus_field(&id)).forget();
    });
    html! { <a href={format!("#{}", view.code())} aria-label={words::answer_to(name)} {onclick}>{ words::ANSWER }</a> }
}
