//! Cost Explorer's answers as JSON, and what it groups charges by. Its table belongs to `summed`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;

use super::{dollars, says_bedrock, usd};
use crate::engine::data::Region;
use crate::engine::date::Date;
use crate::engine::import::kinds::Month;
use crate::engine::import::number::{number, stamp};
use crate::engine::import::problem::{Ignored, Trouble};
use crate::engine::import::tally::{Amounts, Key, Tally};
use crate::engine::num::Usd;
use crate::engine::usage_type::UsageType;

/// The words by which something was grouped, told apart by what they say.
pub(super) fn group<'k>(words: impl Iterator<Item = &'k str>) -> Key {
    let mut key = Key::default();
    for word in words {
        let usage = || UsageType::parse(word) != UsageType::NotBedrock;
        if says_bedrock(word) && !usage() {
            key.product = word.to_owned();
        } else if word.parse::<Region>().is_ok_and(Region::is_aws_region) {
            key.region = word.to_owned();
        } else if let Some((_, value)) = word.split_once('$') {
            key.use_case = value.to_owned();
        } else if key.usage_type.is_empty() {
            key.usage_type = word.to_owned();
        } else {
            // A service that is not Bedrock, or a second word of another kind.
            key.product += word;
        }
    }
    key.marketplace = key.product.contains("Bedrock Edition") || key.usage_type.contains("-MP:");
    key
}

/// Bedrock by the product, or by the usage type where no product is named.
pub(super) fn is_bedrock(key: &Key) -> bool {
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
            cover(tally, start, end.map(Date::day_before), Some(charge));
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
        for (name, metric) in &one.metrics {
            if name.contains("Cost") {
                dollars(&metric.unit)?;
            }
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
pub(super) fn cover(
    tally: &mut Tally,
    first: Option<Date>,
    last: Option<Date>,
    charge: Option<Usd>,
) {
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
        *sum = *sum + charge.unwrap_or_default();
    } else {
        tally.spanned |= charge.is_some();
    }
}
