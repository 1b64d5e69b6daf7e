//! Up to four scenarios side by side: which, and what is said of them. The table and the chart have files of their own.

use std::rc::Rc;

use yew::prelude::*;

use super::{chart, qr, table, titled};
use crate::app::browser::{address, page};
use crate::app::details::evidence;
use crate::app::pages::Screen;
use crate::app::state::Action;
use crate::app::widgets::kit::{button, p};
use crate::app::words::scenarios as words;
use crate::engine::document;
use crate::engine::report::Report;
use crate::engine::rubric::V1;
use crate::engine::scenario::fields::INPUTS;
use crate::engine::share::{self, SIDE_BY_SIDE, Titled, holds_no_amounts};

#[derive(Properties, PartialEq)]
pub(super) struct OwnProps {
    pub(super) screen: Screen,
}

/// Those that are compared: all that are not left out, as many as stand side by side.
pub(super) fn chosen(screen: &Screen) -> Vec<(u32, Titled)> {
    let wanted = titled(screen).into_iter();
    wanted
        .filter(|(id, _)| !screen.state.left_out.contains(id))
        .take(SIDE_BY_SIDE)
        .collect()
}

/// Own scenarios, of which the reader chooses.
#[function_component]
pub(super) fn Own(props: &OwnProps) -> Html {
    let screen = &props.screen;
    let all = titled(screen);
    let (chosen, list): (Vec<u32>, Vec<Titled>) = chosen(screen).into_iter().unzip();
    let tick = |(id, titled): &(u32, Titled)| {
        let (id, checked) = (*id, chosen.contains(id));
        let disabled = !checked && chosen.len() >= SIDE_BY_SIDE;
        let stays = |other: &u32| {
            if *other == id {
                !checked
            } else {
                chosen.contains(other)
            }
        };
        let everyone = all.iter().map(|(other, _)| *other);
        let out: Vec<u32> = everyone.filter(|other| !stays(other)).collect();
        let dispatch = screen.dispatch.clone();
        let onchange =
            Callback::from(move |_: Event| dispatch.dispatch(Action::LeaveOut(out.clone())));
        html! { <label class="option" key={id}><input type="checkbox" {checked} {disabled} {onchange} /><span>{ &titled.name }</span></label> }
    };
    html! {
        <>
            <fieldset class="choose"><legend>{ words::COMPARE_LEAD }</legend>{ for all.iter().map(tick) }</fieldset>
            if list.len() > 1 {
                <Shown screen={screen.clone()} {list} sent=false />
            } else {
                { p("hint", words::CHOOSE_TWO) }
            }
        </>
    }
}

/// A scenario with its result.
pub(super) struct Column {
    pub(super) titled: Titled,
    pub(super) report: Rc<Report>,
}

impl Column {
    /// That its dollars are the example's.
    pub(super) fn has_no_amounts(&self) -> bool {
        holds_no_amounts(&self.titled.draft)
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) screen: Screen,
    pub(super) list: Vec<Titled>,
    /// Whether somebody else sent them.
    pub(super) sent: bool,
}

/// What is shown of a list, worked out again only when it changes.
#[function_component]
pub(super) fn Shown(props: &Props) -> Html {
    let desk = props.screen.desk.clone();
    let columns = use_memo(props.list.clone(), move |list| {
        let column = |titled: &Titled| Column {
            report: Rc::new(desk.assess(&titled.draft.scenario())),
            titled: titled.clone(),
        };
        list.iter().map(column).collect::<Vec<_>>()
    });
    let columns: Rc<Vec<Column>> = columns;
    // Under its name one alone is sent as a comparison of one.
    let several = props.list.len() > 1;
    let desk = &props.screen.desk;
    let data = desk.dataset.id();
    let link = use_memo(props.list.clone(), |list| {
        address::with_fragment(&share::encode_comparison(list, data, V1.version))
    });
    let dated = document::dated(desk.today, desk.dataset.as_of(), V1.version);
    html! {
        <section class="block" id="side-by-side" aria-labelledby="side-by-side-title">
            <h3 id="side-by-side-title">{ if several { words::COMPARE } else { words::RESULTS } }if several { <span class="on-paper">{ words::ON_PAPER }</span> }</h3>
            { p("hint", desk.formats.phrase(&dated)) }
            if several { <div class="actions">{ button("", words::PRINT, Callback::from(|_| page::print("comparison"))) }</div> }
            { whose(&columns) }
            if several { { chart::view(&props.screen, &columns) } }
            { p("hint", words::OVERLAP) }
            { table::results(&props.screen, &columns) }
            { rates(&props.screen, &columns) }
            if several { { table::inputs(&props.screen, &columns) } }
            { foot(&link) }
        </section>
    }
}

/// What stands for scenarios whose figures are not all their own.
fn whose(columns: &[Column]) -> Html {
    if columns.iter().any(Column::has_no_amounts) {
        return p(
            "gap",
            match columns {
                [_] => words::NO_AMOUNTS_ALONE,
                _ => words::NO_AMOUNTS_HERE,
            },
        );
    }
    let left = |column: &Column| {
        let left = INPUTS.saturating_sub(column.titled.draft.inputs_touched());
        (left > 0).then(|| words::and_left(&column.titled.name, left))
    };
    let left: Vec<String> = columns.iter().filter_map(left).collect();
    if left.is_empty() {
        return Html::default();
    }
    p("hint", words::examples_stand(&left.join(", ")))
}

/// What stands under the comparison on paper alone: what it is not, and how it is opened again.
fn foot(link: &str) -> Html {
    html! {
        <div class="on-paper paper-link">
            { p("", words::RESTS) }
            <p><a href={link.to_owned()}>{ words::OPEN_THIS }</a>{ ". " }{ words::HOLDS_ALL }</p>
            { qr::code(link, qr::FINEST) }
            <p class="address">{ link }</p>
        </div>
    }
}

/// What the Bedrock bill of each is made of, folded away. The other figures are worked out where a scenario is open.
fn rates(screen: &Screen, columns: &[Column]) -> Html {
    let of = |column: &Column| {
        // Reasons of own prices are those of its own report.
        let screen = Screen {
            report: column.report.clone(),
            ..screen.clone()
        };
        let draft = column.titled.draft.scenario();
        let quoted = column.report.quote.workloads.iter().zip(&draft.workloads);
        let lines = quoted.flat_map(|(quote, workload)| {
            quote.lines.iter().map(|line| (workload.name.clone(), line))
        });
        html! {
            <details class="worked">
                <summary>{ format!("{}: {}", words::RATES, column.titled.name) }</summary>
                { evidence::behind(&screen, lines, []) }
            </details>
        }
    };
    // Whoever was sent one alone has no scenario of it to open.
    let hint = (columns.len() > 1).then(|| p("hint rates-hint", words::RATES_HINT));
    html! { <>{ for hint }{ for columns.iter().map(of) }</> }
}
