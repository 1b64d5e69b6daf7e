//! New use cases made of an import: canonical values for the fields of a draft, a month's average, each marked as coming
//! from a file. Putting them into a draft belongs to the page.

use std::collections::BTreeMap;

use super::imported::Imported;
use super::kinds::Month;
use super::meaning::{Kind, Line};
use super::months::MonthSeen;
use super::new_row::{field, model_name, values};
use crate::engine::data::{Dataset, Dimension, ModelIx, Region, Scope, ServiceTier};
use crate::engine::num::{Factor, Usd};
use crate::engine::scenario::fields::FieldId;

/// Field values of one use case, canonical.
pub type NewRow = Vec<(FieldId, String)>;

/// Which months count, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Which months.
    pub period: Period,
    /// Scale months that are covered in part to whole ones.
    pub scale_partial: bool,
}

/// Which months count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    /// The average of the whole ones, or of all where none is whole.
    #[default]
    Whole,
    /// The average of all.
    All,
    /// One alone.
    Only(Month),
}

/// Use cases, and what could not become one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workloads {
    /// Field values, the largest charge first.
    pub rows: Vec<NewRow>,
    /// How many of them have tokens that were worked out from the charge.
    pub derived: usize,
    /// Models and meters that are in no use case, with their charges in all months.
    pub left_out: Vec<LeftOut>,
}

/// What is in no use case.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// The model's name in the file.
    pub name: String,
    /// Why.
    pub why: Why,
    /// Charged for it; `None` without money.
    pub cost: Option<Usd>,
}

/// Why something is in no use case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It is no model of the catalogue.
    NoModel,
    /// No Region is known: say it.
    NoRegion,
    /// A usage type that nobody has documented, or a unit.
    NotUnderstood,
    /// Money without a quantity.
    NoQuantity,
    /// Reserved capacity, training, storage, customised models and speedier tiers have places of their own, or none.
    OtherPlace,
    /// More than any field takes, or less than nothing.
    OutOfRange,
}

/// What one use case is told from another by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Group {
    pub(super) use_case: String,
    pub(super) model: ModelIx,
    pub(super) region: Region,
    pub(super) scope: Scope,
    pub(super) tier: ServiceTier,
    pub(super) long: bool,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    pub(super) amounts: BTreeMap<FieldId, Factor>,
    pub(super) hour_cache: Factor,
    pub(super) cost: Usd,
    /// Something of it was worked out from the charge.
    pub(super) derived: bool,
}

/// Charges of what is in no use case, by name and reason.
type Left = BTreeMap<(String, Why), Option<Usd>>;

impl Imported {
    /// Use cases of an average month. `region` stands in where the file names none, as a log of metrics does.
    pub fn workloads(
        &self,
        dataset: &Dataset,
        choice: Choice,
        region: Option<Region>,
    ) -> Workloads {
        let scales = self.scales(choice);
        let mut groups: BTreeMap<Group, Sums> = BTreeMap::new();
        let mut left: Left = BTreeMap::new();
        let counts =
            |line: &&Line| scales.contains_key(&line.month) && !matches!(line.kind, Kind::Apart(_));
        // A proxy states the money of a call apart from its tokens, so tokens say where the money goes.
        let (money, used): (Vec<&Line>, Vec<&Line>) = self
            .lines
            .iter()
            .filter(counts)
            .partition(|line| line.kind == Kind::Unsplit && !self.format.is_bill());
        for line in used {
            let scale = scales.get(&line.month).copied().unwrap_or_default();
            match place(line, region) {
                Ok((group, field, quantity)) => {
                    let sums = groups.entry(group).or_default();
                    sums.cost = sums.cost + line.cost.unwrap_or_default();
                    sums.derived |= line.derived;
                    let amount = quantity * scale;
                    let sum = match line.dimension {
                        Some(Dimension::CacheWrite1h) => &mut sums.hour_cache,
                        _ => sums.amounts.entry(field).or_default(),
                    };
                    *sum = *sum + amount;
                }
                Err(why) => leave(&mut left, line, why),
            }
        }
        for line in money {
            match group(line, region) {
                Ok(group) => match groups.get_mut(&group) {
                    Some(sums) => sums.cost = sums.cost + line.cost.unwrap_or_default(),
                    None => leave(&mut left, line, Why::NoQuantity),
                },
                Err(why) if left.contains_key(&(line.name.clone(), why)) => {
                    leave(&mut left, line, why);
                }
                Err(_) => leave(&mut left, line, Why::NoQuantity),
            }
        }
        let (mut rows, mut derived) = (Vec::new(), 0_usize);
        for (group, sums) in groups {
            let name = model_name(dataset, group.model);
            for row in values(dataset, &group, &sums) {
                match row {
                    Some(row) => {
                        derived = derived.saturating_add(usize::from(sums.derived));
                        rows.push((sums.cost, row));
                    }
                    None => {
                        left.insert((name.to_owned(), Why::OutOfRange), Some(sums.cost));
                    }
                }
            }
        }
        rows.sort_by_key(|(cost, _)| std::cmp::Reverse(*cost));
        let left_out = left
            .into_iter()
            .map(|((name, why), cost)| LeftOut { name, why, cost });
        Workloads {
            rows: rows.into_iter().map(|(_, row)| row).collect(),
            derived,
            left_out: left_out.collect(),
        }
    }

    /// What each month's quantities are multiplied with to make the average month; without those that do not count.
    fn scales(&self, choice: Choice) -> BTreeMap<Option<Month>, Factor> {
        let whole = |month: &&MonthSeen| month.is_whole();
        let any_whole = self.months.iter().any(|month| whole(&month));
        let counts = |month: &&MonthSeen| match choice.period {
            Period::Whole => !any_whole || whole(month),
            Period::All => true,
            Period::Only(only) => month.month == only,
        };
        let chosen: Vec<&MonthSeen> = self.months.iter().filter(counts).collect();
        let parts = u32::try_from(chosen.len()).unwrap_or(u32::MAX).max(1);
        let scale = |month: &MonthSeen| match choice.scale_partial {
            true => month.scale(),
            false => Factor::ONE,
        };
        let mut scales: BTreeMap<Option<Month>, Factor> = chosen
            .iter()
            .map(|month| (Some(month.month), scale(month).per(parts)))
            .collect();
        scales.insert(None, self.undated(choice));
        scales
    }

    /// What a period across months is multiplied with: a month of 365/12 days where the reader wants it scaled.
    fn undated(&self, choice: Choice) -> Factor {
        let ends = self.months.first().zip(self.months.last());
        let Some((first, last)) = ends.filter(|_| choice.scale_partial) else {
            return Factor::ONE;
        };
        let days = last.last.days_since(first.first).saturating_add(1);
        let days = Factor::of(u32::try_from(days).unwrap_or(0), 0);
        Factor::of(365, 0)
            .per(12)
            .divided_by(days)
            .unwrap_or(Factor::ONE)
    }
}

/// The use case a line belongs to, the field its quantity goes into, and the quantity.
fn place(line: &Line, region: Option<Region>) -> Result<(Group, FieldId, Factor), Why> {
    match line.kind {
        Kind::Unrecognised | Kind::OddUnit => return Err(Why::NotUnderstood),
        Kind::Unsplit => return Err(Why::NoQuantity),
        Kind::Used | Kind::Apart(_) => {}
    }
    let field = line.dimension.and_then(field).ok_or(Why::OtherPlace)?;
    let quantity = line.quantity.ok_or(Why::NoQuantity)?;
    let known = matches!(
        line.tier,
        ServiceTier::Standard | ServiceTier::Batch | ServiceTier::Flex | ServiceTier::Priority
    );
    if !known {
        return Err(Why::OtherPlace);
    }
    Ok((group(line, region)?, field, quantity))
}

/// The use case that a line belongs to by what it says beside its quantity.
fn group(line: &Line, region: Option<Region>) -> Result<Group, Why> {
    Ok(Group {
        use_case: line.use_case.clone(),
        model: line.model.ok_or(Why::NoModel)?,
        region: line.region.or(region).ok_or(Why::NoRegion)?,
        scope: line.scope,
        tier: line.tier,
        long: line.long_context,
    })
}

/// Counts the charge of what is in no use case.
fn leave(left: &mut Left, line: &Line, why: Why) {
    let cost = left.entry((line.name.clone(), why)).or_default();
    *cost = line
        .cost
        .map(|more| cost.unwrap_or_default() + more)
        .or(*cost);
}
