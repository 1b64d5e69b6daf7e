//! Fields of the comparison of ways to specialise a model: prompt, examples, retrieval, tuning, import. What each
//! costs belongs in `tuning`.

use super::Field;

pub(super) const TABLE: &[Field] = &[];
