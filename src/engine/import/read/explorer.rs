//! Bills that were summed up before: Cost Explorer's answers as JSON, its wide table, and one row a usage type.
//! Single rows of a bill belong to `bill`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Row, Table, says_bedrock, usd};
use crate::engine::data::Region;
use crate::engine::date::Date;
use crate::engine::import::Options;
use crate::engine::import::cells::Header;
use crate::engine::import::number::{number, stamp};
use crate::engine::import::problem::{Ignored, Trouble};
use crate::engine::import::tally::{Amounts, Key, Month, Tally};
use crate::engine::num::Usd;
use crate::engine::usage_type::UsageType;

/// The words by which something was grouped, told apart by what they say.
fn group<'k>(words: impl Iterator<Item = &'k str>) -> Key {
    let mut key = Key::default();
    for word in words {
        if says_bedrock(word) && !word.contains(':') {
            key.product = word.to_owned();
        } else if word.parse::<Region>().is_ok_and(Region::is_aws_region) {
            key.region = word.to_owned();
        } else if let Some((_, value)) = word.split_once('$') {
            key.use_case = value.to_owned();
        } else if key.usage_type.is_empty() {
            key.usage_type = word.to_owned();
        } else {
            // A service that is not Bedrock, or a second word of another kind.
            key.product = key.product + word;
        }
    }
    key.marketplace = key.product.contains("Bedrock Edition") || key.usage_type.contains("-MP:");
    key
}

/// Bedrock by the product, or by the usage type where no product is named.
fn is_bedrock(key: &Key) -> bool {
    let metered = || matches!(UsageType::parse(&key.usage_type), UsageType::Bedrock(_));
    says_bedrock(&key.product) || key.product.is_empty() && metered()
}

/// The reader of Cost Explorer's answers.
pub(in crate::engine::import) struct ExplorerJson;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Period<'a> {
    #[serde(borrow)]
    time_period: Span<'a>,
    #[serde(borrow, default)]
    groups: Vec<Group<'a>>,
    #[serde(default)]
    estimated: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Span<'a> {
    #[serde(borrow)]
    start: Cow<'a, str>,
    #[serde(borrow)]
    end: Cow<'a, str>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Group<'a> {
    #[serde(borrow)]
    keys: Vec<Cow<'a, str>>,
    #[serde(borrow)]
    metrics: BTreeMap<Cow<'a, str>, Metric<'a>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Metric<'a> {
    #[serde(borrow)]
    amount: Cow<'a, str>,
    #[serde(borrow, default)]
    unit: Cow<'a, str>,
}

impl ExplorerJson {
    /// Takes in one element of `ResultsByTime`.
    pub(in crate::engine::import) fn element(
        &self,
        line: u64,
        json: &[u8],
        tally: &mut Tally,
    ) -> Result<(), Trouble> {
        let period: Period<'_> = serde_json::from_slice(json).map_err(|_| Trouble::NoJson)?;
        if period.groups.is_empty() {
            tally.read = tally.read.saturating_add(1);
            return Err(Trouble::Missing(
                "groups: group the answer by service and usage type".to_owned(),
            ));
        }
        let start = stamp(&period.time_period.start).map(|stamp| stamp.day);
        let end = stamp(&period.time_period.end).map(|stamp| stamp.day);
        let month = start.map(Month::of);
        let mut charge = Usd::ZERO;
        let mut any = false;
        for group in &period.groups {
            tally.read = tally.read.saturating_add(1);
            match self.one(line, group, month, tally) {
                Ok(Some(cost)) => {
                    any = true;
                    charge = charge + cost;
                }
                Ok(None) => {}
                Err(trouble) => tally.problem(line, trouble),
            }
        }
        if any {
            cover(tally, start, end.map(Date::day_before), charge);
            tally.estimated.extend(month.filter(|_| period.estimated));
        }
        Ok(())
    }

    /// The charge of one group, if it is Bedrock's.
    fn one(
        &self,
        line: u64,
        one: &Group<'_>,
        month: Option<Month>,
        tally: &mut Tally,
    ) -> Result<Option<Usd>, Trouble> {
        let mut key = group(one.keys.iter().map(|key| &**key));
        if !is_bedrock(&key) {
            tally.ignore(Ignored::NotBedrock);
            return Ok(None);
        }
        let read = |name: &str| {
            let Some(metric) = one.metrics.get(name) else {
                return Ok(None);
            };
            number(&metric.amount).map_err(|_| Trouble::NoNumber {
                column: name.to_owned(),
                text: metric.amount.chars().take(40).collect(),
            })
        };
        let amounts = Amounts {
            quantity: read("UsageQuantity")?.filter(|_| !key.usage_type.is_empty()),
            cost: read("UnblendedCost")?
                .or(read("AmortizedCost")?)
                .or(read("BlendedCost")?)
                .map(usd),
            net: read("NetUnblendedCost")?
                .or(read("NetAmortizedCost")?)
                .map(usd),
            list: None,
        };
        let unit = one.metrics.get("UsageQuantity").map(|metric| &*metric.unit);
        key.unit = unit
            .filter(|unit| *unit != "N/A")
            .unwrap_or_default()
            .to_owned();
        key.month = month;
        let charge = amounts.net.or(amounts.cost).unwrap_or_default();
        tally.used = tally.used.saturating_add(1);
        tally.add(line, key, amounts);
        Ok(Some(charge))
    }
}

/// Notes that a stretch of days is covered, its charge on the last of them where it is a single day.
fn cover(tally: &mut Tally, first: Option<Date>, last: Option<Date>, charge: Usd) {
    let (Some(first), Some(last)) = (first, last) else {
        return;
    };
    let mut day = last;
    // Cost Explorer reaches back fourteen months; a period beyond two years is a mistake.
    for _ in 0..800 {
        if day < first {
            break;
        }
        tally.days.entry(day).or_default();
        day = day.day_before();
    }
    if first == last {
        let sum = tally.days.entry(first).or_default();
        *sum = *sum + charge;
    }
}

/// The reader of the console's wide table: days down, groups across, or the other way round.
pub(in crate::engine::import) struct Wide {
    /// A column: what it says, and the unit in its brackets.
    columns: Vec<(String, String)>,
}

impl Wide {
    /// For a table with this header.
    pub(in crate::engine::import) fn new(header: &Header) -> Self {
        let split = |name: &String| {
            let inner = name
                .strip_suffix(')')
                .and_then(|name| name.rsplit_once('('));
            let (word, unit) = inner.unwrap_or((name, ""));
            (word.trim().to_owned(), unit.to_owned())
        };
        Self {
            columns: header.names().iter().map(split).collect(),
        }
    }
}

impl Table for Wide {
    fn row(&self, row: Row<'_>, _: &Options, tally: &mut Tally) -> Result<(), Trouble> {
        let first = row.text(Some(0))?;
        if first.to_lowercase().contains("total") {
            tally.ignore(Ignored::Total);
            return Ok(());
        }
        let mut found = Vec::new();
        for (at, (word, unit)) in self.columns.iter().enumerate().skip(1) {
            let (day, name) = match stamp(first) {
                Some(stamp) => (Some(stamp), word.as_str()),
                None => (stamp(word), first),
            };
            let mut key = group(std::iter::once(name));
            if word.starts_with("Total") || !is_bedrock(&key) {
                continue;
            }
            let Some(amount) = row.number(Some(at))? else {
                continue;
            };
            let dollars = ["$", "USD", ""].contains(&unit.as_str());
            key.month = day.map(|stamp| Month::of(stamp.day));
            let mut amounts = Amounts::default();
            if dollars {
                amounts.cost = Some(usd(amount));
            } else {
                key.unit.clone_from(unit);
                amounts.quantity = Some(amount);
            }
            found.push((day, key, amounts));
        }
        if found.is_empty() {
            tally.ignore(Ignored::NotBedrock);
            return Ok(());
        }
        tally.used = tally.used.saturating_add(1);
        for (day, key, amounts) in found {
            tally.on(day, amounts.cost);
            tally.add(row.line, key, amounts);
        }
        Ok(())
    }
}

/// The reader of one row a service and usage type: what the ready queries answer, and what small tools print.
pub(in crate::engine::import) struct Summary {
    product: Option<usize>,
    usage_type: Option<usize>,
    quantity: Option<usize>,
    millions: bool,
    unit: Option<usize>,
    cost: Option<usize>,
    net: Option<usize>,
    list: Option<usize>,
    period: Option<usize>,
    region: Option<usize>,
    use_case: Option<usize>,
}

impl Summary {
    /// For a table with this header.
    pub(in crate::engine::import) fn new(header: &Header) -> Self {
        let millions = header.find(&["usagequantitymillions"]);
        Self {
            product: header.find(&["product", "productname", "service", "servicename"]),
            usage_type: header.find(&["usagetype"]),
            quantity: millions.or(header.find(&["usagequantity", "usageamount", "quantity"])),
            millions: millions.is_some(),
            unit: header.find(&["unit", "pricingunit"]),
            cost: header.find(&["unblendedcost", "cost"]),
            net: header.find(&["netunblendedcost", "netcost"]),
            list: header.find(&["listcost", "publiccost"]),
            period: header.find(&["month", "period", "date"]),
            region: header.find(&["region"]),
            use_case: header.find(&["usecase", "tag", "team", "account"]),
        }
    }
}

impl Table for Summary {
    fn row(&self, row: Row<'_>, _: &Options, tally: &mut Tally) -> Result<(), Trouble> {
        let mut key = Key {
            product: row.text(self.product)?.to_owned(),
            usage_type: row.text(self.usage_type)?.to_owned(),
            unit: if self.millions {
                "1M tokens"
            } else {
                row.text(self.unit)?
            }
            .to_owned(),
            region: row.text(self.region)?.to_owned(),
            use_case: row.text(self.use_case)?.to_owned(),
            ..Key::default()
        };
        if !is_bedrock(&key) {
            tally.ignore(Ignored::NotBedrock);
            return Ok(());
        }
        key.marketplace =
            key.product.contains("Bedrock Edition") || key.usage_type.contains("-MP:");
        let cost = row.usd(self.cost)?;
        let net = row.usd(self.net)?;
        let list = row.usd(self.list)?.zip(net.or(cost));
        let amounts = Amounts {
            quantity: row.number(self.quantity)?,
            cost,
            net,
            list: list.filter(|(list, paid)| !list.is_zero() && !paid.is_zero()),
        };
        let period = row.text(self.period)?;
        let (first, last) = period.split_once('/').unwrap_or((period, period));
        let day = |text: &str| Date::parse_month_or_day(text.get(..10).unwrap_or(text)).ok();
        let (first, last) = (day(first), day(last));
        let whole = |day: Date| (period.len() == 7).then(|| Month::of(day).days()).flatten();
        match first.and_then(whole) {
            Some((first, last)) => cover(tally, Some(first), Some(last), Usd::ZERO),
            None => cover(tally, first, last, net.or(cost).unwrap_or_default()),
        }
        key.month = first
            .zip(last)
            .filter(|(first, last)| Month::of(*first) == Month::of(*last))
            .map(|(first, _)| Month::of(first));
        tally.used = tally.used.saturating_add(1);
        tally.add(row.line, key, amounts);
        Ok(())
    }
}
