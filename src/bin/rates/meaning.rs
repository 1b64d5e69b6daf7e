//! What a record means: its model by the reviewed names, its place among the rates, its price in the catalogue's unit.
//! Whether two records agree, and what the snapshot said before, belongs to `place` and `merge`.

use std::collections::HashSet;

use bedrock_position::engine::data::{
    AliasField, Aliases, Context, Dataset, Dimension, ModelIx, RateKey, Region, Scope, Unit,
};
use bedrock_position::engine::num::Usd;
use bedrock_position::engine::usage_type::{Grammar, Metered, Reading, UsageType};

use crate::finding::{Finding, Kind};
use crate::record::Record;

/// A record with its place and price in the catalogue. The Region is the one it was listed for, also for global
/// prices.
#[derive(Clone, Copy)]
pub struct Priced<'f> {
    pub record: Record<'f>,
    pub key: RateKey,
    pub price: Usd,
}

/// A record whose model is known.
#[derive(Clone, Copy)]
pub struct Named<'f> {
    record: Record<'f>,
    reading: Reading<'f>,
    model: ModelIx,
}

/// What the names of a record say.
pub enum Identity<'f> {
    /// A model of the catalogue.
    Model(Named<'f>),
    /// A model that the catalogue leaves out on purpose.
    LeftOut,
}

/// Finds the model of a record and reads its usage type.
pub fn identify<'f>(
    record: Record<'f>,
    data: &Dataset,
    aliases: &Aliases,
) -> Result<Identity<'f>, Finding> {
    let parsed = UsageType::parse(record.usage_type);
    let token = match parsed {
        UsageType::Bedrock(reading) => reading.model,
        _ => None,
    };
    let mantle =
        matches!(parsed, UsageType::Bedrock(reading) if reading.grammar == Grammar::Mantle);
    let look_up = |field, name: Option<&str>| {
        let name = name.filter(|name| !name.is_empty())?;
        let alias = aliases.find(field, name).map(|alias| alias.model);
        alias.or_else(|| data.model(name).map(Some))
    };
    let by_token = look_up(AliasField::UsageType, token);
    // The Mantle endpoint has ids of its own; the other names of such a record are shared with the runtime's.
    let others = [
        look_up(AliasField::ServiceName, Some(record.service_name)),
        look_up(AliasField::Model, Some(record.model)),
    ];
    let said: Vec<Option<ModelIx>> = match mantle {
        true => by_token.into_iter().collect(),
        false => others.into_iter().chain([by_token]).flatten().collect(),
    };
    if said.iter().any(|model| Some(model) != said.first()) {
        let subject = format!("names of different models: {}", names(&record, token));
        return Err(record.finding(Kind::Contradictory, subject));
    }
    match (said.first(), parsed) {
        (Some(None), _) => Ok(Identity::LeftOut),
        (_, UsageType::Unrecognised { .. } | UsageType::NotBedrock) => {
            let shape = record
                .usage_type
                .split_once('-')
                .map_or("", |(_, rest)| rest);
            let shape = if shape.is_empty() {
                record.usage_type
            } else {
                shape
            };
            Err(record.finding(Kind::Unrecognised, shape))
        }
        (Some(Some(model)), UsageType::Bedrock(reading)) => Ok(Identity::Model(Named {
            record,
            reading,
            model: *model,
        })),
        (None, UsageType::Bedrock(_)) => Err(record.finding(Kind::Unmapped, names(&record, token))),
    }
}

/// The names a record bears, each with its field.
fn names(record: &Record<'_>, token: Option<&str>) -> String {
    let fields = [
        (AliasField::ServiceName, record.service_name),
        (AliasField::Model, record.model),
        (AliasField::UsageType, token.unwrap_or_default()),
    ];
    let shown = fields
        .iter()
        .filter(|(_, name)| !name.is_empty())
        .map(|(field, name)| format!("{} '{name}'", field.code()));
    shown.collect::<Vec<_>>().join(", ")
}

/// What decides where the text of a usage type does not.
pub struct Evidence<'d> {
    data: &'d Dataset,
    /// Models with a price of output in these offers.
    speaking: HashSet<ModelIx>,
}

impl<'d> Evidence<'d> {
    pub fn of(data: &'d Dataset, named: &[Named<'_>]) -> Self {
        let speaking = named
            .iter()
            .filter(|named| named.reading.metered == Metered::Output)
            .map(|named| named.model);
        Self {
            data,
            speaking: speaking.collect(),
        }
    }

    /// The place and the price of a record.
    pub fn price<'f>(&self, named: Named<'f>) -> Result<Priced<'f>, Finding> {
        let Named {
            record,
            reading,
            model,
        } = named;
        let region = region(&record, &reading)?;
        let (dimension, count) = self.dimension(&named)?;
        let price: Usd = record.usd.parse().map_err(|_| {
            let subject = format!(
                "'{}' is no price: digits with at most one point",
                record.usd
            );
            record.finding(Kind::Damaged, subject)
        })?;
        if price < Usd::ZERO {
            return Err(record.finding(Kind::Damaged, format!("negative price {}", record.usd)));
        }
        Ok(Priced {
            record,
            key: RateKey {
                model,
                region,
                scope: reading.scope.unwrap_or(Scope::InRegionOrGeo),
                context: self.context(&named)?,
                tier: reading.service_tier(),
                dimension,
            },
            price: price.times(count),
        })
    }

    /// What is bought, and how many of the listed units make one of ours.
    fn dimension(&self, named: &Named<'_>) -> Result<(Dimension, u32), Finding> {
        let Named {
            record,
            reading,
            model,
        } = named;
        let candidates = reading.dimensions();
        let Some(first) = candidates.first() else {
            let subject = format!("{}: no one dimension of the catalogue", record.usage_type);
            return Err(record.finding(Kind::Ambiguous, subject));
        };
        let fitting: Vec<(Dimension, u32)> = candidates
            .iter()
            .filter_map(|dimension| Some((*dimension, units(dimension.unit(), record, reading)?)))
            .collect();
        let used = |dimension: &Dimension| {
            let rates = self.data.rates_of(*model);
            rates.iter().any(|rate| rate.dimension == *dimension)
        };
        match fitting.as_slice() {
            [] => {
                let todo = match first.unit() {
                    Unit::KiloTpmHour => {
                        " and a description that says 1K; compare the pricing page and enter the row by hand"
                    }
                    _ => "",
                };
                let subject = format!(
                    "unit '{}' does not fit {} ({}); expected a price per {}{todo}",
                    record.unit,
                    record.usage_type,
                    record.description,
                    first.unit().code()
                );
                Err(record.finding(Kind::Damaged, subject))
            }
            [only] => Ok(*only),
            several => {
                let known: Vec<_> = several.iter().filter(|(one, _)| used(one)).collect();
                match known.as_slice() {
                    [only] => Ok(**only),
                    [] if self.speaking.contains(model) => several
                        .first()
                        .copied()
                        .ok_or_else(|| self.undecided(named, several)),
                    _ => Err(self.undecided(named, several)),
                }
            }
        }
    }

    fn undecided(&self, named: &Named<'_>, several: &[(Dimension, u32)]) -> Finding {
        let codes: Vec<&str> = several.iter().map(|(one, _)| one.code()).collect();
        let subject = format!("{}: {}", named.record.usage_type, codes.join(" or "));
        named.record.finding(Kind::Ambiguous, subject)
    }

    /// The length class. The Price List says "long" and not from how many tokens on; the snapshot does, per model.
    fn context(&self, named: &Named<'_>) -> Result<Context, Finding> {
        if !named.reading.long_context {
            return Ok(Context::Standard);
        }
        let rates = self.data.rates_of(named.model);
        let mut longer: Vec<Context> = rates.iter().map(|rate| rate.context).collect();
        longer.retain(|context| *context != Context::Standard);
        longer.sort_unstable();
        longer.dedup();
        match longer.as_slice() {
            [only] => Ok(*only),
            _ => {
                let subject = format!(
                    "{}: long context, and the snapshot does not know from how many tokens on",
                    self.data
                        .model_at(named.model)
                        .map_or("", |model| &model.id)
                );
                Err(named.record.finding(Kind::Ambiguous, subject))
            }
        }
    }
}

/// The Region; both places that say it have to agree.
fn region(record: &Record<'_>, reading: &Reading<'_>) -> Result<Region, Finding> {
    if record.region.is_empty() || record.region == reading.region.code() {
        return Ok(reading.region);
    }
    let subject = format!(
        "Region {} by the attribute, {} by the usage type {}",
        record.region,
        reading.region.code(),
        record.usage_type
    );
    Err(record.finding(Kind::Contradictory, subject))
}

/// True when a text has this word.
fn says(text: &str, word: &str) -> bool {
    text.split_whitespace().any(|one| one == word)
}

/// How many of the units that the price is listed in make one of the catalogue's; `None` if they are of another kind.
fn units(ours: Unit, record: &Record<'_>, reading: &Reading<'_>) -> Option<u32> {
    // Marketplace prices said "Units" in May 2026: a million tokens, an hour, a query, whatever is metered.
    let marketplace = reading.grammar == Grammar::Marketplace && record.unit == "Units";
    let one = |fits: bool| (fits || marketplace).then_some(1);
    match ours {
        Unit::MillionTokens if record.unit == "1K tokens" => Some(1_000),
        Unit::MillionTokens => one(record.unit == "1M tokens"),
        // Reserved throughput says "1M TPM Hour" and is priced per thousand: nothing but the description says which.
        Unit::KiloTpmHour if !says(record.description, "1K") => None,
        Unit::KiloTpmHour => one(["1M TPM Hour", "1K TPM Hour"].contains(&record.unit)),
        Unit::ModelUnitHour | Unit::Hour => one(record.unit == "hour"),
        Unit::ModelMonth => one(record.unit == "Model/month"),
        Unit::Image => one(record.unit == "image"),
        Unit::Query => one(record.unit == "search unit"),
        _ => None,
    }
}
