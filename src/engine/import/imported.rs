//! The result of an import, as a preview shows it before anything changes: rows, lines, sums by anything, what was not
//! understood with its spend, discounts, reconciliation, load. Use cases made of it belong to `workloads`.

use std::collections::BTreeMap;

use super::discounts::Discounts;
use super::format::Format;
use super::load::LoadCurve;
use super::meaning::{Kind, Line, line};
use super::months::{MonthSeen, Unsettled, months, unsettled};
use super::names::Names;
use super::notes::{Note, notes};
use super::problem::{Ignored, Problem, Refusal};
use super::reconcile::{Reconciled, reconcile};
use super::tally::Tally;
use crate::engine::data::{Dataset, ModelNames};
use crate::engine::date::Date;
use crate::engine::num::{Mtok, Usd};

/// What one or more files of a kind say.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// What the files are.
    pub format: Format,
    /// Rows or records read, used, ignored by reason, and troubled.
    pub rows: RowCount,
    /// The first two hundred rows that could not be read.
    pub problems: Vec<Problem>,
    /// Everything that was used or paid, one line for each combination.
    pub lines: Vec<Line>,
    /// Usage types that nobody has documented, the largest first.
    pub unrecognised: Vec<Unrecognised>,
    /// Names that are no model of the catalogue, the largest first: to be asked.
    pub unmapped: Vec<Unmapped>,
    /// Discounts that the bill shows.
    pub discounts: Discounts,
    /// Charged by AWS Marketplace.
    pub marketplace: Usd,
    /// Charges against list, by model; empty for a file without money.
    pub reconciled: Vec<Reconciled>,
    /// Tokens over time, where the source has time stamps.
    pub load: Option<LoadCurve>,
    /// The months of use, and how far each is covered.
    pub months: Vec<MonthSeen>,
    /// Use of the last three days, which AWS may still change.
    pub unsettled: Option<Unsettled>,
    /// True where so many use cases or models occur that some were put together.
    pub crowded: bool,
    /// What should be known before it is used.
    pub notes: Vec<Note>,
}

/// How many rows there were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowCount {
    /// All but headers and empty lines.
    pub read: u64,
    /// Those that count.
    pub used: u64,
    /// Those that do not, by reason.
    pub ignored: BTreeMap<Ignored, u64>,
    /// Those that could not be read; all of them, also beyond the listed ones.
    pub troubled: u64,
}

/// A usage type that nobody has documented.
#[derive(Clone, Debug, PartialEq)]
pub struct Unrecognised {
    /// As written.
    pub usage_type: String,
    /// The service or product it stands beside.
    pub product: String,
    /// Charged for it; `None` where the file has no money.
    pub spend: Option<Usd>,
    /// Rows.
    pub rows: u64,
    /// Line of the first of them.
    pub first_line: u64,
}

/// A name that is no model of the catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct Unmapped {
    /// As written: the key of an answer.
    pub name: String,
    /// True where the catalogue leaves it out on purpose: a model that is not sold any more.
    pub left_out: bool,
    /// Charged for it.
    pub spend: Option<Usd>,
    /// Its tokens.
    pub tokens: Mtok,
}

impl Imported {
    /// Says what sums mean. `answers` are ids of models by the names of [`Unmapped`].
    pub fn new(
        tally: &Tally,
        dataset: &Dataset,
        reviewed: &ModelNames,
        answers: &BTreeMap<String, String>,
        today: Date,
    ) -> Result<Self, Refusal> {
        let format = tally.format.ok_or(Refusal::Empty)?;
        if tally.used == 0 {
            return Err(match tally.troubled {
                0 => Refusal::NoBedrock {
                    format,
                    rows: tally.read,
                },
                rows => Refusal::NothingReadable { format, rows },
            });
        }
        let names = Names {
            dataset,
            reviewed,
            answers,
        };
        let sums = tally.sums.iter();
        let lines: Vec<Line> = sums
            .clone()
            .map(|(key, sums)| line(key, sums, Some(format), names))
            .collect();
        let products = sums.map(|(key, _)| key.product.as_str());
        let discounts = Discounts::of(&lines, &tally.columns);
        let single = matches!(format, Format::InvocationLogs | Format::LiteLlmRequests);
        let mut imported = Self {
            format,
            rows: RowCount {
                read: tally.read,
                used: tally.used,
                ignored: tally.ignored.clone(),
                troubled: tally.troubled,
            },
            problems: tally.problems.clone(),
            unrecognised: unrecognised(&lines, products),
            unmapped: unmapped(&lines, names),
            marketplace: lines
                .iter()
                .filter(|line| line.marketplace)
                .filter_map(|line| line.cost)
                .sum(),
            reconciled: reconcile(&lines, dataset, &discounts),
            discounts,
            load: tally.load.curve(single),
            months: months(tally, today),
            unsettled: unsettled(tally, today),
            crowded: tally.crowded,
            notes: Vec::new(),
            lines,
        };
        imported.notes = notes(&imported);
        Ok(imported)
    }

    /// Tokens and charges under anything that a line says: `imported.by(|line| line.model)`.
    pub fn by<K: Ord>(&self, key: impl Fn(&Line) -> K) -> BTreeMap<K, Total> {
        let mut totals: BTreeMap<K, Total> = BTreeMap::new();
        for line in &self.lines {
            totals.entry(key(line)).or_default().add(line);
        }
        totals
    }

    /// All of it.
    pub fn total(&self) -> Total {
        let mut total = Total::default();
        self.lines.iter().for_each(|line| total.add(line));
        total
    }
}

/// Tokens and charges of several lines.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Total {
    /// Millions of tokens, of every kind together.
    pub tokens: Mtok,
    /// Those of them that were worked out from the charge.
    pub derived: Mtok,
    /// Charged before discounts that stand apart, and those discounts, credits and refunds; `None` without money.
    pub cost: Option<Usd>,
    /// Charged after all discounts, for what says so.
    pub net: Option<Usd>,
}

impl Total {
    fn add(&mut self, line: &Line) {
        if !matches!(line.kind, Kind::Apart(_)) {
            let tokens = line.mtok().unwrap_or_default();
            self.tokens = self.tokens + tokens;
            if line.derived {
                self.derived = self.derived + tokens;
            }
        }
        for (sum, more) in [(&mut self.cost, line.cost), (&mut self.net, line.net)] {
            if let Some(more) = more {
                *sum = Some(sum.unwrap_or_default() + more);
            }
        }
    }
}

fn plus(sum: Option<Usd>, more: Option<Usd>) -> Option<Usd> {
    match (sum, more) {
        (Some(sum), Some(more)) => Some(sum + more),
        (sum, more) => sum.or(more),
    }
}

fn unrecognised<'k>(lines: &[Line], products: impl Iterator<Item = &'k str>) -> Vec<Unrecognised> {
    let mut found: BTreeMap<(&str, &str), Unrecognised> = BTreeMap::new();
    for (line, product) in lines
        .iter()
        .zip(products)
        .filter(|(line, _)| line.kind == Kind::Unrecognised)
    {
        let one = found
            .entry((&line.usage_type, product))
            .or_insert_with(|| Unrecognised {
                usage_type: line.usage_type.clone(),
                product: product.to_owned(),
                spend: None,
                rows: 0,
                first_line: line.first_line,
            });
        one.spend = plus(one.spend, line.cost);
        one.rows = one.rows.saturating_add(line.rows);
        one.first_line = one.first_line.min(line.first_line);
    }
    let mut found: Vec<Unrecognised> = found.into_values().collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.spend));
    found
}

fn unmapped(lines: &[Line], names: Names<'_>) -> Vec<Unmapped> {
    let mut found: BTreeMap<&str, Unmapped> = BTreeMap::new();
    let metered = |line: &&Line| line.kind == Kind::Used || line.kind == Kind::OddUnit;
    for line in lines
        .iter()
        .filter(metered)
        .filter(|line| line.model.is_none() && line.dimension.is_some() && !line.name.is_empty())
    {
        let one = found.entry(&line.name).or_insert_with(|| Unmapped {
            name: line.name.clone(),
            left_out: names.is_left_out(&line.name),
            spend: None,
            tokens: Mtok::ZERO,
        });
        one.spend = plus(one.spend, line.cost);
        one.tokens = one.tokens + line.mtok().unwrap_or_default();
    }
    let mut found: Vec<Unmapped> = found.into_values().collect();
    found.sort_by_key(|one| std::cmp::Reverse((one.spend, one.tokens)));
    found
}
