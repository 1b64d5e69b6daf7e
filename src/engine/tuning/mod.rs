//! Ways to specialise a model, side by side: what each costs a month and a year, from how many requests it beats
//! another, what is not priced, what has to be tested first. Whether the answers are good enough is not for
//! arithmetic to say, and nothing here touches the score.

mod evidence;
mod lines;
mod options;
mod prices;
mod words;

use crate::engine::data::Prices;
use crate::engine::formulas::prompt_cache::BreakEven;
use crate::engine::formulas::volume::{Cost, NoDearer};
use crate::engine::num::{Factor, Usd};
use crate::engine::rubric::Model;
use crate::engine::scenario::tuning::TuningInputs;

pub use evidence::{CustomRatio, GUIDE_UPLIFT, STORE_CLAIMS, StoreClaim, custom_ratios};
pub use lines::{Basis, Gap, Item, Line, Per, Price, Source};

use lines::MONTHS_PER_YEAR;
use prices::Counter;

/// A way to make a model answer as a business needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// The plain model with its system prompt.
    Base,
    /// Examples in every prompt.
    FewShot,
    /// The same, system prompt and examples cached.
    FewShotCached,
    /// Passages found for every request in a store of the buyer's own.
    Retrieval,
    /// Passages found by a managed knowledge base.
    ManagedKnowledgeBase,
    /// A tuned model at a multiple of the base price.
    TunedByUplift,
    /// A tuned model at the published price of custom inference.
    TunedAtCustomRate,
    /// A tuned model on model units.
    TunedOnUnits,
    /// A model trained elsewhere, paid by the minute.
    Imported,
}

impl Way {
    /// All of them, from the least work to the most.
    pub const ALL: [Self; 9] = [
        Self::Base,
        Self::FewShot,
        Self::FewShotCached,
        Self::Retrieval,
        Self::ManagedKnowledgeBase,
        Self::TunedByUplift,
        Self::TunedAtCustomRate,
        Self::TunedOnUnits,
        Self::Imported,
    ];

    /// The ways that every other one is held against.
    pub const REFERENCES: [Self; 3] = [Self::Base, Self::FewShot, Self::Retrieval];

    /// True where capacity is paid and not traffic: the cost holds only if the capacity entered carries the traffic,
    /// which no published figure says.
    pub const fn is_capacity(self) -> bool {
        matches!(self, Self::TunedOnUnits | Self::Imported)
    }
}

/// How much of an option has a price. The order is that of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priced {
    /// All of it.
    Whole,
    /// A part: its cost is at least what is shown.
    AtLeast,
    /// Too little to state a cost.
    No,
}

/// One way and its cost.
#[derive(Clone, Debug)]
pub struct Quote {
    /// Which way.
    pub way: Way,
    /// What is billed.
    pub lines: Vec<Line>,
    /// What has no price.
    pub gaps: Vec<Gap>,
    /// Whether the sums below are the whole cost.
    pub priced: Priced,
    /// A month, the training spread over its months.
    pub month: Usd,
    /// Twelve such months.
    pub year: Usd,
    /// The training, paid once; part of the month as its share.
    pub training: Usd,
    /// The month without the share of the training.
    pub running: Usd,
    /// The month over that of the base; `None` unless both are priced whole.
    pub over_base: Option<Usd>,
    /// Where it costs no more than each of [`Way::REFERENCES`]; `None` for itself and unless both are priced whole.
    pub no_dearer: [Option<NoDearer>; 3],
}

impl Quote {
    /// The month as far as it is known: nothing where too little is.
    pub fn known(&self) -> Option<Usd> {
        (self.priced != Priced::No).then_some(self.month)
    }
}

/// All ways, side by side. Cost only: quality is not compared.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Cheapest first among those priced whole, then those priced in part, then the rest.
    pub quotes: Vec<Quote>,
    /// From which hit rate caching the examples pays; `None` without cache prices.
    pub break_even: Option<BreakEven>,
    /// True where a price of tuning this model, or of using it tuned, is published.
    pub has_tuning_price: bool,
}

impl Comparison {
    /// One of the ways.
    pub fn of(&self, way: Way) -> Option<&Quote> {
        self.quotes.iter().find(|quote| quote.way == way)
    }

    /// The ways that pay for capacity, or all others, in order.
    pub fn group(&self, capacity: bool) -> impl Iterator<Item = &Quote> {
        let quotes = self.quotes.iter();
        quotes.filter(move |quote| quote.way.is_capacity() == capacity)
    }

    /// The cheapest of those priced whole whose cost follows the traffic.
    pub fn cheapest(&self) -> Option<&Quote> {
        let mut whole = self.quotes.iter().filter(|q| q.priced == Priced::Whole);
        whole.find(|quote| !quote.way.is_capacity())
    }

    /// Ways that pay for capacity and cost less than [`Comparison::cheapest`], if that capacity is enough.
    pub fn cheaper_if_it_fits(&self) -> impl Iterator<Item = &Quote> {
        let least = self.cheapest().map(|quote| quote.month);
        self.quotes.iter().filter(move |quote| {
            let lower = least.is_some_and(|least| quote.month < least);
            quote.way.is_capacity() && quote.priced == Priced::Whole && lower
        })
    }
}

/// Prices every way for the same traffic (domain notes, section 4).
pub fn compare(inputs: &TuningInputs, prices: &Prices<'_>, model: &Model) -> Comparison {
    let counter = Counter { prices, inputs };
    let mut quotes: Vec<Quote> = Way::ALL
        .into_iter()
        .map(|way| quote(way, counter, model))
        .collect();
    let references = Way::REFERENCES.map(|way| quotes.iter().find(|q| q.way == way).cloned());
    for quote in &mut quotes {
        against(quote, &references, inputs.training.months);
    }
    quotes.sort_by_key(|quote| (quote.priced, quote.known(), quote.way));
    let cached = options::sheet(Way::FewShotCached, counter, model);
    let break_even = cached.cache_price().map(|price| price.break_even());
    Comparison {
        quotes,
        break_even,
        has_tuning_price: evidence::has_tuning_price(prices.dataset(), &inputs.model),
    }
}

fn quote(way: Way, counter: Counter<'_>, model: &Model) -> Quote {
    let sheet = options::sheet(way, counter, model);
    let (lines, gaps) = (sheet.lines, sheet.gaps);
    let priced = if gaps.is_empty() {
        Priced::Whole
    } else if lines.is_empty() || gaps.iter().any(|gap| gap.decisive) {
        Priced::No
    } else {
        Priced::AtLeast
    };
    let once = |line: &&Line| line.basis == Basis::Once;
    let month = lines.iter().map(|line| line.month).sum::<Usd>();
    let spread = lines.iter().filter(once).map(|l| l.month).sum::<Usd>();
    let training = lines.iter().filter(once).map(Line::amount).sum();
    Quote {
        way,
        lines,
        gaps,
        priced,
        month,
        year: month.times(MONTHS_PER_YEAR),
        training,
        running: month - spread,
        over_base: None,
        no_dearer: [None; 3],
    }
}

/// Fills in what follows from the other ways.
fn against(quote: &mut Quote, references: &[Option<Quote>; 3], months: Factor) {
    let whole = |other: &&Quote| other.priced == Priced::Whole && quote.priced == Priced::Whole;
    let [base, ..] = references.each_ref().map(|r| r.as_ref().filter(whole));
    quote.over_base = base.map(|base| quote.month - base.month);
    quote.no_dearer = references.each_ref().map(|reference| {
        let other = reference.as_ref().filter(whole)?;
        let own = quote.way == other.way;
        (!own).then(|| volume(quote, months).no_dearer_than(volume(other, months)))
    });
}

/// The cost by volume over twelve times the months of amortisation, in which nothing has to be divided.
fn volume(quote: &Quote, months: Factor) -> Cost {
    let mut cost = Cost {
        standing: Usd::ZERO,
        each: Usd::ZERO,
    };
    for line in &quote.lines {
        let amount = line.amount();
        let over_months = amount * months;
        match line.basis {
            Basis::Request => cost.each = cost.each + over_months.times(MONTHS_PER_YEAR),
            Basis::Month => cost.standing = cost.standing + over_months.times(MONTHS_PER_YEAR),
            Basis::Year => cost.standing = cost.standing + over_months,
            Basis::Once => cost.standing = cost.standing + amount.times(MONTHS_PER_YEAR),
        }
    }
    cost
}
