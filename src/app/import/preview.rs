//! What the files say, before anything changes: facts, questions, tables, the use cases that would be added, and the two
//! ways out. Each piece belongs to a module beside this one.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::reading::Found;
use super::{Added, ask, facts, no_room, tables, words};
use crate::app::details::workloads::added::{self, cases};
use crate::app::pages::Screen;
use crate::app::state::{Action, Change};
use crate::app::widgets::kit::{button, p};
use crate::engine::data::{ModelNames, Region};
use crate::engine::import::{Choice, Imported, Options, Outcome, Workloads};
use crate::engine::scenario::paste::room;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) screen: Screen,
    pub(super) found: Rc<Found>,
    pub(super) options: Options,
    /// True while the files are read again.
    pub(super) reading: bool,
    pub(super) on_options: Callback<Options>,
    /// Taken over, or `None` for discarded.
    pub(super) on_done: Callback<Option<Added>>,
}

/// What the reader has answered, apart from what has to be read again.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Answers {
    /// Ids of models by the names in the file.
    pub(super) models: BTreeMap<String, String>,
    pub(super) choice: Choice,
    pub(super) region: Option<Region>,
}

/// The meaning of the sums, and the use cases made of it.
struct Meant {
    imported: Imported,
    made: Workloads,
}

#[function_component]
pub(super) fn Preview(props: &Props) -> Html {
    let screen = &props.screen;
    let answers = use_state_eq(Answers::default);
    let names = {
        let desk = screen.desk.clone();
        use_memo((), move |()| ModelNames::shipped(&desk.dataset))
    };
    let meant = {
        let desk = screen.desk.clone();
        use_memo(
            (props.found.clone(), (*answers).clone()),
            move |(found, answers)| {
                let data = &desk.dataset;
                let imported =
                    Imported::new(found.tally(), data, &names, &answers.models, desk.today);
                imported.ok().map(|imported| Meant {
                    made: imported.workloads(data, answers.choice, answers.region),
                    imported,
                })
            },
        )
    };
    let discard = props.on_done.reform(|_: MouseEvent| None);
    html! {
        <div class="preview" aria-busy={props.reading.to_string()}>
            if let Some(meant) = &*meant { { shown(props, meant, &answers) } }
            else { <div class="buttons">{ button("", words::DISCARD, discard) }</div> }
        </div>
    }
}

/// Each file with what became of it.
pub(super) fn seen(screen: &Screen, found: &Found) -> Html {
    let formats = &screen.desk.formats;
    let any = found
        .files()
        .any(|(_, outcome)| matches!(outcome, Outcome::Read(_)));
    let number = |count: u64| formats.number(&count.to_string());
    let one = |(name, outcome): (&str, &Outcome)| match outcome {
        Outcome::Read(file) => p(
            "",
            format!(
                "{name}: {}, {} rows, {} of them Bedrock.",
                file.format.name(),
                number(file.rows),
                number(file.used)
            ),
        ),
        Outcome::Refused(refusal) => p(
            "gap",
            format!("{name}: {}", formats.phrase(&refusal.message())),
        ),
        Outcome::Broken(broken) => p(
            "gap",
            format!("{name}: {}", formats.phrase(&words::broken(broken))),
        ),
    };
    html! {
        <>
            { p("hint", if any { words::BEFORE } else { words::NOTHING_USED }) }
            { for found.files().map(one) }
        </>
    }
}

fn shown(props: &Props, meant: &Meant, answers: &UseStateHandle<Answers>) -> Html {
    let (screen, Meant { imported, made }) = (&props.screen, meant);
    let change = {
        let answers = answers.clone();
        Callback::from(move |new: Answers| answers.set(new))
    };
    let asked = ask::Asked {
        screen,
        imported,
        made,
        answers,
        change,
    };
    html! {
        <>
            { facts::view(screen, imported) }
            { ask::about_files(props, imported) }
            { asked.view() }
            { tables::by_model(screen, imported) }
            { tables::by_use_case(screen, imported) }
            { tables::reconciled(screen, imported) }
            { tables::unrecognised(screen, imported) }
            { tables::problems(screen, &props.found, imported) }
            { ways_out(props, made) }
        </>
    }
}

/// What would be added, and to take it over or not.
fn ways_out(props: &Props, made: &Workloads) -> Html {
    let screen = &props.screen;
    let room = room(screen.state.shown().workloads());
    let rows: Vec<_> = made.rows.iter().take(room).cloned().collect();
    let added = Added {
        count: rows.len(),
        no_room: made.rows.len().saturating_sub(room),
        left_out: made.left_out.clone(),
    };
    let (count, over) = (added.count, added.no_room);
    let discard = props.on_done.reform(|_: MouseEvent| None);
    let take = {
        let (dispatch, on_done) = (screen.dispatch.clone(), props.on_done.clone());
        let rows = rows.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Change(Change::Append(rows.clone())));
            on_done.emit(Some(added.clone()));
        })
    };
    html! {
        <>
            if count > 0 { { added::rows(screen, &rows) } } else { { p("gap", words::NONE_MADE) } }
            if over > 0 { { p("gap", no_room(over)) } }
            { tables::left_out(screen, &made.left_out) }
            <div class="buttons">
                if count > 0 && !props.reading {
                    { button("primary", format!("Use this: add {count} {}", cases(count)), take) }
                }
                { button("", words::DISCARD, discard) }
            </div>
        </>
    }
}
