//! The link for what is chosen in the dialogue, at once or, under a passphrase, a moment later.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::lock;
use crate::app::browser::{address, crypto, page};

/// How far the link is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Made {
    Working,
    Refused,
    Link(String),
}

/// The link for what is chosen, made anew when that changes; a passphrase takes a moment.
#[hook]
pub(super) fn use_link(plain: String, passphrase: String) -> Made {
    let made = use_state(|| Made::Working);
    let turn = use_mut_ref(|| 0_u32);
    {
        let made = made.clone();
        use_effect_with((plain, passphrase), move |(plain, passphrase)| {
            let mine = {
                let mut turn = turn.borrow_mut();
                *turn = turn.wrapping_add(1);
                *turn
            };
            let link = |fragment: &str| Made::Link(address::with_fragment(fragment));
            let mut pause = None;
            if passphrase.is_empty() {
                made.set(link(plain));
            } else if !crypto::is_there() {
                made.set(Made::Refused);
            } else {
                made.set(Made::Working);
                let (plain, passphrase) = (plain.clone(), passphrase.clone());
                // Once typing has paused: making a key is meant to take time.
                pause = Some(page::later(300, move || {
                    spawn_local(async move {
                        let locked = lock::lock(&passphrase, &plain).await;
                        if *turn.borrow() == mine {
                            made.set(locked.map_or(Made::Refused, |locked| link(&locked)));
                        }
                    });
                }));
            }
            move || drop(pause)
        });
    }
    (*made).clone()
}
