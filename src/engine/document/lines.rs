//! Every line of the quote as a row of its own: on demand, reserved, and what has no price. What a line costs is the
//! quote's; how a row is written belongs to whoever writes it.

use super::Subject;
use crate::engine::data::{Found, RateKey};
use crate::engine::date::Date;
use crate::engine::num::Usd;
use crate::engine::quote::{
    CapacityLine, Gap, GapReason, HOURS_PER_YEAR, Line, MONTHS_PER_YEAR, PriceOrigin,
};
use crate::engine::scenario::Pricing;
use crate::engine::value::Value;

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct BillLine {
    /// The use case or the row of capacity.
    pub name: String,
    /// On demand or reserved.
    pub kind: &'static str,
    /// What is called; empty where prices are typed.
    pub model: String,
    /// The AWS Region or profile; empty where prices are typed.
    pub region: &'static str,
    /// What is billed.
    pub billed: String,
    /// What the quantity counts.
    pub unit: &'static str,
    /// What it comes to.
    pub amount: Amount,
    /// Who says so.
    pub source: String,
    /// Where that is to be read.
    pub reference: Option<String>,
    /// When they said so; `None` for prices that are no row of the snapshot.
    pub as_of: Option<Date>,
}

/// What a line comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Amount {
    /// It has a price.
    Known {
        /// A month on demand; at any time where it is reserved.
        quantity: Value,
        /// Of one unit; an hour of it where it is reserved.
        rate: Value,
        /// How often a year that is paid: by the month, or by the hour.
        times_a_year: u32,
        /// US dollars a year.
        yearly: Usd,
    },
    /// It has none, and why.
    Missing(&'static str),
}

/// Where a price comes from.
struct Origin {
    model: String,
    region: &'static str,
    source: String,
    reference: Option<String>,
    as_of: Option<Date>,
}

/// Every line, in the order of the answers, with what has no price beside its use case.
pub fn lines(subject: Subject<'_>) -> Vec<BillLine> {
    let assessed = subject.negotiation.assessed;
    let (scenario, quote) = (assessed.scenario, &assessed.report.quote);
    let mut all = Vec::new();
    for (workload, quoted) in scenario.workloads.iter().zip(&quote.workloads) {
        let typed = matches!(workload.pricing, Pricing::Own { .. });
        let lines = quoted.lines.iter();
        all.extend(lines.map(|line| on_demand(subject, &workload.name, line, typed)));
        all.extend(quoted.gaps.iter().map(|gap| missing(gap, ON_DEMAND)));
    }
    for (row, quoted) in scenario.capacity.iter().zip(&quote.capacity) {
        // A row at no price reserves nothing: it is there to be filled in.
        let lines = quoted.lines.iter().filter(|line| line.price.is_positive());
        all.extend(lines.map(|line| reserved(subject, &row.name, line)));
        all.extend(quoted.gaps.iter().map(|gap| missing(gap, RESERVED)));
    }
    all
}

const ON_DEMAND: &str = "on demand";
const RESERVED: &str = "reserved";

/// The source of a price that is the reader's.
const OWN: &str = "own figure";

fn on_demand(subject: Subject<'_>, name: &str, line: &Line, typed: bool) -> BillLine {
    let origin = match line.origin {
        PriceOrigin::Catalogue(key, found) => published(subject, key, found),
        _ if typed => said(OWN),
        _ => said("middle of a price class, a stand-in"),
    };
    let amount = Amount::Known {
        quantity: line.billed.quantity_value(),
        rate: line.billed.price_value(),
        times_a_year: MONTHS_PER_YEAR,
        yearly: line.yearly,
    };
    let unit = match line.billed.quantity_value() {
        Value::Mtok(_) => "million tokens a month",
        _ => "a month",
    };
    let mut billed = line.dimension.code().replace('_', " ");
    if let PriceOrigin::Catalogue(key, _) = line.origin
        && key.tier != crate::engine::data::ServiceTier::Standard
    {
        billed = format!("{billed}, {}", key.tier.code());
    }
    with_origin(origin, name, ON_DEMAND, billed, unit, amount)
}

fn reserved(subject: Subject<'_>, name: &str, line: &CapacityLine) -> BillLine {
    let origin = match line.rate {
        Some((key, found)) => published(subject, key, found),
        None => said(OWN),
    };
    let amount = Amount::Known {
        quantity: Value::Times(line.quantity),
        rate: Value::PerHour(line.price),
        times_a_year: HOURS_PER_YEAR,
        yearly: (line.price * line.quantity).for_hours(HOURS_PER_YEAR),
    };
    let billed = line.dimension.map(|d| d.code().replace('_', " "));
    let billed = billed.unwrap_or_else(|| "reserved capacity".to_owned());
    with_origin(origin, name, RESERVED, billed, "units, by the hour", amount)
}

fn missing(gap: &Gap, kind: &'static str) -> BillLine {
    let why = match gap.reason {
        GapReason::Unknown => "the snapshot does not know it",
        GapReason::NoPrice(_) => "the snapshot has no price",
        GapReason::TooLarge => "larger than can be calculated",
    };
    let billed = gap.dimension.map(|d| d.code().replace('_', " "));
    let billed = billed.unwrap_or_else(|| "everything".to_owned());
    let origin = Origin {
        model: gap.missing.clone(),
        ..said("")
    };
    with_origin(
        origin,
        &gap.workload,
        kind,
        billed,
        "",
        Amount::Missing(why),
    )
}

fn with_origin(
    origin: Origin,
    name: &str,
    kind: &'static str,
    billed: String,
    unit: &'static str,
    amount: Amount,
) -> BillLine {
    let Origin {
        model,
        region,
        source,
        reference,
        as_of,
    } = origin;
    BillLine {
        name: name.to_owned(),
        kind,
        model,
        region,
        billed,
        unit,
        amount,
        source,
        reference,
        as_of,
    }
}

fn said(source: &str) -> Origin {
    Origin {
        model: String::new(),
        region: "",
        source: source.to_owned(),
        reference: None,
        as_of: None,
    }
}

fn published(subject: Subject<'_>, key: RateKey, found: Found) -> Origin {
    let assessed = subject.negotiation.assessed;
    let model = assessed.dataset.model_at(key.model);
    let model = model.map_or_else(String::new, |model| model.name.to_string());
    match found {
        Found::Exact(rate) | Found::Profile(rate) => {
            let source = subject.sources.get(rate.source.index());
            let reference = source.map(|source| source.reference.to_string());
            Origin {
                model,
                region: key.region.code(),
                source: source.map_or_else(
                    || "source not recorded".to_owned(),
                    |source| source.title.to_string(),
                ),
                reference: reference.filter(|address| address.starts_with("https://")),
                as_of: Some(rate.as_of),
            }
        }
        Found::Own(own) => {
            let reason = assessed.report.own_prices.get(own.index);
            let reason = reason.map_or("", |own| own.reason.as_str());
            Origin {
                model,
                region: own.region.code(),
                ..said(&format!("own price: {reason}"))
            }
        }
    }
}
