//! What can be taken back and done again: the answers before each change, up to a bound. What a change is belongs to the
//! reducer; typing into one box on one visit counts as one.

use std::rc::Rc;

use super::{State, Theme};
use crate::app::words::notices as words;
use crate::engine::library::Library;
use crate::engine::scenario::draft::{Draft, FieldRef};

/// Steps that can be taken back.
const MOST: usize = 100;

/// The answers at one moment, with what else a change may have replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Moment {
    draft: Draft,
    earlier: Option<Draft>,
    /// The scenarios, where the change touched them.
    library: Option<Rc<Library>>,
    /// The theme, where the change touched it.
    theme: Option<Theme>,
}

/// What a change touches beside the draft.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Touches {
    pub library: bool,
    pub theme: bool,
}

impl Touches {
    /// The scenarios.
    pub const LIBRARY: Self = Self {
        library: true,
        theme: false,
    };
}

/// The way back and the way forward.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: Vec<Rc<Moment>>,
    future: Vec<Rc<Moment>>,
    /// The box that the last step was typed into, until it is left.
    box_open: Option<FieldRef>,
}

impl History {
    /// Ends a visit to a box.
    pub(super) fn close_box(&mut self) {
        self.box_open = None;
    }

    /// Forgets every step up to the last one that touched the scenarios: another tab has changed them since.
    pub(super) fn forget_library(&mut self) {
        let touched = |moment: &Rc<Moment>| moment.library.is_some();
        if let Some(last) = self.past.iter().rposition(touched) {
            self.past.drain(..=last);
        }
        if let Some(last) = self.future.iter().rposition(touched) {
            self.future.drain(..=last);
        }
    }
}

impl State {
    fn moment(&self, touches: Touches) -> Moment {
        Moment {
            draft: self.draft.clone(),
            earlier: self.earlier.clone(),
            library: touches.library.then(|| self.library.clone()),
            theme: touches.theme.then_some(self.theme),
        }
    }

    /// Remembers what is about to change.
    pub(super) fn step(&mut self, touches: Touches) {
        let moment = self.moment(touches);
        let history = &mut self.history;
        history.future.clear();
        history.box_open = None;
        if history.past.len() >= MOST {
            history.past.remove(0);
        }
        history.past.push(Rc::new(moment));
    }

    /// Remembers what typing is about to change, once per visit to a box.
    pub(super) fn typing_step(&mut self, at: FieldRef, before: Draft) {
        if self.history.box_open != Some(at) {
            let now = std::mem::replace(&mut self.draft, before);
            self.step(Touches::default());
            self.draft = now;
            self.history.box_open = Some(at);
        }
    }

    /// One step back, or forward again.
    pub(super) fn travel(&mut self, back: bool) {
        let History { past, future, .. } = &mut self.history;
        let from = if back { past } else { future };
        let Some(target) = from.pop() else {
            return;
        };
        let touches = Touches {
            library: target.library.is_some(),
            theme: target.theme.is_some(),
        };
        let here = Rc::new(self.moment(touches));
        if back {
            self.history.future.push(here);
        } else {
            self.history.past.push(here);
        }
        let target = (*target).clone();
        self.draft = target.draft;
        self.earlier = target.earlier;
        self.library = target.library.unwrap_or_else(|| self.library.clone());
        self.theme = target.theme.unwrap_or(self.theme);
        self.history.box_open = None;
        self.boxes.clear();
        self.undoable = false;
        self.use_case = self.use_case.min(self.draft.workloads().saturating_sub(1));
        self.notice = Some(if back {
            words::TAKEN_BACK
        } else {
            words::DONE_AGAIN
        });
    }

    /// True when there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.history.past.is_empty() && !self.read_only()
    }

    /// True when a step taken back can be done again.
    pub fn can_redo(&self) -> bool {
        !self.history.future.is_empty() && !self.read_only()
    }
}

#[cfg(test)]
mod tests {
    use yew::Reducible;

    use super::*;
    use crate::app::state::{Action, Change};
    use crate::engine::scenario::draft::Rows;
    use crate::engine::scenario::fields::FieldId;
    use crate::engine::scenario::parse::DecimalSign;

    fn at(id: FieldId) -> FieldRef {
        FieldRef::scenario(id)
    }

    fn all(actions: Vec<Action>) -> Rc<State> {
        let state = Rc::new(State::new(Draft::example(), DecimalSign::Point));
        actions.into_iter().fold(state, Reducible::reduce)
    }

    fn typed(id: FieldId, texts: &[&str]) -> Vec<Action> {
        let edit = |text: &&str| Action::Edit(at(id), (*text).into());
        texts.iter().map(edit).collect()
    }

    #[test]
    fn typing_is_one_step_per_visit_to_a_box() {
        let mut actions = typed(FieldId::Native, &["1", "12", "12M"]);
        actions.push(Action::Leave(at(FieldId::Native)));
        actions.extend(typed(FieldId::Native, &["3M"]));
        actions.extend(typed(FieldId::Growth, &["5"]));
        let state = all(actions);
        let back = |state: &Rc<State>| state.clone().reduce(Action::Undo);
        let growth = back(&state);
        assert!(!growth.draft.is_touched(at(FieldId::Growth)));
        assert_eq!(growth.draft.value(at(FieldId::Native)), "3000000");
        let first = back(&growth);
        assert_eq!(first.draft.value(at(FieldId::Native)), "12000000");
        let none = back(&first);
        assert!(none.draft.is_example() && !none.can_undo());
        let again = [Action::Redo, Action::Redo, Action::Redo];
        let again = again.into_iter().fold(none, Reducible::reduce);
        assert_eq!(again.draft, state.draft);
        assert!(!again.can_redo());
    }

    #[test]
    fn what_cannot_be_read_is_no_step() {
        let state = all(typed(FieldId::Native, &["x", "xy"]));
        assert!(!state.can_undo());
    }

    #[test]
    fn a_new_change_ends_the_way_forward() {
        let mut actions = typed(FieldId::Native, &["1M"]);
        actions.push(Action::Undo);
        actions.push(Action::Change(Change::Add(Rows::Workloads)));
        let state = all(actions);
        assert!(state.can_undo() && !state.can_redo());
        assert_eq!(state.reduce(Action::Undo).draft, Draft::example());
    }

    #[test]
    fn a_theme_stays_when_typing_is_taken_back_and_returns_with_what_was_cleared() {
        let mut actions = typed(FieldId::Native, &["1M"]);
        actions.push(Action::Theme(Theme::Dark));
        let dark = all(actions);
        assert_eq!(dark.clone().reduce(Action::Undo).theme, Theme::Dark);
        let cleared = dark.reduce(Action::Clear);
        assert_eq!(cleared.theme, Theme::System);
        assert_eq!(cleared.reduce(Action::Undo).theme, Theme::Dark);
    }

    #[test]
    fn the_oldest_step_goes_first() {
        let add = || Action::Change(Change::Add(Rows::Workloads));
        let state = all((0..MOST + 5).map(|_| add()).collect());
        let back = (0..MOST + 5).fold(state, |state, _| state.reduce(Action::Undo));
        assert_eq!(back.draft.workloads(), 6);
    }

    #[test]
    fn another_tab_ends_the_way_back_to_other_scenarios() {
        let library = Library::default().with(1, "A", Draft::example());
        let library = Rc::new(library.expect("room"));
        let mut actions = typed(FieldId::Native, &["1M"]);
        actions.push(Action::Library(library.clone(), None, "Kept."));
        actions.extend(typed(FieldId::Growth, &["5"]));
        let state = all(actions);
        let heard = state.reduce(Action::Heard(library, None));
        let back = heard.reduce(Action::Undo);
        assert!(!back.draft.is_touched(at(FieldId::Growth)));
        assert!(!back.can_undo());
    }
}
