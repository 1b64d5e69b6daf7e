//! What the page remembers, every action on it, and the pure step from one to the next. No web types here; what
//! follows from the answers is computed from them and never stored.

use litemap::LiteMap;
mod action;
mod change;
mod history;
mod look;
mod parts;
mod typing;

use std::rc::Rc;

use yew::Reducible;

pub use action::Action;
pub use change::{Change, Taken};
pub use history::History;
use history::Touches;
pub use look::element_id;
pub use parts::{Found, Kept, Link, Loading, Theme, Typed, View};

use crate::app::words::notices as words;
use crate::engine::library::Library;
use crate::engine::scenario::draft::{Draft, FieldRef};
use crate::engine::scenario::parse::DecimalSign;

/// Steps of the form.
pub const STEPS: usize = 5;

/// The whole state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Counts the changes. A handle of the reducer shows the newest state, so that two of them cannot be told apart by
    /// what they show; a drawing remembers this number instead.
    pub revision: u32,
    /// How many pieces of the page are drawn.
    pub drawn: u8,
    /// The visitor's own answers.
    pub draft: Draft,
    /// Boxes that were typed into, with what stands in them.
    pub boxes: LiteMap<FieldRef, Typed>,
    /// What an earlier visit left, until it is read.
    pub kept: Option<Kept>,
    /// The view that is open.
    pub view: View,
    /// Whether what is loaded on demand is here.
    pub loading: Loading,
    /// The step that is open, from zero.
    pub step: usize,
    /// The use case that is open, from zero.
    pub use_case: usize,
    /// A link that was opened instead of the draft.
    pub link: Link,
    /// On a phone: the result instead of the questions.
    pub result_open: bool,
    /// What can be taken back and done again.
    pub history: History,
    /// What was just said is of a change that may be taken back at once.
    pub undoable: bool,
    /// The scenarios that are kept under names.
    pub library: Rc<Library>,
    /// Scenarios that are left out of the comparison.
    pub left_out: Rc<Vec<u32>>,
    /// Answers that a copied link replaced, until they are restored or cleared.
    pub earlier: Option<Draft>,
    /// False once this browser has refused to store the draft.
    pub stored: bool,
    /// Said politely to screen readers, and shown for what the visitor just did.
    pub notice: Option<&'static str>,
    /// The browser did not allow copying: the link is shown to be copied by hand.
    pub link_shown: bool,
    /// What screen readers were last told of the score.
    pub announced: String,
    /// Workings that are open, a bit per check: only these are drawn.
    open: u32,
    /// "Next" met something unreadable: the summary of problems is shown.
    pub refused: bool,
    /// The draft as it was copied from a link, while it is that copy.
    copy: Option<Draft>,
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// How the locale writes decimals.
    pub sign: DecimalSign,
}

impl State {
    /// The page as it opens without a link.
    pub fn new(draft: Draft, sign: DecimalSign) -> Self {
        Self {
            revision: 0,
            drawn: 0,
            draft,
            sign,
            boxes: LiteMap::new(),
            kept: None,
            view: View::Score,
            loading: Loading::NotAsked,
            step: 0,
            use_case: 0,
            link: Link::None,
            result_open: false,
            history: History::default(),
            undoable: false,
            library: Rc::default(),
            left_out: Rc::default(),
            earlier: None,
            stored: true,
            notice: None,
            link_shown: false,
            announced: String::new(),
            open: 0,
            refused: false,
            copy: None,
            theme: Theme::System,
        }
    }

    /// Says what happened; nothing of it to take back.
    fn say(&mut self, words: Option<&'static str>) {
        self.notice = words;
        self.undoable = false;
    }

    fn replace(&mut self, draft: Draft, done: &'static str, touches: Touches) {
        self.step(touches);
        self.draft = draft;
        self.boxes.clear();
        self.notice = Some(done);
        self.undoable = true;
    }

    /// Other answers, which are no version of the scenario that was open.
    fn replace_unnamed(&mut self, draft: Draft, done: &'static str) {
        let library = (*self.library).clone().put_aside(&self.draft);
        self.replace(draft, done, Touches::LIBRARY);
        self.library = Rc::new(Library {
            open: None,
            ..library
        });
    }

    fn copy_link(&mut self) {
        let Link::Open(shared) = std::mem::replace(&mut self.link, Link::None) else {
            return;
        };
        // A copy nobody has worked on is not worth keeping, and must not push out what is.
        let own = !self.draft.is_example() && self.copy.as_ref() != Some(&self.draft);
        let earlier = if own {
            Some(self.draft.clone())
        } else {
            self.earlier.clone()
        };
        self.copy = Some(shared.draft.clone());
        self.replace_unnamed(shared.draft, words::COPY_OF_SHARED);
        self.earlier = earlier;
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Edit(..) | Action::Change(_) if self.read_only() => return self,
            Action::Edit(at, text) => next.edit(at, text),
            Action::Leave(at) => next.leave(at),
            Action::ShowProblem(at) => next.show_problem(at),
            Action::LeaveAll(all) => {
                all.into_iter().for_each(|at| next.show_problem(at));
                next.refused = true;
            }
            Action::Go(step) => {
                next.step = step.min(STEPS - 1);
                next.refused = false;
            }
            Action::Show(view) => {
                next.view = view;
                next.refused = false;
            }
            Action::Draw => next.drawn += 1,
            Action::Loading(loading) => next.loading = loading,
            Action::Change(change) => next.change(change),
            Action::UseCase(index) => next.use_case = index,
            Action::LeaveOut(ids) => next.left_out = ids.into(),
            Action::Clear => {
                let done = if next.library.is_empty() {
                    words::CLEARED
                } else {
                    words::CLEARED_WITH_SCENARIOS
                };
                next.replace(
                    Draft::example(),
                    done,
                    Touches {
                        library: true,
                        theme: true,
                    },
                );
                next.library = Rc::default();
                next.earlier = None;
                next.theme = Theme::System;
                next.step = 0;
            }
            Action::Undo => next.travel(true),
            Action::Redo => next.travel(false),
            Action::Library(library, draft, done) => {
                let draft = draft.map_or_else(|| next.draft.clone(), |draft| *draft);
                next.replace(draft, done, Touches::LIBRARY);
                next.library = library;
            }
            Action::Heard(library, words) => {
                next.library = library;
                next.history.forget_library();
                if words.is_some() {
                    next.say(words);
                }
            }
            Action::Restored(found) => {
                next.kept = None;
                next.library = found.library;
                next.draft = found.draft.unwrap_or_default();
                next.earlier = found.earlier;
            }
            Action::Fragment(fragment) => {
                next.link = Link::of_fragment(fragment);
                next.view = View::Score;
            }
            Action::Opened(decoded) => {
                next.link = Link::opened(decoded);
                if matches!(next.link, Link::Several(_)) {
                    next.view = View::Scenarios;
                }
            }
            Action::CopyLink => next.copy_link(),
            Action::CloseLink => next.link = Link::None,
            Action::RestoreEarlier => {
                if let Some(earlier) = next.earlier.clone() {
                    next.replace_unnamed(earlier, words::YOUR_EARLIER_DRAFT_IS_BACK);
                    next.earlier = None;
                }
            }
            Action::ToggleResult => next.result_open = !next.result_open,
            Action::Stored(stored) => next.stored = stored,
            Action::Copied(copied) => {
                next.link_shown = !copied;
                next.notice = Some(if copied {
                    words::LINK_COPIED
                } else {
                    words::LINK_NOT_COPIED
                });
            }
            Action::Announce(words) => next.announced = words,
            Action::Theme(theme) => next.theme = theme,
            Action::Open(check, true) => next.open |= look::bit(check),
            Action::Open(check, false) => next.open &= !look::bit(check),
            Action::Dismiss => {
                next.notice = None;
                next.link_shown = false;
            }
        }
        if next == *self {
            return self;
        }
        next.revision = next.revision.wrapping_add(1);
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::scenario::draft::Place;
    use crate::engine::scenario::draft::Rows;
    use crate::engine::scenario::fields::FieldId;
    use crate::engine::share::{LinkError, Opened, Shared};

    fn state() -> Rc<State> {
        Rc::new(State::new(Draft::example(), DecimalSign::Point))
    }

    fn native() -> FieldRef {
        FieldRef::scenario(FieldId::Native)
    }

    fn one(text: &str) -> Opened {
        Opened::One(Box::new(shared(text)))
    }

    fn shared(text: &str) -> Shared {
        let mut draft = Draft::example();
        draft
            .set(native(), text, DecimalSign::Point)
            .expect("a good value");
        Shared {
            draft,
            data_id: "2026-11-22".into(),
            rubric: 1,
            unreadable: Vec::new(),
        }
    }

    #[test]
    fn a_bad_text_stays_in_its_box_and_shows_its_problem_only_after_leaving() {
        let five = state()
            .reduce(Action::Edit(native(), "5M".into()))
            .reduce(Action::Leave(native()));
        let typed = five.reduce(Action::Edit(native(), "5Mx".into()));
        assert_eq!(typed.boxes[&native()].text, "5Mx");
        assert_eq!(typed.draft.value(native()), "5000000");
        assert_eq!(typed.visible_problem(native()), None);
        let left = typed
            .reduce(Action::Leave(native()))
            .reduce(Action::ShowProblem(native()));
        assert!(left.visible_problem(native()).is_some());
        let mended = left.reduce(Action::Edit(native(), "6M".into()));
        assert_eq!(mended.visible_problem(native()), None);
    }

    #[test]
    fn a_readable_beginning_of_an_unreadable_text_is_not_a_value() {
        let typed = state()
            .reduce(Action::Edit(native(), "9M".into()))
            .reduce(Action::Leave(native()));
        let over = ["2", "20", "200000000", "2000000000"];
        let typed = over.iter().fold(typed, |state, text| {
            state.reduce(Action::Edit(native(), (*text).into()))
        });
        assert_eq!(typed.draft.value(native()), "9000000");
        let fresh = state()
            .reduce(Action::Edit(native(), "1".into()))
            .reduce(Action::Edit(native(), "1x".into()));
        assert!(!fresh.draft.is_touched(native()));
    }

    #[test]
    fn a_link_is_read_only_and_leaves_the_draft_alone() {
        let mine = state().reduce(Action::Edit(native(), "1M".into()));
        let open = mine.clone().reduce(Action::Opened(Ok(one("2000000"))));
        assert_eq!(open.shown().value(native()), "2000000");
        let edited = open.reduce(Action::Edit(native(), "3M".into()));
        assert_eq!(edited.draft, mine.draft);
        let closed = edited.reduce(Action::CloseLink);
        assert_eq!(closed.shown(), &mine.draft);
    }

    #[test]
    fn a_problem_in_the_draft_does_not_show_in_a_link() {
        let bad = state().reduce(Action::Edit(native(), "lots".into()));
        assert_eq!(bad.problems().count(), 1);
        assert_eq!(
            bad.reduce(Action::Opened(Ok(one("2000000"))))
                .problems()
                .count(),
            0
        );
    }

    #[test]
    fn a_damaged_link_leaves_the_draft_on_the_screen() {
        let mine = state().reduce(Action::Edit(native(), "1M".into()));
        let failed = mine.clone().reduce(Action::Opened(Err(LinkError::Damaged)));
        assert_eq!(failed.shown(), &mine.draft);
        assert_eq!(failed.link, Link::Failed(LinkError::Damaged));
    }

    #[test]
    fn copying_a_link_keeps_the_earlier_draft_and_can_be_taken_back() {
        let mine = state().reduce(Action::Edit(native(), "1M".into()));
        let copied = mine
            .clone()
            .reduce(Action::Opened(Ok(one("2000000"))))
            .reduce(Action::CopyLink);
        assert_eq!(copied.draft.value(native()), "2000000");
        assert_eq!(copied.earlier.as_ref(), Some(&mine.draft));
        assert_eq!(copied.clone().reduce(Action::Undo).draft, mine.draft);
        let second = copied
            .clone()
            .reduce(Action::Opened(Ok(one("3000000"))))
            .reduce(Action::CopyLink);
        assert_eq!(
            second.earlier.as_ref(),
            Some(&mine.draft),
            "an untouched copy does not push it out"
        );
        let restored = copied.reduce(Action::RestoreEarlier);
        assert_eq!(restored.draft, mine.draft);
        assert_eq!(
            restored.reduce(Action::Undo).earlier.as_ref(),
            Some(&mine.draft)
        );
    }

    #[test]
    fn clearing_and_removing_can_be_taken_back() {
        let mine = state()
            .reduce(Action::Edit(native(), "1M".into()))
            .reduce(Action::Change(Change::Add(Rows::Workloads)));
        let remove = Change::Remove(Rows::Workloads, 0);
        for action in [Action::Clear, Action::Change(remove)] {
            let done = mine.clone().reduce(action);
            assert_ne!(done.draft, mine.draft);
            assert_eq!(done.reduce(Action::Undo).draft, mine.draft);
        }
    }

    #[test]
    fn a_view_changes_the_draft_and_never_a_link() {
        let mine = state().reduce(Action::Edit(native(), "1M".into()));
        let rate = "m/us/input".to_owned();
        let row = vec![(FieldId::OwnRate, rate.clone())];
        let added = Action::Change(Change::AddWith(Rows::Overrides, row));
        let extended = mine.clone().reduce(added.clone());
        let (place, id) = (Place::Override(0), FieldId::OwnRate);
        assert_eq!(extended.draft.value(FieldRef { place, id }), rate);
        assert!(!extended.undoable, "nothing is lost");
        assert!(extended.can_undo());
        assert_eq!(extended.boxes, mine.boxes, "what is being typed stays");
        let open = mine.clone().reduce(Action::Opened(Ok(one("2000000"))));
        for action in [added, Action::Change(Change::Remove(Rows::Workloads, 0))] {
            assert_eq!(open.clone().reduce(action).draft, mine.draft);
        }
    }

    #[test]
    fn nothing_changed_is_the_same_state() {
        let before = state();
        assert!(Rc::ptr_eq(&before, &before.clone().reduce(Action::Go(0))));
    }

    #[test]
    fn a_curve_that_cannot_be_read_is_shown_once_it_was_left() {
        use crate::engine::scenario::draft::Place;
        use crate::engine::scenario::fields::LoadField;
        let at = FieldRef {
            place: Place::Load,
            id: FieldId::Load(LoadField::Curve),
        };
        let day = "5 ".repeat(24);
        let left = state()
            .reduce(Action::Edit(at, day))
            .reduce(Action::Leave(at))
            .reduce(Action::Edit(at, "1".into()))
            .reduce(Action::Edit(at, "1 2 3".into()))
            .reduce(Action::Leave(at))
            .reduce(Action::ShowProblem(at));
        assert!(left.visible_problem(at).is_some());
        // Each change can be told from the one before. Leaving a box that cannot be read changes nothing, nor does saying
        // so twice.
        assert_eq!(left.revision, 5);
        assert_eq!(left.clone().reduce(Action::ShowProblem(at)).revision, 5);
        assert_eq!(left.draft.value(at), ["5"; 24].join(" "));
    }
}
