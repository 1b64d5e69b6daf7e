//! Prompt caching of one workload: what writing and reading cost, from which hit rate it pays, and what it saves.
//! How often a prefix repeats, and how often it is still there, is the buyer's to say.

use super::{Book, Call, Cost, has_own_rates};
use crate::engine::data::Dimension;
use crate::engine::formulas::prompt_cache::{BreakEven, CachePrice};
use crate::engine::num::{Factor, Mtok, Percent, Ratio, Usd};
use crate::engine::quote::LeverRate;
use crate::engine::scenario::{CacheLife, Caching as Usage, Pricing, Workload};

/// Steps of the curve, in per cent.
const STEP: u32 = 5;

/// How long an entry of the cache lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// The model's default, in minutes: five, or thirty at OpenAI, Moonshot AI and Z.ai.
    Default(u32),
    /// One hour.
    Hour,
}

/// Prompt caching of one workload.
#[derive(Clone, Debug)]
pub struct Caching {
    /// What the repeated part of the input costs a year without a cache.
    pub repeated: Usd,
    /// One per life that has prices.
    pub entries: Vec<Entry>,
    /// The lives without a price.
    pub missing: Vec<Life>,
    /// True for own rates: the multiples are the constants of score model 4.6.
    pub constants: bool,
}

/// One life of a cache entry.
#[derive(Clone, Debug)]
pub struct Entry {
    /// How long it lives.
    pub life: Life,
    /// Prices over plain input.
    pub price: CachePrice,
    /// False where no price for writes is published: a miss is then taken as plain input.
    pub has_write_price: bool,
    /// From which hit rate it pays.
    pub break_even: BreakEven,
    /// The prices behind it; empty for own rates.
    pub rates: Vec<LeverRate>,
}

impl Entry {
    fn new(life: Life, price: CachePrice, has_write_price: bool, rates: Vec<LeverRate>) -> Self {
        Self {
            life,
            price,
            has_write_price,
            break_even: price.break_even(),
            rates,
        }
    }

    /// What repeated input costs a year with the cache at a hit rate.
    pub fn cost(&self, repeated: Usd, hit: Percent) -> Usd {
        repeated * self.price.at_hit_rate(hit)
    }

    /// What that saves; below zero where it costs more.
    pub fn saving(&self, repeated: Usd, hit: Percent) -> Usd {
        repeated - self.cost(repeated, hit)
    }

    /// The hit rate from which this entry costs less than another one does at `hit`, or than no cache where that is
    /// the cheaper: `(w − c) / (w − r)` with that cost as c. `None` where no hit rate is high enough.
    pub fn beats(&self, other: &Entry, hit: Percent) -> Option<Ratio> {
        let cost = other.price.at_hit_rate(hit).min(Factor::ONE);
        if self.price.read >= cost {
            return None;
        }
        let from = (self.price.write - cost).ratio_to(self.price.write - self.price.read);
        from.map(Ratio::or_zero)
    }
}

impl Caching {
    /// The entry of a life.
    pub fn of(&self, hour: bool) -> Option<&Entry> {
        let wanted = |entry: &&Entry| (entry.life == Life::Hour) == hour;
        self.entries.iter().find(wanted)
    }

    /// Cost a year against hit rate, from none to all, in steps of five per cent.
    pub fn curve(&self, entry: &Entry) -> Vec<(Percent, Usd)> {
        (0..=100 / STEP)
            .map(|step| Percent::of(step.saturating_mul(STEP), 0))
            .map(|hit| (hit, entry.cost(self.repeated, hit)))
            .collect()
    }
}

/// What goes through the cache today.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Today {
    /// Tokens a month, read or written.
    pub tokens: Mtok,
    /// Share of them that is read.
    pub hits: Percent,
    /// How long entries live.
    pub life: CacheLife,
}

/// What a workload caches today, measured or assumed; `None` for nothing.
pub fn today(workload: &Workload) -> Option<Today> {
    let Pricing::Catalogue { usage, .. } = &workload.pricing else {
        return None;
    };
    let (tokens, hits) = match usage.caching {
        Usage::None => return None,
        Usage::Measured { reads, writes } => {
            (reads + writes, reads.over(reads + writes)?.percent())
        }
        Usage::Assumed { share, hits } => (workload.input * share.factor(), hits),
    };
    tokens.is_positive().then_some(Today {
        tokens,
        hits,
        life: usage.cache_life,
    })
}

/// Caching of a workload of which `share` of the input repeats; `None` for a model that nobody knows or whose input has
/// no price.
pub fn caching(book: Book<'_>, workload: &Workload, share: Percent) -> Option<Caching> {
    match Call::of(workload, book.dataset()) {
        Some(call) => catalogue(book, workload, call, share),
        None if has_own_rates(workload) => own(book, workload, share),
        None => None,
    }
}

fn catalogue(book: Book<'_>, workload: &Workload, call: Call, share: Percent) -> Option<Caching> {
    let input = book.rate(call, Dimension::Input)?;
    let minutes = match book.vendor(call.model) {
        "OpenAI" | "Moonshot AI" | "Z.ai" => 30,
        _ => 5,
    };
    let lives = [
        (Life::Default(minutes), Dimension::CacheWrite),
        (Life::Hour, Dimension::CacheWrite1h),
    ];
    let entry = |(life, write)| entry(book, call, input, life, write);
    let priced: Vec<Result<Entry, Life>> = lives.into_iter().map(entry).collect();
    Some(Caching {
        repeated: plain_input(&book.cost(workload)) * share.factor(),
        missing: priced
            .iter()
            .filter_map(|e| e.as_ref().err().copied())
            .collect(),
        entries: priced.into_iter().filter_map(Result::ok).collect(),
        constants: false,
    })
}

/// The entry of one life, or the life without a price. Only the default life can go without a price of its own for
/// writes: models that have none bill them as plain input.
fn entry(
    book: Book<'_>,
    call: Call,
    input: LeverRate,
    life: Life,
    write: Dimension,
) -> Result<Entry, Life> {
    let read = book.rate(call, Dimension::CacheRead).ok_or(life)?;
    let write = book.rate(call, write);
    if write.is_none() && life == Life::Hour {
        return Err(life);
    }
    let over_input = |rate: LeverRate| rate.price.over(input.price);
    let price = CachePrice {
        write: write.map_or(Some(Factor::ONE), over_input).ok_or(life)?,
        read: over_input(read).ok_or(life)?,
    };
    let rates = [Some(input), Some(read), write];
    let rates = rates.into_iter().flatten().collect();
    Ok(Entry::new(life, price, write.is_some(), rates))
}

fn own(book: Book<'_>, workload: &Workload, share: Percent) -> Option<Caching> {
    let cost = book.cost(workload);
    cost.whole()?;
    let model = book.model;
    let entry = |life, write| {
        let price = CachePrice {
            write,
            read: model.cache_read,
        };
        Entry::new(life, price, true, Vec::new())
    };
    Some(Caching {
        repeated: plain_input(&cost) * share.factor(),
        entries: vec![
            entry(Life::Default(5), model.cache_write),
            entry(Life::Hour, model.cache_write_hour),
        ],
        missing: Vec::new(),
        constants: true,
    })
}

/// What the input that is not cached yet costs a year.
fn plain_input(cost: &Cost) -> Usd {
    let input = cost
        .lines
        .iter()
        .filter(|line| line.dimension == Dimension::Input);
    input.map(|line| line.yearly).sum()
}
