//! Which field a column of a pasted table holds: by its heading, or by its place where there are no headings.
//! Reading the cells belongs beside it.

use crate::engine::scenario::draft::Place;
use crate::engine::scenario::fields::{FieldId, fields_of};

/// The order of columns without headings.
pub const ORDER: [FieldId; 7] = [
    FieldId::Name,
    FieldId::Model,
    FieldId::Region,
    FieldId::Input,
    FieldId::Output,
    FieldId::Scope,
    FieldId::ServiceTier,
];

/// What people call a column beside the field's own label and key, in plain letters and digits.
const USUAL: &[(&str, FieldId)] = &[
    ("usecase", FieldId::Name),
    ("workload", FieldId::Name),
    ("application", FieldId::Name),
    ("project", FieldId::Name),
    ("modelid", FieldId::Model),
    ("modelname", FieldId::Model),
    ("foundationmodel", FieldId::Model),
    ("tokensin", FieldId::Input),
    ("inputtoken", FieldId::Input),
    ("prompttokens", FieldId::Input),
    ("tokensout", FieldId::Output),
    ("outputtoken", FieldId::Output),
    ("completiontokens", FieldId::Output),
    ("cacheread", FieldId::CacheReads),
    ("cachereadtokens", FieldId::CacheReads),
    ("cachedtokens", FieldId::CacheReads),
    ("cachewrite", FieldId::CacheWrites),
    ("cachewritetokens", FieldId::CacheWrites),
    ("hits", FieldId::HitRate),
    ("ttl", FieldId::CacheTtl),
    ("inference", FieldId::Scope),
    ("inferenceprofile", FieldId::Scope),
    ("batch", FieldId::BatchShare),
    ("context", FieldId::Context),
    ("repeats", FieldId::Repeat),
    ("residency", FieldId::NeedsRegion),
    ("dataresidency", FieldId::NeedsRegion),
    ("inputprice", FieldId::PriceIn),
    ("outputprice", FieldId::PriceOut),
    ("growthrate", FieldId::GrowthOwn),
];

/// Letters and digits in lower case: "Input tokens (M)" and "input_tokens_m" are the same.
pub(super) fn plain(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// The field that a heading names; what stands in brackets is a unit.
pub(super) fn field_of(heading: &str) -> Option<FieldId> {
    let name = plain(heading.split(['(', '[']).next().unwrap_or(heading));
    let own = |id: &FieldId| {
        let field = id.field();
        name == plain(field.key) || name == plain(field.label)
    };
    let usual = || USUAL.iter().find(|(usual, _)| *usual == name);
    fields_of(Place::Workload(0))
        .find(own)
        .or_else(|| usual().map(|(_, id)| *id))
}

/// The fields of the headings; `None` for a first row that is no heading: fewer than two cells name a field.
pub(super) fn headings(cells: &[String]) -> Option<Vec<Option<FieldId>>> {
    let fields: Vec<Option<FieldId>> = cells.iter().map(|cell| field_of(cell)).collect();
    let known = fields.iter().flatten().count();
    (known >= 2).then_some(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_read_by_label_key_and_usual_name() {
        for (heading, id) in [
            ("Name of the use case", FieldId::Name),
            ("Use case", FieldId::Name),
            ("MODEL", FieldId::Model),
            ("AWS Region", FieldId::Region),
            ("Input tokens (million a month)", FieldId::Input),
            ("input", FieldId::Input),
            ("Tokens out [M]", FieldId::Output),
            ("batch_share", FieldId::BatchShare),
            ("Cache read tokens", FieldId::CacheReads),
            ("Endpoint", FieldId::Scope),
        ] {
            assert_eq!(field_of(heading), Some(id), "{heading}");
        }
        assert_eq!(field_of("Owner"), None);
        assert_eq!(field_of(""), None);
    }

    #[test]
    fn a_row_of_data_is_no_heading() {
        let row = |cells: &[&str]| -> Vec<String> { cells.iter().map(|c| (*c).into()).collect() };
        assert_eq!(headings(&row(&["Model", "Claude Sonnet 4.6", "5"])), None);
        assert_eq!(
            headings(&row(&["Model", "Owner", "Input"])),
            Some(vec![Some(FieldId::Model), None, Some(FieldId::Input)])
        );
    }
}
