//! This browser's storage, where drafts stay between visits. A refusal is an answer here and never swallowed.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsCast;

/// Names of what is stored. All of it, so that clearing leaves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The answers.
    Draft,
    /// The answers that a copied link replaced.
    Earlier,
    /// Light or dark.
    Theme,
    /// Which scenarios are kept under names.
    Index,
    /// Which of them is open.
    Open,
}

impl Slot {
    const ALL: [Slot; 5] = [
        Slot::Draft,
        Slot::Earlier,
        Slot::Theme,
        Slot::Index,
        Slot::Open,
    ];

    fn key(self) -> &'static str {
        match self {
            Slot::Draft => "bedrock-position.draft",
            Slot::Earlier => "bedrock-position.earlier",
            Slot::Theme => "bedrock-position.theme",
            Slot::Index => "bedrock-position.index",
            Slot::Open => "bedrock-position.open",
        }
    }
}

/// The browser stores nothing: a private window, a full disk, or a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// What a slot holds.
pub fn read(slot: Slot) -> Result<Option<String>, Refused> {
    storage()?.get_item(slot.key()).map_err(|_| Refused)
}

/// Replaces what a slot holds.
pub fn write(slot: Slot, text: &str) -> Result<(), Refused> {
    storage()?.set_item(slot.key(), text).map_err(|_| Refused)
}

/// Empties a slot.
pub fn remove(slot: Slot) -> Result<(), Refused> {
    storage()?.remove_item(slot.key()).map_err(|_| Refused)
}

/// Where the answers of a scenario are kept.
fn scenario(id: u32) -> String {
    format!("{SCENARIO}{id}")
}

/// How the names of those places begin.
const SCENARIO: &str = "bedrock-position.scenario.";

/// The answers of a scenario.
pub fn read_scenario(id: u32) -> Result<Option<String>, Refused> {
    storage()?.get_item(&scenario(id)).map_err(|_| Refused)
}

/// Replaces the answers of a scenario.
pub fn write_scenario(id: u32, text: &str) -> Result<(), Refused> {
    let storage = storage()?;
    storage.set_item(&scenario(id), text).map_err(|_| Refused)
}

/// Forgets the answers of a scenario.
pub fn remove_scenario(id: u32) -> Result<(), Refused> {
    storage()?.remove_item(&scenario(id)).map_err(|_| Refused)
}

/// Calls back when another tab has changed the scenarios, until dropped.
pub fn on_other_tab(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "storage", move |event| {
        let event = event.dyn_ref::<web_sys::StorageEvent>();
        let key = event.and_then(web_sys::StorageEvent::key);
        // No key: all of it was cleared.
        let ours = |key: String| key.starts_with(SCENARIO) || key == Slot::Index.key();
        if key.is_none_or(ours) {
            callback();
        }
    })
}

/// Empties every slot.
pub fn clear() -> Result<(), Refused> {
    Slot::ALL.into_iter().try_for_each(remove)
}

fn storage() -> Result<web_sys::Storage, Refused> {
    window().local_storage().ok().flatten().ok_or(Refused)
}
