//! Changes to the rows of the draft: one more, a copy, another order, one less, pasted ones. What a single box does
//! belongs to the reducer.

use super::State;
use super::history::Touches;
use crate::app::words::notices as words;
use crate::engine::scenario::draft::{Draft, FieldRef, Place, Rows};
use crate::engine::scenario::fields::FieldId;
use crate::engine::scenario::parse::DecimalSign;

/// A change to rows. All can be taken back; of adding, nothing is said of that.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// One more at the end, at its defaults; a use case begins without tokens.
    Add(Rows),
    /// One more at the end, with canonical values.
    AddWith(Rows, Vec<(FieldId, String)>),
    /// A copy after the row at an index.
    Duplicate(Rows, usize),
    /// The row at the first index to the second.
    Move(Rows, usize, usize),
    /// One less.
    Remove(Rows, usize),
    /// New use cases, with what comes along.
    Take(Taken),
    /// Canonical values for fields of one place.
    Fill(Place, Vec<(FieldId, String)>),
}

/// New use cases of a spreadsheet or a file, with canonical values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taken {
    /// One after the other, after those that stay.
    pub rows: Vec<Vec<(FieldId, String)>>,
    /// Use cases in whose place they come, by their index. An untouched example makes way by itself.
    pub replaced: Vec<usize>,
    /// Answers to other questions.
    pub answers: Vec<(FieldRef, String)>,
}

/// What was done to a row, by what kind of row it is.
struct Done {
    added: &'static str,
    duplicated: &'static str,
    moved: &'static str,
    removed: &'static str,
}

fn words(kind: Rows) -> Done {
    match kind {
        Rows::Workloads => Done {
            added: words::USE_CASE_ADDED,
            duplicated: words::USE_CASE_DUPLICATED,
            moved: words::USE_CASE_MOVED,
            removed: words::USE_CASE_REMOVED,
        },
        Rows::Capacity => Done {
            added: words::RESERVATION_ADDED,
            duplicated: words::RESERVATION_DUPLICATED,
            moved: words::RESERVATION_MOVED,
            removed: words::RESERVATION_REMOVED,
        },
        Rows::Overrides => Done {
            added: words::OWN_PRICE_ADDED,
            duplicated: words::PRICE_DUPLICATED,
            moved: words::PRICE_MOVED,
            removed: words::OWN_PRICE_REMOVED,
        },
        Rows::Vendors => Done {
            added: words::VENDOR_ADDED,
            duplicated: words::VENDOR_DUPLICATED,
            moved: words::VENDOR_MOVED,
            removed: words::VENDOR_REMOVED,
        },
        Rows::Tiers => Done {
            added: words::OWN_TIER_ADDED,
            duplicated: words::OWN_TIER_DUPLICATED,
            moved: words::OWN_TIER_MOVED,
            removed: words::OWN_TIER_REMOVED,
        },
        Rows::Mappings => Done {
            added: words::MODEL_ELSEWHERE_CHOSEN,
            duplicated: words::CHOICE_DUPLICATED,
            moved: words::CHOICE_MOVED,
            removed: words::CHOICE_REMOVED,
        },
    }
}

impl State {
    pub(super) fn change(&mut self, change: Change) {
        match change {
            Change::Add(kind) => {
                let place = kind.at(self.draft.count(kind));
                let before = self.draft.clone();
                if self.draft.add(kind) {
                    let after = std::mem::replace(&mut self.draft, before);
                    self.step(Touches::default());
                    self.draft = after;
                    fill(&mut self.draft, place, beginning(kind));
                    self.look_at(kind, self.draft.count(kind) - 1);
                    self.say(Some(words(kind).added));
                }
            }
            Change::AddWith(kind, values) => {
                let place = kind.at(self.draft.count(kind));
                let before = self.draft.clone();
                if self.draft.add(kind) {
                    let after = std::mem::replace(&mut self.draft, before);
                    self.step(Touches::default());
                    self.draft = after;
                    fill(&mut self.draft, place, values);
                    self.say(Some(words(kind).added));
                }
            }
            Change::Duplicate(kind, index) => self.try_on(words(kind).duplicated, |draft| {
                draft.duplicate(kind, index).then_some((kind, index + 1))
            }),
            Change::Move(kind, from, to) => self.try_on(words(kind).moved, |draft| {
                draft.reorder(kind, from, to).then_some((kind, to))
            }),
            Change::Remove(kind, index) => self.try_on(words(kind).removed, |draft| {
                draft.remove(kind, index);
                Some((kind, index))
            }),
            Change::Take(taken) => {
                let done = match taken.rows.is_empty() {
                    true => words::ANSWERS_FILLED_IN,
                    false => words::USE_CASES_ADDED,
                };
                self.try_on(done, |draft| Some((Rows::Workloads, take(draft, taken))));
            }
            Change::Fill(place, values) => {
                let kept = self.use_case;
                let done = match place {
                    Place::Tuning => words::USE_CASE_TAKEN_OVER,
                    _ => words::TOKENS_FILLED_IN,
                };
                self.try_on(done, |draft| {
                    fill(draft, place, values);
                    Some((Rows::Workloads, kept))
                });
            }
        }
    }

    /// Works on a copy of the draft; where it says which row it has changed, the copy takes the draft's place, and the
    /// draft before can be had back.
    fn try_on(
        &mut self,
        done: &'static str,
        work: impl FnOnce(&mut Draft) -> Option<(Rows, usize)>,
    ) {
        let mut draft = self.draft.clone();
        if let Some((kind, index)) = work(&mut draft) {
            self.replace(draft, done, Touches::default());
            self.look_at(kind, index);
        }
    }

    fn look_at(&mut self, kind: Rows, index: usize) {
        if kind == Rows::Workloads {
            self.use_case = index.min(self.draft.workloads().saturating_sub(1));
        }
    }
}

/// What an added row begins with. The tokens of the example belong to the first use case alone: the bill must not move
/// before anything is typed.
fn beginning(kind: Rows) -> Vec<(FieldId, String)> {
    let tokens: &[FieldId] = match kind {
        Rows::Workloads => &[FieldId::Input, FieldId::Output],
        _ => &[],
    };
    tokens.iter().map(|id| (*id, "0".to_owned())).collect()
}

/// Puts use cases after those that stay; returns the first of them.
fn take(draft: &mut Draft, taken: Taken) -> usize {
    let untouched = |row: &std::rc::Rc<_>| **row == Default::default();
    let example = draft.workloads() == 1 && draft.row(Rows::Workloads, 0).is_some_and(untouched);
    let stays = |index: &usize| !(example || taken.replaced.contains(index));
    let all = draft.workloads();
    if !taken.rows.is_empty() {
        let gone = (0..all).rev().filter(|index| !stays(index));
        gone.for_each(|index| draft.remove(Rows::Workloads, index));
    }
    let first = draft.workloads();
    for values in taken.rows {
        let index = draft.workloads();
        if draft.add(Rows::Workloads) {
            fill(draft, Place::Workload(index), values);
        }
    }
    for (at, text) in taken.answers {
        fill(draft, at.place, vec![(at.id, text)]);
    }
    first
}

fn fill(draft: &mut Draft, place: Place, values: Vec<(FieldId, String)>) {
    for (id, text) in values {
        // Canonical texts are values of their field, so this sets every one of them.
        let _ = draft.set(FieldRef { place, id }, &text, DecimalSign::Point);
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use yew::Reducible;

    use super::*;
    use crate::app::state::Action;
    use crate::engine::scenario::fields::TuningField;

    fn rows_only(rows: Vec<Vec<(FieldId, String)>>) -> Taken {
        Taken {
            rows,
            ..Taken::default()
        }
    }

    fn named(names: &[&str]) -> Rc<State> {
        let rows = names
            .iter()
            .map(|name| vec![(FieldId::Name, (*name).to_owned())])
            .collect();
        let state = Rc::new(State::new(Draft::example(), DecimalSign::Point));
        state.reduce(Action::Change(Change::Take(rows_only(rows))))
    }

    fn names(state: &State) -> Vec<String> {
        let scenario = state.draft.scenario();
        scenario.workloads.into_iter().map(|w| w.name).collect()
    }

    #[test]
    fn pasted_use_cases_replace_an_untouched_example_and_follow_others() {
        let three = named(&["A", "B", "C"]);
        assert_eq!(names(&three), ["A", "B", "C"]);
        let more = vec![vec![(FieldId::Name, "D".to_owned())]];
        let four = three
            .clone()
            .reduce(Action::Change(Change::Take(rows_only(more))));
        assert_eq!(names(&four), ["A", "B", "C", "D"]);
        assert_eq!(four.use_case, 3);
        let back = four.reduce(Action::Undo);
        assert_eq!(names(&back), ["A", "B", "C"]);
    }

    #[test]
    fn what_a_file_says_comes_in_the_place_of_what_it_replaces_with_its_answers() {
        let three = named(&["A", "B", "C"]);
        let taken = Taken {
            rows: vec![vec![(FieldId::Name, "D".to_owned())]],
            replaced: vec![0, 2],
            answers: vec![(FieldRef::scenario(FieldId::Discount), "7.5".to_owned())],
        };
        let after = three.reduce(Action::Change(Change::Take(taken)));
        assert_eq!(names(&after), ["B", "D"]);
        assert_eq!(
            after.draft.value(FieldRef::scenario(FieldId::Discount)),
            "7.5"
        );
        let answer = Taken {
            replaced: vec![0],
            answers: vec![(FieldRef::scenario(FieldId::Layer), "3".to_owned())],
            ..Taken::default()
        };
        let answered = after.reduce(Action::Change(Change::Take(answer)));
        assert_eq!(names(&answered), ["B", "D"], "nothing comes in its place");
        assert_eq!(answered.notice, Some("Answers filled in."));
        let back = answered.reduce(Action::Undo);
        assert!(!back.draft.is_touched(FieldRef::scenario(FieldId::Layer)));
    }

    #[test]
    fn copies_moves_and_removals_can_be_taken_back() {
        let three = named(&["A", "B", "C"]);
        let rows = Rows::Workloads;
        for (change, after, open) in [
            (Change::Duplicate(rows, 1), &["A", "B", "B", "C"][..], 2),
            (Change::Move(rows, 2, 0), &["C", "A", "B"][..], 0),
            (Change::Remove(rows, 2), &["A", "B"][..], 1),
        ] {
            let changed = three.clone().reduce(Action::Change(change));
            assert_eq!(names(&changed), after);
            assert_eq!(changed.use_case, open);
            assert_eq!(names(&changed.reduce(Action::Undo)), ["A", "B", "C"]);
        }
    }

    #[test]
    fn a_change_is_said_in_words_of_its_rows() {
        let state = Rc::new(State::new(Draft::example(), DecimalSign::Point));
        let two = state.reduce(Action::Change(Change::Add(Rows::Capacity)));
        assert_eq!(two.notice, Some("Reservation added."));
        assert_eq!(two.draft.count(Rows::Capacity), 2);
        let one = two.reduce(Action::Change(Change::Remove(Rows::Capacity, 0)));
        assert_eq!(one.notice, Some("Reservation removed."));
        let back = one.reduce(Action::Undo);
        assert_eq!(back.draft.count(Rows::Capacity), 2);
        assert_eq!(back.use_case, 0);
    }

    #[test]
    fn an_added_use_case_has_no_tokens_until_they_are_typed() {
        let state = Rc::new(State::new(Draft::example(), DecimalSign::Point));
        let two = state.reduce(Action::Change(Change::Add(Rows::Workloads)));
        let tokens = |index| {
            [FieldId::Input, FieldId::Output].map(|id| {
                let place = Place::Workload(index);
                two.draft.value(FieldRef { place, id }).to_owned()
            })
        };
        assert_eq!(tokens(0), ["1000", "200"], "the example stays");
        assert_eq!(tokens(1), ["0", "0"]);
        assert_eq!(two.use_case, 1);
    }

    #[test]
    fn what_is_not_there_changes_nothing() {
        let three = named(&["A", "B", "C"]);
        let rows = Rows::Workloads;
        for change in [Change::Duplicate(rows, 3), Change::Move(rows, 0, 3)] {
            let same = three.clone().reduce(Action::Change(change));
            assert!(Rc::ptr_eq(&same, &three));
        }
    }

    #[test]
    fn filled_fields_are_touched_and_the_rest_stays() {
        let state = Rc::new(State::new(Draft::example(), DecimalSign::Comma));
        let place = Place::Workload(0);
        let values = vec![(FieldId::Input, "47.481".to_owned())];
        let filled = state.reduce(Action::Change(Change::Fill(place, values)));
        let input = FieldRef {
            place,
            id: FieldId::Input,
        };
        assert_eq!(filled.draft.value(input), "47.481");
        assert_eq!(filled.draft.inputs_touched(), 1);
        assert_eq!(filled.notice, Some("Tokens filled in."));
        let values = vec![(FieldId::Tuning(TuningField::Region), "eu-west-2".to_owned())];
        let taken = filled.reduce(Action::Change(Change::Fill(Place::Tuning, values)));
        assert_eq!(taken.notice, Some("Use case taken over."));
    }
}
