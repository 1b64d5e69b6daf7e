//! A box while it is typed into: what stands in it, when its problem shows, what is in force meanwhile. What boxes there
//! are, and what a whole text means, belongs to the draft.

use super::State;
use crate::engine::scenario::draft::FieldRef;

impl State {
    pub(super) fn edit(&mut self, at: FieldRef, text: String) {
        let before = self.draft.clone();
        let typed = self.boxes.entry(at).or_default();
        if !typed.typing {
            typed.left = false;
            typed.before = self.draft.stored(at).map(str::to_owned);
            typed.typing = true;
        }
        typed.problem = self.draft.set(at, &text, self.sign).err();
        if typed.problem.is_some() {
            self.draft.put_back(at, typed.before.clone());
        }
        typed.left &= typed.problem.is_some();
        typed.text = text;
        if self.draft != before {
            self.typing_step(at, before);
            self.say(None);
        }
        let unreadable = self.problems().next().is_some();
        self.refused &= unreadable;
    }

    /// Ends a round of typing: a readable value is what stays in force from here on.
    pub(super) fn leave(&mut self, at: FieldRef) {
        self.history.close_box();
        if let Some(typed) = self.boxes.get_mut(&at) {
            typed.typing = typed.problem.is_some();
        }
    }

    pub(super) fn show_problem(&mut self, at: FieldRef) {
        if let Some(typed) = self.boxes.get_mut(&at) {
            typed.left = typed.problem.is_some();
        }
    }
}
