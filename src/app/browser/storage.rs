//! This browser's storage, where drafts stay between visits. A refusal is an answer here and never swallowed.

use gloo::utils::window;

/// Names of what is stored. All of it, so that clearing leaves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The answers.
    Draft,
    /// The answers that a copied link replaced.
    Earlier,
    /// Light or dark.
    Theme,
}

impl Slot {
    const ALL: [Slot; 3] = [Slot::Draft, Slot::Earlier, Slot::Theme];

    fn key(self) -> &'static str {
        match self {
            Slot::Draft => "bedrock-position.draft",
            Slot::Earlier => "bedrock-position.earlier",
            Slot::Theme => "bedrock-position.theme",
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

/// Empties every slot.
pub fn clear() -> Result<(), Refused> {
    Slot::ALL.into_iter().try_for_each(remove)
}

fn storage() -> Result<web_sys::Storage, Refused> {
    window().local_storage().ok().flatten().ok_or(Refused)
}
