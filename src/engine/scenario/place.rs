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
    /// The agreement beyond the five-minute path.
    Negotiation,
    /// A vendor with a treatment of its own.
    Vendor(usize),
    /// A tier of the benchmark that is the reader's own.
    Tier(usize),
    /// A model to take elsewhere.
    Mapping(usize),
}

impl Place {
    /// The list and the index of a row; `None` for a part that exists once.
    pub const fn row(self) -> Option<(Rows, usize)> {
        match self {
            Self::Scenario | Self::Tuning | Self::Load | Self::Negotiation => None,
            Self::Workload(index) => Some((Rows::Workloads, index)),
            Self::Capacity(index) => Some((Rows::Capacity, index)),
            Self::Override(index) => Some((Rows::Overrides, index)),
            Self::Vendor(index) => Some((Rows::Vendors, index)),
            Self::Tier(index) => Some((Rows::Tiers, index)),
            Self::Mapping(index) => Some((Rows::Mappings, index)),
        }
    }

    /// True for a part that exists once.
    pub const fn is_alone(self) -> bool {
        self.row().is_none()
    }

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
    /// Vendors with a treatment of their own.
    Vendors,
    /// Tiers of the benchmark that are the reader's own.
    Tiers,
    /// Models to take elsewhere.
    Mappings,
}

impl Rows {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Workloads,
        Self::Capacity,
        Self::Overrides,
        Self::Vendors,
        Self::Tiers,
        Self::Mappings,
    ];

    /// Most rows a draft holds: more than anyone types, few enough to stay quick.
    pub const fn most(self) -> usize {
        match self {
            Self::Workloads => 500,
            Self::Capacity => 50,
            Self::Overrides => 200,
            Self::Vendors | Self::Tiers => 20,
            Self::Mappings => 50,
        }
    }

    /// The row at an index, from zero.
    pub const fn at(self, index: usize) -> Place {
        match self {
            Self::Workloads => Place::Workload(index),
            Self::Capacity => Place::Capacity(index),
            Self::Overrides => Place::Override(index),
            Self::Vendors => Place::Vendor(index),
            Self::Tiers => Place::Tier(index),
            Self::Mappings => Place::Mapping(index),
        }
    }

    /// Rows of the filled example; the form always has these to fill in.
    pub const fn least(self) -> usize {
        match self {
            Self::Workloads | Self::Capacity => 1,
            Self::Overrides | Self::Vendors | Self::Tiers | Self::Mappings => 0,
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
