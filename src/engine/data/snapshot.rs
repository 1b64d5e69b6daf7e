//! The small tables that every use of the data needs: the snapshot's id and date, sources, models, benchmark and
//! price classes. The prices themselves are read elsewhere, when somebody asks for them.

use super::benchmark::{self, Benchmark};
use super::models::{self, Model};
use super::problems::{DataProblem, Fault};
use super::ranges::{self, PriceClass};
use super::sources::Sources;
use super::table::Table;
use super::texts::Texts;
use super::words::Confidence;
use crate::engine::date::Date;

const SNAPSHOT: Table<2> = Table {
    file: "snapshot.tsv",
    columns: ["id", "as_of"],
    key: 1,
};

/// What every row is read against: the sources it may cite, the date it may not pass.
#[derive(Clone, Debug)]
pub(super) struct Shelf {
    pub(super) as_of: Date,
    pub(super) sources: Sources,
}

/// The small tables.
#[derive(Clone, Debug)]
pub(super) struct Small {
    pub(super) id: Box<str>,
    pub(super) shelf: Shelf,
    pub(super) models: Vec<Model>,
    /// False when a source or a model was refused: then a missing id may be the refused one.
    pub(super) models_complete: bool,
    pub(super) classes: Vec<PriceClass>,
    /// `None` only together with a problem.
    pub(super) benchmark: Option<Benchmark>,
    pub(super) benchmark_rows: Vec<Confidence>,
}

impl Small {
    /// `None`, with the problem, if the snapshot has no id and date; else whatever was readable.
    pub(super) fn read(texts: &Texts, problems: &mut Vec<DataProblem>) -> Option<Self> {
        let (id, as_of) = id_and_date(&texts.snapshot, problems)?;
        let sources = Sources::read(&texts.sources, as_of, problems);
        let shelf = Shelf { as_of, sources };
        let before = problems.len();
        let models = models::read(&texts.models, &shelf, problems);
        let models_complete = shelf.sources.is_complete() && problems.len() == before;
        let (lines, benchmark) = benchmark::read(&texts.benchmark, &shelf, problems);
        Some(Self {
            id,
            models,
            models_complete,
            classes: ranges::classes(&texts.price_classes, &shelf, problems),
            benchmark,
            benchmark_rows: lines.iter().map(|line| line.confidence).collect(),
            shelf,
        })
    }
}

fn id_and_date(text: &str, problems: &mut Vec<DataProblem>) -> Option<(Box<str>, Date)> {
    let before = problems.len();
    let rows = SNAPSHOT.read(text, problems, |row, [id, as_of]| {
        let id = row.text("id", id);
        row.text("as_of", as_of)?;
        let as_of = row.day("as_of", as_of)??;
        Some((id?, as_of))
    });
    if rows.len() != 1 && problems.len() == before {
        problems.push(DataProblem {
            file: SNAPSHOT.file,
            line: 0,
            fault: Fault::MissingRow("the snapshot: exactly one, with id and date".to_owned()),
        });
    }
    rows.into_iter().next().filter(|_| problems.len() == before)
}
