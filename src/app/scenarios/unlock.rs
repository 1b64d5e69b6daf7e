//! The question for the passphrase of a link. Until it is answered nothing of the link is on the screen.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::lock;
use crate::app::browser::{address, events, page};
use crate::app::pages::Screen;
use crate::app::state::{Action, Link};
use crate::app::widgets::kit::{button, p, p_with_id};
use crate::app::words::scenarios as words;
use crate::engine::share::{self, LinkError, Opened, Sealed};

pub(super) fn view(screen: &Screen) -> Html {
    match &screen.state.link {
        Link::Sealed(sealed) => {
            html! { <><link rel="stylesheet" href={super::SHEET} /><Unlock screen={screen.clone()} sealed={sealed.clone()} /></> }
        }
        _ => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct Props {
    screen: Screen,
    sealed: Rc<Sealed>,
}

#[function_component]
fn Unlock(props: &Props) -> Html {
    let passphrase = use_state(String::new);
    let wrong = use_state_eq(|| false);
    let oninput = {
        let passphrase = passphrase.clone();
        Callback::from(move |event| passphrase.set(events::typed(&event)))
    };
    let onsubmit = {
        let (passphrase, wrong) = (passphrase.clone(), wrong.clone());
        let (dispatch, sealed) = (props.screen.dispatch.clone(), props.sealed.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (passphrase, wrong) = ((*passphrase).clone(), wrong.clone());
            let (dispatch, sealed) = (dispatch.clone(), sealed.clone());
            spawn_local(async move {
                match lock::unlock(&passphrase, &sealed).await {
                    Some(fragment) => dispatch.dispatch(Action::Opened(inside(&fragment))),
                    None => {
                        wrong.set(true);
                        page::focus_soon(BOX);
                    }
                }
            });
        })
    };
    let back = {
        let dispatch = props.screen.dispatch.clone();
        Callback::from(move |_| {
            address::clear_fragment();
            dispatch.dispatch(Action::CloseLink);
        })
    };
    let error = wrong.then_some("passphrase-error");
    html! {
        <form class="unlock block" id="unlock" {onsubmit}>
            <h2>{ words::UNLOCK }</h2>
            { p("", words::UNLOCK_LEAD) }
            <div class="field" data-invalid={wrong.then_some("")}>
                <label for={BOX}>{ words::UNLOCK_BOX }</label>
                <input id={BOX} type="password" autocomplete="off" value={(*passphrase).clone()} {oninput}
                    aria-invalid={wrong.then_some("true")} aria-describedby={error} />
                <div role="alert">{ error.map(|id| p_with_id("error", id, words::WRONG)) }</div>
            </div>
            <div class="actions">
                <button type="submit" class="primary">{ words::UNLOCK_DO }</button>
                { button("", words::BACK, back) }
            </div>
        </form>
    }
}

const BOX: &str = "passphrase";

/// What was locked; a lock inside a lock is none of ours.
fn inside(fragment: &str) -> Result<Opened, LinkError> {
    match share::open(fragment) {
        Some(Ok(Opened::Sealed(_))) | None => Err(LinkError::Damaged),
        Some(opened) => opened,
    }
}
