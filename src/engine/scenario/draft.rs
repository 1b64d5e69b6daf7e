//! The answers as a person gives them: one canonical text per touched field, defaults for the rest, and the
//! scenario that follows. Reading typed text belongs in `parse`, the wire form in `share`.

use litemap::LiteMap;

use super::fields::{self, CAPACITY_FIELDS, FieldId, WORKLOAD_FIELDS, scenario_fields};
use super::parse::{DecimalSign, FieldProblem, read};
use super::{
    Agreement, Answer, Basis, BedrockTerms, Capacity, Contract, Marketplace, Pricing, Scenario,
    Spend, Treatment, Workload,
};
use crate::engine::data::Region;
use crate::engine::num::Percent;

/// Canonical texts by field; what is absent has its default.
pub type Values = LiteMap<FieldId, String>;

/// Most workloads a draft holds.
pub const MOST_WORKLOADS: usize = 200;
/// Most rows of capacity a draft holds.
pub const MOST_CAPACITY_ROWS: usize = 50;

/// Where a field stands: in the scenario itself, or in one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The scenario itself.
    Scenario,
    /// A workload, counted from zero.
    Workload(usize),
    /// A row of capacity, counted from zero.
    Capacity(usize),
}

/// One field in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldRef {
    /// Where.
    pub place: Place,
    /// Which.
    pub id: FieldId,
}

impl FieldRef {
    /// A field of the scenario itself.
    pub fn scenario(id: FieldId) -> Self {
        Self {
            place: Place::Scenario,
            id,
        }
    }
}

/// Every answer given so far. Only valid values get in, so a scenario always follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    scenario: Values,
    workloads: Vec<Values>,
    capacity: Vec<Values>,
}

impl Default for Draft {
    fn default() -> Self {
        Self::example()
    }
}

impl Draft {
    /// The filled example that the page opens with: defaults, one workload, one row of capacity.
    pub fn example() -> Self {
        Self {
            scenario: Values::new(),
            workloads: vec![Values::new()],
            capacity: vec![Values::new()],
        }
    }

    /// A draft with the given numbers of rows, everything at its default.
    pub(crate) fn with_rows(workloads: usize, capacity: usize) -> Self {
        let rows = |count: usize, most: usize| vec![Values::new(); count.min(most)];
        Self {
            scenario: Values::new(),
            workloads: rows(workloads, MOST_WORKLOADS),
            capacity: rows(capacity, MOST_CAPACITY_ROWS),
        }
    }

    /// The canonical value of a field, or its default.
    pub fn value(&self, at: FieldRef) -> &str {
        let stored = self.values(at.place).and_then(|values| values.get(&at.id));
        stored.map_or(at.id.field().default, String::as_str)
    }

    /// True once a person has set the field.
    pub fn is_touched(&self, at: FieldRef) -> bool {
        self.values(at.place)
            .is_some_and(|values| values.contains_key(&at.id))
    }

    /// True while nothing has been set: the example.
    pub fn is_example(&self) -> bool {
        *self == Self::example()
    }

    /// Reads a typed text into a field; on a problem the last good value stays.
    pub fn set(&mut self, at: FieldRef, text: &str, sign: DecimalSign) -> Result<(), FieldProblem> {
        let canonical = read(&at.id.field(), text, sign)?;
        if let Some(values) = self.values_mut(at.place) {
            values.insert(at.id, canonical);
        }
        Ok(())
    }

    /// The canonical value that was set; `None` while the default stands.
    pub fn stored(&self, at: FieldRef) -> Option<&str> {
        self.values(at.place)?.get(&at.id).map(String::as_str)
    }

    /// Puts back what [`Draft::stored`] returned before.
    pub fn put_back(&mut self, at: FieldRef, stored: Option<String>) {
        let Some(values) = self.values_mut(at.place) else {
            return;
        };
        match stored {
            Some(value) => values.insert(at.id, value),
            None => values.remove(&at.id),
        };
    }

    /// How many workloads there are.
    pub fn workloads(&self) -> usize {
        self.workloads.len()
    }

    /// How many rows of capacity there are.
    pub fn capacity_rows(&self) -> usize {
        self.capacity.len()
    }

    /// Adds a workload at its defaults; false when there is no room.
    pub fn add_workload(&mut self) -> bool {
        let room = self.workloads.len() < MOST_WORKLOADS;
        if room {
            self.workloads.push(Values::new());
        }
        room
    }

    /// Takes a workload out.
    pub fn remove_workload(&mut self, index: usize) {
        if index < self.workloads.len() {
            self.workloads.remove(index);
        }
    }

    /// Touched fields of one place, in order.
    pub(crate) fn values(&self, place: Place) -> Option<&Values> {
        match place {
            Place::Scenario => Some(&self.scenario),
            Place::Workload(index) => self.workloads.get(index),
            Place::Capacity(index) => self.capacity.get(index),
        }
    }

    fn values_mut(&mut self, place: Place) -> Option<&mut Values> {
        match place {
            Place::Scenario => Some(&mut self.scenario),
            Place::Workload(index) => self.workloads.get_mut(index),
            Place::Capacity(index) => self.capacity.get_mut(index),
        }
    }

    /// Every place, in order.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        let workloads = (0..self.workloads.len()).map(Place::Workload);
        let capacity = (0..self.capacity.len()).map(Place::Capacity);
        std::iter::once(Place::Scenario)
            .chain(workloads)
            .chain(capacity)
    }

    /// How many of the 25 inputs have been touched.
    pub fn inputs_touched(&self) -> u32 {
        let places = self.places().filter_map(|place| self.values(place));
        let touched = places.flat_map(|values| values.keys().flat_map(|id| id.field().inputs));
        touched
            .fold(0u32, |set, input| set | 1 << (input % 32))
            .count_ones()
    }

    /// The scenario these answers describe.
    pub fn scenario(&self) -> Scenario {
        let at = Reader {
            draft: self,
            place: Place::Scenario,
        };
        Scenario {
            spend: Spend {
                native: at.number(FieldId::Native),
                growth: at.number(FieldId::Growth),
                uncertainty: at.number(FieldId::Uncertainty),
            },
            agreement: Agreement {
                term: at.text(FieldId::Term).parse().unwrap_or(3),
                commitment: at.number(FieldId::Commitment),
                step: at.number(FieldId::Step),
                discount: at.number(FieldId::Discount),
                basis: if at.text(FieldId::Basis) == "gross" {
                    Basis::Gross
                } else {
                    Basis::Net
                },
            },
            marketplace: Marketplace {
                purchases: at.number(FieldId::Marketplace),
                eligible: at.number(FieldId::MarketplaceEligible),
            },
            workloads: (0..self.workloads.len())
                .map(|i| self.reader(Place::Workload(i)).workload(i))
                .collect(),
            capacity: (0..self.capacity.len())
                .map(|i| self.reader(Place::Capacity(i)).capacity())
                .collect(),
            tuned_unproven_per_month: at.number(FieldId::TunedUnproven),
            bedrock: BedrockTerms {
                treatment: at.treatment(),
                layer: at.number(FieldId::Layer),
                no_list_rate_commit: at.answer(FieldId::NoListRate),
            },
            contract: Contract {
                clauses: std::array::from_fn(|i| at.answer(FieldId::Clause(i as u8))),
                steps: std::array::from_fn(|i| at.answer(FieldId::Preparation(i as u8))),
                months_to_renewal: at.number(FieldId::Months),
            },
            inputs_touched: self.inputs_touched(),
        }
    }

    fn reader(&self, place: Place) -> Reader<'_> {
        Reader { draft: self, place }
    }
}

/// Fields of a place, in the order of the form.
pub fn fields_of(place: Place) -> Vec<FieldId> {
    match place {
        Place::Scenario => scenario_fields().collect(),
        Place::Workload(_) => WORKLOAD_FIELDS.to_vec(),
        Place::Capacity(_) => CAPACITY_FIELDS.to_vec(),
    }
}

/// Reads typed values out of one place. Stored texts are canonical, so every parse succeeds.
struct Reader<'a> {
    draft: &'a Draft,
    place: Place,
}

impl<'a> Reader<'a> {
    fn text(&self, id: FieldId) -> &'a str {
        self.draft.value(FieldRef {
            place: self.place,
            id,
        })
    }

    fn number<T: std::str::FromStr + Default>(&self, id: FieldId) -> T {
        self.text(id).parse().unwrap_or_default()
    }

    fn optional(&self, id: FieldId) -> Option<Percent> {
        self.text(id).parse().ok()
    }

    fn answer(&self, id: FieldId) -> Answer {
        match self.text(id) {
            "yes" => Answer::Yes,
            "partial" => Answer::Partial,
            "no" => Answer::No,
            _ => Answer::Unknown,
        }
    }

    fn treatment(&self) -> Treatment {
        match self.text(FieldId::Treatment) {
            "full" => Treatment::Full,
            "counts_only" => Treatment::CountsOnly,
            "mp_capped" => Treatment::MarketplaceCapped,
            "excluded" => Treatment::Excluded,
            _ => Treatment::Unknown,
        }
    }

    fn workload(&self, index: usize) -> Workload {
        let named = self.text(FieldId::Name).trim();
        let name = if named.is_empty() {
            format!("Use case {}", index.saturating_add(1))
        } else {
            named.to_owned()
        };
        Workload {
            name,
            input: self.number(FieldId::Input),
            output: self.number(FieldId::Output),
            pricing: self.pricing(),
            repeat_uncached: self.number(FieldId::Repeat),
            deferrable: self.number(FieldId::Deferrable),
        }
    }

    fn pricing(&self) -> Pricing {
        let (third_party, premium) = (
            self.number(FieldId::ThirdParty),
            self.number(FieldId::Premium),
        );
        match self.text(FieldId::Pricing) {
            "catalogue" => Pricing::Catalogue {
                model: self.text(FieldId::Model).to_owned(),
                region: self.region(),
                scope: fields::scope(self.text(FieldId::Scope)),
                tier: fields::service_tier(self.text(FieldId::ServiceTier)),
                context: fields::context(self.text(FieldId::Context)),
                needs_region: self.answer(FieldId::NeedsRegion),
            },
            "own" => Pricing::Own {
                input: self.number(FieldId::PriceIn),
                output: self.number(FieldId::PriceOut),
                third_party,
                premium,
            },
            class => Pricing::Class {
                class: class.to_owned(),
                third_party,
                premium,
            },
        }
    }

    fn region(&self) -> Region {
        self.text(FieldId::Region)
            .parse()
            .unwrap_or(Region::UsEast1)
    }

    fn capacity(&self) -> Capacity {
        Capacity {
            hourly: self.number(FieldId::Hourly),
            utilisation: self.optional(FieldId::Utilisation),
            break_even: self.optional(FieldId::BreakEven),
            third_party: self.optional(FieldId::CapacityThirdParty),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::num::Usd;

    #[test]
    fn a_bad_text_keeps_the_last_good_value() {
        let mut draft = Draft::example();
        let native = FieldRef::scenario(FieldId::Native);
        assert_eq!(draft.set(native, "5M", DecimalSign::Point), Ok(()));
        assert!(draft.set(native, "five", DecimalSign::Point).is_err());
        assert_eq!(draft.value(native), "5000000");
        assert_eq!(draft.scenario().spend.native, Usd::whole(5_000_000));
    }

    #[test]
    fn the_example_is_untouched_until_something_is_set() {
        let mut draft = Draft::example();
        assert!(draft.is_example());
        assert_eq!(draft.inputs_touched(), 0);
        let default = draft.value(FieldRef::scenario(FieldId::Growth)).to_owned();
        draft
            .set(
                FieldRef::scenario(FieldId::Growth),
                &default,
                DecimalSign::Point,
            )
            .expect("the default is valid");
        assert!(!draft.is_example());
        assert_eq!(draft.inputs_touched(), 1);
    }

    #[test]
    fn every_default_is_a_valid_value_of_its_field() {
        for place in Draft::example().places() {
            for id in fields_of(place) {
                let field = id.field();
                assert_eq!(
                    read(&field, field.default, DecimalSign::Point),
                    Ok(field.default.to_owned()),
                    "{id:?}"
                );
            }
        }
    }
}
