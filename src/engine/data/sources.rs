//! Where a row comes from: `sources.tsv`, one source a line.
//! How far a source is to be trusted is said by each row that cites it, not here.

use super::problems::DataProblem;
use super::table::Table;
use crate::engine::date::Date;

pub(super) const SOURCES: Table<5> = Table {
    file: "sources.tsv",
    columns: ["id", "title", "as_of", "licence", "reference"],
    key: 1,
};

/// A published place that rows of the other tables cite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Short stable id.
    pub id: Box<str>,
    /// What it is.
    pub title: Box<str>,
    /// Newest date inside; the first of the month where only the month is known.
    pub as_of: Date,
    /// Licence, or "none stated: facts only".
    pub licence: Box<str>,
    /// Address or description.
    pub reference: Box<str>,
}

/// The place of a [`Source`] in its dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceIx(u16);

impl SourceIx {
    /// Its place in the list, from zero.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// All sources, in order of their ids.
#[derive(Clone, Debug)]
pub(super) struct Sources {
    list: Vec<Source>,
    /// False when a row was refused: then a missing id may be the refused one and is not reported again.
    complete: bool,
}

impl Sources {
    pub(super) fn read(text: &str, snapshot: Date, problems: &mut Vec<DataProblem>) -> Self {
        let before = problems.len();
        let list = SOURCES.read(
            text,
            problems,
            |row, [id, title, as_of, licence, reference]| {
                let (id, title) = (row.text("id", id), row.text("title", title));
                let as_of = row.as_of(as_of, snapshot);
                let licence = row.text("licence", licence);
                let reference = row.text("reference", reference);
                Some(Source {
                    id: id?,
                    title: title?,
                    as_of: as_of?,
                    licence: licence?,
                    reference: reference?,
                })
            },
        );
        Self {
            complete: problems.len() == before,
            list,
        }
    }

    pub(super) fn find(&self, id: &str) -> Option<SourceIx> {
        let at = self
            .list
            .binary_search_by(|source| (*source.id).cmp(id))
            .ok()?;
        u16::try_from(at).ok().map(SourceIx)
    }

    pub(super) fn get(&self, ix: SourceIx) -> Option<&Source> {
        self.list.get(ix.index())
    }

    pub(super) fn into_list(self) -> Vec<Source> {
        self.list
    }

    pub(super) fn is_complete(&self) -> bool {
        self.complete
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }
}
