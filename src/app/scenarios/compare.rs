//! Up to four scenarios side by side: which, and what is said of them. The table and the chart have files of their own.

use std::rc::Rc;

use yew::prelude::*;

use super::{chart, table, titled, words};
use crate::app::details::evidence;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::engine::report::Report;
use crate::engine::share::{SIDE_BY_SIDE, Titled};

#[derive(Properties, PartialEq)]
pub(super) struct OwnProps {
    pub(super) screen: Screen,
}

/// Own scenarios, of which the reader chooses.
#[function_component]
pub(super) fn Own(props: &OwnProps) -> Html {
    let screen = &props.screen;
    let left_out = use_state(Vec::<u32>::new);
    let all = titled(screen);
    let wanted = |id: &u32| !left_out.contains(id);
    let ids: Vec<u32> = all.iter().map(|(id, _)| *id).filter(wanted).collect();
    let chosen: Vec<u32> = ids.into_iter().take(SIDE_BY_SIDE).collect();
    let tick = |(id, titled): &(u32, Titled)| {
        let (id, checked) = (*id, chosen.contains(id));
        let disabled = !checked && chosen.len() >= SIDE_BY_SIDE;
        let (left_out, chosen) = (left_out.clone(), chosen.clone());
        let everyone: Vec<u32> = all.iter().map(|(id, _)| *id).collect();
        let onchange = Callback::from(move |_: Event| {
            let stays = |other: &u32| {
                if *other == id {
                    !checked
                } else {
                    chosen.contains(other)
                }
            };
            let out = everyone.iter().filter(|other| !stays(other));
            left_out.set(out.copied().collect());
        });
        html! { <label class="option" key={id}><input type="checkbox" {checked} {disabled} {onchange} /><span>{ &titled.name }</span></label> }
    };
    let list: Vec<Titled> = all
        .iter()
        .filter(|(id, _)| chosen.contains(id))
        .map(|(_, titled)| titled.clone())
        .collect();
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
    html! {
        <section class="block" id="side-by-side" aria-labelledby="side-by-side-title">
            <h3 id="side-by-side-title">{ words::COMPARE }</h3>
            { chart::view(&props.screen, &columns) }
            { p("hint", words::OVERLAP) }
            { table::results(&props.screen, &columns) }
            { rates(&props.screen, &columns) }
            { table::inputs(&props.screen, &columns) }
        </section>
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
    html! { <>{ p("hint", words::RATES_HINT) }{ for columns.iter().map(of) }</> }
}
