//! What is taken over beside use cases, and what becomes of those there: the reader's choice, before anything changes.
//! The changes themselves belong to the state.

use yew::prelude::*;

use super::lists::{alone, choose, entry};
use super::preview::Answers;
use crate::app::pages::Screen;
use crate::app::widgets::kit::p;
use crate::app::words::import as words;
use crate::engine::import::{FROM_FILE, Offer};
use crate::engine::scenario::draft::{FieldRef, Place, Rows};
use crate::engine::scenario::fields::FieldId;

/// What becomes of the use cases there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Keep {
    /// They stay.
    #[default]
    All,
    /// Those of an earlier file go.
    Own,
    /// They go.
    None,
}

pub(super) struct Taking<'a> {
    pub(super) screen: &'a Screen,
    pub(super) offers: &'a [Offer],
    pub(super) answers: &'a Answers,
    pub(super) change: Callback<Answers>,
}

impl Taking<'_> {
    /// The offers that are ticked.
    pub(super) fn taken(&self) -> impl Iterator<Item = &Offer> {
        let ticked = |offer: &&Offer| self.answers.taken.contains(&offer.question);
        self.offers.iter().filter(ticked)
    }

    /// The use cases that make way, by their index.
    pub(super) fn replaced(&self) -> Vec<usize> {
        let all = 0..self.screen.state.shown().workloads();
        match self.answers.keep {
            Keep::All => Vec::new(),
            Keep::Own => all.filter(|index| self.is_from_file(*index)).collect(),
            Keep::None => all.collect(),
        }
    }

    fn is_from_file(&self, index: usize) -> bool {
        let at = FieldRef {
            place: Place::Workload(index),
            id: FieldId::Name,
        };
        self.screen.state.shown().value(at).ends_with(FROM_FILE)
    }

    /// Answers that the files give, to be ticked.
    pub(super) fn offered(&self) -> Html {
        if self.offers.is_empty() {
            return Html::default();
        }
        html! {
            <fieldset class="offers">
                <legend>{ words::OFFERS }</legend>
                { p("hint", words::OFFERS_HINT) }
                { for self.offers.iter().map(|offer| self.offer(offer)) }
            </fieldset>
        }
    }

    fn offer(&self, offer: &Offer) -> Html {
        let ticked = self.answers.taken.contains(&offer.question);
        let (answers, change, question) =
            (self.answers.clone(), self.change.clone(), offer.question);
        let onclick = Callback::from(move |_: MouseEvent| {
            let mut answers = answers.clone();
            if !answers.taken.remove(&question) {
                answers.taken.insert(question);
            }
            change.emit(answers);
        });
        html! {
            <label class="option">
                <input type="checkbox" checked={ticked} {onclick} />
                <span>{ self.screen.desk.formats.phrase(&offer.words) }</span>
            </label>
        }
    }

    /// What becomes of the use cases there; an untouched example makes way without a question.
    pub(super) fn place(&self) -> Html {
        let draft = self.screen.state.shown();
        let count = draft.workloads();
        let example = count == 1
            && draft
                .row(Rows::Workloads, 0)
                .is_some_and(|row| **row == Default::default());
        if example || count == 0 {
            return Html::default();
        }
        let mut ways = vec![entry("all", words::KEEP_ALL)];
        if (0..count).any(|index| self.is_from_file(index)) {
            ways.push(entry("own", words::KEEP_OWN));
        }
        ways.push(entry("none", words::KEEP_NONE));
        let value = match self.answers.keep {
            Keep::All => "all",
            Keep::Own => "own",
            Keep::None => "none",
        };
        let (answers, change) = (self.answers.clone(), self.change.clone());
        let set = move |code: String| {
            let keep = match code.as_str() {
                "own" => Keep::Own,
                "none" => Keep::None,
                _ => Keep::All,
            };
            change.emit(Answers {
                keep,
                ..answers.clone()
            });
        };
        choose(
            "import-keep".to_owned(),
            words::KEEP.to_owned(),
            words::TAKE_BACK_HINT.to_owned(),
            value,
            &[alone(ways)],
            set,
        )
    }
}
