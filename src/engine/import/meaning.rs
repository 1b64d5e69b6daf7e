//! What the sums of a file mean: model, dimension, tier, scope, Region, and quantities in the catalogue's units.
//! What it should have cost belongs to `reconcile`, and what a name stands for to `names`.

use super::format::Format;
use super::kinds::{Charge, Counted, Month};
use super::names::{Named, Names, plain_id};
use super::tally::{Key, Sums};
use super::units::scale;
use crate::engine::data::{
    Context, Dataset, Dimension, ModelIx, RateKey, Region, Scope, ServiceTier, Unit,
};
use crate::engine::num::{Factor, Mtok, Usd};
use crate::engine::usage_type::{Grammar, Reading, Tier, UsageType};

/// One line of the result: what was used of one thing, and paid for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// How far it is understood.
    pub kind: Kind,
    /// The model as the file names it; empty where nothing does.
    pub name: String,
    /// The model of the catalogue.
    pub model: Option<ModelIx>,
    /// By the reader's choice of column; empty where there is none.
    pub use_case: String,
    /// Where it was metered.
    pub region: Option<Region>,
    /// Where requests may be served.
    pub scope: Scope,
    /// How they were served. A log does not say: then standard.
    pub tier: ServiceTier,
    /// True for prompts above the model's threshold.
    pub long_context: bool,
    /// What is metered, where the catalogue has a word for it.
    pub dimension: Option<Dimension>,
    /// The month of use; `None` where the file does not say.
    pub month: Option<Month>,
    /// In the unit of the dimension: millions of tokens, images, hours.
    pub quantity: Option<Factor>,
    /// True where the quantity was worked out from the charge and the list price, because the file has none.
    pub derived: bool,
    /// Charged, before discounts that stand apart; `None` where the file has no money.
    pub cost: Option<Usd>,
    /// Charged after all discounts, where the file says so.
    pub net: Option<Usd>,
    /// At the public price by the bill itself, and what was contracted for the same, where it says both.
    pub stated: Option<(Usd, Usd)>,
    /// Billed by AWS Marketplace.
    pub marketplace: bool,
    /// Rows of the file.
    pub rows: u64,
    /// Line of the first of them.
    pub first_line: u64,
    /// The usage type as written; empty in logs.
    pub usage_type: String,
}

/// How far a line is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Metered use.
    Used,
    /// Metered use in a unit that is not known: its charge counts, its quantity does not.
    OddUnit,
    /// A usage type that nobody has documented.
    Unrecognised,
    /// Money without a usage type: the file was not split by it.
    Unsplit,
    /// A discount, credit, refund or fee.
    Apart(Charge),
}

impl Line {
    /// Tokens in millions; `None` for what is not counted in tokens.
    pub fn mtok(&self) -> Option<Mtok> {
        let tokens = self.dimension?.unit() == Unit::MillionTokens;
        let million = Mtok::tokens(1_000_000);
        self.quantity
            .filter(|_| tokens)
            .map(|quantity| million * quantity)
    }

    /// What the snapshot calls this; `None` where something of it is not known.
    pub fn rate_key(&self, dataset: &Dataset) -> Option<RateKey> {
        let model = self.model?;
        let context = match self.long_context {
            true => dataset.threshold(model).unwrap_or(Context::Standard),
            false => Context::Standard,
        };
        Some(RateKey {
            model,
            region: self.region?,
            scope: self.scope,
            context,
            tier: self.tier,
            dimension: self.dimension?,
        })
    }
}

/// What is metered, in the words of the catalogue as far as they go.
struct Meter<'k> {
    region: Option<Region>,
    token: Option<&'k str>,
    scope: Scope,
    tier: ServiceTier,
    long_context: bool,
    dimensions: Vec<Dimension>,
    marketplace: bool,
}

/// What one sum means.
pub(super) fn line(key: &Key, sums: &Sums, format: Option<Format>, names: Names<'_>) -> Line {
    let meter = match key.counted {
        Some(counted) => Some(counter(key, counted)),
        None => billed(key, format),
    };
    let token = meter.as_ref().and_then(|meter| meter.token);
    let named = names.find(token, &key.model, &key.product);
    let Named { name, model } = named.unwrap_or(Named {
        name: key.product.clone(),
        model: None,
    });
    let mut line = Line {
        kind: Kind::Unsplit,
        name,
        model,
        use_case: key.use_case.clone(),
        region: key
            .region
            .parse()
            .ok()
            .filter(|region: &Region| region.is_aws_region()),
        scope: Scope::InRegionOrGeo,
        tier: ServiceTier::Standard,
        long_context: false,
        dimension: None,
        month: key.month,
        quantity: None,
        derived: false,
        cost: sums.cost,
        net: sums.net,
        stated: sums.list.zip(sums.contracted),
        marketplace: key.marketplace,
        rows: sums.rows,
        first_line: sums.first_line,
        usage_type: key.usage_type.clone(),
    };
    match meter {
        Some(meter) => measure(&mut line, meter, key, sums, names.dataset),
        None if !key.usage_type.is_empty() => line.kind = Kind::Unrecognised,
        None => {}
    }
    if let Some(charge) = key.charge {
        line.kind = Kind::Apart(charge);
    }
    line
}

/// Fills in what a meter says, with the quantity in the catalogue's unit.
fn measure(line: &mut Line, meter: Meter<'_>, key: &Key, sums: &Sums, dataset: &Dataset) {
    line.region = meter.region.or(line.region);
    line.scope = meter.scope;
    line.tier = meter.tier;
    line.long_context = meter.long_context;
    if key.counted == Some(Counted::Spend) {
        return;
    }
    line.kind = Kind::Used;
    let scaled = |dimension: &Dimension| {
        Some((*dimension, scale(&key.unit, *dimension, meter.marketplace)?))
    };
    let fitting: Vec<(Dimension, Factor)> = meter.dimensions.iter().filter_map(scaled).collect();
    let sold = |dimension: &Dimension| {
        let rates = line.model.map_or(&[][..], |model| dataset.rates_of(model));
        rates.iter().any(|rate| rate.dimension == *dimension)
    };
    // Input of a text model or of an embedding model: the one that is sold.
    let best = fitting
        .iter()
        .find(|(dimension, _)| sold(dimension))
        .or(fitting.first());
    match best {
        Some((dimension, scale)) => {
            line.dimension = Some(*dimension);
            line.quantity = key.measured.then(|| sums.quantity * *scale);
        }
        None => {
            line.dimension = meter.dimensions.first().copied();
            if line.dimension.is_some() {
                line.kind = Kind::OddUnit;
            }
        }
    }
    if key.measured || key.charge.is_some() {
        return;
    }
    let rate = line.rate_key(dataset).and_then(|key| dataset.rate(key));
    let price = rate
        .map(|rate| rate.price())
        .filter(|price| price.is_positive());
    if let (Some(price), Some(cost)) = (price, line.cost) {
        line.quantity = cost.over(price);
        line.derived = line.quantity.is_some();
    }
}

/// What a log or a metric counts.
fn counter(key: &Key, counted: Counted) -> Meter<'_> {
    use Dimension as D;
    Meter {
        region: None,
        token: None,
        scope: plain_id(&key.model).1,
        tier: ServiceTier::Standard,
        long_context: false,
        dimensions: match counted {
            Counted::Input => vec![D::Input, D::EmbeddingInput],
            Counted::Output => vec![D::Output],
            Counted::CacheRead => vec![D::CacheRead],
            Counted::CacheWrite => vec![D::CacheWrite],
            Counted::Spend => Vec::new(),
        },
        marketplace: false,
    }
}

/// What a usage type says; `None` where it is not documented or not there.
fn billed(key: &Key, format: Option<Format>) -> Option<Meter<'_>> {
    if let UsageType::Bedrock(reading) = UsageType::parse(&key.usage_type) {
        return Some(meter(&reading, Some(reading.region), reading.model));
    }
    // Cost Explorer's tools print what Marketplace meters without the Region before it and the unit behind it.
    let summed = matches!(
        format,
        Some(Format::CostExplorerJson | Format::CostExplorerCsv | Format::Summary)
    );
    if !summed || !key.marketplace || key.usage_type.is_empty() {
        return None;
    }
    let whole = format!("USE1-MP:USE1_{}-Units", key.usage_type);
    match UsageType::parse(&whole) {
        UsageType::Bedrock(reading) => Some(meter(&reading, None, None)),
        _ => None,
    }
}

fn meter<'k>(reading: &Reading<'_>, region: Option<Region>, token: Option<&'k str>) -> Meter<'k> {
    // A price of the base model's is no price of a customised one's: those are dimensions of their own.
    let custom = reading.tier == Some(Tier::CustomModel);
    Meter {
        region,
        token,
        scope: reading
            .scope
            .filter(|_| !custom)
            .unwrap_or(Scope::InRegionOrGeo),
        tier: reading.service_tier(),
        long_context: reading.long_context,
        dimensions: reading.dimensions().to_vec(),
        marketplace: reading.grammar == Grammar::Marketplace,
    }
}
