//! The table of inputs: id, key in links, words, unit, range and default of every field, read by form, link,
//! file, docs and bounds alike. Reading typed text belongs in `parse`, holding values in `draft`.

mod capacity;
mod load;
mod mapping;
mod negotiation;
mod overrides;
mod position;
mod shorthand;
mod tier;
mod tuning;
mod unit;
mod vendor;
mod words;
mod workload;

pub use capacity::CapacityField;
pub use load::LoadField;
pub use negotiation::NegotiationField;
pub use tuning::TuningField;
pub use unit::Unit;
pub use words::Words;

use shorthand::{Choices, choices};

use crate::engine::data::{Context, Scope, ServiceTier};
use crate::engine::scenario::draft::Place;
use crate::engine::scenario::{CLAUSES, STEPS};

/// Inputs of the five-minute path, as the score model counts them.
pub const INPUTS: u32 = 25;

/// One field of the form.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Which one.
    pub id: FieldId,
    /// Its name in links and files; never reused for another meaning.
    pub key: &'static str,
    /// Numbers of the score model's inputs that it answers.
    pub inputs: &'static [u8],
    /// Unit, range or choices.
    pub kind: Kind,
    /// The value until somebody touches it, as a canonical text.
    pub default: &'static str,
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A number with a unit, between two bounds, both included.
    Number {
        /// The unit.
        unit: Unit,
        /// Least value.
        min: i32,
        /// Greatest value.
        max: i32,
        /// True when leaving it empty means "I don't know".
        optional: bool,
    },
    /// One of a few words: their canonical texts.
    Choice(&'static [&'static str]),
    /// An id of the model catalogue.
    Model,
    /// An AWS Region code.
    Region,
    /// The name of one price, as [`RateName`](crate::engine::data::RateName) writes it; empty while none is named.
    Rate,
    /// Free words of at most so many characters.
    Text(usize),
    /// The load of each hour of a day or a week: 24 or 168 numbers up to this one, or none.
    Curve(i32),
    /// A day, or none: "2026-11-22".
    Date,
}

/// Names of the fields. Those of a workload and of a capacity row exist once per row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum FieldId {
    Native,
    Growth,
    Uncertainty,
    Term,
    Commitment,
    Step,
    Discount,
    Basis,
    Marketplace,
    MarketplaceEligible,
    TunedUnproven,
    Treatment,
    Layer,
    NoListRate,
    Clause(u8),
    Months,
    Preparation(u8),
    Name,
    Pricing,
    Model,
    Region,
    Scope,
    ServiceTier,
    Context,
    NeedsRegion,
    PriceIn,
    PriceOut,
    ThirdParty,
    Premium,
    Input,
    Output,
    Repeat,
    Deferrable,
    LongShare,
    BatchShare,
    Caching,
    CacheReads,
    CacheWrites,
    CachedShare,
    HitRate,
    CacheTtl,
    Images,
    Pages,
    Video,
    VideoSize,
    Audio,
    Requests,
    SpeechIn,
    SpeechOut,
    GrowthOwn,
    EstUsers,
    EstRequests,
    EstDays,
    EstSystem,
    EstWords,
    EstPages,
    EstPageWords,
    EstAnswer,
    EstTokens,
    Hourly,
    Utilisation,
    BreakEven,
    CapacityThirdParty,
    OwnRate,
    OwnPrice,
    OwnReason,
    Capacity(CapacityField),
    Load(LoadField),
    Tuning(TuningField),
    VendorName,
    VendorTreatment,
    TierFrom,
    TierLow,
    TierTypical,
    TierHigh,
    TierReason,
    MappingModel,
    MappingSeller,
    MappingTo,
    Negotiation(NegotiationField),
}

/// Yes, partly, no, unknown.
const ANSWERS: Choices = choices! {
    "yes" => "Yes",
    "partial" => "Partly",
    "no" => "No",
    "unknown" => "I don't know",
};

const BILLION: i32 = 1_000_000_000;

/// Where requests are served, as far as it changes the price.
const SCOPES: Choices = choices! {
    "in_region_or_geo" => "In one Region or a geography (US, EU …)",
    "global" => "Global: AWS picks the Region",
};

/// The tables of a place: fields of the five steps, then fields that only views draw.
fn tables(place: Place) -> [&'static [Field]; 2] {
    match place {
        Place::Scenario => [&position::FIELDS, &[]],
        Place::Workload(_) => [&workload::FIELDS, &workload::MORE_FIELDS],
        Place::Capacity(_) => [&capacity::FIELDS, &capacity::MORE_FIELDS],
        Place::Tuning => [&[], &tuning::FIELDS],
        Place::Load => [&[], &load::FIELDS],
        Place::Override(_) => [&[], &overrides::FIELDS],
        Place::Negotiation => [&[], &negotiation::FIELDS],
        Place::Vendor(_) => [&[], &vendor::FIELDS],
        Place::Tier(_) => [&[], &tier::FIELDS],
        Place::Mapping(_) => [&[], &mapping::FIELDS],
    }
}

/// One place of each kind, in the order of links: rows by their first.
pub const PLACES: [Place; 10] = [
    Place::Scenario,
    Place::Workload(0),
    Place::Capacity(0),
    Place::Tuning,
    Place::Load,
    Place::Override(0),
    Place::Negotiation,
    Place::Vendor(0),
    Place::Tier(0),
    Place::Mapping(0),
];

/// Fields of a place, in the order of the form; clauses and steps of preparation after those of the position.
pub fn fields_of(place: Place) -> impl Iterator<Item = FieldId> {
    let questions = place == Place::Scenario;
    let clauses = (0u8..).take(CLAUSES.len()).map(FieldId::Clause);
    let steps = (0u8..).take(STEPS.len()).map(FieldId::Preparation);
    let asked = clauses.chain(steps).filter(move |_| questions);
    tables(place)
        .into_iter()
        .flatten()
        .map(|field| field.id)
        .chain(asked)
}

impl FieldId {
    /// The field's row in the table; clauses and steps take theirs from their own tables.
    pub fn field(self) -> Field {
        let question = |key, inputs| Field {
            id: self,
            key,
            inputs,
            kind: Kind::Choice(ANSWERS.codes),
            default: "unknown",
        };
        match self {
            Self::Clause(index) => {
                let clause = CLAUSES.get(usize::from(index));
                question(clause.map_or("", |c| c.id), &[24])
            }
            Self::Preparation(index) => {
                let step = STEPS.get(usize::from(index));
                question(step.map_or("", |s| s.id), &[25])
            }
            _ => PLACES
                .into_iter()
                .flat_map(tables)
                .flatten()
                .find(|field| field.id == self)
                .copied()
                .unwrap_or(question("", &[])),
        }
    }
}

/// The service tier of a canonical text.
pub(super) fn service_tier(code: &str) -> ServiceTier {
    code.parse().unwrap_or(ServiceTier::Standard)
}

/// The endpoint scope of a canonical text.
pub(super) fn scope(code: &str) -> Scope {
    code.parse().unwrap_or(Scope::InRegionOrGeo)
}

/// The context band of a canonical text.
pub(super) fn context(code: &str) -> Context {
    code.parse().unwrap_or(Context::Standard)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_listed_field_has_a_row_and_a_key_of_its_own() {
        for place in PLACES {
            let ids: Vec<_> = fields_of(place).collect();
            let keys: BTreeSet<_> = ids.iter().map(|id| id.field().key).collect();
            assert_eq!(keys.len(), ids.len(), "{keys:?}");
            assert!(!keys.contains(""));
            for id in ids {
                let field = id.field();
                let words = id.words();
                assert!(field.id == id && !words.label.is_empty(), "{id:?}");
                assert!(words.hint.ends_with('.'), "{id:?}");
                let choices = match field.kind {
                    Kind::Choice(codes) => codes.len(),
                    _ => 0,
                };
                assert_eq!(words.options.len(), choices, "{id:?}");
            }
        }
    }

    #[test]
    fn no_field_stands_in_two_places() {
        let ids: Vec<_> = PLACES.into_iter().flat_map(fields_of).collect();
        let once: BTreeSet<_> = ids.iter().collect();
        assert_eq!(once.len(), ids.len());
    }

    #[test]
    fn the_fields_answer_all_25_inputs() {
        let answered: BTreeSet<u8> = PLACES
            .into_iter()
            .flat_map(fields_of)
            .flat_map(|id| id.field().inputs.iter().copied())
            .collect();
        assert_eq!(answered, (1..=INPUTS as u8).collect());
    }
}
