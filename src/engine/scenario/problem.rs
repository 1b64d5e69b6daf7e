//! Why a typed text is not a value of its field, as data, and the one place that words it: what happened and what to
//! do. Reading the text belongs in `parse`.

use super::curve::CurveProblem;
use super::fields::{FieldId, Kind, Unit};
use crate::engine::value::{Phrase, Value};

/// Why a text is not a value of its field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldProblem {
    /// Which field.
    pub field: FieldId,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing was typed where a value is needed.
    Empty,
    /// It is not a number.
    NotANumber(String),
    /// It is below or above the range.
    OutOfRange(String),
    /// A fraction where a whole number is needed.
    NotWhole(String),
    /// A per cent sign in a field that is not a percentage, or a dollar sign in one that is not money.
    WrongSign(char),
    /// Not one of the choices, Regions, models or names of prices.
    NotAChoice(String),
    /// Not a day of the calendar.
    NotADate(String),
    /// More characters than the field takes.
    TooLong(usize),
    /// Something about a load curve.
    Curve(CurveProblem),
    /// The field belongs to another place: a workload's answer for a row of capacity.
    OtherPlace,
    /// The row it was typed into is not there, or not any more.
    NoSuchRow,
}

impl FieldProblem {
    /// What happened and what to do, without the field's label.
    pub fn message(&self) -> Phrase {
        let field = self.field.field();
        let typed = |text: &str| Value::Name(text.to_owned());
        match (&self.reason, field.kind) {
            (Reason::Empty, Kind::Number { unit, min, max, .. }) => Phrase::new(
                "Nothing is entered. Enter {0} to {1} {2}.",
                range(unit, min, max),
            ),
            (Reason::NotANumber(text), Kind::Number { unit, min, max, .. }) => {
                let [a, b, c] = range(unit, min, max);
                let text_of = if unit.takes_letters() {
                    "“{3}” is not a number. Enter {0} to {1} {2}, in digits or with k, M or B."
                } else {
                    "“{3}” is not a number. Enter {0} to {1} {2}, in digits."
                };
                Phrase::new(text_of, [a, b, c, typed(text)])
            }
            (Reason::OutOfRange(text), Kind::Number { unit, min, max, .. }) => {
                let [a, b, c] = range(unit, min, max);
                Phrase::new(
                    "“{3}” is outside the range. Enter {0} to {1} {2}.",
                    [a, b, c, typed(text)],
                )
            }
            (Reason::NotWhole(text), Kind::Number { unit, min, max, .. }) => {
                let [a, b, c] = range(unit, min, max);
                Phrase::new(
                    "“{3}” is not a whole number. Enter {0} to {1} {2}.",
                    [a, b, c, typed(text)],
                )
            }
            (Reason::WrongSign('%'), Kind::Number { unit, min, max, .. }) => Phrase::new(
                "This is not a percentage. Enter {0} to {1} {2}, without the % sign.",
                range(unit, min, max),
            ),
            (Reason::WrongSign(_), Kind::Number { unit, min, max, .. }) => Phrase::new(
                "This is not an amount of money. Enter {0} to {1} {2}, without the $ sign.",
                range(unit, min, max),
            ),
            (Reason::Curve(problem), _) => problem.message(),
            (Reason::TooLong(longest), _) => Phrase::new(
                "That is too long. Use at most {0} characters.",
                [Value::Count(*longest as u32)],
            ),
            (Reason::NotAChoice(text), _) => Phrase::new(
                "“{0}” is not in the list. Choose an entry of the list.",
                [typed(text)],
            ),
            (Reason::NotADate(text), _) => Phrase::new(
                "“{0}” is not a day of the calendar. Write year, month and day, such as 2027-06-30.",
                [typed(text)],
            ),
            (Reason::NoSuchRow, _) => {
                Phrase::plain("This row was removed. Add a row and enter the value there.")
            }
            _ => Phrase::plain("This cannot be read. Enter a value of the kind the label names."),
        }
    }
}

fn range(unit: Unit, min: i32, max: i32) -> [Value; 3] {
    let name = unit.label().trim_start_matches("$ ");
    [unit.bound(min), unit.bound(max), Value::Word(name)]
}
