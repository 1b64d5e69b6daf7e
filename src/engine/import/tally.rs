//! What has been read so far, as sums under the words of the file: small however long the file is, and plain enough to
//! be sent from a worker to the page. What the words mean belongs to `meaning`.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::carry;
use super::format::Format;
use super::kinds::{Charge, Counted, Layer, Month};
use super::load::Load;
use super::number::Stamp;
use super::problem::{Ignored, Problem, Trouble};
use crate::engine::date::Date;
use crate::engine::num::{Factor, Usd};

/// Problems that are listed; the rest are counted.
const LISTED: usize = 200;
/// Different sums: a large company's bill has some thousands. Beyond, use cases and then models are put together.
const MOST: usize = 20_000;
/// Different use cases are told apart up to here.
const MOST_USE_CASES: usize = 2_000;
/// Names of tags that are offered as use cases.
const MOST_TAGS: usize = 100;
/// The longest word of a file that is kept.
const LONGEST_WORD: usize = 200;
/// Where use cases beyond [`MOST_USE_CASES`] go.
pub(super) const OTHERS: &str = "(others)";

/// What is summed up together, in the words of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Key {
    /// Name of the service or product.
    pub(super) product: String,
    /// The usage type; empty where the file has none.
    pub(super) usage_type: String,
    /// The unit of the quantity; `Units|Million Input Tokens` where the description says what a unit is.
    pub(super) unit: String,
    /// The model's id or ARN, where a column has it.
    pub(super) model: String,
    /// The Region's code, where a column has it.
    pub(super) region: String,
    /// By the reader's choice of column.
    pub(super) use_case: String,
    /// The month of use; `None` where the file does not say.
    pub(super) month: Option<Month>,
    /// What kind of row it is; `None` is plain use.
    pub(super) charge: Option<Charge>,
    /// For logs and metrics: what is counted.
    pub(super) counted: Option<Counted>,
    /// True where rows have a quantity.
    pub(super) measured: bool,
    /// True for what AWS Marketplace bills, as far as a column says so.
    pub(super) marketplace: bool,
}

/// The sums of one key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sums {
    /// Rows.
    pub(super) rows: u64,
    /// Line of the first of them, in its file.
    pub(super) first_line: u64,
    /// In the file's unit.
    #[serde(with = "carry::exact")]
    pub(super) quantity: Factor,
    /// What was charged before discounts that stand apart.
    #[serde(with = "carry::exact_or_none")]
    pub(super) cost: Option<Usd>,
    /// What was charged after all discounts.
    #[serde(with = "carry::exact_or_none")]
    pub(super) net: Option<Usd>,
    /// At the public price, by the bill itself, of the rows that say so and are not zero.
    #[serde(with = "carry::exact_or_none")]
    pub(super) list: Option<Usd>,
    /// What those same rows cost after negotiated discounts.
    #[serde(with = "carry::exact_or_none")]
    pub(super) contracted: Option<Usd>,
}

/// One row, understood as far as its file goes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Amounts {
    pub(super) quantity: Option<Factor>,
    pub(super) cost: Option<Usd>,
    pub(super) net: Option<Usd>,
    /// Public price and what was contracted; both or nothing.
    pub(super) list: Option<(Usd, Usd)>,
}

/// Everything read from one or more files of the same format.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// What the files are; `None` before the first.
    pub(super) format: Option<Format>,
    /// Files begun.
    pub(super) files: u32,
    /// Rows or records, without headers and empty lines.
    pub(super) read: u64,
    /// Those that count.
    pub(super) used: u64,
    /// Those that do not, by reason.
    #[serde(with = "carry::pairs")]
    pub(super) ignored: BTreeMap<Ignored, u64>,
    /// The first problems.
    pub(super) problems: Vec<Problem>,
    /// All of them.
    pub(super) troubled: u64,
    #[serde(with = "carry::pairs")]
    pub(super) sums: BTreeMap<Key, Sums>,
    /// Discounts that stand in columns beside the charge.
    #[serde(with = "carry::pairs_exact")]
    pub(super) columns: BTreeMap<Layer, Usd>,
    /// Charge of each day.
    #[serde(with = "carry::days")]
    pub(super) days: BTreeMap<Date, Usd>,
    /// Months that AWS says are estimated.
    pub(super) estimated: BTreeSet<Month>,
    /// True where some charge is stated for several days at once, so that the charge of each is not known.
    pub(super) spanned: bool,
    pub(super) use_cases: BTreeSet<String>,
    pub(super) tags: BTreeSet<String>,
    pub(super) load: Load,
    /// True where use cases or models had to be put together.
    pub(super) crowded: bool,
}

impl Tally {
    /// Rows or records read so far: what a page shows while it waits.
    pub fn rows(&self) -> u64 {
        self.read
    }

    /// Rows that count so far.
    pub fn used(&self) -> u64 {
        self.used
    }

    /// Names of tags met in the rows that count: what a use case can be taken from.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.tags.iter().map(String::as_str)
    }

    pub(super) fn ignore(&mut self, why: Ignored) {
        self.ignore_many(why, 1);
    }

    pub(super) fn ignore_many(&mut self, why: Ignored, rows: u64) {
        if rows > 0 {
            let count = self.ignored.entry(why).or_default();
            *count = count.saturating_add(rows);
        }
    }

    pub(super) fn problem(&mut self, line: u64, trouble: Trouble) {
        self.troubled = self.troubled.saturating_add(1);
        if self.problems.len() < LISTED {
            let file = self.files;
            self.problems.push(Problem {
                file,
                line,
                trouble,
            });
        }
    }

    pub(super) fn tag(&mut self, name: &str) {
        if self.tags.len() < MOST_TAGS && !self.tags.contains(name) {
            self.tags.insert(shortened(name));
        }
    }

    /// Adds up one row that counts.
    pub(super) fn add(&mut self, line: u64, key: Key, amounts: Amounts) {
        let key = self.bounded(key, amounts.quantity.is_some());
        let sums = self.sums.entry(key).or_insert(Sums {
            first_line: line,
            ..Sums::default()
        });
        sums.rows = sums.rows.saturating_add(1);
        sums.quantity = sums.quantity + amounts.quantity.unwrap_or_default();
        let both = amounts.list.unzip();
        for (sum, more) in [
            (&mut sums.cost, amounts.cost),
            (&mut sums.net, amounts.net),
            (&mut sums.list, both.0),
            (&mut sums.contracted, both.1),
        ] {
            if let Some(more) = more {
                *sum = Some(sum.unwrap_or_default() + more);
            }
        }
    }

    /// Notes the day of a row that counts.
    pub(super) fn on(&mut self, stamp: Option<Stamp>, cost: Option<Usd>) {
        if let Some(stamp) = stamp {
            let charge = self.days.entry(stamp.day).or_default();
            *charge = *charge + cost.unwrap_or_default();
        }
    }

    /// The key with short words, and with fewer of them where there are too many already.
    fn bounded(&mut self, mut key: Key, measured: bool) -> Key {
        key.measured = measured;
        for word in [
            &mut key.product,
            &mut key.usage_type,
            &mut key.unit,
            &mut key.model,
            &mut key.region,
            &mut key.use_case,
        ] {
            if word.len() > LONGEST_WORD {
                *word = shortened(word);
            }
        }
        if !key.use_case.is_empty() && !self.use_cases.contains(&key.use_case) {
            if self.use_cases.len() < MOST_USE_CASES {
                self.use_cases.insert(key.use_case.clone());
            } else {
                self.crowded = true;
                key.use_case = OTHERS.to_owned();
            }
        }
        if self.sums.len() >= MOST && !self.sums.contains_key(&key) {
            self.crowded = true;
            key = Key {
                product: OTHERS.to_owned(),
                usage_type: OTHERS.to_owned(),
                charge: key.charge,
                counted: key.counted.map(|_| Counted::Spend),
                measured: key.measured,
                marketplace: key.marketplace,
                ..Key::default()
            };
        }
        key
    }
}

fn shortened(word: &str) -> String {
    word.chars().take(LONGEST_WORD).collect()
}
