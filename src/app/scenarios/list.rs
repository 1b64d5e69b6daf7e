//! The list of scenarios: keep, copy, start, open, rename, delete. Each can be taken back. How they compare belongs in
//! `compare`.

use yew::prelude::*;

use super::{change, present};
use crate::app::browser::{events, page, random};
use crate::app::pages::Screen;
use crate::app::widgets::kit::{button, p, span};
use crate::app::words::scenarios as words;
use crate::engine::library::{LONGEST_NAME, Library, Named, tidy};
use crate::engine::scenario::draft::Draft;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) screen: Screen,
}

/// Where focus goes when what had it is gone.
const TITLE: &str = "detail-title";

#[function_component]
pub(super) fn List(props: &Props) -> Html {
    let screen = &props.screen;
    let name = use_state(String::new);
    let full = use_state_eq(|| false);
    let renaming = use_state(|| None::<(u32, String)>);
    let state = &screen.state;
    let row = |named: &Named| {
        let box_ = renaming.as_ref().filter(|(id, _)| *id == named.id);
        match box_ {
            Some((_, text)) => rename_row(screen, named, text, &renaming),
            None => plain_row(screen, named, &renaming, &full),
        }
    };
    let oninput = {
        let name = name.clone();
        Callback::from(move |event| name.set(events::typed(&event)))
    };
    let make = |draft: Draft, done: &'static str| {
        let (screen, name, full) = (screen.clone(), name.clone(), full.clone());
        Callback::from(move |_: MouseEvent| {
            let made = opened(&screen, &name, draft.clone(), done);
            full.set(!made);
            if made {
                name.set(String::new());
            }
        })
    };
    let open = state.library.current().is_some();
    let (label, done) = if open {
        (words::COPY_AS, words::COPIED)
    } else {
        (words::KEEP, words::KEPT)
    };
    html! {
        <section class="block" aria-label={words::LIST}>
            { p("", words::LEAD) }
            if !state.stored { { p("gap", words::REFUSED) } }
            if state.library.is_empty() { { p("hint", words::NONE_YET) } }
            <ul class="scenario-list">{ for state.library.scenarios.iter().map(row) }</ul>
            <div class="field">
                <label for="scenario-name">{ words::NAME }</label>
                <input id="scenario-name" type="text" autocomplete="off" maxlength={LONGEST_NAME.to_string()}
                    value={(*name).clone()} {oninput} />
            </div>
            <div class="actions">
                { button("primary", label, make(state.draft.clone(), done)) }
                { button("", words::START, make(Draft::example(), words::STARTED)) }
            </div>
            <div role="status">{ (*full).then(|| p("gap", words::FULL)) }</div>
        </section>
    }
}

/// Adds a scenario and opens it; a draft without a name that it would replace gets one.
pub(super) fn opened(screen: &Screen, name: &str, draft: Draft, done: &'static str) -> bool {
    let id = random::id();
    let kept = if done == words::KEPT {
        Some(present(screen))
    } else {
        saved(screen)
    };
    let name = if name.trim().is_empty() {
        words::UNNAMED
    } else {
        name
    };
    let Some(library) = kept.and_then(|kept| kept.with(id, name, draft.clone())) else {
        return false;
    };
    let open = Some(id);
    change(screen, Library { open, ..library }, Some(draft), done);
    true
}

/// The scenarios as they are, with a draft of one's own that has no name as one of them.
fn saved(screen: &Screen) -> Option<Library> {
    let (library, draft) = (present(screen), &screen.state.draft);
    if library.current().is_some() || draft.is_example() {
        return Some(library);
    }
    library.with(random::id(), words::DRAFT, draft.clone())
}

fn plain_row(
    screen: &Screen,
    named: &Named,
    renaming: &UseStateHandle<Option<(u32, String)>>,
    full: &UseStateHandle<bool>,
) -> Html {
    let (id, name) = (named.id, &named.name);
    let current = screen.state.library.open == Some(id);
    let named_button = |label: &'static str, onclick: Callback<MouseEvent>| {
        let its_id = (label == words::RENAME).then(|| rename_button(id));
        html! { <button type="button" id={its_id} aria-label={format!("{label}: {name}")} {onclick}>{ label }</button> }
    };
    let open = {
        let (screen, full) = (screen.clone(), full.clone());
        Callback::from(move |_| full.set(!open(&screen, id)))
    };
    let copy = {
        let (screen, full, name) = (screen.clone(), full.clone(), name.clone());
        Callback::from(move |_| {
            let draft = present(&screen).get(id).map(|named| (*named.draft).clone());
            let made = draft.is_some_and(|draft| opened(&screen, &name, draft, words::COPIED));
            full.set(!made);
        })
    };
    let rename = {
        let (renaming, name) = (renaming.clone(), name.clone());
        Callback::from(move |_| {
            renaming.set(Some((id, name.clone())));
            page::focus_soon("scenario-rename");
        })
    };
    let delete = {
        let screen = screen.clone();
        Callback::from(move |_| {
            change(&screen, present(&screen).without(id), None, words::DELETED);
            page::focus_soon(TITLE);
        })
    };
    html! {
        <li key={id} aria-current={current.then_some("true")}>
            <b>{ name }</b>
            if current { { span("mark", words::OPEN_NOW) } }
            <span class="row-buttons">
                if !current { { named_button(words::OPEN, open) } }
                { named_button(words::DUPLICATE, copy) }
                { named_button(words::RENAME, rename) }
                { named_button(words::DELETE, delete) }
            </span>
        </li>
    }
}

/// What had the focus before the renaming, and gets it back.
fn rename_button(id: u32) -> String {
    format!("rename-{id}")
}

/// Opens another one; false where a draft without a name has no room to be kept.
fn open(screen: &Screen, id: u32) -> bool {
    let Some(library) = saved(screen) else {
        return false;
    };
    let draft = library.get(id).map(|named| (*named.draft).clone());
    let open = Some(id);
    change(screen, Library { open, ..library }, draft, words::OPENED);
    page::focus_soon(TITLE);
    true
}

fn rename_row(
    screen: &Screen,
    named: &Named,
    text: &str,
    renaming: &UseStateHandle<Option<(u32, String)>>,
) -> Html {
    let id = named.id;
    let oninput = {
        let renaming = renaming.clone();
        Callback::from(move |event| renaming.set(Some((id, events::typed(&event)))))
    };
    let save = {
        let (screen, renaming, text) = (screen.clone(), renaming.clone(), text.to_owned());
        Callback::from(move |()| {
            let library = present(&screen).renamed(id, &text);
            let wanted = tidy(&text);
            let is_free = library.get(id).is_some_and(|named| named.name == wanted);
            let done = if is_free {
                words::RENAMED
            } else {
                words::NUMBERED
            };
            change(&screen, library, None, done);
            renaming.set(None);
            page::focus_soon(rename_button(id));
        })
    };
    let leave = {
        let renaming = renaming.clone();
        Callback::from(move |()| {
            renaming.set(None);
            page::focus_soon(rename_button(id));
        })
    };
    let onkeydown = {
        let (save, leave) = (save.clone(), leave.clone());
        Callback::from(move |event: KeyboardEvent| {
            let done = match event.key().as_str() {
                // An Enter that ends the composing of a letter is no Enter.
                "Enter" if !event.is_composing() => &save,
                "Escape" => &leave,
                _ => return,
            };
            event.prevent_default();
            done.emit(());
        })
    };
    let save = save.reform(|_: MouseEvent| ());
    let leave = leave.reform(|_: MouseEvent| ());
    html! {
        <li key={id}>
            <label class="sr" for="scenario-rename">{ words::new_name(&named.name) }</label>
            <input id="scenario-rename" type="text" autocomplete="off" maxlength={LONGEST_NAME.to_string()}
                value={text.to_owned()} {oninput} {onkeydown} />
            <span class="row-buttons">{ button("", words::SAVE_NAME, save) }{ button("", words::LEAVE_NAME, leave) }</span>
        </li>
    }
}
