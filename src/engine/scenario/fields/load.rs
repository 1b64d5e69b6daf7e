//! Fields of the load curve that reserved capacity is cut from. How it is cut belongs in `capacity`.

use super::Field;

pub(super) const TABLE: &[Field] = &[];
