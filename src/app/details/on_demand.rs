//! How a part of this part is loaded: once, when it is first drawn. Where it is cut off, and what it draws, belongs to
//! whoever names it.

use std::cell::Cell;
use std::thread::LocalKey;

use yew::prelude::*;

use crate::app::lazy::{NotLoaded, awaited};
use crate::app::state::Loading;

/// Where a part is kept: the page has one thread, and what was loaded stays.
pub(super) type Kept<T> = &'static LocalKey<Cell<Option<&'static T>>>;

/// A part, fetched where it is not there yet; else what stands in its place.
#[hook]
pub(super) fn use_part<T, F>(kept: Kept<T>, fetch: fn() -> F) -> Result<&'static T, Html>
where
    T: 'static,
    F: Future<Output = Result<&'static T, NotLoaded>> + 'static,
{
    let loading = use_state_eq(|| Loading::NotAsked);
    {
        let loading = loading.clone();
        use_effect_with(*loading, move |now| {
            if *now == Loading::NotAsked && kept.get().is_none() {
                loading.set(Loading::Asked);
                wasm_bindgen_futures::spawn_local(async move {
                    let came = fetch().await;
                    loading.set(came.map_or(Loading::Failed, |part| {
                        kept.set(Some(part));
                        Loading::Ready
                    }));
                });
            }
        });
    }
    kept.get().ok_or_else(|| {
        let now = *loading;
        awaited(now, Callback::from(move |_| loading.set(Loading::NotAsked)))
    })
}
