//! How a table of fields is written, a row a field, and how it is taken apart: what a field is, which every visit
//! needs, and its words, which those of a view need not travel with it. What the rows say belongs in the tables.

use super::{Field, FieldId, Kind, Unit, Words};

/// A row of a table: all that is said of one field, side by side.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub(super) field: Field,
    pub(super) words: Words,
}

/// What a field holds, and the words of its choice.
#[derive(Clone, Copy)]
pub(super) struct Holds(pub(super) Kind, pub(super) &'static [&'static str]);

/// A choice: canonical texts, and in the same order what the page calls them.
#[derive(Clone, Copy)]
pub(super) struct Choices {
    pub(super) codes: &'static [&'static str],
    pub(super) labels: &'static [&'static str],
}

/// A choice, a line for each of its words: `"code" => "Label"`.
macro_rules! choices {
    ($($code:literal => $label:literal),+ $(,)?) => {
        Choices { codes: &[$($code),+], labels: &[$($label),+] }
    };
}
pub(super) use choices;

pub(super) const fn one_of(choices: Choices) -> Holds {
    Holds(Kind::Choice(choices.codes), choices.labels)
}

pub(super) const fn of(kind: Kind) -> Holds {
    Holds(kind, &[])
}

pub(super) const fn number(unit: Unit, min: i32, max: i32) -> Holds {
    of(Kind::Number {
        unit,
        min,
        max,
        optional: false,
    })
}

pub(super) const fn maybe(unit: Unit, min: i32, max: i32) -> Holds {
    of(Kind::Number {
        unit,
        min,
        max,
        optional: true,
    })
}

/// A field that answers no input of the score.
pub(super) const fn row(
    id: FieldId,
    key: &'static str,
    label: &'static str,
    hint: &'static str,
    holds: Holds,
    default: &'static str,
) -> Row {
    Row {
        field: Field {
            id,
            key,
            inputs: &[],
            kind: holds.0,
            default,
        },
        words: Words {
            label,
            hint,
            options: holds.1,
        },
    }
}

/// The same with the numbers of the inputs that it answers.
pub(super) const fn answering(inputs: &'static [u8], mut row: Row) -> Row {
    row.field.inputs = inputs;
    row
}

/// A field of a table of this folder, with the numbers of the inputs that it answers.
macro_rules! field {
    ($id:ident, $key:literal, $inputs:expr, $label:literal, $hint:literal, $holds:expr, $default:literal) => {{
        let id = super::FieldId::$id;
        let row = super::shorthand::row(id, $key, $label, $hint, $holds, $default);
        super::shorthand::answering(&$inputs, row)
    }};
}
pub(super) use field;

/// The fields of a table.
#[allow(clippy::indexing_slicing)] // when it is compiled: an index outside would stop the build
pub(super) const fn fields<const N: usize>(rows: &[Row]) -> [Field; N] {
    let mut fields = [rows[0].field; N];
    let mut at = 0;
    while at < N {
        fields[at] = rows[at].field;
        at += 1;
    }
    fields
}

/// Their words, in the same order.
#[allow(clippy::indexing_slicing)] // when it is compiled: an index outside would stop the build
pub(super) const fn words<const N: usize>(rows: &[Row]) -> [Words; N] {
    let mut words = [rows[0].words; N];
    let mut at = 0;
    while at < N {
        words[at] = rows[at].words;
        at += 1;
    }
    words
}
