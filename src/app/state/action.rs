//! Everything a visitor can do, and the few things the browser reports. What follows from it belongs to the reducer.

use std::rc::Rc;

use super::{Change, Found, Loading, Theme, View};
use crate::engine::checks::CheckId;
use crate::engine::library::Library;
use crate::engine::scenario::draft::{Draft, FieldRef};
use crate::engine::share::{LinkError, Opened};

/// Everything a visitor can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A box changed.
    Edit(FieldRef, String),
    /// A box was left.
    Leave(FieldRef),
    /// A box was left a moment ago: its problem is shown, if it has one.
    ShowProblem(FieldRef),
    /// All boxes of the open step were left: "Next" with something unreadable.
    LeaveAll(Vec<FieldRef>),
    /// Another step.
    Go(usize),
    /// Another view.
    Show(View),
    /// The next piece of the page is drawn.
    Draw,
    /// What is loaded on demand was asked for, came or did not come.
    Loading(Loading),
    /// Rows are added, copied, moved, removed.
    Change(Change),
    /// Another use case is opened.
    UseCase(usize),
    /// Scenarios that the comparison leaves out.
    LeaveOut(Vec<u32>),
    /// The example again; storage is emptied by the effect that saw it.
    Clear,
    /// Takes the last change back.
    Undo,
    /// Does it again.
    Redo,
    /// Other scenarios, perhaps with another draft, and what was done.
    Library(Rc<Library>, Option<Box<Draft>>, &'static str),
    /// Another tab has changed the scenarios; what to say of it.
    Heard(Rc<Library>, Option<&'static str>),
    /// What this browser had kept was read: the answers, those that a copied link replaced, and the scenarios.
    Restored(Box<Found>),
    /// A link came into the address.
    Fragment(String),
    /// It was opened, or does not open.
    Opened(Result<Opened, LinkError>),
    /// The open link becomes the draft.
    CopyLink,
    /// The draft instead of the link.
    CloseLink,
    /// The answers that a copied link replaced.
    RestoreEarlier,
    /// On a phone: result or questions.
    ToggleResult,
    /// The browser did or did not store the draft.
    Stored(bool),
    /// The link was copied, or the browser did not allow it.
    Copied(bool),
    /// The score was said.
    Announce(String),
    /// Another theme.
    Theme(Theme),
    /// A working was opened or closed.
    Open(CheckId, bool),
    /// Nothing more to say.
    Dismiss,
}
