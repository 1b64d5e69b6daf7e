//! Bedrock list prices: `rates.tsv`, one price a line, found by model and read only when asked for.
//! Whether a price is plausible is judged in `sanity`, and what it costs a workload in the quote.

use std::borrow::Cow;

use super::dimension::Dimension;
use super::found::Found;
use super::models::ModelIx;
use super::offer::Offer;
use super::pack::unpack;
use super::region::Region;
use super::snapshot::Shelf;
use super::sources::SourceIx;
use super::table::{Row, Table, split_header};
use super::words::{Confidence, Context, Scope, ServiceTier, Unit};
use crate::engine::date::Date;
use crate::engine::num::{Usd, UsdPerMtok};

const WIDTH: usize = 14;

pub(super) const RATES: Table<WIDTH> = Table {
    file: "rates.tsv",
    columns: [
        "model",
        "region",
        "scope",
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

/// What names one price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RateKey {
    /// The model.
    pub model: ModelIx,
    /// Where the request is sent from.
    pub region: Region,
    /// Where it may be served.
    pub scope: Scope,
    /// Length class of the prompt.
    pub context: Context,
    /// Service tier.
    pub tier: ServiceTier,
    /// What is bought.
    pub dimension: Dimension,
}

/// One price. Its note is in [`Dataset::note`](super::Dataset::note).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// AWS Region or pseudo-region of the row.
    pub region: Region,
    /// Where the request may be served.
    pub scope: Scope,
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
}

/// The columns of a [`Rate`] that order the rows of one model.
type RowKey = (Region, Scope, Context, ServiceTier, Dimension);

impl Rate {
    /// The price per million tokens; `None` for what is not billed by tokens.
    pub fn per_mtok(&self) -> Option<UsdPerMtok> {
        (self.unit == Unit::MillionTokens).then(|| self.price.per_mtok())
    }

    fn row_key(&self) -> RowKey {
        (
            self.region,
            self.scope,
            self.context,
            self.tier,
            self.dimension,
        )
    }

    /// True on a day the row is in force.
    fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Reads a row without its model.
    pub(super) fn read(row: &mut Row<'_>, cells: [&str; WIDTH], shelf: &Shelf) -> Option<Self> {
        let [_model, region, scope, offer @ ..] = cells;
        let region = row.word("region", region);
        let scope = row.word("scope", scope);
        let offer = Offer::read(row, offer, shelf)?;
        Some(Self {
            region: region?,
            scope: scope?,
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
        })
    }
}

/// The prices of one model, sorted; empty if it has none or if one of them is unreadable.
pub(super) fn read_model(text: &str, model: &str, shelf: &Shelf) -> Vec<Rate> {
    RATES
        .read_part(&rows_of(text, model), |row, cells| {
            Rate::read(row, cells, shelf)
        })
        .unwrap_or_default()
}

/// The note of one price.
pub(super) fn note(text: &str, model: &str, rate: &Rate) -> Option<String> {
    let key = [
        model,
        rate.region.code(),
        rate.scope.code(),
        rate.context.code(),
        rate.tier.code(),
        rate.dimension.code(),
        "",
    ]
    .join("\t");
    let rows = rows_of(text, model);
    let line = rows
        .split_terminator('\n')
        .find(|line| line.starts_with(&key))?;
    line.rsplit('\t')
        .next()
        .filter(|note| !note.is_empty())
        .map(str::to_owned)
}

/// The row in force on `day` for `key`, or the row of a wider place that covers it. Never another Region's.
pub(super) fn find(rates: &[Rate], key: RateKey, day: Date) -> Option<Found> {
    let row_of = |region| {
        let wanted = (region, key.scope, key.context, key.tier, key.dimension);
        let at = rates.binary_search_by_key(&wanted, Rate::row_key).ok()?;
        rates.get(at).filter(|rate| rate.holds_on(day)).copied()
    };
    let rate = places(key).find_map(row_of)?;
    let exact = rate.region == key.region || key.scope == Scope::Global;
    Some(if exact {
        Found::Exact(rate)
    } else {
        Found::Profile(rate)
    })
}

/// Where a price for `key` may stand, the best place first: the Region itself, then what covers it for that scope.
/// Nowhere for a code without a recorded Region.
pub(super) fn places(key: RateKey) -> impl Iterator<Item = Region> {
    let own = (!key.region.is_unlabelled()).then_some(key.region);
    let global =
        (key.scope == Scope::Global && key.region.is_commercial()).then_some(Region::Global);
    let around = (key.scope == Scope::InRegionOrGeo).then(|| key.region.covers());
    own.into_iter()
        .chain(global)
        .chain(around.into_iter().flatten())
}

/// The rows of `model` as the reviewed file has them.
fn rows_of<'t>(text: &'t str, model: &str) -> Cow<'t, str> {
    let (header, _) = split_header(text);
    unpack(header, lines_of(text, model))
}

/// The lines of `model`, found by binary search over byte offsets: rows ascend by their first cell, and a row with
/// an empty one belongs to the model above it.
fn lines_of<'t>(text: &'t str, model: &str) -> &'t str {
    let (_, body) = split_header(text);
    let start = first_line(body, |id| id >= model);
    let end = first_line(body, |id| id > model);
    body.get(start..end).unwrap_or_default()
}

/// The offset of the first line whose first cell is `reached`; the length of `body` if none is.
fn first_line(body: &str, reached: impl Fn(&str) -> bool) -> usize {
    let (mut low, mut high) = (0, body.len());
    while low < high {
        let (start, line) = line_around(body, low.midpoint(high));
        let (first, model) = model_of(body, start, line);
        if reached(model) {
            high = first;
        } else {
            low = start.saturating_add(line.len()).saturating_add(1);
        }
    }
    high
}

/// The model of the line at `start`, and where the model's first line starts.
fn model_of<'t>(body: &'t str, mut start: usize, mut line: &'t str) -> (usize, &'t str) {
    while line.starts_with('\t') && start > 0 {
        (start, line) = line_around(body, start.saturating_sub(1));
    }
    (start, line.split('\t').next().unwrap_or(line))
}

/// The line that holds the byte at `offset`, and where it starts.
fn line_around(body: &str, offset: usize) -> (usize, &str) {
    let before = body.as_bytes().get(..offset).unwrap_or_default();
    let start = before
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |at| at.saturating_add(1));
    let rest = body.get(start..).unwrap_or_default();
    (start, rest.split('\n').next().unwrap_or(rest))
}
