//! Models and their lifecycle: `models.tsv`, one model a line.
//! Prices belong to `rates`; a model may stand here without one, and is then shown as such.

use super::problems::{DataProblem, Fault};
use super::snapshot::Shelf;
use super::sources::SourceIx;
use super::table::{Row, Table};
use super::words::{Confidence, Status};
use crate::engine::date::Date;

const WIDTH: usize = 11;

pub(super) const MODELS: Table<WIDTH> = Table {
    file: "models.tsv",
    columns: [
        "model",
        "vendor",
        "name",
        "status",
        "legacy_date",
        "eol_date",
        "extended_access_date",
        "source",
        "as_of",
        "confidence",
        "note",
    ],
    key: 1,
};

/// A Bedrock model, or a priced service beside the models.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// Base model id.
    pub id: Box<str>,
    /// Who makes it.
    pub vendor: Box<str>,
    /// What people call it.
    pub name: Box<str>,
    /// Where it stands in its life.
    pub status: Status,
    /// First day as Legacy.
    pub legacy: Option<Date>,
    /// Last day of service.
    pub eol: Option<Date>,
    /// First day of public extended access, from which the price may rise.
    pub extended_access: Option<Date>,
    /// Who says so.
    pub source: SourceIx,
    /// When they said so.
    pub as_of: Date,
    /// How far to trust it.
    pub confidence: Confidence,
    /// What a reader should know; may be empty.
    pub note: Box<str>,
}

impl Model {
    /// True for Amazon's own models; every other vendor is a third party under an agreement.
    pub fn is_amazon(&self) -> bool {
        &*self.vendor == "Amazon"
    }
}

/// True for a text that can be a model id: letters, digits and `.:-_`, at most a hundred of them.
pub fn is_model_id(text: &str) -> bool {
    let part = |c: char| c.is_ascii_alphanumeric() || ".:-_".contains(c);
    !text.is_empty() && text.len() <= 100 && text.chars().all(part)
}

/// The place of a [`Model`] in its dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ModelIx(u16);

impl ModelIx {
    /// The place of `id` among models sorted by id.
    pub(super) fn of(id: &str, models: &[Model]) -> Option<Self> {
        let at = models.binary_search_by(|model| (*model.id).cmp(id)).ok()?;
        u16::try_from(at).ok().map(Self)
    }

    pub(super) fn index(self) -> usize {
        usize::from(self.0)
    }
}

pub(super) fn read(text: &str, shelf: &Shelf, problems: &mut Vec<DataProblem>) -> Vec<Model> {
    MODELS.read(text, problems, |row, cells| model(row, cells, shelf))
}

fn model(row: &mut Row<'_>, cells: [&str; WIDTH], shelf: &Shelf) -> Option<Model> {
    let [id, vendor, name, status, rest @ ..] = cells;
    let [
        legacy,
        eol,
        extended_access,
        source,
        as_of,
        confidence,
        note,
    ] = rest;
    let (id, vendor, name) = (
        row.text("model", id),
        row.text("vendor", vendor),
        row.text("name", name),
    );
    let status = row.word("status", status);
    let legacy = row.day("legacy_date", legacy);
    let eol = row.day("eol_date", eol);
    let extended_access = row.day("extended_access_date", extended_access);
    let source = row.source(source, &shelf.sources);
    let as_of = row.as_of(as_of, shelf.as_of);
    let confidence = row.word("confidence", confidence);
    if let (Some(status), Some(Some(eol))) = (status, eol)
        && status != Status::Eol
        && eol < shelf.as_of
    {
        row.refuse(Fault::PastEndOfLife(eol));
    }
    Some(Model {
        id: id?,
        vendor: vendor?,
        name: name?,
        status: status?,
        legacy: legacy?,
        eol: eol?,
        extended_access: extended_access?,
        source: source?,
        as_of: as_of?,
        confidence: confidence?,
        note: note.into(),
    })
}
