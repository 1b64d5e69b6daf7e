//! Fields of one price that the reader has put in the place of the snapshot's. Where it is used belongs in `quote`.

use super::Field;

pub(super) const TABLE: &[Field] = &[];
