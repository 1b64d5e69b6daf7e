//! The same models outside Bedrock: `same_models.tsv`, one reviewed pair a line, with the prices of those models and the
//! sources they cite. What buying there is worth belongs to the comparisons.

use super::Dataset;
use super::alternatives::{self, Alternative};
use super::models::{Model, ModelIx};
use super::problems::{DataProblem, Fault};
use super::snapshot::Shelf;
use super::sources::{Source, SourceIx, Sources};
use super::table::Table;
use super::texts::OutsideTexts;
use super::words::Channel;
use crate::engine::date::Date;

const WIDTH: usize = 6;

pub(super) const SAME: Table<WIDTH> = Table {
    file: "same_models.tsv",
    columns: [
        "model",
        "channel",
        "channel_model",
        "source",
        "as_of",
        "note",
    ],
    key: 2,
};

/// A model of Bedrock and the same one in another channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameModel {
    /// Bedrock's.
    pub model: ModelIx,
    /// Who else sells it.
    pub channel: Channel,
    /// Its id there.
    pub channel_model: Box<str>,
    /// Who says so.
    pub source: SourceIx,
    /// When they said so.
    pub as_of: Date,
    /// Why it counts as the same; may be empty.
    pub note: Box<str>,
}

/// Prices outside Bedrock of models that Bedrock sells too.
#[derive(Clone, Debug)]
pub struct Outside {
    sources: Sources,
    /// The prices, in force or not.
    pub prices: Vec<Alternative>,
    /// Which model is which.
    pub same: Vec<SameModel>,
}

impl Outside {
    /// Reads the texts beside a dataset; rows that do not read are left out, because the strict check has judged them.
    pub fn open(dataset: &Dataset, texts: &OutsideTexts) -> Self {
        let mut ignored = Vec::new();
        let as_of = dataset.as_of();
        let shelf = Shelf {
            as_of,
            sources: Sources::read(&texts.sources, as_of, &mut ignored),
        };
        Self {
            prices: alternatives::read_all(&texts.prices, &shelf),
            same: read(&texts.same, (dataset.models(), true), &shelf, &mut ignored),
            sources: shelf.sources,
        }
    }

    /// The source at a place. Places of the dataset's own sources mean nothing here.
    pub fn source(&self, ix: SourceIx) -> Option<&Source> {
        self.sources.get(ix)
    }
}

/// `complete` is false when a row of the models was refused: then an unknown id may be the refused one.
pub(super) fn read(
    text: &str,
    (models, complete): (&[Model], bool),
    shelf: &Shelf,
    problems: &mut Vec<DataProblem>,
) -> Vec<SameModel> {
    SAME.read(text, problems, |row, cells| {
        let [model, channel, channel_model, source, as_of, note] = cells;
        let ix = ModelIx::of(model, models);
        if ix.is_none() && complete {
            row.refuse(Fault::UnknownModel(model.to_owned()));
        }
        let channel = row.word("channel", channel);
        let channel_model = row.text("channel_model", channel_model);
        let source = row.source(source, &shelf.sources);
        let as_of = row.as_of(as_of, shelf.as_of);
        Some(SameModel {
            model: ix?,
            channel: channel?,
            channel_model: channel_model?,
            source: source?,
            as_of: as_of?,
            note: note.into(),
        })
    })
}
