//! Short ways to write a row of a table of fields. What the rows say belongs in the tables.

use super::{Choice, Field, FieldId, Kind, Unit};

pub(super) const fn choice(code: &'static str, label: &'static str) -> Choice {
    Choice { code, label }
}

pub(super) const fn number(unit: Unit, min: i32, max: i32) -> Kind {
    Kind::Number {
        unit,
        min,
        max,
        optional: false,
    }
}

pub(super) const fn maybe(unit: Unit, min: i32, max: i32) -> Kind {
    Kind::Number {
        unit,
        min,
        max,
        optional: true,
    }
}

/// A field that answers no input of the score.
pub(super) const fn row(
    id: FieldId,
    key: &'static str,
    label: &'static str,
    hint: &'static str,
    kind: Kind,
    default: &'static str,
) -> Field {
    Field {
        id,
        key,
        inputs: &[],
        label,
        hint,
        kind,
        default,
    }
}

/// A field with the numbers of the inputs that it answers.
macro_rules! field {
    ($id:ident, $key:literal, $inputs:expr, $label:literal, $hint:literal, $kind:expr, $default:literal) => {
        Field {
            id: FieldId::$id,
            key: $key,
            inputs: &$inputs,
            label: $label,
            hint: $hint,
            kind: $kind,
            default: $default,
        }
    };
}
pub(super) use field;
