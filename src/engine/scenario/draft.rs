//! The answers as a person gives them: one canonical text per touched field, defaults for the rest.
//! Reading typed text belongs in `parse`, the scenario that follows in `reader`, the wire form in `share`.

use std::rc::Rc;

use litemap::LiteMap;

pub use super::place::{FieldRef, Place, Rows};

use super::fields::{FieldId, PLACES, fields_of};
use super::negotiation::NegotiationInputs;
use super::parse::{DecimalSign, FieldProblem, Reason, read};
use super::tuning::TuningInputs;
use super::{Scenario, negotiation, reader, tuning};

/// Canonical texts by field; what is absent has its default.
pub type Values = LiteMap<FieldId, String>;

/// A row of a list, shared by the copies of a draft until one of them changes it: with many use cases every key press
/// copies and compares drafts.
type Row = Rc<Values>;

/// Every answer given so far. Only valid values get in, so a scenario always follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    scenario: Values,
    tuning: Values,
    load: Values,
    negotiation: Values,
    /// In the order of [`Rows::ALL`].
    lists: [Vec<Row>; Rows::ALL.len()],
}

impl Default for Draft {
    fn default() -> Self {
        Self::example()
    }
}

impl Draft {
    /// The filled example that the page opens with: defaults, one workload, one row of capacity.
    pub fn example() -> Self {
        Self::with_rows(Rows::least)
    }

    /// A draft with so many rows of each kind, within what it holds, everything at its default.
    pub(crate) fn with_rows(count: impl Fn(Rows) -> usize) -> Self {
        let rows = |kind: Rows| vec![Row::default(); count(kind).clamp(kind.least(), kind.most())];
        Self {
            scenario: Values::new(),
            tuning: Values::new(),
            load: Values::new(),
            negotiation: Values::new(),
            lists: Rows::ALL.map(rows),
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

    /// Reads a typed text into a field; on a problem the last good value stays. A field of another place and a row
    /// that is not there are problems too, whatever the text says.
    pub fn set(&mut self, at: FieldRef, text: &str, sign: DecimalSign) -> Result<(), FieldProblem> {
        let problem = |reason| FieldProblem {
            field: at.id,
            reason,
        };
        if !at.place.has(at.id) {
            return Err(problem(Reason::OtherPlace));
        }
        let values = self.values_mut(at.place);
        let values = values.ok_or_else(|| problem(Reason::NoSuchRow))?;
        values.insert(at.id, read(&at.id.field(), text, sign)?);
        Ok(())
    }

    /// The canonical value that was set; `None` while the default stands.
    pub fn stored(&self, at: FieldRef) -> Option<&str> {
        self.values(at.place)?.get(&at.id).map(String::as_str)
    }

    /// Puts back what [`Draft::stored`] returned before; nothing happens where the field or the row is not there.
    pub fn put_back(&mut self, at: FieldRef, stored: Option<String>) {
        let values = self.values_mut(at.place);
        let Some(values) = values.filter(|_| at.place.has(at.id)) else {
            return;
        };
        match stored {
            Some(value) => values.insert(at.id, value),
            None => values.remove(&at.id),
        };
    }

    /// How many workloads there are.
    pub fn workloads(&self) -> usize {
        self.count(Rows::Workloads)
    }

    /// How many rows of a kind there are.
    pub fn count(&self, kind: Rows) -> usize {
        self.list(kind).len()
    }

    /// The touched fields of a row, to compare or to keep; `None` when it is not there.
    pub fn row(&self, kind: Rows, index: usize) -> Option<&Rc<Values>> {
        self.list(kind).get(index)
    }

    /// Adds a row at its defaults; false when there is no room.
    pub fn add(&mut self, kind: Rows) -> bool {
        let last = self.count(kind);
        self.insert(kind, last, Row::default())
    }

    /// Puts a copy of a row after it; false when there is no such row, and when there is no room.
    pub fn duplicate(&mut self, kind: Rows, index: usize) -> bool {
        let copy = self.list(kind).get(index).cloned();
        copy.is_some_and(|row| self.insert(kind, index.saturating_add(1), row))
    }

    /// Moves a row to another index; the rows between move up or down. False when either is not there.
    pub fn reorder(&mut self, kind: Rows, from: usize, to: usize) -> bool {
        let rows = self.list_mut(kind);
        let both = from < rows.len() && to < rows.len();
        if both {
            let row = rows.remove(from);
            rows.insert(to, row);
        }
        both
    }

    /// Takes a row out.
    pub fn remove(&mut self, kind: Rows, index: usize) {
        let rows = self.list_mut(kind);
        if index < rows.len() {
            rows.remove(index);
        }
    }

    fn insert(&mut self, kind: Rows, index: usize, row: Row) -> bool {
        let rows = self.list_mut(kind);
        let room = rows.len() < kind.most() && index <= rows.len();
        if room {
            rows.insert(index, row);
        }
        room
    }

    fn list(&self, kind: Rows) -> &Vec<Row> {
        let [workloads, capacity, overrides, vendors, tiers, mappings] = &self.lists;
        match kind {
            Rows::Workloads => workloads,
            Rows::Capacity => capacity,
            Rows::Overrides => overrides,
            Rows::Vendors => vendors,
            Rows::Tiers => tiers,
            Rows::Mappings => mappings,
        }
    }

    fn list_mut(&mut self, kind: Rows) -> &mut Vec<Row> {
        let [workloads, capacity, overrides, vendors, tiers, mappings] = &mut self.lists;
        match kind {
            Rows::Workloads => workloads,
            Rows::Capacity => capacity,
            Rows::Overrides => overrides,
            Rows::Vendors => vendors,
            Rows::Tiers => tiers,
            Rows::Mappings => mappings,
        }
    }

    /// Touched fields of one place, in order.
    pub(crate) fn values(&self, place: Place) -> Option<&Values> {
        match place.row() {
            Some((kind, index)) => self.row(kind, index).map(Rc::as_ref),
            None => Some(match place {
                Place::Tuning => &self.tuning,
                Place::Load => &self.load,
                Place::Negotiation => &self.negotiation,
                _ => &self.scenario,
            }),
        }
    }

    fn values_mut(&mut self, place: Place) -> Option<&mut Values> {
        match place.row() {
            Some((kind, index)) => self.list_mut(kind).get_mut(index).map(Rc::make_mut),
            None => Some(match place {
                Place::Tuning => &mut self.tuning,
                Place::Load => &mut self.load,
                Place::Negotiation => &mut self.negotiation,
                _ => &mut self.scenario,
            }),
        }
    }

    /// Every place, in order.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        let rows = |kind: Rows| (0..self.count(kind)).map(move |index| kind.at(index));
        PLACES.into_iter().flat_map(move |place| {
            let kind = place.row().map(|(kind, _)| kind);
            let alone = kind.is_none().then_some(place);
            alone.into_iter().chain(kind.into_iter().flat_map(rows))
        })
    }

    /// How many of the 25 inputs have been touched.
    pub fn inputs_touched(&self) -> u32 {
        self.touched().count_ones()
    }

    /// Inputs that have been touched, a bit each.
    fn touched(&self) -> u32 {
        let places = self.places().filter_map(|place| self.values(place));
        let touched = places.flat_map(|values| values.keys().flat_map(|id| id.field().inputs));
        touched.fold(0u32, |set, input| set | 1 << (input % 32))
    }

    /// Whether a field is asked at all: what a use case is asked depends on where its prices come from.
    fn is_asked(&self, id: FieldId) -> bool {
        use FieldId::{
            Context, Model, NeedsRegion, Premium, PriceIn, PriceOut, Pricing, Region, Scope,
            ServiceTier, ThirdParty,
        };
        let from = |place| self.value(FieldRef { place, id: Pricing });
        let mut all = (0..self.workloads()).map(|index| from(Place::Workload(index)));
        match id {
            Model | Region | Scope | ServiceTier | Context | NeedsRegion => {
                all.any(|from| from == "catalogue")
            }
            PriceIn | PriceOut => all.any(|from| from == "own"),
            ThirdParty | Premium => all.any(|from| from != "catalogue"),
            _ => true,
        }
    }

    /// Fields of the 25 inputs that still hold the example's figure, in the order of the form.
    pub fn examples_left(&self) -> Vec<FieldId> {
        let touched = self.touched();
        let is_left = |id: &FieldId| {
            let mut inputs = id.field().inputs.iter();
            inputs.len() > 0 && inputs.all(|input| touched & (1 << (input % 32)) == 0)
        };
        PLACES
            .into_iter()
            .flat_map(fields_of)
            .filter(|id| is_left(id) && self.is_asked(*id))
            .collect()
    }

    /// The scenario these answers describe.
    pub fn scenario(&self) -> Scenario {
        reader::scenario(self)
    }

    /// What these answers say about ways to specialise a model; never part of the score.
    pub fn tuning(&self) -> TuningInputs {
        tuning::inputs(self)
    }

    /// What these answers say about the agreement beyond the five-minute path; never part of the score.
    pub fn negotiation(&self) -> NegotiationInputs {
        negotiation::inputs(self)
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
    fn a_field_of_another_place_and_a_row_that_is_not_there_are_refused() {
        let mut draft = Draft::example();
        let mut refused = |place, id, text| {
            let set = draft.set(FieldRef { place, id }, text, DecimalSign::Point);
            set.expect_err("nothing to set").reason
        };
        for (place, id, text) in [
            (Place::Scenario, FieldId::Input, "5"),
            (Place::Scenario, FieldId::Hourly, "5"),
            (Place::Scenario, FieldId::Clause(12), "yes"),
            (Place::Scenario, FieldId::Preparation(7), "yes"),
            (Place::Workload(0), FieldId::Native, "5"),
            (Place::Workload(0), FieldId::Clause(0), "yes"),
            (Place::Capacity(0), FieldId::ThirdParty, "5"),
            (Place::Workload(9), FieldId::Utilisation, "no number"),
        ] {
            assert_eq!(
                refused(place, id, text),
                Reason::OtherPlace,
                "{place:?} {id:?}"
            );
        }
        for (place, id, text) in [
            (Place::Workload(1), FieldId::Input, "5"),
            (Place::Capacity(1), FieldId::Hourly, "no number"),
        ] {
            assert_eq!(
                refused(place, id, text),
                Reason::NoSuchRow,
                "{place:?} {id:?}"
            );
        }
        for (place, id) in [
            (Place::Scenario, FieldId::Input),
            (Place::Workload(1), FieldId::Input),
        ] {
            draft.put_back(FieldRef { place, id }, Some("5".to_owned()));
        }
        assert!(draft.is_example());
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
    fn an_example_left_is_an_input_that_nobody_touched() {
        let mut draft = Draft::example();
        let all = draft.examples_left();
        assert!(all.contains(&FieldId::Growth) && all.contains(&FieldId::Commitment));
        // A price from the catalogue asks for no blended one.
        assert!(all.contains(&FieldId::Model) && !all.contains(&FieldId::PriceIn));
        draft
            .set(
                FieldRef::scenario(FieldId::Growth),
                "12",
                DecimalSign::Point,
            )
            .expect("a valid value");
        let left = draft.examples_left();
        assert!(!left.contains(&FieldId::Growth));
        assert_eq!(left.len() + 1, all.len());
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
