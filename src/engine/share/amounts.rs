//! A draft without its amounts, for who may see how an agreement is built but not what is spent. Percentages, dates and
//! answers stay; money, and volumes, from which anyone could work the money out, go back to the example's.

use crate::engine::scenario::draft::{Draft, FieldRef, Rows};
use crate::engine::scenario::fields::{FieldId, Kind, PLACES, Unit, fields_of};

/// The draft with every amount left out. Own prices and own tiers of the benchmark are amounts and go altogether.
pub fn without_amounts(draft: &Draft) -> Draft {
    let count = |kind: Rows| match kind {
        Rows::Overrides | Rows::Tiers => kind.least(),
        kind => draft.count(kind),
    };
    let mut left = Draft::with_rows(count);
    let alone = PLACES.into_iter().filter(|place| place.is_alone());
    let rows = Rows::ALL
        .into_iter()
        .flat_map(|kind| (0..count(kind)).map(move |index| kind.at(index)));
    for place in alone.chain(rows) {
        for id in fields_of(place).filter(|id| stays(*id)) {
            let at = FieldRef { place, id };
            left.put_back(at, draft.stored(at).map(str::to_owned));
        }
    }
    left
}

/// True where something was entered and no amount of it: what the page says in dollars is then the example's.
pub fn holds_no_amounts(draft: &Draft) -> bool {
    !draft.is_example() && without_amounts(draft) == *draft
}

fn stays(id: FieldId) -> bool {
    match id.field().kind {
        Kind::Number { unit, .. } => matches!(
            unit,
            Unit::Percent | Unit::PercentPerYear | Unit::Years | Unit::Months
        ),
        Kind::Choice(_) | Kind::Model | Kind::Region | Kind::Date => true,
        Kind::Text(_) => matches!(id, FieldId::Name | FieldId::VendorName),
        Kind::Rate | Kind::Curve(_) => false,
    }
}
