//! Is a price plausible: corridors per unit, and prices that follow from another price.
//! Only the strict check asks this; a page prices with what the check has let through.

use std::collections::HashMap;

use super::dimension::Dimension;
use super::problems::{DataProblem, Fault};
use super::table::Row;
use super::words::{Confidence, Context, ServiceTier, Unit};
use crate::engine::num::Usd;

/// Columns before the tier; equal in both priced tables.
const GROUP: usize = 4;

/// What the sanity rules need of a price.
pub(super) struct Terms {
    pub(super) tier: ServiceTier,
    pub(super) dimension: Dimension,
    pub(super) price: Usd,
    pub(super) confidence: Confidence,
}

/// A price, and where it stands.
pub(super) struct Priced<'t> {
    file: &'static str,
    line: usize,
    /// The cells before the tier: what only prices of the same thing share.
    group: [&'t str; GROUP],
    terms: Terms,
    /// Low confidence with a note that says why: exempt.
    excused: bool,
}

impl<'t> Priced<'t> {
    /// Judges the row by itself and keeps what is needed to judge it beside the others.
    pub(super) fn judge(
        row: &mut Row<'_>,
        group: [&'t str; GROUP],
        terms: Terms,
        note: &str,
    ) -> Self {
        let excused = terms.confidence == Confidence::Low && !note.is_empty();
        let unit = terms.dimension.unit();
        let (low, high) = corridor(unit);
        if terms.price.is_zero() {
            if note.is_empty() {
                row.refuse(Fault::FreeWithoutNote);
            }
        } else if !excused && !(low..=high).contains(&terms.price) {
            row.refuse(Fault::Implausible {
                price: terms.price,
                unit,
                low,
                high,
            });
        }
        Self {
            file: row.file(),
            line: row.line(),
            group,
            terms,
            excused,
        }
    }

    /// How far the row is to be trusted.
    pub(super) fn confidence(&self) -> Confidence {
        self.terms.confidence
    }

    fn key(&self) -> Key<'t> {
        (self.group, self.terms.tier, self.terms.dimension)
    }
}

type Key<'t> = ([&'t str; GROUP], ServiceTier, Dimension);

/// Judges rows beside each other: cache reads against input, tiers against standard, long prompts against short ones.
pub(super) fn compare(rows: &[Priced<'_>], problems: &mut Vec<DataProblem>) {
    let by_key: HashMap<Key<'_>, &Priced<'_>> = rows.iter().map(|row| (row.key(), row)).collect();
    for row in rows.iter().filter(|row| !row.excused) {
        let (group, tier, dimension) = row.key();
        let faults = [
            ceiling(row, by_key.get(&(group, tier, Dimension::Input)).copied()),
            against_standard(
                row,
                by_key
                    .get(&(group, ServiceTier::Standard, dimension))
                    .copied(),
            ),
            against_short(
                row,
                by_key
                    .get(&(below_the_threshold(group), tier, dimension))
                    .copied(),
            ),
        ];
        problems.extend(faults.into_iter().flatten().map(|fault| DataProblem {
            file: row.file,
            line: row.line,
            fault,
        }));
    }
}

/// Reading from the cache never costs more than reading the prompt.
fn ceiling(row: &Priced<'_>, input: Option<&Priced<'_>>) -> Option<Fault> {
    let input = input?;
    if row.terms.dimension != Dimension::CacheRead || row.terms.price <= input.terms.price {
        return None;
    }
    Some(out_of_step(row, "dearer", input, "the input price"))
}

/// Batch and flex never cost more than standard; priority, ultrafast and latency-optimised never less.
fn against_standard(row: &Priced<'_>, standard: Option<&Priced<'_>>) -> Option<Fault> {
    let standard = standard?;
    let side = match row.terms.tier {
        ServiceTier::Batch | ServiceTier::Flex if row.terms.price > standard.terms.price => {
            "dearer"
        }
        ServiceTier::Priority | ServiceTier::Ultrafast | ServiceTier::Latency
            if row.terms.price < standard.terms.price =>
        {
            "cheaper"
        }
        _ => return None,
    };
    Some(out_of_step(row, side, standard, "the standard price"))
}

/// A prompt above the model's threshold never costs less. The Price List itself once said so by mistake.
fn against_short(row: &Priced<'_>, short: Option<&Priced<'_>>) -> Option<Fault> {
    let short = short.filter(|short| row.terms.price < short.terms.price)?;
    let name = "the price of shorter prompts";
    Some(out_of_step(row, "cheaper", short, name))
}

/// The group of the same thing at the usual context length.
fn below_the_threshold(group: [&str; GROUP]) -> [&str; GROUP] {
    let [first, second, third, _] = group;
    [first, second, third, Context::Standard.code()]
}

fn out_of_step(row: &Priced<'_>, side: &'static str, other: &Priced<'_>, name: &str) -> Fault {
    Fault::OutOfStep {
        price: row.terms.price,
        side,
        than: format!(
            "{name} {} in line {}",
            other.terms.price.exact(),
            other.line
        ),
    }
}

/// The lowest and highest price that this unit plausibly has. Wide on purpose: it catches a price per thousand
/// filed as a price per million, not a bargain.
fn corridor(unit: Unit) -> (Usd, Usd) {
    let one = Usd::whole(1);
    let (parts, high) = match unit {
        Unit::MillionTokens => (1_000, 1_000),
        Unit::KiloTpmHour => (1_000, 10),
        Unit::ModelUnitHour | Unit::Hour => (1, 1_000),
        Unit::PtuHour | Unit::GsuHour => (10, 100),
        Unit::PtuMonth | Unit::PtuYear => (1, 100_000),
        Unit::ModelMonth | Unit::CustomUnitMonth => (10, 100),
        Unit::CustomUnitMinute => (1_000, 5),
        Unit::Image | Unit::ImageSeen | Unit::Second => (100_000, 5),
        Unit::Query | Unit::Request | Unit::TextUnit => (100_000, 1),
    };
    (one.per(parts), Usd::whole(high))
}
