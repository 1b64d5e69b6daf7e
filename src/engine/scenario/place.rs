//! Where a field stands: in a part that exists once, or in a row of a list. What it holds belongs in `draft`.

use super::fields::{FieldId, fields_of};

/// Where a field stands: in a part that exists once, or in one row, counted from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The scenario itself.
    Scenario,
    /// A workload.
    Workload(usize),
    /// A row of capacity.
    Capacity(usize),
    /// The comparison of ways to specialise a model.
    Tuning,
    /// The load curve.
    Load,
    /// A price of the reader's own.
    Override(usize),
}

impl Place {
    /// True for a field that stands in such a place, whether the row is there or not.
    pub(super) fn has(self, id: FieldId) -> bool {
        fields_of(self).any(|own| own == id)
    }
}

/// The lists of rows in a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Workloads.
    Workloads,
    /// Reserved capacity.
    Capacity,
    /// Prices of the reader's own.
    Overrides,
}

impl Rows {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Workloads, Self::Capacity, Self::Overrides];

    /// Most rows a draft holds: more than anyone types, few enough to stay quick.
    pub const fn most(self) -> usize {
        match self {
            Self::Workloads => 500,
            Self::Capacity => 50,
            Self::Overrides => 200,
        }
    }

    /// The row at an index, from zero.
    pub const fn at(self, index: usize) -> Place {
        match self {
            Self::Workloads => Place::Workload(index),
            Self::Capacity => Place::Capacity(index),
            Self::Overrides => Place::Override(index),
        }
    }

    /// Rows of the filled example; the form always has these to fill in.
    pub const fn least(self) -> usize {
        match self {
            Self::Workloads | Self::Capacity => 1,
            Self::Overrides => 0,
        }
    }
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
