//! What can be asked of the state without changing it.

use super::{Link, Loading, State, Typed, View};
use crate::engine::checks::CheckId;
use crate::engine::scenario::draft::{Draft, FieldRef, Place};
use crate::engine::scenario::parse::FieldProblem;

impl State {
    /// The answers that are on the screen.
    pub fn shown(&self) -> &Draft {
        match &self.link {
            Link::Open(shared) => &shared.draft,
            _ => &self.draft,
        }
    }

    /// True while the working of a check is open.
    pub fn is_open(&self, check: CheckId) -> bool {
        self.open & bit(check) != 0
    }

    /// The link that waits to be opened.
    pub fn opening(&self) -> Option<&str> {
        match &self.link {
            Link::Opening(fragment) => Some(fragment),
            _ => None,
        }
    }

    /// True while the answers on the screen are not the visitor's or the sender's yet.
    pub fn is_opening(&self) -> bool {
        self.kept.is_some() || self.opening().is_some() || matches!(self.link, Link::Sealed(_))
    }

    /// True when something is loaded on demand that is on the screen or soon will be, and nobody has asked for it:
    /// another view, a link, an earlier draft, a working, and all that a visitor may turn to once there are answers of their own.
    pub fn wants_more(&self) -> bool {
        // Further steps ask for models, whose prices come on demand.
        let score_alone =
            self.view == View::Score && self.step == 0 && self.open == 0 && !self.is_opening();
        self.loading == Loading::NotAsked && !(score_alone && self.draft.is_example())
    }

    /// True while a link is looked at.
    pub fn read_only(&self) -> bool {
        matches!(self.link, Link::Open(_))
    }

    /// What stands in a box, if it was typed into and belongs to the answers on the screen.
    pub fn typed(&self, at: FieldRef) -> Option<&Typed> {
        self.boxes.get(&at).filter(|_| !self.read_only())
    }

    /// True while a box with this element id is being typed into.
    pub fn is_typing(&self, id: &str) -> bool {
        let mut boxes = self.boxes.iter();
        boxes.any(|(at, typed)| typed.typing && element_id(*at) == id)
    }

    /// The problem to show at a field: only after it was left.
    pub fn visible_problem(&self, at: FieldRef) -> Option<&FieldProblem> {
        self.typed(at).filter(|typed| typed.left)?.problem.as_ref()
    }

    /// Fields whose text cannot be read.
    pub fn problems(&self) -> impl Iterator<Item = FieldRef> {
        self.boxes
            .iter()
            .filter(|(_, typed)| typed.problem.is_some() && !self.read_only())
            .map(|(at, _)| *at)
    }
}

/// One bit per check.
pub(super) fn bit(check: CheckId) -> u32 {
    1 << (check as u32)
}

/// Fields of a workload exist once per row, so their element ids carry it.
pub fn element_id(at: FieldRef) -> String {
    let key = at.id.field().key;
    match at.place {
        Place::Scenario => format!("f-{key}"),
        Place::Workload(row) => format!("f-w{row}-{key}"),
        Place::Capacity(row) => format!("f-c{row}-{key}"),
        Place::Tuning => format!("f-t-{key}"),
        Place::Load => format!("f-l-{key}"),
        Place::Override(row) => format!("f-o{row}-{key}"),
        Place::Negotiation => format!("f-n-{key}"),
        Place::Vendor(row) => format!("f-p{row}-{key}"),
        Place::Tier(row) => format!("f-b{row}-{key}"),
        Place::Mapping(row) => format!("f-m{row}-{key}"),
    }
}
