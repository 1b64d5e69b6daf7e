//! The cells that `rates.tsv` and `alternatives.tsv` share: what is bought, for how much, since when, says who.
//! Who sells it and where belongs to those two tables.

use super::dimension::Dimension;
use super::problems::Fault;
use super::snapshot::Shelf;
use super::sources::SourceIx;
use super::table::Row;
use super::words::{Confidence, Context, ServiceTier, Unit};
use crate::engine::date::Date;
use crate::engine::num::Usd;

/// The shared part of a priced row.
pub(super) struct Offer {
    pub(super) context: Context,
    pub(super) tier: ServiceTier,
    pub(super) dimension: Dimension,
    pub(super) price: Usd,
    pub(super) unit: Unit,
    pub(super) from: Option<Date>,
    pub(super) until: Option<Date>,
    pub(super) source: SourceIx,
    pub(super) as_of: Date,
    pub(super) confidence: Confidence,
}

impl Offer {
    /// Reads the columns from `context` to `note`; the note is free text and left to the caller.
    pub(super) fn read(row: &mut Row<'_>, cells: [&str; 11], shelf: &Shelf) -> Option<Self> {
        let [context, tier, dimension, price, unit, rest @ ..] = cells;
        let [from, until, source, as_of, confidence, _note] = rest;
        let context = row.word("context", context);
        let tier = row.word("tier", tier);
        let dimension = row.word::<Dimension>("dimension", dimension);
        let price = row.price("price", price);
        let unit = row.word::<Unit>("unit", unit);
        let from = row.day("from", from);
        let until = row.day("until", until);
        let source = row.source(source, &shelf.sources);
        let as_of = row.as_of(as_of, shelf.as_of);
        let confidence = row.word("confidence", confidence);
        if let (Some(Some(from)), Some(Some(until))) = (from, until)
            && from > until
        {
            row.refuse(Fault::EndsBeforeItBegins { from, until });
        }
        let (dimension, unit) = (dimension?, unit?);
        if unit != dimension.unit() {
            row.refuse(Fault::WrongUnit {
                found: unit,
                expected: dimension.unit(),
            });
            return None;
        }
        Some(Self {
            context: context?,
            tier: tier?,
            dimension,
            price: price?,
            unit,
            from: from?,
            until: until?,
            source: source?,
            as_of: as_of?,
            confidence: confidence?,
        })
    }
}
