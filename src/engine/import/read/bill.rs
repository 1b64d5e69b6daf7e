//! Rows of a bill: Cost and Usage Reports and FOCUS. Which rows are Bedrock's, what kind of charge each is, and what
//! it is summed up under. Where the columns are is in `bill_columns`.

use super::bill_columns::Columns;
use super::explorer::cover;
use super::metered::tokens;
use super::{Row, Table, dollars, last, model_of_arn, says_bedrock, tags, usd};
use crate::engine::import::cells::Header;
use crate::engine::import::kinds::{Charge, Layer, Month};
use crate::engine::import::number::{number, stamp};
use crate::engine::import::problem::{Ignored, Trouble};
use crate::engine::import::tally::{Amounts, Key, Tally};
use crate::engine::import::{Options, UseCase};
use crate::engine::num::{Factor, Usd};
use crate::engine::usage_type::UsageType;

/// The reader of a bill.
pub(in crate::engine::import) struct Bill {
    columns: Columns,
    needles: Vec<&'static str>,
}

impl Bill {
    /// For a Cost and Usage Report with this header.
    pub(in crate::engine::import) fn cur(header: &Header) -> Self {
        Self::new(Columns::cur(header))
    }

    /// For a FOCUS export with this header.
    pub(in crate::engine::import) fn focus(header: &Header) -> Self {
        Self::new(Columns::focus(header))
    }

    /// The rule of [`Bill::is_bedrock`] as byte sequences.
    fn new(columns: Columns) -> Self {
        let named = columns.names_product();
        let mut needles = vec!["edrock"];
        if !named {
            needles.push("-MP:");
        }
        if columns.operation.is_some() {
            needles.push("InvokeModel");
        }
        // Without a name or code of the product only the usage type tells, which no sequence stands for.
        if !named && columns.code.is_none() {
            needles.clear();
        }
        Self { columns, needles }
    }

    /// The product's name: from its column, or from the map that has it.
    #[inline(never)]
    fn product(&self, row: Row<'_>) -> Result<String, Trouble> {
        let own = row.text(self.columns.product)?;
        let cell = row.text(self.columns.product_map)?;
        if !own.is_empty() || cell.is_empty() {
            return Ok(own.to_owned());
        }
        let mut map = tags::entries(cell);
        let name = map
            .remove("product_name")
            .or_else(|| map.remove("servicename"));
        Ok(name.unwrap_or_default())
    }

    /// Whether a row is Bedrock's: by product code or name; by its call, which FOCUS has for Marketplace rows; and
    /// where no column names the product, by a usage type of Bedrock's, which AWS Marketplace has too.
    #[inline(never)]
    fn is_bedrock(&self, row: Row<'_>, product: &str, usage_type: &str) -> Result<bool, Trouble> {
        if says_bedrock(product) || says_bedrock(row.text(self.columns.code)?) {
            return Ok(true);
        }
        if row.text(self.columns.operation)?.starts_with("InvokeModel") {
            return Ok(true);
        }
        if self.columns.names_product() {
            return Ok(false);
        }
        let coded = self.columns.code.is_some() && !usage_type.contains("-MP:");
        Ok(!coded && matches!(UsageType::parse(usage_type), UsageType::Bedrock(_)))
    }

    fn usage_type<'r>(&self, row: Row<'r>) -> Result<&'r str, Trouble> {
        let own = row.text(self.columns.usage_type)?;
        match own.is_empty() {
            true => row.text(self.columns.meter),
            false => Ok(own),
        }
    }

    /// The quantity and its unit, of the first pair that has one.
    #[inline(never)]
    fn quantity<'r>(&self, row: Row<'r>) -> Result<(Option<Factor>, &'r str), Trouble> {
        for (quantity, unit) in &self.columns.quantities {
            if let Some(found) = row.number(Some(*quantity))? {
                return Ok((Some(found), row.text(*unit)?));
            }
        }
        Ok((None, ""))
    }

    #[inline(never)]
    fn use_case(
        &self,
        row: Row<'_>,
        choice: &UseCase,
        tally: &mut Tally,
    ) -> Result<String, Trouble> {
        let mut found = String::new();
        for at in &self.columns.tag_maps {
            for (name, value) in tags::entries(row.text(Some(*at))?) {
                tally.tag(&name);
                if *choice == UseCase::Tag(name) {
                    found = value;
                }
            }
        }
        for (at, name) in &self.columns.tags {
            let value = row.text(Some(*at))?;
            if !value.is_empty() {
                tally.tag(name);
                if *choice == UseCase::Tag(name.clone()) {
                    found = value.to_owned();
                }
            }
        }
        Ok(match choice {
            UseCase::None | UseCase::Tag(_) => found,
            UseCase::Principal => last(row.text(self.columns.principal)?),
            UseCase::Profile => last(row.text(self.columns.resource)?),
            UseCase::Account => row.text(self.columns.account)?.to_owned(),
        })
    }

    /// Sums up discounts that stand in columns or in a map beside the charge.
    #[inline(never)]
    fn discounts(&self, row: Row<'_>) -> Result<Vec<(Layer, Usd)>, Trouble> {
        let mut found = Vec::new();
        for (layer, at) in &self.columns.discounts {
            found.extend(row.usd(Some(*at))?.map(|amount| (*layer, amount)));
        }
        let mut total = row.usd(self.columns.discount_total)?;
        for (name, value) in tags::entries(row.text(self.columns.discount_map)?) {
            // A map may hold names beside amounts.
            let Ok(amount) = number(&value) else {
                continue;
            };
            let amount = amount.map(usd).unwrap_or_default();
            match layer(&name) {
                Some(layer) => found.push((layer, amount)),
                None if name.to_ascii_lowercase().contains("total") => total = Some(amount),
                None => found.push((Layer::Other, amount)),
            }
        }
        found.retain(|(_, amount)| !amount.is_zero());
        // The total is the sum of the others, unless nothing else is said.
        if found.is_empty() {
            let total = total.filter(|total| !total.is_zero());
            found.extend(total.map(|total| (Layer::Other, total)));
        }
        Ok(found)
    }
}

impl Table for Bill {
    fn needles(&self) -> &[&'static str] {
        &self.needles
    }

    fn columns(&self) -> Option<Vec<usize>> {
        Some(self.columns.all())
    }

    fn telling(&self) -> Vec<usize> {
        self.columns.telling()
    }

    fn row(&self, row: Row<'_>, options: &Options, tally: &mut Tally) -> Result<(), Trouble> {
        let columns = &self.columns;
        let product = self.product(row)?;
        let usage_type = self.usage_type(row)?;
        if !self.is_bedrock(row, &product, usage_type)? {
            tally.ignore(Ignored::NotBedrock);
            return Ok(());
        }
        let provider = row.text(columns.provider)?;
        if !["", "AWS"].contains(&provider) && !provider.contains("Amazon") {
            tally.ignore(Ignored::OtherProvider);
            return Ok(());
        }
        let Some(charge) = charge(row.text(columns.kind)?, row.text(columns.class)?) else {
            tally.ignore(Ignored::Tax);
            return Ok(());
        };
        let (quantity, unit) = self.quantity(row)?;
        dollars(row.text(columns.currency)?)?;
        let (cost, net) = (row.usd(columns.cost)?, row.usd(columns.net)?);
        let contracted = match columns.focus {
            true => row.usd(columns.contracted)?,
            false => net.or(cost),
        };
        let list = row.usd(columns.list)?.zip(contracted);
        // A zero says that the export left the figure out: Marketplace rows have no list price, old exports no
        // contracted one.
        let list = list.filter(|(list, contracted)| !list.is_zero() && !contracted.is_zero());
        let amounts = Amounts {
            quantity,
            cost,
            net,
            list: list.filter(|_| charge == Charge::Usage),
        };
        let nothing = |amount: Option<Usd>| amount.is_none_or(Usd::is_zero);
        if nothing(cost) && nothing(net) && quantity.is_none_or(Factor::is_zero) {
            tally.ignore(Ignored::Nothing);
            return Ok(());
        }
        let discounts = self.discounts(row)?;
        let day = stamp(row.text(columns.date)?).or(stamp(row.text(columns.period)?));
        let resource = row.text(columns.resource)?;
        let description = row.text(columns.description)?;
        let key = Key {
            use_case: self.use_case(row, &options.use_case, tally)?,
            usage_type: usage_type.to_owned(),
            unit: self::unit(unit, description),
            model: model_of_arn(resource).to_owned(),
            region: row.text(columns.region)?.to_owned(),
            month: day.map(|stamp| Month::of(stamp.day)),
            charge: (charge != Charge::Usage).then_some(charge),
            marketplace: row.text(columns.entity)? == "AWS Marketplace"
                || usage_type.contains("-MP:"),
            product,
            ..Key::default()
        };
        let used = quantity.filter(|_| charge == Charge::Usage);
        if let Some(tokens) = used.and_then(|used| tokens(usage_type, &key.unit, used)) {
            tally.load.add(day, tokens);
        }
        for (layer, amount) in discounts {
            let sum = tally.columns.entry(layer).or_default();
            *sum = *sum + amount;
        }
        tally.used = tally.used.saturating_add(1);
        let end = stamp(row.text(columns.end)?).map(|end| end.day.day_before());
        match day.zip(end) {
            // A report by the month states each of its rows for all of it.
            Some((start, end)) if end > start.day => {
                cover(tally, Some(start.day), Some(end), net.or(cost))
            }
            _ => tally.on(day, net.or(cost)),
        }
        tally.add(row.line, key, amounts);
        Ok(())
    }
}

/// The unit; where it is a mere `Units`, with the part of the description that says of what.
#[inline(never)]
fn unit(unit: &str, description: &str) -> String {
    let vague = unit.is_empty() || unit.eq_ignore_ascii_case("units");
    match description.split('|').nth(2).filter(|_| vague) {
        Some(said) => format!("{unit}|{said}"),
        None => unit.to_owned(),
    }
}

/// What kind of row it is, by CUR's line types and FOCUS's categories; `None` for tax.
pub(super) fn charge(kind: &str, class: &str) -> Option<Charge> {
    Some(match kind {
        "Tax" => return None,
        "Credit" => Charge::Credit,
        "Refund" | "Adjustment" => Charge::Refund,
        "Fee" | "RIFee" | "Purchase" => Charge::Fee,
        other if other.contains("Discount") && other != "DiscountedUsage" => {
            Charge::Discount(layer(other).unwrap_or(Layer::Other))
        }
        _ if class == "Correction" => Charge::Refund,
        _ => Charge::Usage,
    })
}

/// Whose discount a name means: `EdpDiscount`, `edp_discount`, `private_rate_discount`.
fn layer(name: &str) -> Option<Layer> {
    let plain = crate::engine::import::cells::plain(name);
    let known = [
        ("edp", Layer::Edp),
        ("privaterate", Layer::PrivateRate),
        ("bundled", Layer::Bundled),
    ];
    known
        .into_iter()
        .find(|(word, _)| plain.contains(word))
        .map(|(_, layer)| layer)
}
