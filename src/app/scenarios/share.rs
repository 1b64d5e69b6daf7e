//! The dialogue for sharing: what the link holds, without amounts or under a passphrase, as a code or as a file. Packing and
//! locking belong elsewhere.

use yew::prelude::*;

use super::made::{Made, use_link};
use super::{compare, files, qr};
use crate::app::browser::{clipboard, events, page};
use crate::app::pages::Screen;
use crate::app::state::Link;
use crate::app::widgets::kit::{button, p};
use crate::app::words::scenarios as words;
use crate::engine::rubric::V1;
use crate::engine::scenario::draft::Draft;
use crate::engine::share::{self, Titled};

/// Longer links are cut by some programs.
const LONG: usize = 2_000;

const DIALOGUE: &str = "share";

pub(super) fn view(screen: &Screen) -> Html {
    html! { <><link rel="stylesheet" href={super::SHEET} /><Dialogue screen={screen.clone()} /></> }
}

#[derive(Properties, PartialEq)]
struct Props {
    screen: Screen,
}

/// What the visitor has chosen.
#[derive(Clone, Debug, Default, PartialEq)]
struct Choice {
    no_amounts: bool,
    several: bool,
    named: bool,
    passphrase: String,
}

#[function_component]
fn Dialogue(props: &Props) -> Html {
    let screen = &props.screen;
    let choice = use_state(Choice::default);
    let said = use_state(|| None::<&'static str>);
    use_effect_with((), |()| page::show_dialogue(DIALOGUE));
    let made = use_link(fragment(screen, &choice), choice.passphrase.clone());
    let compared = list(screen);
    let several = compared.len() > 1 || matches!(screen.state.link, Link::Several(_));
    // Then a file is the way.
    let long = matches!(&made, Made::Link(link) if link.len() > LONG);
    let copy = {
        let (made, said) = (made.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            if let Made::Link(link) = &made {
                clipboard::copy(link.clone(), move |copied| {
                    said.set(Some(if copied {
                        words::COPIED_LINK
                    } else {
                        words::NOT_COPIED
                    }));
                });
            }
        })
    };
    html! {
        <dialog id={DIALOGUE} class="share" aria-labelledby="share-title">
            <h2 id="share-title" tabindex="-1">{ words::SHARE }</h2>
            if several { { what(&choice, &compared) } }
            { name(screen, &choice) }
            { tick(&choice, choice.no_amounts, words::NO_AMOUNTS.to_owned(), |c| c.no_amounts = !c.no_amounts) }
            { passphrase(&choice) }
            { p("", holds(&choice)) }
            if !choice.passphrase.is_empty() { { p("gap", words::LOCKED) } }
            if weak(&choice.passphrase) { { p("hint", words::WEAK) } }
            { link(&made) }
            <div class="actions">
                { button(if long { "" } else { "primary" }, words::COPY, copy) }
                { save(screen, &choice, long) }
                { button("", words::DONE, Callback::from(|_| page::close_dialogue(DIALOGUE))) }
            </div>
            <div role="status" id="share-said">{ said.map(|words| p("", words)) }</div>
            { code(&made) }
        </dialog>
    }
}

/// What the link tells whom.
fn holds(choice: &Choice) -> String {
    let what = if choice.no_amounts {
        words::HOLDS_LESS
    } else {
        words::HOLDS
    };
    let names = match (choice.several, choice.named) {
        (true, _) => words::WITH_NAMES,
        (_, true) => words::WITH_NAME,
        _ => words::WITHOUT_NAME,
    };
    let who = if choice.passphrase.is_empty() {
        words::FOR_ALL
    } else {
        words::FOR_THOSE
    };
    format!("{what} {names} {who}")
}

/// A passphrase that can be guessed: whoever has the link may try as often as they like.
fn weak(passphrase: &str) -> bool {
    !passphrase.is_empty() && passphrase.chars().count() < 16
}

/// The scenarios that a comparison holds.
fn list(screen: &Screen) -> Vec<Titled> {
    if let Link::Several(list) = &screen.state.link {
        return list.to_vec();
    }
    let own = compare::chosen(screen).into_iter();
    own.map(|(_, titled)| titled).collect()
}

/// What the figures on the screen are called, if they are one's own and have a name.
fn own_name(screen: &Screen) -> Option<String> {
    let own = matches!(screen.state.link, Link::None);
    let current = screen.state.library.current().filter(|_| own);
    current.map(|named| named.name.clone())
}

fn told(choice: &Choice, draft: &Draft) -> Draft {
    if choice.no_amounts {
        share::without_amounts(draft)
    } else {
        draft.clone()
    }
}

/// The scenarios of a comparison as they are told.
fn told_list(screen: &Screen, choice: &Choice) -> Vec<Titled> {
    let tell = |titled: Titled| Titled {
        draft: told(choice, &titled.draft),
        name: titled.name,
    };
    list(screen).into_iter().map(tell).collect()
}

fn fragment(screen: &Screen, choice: &Choice) -> String {
    let data = screen.desk.dataset.id();
    if choice.several {
        return share::encode_comparison(&told_list(screen, choice), data, V1.version);
    }
    let draft = told(choice, screen.state.shown());
    // Under its name it is a comparison of one.
    match own_name(screen).filter(|_| choice.named) {
        Some(name) => share::encode_comparison(&[Titled { name, draft }], data, V1.version),
        None => share::encode(&draft, data, V1.version),
    }
}

fn what(choice: &UseStateHandle<Choice>, compared: &[Titled]) -> Html {
    let names: Vec<&str> = compared.iter().map(|titled| &*titled.name).collect();
    let comparison = format!("{}{}", words::COMPARISON, names.join(", "));
    let option = |several: bool, label: String| {
        let now = choice.clone();
        let onchange = Callback::from(move |_: Event| {
            now.set(Choice {
                several,
                ..(*now).clone()
            });
        });
        html! { <label class="option"><input type="radio" name="share-what" checked={choice.several == several} {onchange} /><span>{ label }</span></label> }
    };
    html! { <fieldset class="choose"><legend>{ words::WHAT }</legend>{ option(false, words::THIS.to_owned()) }{ option(true, comparison) }</fieldset> }
}

/// The question whether the name travels with one scenario.
fn name(screen: &Screen, choice: &UseStateHandle<Choice>) -> Html {
    match own_name(screen).filter(|_| !choice.several) {
        Some(name) => {
            let label = words::with_name(&name);
            html! {
                <>
                    { tick(choice, choice.named, label, |c| c.named = !c.named) }
                    if choice.named { { p("hint", words::NAMED_HINT) } }
                </>
            }
        }
        None => Html::default(),
    }
}

fn tick(
    choice: &UseStateHandle<Choice>,
    checked: bool,
    label: String,
    turn: fn(&mut Choice),
) -> Html {
    let now = choice.clone();
    let onchange = Callback::from(move |_: Event| {
        let mut next = (*now).clone();
        turn(&mut next);
        now.set(next);
    });
    html! { <label class="option"><input type="checkbox" {checked} {onchange} /><span>{ label }</span></label> }
}

fn passphrase(choice: &UseStateHandle<Choice>) -> Html {
    let now = choice.clone();
    let oninput = Callback::from(move |event| {
        now.set(Choice {
            passphrase: events::typed(&event),
            ..(*now).clone()
        });
    });
    html! {
        <div class="field">
            <label for="share-passphrase">{ words::PASSPHRASE }</label>
            <input id="share-passphrase" type="text" autocomplete="off" spellcheck="false" value={choice.passphrase.clone()} {oninput} />
        </div>
    }
}

fn link(made: &Made) -> Html {
    match made {
        Made::Working => html! { <p class="hint" role="status">{ words::LOCKING }</p> },
        Made::Refused => html! { <p class="error" role="alert">{ words::NO_CRYPTO }</p> },
        Made::Link(link) => html! {
            <div class="field">
                <label for="share-link">{ words::LINK }</label>
                <input id="share-link" type="text" readonly=true value={link.clone()} />
                { p("hint", words::length(link)) }
                if link.len() > LONG { { p("gap", words::TOO_LONG) } }
            </div>
        },
    }
}

fn code(made: &Made) -> Html {
    match made {
        Made::Link(link) => {
            html! { <details class="worked"><summary>{ words::QR }</summary>{ qr::view(link) }</details> }
        }
        _ => Html::default(),
    }
}

/// A file is always offered, and says that it knows no passphrase.
fn save(screen: &Screen, choice: &Choice, first: bool) -> Html {
    let (screen, chosen) = (screen.clone(), choice.clone());
    let onclick = Callback::from(move |_| {
        if chosen.several {
            files::save_several(&screen, &told_list(&screen, &chosen));
        } else {
            files::save_one(&screen, &told(&chosen, screen.state.shown()));
        }
    });
    html! {
        <>
            { button(if first { "primary" } else { "" }, words::SAVE_FILE, onclick) }
            if !choice.passphrase.is_empty() { { p("hint", words::FILE_OPEN) } }
        </>
    }
}
