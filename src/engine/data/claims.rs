//! What others publish about the break-even of reserved capacity: `break_even_claims.tsv`, one claim a line, in our
//! words. They are shown beside our own figures and never calculated with, so they are no part of a snapshot.

use super::problems::{DataProblem, Fault};
use super::table::{Row, Table};
use crate::engine::date::Date;
use crate::engine::num::Percent;

const WIDTH: usize = 9;

const CLAIMS: Table<WIDTH> = Table {
    file: "break_even_claims.tsv",
    columns: [
        "id",
        "publisher",
        "about",
        "low",
        "high",
        "claim",
        "reference",
        "as_of",
        "note",
    ],
    key: 1,
};

/// One published claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreakEvenClaim {
    /// Short stable id.
    pub id: Box<str>,
    /// Who published it.
    pub publisher: Box<str>,
    /// What kind of capacity it speaks of.
    pub about: Box<str>,
    /// Lowest and highest utilisation it names; `None` where it names none.
    pub range: Option<(Percent, Percent)>,
    /// What it says.
    pub claim: Box<str>,
    /// Address.
    pub reference: Box<str>,
    /// When it was published, or read where it has no date; the first of the month where only that is known.
    pub as_of: Date,
    /// What a reader should know; may be empty.
    pub note: Box<str>,
}

impl BreakEvenClaim {
    /// The reviewed table. Calling it compiles the text in: only what is loaded on demand does.
    pub fn shipped() -> &'static str {
        include_str!("../../../static/data/break_even_claims.tsv")
    }

    /// Reads every claim, or says everything that is wrong. None may be newer than the snapshot they stand beside.
    pub fn read_all(text: &str, snapshot: Date) -> Result<Vec<Self>, Vec<DataProblem>> {
        let mut problems = Vec::new();
        let claims = CLAIMS.read(text, &mut problems, |row, cells| {
            claim(row, cells, snapshot)
        });
        if problems.is_empty() {
            Ok(claims)
        } else {
            Err(problems)
        }
    }
}

fn claim(row: &mut Row<'_>, cells: [&str; WIDTH], snapshot: Date) -> Option<BreakEvenClaim> {
    let [
        id,
        publisher,
        about,
        low,
        high,
        claim,
        reference,
        as_of,
        note,
    ] = cells;
    let (id, publisher) = (row.text("id", id), row.text("publisher", publisher));
    let about = row.text("about", about);
    let range = range(row, low, high);
    let claim = row.text("claim", claim);
    let reference = row.text("reference", reference);
    let as_of = row.as_of(as_of, snapshot);
    Some(BreakEvenClaim {
        id: id?,
        publisher: publisher?,
        about: about?,
        range: range?,
        claim: claim?,
        reference: reference?,
        as_of: as_of?,
        note: note.into(),
    })
}

/// Two percentages in order, or two empty cells. The outer `None` is an unreadable one.
fn range(row: &mut Row<'_>, low: &str, high: &str) -> Option<Option<(Percent, Percent)>> {
    if low.is_empty() && high.is_empty() {
        return Some(None);
    }
    let low = row.number::<Percent>("low", low);
    let high = row.number::<Percent>("high", high);
    let (low, high) = (low?, high?);
    if low > high {
        row.refuse(Fault::LowAboveHigh {
            low: "low",
            high: "high",
        });
        return None;
    }
    if high > Percent::WHOLE {
        row.refuse(Fault::AboveAll("high"));
        return None;
    }
    Some(Some((low, high)))
}
