//! What the files say, before anything changes: facts, questions, tables, the use cases that would be added, and the two
//! ways out. Each piece belongs to a module beside this one.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use yew::prelude::*;

use super::reading::Found;
use super::{Added, ask, facts, no_room, reconciled, tables, take};
use crate::app::details::workloads::added;
use crate::app::pages::Screen;
use crate::app::state::{Action, Change, Taken};
use crate::app::widgets::kit::{button, p};
use crate::app::words::import as words;
use crate::app::words::shared;
use crate::engine::data::{ModelNames, Region};
use crate::engine::import::{
    Choice, FileRead, Format, Imported, Offer, Options, Outcome, Question, Workloads,
};
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
    /// What is to be answered by the files.
    pub(super) taken: BTreeSet<Question>,
    /// What becomes of the use cases there.
    pub(super) keep: take::Keep,
}

/// The meaning of the sums, and the use cases made of it.
struct Meant {
    imported: Imported,
    made: Workloads,
    offers: Vec<Offer>,
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
        // The load is offered in the unit that the position counts in.
        let unit = screen.state.shown().scenario().load.unit;
        use_memo(
            (props.found.clone(), (*answers).clone(), unit),
            move |(found, answers, unit)| {
                let data = &desk.dataset;
                let imported =
                    Imported::new(found.tally(), data, &names, &answers.models, desk.today);
                imported.ok().map(|imported| Meant {
                    made: imported.workloads(data, answers.choice, answers.region),
                    offers: imported.offers(*unit),
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
    let rows = |file: &FileRead| {
        let [all, used] = [file.rows, file.used].map(|count| formats.number(&count.to_string()));
        words::rows(file.rows, &all, &used)
    };
    let one = |(name, outcome): (&str, &Outcome)| match outcome {
        Outcome::Read(file) => p(
            "",
            format!("{name}: {}, {}.", file.format.name(), rows(file)),
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
            { for found.twice().map(|(name, before)| p("gap", words::twice(name, before))) }
        </>
    }
}

fn shown(props: &Props, meant: &Meant, answers: &UseStateHandle<Answers>) -> Html {
    let (
        screen,
        Meant {
            imported,
            made,
            offers,
        },
    ) = (&props.screen, meant);
    let change = {
        let answers = answers.clone();
        Callback::from(move |new: Answers| answers.set(new))
    };
    let asked = ask::Asked {
        screen,
        imported,
        made,
        answers,
        change: change.clone(),
    };
    let taking = take::Taking {
        screen,
        offers,
        answers,
        change,
    };
    let first = asked.comes_first();
    let none = match first && made.rows.is_empty() {
        true => none_made(imported, made),
        false => Html::default(),
    };
    let (files, rest) = (ask::about_files(props, imported), asked.view());
    let questions = match imported.format {
        Format::Metrics => html! { <>{ files }{ rest }</> },
        _ if first => html! { <>{ rest }{ files }</> },
        _ => html! { <>{ files }{ rest }</> },
    };
    html! {
        <>
            if first { { none } { questions } { facts::view(screen, imported) } }
            else { { facts::view(screen, imported) } { questions } }
            { tables::by_model(screen, imported) }
            { tables::by_use_case(screen, imported) }
            { tables::by_the_rest(screen, imported) }
            { reconciled::view(screen, imported) }
            { tables::unrecognised(screen, imported) }
            { tables::problems(screen, &props.found, imported) }
            { taking.offered() }
            { ways_out(props, meant, &taking, !first) }
        </>
    }
}

fn none_made(imported: &Imported, made: &Workloads) -> Html {
    let metrics = imported.format == Format::Metrics;
    p("gap", words::none_made(metrics, &made.left_out))
}

/// What would be added, and to take it over or not.
fn ways_out(props: &Props, meant: &Meant, taking: &take::Taking<'_>, says_none: bool) -> Html {
    let (screen, made) = (&props.screen, &meant.made);
    let replaced = taking.replaced();
    let kept = screen
        .state
        .shown()
        .workloads()
        .saturating_sub(replaced.len());
    let rows: Vec<_> = made.rows.iter().take(room(kept)).cloned().collect();
    let added = Added {
        count: rows.len(),
        answers: taking.taken().count(),
        no_room: made.rows.len().saturating_sub(rows.len()),
        left_out: made.left_out.clone(),
    };
    let (count, answers, over) = (added.count, added.answers, added.no_room);
    let discard = props.on_done.reform(|_: MouseEvent| None);
    let take = {
        let (dispatch, on_done) = (screen.dispatch.clone(), props.on_done.clone());
        let taken = Taken {
            rows: rows.clone(),
            replaced,
            answers: taking
                .taken()
                .flat_map(|offer| offer.values.clone())
                .collect(),
        };
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Change(Change::Take(taken.clone())));
            on_done.emit(Some(added.clone()));
        })
    };
    let some = [
        (count, shared::use_cases(count)),
        (answers, words::answers(answers)),
    ];
    let some: Vec<String> = some
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    html! {
        <>
            if count > 0 { { added::rows(screen, &rows) } }
            else if says_none { { none_made(&meant.imported, made) } }
            if made.derived > 0 { { p("hint", words::derived(made.derived)) } }
            if over > 0 { { p("gap", no_room(over)) } }
            { tables::left_out(screen, &made.left_out) }
            if count > 0 { { taking.place() } }
            <div class="buttons">
                if !some.is_empty() && !props.reading {
                    { button("primary", words::use_this(some.join(words::AND)), take) }
                }
                { button("", words::DISCARD, discard) }
            </div>
        </>
    }
}
