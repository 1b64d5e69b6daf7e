//! Which answers differ between drafts, and how each is written. Pure: what is done with them belongs in `table`.

use crate::app::format::Formats;
use crate::app::words::scenarios as words;
use crate::engine::data::Dataset;
use crate::engine::document;
use crate::engine::scenario::draft::{Draft, FieldRef, Rows};
use crate::engine::scenario::fields::{FieldId, Kind, PLACES, fields_of};

/// An answer that is not the same everywhere.
#[derive(Debug, PartialEq)]
pub(super) struct Difference {
    /// What is asked, with its row.
    pub label: String,
    /// As a person would write it, per draft; `None` where the row is not there.
    pub values: Vec<Option<String>>,
    /// Whether it is another one than in the first draft.
    pub differs: Vec<bool>,
}

/// In the order of the form.
pub(super) fn between(
    drafts: &[&Draft],
    write: impl Fn(FieldId, &str) -> String,
) -> Vec<Difference> {
    let most = |kind: Rows| drafts.iter().map(|d| d.count(kind)).max().unwrap_or(0);
    let places = PLACES.into_iter().flat_map(|place| match place.row() {
        None => vec![place],
        Some((kind, _)) => (0..most(kind)).map(|index| kind.at(index)).collect(),
    });
    let fields = places.flat_map(|place| fields_of(place).map(move |id| FieldRef { place, id }));
    fields
        .filter_map(|at| difference(drafts, at, &write))
        .collect()
}

fn difference(
    drafts: &[&Draft],
    at: FieldRef,
    write: &impl Fn(FieldId, &str) -> String,
) -> Option<Difference> {
    let value = |draft: &&Draft| {
        let there = at
            .place
            .row()
            .is_none_or(|(kind, row)| row < draft.count(kind));
        there.then(|| draft.value(at).to_owned())
    };
    let values: Vec<Option<String>> = drafts.iter().map(value).collect();
    let first = values.first()?;
    let differs: Vec<bool> = values.iter().map(|value| value != first).collect();
    if !differs.contains(&true) {
        return None;
    }
    let written = |value: &Option<String>| value.as_ref().map(|text| write(at.id, text));
    Some(Difference {
        label: document::question(at),
        values: values.iter().map(written).collect(),
        differs,
    })
}

/// A canonical text as a person would write it.
pub(super) fn written(formats: &Formats, data: &Dataset, id: FieldId, text: &str) -> String {
    let field = id.field();
    if matches!(field.kind, Kind::Model)
        && let Some(model) = data.models().iter().find(|model| *model.id == *text)
    {
        return model.name.to_string();
    }
    let written = id.written(text, |number| formats.field(&field, number));
    written.unwrap_or_else(|| words::UNKNOWN.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::scenario::parse::DecimalSign;

    #[test]
    fn only_what_differs_is_listed_and_a_row_that_is_not_there_is_nothing() {
        let first = Draft::example();
        let mut second = Draft::example();
        let growth = FieldRef::scenario(FieldId::Growth);
        second
            .set(growth, "12", DecimalSign::Point)
            .expect("a value");
        assert!(second.add(Rows::Workloads));
        let found = between(&[&first, &second, &first], |_, text| format!("<{text}>"));
        let growth = found.first().expect("growth");
        let is = |text: &str| Some(text.to_owned());
        assert_eq!(growth.values, [is("<10>"), is("<12>"), is("<10>")]);
        assert_eq!(growth.differs, [false, true, false]);
        let rows = found.iter().skip(1);
        assert!(rows.clone().count() > 5);
        for row in rows {
            assert!(row.label.starts_with("Use case 2: "), "{}", row.label);
            assert_eq!((&row.values[0], &row.values[2]), (&None, &None));
        }
    }

    #[test]
    fn the_same_answers_have_no_difference() {
        let draft = Draft::example();
        assert_eq!(between(&[&draft, &draft], |_, text| text.into()), []);
    }
}
