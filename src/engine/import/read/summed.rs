//! Bills that were summed up before, as tables: the wide one of Cost Explorer's console, and one row a usage type.
//! Single rows of a bill belong to `bill`.

use super::bill::charge;
use super::explorer::{cover, group, is_bedrock};
use super::{Row, Table, usd};
use crate::engine::date::Date;
use crate::engine::import::Options;
use crate::engine::import::cells::Header;
use crate::engine::import::kinds::{Charge, Month};
use crate::engine::import::number::stamp;
use crate::engine::import::problem::{Ignored, Trouble};
use crate::engine::import::tally::{Amounts, Key, Tally};

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
        if first.to_ascii_lowercase().contains("total") {
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

/// The reader of one row a service and usage type: what a query over a bill of any size answers, and what small tools
/// print. Columns: `product` (or `service`), `usage_type`, `unblended_cost`; and where there are, `usage_quantity` with
/// `unit` (or `usage_quantity_millions`), `net_unblended_cost`, `list_cost`, `month` (or `period`, `date`), `region`,
/// `use_case` (or `tag`, `team`, `account`), `line_item_type` in the words of CUR.
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
    charge: Option<usize>,
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
            charge: header.find(&["lineitemtype", "chargecategory"]),
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
        let Some(charge) = charge(row.text(self.charge)?, "") else {
            tally.ignore(Ignored::Tax);
            return Ok(());
        };
        key.charge = (charge != Charge::Usage).then_some(charge);
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
            Some((first, last)) => cover(tally, Some(first), Some(last), None),
            None => cover(tally, first, last, net.or(cost)),
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
