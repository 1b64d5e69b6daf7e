//! Use cases from a spreadsheet: a box to paste into, what would be added, and what could not be read. What a cell
//! means is decided by the engine.

use yew::prelude::*;

use super::added;
use crate::app::browser::{events, page};
use crate::app::pages::Screen;
use crate::app::state::{Action, Change, Taken};
use crate::app::widgets::kit::{button, p};
use crate::app::words::shared;
use crate::app::words::workloads as words;
use crate::engine::scenario::draft::Rows;
use crate::engine::scenario::paste::{self, Pasted};

/// Problems that are shown; the rest is counted.
const SHOWN: usize = 10;

#[derive(Properties, PartialEq)]
pub(super) struct PasteProps {
    pub screen: Screen,
}

#[function_component]
pub(super) fn Paste(props: &PasteProps) -> Html {
    let screen = &props.screen;
    let text = use_state(String::new);
    let room = paste::room(screen.state.shown().workloads());
    // Read once for each text and not on every key press elsewhere.
    let pasted = {
        let (desk, sign) = (screen.desk.clone(), screen.state.sign);
        use_memo(((*text).clone(), room), move |(text, room)| {
            paste::read(text, sign, &desk.dataset, *room)
        })
    };
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| text.set(events::typed(&event)))
    };
    let add = {
        let (dispatch, text, rows) = (screen.dispatch.clone(), text.clone(), pasted.rows.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Change(Change::Take(Taken {
                rows: rows.clone(),
                ..Taken::default()
            })));
            text.set(String::new());
            page::focus_soon("use-case-list");
        })
    };
    let order = paste::order().join(", ");
    let count = pasted.rows.len();
    html! {
        <details class="worked paste">
            <summary>{ words::PASTE }</summary>
            <div class="field">
                <div class="label"><label for="paste">{ words::PASTE_LABEL }</label></div>
                { p("hint", words::how_to_paste(&order)) }
                <textarea id="paste" rows="6" spellcheck="false" autocomplete="off" value={(*text).clone()} {oninput} />
            </div>
            <div role="status">{ preview(screen, &pasted) }</div>
            if count > 0 {
                { button("primary", words::add_use_cases(count, shared::use_cases(count)), add) }
            }
        </details>
    }
}

fn preview(screen: &Screen, pasted: &Pasted) -> Html {
    let (count, bad) = (pasted.rows.len(), pasted.problems.len());
    html! {
        <>
            if count > 0 {
                { p("", words::can_be_added(count, shared::use_cases(count))) }
                { added::rows(screen, &pasted.rows) }
            }
            if pasted.no_room > 0 {
                { p("gap", words::no_room(pasted.no_room, Rows::Workloads.most())) }
            }
            if bad > 0 { { listed(screen, &pasted.problems, words::UNREAD) } }
            if !pasted.notes.is_empty() { { listed(screen, &pasted.notes, words::READ_SO) } }
        </>
    }
}

fn listed(screen: &Screen, found: &[paste::CellProblem], lead: &'static str) -> Html {
    let problem = |problem: &paste::CellProblem| {
        let words = screen.desk.formats.phrase(&problem.message());
        let column = match problem.column {
            0 => String::new(),
            column => words::in_column(column),
        };
        html! { <li>{ words::problem_in(problem.row, &column, &words) }</li> }
    };
    let left = found.len().saturating_sub(SHOWN);
    html! {
        <div class="gap">
            { p("", lead) }
            <ul>{ for found.iter().take(SHOWN).map(problem) }</ul>
            if left > 0 { { p("", shared::and_more(left)) } }
        </div>
    }
}
