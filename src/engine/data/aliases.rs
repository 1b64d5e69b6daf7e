//! What AWS calls the models: `aliases.tsv`, one reviewed name a line. The names of models in the Price List and in
//! bills, taken letter for letter; what else a usage type says belongs to `usage_type`.

use super::models::ModelIx;
use super::problems::{DataProblem, Fault};
use super::sources::SourceIx;
use super::table::{Row, Table};
use super::texts::Texts;
use super::words::words;
use super::{Dataset, snapshot::Shelf};
use crate::engine::date::Date;

const WIDTH: usize = 6;

const ALIASES: Table<WIDTH> = Table {
    file: "aliases.tsv",
    columns: ["field", "name", "model", "source", "as_of", "note"],
    key: 2,
};

words! {
    /// Where a name stands. The same name may mean something else in another field.
    AliasField {
        /// The attribute `model` of a product, or `titanModel`.
        Model = "model",
        /// The name of the service, which a bill shows as the product: `Claude Sonnet 4.6 (Amazon Bedrock Edition)`.
        ServiceName = "service_name",
        /// The model's part of a usage type: `NovaMicro`.
        UsageType = "usage_type",
    }
}

/// One name of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// Where the name stands.
    pub field: AliasField,
    /// The name, letter for letter.
    pub name: Box<str>,
    /// The model; `None` for a name that the catalogue leaves out on purpose, which the note explains.
    pub model: Option<ModelIx>,
    /// Who says so.
    pub source: SourceIx,
    /// When they said so.
    pub as_of: Date,
    /// What a reader should know; never empty for a name that is left out.
    pub note: Box<str>,
}

/// Every reviewed name.
#[derive(Clone, Debug)]
pub struct Aliases {
    /// Sorted by field and name, as the file is.
    rows: Vec<Alias>,
}

impl Aliases {
    /// Reads the text of `aliases.tsv` against the models and sources of a dataset, which must hold every source that
    /// the table cites: the one in the page does not. Says everything that is wrong with it.
    pub fn open(text: &str, data: &Dataset) -> Result<Self, Vec<DataProblem>> {
        let mut problems = Vec::new();
        let rows = ALIASES.read(text, &mut problems, |row, cells| {
            alias(row, cells, &data.small.shelf, |id| data.model(id))
        });
        match problems.is_empty() {
            true => Ok(Self { rows }),
            false => Err(problems),
        }
    }

    /// The row for exactly this name in this field.
    pub fn find(&self, field: AliasField, name: &str) -> Option<&Alias> {
        let key = |row: &Alias| (row.field, &*row.name).cmp(&(field, name));
        let at = self.rows.binary_search_by(key).ok()?;
        self.rows.get(at)
    }

    /// Every row, in the order of the file.
    pub fn rows(&self) -> &[Alias] {
        &self.rows
    }
}

/// AWS's names of the models without who says so: for the page, whose dataset holds fewer sources than the table cites.
#[derive(Clone, Debug, Default)]
pub struct ModelNames {
    /// Sorted by field and name, as the file is.
    rows: Vec<(AliasField, Box<str>, Meant)>,
}

/// What a reviewed name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// A model of the catalogue.
    Model(ModelIx),
    /// What the catalogue leaves out on purpose.
    LeftOut,
}

impl ModelNames {
    /// The shipped names, which `rates check` has judged before the site is built.
    pub fn shipped(data: &Dataset) -> Self {
        Self::read(&Texts::names(), data)
    }

    /// Reads a table that [`Aliases::open`] takes; a row that it would refuse is left out.
    pub fn read(text: &str, data: &Dataset) -> Self {
        let row = |line: &str| {
            let mut cells = line.split('\t');
            let (field, name, model) = (cells.next()?, cells.next()?, cells.next()?);
            let meant = match model {
                "" => Meant::LeftOut,
                id => Meant::Model(data.model(id)?),
            };
            Some((field.parse().ok()?, name.into(), meant))
        };
        Self {
            rows: text.lines().skip(1).filter_map(row).collect(),
        }
    }

    /// What exactly this name in this field means.
    pub fn find(&self, field: AliasField, name: &str) -> Option<Meant> {
        let key = |row: &(AliasField, Box<str>, Meant)| (row.0, &*row.1).cmp(&(field, name));
        let at = self.rows.binary_search_by(key).ok()?;
        self.rows.get(at).map(|(_, _, meant)| *meant)
    }
}

fn alias(
    row: &mut Row<'_>,
    cells: [&str; WIDTH],
    shelf: &Shelf,
    find: impl Fn(&str) -> Option<ModelIx>,
) -> Option<Alias> {
    let [field, name, model, source, as_of, note] = cells;
    let field = row.word("field", field);
    let name = row.text("name", name);
    let ix = find(model);
    if model.is_empty() {
        // Without a model the note is what says that this is a decision and not a gap.
        row.text("note", note)?;
    } else if ix.is_none() {
        row.refuse(Fault::UnknownModel(model.to_owned()));
    }
    let source = row.source(source, &shelf.sources);
    let as_of = row.as_of(as_of, shelf.as_of);
    Some(Alias {
        field: field?,
        name: name?,
        model: ix,
        source: source?,
        as_of: as_of?,
        note: note.into(),
    })
}
