//! The reservations in a table, each to be opened, copied and removed. The open one belongs in `form`.

use yew::prelude::*;

use super::Look;
use crate::app::browser::page;
use crate::app::state::{Action, Change};
use crate::app::widgets::kit::button;
use crate::app::widgets::table::{number, scrolling, words as cell};
use crate::app::words::capacity as words;
use crate::app::words::shared;
use crate::engine::num::Percent;
use crate::engine::quote::{CapacityQuote, MONTHS_PER_YEAR};
use crate::engine::scenario::Capacity;
use crate::engine::scenario::draft::Rows;
use crate::engine::value::Value;

const KIND: Rows = Rows::Capacity;

pub(super) fn view(look: &Look<'_>) -> Html {
    let quotes = &look.screen.report.quote.capacity;
    let rows = look.scenario.capacity.iter().zip(quotes).enumerate();
    let rows = rows.map(|(index, (row, quote))| self::row(look, index, row, quote));
    let draft = look.screen.state.shown();
    let room = draft.count(KIND) < KIND.most() && !look.screen.state.read_only();
    html! {
        <div class="reservations">
            { scrolling(words::LIST, &words::LIST_COLUMNS, rows.collect()) }
            if room { { button("", words::ADD, add(look)) } }
        </div>
    }
}

fn row(look: &Look<'_>, index: usize, row: &Capacity, quote: &CapacityQuote) -> Html {
    let formats = &look.screen.desk.formats;
    let least = if quote.gaps.is_empty() {
        ""
    } else {
        shared::AT_LEAST
    };
    let money = |amount| format!("{least}{}", formats.dollars(amount));
    let used = row
        .utilisation
        .map_or(shared::NOT_KNOWN.to_owned(), |used| percent(look, used));
    let cells = [
        cell(words::kind(&row.reserve)),
        number(money(quote.yearly.per(MONTHS_PER_YEAR))),
        number(money(quote.yearly)),
        number(break_even(look, quote)),
        number(used),
        html! { <td class="row-buttons">if !look.screen.state.read_only() { { buttons(look, index, &row.name) } }</td> },
    ];
    let show = {
        let show = look.show.clone();
        Callback::from(move |_: MouseEvent| {
            show.emit(index);
            page::focus_soon("reservation-title");
        })
    };
    html! {
        <tr aria-current={(index == look.open).then_some("true")}>
            <th scope="row">{ button("quiet", row.name.clone(), show) }</th>
            { for cells }
        </tr>
    }
}

pub(super) fn percent(look: &Look<'_>, percent: Percent) -> String {
    look.screen.desk.formats.value(&Value::Percent(percent))
}

/// From which use it pays, or that it never does.
pub(super) fn break_even(look: &Look<'_>, quote: &CapacityQuote) -> String {
    match &quote.break_even {
        None => shared::NOT_KNOWN.to_owned(),
        Some(known) => match known.at {
            None => shared::NEVER.to_owned(),
            Some(at) => look.screen.desk.formats.share(at.ratio()),
        },
    }
}

/// Adds a reservation and moves to its name.
fn add(look: &Look<'_>) -> Callback<MouseEvent> {
    let (dispatch, show) = (look.screen.dispatch.clone(), look.show.clone());
    let count = look.screen.state.shown().count(KIND);
    Callback::from(move |_| {
        dispatch.dispatch(Action::Change(Change::Add(KIND)));
        show.emit(count);
        page::focus_soon(format!("f-c{count}-name"));
    })
}

fn buttons(look: &Look<'_>, index: usize, name: &str) -> Html {
    let alone = look.scenario.capacity.len() == 1;
    let full = look.scenario.capacity.len() >= KIND.most();
    let one = |key: &str,
               what: &'static str,
               change: Change,
               disabled: bool,
               then: (usize, String)| {
        let label = format!("{what} {name}");
        let (dispatch, show) = (look.screen.dispatch.clone(), look.show.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Change(change.clone()));
            show.emit(then.0);
            page::focus_soon(then.1.clone());
        });
        html! {
            <button type="button" id={format!("res{index}-{key}")} aria-label={label} {disabled} {onclick}>{ what }</button>
        }
    };
    let title = "reservation-title".to_owned();
    html! {
        <>
            { one("copy", shared::DUPLICATE, Change::Duplicate(KIND, index), full, (index + 1, title.clone())) }
            { one("remove", shared::REMOVE, Change::Remove(KIND, index), alone, (index.saturating_sub(1), title)) }
        </>
    }
}
