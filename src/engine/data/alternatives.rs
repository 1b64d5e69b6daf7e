//! What the same or a comparable model costs elsewhere: `alternatives.tsv`, one price a line.
//! Which of them is comparable, and what that is worth, belongs to the checks.

use super::dimension::Dimension;
use super::offer::Offer;
use super::pack::unpack_all;
use super::snapshot::Shelf;
use super::sources::SourceIx;
use super::table::{Row, Table};
use super::words::{Channel, Confidence, Context, ServiceTier, Unit};
use crate::engine::date::Date;
use crate::engine::num::Usd;

const WIDTH: usize = 14;

pub(super) const ALTERNATIVES: Table<WIDTH> = Table {
    file: "alternatives.tsv",
    columns: [
        "channel",
        "model",
        "place",
        "context",
        "tier",
        "dimension",
        "price",
        "unit",
        "from",
        "until",
        "source",
        "as_of",
        "confidence",
        "note",
    ],
    key: 6,
};

/// One price outside Bedrock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Who sells it.
    pub channel: Channel,
    /// The seller's model id.
    pub model: Box<str>,
    /// Where it is served, in the seller's terms: `global`, `eu-datazone`, `regional-in-13-regions`.
    pub place: Box<str>,
    /// Length class of the prompt.
    pub context: Context,
    /// Service tier.
    pub tier: ServiceTier,
    /// What is bought.
    pub dimension: Dimension,
    /// US dollars per `unit`.
    pub price: Usd,
    /// What the price buys.
    pub unit: Unit,
    /// First day in force, where known.
    pub from: Option<Date>,
    /// Last day in force, where known.
    pub until: Option<Date>,
    /// Who says so.
    pub source: SourceIx,
    /// When they said so; the first of the month where only the month is known.
    pub as_of: Date,
    /// How far to trust it.
    pub confidence: Confidence,
    /// What a reader should know; may be empty.
    pub note: Box<str>,
}

impl Alternative {
    pub(super) fn read(row: &mut Row<'_>, cells: [&str; WIDTH], shelf: &Shelf) -> Option<Self> {
        let [channel, model, place, offer @ ..] = cells;
        let [.., note] = offer;
        let channel = row.word("channel", channel);
        let (model, place) = (row.text("model", model), row.text("place", place));
        let offer = Offer::read(row, offer, shelf)?;
        Some(Self {
            channel: channel?,
            model: model?,
            place: place?,
            context: offer.context,
            tier: offer.tier,
            dimension: offer.dimension,
            price: offer.price,
            unit: offer.unit,
            from: offer.from,
            until: offer.until,
            source: offer.source,
            as_of: offer.as_of,
            confidence: offer.confidence,
            note: note.into(),
        })
    }
}

/// Every readable alternative, packed or not, in the order of the file; rows not in force on the snapshot's day included.
pub(super) fn read_all(text: &str, shelf: &Shelf) -> Vec<Alternative> {
    ALTERNATIVES.read(&unpack_all(text), &mut Vec::new(), |row, cells| {
        Alternative::read(row, cells, shelf)
    })
}
