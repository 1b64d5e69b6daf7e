//! The same models outside Bedrock: `same_models.tsv`, one reviewed pair a line, with the prices of those models and the
//! sources they cite. What buying there is worth belongs to the comparisons.

use super::Dataset;
use super::alternatives::{self, Alternative};
use super::models::ModelIx;
use super::problems::{DataProblem, Fault};
use super::snapshot::Shelf;
use super::sources::{Source, SourceIx, Sources};
use super::table::{Row, Table};
use super::texts::OutsideTexts;
use super::words::Channel;
use crate::engine::date::Date;

const WIDTH: usize = 6;

const SAME: Table<WIDTH> = Table {
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
    /// Reads the texts against the models of a dataset. Says everything that is wrong with the pairs; the prices are
    /// judged with the dataset.
    pub fn open(dataset: &Dataset, texts: &OutsideTexts) -> Result<Self, Vec<DataProblem>> {
        let mut problems = Vec::new();
        let as_of = dataset.as_of();
        let sources = Sources::read(&texts.sources, as_of, &mut problems);
        let shelf = Shelf { as_of, sources };
        let prices = alternatives::read_all(&texts.prices, &shelf);
        let same = SAME.read(&texts.same, &mut problems, |row, cells| {
            same(row, cells, dataset, &shelf, &prices)
        });
        match problems.is_empty() {
            true => Ok(Self {
                sources: shelf.sources,
                prices,
                same,
            }),
            false => Err(problems),
        }
    }

    /// The source at a place. Places of the dataset's own sources mean nothing here.
    pub fn source(&self, ix: SourceIx) -> Option<&Source> {
        self.sources.get(ix)
    }
}

fn same(
    row: &mut Row<'_>,
    cells: [&str; WIDTH],
    dataset: &Dataset,
    shelf: &Shelf,
    prices: &[Alternative],
) -> Option<SameModel> {
    let [model, channel, channel_model, source, as_of, note] = cells;
    let ix = dataset.model(model);
    if ix.is_none() {
        row.refuse(Fault::UnknownModel(model.to_owned()));
    }
    let channel = row.word("channel", channel);
    let sold =
        |price: &Alternative| Some(price.channel) == channel && *price.model == *channel_model;
    if channel.is_some() && !prices.iter().any(sold) {
        row.refuse(Fault::NotSold(channel_model.to_owned()));
    }
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
}
