//! What a column of the table is made of: one stored column, or two for a map. How its values are written belongs to
//! `text`.

use ::parquet::basic::Repetition;
use ::parquet::schema::types::{SchemaDescriptor, Type};

/// A column of the table, by the places of what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// One value a row, or none.
    Single(usize),
    /// Keys, and the values behind them.
    Map(usize, usize),
    /// Anything else.
    Other,
}

impl Shape {
    /// Every column of a table with its name.
    pub(super) fn all(schema: &SchemaDescriptor) -> Vec<(String, Self)> {
        let mut stored = 0;
        let fields = schema.root_schema().get_fields().iter();
        fields
            .map(|field| {
                let shape = Self::of(field, stored);
                stored += leaves(field);
                (field.name().to_owned(), shape)
            })
            .collect()
    }

    fn of(field: &Type, first: usize) -> Self {
        if is_repeated(field) {
            return Self::Other;
        }
        if field.is_primitive() {
            return Self::Single(first);
        }
        // A map is a group of one repeated group of a key and a value.
        let [entry] = field.get_fields() else {
            return Self::Other;
        };
        if entry.is_primitive() || !is_repeated(entry) {
            return Self::Other;
        }
        match entry.get_fields() {
            [key, value] if is_value(key) && is_value(value) => Self::Map(first, first + 1),
            _ => Self::Other,
        }
    }
}

fn is_value(field: &Type) -> bool {
    field.is_primitive() && !is_repeated(field)
}

fn is_repeated(field: &Type) -> bool {
    let info = field.get_basic_info();
    info.has_repetition() && info.repetition() == Repetition::REPEATED
}

/// How many stored columns a field has.
fn leaves(field: &Type) -> usize {
    match field.is_primitive() {
        true => 1,
        false => field.get_fields().iter().map(|field| leaves(field)).sum(),
    }
}
