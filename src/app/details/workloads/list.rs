//! All use cases in a table, a component a row: a key press draws only the rows that it changes. The open one belongs
//! in `form`.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::page;
use crate::app::pages::Screen;
use crate::app::root::Desk;
use crate::app::state::{Action, Change, State};
use crate::app::widgets::kit::button;
use crate::app::words::shared;
use crate::app::words::workloads as words;
use crate::engine::num::{Ratio, Usd};
use crate::engine::scenario::draft::{Draft, FieldRef, Place, Rows, Values};
use crate::engine::scenario::fields::FieldId;

const KIND: Rows = Rows::Workloads;

/// What a use case is called, by its name or its place.
pub(super) fn name(draft: &Draft, index: usize) -> String {
    let place = Place::Workload(index);
    let id = FieldId::Name;
    match draft.value(FieldRef { place, id }).trim() {
        "" => shared::numbered_use_case(index + 1),
        name => name.to_owned(),
    }
}

pub(super) fn view(screen: &Screen) -> Html {
    let draft = screen.state.shown();
    let (count, read_only) = (draft.workloads(), screen.state.read_only());
    let quote = &screen.report.quote;
    let row = |(index, workload): (usize, &crate::engine::quote::WorkloadQuote)| {
        let values = draft.row(KIND, index)?.clone();
        let share = workload.total().ratio_to(quote.on_demand);
        Some(html! {
            <Row key={index} {index} {values} {read_only} total={workload.total()} gaps={!workload.gaps.is_empty()}
                share={share.map_or(0, per_cent)} open={index == screen.state.use_case} last={index + 1 == count}
                alone={count == 1} link={Link { desk: screen.desk.clone(), dispatch: screen.dispatch.clone() }} />
        })
    };
    let room = count < KIND.most() && !read_only;
    html! {
        <div class="use-case-list">
            <div class="scroll" id="use-case-list" tabindex="0" role="group" aria-label={words::LIST}>
                <table>
                    <caption class="sr">{ words::LIST }</caption>
                    <thead><tr>
                        <th scope="col">{ words::USE_CASE }</th>
                        <th scope="col">{ words::MODEL }</th>
                        <th scope="col">{ words::REGION }</th>
                        <th scope="col" class="number">{ words::INPUT_M_A_MONTH }</th>
                        <th scope="col" class="number">{ words::OUTPUT_M_A_MONTH }</th>
                        <th scope="col" class="number">{ words::LIST_A_YEAR }</th>
                        <th scope="col" class="number">{ words::SHARE }</th>
                        <th scope="col"><span class="sr">{ words::CHANGE }</span></th>
                    </tr></thead>
                    <tbody>{ for quote.workloads.iter().enumerate().filter_map(row) }</tbody>
                </table>
            </div>
            if room { { button("", shared::ADD_WORKLOAD, add(screen)) } }
        </div>
    }
}

/// Adds a use case and moves to its name.
fn add(screen: &Screen) -> Callback<MouseEvent> {
    let dispatch = screen.dispatch.clone();
    let count = screen.state.shown().workloads();
    Callback::from(move |_| {
        dispatch.dispatch(Action::Change(Change::Add(KIND)));
        page::focus_soon(format!("f-w{count}-name"));
    })
}

/// A share in whole per cent: rows of a long list stay as they are while another one is typed into.
fn per_cent(share: Ratio) -> u8 {
    share.points().score().shown()
}

/// The way to data and actions, which are the same for every drawing.
#[derive(Clone)]
struct Link {
    desk: Rc<Desk>,
    dispatch: UseReducerDispatcher<State>,
}

impl PartialEq for Link {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

#[derive(Properties, PartialEq)]
struct RowProps {
    index: usize,
    values: Rc<Values>,
    total: Usd,
    gaps: bool,
    share: u8,
    open: bool,
    last: bool,
    alone: bool,
    read_only: bool,
    link: Link,
}

#[function_component]
fn Row(props: &RowProps) -> Html {
    let desk = &props.link.desk;
    let value = |id: FieldId| {
        let stored = props.values.get(&id);
        stored.map_or(id.field().default, String::as_str)
    };
    let number = |id| desk.formats.number(value(id));
    let name = match value(FieldId::Name).trim() {
        "" => shared::numbered_use_case(props.index + 1),
        name => name.to_owned(),
    };
    let (model, region) = if value(FieldId::Pricing) == "catalogue" {
        let id = value(FieldId::Model);
        let known = desk
            .dataset
            .model(id)
            .and_then(|ix| desk.dataset.model_at(ix));
        let model = known.map_or_else(|| words::unknown_model(id), |model| model.name.to_string());
        (model, value(FieldId::Region))
    } else if value(FieldId::Pricing) == "own" {
        (words::OWN_BLENDED_RATES.to_owned(), "")
    } else {
        (words::price_class(value(FieldId::Pricing)), "")
    };
    let cost = match (props.gaps, props.total.is_zero()) {
        (true, true) => words::NO_FIGURE.to_owned(),
        (true, false) => format!("{}{}", words::AT_LEAST, desk.formats.dollars(props.total)),
        (false, true) => words::NOTHING.to_owned(),
        (false, false) => desk.formats.dollars(props.total),
    };
    let share = match props.share {
        0 if props.total.is_zero() => String::new(),
        0 => words::UNDER_ONE_PERCENT.to_owned(),
        share => format!("{share} %"),
    };
    html! {
        <tr aria-current={props.open.then_some("true")} data-gap={props.gaps.then_some("")}>
            <th scope="row">{ open(props, &name) }</th>
            <td>{ model }</td>
            <td>{ region }</td>
            <td class="number">{ number(FieldId::Input) }</td>
            <td class="number">{ number(FieldId::Output) }</td>
            <td class="number">{ cost }</td>
            <td class="number">{ share }</td>
            <td class="row-buttons">if !props.read_only { { buttons(props, &name) } }</td>
        </tr>
    }
}

/// The name opens the use case.
fn open(props: &RowProps, name: &str) -> Html {
    let (dispatch, index) = (props.link.dispatch.clone(), props.index);
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Action::UseCase(index));
        page::focus_soon("use-case-title");
    });
    html! { <button type="button" class="quiet" {onclick}>{ name }</button> }
}

fn buttons(props: &RowProps, name: &str) -> Html {
    let index = props.index;
    let up = index.checked_sub(1).map(|to| Change::Move(KIND, index, to));
    let down = (!props.last).then_some(Change::Move(KIND, index, index + 1));
    let remove = (!props.alone).then_some(Change::Remove(KIND, index));
    let button = |key: &str, sign: &str, what: &str, change: Option<Change>, focus: String| {
        let label = format!("{what} {name}");
        let disabled = change.is_none();
        let dispatch = props.link.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(change) = change.clone() {
                dispatch.dispatch(Action::Change(change));
                page::focus_soon(focus.clone());
            }
        });
        html! {
            <button type="button" id={format!("uc{index}-{key}")} aria-label={label.clone()} title={label} {disabled}
                {onclick}>{ sign.to_owned() }</button>
        }
    };
    // A row that arrives at an end can only go the other way.
    let after_up = if index <= 1 { "down" } else { "up" };
    html! {
        <>
            { button("copy", shared::DUPLICATE, shared::DUPLICATE, Some(Change::Duplicate(KIND, index)), format!("uc{}-copy", index + 1)) }
            { button("up", "↑", words::MOVE_UP, up, format!("uc{}-{after_up}", index.saturating_sub(1))) }
            { button("down", "↓", words::MOVE_DOWN, down, format!("uc{}-down", index + 1)) }
            { button("remove", shared::REMOVE, shared::REMOVE, remove, "use-case-list".to_owned()) }
        </>
    }
}
