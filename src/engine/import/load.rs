//! Tokens over time, where a source has time stamps: the busiest minute, and the load of each hour of a week.
//! How capacity is cut from it belongs to `capacity`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::carry;
use super::number::Stamp;
use crate::engine::date::Date;
use crate::engine::num::{Factor, Mtok};

/// Minutes that are kept one by one: logs come nearly in order of time, and a week behind is enough.
const MINUTES: usize = 10_080;
/// Hours that are kept one by one: two years.
const HOURS: usize = 17_568;
pub(super) const HOURS_OF_WEEK: u32 = 168;
const HOURS_OF_DAY: usize = 24;

/// Tokens counted in one stretch of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tokens {
    /// Sent, without what was read from the cache.
    pub input: u64,
    /// Written by the model.
    pub output: u64,
}

impl Tokens {
    fn total(self) -> u64 {
        self.input.saturating_add(self.output)
    }

    fn and(self, more: Self) -> Self {
        Self {
            input: self.input.saturating_add(more.input),
            output: self.output.saturating_add(more.output),
        }
    }
}

/// Tokens by minute and hour, counted from 1900.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Load {
    #[serde(with = "carry::pairs")]
    minutes: BTreeMap<u32, Tokens>,
    #[serde(with = "carry::pairs")]
    hours: BTreeMap<u32, Tokens>,
    /// The busiest of the minutes that are kept no more.
    past: Option<(u32, Tokens)>,
    /// The latest of the minutes that are kept no more.
    dropped: Option<u32>,
    /// The smallest distance between two time stamps, in minutes.
    gap: Option<u32>,
    /// Something came too late to be put where it belongs.
    partly: bool,
}

/// The load that a source shows.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadCurve {
    /// The busiest minute; `None` where the time stamps are further apart.
    pub peak: Option<Peak>,
    /// Millions of tokens in each hour of a week from Monday, midnight, UTC: the average over the weeks between the
    /// first and the last time stamp. An hour of the week outside of these takes the average of the same hour of the
    /// day: nothing is known of it, which is not none. Cache reads are left out: they count against no throughput.
    pub week: Vec<Mtok>,
    /// Hours of the week that lie between the first and the last time stamp.
    pub covered: u32,
    /// Different hours with tokens.
    pub hours: usize,
    /// True where a whole day between the first and the last has none: no use, or a file that is missing.
    pub idle_days: bool,
    /// Share of output in all of it.
    pub output_share: Option<Factor>,
    /// True where some records came too far out of order, so that figures are "at least".
    pub at_least: bool,
}

/// The busiest minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peak {
    /// Its day.
    pub day: Date,
    /// Minutes since midnight, UTC.
    pub minute: u32,
    /// Its tokens.
    pub tokens: Tokens,
}

fn first_day() -> Option<Date> {
    Date::new(1900, 1, 1)
}

impl Load {
    /// Counts tokens at a moment; nothing where the moment has no minute.
    pub(super) fn add(&mut self, stamp: Option<Stamp>, tokens: Tokens) {
        let at = stamp.and_then(|stamp| {
            let days = u32::try_from(stamp.day.days_since(first_day()?)).ok()?;
            days.checked_mul(1_440)?.checked_add(stamp.minute?)
        });
        let Some(at) = at else {
            return;
        };
        let hour = self.hours.entry(at / 60).or_default();
        *hour = hour.and(tokens);
        if self.hours.len() > HOURS {
            self.hours.pop_first();
            self.partly = true;
        }
        // A minute that was dropped would be counted from zero again.
        self.partly |= self.dropped >= Some(at);
        if !self.minutes.contains_key(&at) {
            let before = self.minutes.range(..at).next_back();
            let after = self.minutes.range(at..).next();
            let near = before.map(|(minute, _)| at.saturating_sub(*minute));
            let far = after.map(|(minute, _)| minute.saturating_sub(at));
            self.gap = [self.gap, near, far].into_iter().flatten().min();
        }
        let minute = self.minutes.entry(at).or_default();
        *minute = minute.and(tokens);
        if self.minutes.len() > MINUTES
            && let Some((at, tokens)) = self.minutes.pop_first()
        {
            self.dropped = self.dropped.max(Some(at));
            let busier = self
                .past
                .is_none_or(|(_, past)| tokens.total() > past.total());
            let kept = self.past.map_or(
                (at, tokens),
                |past| if busier { (at, tokens) } else { past },
            );
            self.past = Some(kept);
        }
    }

    /// What the time stamps show; `None` where they are further apart than an hour. `single` is true where a record is
    /// one call, so that one alone is a minute too.
    pub(super) fn curve(&self, single: bool) -> Option<LoadCurve> {
        let apart = if single { Some(1) } else { self.gap };
        let (first, _) = self
            .hours
            .first_key_value()
            .filter(|_| apart.is_some_and(|gap| gap <= 60))?;
        let (last, _) = self.hours.last_key_value()?;
        let mut week = Week::new(*first, *last);
        for (hour, tokens) in &self.hours {
            week.add(*hour, *tokens);
        }
        let all = self
            .hours
            .values()
            .fold(Tokens::default(), |sum, hour| sum.and(*hour));
        let peak = self.peak().filter(|_| apart == Some(1));
        Some(LoadCurve {
            peak: peak.and_then(|(at, tokens)| day(at, tokens)),
            covered: week.covered(),
            week: week.averages(),
            hours: self.hours.len(),
            idle_days: self.has_idle_days(),
            output_share: tokens(all.output).over(tokens(all.total())),
            at_least: self.partly,
        })
    }

    fn has_idle_days(&self) -> bool {
        let days = || self.hours.keys().map(|hour| hour / 24);
        let mut pairs = days().zip(days().skip(1));
        pairs.any(|(day, next)| next.saturating_sub(day) > 1)
    }

    fn peak(&self) -> Option<(u32, Tokens)> {
        let kept = self.minutes.iter().map(|(at, tokens)| (*at, *tokens));
        // The earliest of equal ones.
        kept.chain(self.past)
            .max_by_key(|(at, tokens)| (tokens.total(), std::cmp::Reverse(*at)))
    }
}

/// The hours of a week from Monday, midnight: tokens, and how often each lies between the first and the last time stamp.
struct Week(Vec<(u64, u32)>);

impl Week {
    fn new(first: u32, last: u32) -> Self {
        let often = |at: u32| {
            let to_first = at
                .saturating_add(HOURS_OF_WEEK)
                .saturating_sub(of_week(first))
                % HOURS_OF_WEEK;
            let rest = last.saturating_sub(first).checked_sub(to_first);
            rest.map_or(0, |rest| (rest / HOURS_OF_WEEK).saturating_add(1))
        };
        Self((0..HOURS_OF_WEEK).map(|at| (0, often(at))).collect())
    }

    fn add(&mut self, hour: u32, tokens: Tokens) {
        let at = usize::try_from(of_week(hour)).ok();
        if let Some((sum, _)) = at.and_then(|at| self.0.get_mut(at)) {
            *sum = sum.saturating_add(tokens.total());
        }
    }

    fn covered(&self) -> u32 {
        let covered = self.0.iter().filter(|(_, often)| *often > 0);
        u32::try_from(covered.count()).unwrap_or(HOURS_OF_WEEK)
    }

    fn averages(&self) -> Vec<Mtok> {
        let one = |(at, (sum, often)): (usize, &(u64, u32))| match *often {
            0 => self.of_day(at % HOURS_OF_DAY),
            often => tokens(*sum).per(often),
        };
        self.0.iter().enumerate().map(one).collect()
    }

    /// The average of one hour of the day, over all days that have it.
    fn of_day(&self, hour: usize) -> Mtok {
        let days = self.0.iter().skip(hour).step_by(HOURS_OF_DAY);
        let (sum, often) = days.fold((0_u64, 0_u32), |(sum, often), (more, times)| {
            (sum.saturating_add(*more), often.saturating_add(*times))
        });
        tokens(sum).per(often)
    }
}

/// The first of January 1900 was a Monday.
const fn of_week(hour: u32) -> u32 {
    hour % HOURS_OF_WEEK
}

fn day(at: u32, tokens: Tokens) -> Option<Peak> {
    let (days, minute) = (at / 1_440, at % 1_440);
    // The calendar counts months: walk there by months and then by days.
    let mut day = first_day()?.plus_months(u16::try_from(days / 31).ok()?);
    while day.days_since(first_day()?) < i32::try_from(days).ok()? {
        let month_on = day.plus_months(1);
        let left = i32::try_from(days)
            .ok()?
            .saturating_sub(day.days_since(first_day()?));
        if month_on.days_since(day) <= left {
            day = month_on;
            continue;
        }
        let (year, month, of_month) = day.parts();
        day = Date::new(
            year,
            month,
            of_month.saturating_add(u8::try_from(left).ok()?),
        )?;
    }
    Some(Peak {
        day,
        minute,
        tokens,
    })
}

/// So many tokens in millions.
pub(super) fn tokens(count: u64) -> Mtok {
    let count: Factor = count.to_string().parse().unwrap_or_default();
    Mtok::tokens(1) * count
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::import::number::stamp;

    fn at(load: &mut Load, text: &str, input: u64) {
        load.add(stamp(text), Tokens { input, output: 0 });
    }

    #[test]
    fn the_busiest_minute_is_found_with_its_day() {
        let mut load = Load::default();
        at(&mut load, "2024-02-29T23:59:01Z", 5);
        at(&mut load, "2024-02-29T23:59:58Z", 6);
        at(&mut load, "2024-03-01T00:00:00Z", 10);
        let peak = load
            .curve(true)
            .and_then(|curve| curve.peak)
            .expect("a peak");
        assert_eq!(peak.day.to_string(), "2024-02-29");
        assert_eq!((peak.minute, peak.tokens.input), (1_439, 11));
    }

    #[test]
    fn an_hour_of_the_week_is_the_average_of_its_weeks() {
        let mut load = Load::default();
        // 2 November 2026 is a Monday; a week later the same hour has none, two weeks later it has 2 million.
        at(&mut load, "2026-11-02T09:00:00Z", 1_000_000);
        at(&mut load, "2026-11-02T09:30:00Z", 3_000_000);
        at(&mut load, "2026-11-16T09:00:00Z", 2_000_000);
        let curve = load.curve(true).expect("a curve");
        assert_eq!(curve.week[9].exact(), "2");
        let other = |(hour, load): (usize, &Mtok)| hour == 9 || load.is_zero();
        assert!(curve.week.iter().enumerate().all(other));
        assert_eq!(
            curve.covered, 168,
            "an hour without use between them is none"
        );
        assert!(curve.idle_days);
    }

    #[test]
    fn days_that_no_file_covers_are_like_those_that_it_covers() {
        let mut load = Load::default();
        // Monday and Tuesday, from midnight to 23:00: 3 and 1 million at nine, so 2 million on every other day.
        at(&mut load, "2026-11-02T00:00:00Z", 600_000);
        at(&mut load, "2026-11-02T09:00:00Z", 3_000_000);
        at(&mut load, "2026-11-03T09:00:00Z", 1_000_000);
        at(&mut load, "2026-11-03T23:00:00Z", 400_000);
        let curve = load.curve(true).expect("a curve");
        assert_eq!((curve.covered, curve.hours), (48, 4));
        assert!(!curve.idle_days);
        let of_day = |day: usize, hour: usize| curve.week[day * 24 + hour].exact();
        let nine: Vec<String> = (0..7).map(|day| of_day(day, 9)).collect();
        assert_eq!(nine, ["3", "1", "2", "2", "2", "2", "2"]);
        // 0.6 and nothing at midnight are 0.3; nothing and 0.4 at 23:00 are 0.2.
        assert_eq!(
            [of_day(1, 0), of_day(6, 0), of_day(6, 23)],
            ["0", "0.3", "0.2"]
        );
    }

    #[test]
    fn time_stamps_a_day_apart_are_no_load_curve() {
        let mut load = Load::default();
        at(&mut load, "2026-11-02T00:00:00Z", 1);
        assert_eq!(load.curve(false), None);
        at(&mut load, "2026-11-03T00:00:00Z", 1);
        assert_eq!(load.curve(false), None);
        at(&mut load, "2026-11-03T01:00:00Z", 1);
        let curve = load.curve(false).expect("hours apart");
        assert_eq!(curve.peak, None);
    }

    #[test]
    fn tokens_beyond_four_thousand_millions_are_counted() {
        assert_eq!(
            tokens(12_345_678_901_234_567_890).exact(),
            "12345678901234.56789"
        );
        assert_eq!(tokens(2_848).exact(), "0.002848");
    }
}
