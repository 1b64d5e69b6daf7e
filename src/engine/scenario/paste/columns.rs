//! Which field a column of a pasted table holds: by its heading, or by its place where there are no headings.
//! Reading the cells belongs beside it.

use super::unit::{self, Counts};
use crate::engine::num::Factor;
use crate::engine::scenario::draft::Place;
use crate::engine::scenario::fields::{FieldId, Kind, Unit, fields_of};

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
    ("inputtokencount", FieldId::Input),
    ("prompttokencount", FieldId::Input),
    ("tokensout", FieldId::Output),
    ("outputtoken", FieldId::Output),
    ("completiontokens", FieldId::Output),
    ("outputtokencount", FieldId::Output),
    ("completiontokencount", FieldId::Output),
    ("cacheread", FieldId::CacheReads),
    ("cachereadtokens", FieldId::CacheReads),
    ("cachedtokens", FieldId::CacheReads),
    ("cachereadinputtokens", FieldId::CacheReads),
    ("cachereadinputtokencount", FieldId::CacheReads),
    ("cachewrite", FieldId::CacheWrites),
    ("cachewritetokens", FieldId::CacheWrites),
    ("cachewriteinputtokens", FieldId::CacheWrites),
    ("cachewriteinputtokencount", FieldId::CacheWrites),
    ("cachecreationinputtokens", FieldId::CacheWrites),
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

/// Letters and digits in lower case: "Input tokens" and "input_tokens" are the same.
pub(super) fn plain(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// A column with a meaning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Column {
    /// The field that its cells hold.
    pub id: FieldId,
    /// What a number in it is multiplied with to have the field's unit.
    pub scale: Factor,
    /// True when its name alone says that it counts single tokens.
    pub by_name: bool,
}

impl Column {
    /// A column in the field's own unit.
    pub(super) const fn plain(id: FieldId) -> Self {
        Self {
            id,
            scale: Factor::ONE,
            by_name: false,
        }
    }

    fn counting(id: FieldId, counts: Counts) -> Self {
        let scale = match unit_of(id) {
            Some(Unit::UsdPerMtok) => counts.in_a_million(),
            _ => counts.millions(),
        };
        Self {
            scale,
            ..Self::plain(id)
        }
    }
}

/// What a heading says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Heading {
    /// It names a field.
    Known(Column),
    /// It names a field, in a unit that is not known.
    OddUnit(FieldId),
    /// It names none.
    Unknown,
}

/// The unit of a field that can be stated in another one.
fn unit_of(id: FieldId) -> Option<Unit> {
    match id.field().kind {
        Kind::Number { unit, .. } => {
            matches!(unit, Unit::MtokPerMonth | Unit::UsdPerMtok).then_some(unit)
        }
        _ => None,
    }
}

/// What a heading names and counts. A unit stands in brackets or behind the name; without one, a label counts as its
/// field does, and a name of a log counts single tokens.
pub(super) fn heading(text: &str) -> Heading {
    let (name, bracket) = text.split_once(['(', '[']).unwrap_or((text, ""));
    let (id, behind) = match named(&plain(name)) {
        Some(id) => (id, Vec::new()),
        None => match suffixed(name) {
            Some(found) => found,
            None => return Heading::Unknown,
        },
    };
    let Some(unit) = unit_of(id) else {
        return match behind.is_empty() {
            true => Heading::Known(Column::plain(id)),
            false => Heading::Unknown,
        };
    };
    let said: Vec<String> = behind.into_iter().chain(unit::words(bracket)).collect();
    match unit::read(&said) {
        Err(()) => Heading::OddUnit(id),
        Ok(Some(counts)) => Heading::Known(Column::counting(id, counts)),
        Ok(None) if unit == Unit::MtokPerMonth && unit::is_log_name(name.trim(), &plain(name)) => {
            Heading::Known(Column {
                by_name: true,
                ..Column::counting(id, Counts::Tokens)
            })
        }
        Ok(None) => Heading::Known(Column::plain(id)),
    }
}

/// The field of the longest beginning that names one, where all that follows it is a unit: "input_tokens_k".
fn suffixed(name: &str) -> Option<(FieldId, Vec<String>)> {
    let words = unit::words(name);
    let splits = (1..words.len()).rev().map(|at| words.split_at(at));
    let mut found = splits.filter(|(_, behind)| unit::read(behind).is_ok());
    found.find_map(|(name, behind)| Some((named(&name.concat())?, behind.to_vec())))
}

/// The field that a plain name names.
fn named(name: &str) -> Option<FieldId> {
    let own = |id: &FieldId| {
        let field = id.field();
        name == plain(field.key) || name == plain(id.words().label)
    };
    let usual = || USUAL.iter().find(|(usual, _)| *usual == name);
    fields_of(Place::Workload(0))
        .find(own)
        .or_else(|| usual().map(|(_, id)| *id))
}

/// What the headings say; `None` for a first row that is no heading: fewer than two cells name a field.
pub(super) fn headings(cells: &[String]) -> Option<Vec<Heading>> {
    let said: Vec<Heading> = cells.iter().map(|cell| heading(cell)).collect();
    let known = said.iter().filter(|said| **said != Heading::Unknown);
    (known.count() >= 2).then_some(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id_of(text: &str) -> Option<FieldId> {
        match heading(text) {
            Heading::Known(column) => Some(column.id),
            _ => None,
        }
    }

    #[test]
    fn a_unit_scales_its_column_exactly() {
        let (input, price) = (FieldId::Input, FieldId::PriceIn);
        for (text, id, scale) in [
            ("Input tokens", input, Factor::ONE),
            ("Input tokens (M)", input, Factor::ONE),
            ("input_tokens_m", input, Factor::ONE),
            ("Input tokens (thousand)", input, Factor::of(1, 3)),
            ("input_tokens_k", input, Factor::of(1, 3)),
            ("Input (tokens)", input, Factor::of(1, 6)),
            ("input_tokens", input, Factor::of(1, 6)),
            ("prompt_tokens", input, Factor::of(1, 6)),
            ("prompt_tokens (K)", input, Factor::of(1, 3)),
            // A price for a thousand is a thousandth of that for a million.
            ("Input price ($ per 1M tokens)", price, Factor::ONE),
            ("Input price (USD/1K tokens)", price, Factor::of(1_000, 0)),
            ("input_price_per_token", price, Factor::of(1_000_000, 0)),
        ] {
            let Heading::Known(column) = heading(text) else {
                panic!("{text} names nothing");
            };
            assert_eq!((column.id, column.scale), (id, scale), "{text}");
        }
        assert_eq!(heading("Input tokens (per day)"), Heading::OddUnit(input));
        // Brackets behind anything else are a remark.
        let share = Heading::Known(Column::plain(FieldId::BatchShare));
        assert_eq!(heading("Batch share (of input)"), share);
    }

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
            assert_eq!(id_of(heading), Some(id), "{heading}");
        }
        assert_eq!(heading("Owner"), Heading::Unknown);
        assert_eq!(heading(""), Heading::Unknown);
    }

    #[test]
    fn a_row_of_data_is_no_heading() {
        let row = |cells: &[&str]| -> Vec<String> { cells.iter().map(|c| (*c).into()).collect() };
        assert_eq!(headings(&row(&["Model", "Claude Sonnet 4.6", "5"])), None);
        assert_eq!(
            headings(&row(&["Model", "Owner", "Input"])),
            Some(vec![
                Heading::Known(Column::plain(FieldId::Model)),
                Heading::Unknown,
                Heading::Known(Column::plain(FieldId::Input)),
            ])
        );
    }
}
