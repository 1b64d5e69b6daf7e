//! What a page and a worker say to each other about a reading: the order with the sums so far, and on the way back how far
//! it is and what became of each file. How bytes are had, and how words travel, belongs to whoever reads.

use serde::{Deserialize, Serialize};

use super::Options;
use super::digest::Digest;
use super::fault::Fault;
use super::format::Format;
use super::problem::Refusal;
use super::tally::Tally;

/// To read files, which travel beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// How.
    pub options: Options,
    /// The sums of files that were read before.
    pub tally: Tally,
}

/// What a worker says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Message {
    /// It listens.
    Ready,
    /// It reads.
    Progress(Progress),
    /// It has read everything.
    Done(Box<Done>),
}

/// How far a reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Bytes that are behind it, of all files, as they lie there.
    pub bytes: u64,
    /// Rows or records.
    pub rows: u64,
}

/// All files together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// The sums.
    pub tally: Tally,
    /// What became of each file, in their order.
    pub outcomes: Vec<Outcome>,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// Something of it counts.
    Read(FileRead),
    /// It says nothing about the use of Bedrock, or not in a way that can be read.
    Refused(Refusal),
    /// It could not be read to its end: nothing of it counts.
    Broken(Broken),
}

/// What was read of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRead {
    /// What it is.
    pub format: Format,
    /// Rows or records.
    pub rows: u64,
    /// Those that count.
    pub used: u64,
    /// Those that could not be read.
    pub problems: u64,
    /// What tells it from other files.
    pub digest: Digest,
}

/// Why a file could not be read to its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Broken {
    /// The browser could not read it: it was changed, moved or locked meanwhile.
    Unreadable,
    /// It is packed, and breaks off or is damaged.
    NotUnpacked,
    /// It is Parquet that cannot be read.
    Parquet(Fault),
}

impl Done {
    /// That the browser could read none of the files.
    pub fn nothing_was_readable(&self) -> bool {
        let unreadable = |outcome: &Outcome| *outcome == Outcome::Broken(Broken::Unreadable);
        !self.outcomes.is_empty() && self.outcomes.iter().all(unreadable)
    }

    /// The place of an earlier file with the same content as the one in this place, whose use then counts twice.
    pub fn same_as(&self, place: usize) -> Option<usize> {
        let digest = |outcome: &Outcome| match outcome {
            Outcome::Read(file) => Some(file.digest),
            _ => None,
        };
        let own = digest(self.outcomes.get(place)?)?;
        let mut before = self.outcomes.iter().take(place);
        before.position(|outcome| digest(outcome) == Some(own))
    }

    /// The place of a file in the list, by its number in a problem: only files that were read to their end are numbered,
    /// from one.
    pub fn place(&self, file: u32) -> Option<usize> {
        let whole = self.outcomes.iter().enumerate();
        let mut whole = whole.filter(|(_, outcome)| !matches!(outcome, Outcome::Broken(_)));
        let before = usize::try_from(file).ok()?.checked_sub(1)?;
        whole.nth(before).map(|(place, _)| place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::import::digest::Digesting;

    #[test]
    fn files_are_numbered_without_those_that_broke_off() {
        let done = Done {
            outcomes: vec![
                Outcome::Broken(Broken::NotUnpacked),
                Outcome::Refused(Refusal::Empty),
                Outcome::Broken(Broken::Unreadable),
                Outcome::Refused(Refusal::Pdf),
            ],
            ..Done::default()
        };
        let places = [0, 1, 2, 3].map(|file| done.place(file));
        assert_eq!(places, [None, Some(1), Some(3), None]);
    }

    #[test]
    fn a_file_that_came_before_is_found() {
        let read = |bytes: &[u8]| {
            let mut digest = Digesting::default();
            digest.feed(bytes);
            Outcome::Read(FileRead {
                format: Format::Cur2,
                rows: 1,
                used: 1,
                problems: 0,
                digest: digest.finish(),
            })
        };
        let outcomes = vec![
            Outcome::Refused(Refusal::Empty),
            read(b"a"),
            read(b"b"),
            read(b"a"),
            Outcome::Refused(Refusal::Empty),
        ];
        let done = Done {
            outcomes,
            ..Done::default()
        };
        let same = [0, 1, 2, 3, 4, 5].map(|place| done.same_as(place));
        assert_eq!(same, [None, None, None, Some(1), None, None]);
    }

    #[test]
    fn only_where_every_file_was_unreadable_nothing_was_readable() {
        let of = |outcomes: &[Outcome]| {
            let done = Done {
                outcomes: outcomes.to_vec(),
                ..Done::default()
            };
            done.nothing_was_readable()
        };
        let unreadable = Outcome::Broken(Broken::Unreadable);
        assert!(of(&[unreadable.clone(), unreadable.clone()]));
        assert!(!of(&[unreadable, Outcome::Refused(Refusal::Empty)]));
        assert!(!of(&[]));
    }

    #[test]
    fn an_order_and_its_answer_survive_their_way() {
        let order = Order::default();
        let text = serde_json::to_string(&order).expect("text");
        assert_eq!(
            serde_json::from_str::<Order>(&text).expect("an order"),
            order
        );
        let done = Message::Done(Box::new(Done {
            outcomes: vec![Outcome::Refused(Refusal::Table(vec!["a".to_owned()]))],
            ..Done::default()
        }));
        let text = serde_json::to_string(&done).expect("text");
        assert_eq!(
            serde_json::from_str::<Message>(&text).expect("an answer"),
            done
        );
    }
}
