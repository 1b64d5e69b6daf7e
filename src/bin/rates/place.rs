//! Which row each price belongs to: equal prices once, contradictions aside, global prices under the widest Region
//! that they hold for. What the snapshot said before belongs to `merge`.

use std::collections::BTreeMap;

use bedrock_position::engine::data::{Dataset, ModelIx, RateKey, Region, Scope};
use bedrock_position::engine::num::Usd;

use crate::finding::{Finding, Kind};
use crate::meaning::Priced;

/// What the offers say about one row.
pub struct Placed<'f> {
    pub price: Usd,
    /// The records that say so; never empty.
    pub by: Vec<Priced<'f>>,
}

/// The prices by row.
#[derive(Default)]
pub struct Places<'f> {
    pub rows: BTreeMap<RateKey, Placed<'f>>,
    /// Records beyond the first that state a row's price again.
    pub repeated: Vec<String>,
    /// Global prices that differ by source Region, so that each Region has its own row.
    pub scattered: Vec<String>,
}

/// Puts every price in its row.
pub fn place<'f>(
    priced: Vec<Priced<'f>>,
    data: &Dataset,
    findings: &mut Vec<Finding>,
) -> Places<'f> {
    let mut listed: BTreeMap<RateKey, Vec<Priced<'f>>> = BTreeMap::new();
    for one in priced {
        listed.entry(one.key).or_default().push(one);
    }
    let mut places = Places::default();
    let mut global: BTreeMap<RateKey, Vec<Priced<'f>>> = BTreeMap::new();
    for (key, by) in listed {
        let Some(price) = agreed(&by) else {
            findings.extend(contradiction(key, &by, data));
            continue;
        };
        if let [first, .., last] = by.as_slice() {
            let say = format!(
                "{}: {} ({} and {})",
                shown(key, data),
                price.exact(),
                first.record.sku,
                last.record.sku
            );
            places.repeated.push(say);
        }
        match key.scope == Scope::Global && pooled(key, data) {
            true => global
                .entry(with_region(key, Region::Global))
                .or_default()
                .extend(by),
            false => {
                places.rows.insert(key, Placed { price, by });
            }
        }
    }
    for (key, by) in global {
        places.add_global(key, by, data);
    }
    places
}

impl<'f> Places<'f> {
    /// One row for all source Regions that agree; else a row for each.
    fn add_global(&mut self, key: RateKey, by: Vec<Priced<'f>>, data: &Dataset) {
        if let Some(price) = agreed(&by) {
            self.rows.insert(key, Placed { price, by });
            return;
        }
        self.scattered.push(shown(key, data));
        for one in by {
            let price = one.price;
            let row = self.rows.entry(one.key);
            row.or_insert_with(|| Placed {
                price,
                by: Vec::new(),
            })
            .by
            .push(one);
        }
    }
}

/// True if a global price goes into the row of the global profile: not for a Region that has a row of its own in the
/// snapshot, which would go on to win, and not for GovCloud, which the profile does not reach.
fn pooled(key: RateKey, data: &Dataset) -> bool {
    let gov = matches!(key.region, Region::UsGovEast1 | Region::UsGovWest1);
    let own = data.rates_of(key.model).iter().any(|rate| {
        let same = (
            rate.region,
            rate.scope,
            rate.context,
            rate.tier,
            rate.dimension,
        );
        same == (key.region, key.scope, key.context, key.tier, key.dimension)
    });
    !gov && !own
}

fn with_region(key: RateKey, region: Region) -> RateKey {
    RateKey { region, ..key }
}

/// The one price that all of them state.
fn agreed(by: &[Priced<'_>]) -> Option<Usd> {
    let (first, others) = by.split_first()?;
    let same = others.iter().all(|other| other.price == first.price);
    same.then_some(first.price)
}

fn contradiction(key: RateKey, by: &[Priced<'_>], data: &Dataset) -> Vec<Finding> {
    let said: Vec<String> = by
        .iter()
        .map(|one| {
            format!(
                "{} ({}, {})",
                one.price.exact(),
                one.record.sku,
                one.record.usage_type
            )
        })
        .collect();
    let subject = format!("{}: {}", shown(key, data), said.join(", "));
    by.iter()
        .map(|one| one.record.finding(Kind::Contradictory, subject.clone()))
        .collect()
}

/// The six cells that name a row, for people.
pub fn shown(key: RateKey, data: &Dataset) -> String {
    cells(key, data).join(" ")
}

/// The six cells that name a row.
pub fn cells(key: RateKey, data: &Dataset) -> [String; 6] {
    [
        id(key.model, data),
        key.region.code().to_owned(),
        key.scope.code().to_owned(),
        key.context.code().to_owned(),
        key.tier.code().to_owned(),
        key.dimension.code().to_owned(),
    ]
}

fn id(model: ModelIx, data: &Dataset) -> String {
    data.model_at(model)
        .map_or_else(String::new, |model| model.id.to_string())
}
