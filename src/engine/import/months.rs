//! How far a file covers each month, and which days are too recent to be settled.
//! What to do about a part of a month is the reader's choice and belongs to `workloads`.

use std::collections::BTreeMap;

use super::format::Format;
use super::kinds::Month;
use super::tally::Tally;
use crate::engine::date::Date;
use crate::engine::num::{Factor, Usd};

/// Days after which AWS changes use no more: billing data settle late (72 hours).
const SETTLED_AFTER: i32 = 3;

/// A month of use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthSeen {
    /// Which.
    pub month: Month,
    /// The first day with use of Bedrock, or of the period that the file states.
    pub first: Date,
    /// The last.
    pub last: Date,
    /// AWS says that it is estimated.
    pub estimated: bool,
}

impl MonthSeen {
    /// True where the first and the last day of the month are covered.
    pub fn is_whole(self) -> bool {
        self.month.days() == Some((self.first, self.last))
    }

    /// What makes a whole month of the days that are covered.
    pub fn scale(self) -> Factor {
        let days = |first: Date, last: Date| {
            let days = last.days_since(first).saturating_add(1);
            u32::try_from(days).map_or(Factor::ZERO, |days| Factor::of(days, 0))
        };
        let whole = self.month.days().map(|(first, last)| days(first, last));
        let scale = whole.and_then(|whole| whole.divided_by(days(self.first, self.last)));
        scale.unwrap_or(Factor::ONE)
    }
}

/// Use that AWS may still change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsettled {
    /// The first of the days.
    pub from: Date,
    /// Charged on them so far; `None` where the file states charges for several days at once.
    pub cost: Option<Usd>,
}

/// True for a table of Cost Explorer's by month: each of its rows names the first day of one. By day such a table would
/// have others too.
fn is_by_month(tally: &Tally) -> bool {
    let is_first = |day: &Date| day.parts().2 == 1;
    tally.format == Some(Format::CostExplorerCsv) && tally.days.keys().all(is_first)
}

/// The months in which use was seen; where the file counts by month, the one that `today` is in up to the day before.
pub(super) fn months(tally: &Tally, today: Date) -> Vec<MonthSeen> {
    let by_month = is_by_month(tally);
    let last_of = |month: Month, day: Date| match month.days().filter(|_| by_month) {
        Some((_, last)) => last.min(today.day_before()).max(day),
        None => day,
    };
    let mut seen: BTreeMap<Month, MonthSeen> = BTreeMap::new();
    for day in tally.days.keys().copied() {
        let month = Month::of(day);
        let one = seen.entry(month).or_insert(MonthSeen {
            month,
            first: day,
            last: last_of(month, day),
            estimated: tally.estimated.contains(&month),
        });
        one.last = one.last.max(last_of(month, day));
    }
    seen.into_values().collect()
}

/// The days within 72 hours before `today`, or after it.
pub(super) fn unsettled(tally: &Tally, today: Date) -> Option<Unsettled> {
    let recent = |day: &&Date| today.days_since(**day) < SETTLED_AFTER;
    if is_by_month(tally) {
        let last = months(tally, today).last()?.last;
        return recent(&&last).then_some(Unsettled {
            from: last,
            cost: None,
        });
    }
    let from = *tally.days.keys().find(recent)?;
    let cost = tally.days.range(from..).map(|(_, cost)| *cost).sum();
    let cost = (!tally.spanned).then_some(cost);
    Some(Unsettled { from, cost })
}
