//! The records of an offer file: one SKU with its one price, laid flat, and what is wrong with the others.
//! What a record means for the catalogue belongs to `meaning`.

use std::collections::{HashMap, HashSet};

use bedrock_position::engine::date::Date;

use crate::finding::{Finding, Kind};
use crate::offer::{Input, PriceDimension, Product, Term, Unique, day};

/// The only kind of term that Bedrock offers have; Provisioned Throughput and Reserved stand there too.
const ON_DEMAND: &str = "OnDemand";

/// One SKU and its price, as the file has them.
#[derive(Clone, Copy)]
pub struct Record<'f> {
    pub input: &'f Input,
    pub sku: &'f str,
    pub service_name: &'f str,
    /// The attribute `model`, else `titanModel`; may be empty.
    pub model: &'f str,
    pub usage_type: &'f str,
    /// AWS Region; may be empty.
    pub region: &'f str,
    pub unit: &'f str,
    pub usd: &'f str,
    pub effective: Date,
    pub description: &'f str,
}

impl Record<'_> {
    /// A finding about this record.
    pub fn finding(&self, kind: Kind, subject: impl Into<String>) -> Finding {
        finding(self.input, self.sku, kind, subject)
    }
}

/// Every readable record of the file; the others become findings.
pub fn records<'f>(input: &'f Input, findings: &mut Vec<Finding>) -> Vec<Record<'f>> {
    let on_demand = || {
        input
            .offer
            .terms
            .get(ON_DEMAND)
            .into_iter()
            .flat_map(Unique::iter)
    };
    let by_sku: HashMap<&str, &Unique<Term>> = on_demand().collect();
    let products: HashSet<&str> = input.offer.products.iter().map(|(sku, _)| sku).collect();
    for (kind, others) in input
        .offer
        .terms
        .iter()
        .filter(|(kind, _)| *kind != ON_DEMAND)
    {
        let say = format!("terms of kind '{kind}', which no Bedrock offer had before");
        findings.extend(
            others
                .iter()
                .map(|(sku, _)| finding(input, sku, Kind::Damaged, &*say)),
        );
    }
    let orphans = on_demand().filter(|(sku, _)| !products.contains(sku));
    findings.extend(
        orphans.map(|(sku, _)| finding(input, sku, Kind::Damaged, "a price without its product")),
    );
    let mut found = Vec::new();
    for (sku, product) in input.offer.products.iter() {
        match record(input, sku, product, by_sku.get(sku).copied()) {
            Ok(record) => found.push(record),
            Err((kind, subject)) => findings.push(finding(input, sku, kind, subject)),
        }
    }
    found
}

fn record<'f>(
    input: &'f Input,
    sku: &'f str,
    product: &'f Product,
    terms: Option<&'f Unique<Term>>,
) -> Result<Record<'f>, (Kind, String)> {
    let damaged = |text: String| (Kind::Damaged, text);
    if product.sku != sku {
        return Err(damaged(format!("the product says SKU '{}'", product.sku)));
    }
    let attribute = |name| product.attributes.get(name).map_or("", String::as_str);
    let usage_type = attribute("usagetype");
    if usage_type.is_empty() {
        return Err(damaged("a product without usagetype".to_owned()));
    }
    let terms = terms.ok_or_else(|| damaged(format!("no OnDemand price for {usage_type}")))?;
    let (_, term) = terms.only().ok_or_else(|| {
        (
            Kind::Ambiguous,
            format!("not one term but several or none for {usage_type}"),
        )
    })?;
    let (_, price) = term.price_dimensions.only().ok_or_else(|| {
        (
            Kind::Ambiguous,
            format!("not one price but several or none for {usage_type}"),
        )
    })?;
    untiered(price, usage_type)?;
    let effective = day(&term.effective_date)
        .ok_or_else(|| damaged(format!("'{}' is no effective date", term.effective_date)))?;
    Ok(Record {
        input,
        sku,
        service_name: attribute("servicename"),
        model: match attribute("model") {
            "" => attribute("titanModel"),
            model => model,
        },
        usage_type,
        region: attribute("regionCode"),
        unit: &price.unit,
        usd: usd(price)?,
        effective,
        description: &price.description,
    })
}

/// A price that depends on the amount bought cannot be one row.
fn untiered(price: &PriceDimension, usage_type: &str) -> Result<(), (Kind, String)> {
    let begin = price.begin_range.as_deref().unwrap_or("0");
    let end = price.end_range.as_deref().unwrap_or("Inf");
    if (begin, end) != ("0", "Inf") {
        let say = format!("the price of {usage_type} holds for amounts from {begin} to {end} only");
        return Err((Kind::Ambiguous, say));
    }
    if !price.applies_to.is_empty() {
        let say = format!(
            "the price of {usage_type} applies to other SKUs: {}",
            price.applies_to.join(", ")
        );
        return Err((Kind::Ambiguous, say));
    }
    Ok(())
}

fn usd(price: &PriceDimension) -> Result<&str, (Kind, String)> {
    match price.price_per_unit.only() {
        Some(("USD", amount)) => Ok(&amount.0),
        Some((currency, _)) => Err((Kind::Damaged, format!("a price in {currency}, not in USD"))),
        None => Err((
            Kind::Damaged,
            "not one price in USD but several currencies or none".to_owned(),
        )),
    }
}

fn finding(input: &Input, sku: &str, kind: Kind, subject: impl Into<String>) -> Finding {
    Finding {
        kind,
        subject: subject.into(),
        place: format!("{}:{}: SKU {sku}", input.path, input.line(sku)),
    }
}
